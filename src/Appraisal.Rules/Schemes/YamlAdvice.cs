using System.Text.RegularExpressions;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>
/// Which slip of a writer keeps a text from being YAML, and where: the parser says what it could not go on with, often some lines later and
/// never in Chinese.
/// </summary>
internal static partial class YamlAdvice
{
    /// <summary>So far above the place at which the parser stopped the slip is looked for.</summary>
    private const int LinesAbove = 3;

    private const int LongestLine = 2_000;

    private const char WideColon = '\uff1a';
    private const char WideComma = '\uff0c';

    private static readonly Words s_mismatch = new("括号、引号、缩进或冒号后的空格不对", "brackets, quotation marks, indentation or the space after a colon do not match");

    /// <summary>The place and the sentence for a text that the parser stopped at.</summary>
    /// <param name="file">The text.</param>
    /// <param name="stopped">Where the parser stopped.</param>
    /// <param name="said">What the parser said; empty where that tells nobody anything.</param>
    public static (Place Place, Words Words) On(SchemeFile file, Place stopped, string said)
    {
        var lines = file.Text.Split('\n');
        if (said.Contains("tab", StringComparison.OrdinalIgnoreCase) && Array.FindIndex(lines, line => TabIndent().IsMatch(line)) is >= 0 and var tabbed)
            return (new Place(file.Name, tabbed + 1, lines[tabbed].IndexOf('\t', StringComparison.Ordinal) + 1), new Words("缩进用了制表符,请改成空格", "a tab indents this line; use spaces"));
        const string Twice = "Duplicate key ";
        if (said.StartsWith(Twice, StringComparison.Ordinal))
            return (stopped, new Words($"“{said[Twice.Length..]}”写了两次", said));
        for (var at = Math.Min(stopped.Line, lines.Length); at >= Math.Max(1, stopped.Line - LinesAbove); at--)
        {
            if (lines[at - 1].Length <= LongestLine && In(Unquoted(lines[at - 1])) is { } slip)
                return (new Place(file.Name, at, slip.Column), slip.Words);
        }
        return (stopped, said.Length == 0 ? s_mismatch : s_mismatch with { English = said });
    }

    /// <summary>The slip in a key that nothing knows, because of the marks in it; null where it has none.</summary>
    public static Words? OnKey(string key)
    {
        if (key.IndexOfAny([WideColon, WideComma]) is >= 0 and var wide)
            return Wide(key[wide]);
        return key.AsSpan().ContainsAny("()<>=+*/") ? new Words("有半角逗号的公式,整个要加双引号", "a formula with a comma stands between quotation marks") : null;
    }

    private static (int Column, Words Words)? In(string line)
    {
        if (WideMark().Match(line) is { Success: true } wide)
            return (wide.Groups["mark"].Index + 1, Wide(wide.Groups["mark"].ValueSpan[0]));
        if (NoSpace().Match(line) is { Success: true } close)
            return (close.Groups["mark"].Index + 1, new Words("半角冒号后面要空一格", "a space follows the colon"));
        return line.Contains('"', StringComparison.Ordinal) ? (line.IndexOf('"', StringComparison.Ordinal) + 1, new Words("双引号没有配对", "a quotation mark has no other")) : null;
    }

    private static Words Wide(char mark)
    {
        var narrow = mark switch { WideComma => ",", '\uff5b' => "{", '\uff5d' => "}", '\uff3b' or '\u3010' => "[", '\uff3d' or '\u3011' => "]", _ => "\"" };
        return mark == WideColon ? new Words($"用了全角冒号“{mark}”,请改成半角冒号,后面空一格", $"a full-width colon {mark}; write ':' and a space")
            : new Words($"用了全角的“{mark}”,请改成半角的 {narrow}", $"a full-width {mark}; write {narrow}");
    }

    // What stands between quotation marks, and what follows a #, is as it should be: blanks in its place, so that columns stay.
    private static string Unquoted(string line) => Comment().Replace(Quoted().Replace(line, match => new string(' ', match.Length)), match => new string(' ', match.Length));

    [GeneratedRegex("^ *\t")]
    private static partial Regex TabIndent();

    // After a key that is no sentence, or where a bracket or a quotation mark would stand.
    [GeneratedRegex(@"^(?:\s*-)?\s*[\w.\-]{1,30}\s*(?<mark>\uff1a)|[{,\uff0c]\s*[\w.\-]{1,30}\s*(?<mark>\uff1a)|:\s+(?<mark>[\uff5b\uff3b\u3010\u201c\u201d])|(?<mark>[\uff5d\uff3d\u3011])\s*$|\w(?<mark>\uff0c)\s*[A-Za-z_]+:")]
    private static partial Regex WideMark();

    [GeneratedRegex(@"(?:^|[{,])(?:\s*-)?\s*[A-Za-z_][\w.\-]*(?<mark>:)[^\s:/]")]
    private static partial Regex NoSpace();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|(?<=[\\s{\\[,])'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:^|\s)#.*$")]
    private static partial Regex Comment();
}
