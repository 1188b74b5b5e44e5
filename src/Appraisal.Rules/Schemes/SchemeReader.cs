using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads a scheme from YAML and tells every problem at once.</summary>
public static class SchemeReader
{
    /// <summary>No marking sheet comes near; a longer text is refused before it is parsed.</summary>
    public const int MaximumCharacters = 2_000_000;

    // The YAML parser recurses; a hostile text must not exhaust the stack.
    private const int MaximumDepth = 64;

    // The default scheme has some five thousand; each costs memory and time before the first problem can be told.
    private const int MaximumNodes = 50_000;

    /// <summary>Reads a scheme; null where it has problems.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">The file's name, for the places of problems.</param>
    /// <param name="problems">Everything that is wrong, in the order of the file.</param>
    public static Scheme? Read(string text, string file, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        var list = new ProblemList();
        var yaml = Root(text, file, list);
        var scheme = yaml is null ? null : new Reading(new SchemeNode(yaml, "", file, list), text, list).Scheme(SchemePlaces.Of(yaml, file));
        if (scheme is not null)
            SchemeChecks.Check(scheme, list);
        problems = [.. list.Problems.OrderBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column)];
        return list.IsEmpty ? scheme : null;
    }

    /// <summary>The one document of a text that people write; null with a problem where it is none, or larger or deeper than any.</summary>
    internal static YamlNode? Root(string text, string file, ProblemList problems)
    {
        var start = new Place(file, 1, 1);
        if (text.Length > MaximumCharacters)
        {
            problems.Add(ProblemCode.TooLarge, start, text.Length, MaximumCharacters);
            return null;
        }
        // The parser throws more than its own exceptions at broken texts.
        var last = start;
        try
        {
            if (!IsPlain(text, file, problems, ref last))
                return null;
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 1)
                return yaml.Documents[0].RootNode;
            problems.Add(ProblemCode.WrongNode, start, file, new Words("一个 YAML 文档", "one YAML document"));
        }
        catch (YamlException exception)
        {
            problems.Add(ProblemCode.Syntax, new Place(file, (int)exception.Start.Line, (int)exception.Start.Column), exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or ArithmeticException or NullReferenceException)
        {
            problems.Add(ProblemCode.Syntax, last, exception.Message);
        }
        return null;
    }

    // Looked at as a stream, before anything is built: a few lines of aliases can stand for billions of nodes.
    private static bool IsPlain(string text, string file, ProblemList problems, ref Place last)
    {
        var parser = new Parser(new StringReader(text));
        var (depth, nodes) = (0, 0);
        while (parser.MoveNext())
        {
            var place = last = new Place(file, (int)parser.Current!.Start.Line, (int)parser.Current.Start.Column);
            depth += parser.Current.NestingIncrease;
            if (depth > MaximumDepth)
                problems.Add(ProblemCode.TooLarge, place, new Words("嵌套", "nesting"), MaximumDepth);
            else if (++nodes > MaximumNodes)
                problems.Add(ProblemCode.TooLarge, place, new Words("节点", "nodes"), MaximumNodes);
            else if (parser.Current is AnchorAlias alias)
                problems.Add(ProblemCode.WrongNode, place, $"*{alias.Value}", new Words("写出的内容,不用别名", "node written out, not an alias"));
            if (!problems.IsEmpty)
                return false;
        }
        return true;
    }

    private sealed class Reading(SchemeNode root, string text, ProblemList problems)
    {
        public Scheme? Scheme(SchemePlaces places)
        {
            var documents = root.Mapping("documents") is { } titles
                ? titles.Keys.Select(name => (name, titles.Text(name) ?? "")).ToList()
                : [];
            if (documents.Count == 0)
                problems.Add(ProblemCode.MissingKey, root.PlaceOf("documents"), "documents", new Words("文件", "a document"));
            var context = new SchemeContext(root, documents, problems);
            var lines = new LineReader(context);
            var totals = new TotalReader(context, lines);
            var (grading, eligibility, measures, duties) = (new GradeReader(context), new EligibilityReader(context), new MeasureReader(context), new DutyListReader(context));

            var satisfied = root.Mapping("satisfaction");
            var satisfactionName = satisfied?.Text("value") ?? "";
            var satisfactionPlace = satisfied?.PlaceOf("value") ?? root.Place;
            var satisfactionText = satisfied?.Text("text");
            satisfied?.Done();
            var satisfaction = context.Value(satisfactionName, satisfactionPlace);
            if (satisfaction is not { Kind: FormulaKind.Number } && (satisfaction is not null || !context.Has(satisfactionName)) && satisfactionName.Length > 0)
                problems.Add(ProblemCode.UnknownReference, satisfactionPlace, satisfactionName);

            var force = root.Mapping("in_force");
            var name = root.Text("scheme");
            var edition = root.Text("edition");
            var title = root.Text("title");
            var from = force?.Date("from");
            var to = force?.Date("to", required: false);
            if (to < from)
                force!.Wrong<DateOnly>("to", force.Text("to")!, new Words("不早于 from 的日期", "a date not before from"));
            var sections = totals.Sections();
            var sums = totals.Sums(sections);
            var vetoes = grading.Vetoes();
            var grades = grading.Grades();
            var conditions = eligibility.Conditions([.. sections, .. sums]);
            var levels = eligibility.Levels();
            var scheme = new Scheme(satisfaction ?? FormulaNumbers.Zero, places)
            {
                Name = name ?? "",
                Edition = edition ?? "",
                Title = title ?? "",
                InForceFrom = from ?? DateOnly.MinValue,
                InForceTo = to,
                Text = text,
                Documents = documents,
                ShownRatios = measures.ShownRatios(),
                Lines = lines.Lines,
                Totals = [.. sections, .. sums],
                Vetoes = vetoes,
                Grades = grades,
                Conditions = conditions,
                Levels = levels,
                Order = [.. root.Texts("order").Select(entry => entry.Text)],
                CultivationRequires = eligibility.CultivationRequires(),
                Measures = measures.Measures(),
                Targets = measures.Targets(),
                Duties = duties.Duties(),
                SizeClasses = measures.SizeClasses(),
                SatisfactionName = satisfactionName,
                SatisfactionText = satisfactionText ?? "",
            };
            context.TellUnread();
            force?.Done();
            root.Done();
            return problems.IsEmpty ? scheme : null;
        }
    }
}
