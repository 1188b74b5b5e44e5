namespace Appraisal.Benchmarks.Straight;

/// <summary>Everything that the scheme says of a batch: as numbers, an organisation after the other.</summary>
internal sealed class StraightResults(int organisations, int enterprises)
{
    public int[] Codes { get; } = new int[organisations * (int)Line.Count];

    public int[] Lowest { get; } = new int[organisations * (int)Line.Count];

    public int[] Highest { get; } = new int[organisations * (int)Line.Count];

    public int[] TotalsLowest { get; } = new int[organisations * (int)Total.Count];

    public int[] TotalsHighest { get; } = new int[organisations * (int)Total.Count];

    public int[] Grade { get; } = new int[organisations];

    public int[] GradeHighest { get; } = new int[organisations];

    public byte[] Facts { get; } = new byte[organisations * (int)Fact.Count];

    public byte[] EnterpriseFacts { get; } = new byte[enterprises * (int)EnterpriseFact.Count];

    public LineCells Lines(int row)
    {
        var (start, count) = (row * (int)Line.Count, (int)Line.Count);
        return new(Codes.AsSpan(start, count), Lowest.AsSpan(start, count), Highest.AsSpan(start, count));
    }
}

/// <summary>The lines of one organisation.</summary>
internal readonly ref struct LineCells(Span<int> codes, Span<int> lowest, Span<int> highest)
{
    private readonly Span<int> _codes = codes, _lowest = lowest, _highest = highest;

    public int Lowest(Line line) => _lowest[(int)line];

    public int Highest(Line line) => _highest[(int)line];

    public void Earns(Line line, int range, int code)
    {
        _codes[(int)line] = code;
        _lowest[(int)line] = code >= 0 ? code : code == Code.Unreported ? 0 : range;
        _highest[(int)line] = code >= 0 ? code : range;
    }

    public void Takes(Line line, int range, int code)
    {
        _codes[(int)line] = code;
        _lowest[(int)line] = (code >= 0 ? code : code == Code.Unreported ? 0 : range) - range;
        _highest[(int)line] = (code >= 0 ? code : range) - range;
    }

    /// <summary>A group: where it starts, with its lines added, not below 0.</summary>
    public void Group(Line group, int start, Line first, Line last)
    {
        var (lowest, highest) = (start, start);
        for (var line = first; line <= last; line++)
            (lowest, highest) = (lowest + _lowest[(int)line], highest + _highest[(int)line]);
        (lowest, highest) = (Math.Max(0, lowest), Math.Max(0, highest));
        _codes[(int)group] = lowest == highest ? lowest : Code.Unreported;
        _lowest[(int)group] = lowest;
        _highest[(int)group] = highest;
    }

    /// <summary>The sum of a run of lines, of their lowest and of their highest.</summary>
    public (int Lowest, int Highest) Sum(Line first, Line last)
    {
        var (lowest, highest) = (0, 0);
        for (var line = first; line <= last; line++)
            (lowest, highest) = (lowest + _lowest[(int)line], highest + _highest[(int)line]);
        return (lowest, highest);
    }
}
