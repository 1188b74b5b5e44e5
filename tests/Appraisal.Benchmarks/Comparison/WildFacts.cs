using Appraisal.Rules.Facts;

namespace Appraisal.Benchmarks.Comparison;

/// <summary>
/// Organisations as no ledger has them: every cell unreported, none, zero, small, or the largest that a cell can hold. Populations keep
/// to what is likely; these reach the widths where an exact number stops fitting.
/// </summary>
internal static class WildFacts
{
    private const int MostRows = 4;
    private static readonly string[] s_texts = ["甲", "乙", "丙"];

    public static IReadOnlyList<OrganisationFacts> Of(int seed, int count, DateOnly asOf)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new OrganisationFacts
        {
            Organisation = Row<PartyOrganisation>(random, asOf),
            Committee = Row<SupervisingCommittee>(random, asOf),
            Enterprises = Rows<Enterprise>(random, asOf),
            Incidents = Rows<Incident>(random, asOf),
            Honours = Rows<Honour>(random, asOf),
            Exceptions = Rows<ExceptionalCase>(random, asOf),
        })];
    }

    private static TRow[] Rows<TRow>(Random random, DateOnly asOf) where TRow : FactRow, new() =>
        [.. Enumerable.Range(0, random.Next(MostRows)).Select(_ => Row<TRow>(random, asOf))];

    private static TRow Row<TRow>(Random random, DateOnly asOf) where TRow : FactRow, new()
    {
        var row = new TRow();
        // Some rows are nearly whole, others nearly empty: with every cell as likely to be missing no line would ever be decided.
        var missing = random.Next(4) switch { 0 => 0, 1 => 0.02, 2 => 0.1, _ => 0.6 };
        foreach (var column in row.Sheet.Columns)
        {
            if (random.NextDouble() < missing)
                row.SetUnreported(column);
            else if (column.EmptyMeansNone && random.Next(3) == 0)
                continue;
            else if (column.IsText)
                row.Set(column, s_texts[random.Next(s_texts.Length)]);
            else
                row.Set(column, CellOf(random, column, asOf));
        }
        return row;
    }

    private static long CellOf(Random random, Column column, DateOnly asOf) => column.Type switch
    {
        CellType.Truth => random.Next(2),
        CellType.Choice => random.Next(column.Choices.Count),
        CellType.Date => DateOf(random, asOf),
        CellType.Year => asOf.Year + random.Next(-2, 2),
        _ => NumberOf(random, Cell.Maximum(column.Type)),
    };

    private static long NumberOf(Random random, long maximum) => random.Next(6) switch
    {
        0 => 0,
        1 => maximum - random.Next(3),
        2 => random.NextInt64(maximum),
        3 => random.Next(100_000),
        _ => random.Next(16),
    };

    private static long DateOf(Random random, DateOnly asOf) => random.Next(8) switch
    {
        0 => 0,
        1 => DateOnly.MaxValue.DayNumber,
        2 => asOf.AddMonths(-12 * random.Next(5)).DayNumber + random.Next(-1, 2),
        _ => asOf.DayNumber + random.Next(-1500, 60),
    };
}
