namespace Appraisal.Rules.Problems;

/// <summary>What the writer of a name that does not exist is likely to have meant.</summary>
internal static class Suggestions
{
    /// <summary>More than these are no help in a sentence.</summary>
    private const int MostListed = 12;

    private const int MostSlips = 2;

    /// <summary>The one that bears the text as its Chinese name, else the nearest in writing, else all of them where they are few; null where none of these helps.</summary>
    /// <param name="found">What is written.</param>
    /// <param name="known">The ids that there are, each with its Chinese name where it has one.</param>
    public static Words? For(string found, IEnumerable<(string Id, string? Text)> known)
    {
        var all = known.Distinct().ToList();
        if (all.FirstOrDefault(one => one.Text == found) is { Id: { } named })
            return new Words($"“{found}”的编号是 {named}", $"the id is {named}");
        var nearest = all.Where(one => Math.Abs(one.Id.Length - found.Length) <= MostSlips).Select(one => (one.Id, Distance: Distance(found, one.Id)))
            .Where(one => one.Distance <= Math.Min(MostSlips, one.Id.Length / 3)).OrderBy(one => one.Distance).ThenBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault();
        if (nearest.Id is not null)
            return new Words($"是不是 {nearest.Id}?", $"is {nearest.Id} meant?");
        if (all.Count is 0 or > MostListed)
            return null;
        var ids = string.Join(", ", all.Select(one => one.Id));
        return new Words($"可用:{ids}", $"known: {ids}");
    }

    /// <summary>How many characters must be put in, left out, replaced or exchanged with the next to come from one to the other.</summary>
    private static int Distance(string from, string to)
    {
        var (before, above, row) = (new int[to.Length + 1], Enumerable.Range(0, to.Length + 1).ToArray(), new int[to.Length + 1]);
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above, row) = (above, row, before);
        }
        return above[to.Length];
    }
}
