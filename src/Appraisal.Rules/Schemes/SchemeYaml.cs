using Appraisal.Rules.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Appraisal.Rules.Schemes;

/// <summary>YAML to trees and back. Nothing that a text can be makes it throw, and no text makes it work for long.</summary>
internal static class SchemeYaml
{
    // The YAML parser recurses; a hostile text must not exhaust the stack.
    private const int MaximumDepth = 64;

    /// <summary>The default scheme has some five thousand; each costs memory and time before the first problem can be told.</summary>
    public const int MaximumNodes = 50_000;

    /// <summary>Reads a file; null after a problem.</summary>
    public static SchemeTree? Read(SchemeFile file, ProblemList problems)
    {
        var start = new Place(file.Name, 1, 1);
        if (file.Text.Length > SchemeReader.MaximumCharacters)
        {
            problems.Add(ProblemCode.TooLarge, start, file.Text.Length, SchemeReader.MaximumCharacters);
            return null;
        }
        // The parser throws more than its own exceptions at broken texts.
        var last = start;
        try
        {
            if (!IsPlain(file, problems, ref last))
                return null;
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            if (yaml.Documents.Count == 1)
                return Tree(yaml.Documents[0].RootNode, file.Name);
            problems.Add(ProblemCode.WrongNode, start, file.Name, new Words("一个 YAML 文档", "one YAML document"));
        }
        catch (YamlException exception)
        {
            Tell(PlaceOf(exception.Start, file.Name), exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or ArithmeticException or NullReferenceException)
        {
            // What they say of themselves tells nobody anything.
            Tell(last, "");
        }
        return null;

        void Tell(Place stopped, string said)
        {
            var (place, words) = YamlAdvice.On(file, stopped, said);
            problems.Add(ProblemCode.Syntax, place, words);
        }
    }

    // Looked at as a stream, before anything is built: a few lines of aliases can stand for billions of nodes.
    private static bool IsPlain(SchemeFile file, ProblemList problems, ref Place last)
    {
        var parser = new Parser(new StringReader(file.Text));
        var (depth, nodes, before) = (0, 0, problems.Problems.Count);
        while (parser.MoveNext())
        {
            var place = last = PlaceOf(parser.Current!.Start, file.Name);
            depth += parser.Current.NestingIncrease;
            if (depth > MaximumDepth)
                problems.Add(ProblemCode.TooLarge, place, new Words("嵌套", "nesting"), MaximumDepth);
            else if (++nodes > MaximumNodes)
                problems.Add(ProblemCode.TooLarge, place, new Words("节点", "nodes"), MaximumNodes);
            else if (parser.Current is AnchorAlias alias)
                problems.Add(ProblemCode.WrongNode, place, $"*{alias.Value}", new Words("写出的内容,不用别名", "what it stands for, written out"));
            if (problems.Problems.Count > before)
                return false;
        }
        return true;
    }

    private static SchemeTree Tree(YamlNode node, string file)
    {
        var place = PlaceOf(node.Start, file);
        switch (node)
        {
            case YamlMappingNode mapping:
                return new MappingTree([.. mapping.Children.Select(pair =>
                    new TreeEntry((pair.Key as YamlScalarNode)?.Value ?? "", PlaceOf(pair.Key.Start, file), Tree(pair.Value, file)))], place);
            case YamlSequenceNode list:
                return new ListTree([.. list.Children.Select(item => Tree(item, file))], place);
            default:
                // The text of a quoted scalar starts one further on; that of a block scalar in the next line, where columns no longer count.
                var scalar = (YamlScalarNode)node;
                var isQuoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
                return new ScalarTree(scalar.Value ?? "", scalar.Style == ScalarStyle.Plain, isQuoted ? place.Plus(1) : place);
        }
    }

    private static Place PlaceOf(Mark mark, string file) => new(file, (int)mark.Line, (int)mark.Column);

    /// <summary>Writes a tree as a text that reads as the same tree, places aside.</summary>
    public static string Write(SchemeTree tree)
    {
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(Node(tree))).Save(text, assignAnchors: false);
        // The writer ends a document with a mark of its own.
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n...\n", "\n", StringComparison.Ordinal);
    }

    private static YamlNode Node(SchemeTree tree)
    {
        switch (tree)
        {
            case MappingTree mapping:
                return new YamlMappingNode(mapping.Entries.SelectMany(entry => new[] { Scalar(entry.Key, isPlain: true), Node(entry.Value) }));
            case ListTree list:
                return new YamlSequenceNode(list.Items.Select(Node)) { Style = YamlDotNet.Core.Events.SequenceStyle.Block };
            default:
                var scalar = (ScalarTree)tree;
                return Scalar(scalar.Text, scalar.IsPlain);
        }
    }

    // What is plain here is plain there, where it can be; everything else stands between quotation marks.
    private static YamlScalarNode Scalar(string text, bool isPlain) =>
        new(text) { Style = isPlain && text.Length > 0 && text.All(char.IsLetterOrDigit) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted };
}
