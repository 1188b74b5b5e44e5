using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Committees;

/// <summary>Where each number of a committee lies: its own facts as its sheet has them, two words for each sum, two for each line that is no index.</summary>
internal sealed class CommitteeLayout
{
    private readonly SchemeCommittees _committees;
    private readonly int[] _lines;
    private readonly long[] _nothing;
    private readonly Dictionary<SchemeMeasure, int[]> _linesOfMeasure;
    private readonly Dictionary<string, int[]> _linesOfDuty;

    public CommitteeLayout(SchemeCommittees committees, Sheet sheet)
    {
        (_committees, Sheet, TermCount) = (committees, sheet, committees.Terms.Count);
        Sums = sheet.Columns.Count;
        var place = Sums + 2 * TermCount;
        _lines = new int[committees.Lines.Count];
        for (var line = 0; line < _lines.Length; line++)
        {
            _lines[line] = place;
            place += committees.Lines[line].Shape is TiltShape ? 0 : 2;
        }
        _nothing = new long[place];
        // A condition that nobody has looked at is not one that does not hold.
        Array.Fill(_nothing, Cell.Unreported, Own, sheet.Columns.Count);
        foreach (var line in LinesOf<HeldShape>(_ => true))
            _nothing[_lines[line]] = Cell.Unreported;
        _linesOfMeasure = committees.Lines.Select(line => line.Shape).OfType<CoveredShape>().Select(shape => shape.Measure).Distinct()
            .ToDictionary(measure => measure, measure => LinesOf<CoveredShape>(covered => covered.Measure == measure));
        _linesOfDuty = committees.Lines.Select(line => line.Shape).OfType<SettledShape>().SelectMany(shape => shape.Duties).Distinct(StringComparer.Ordinal)
            .ToDictionary(duty => duty, duty => LinesOf<SettledShape>(settled => settled.Duties.Contains(duty)), StringComparer.Ordinal);
    }

    /// <summary>The committees' sheet with the scheme's own facts.</summary>
    public Sheet Sheet { get; }

    /// <summary>How many sums there are.</summary>
    public int TermCount { get; }

    /// <summary>Where its own facts begin.</summary>
    public int Own => 0;

    /// <summary>Where the sums begin.</summary>
    public int Sums { get; }

    /// <summary>Where the two numbers of a line lie.</summary>
    public int Line(int line) => _lines[line];

    /// <summary>The lines of coverage by a measure.</summary>
    public IReadOnlyList<int> LinesOf(SchemeMeasure measure) => _linesOfMeasure.GetValueOrDefault(measure) ?? [];

    /// <summary>The lines that count a duty.</summary>
    public IReadOnlyList<int> LinesOf(SchemeDuty duty) => _linesOfDuty.GetValueOrDefault(duty.Id) ?? [];

    /// <summary>The numbers of a committee of which nothing is known.</summary>
    public long[] NewCells() => [.. _nothing];

    private int[] LinesOf<TShape>(Predicate<TShape> counts) where TShape : CommitteeShape =>
        [.. Enumerable.Range(0, _committees.Lines.Count).Where(line => _committees.Lines[line].Shape is TShape shape && counts(shape))];
}
