using System.Globalization;
using System.Text.RegularExpressions;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>A number of a scheme that was moved by a little.</summary>
/// <param name="Where">The path of keys to the text that has it, and what it became.</param>
/// <param name="Rule">The line, measure or duty that it stands in; null where it stands elsewhere.</param>
/// <param name="Text">The scheme with it.</param>
internal sealed record MovedNumber(string Where, string? Rule, string Text);

/// <summary>Moves every number of a scheme that decides points, grades, eligibility, coverage, duties or committees, up and down, one at a time.</summary>
internal static partial class MovedNumbers
{
    private static readonly string[] s_parts = ["values", "sections", "totals", "vetoes", "grades", "conditions", "measures", "targets", "duties", "committees"];
    private static readonly string[] s_words = ["text", "clause", "evidence", "says", "settled_by"];
    private static readonly string[] s_ofRules = ["lines", "measures", "duties"];

    public static IEnumerable<MovedNumber> Of(string text)
    {
        var root = (MappingTree)(SchemeYaml.Read(new SchemeFile("moved.yaml", text), new ProblemList()) ?? throw new ArgumentException("The text is no YAML.", nameof(text)));
        foreach (var part in s_parts)
        {
            // A scheme need not have every part.
            if (root.Find(part)?.Value is not { } tree)
                continue;
            foreach (var (path, changed) in Moved(tree, part))
            {
                var keys = path.Split('/');
                var rules = Array.FindLastIndex(keys, s_ofRules.Contains);
                yield return new MovedNumber(path, rules < 0 ? null : keys[rules + 1], SchemeYaml.Write(root with
                {
                    Entries = [.. root.Entries.Select(entry => entry.Key == part ? entry with { Value = changed } : entry)],
                }));
            }
        }
    }

    private static IEnumerable<(string Path, SchemeTree Tree)> Moved(SchemeTree tree, string path) => tree switch
    {
        MappingTree mapping => mapping.Entries.Where(entry => !s_words.Contains(entry.Key)).SelectMany(entry => Moved(entry.Value, $"{path}/{entry.Key}")
            .Select(moved => (moved.Path, (SchemeTree)(mapping with { Entries = [.. mapping.Entries.Select(other => ReferenceEquals(other, entry) ? entry with { Value = moved.Tree } : other)] })))),
        ListTree list => list.Items.SelectMany((item, k) => Moved(item, string.Create(CultureInfo.InvariantCulture, $"{path}/{k}"))
            .Select(moved => (moved.Path, (SchemeTree)(list with { Items = [.. list.Items.Select((other, i) => i == k ? moved.Tree : other)] })))),
        ScalarTree scalar => Numbers().Matches(scalar.Text).SelectMany(number => new[] { -1, 1 }.Select(direction => Step(number.Value, direction))
            .OfType<string>().Select(moved => (scalar.Text[..number.Index] + moved + scalar.Text[(number.Index + number.Length)..]))
            .Select(text => ($"{path}: {text}", (SchemeTree)(scalar with { Text = text })))),
        _ => [],
    };

    // By one where the number is whole, by one of its last place where it has places; a per cent by a tenth.
    private static string? Step(string number, int direction)
    {
        var isShare = number.EndsWith('%');
        var value = decimal.Parse(number.TrimEnd('%'), CultureInfo.InvariantCulture);
        var step = isShare ? 0.1m : number.Contains('.', StringComparison.Ordinal) ? new decimal(1, 0, 0, false, (byte)(number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1)) : 1;
        var moved = value + direction * step;
        return moved < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{moved}{(isShare ? "%" : "")}");
    }

    [GeneratedRegex(@"(?<![\w.])\d+(\.\d+)?%?(?![\w.])")]
    private static partial Regex Numbers();
}
