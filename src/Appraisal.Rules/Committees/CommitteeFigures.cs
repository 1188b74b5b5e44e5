using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Committees;

/// <summary>
/// What is known of one committee: its own facts, sums over those it supervises, duties, coverage. All numbers lie in one array, since a province
/// has committees by the ten thousand and each is kept to the end of a run.
/// </summary>
internal sealed class CommitteeFigures(string committeeId, CommitteeLayout layout)
{
    private readonly long[] _cells = layout.NewCells();
    private UnreportedSubjects?[]? _unreported;

    /// <summary>Its id.</summary>
    public string CommitteeId { get; } = committeeId;

    /// <summary>Its district; empty until the committee is accepted.</summary>
    public string DistrictCode { get; private set; } = "";

    /// <summary>Is it a committee of the ledger, not only one that somebody names.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>Takes its own facts.</summary>
    public void Accept(SupervisingCommittee committee, string districtCode)
    {
        if (IsAccepted)
            throw new ArgumentException($"The committee {CommitteeId} comes twice.", nameof(committee));
        (IsAccepted, DistrictCode) = (true, districtCode);
        committee.CellsOf(layout.Sheet).CopyTo(_cells, layout.Own);
    }

    /// <summary>The cell of one of its own facts; see <see cref="Cell"/>.</summary>
    public long CellOf(Column column) => _cells[layout.Own + column.Index];

    /// <summary>Adds what a subject brings to a sum, or that it has not reported it.</summary>
    /// <param name="term">The sum, by its place in the scheme.</param>
    /// <param name="subject">The subject's id; empty where that cannot be read.</param>
    /// <param name="cell">A number, or <see cref="Cell.Unreported"/>.</param>
    public void Add(int term, string subject, long cell)
    {
        if (cell != Cell.Unreported)
            Write(term, SumOf(term) + cell);
        else
            ((_unreported ??= new UnreportedSubjects?[layout.TermCount])[term] ??= new UnreportedSubjects()).Add(subject);
    }

    /// <summary>A sum of what is reported; money past 64 bits too.</summary>
    public Int128 SumOf(int term)
    {
        var place = layout.Sums + 2 * term;
        return new Int128((ulong)_cells[place], (ulong)_cells[place + 1]);
    }

    /// <summary>Who has not reported what a sum needs; null where everybody has.</summary>
    public UnreportedSubjects? UnreportedOf(int term) => _unreported?[term];

    /// <summary>Counts a duty that is owed.</summary>
    /// <param name="lines">The lines that count it, by their places.</param>
    /// <param name="isOverdue">Is it overdue.</param>
    public void AddDuty(IReadOnlyList<int> lines, bool isOverdue)
    {
        foreach (var line in lines)
        {
            _cells[layout.Line(line)]++;
            _cells[layout.Line(line) + 1] += isOverdue ? 1 : 0;
        }
    }

    /// <summary>The duties of a line: owed, and overdue.</summary>
    public (long Owed, long Overdue) DutiesOf(int line) => Pair(line);

    /// <summary>Sets the ratio of a measure for all lines that count it.</summary>
    public void SetCoverage(SchemeMeasure measure, long numerator, long denominator)
    {
        foreach (var line in layout.LinesOf(measure))
            (_cells[layout.Line(line)], _cells[layout.Line(line) + 1]) = (numerator, denominator);
    }

    /// <summary>The ratio of a line of coverage.</summary>
    public (long Numerator, long Denominator) CoverageOf(int line) => Pair(line);

    /// <summary>Sets whether the condition of a line holds; null is unreported.</summary>
    public void SetHeld(int line, bool? holds) => _cells[layout.Line(line)] = holds switch { null => Cell.Unreported, true => 1, false => 0 };

    /// <summary>Whether the condition of a line holds.</summary>
    public bool? HeldOf(int line) => _cells[layout.Line(line)] is var cell && cell != Cell.Unreported ? cell != 0 : null;

    private (long First, long Second) Pair(int line) => (_cells[layout.Line(line)], _cells[layout.Line(line) + 1]);

    private void Write(int term, Int128 sum)
    {
        var place = layout.Sums + 2 * term;
        (_cells[place], _cells[place + 1]) = ((long)(ulong)(sum >> 64), (long)(ulong)sum);
    }
}

/// <summary>Who has not reported what a sum needs: how many, and the first of them by their ids.</summary>
internal sealed class UnreportedSubjects
{
    // In their order, as long as there are: a set of ten would take eight times as much.
    private string[] _named = [];
    private string _last = "";

    /// <summary>How many: rows of one key that come together are one.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<string> Named => _named;

    public void Add(string subject)
    {
        if (subject.Length > 0 && subject == _last)
            return;
        _last = subject;
        Count++;
        if (subject.Length > 0)
            Name(subject);
    }

    private void Name(string subject)
    {
        var place = Array.BinarySearch(_named, subject, StringComparer.Ordinal);
        if (place >= 0 || ~place == CommitteeTally.SubjectsNamed)
            return;
        place = ~place;
        var grown = new string[Math.Min(_named.Length + 1, CommitteeTally.SubjectsNamed)];
        Array.Copy(_named, grown, place);
        grown[place] = subject;
        Array.Copy(_named, place, grown, place + 1, grown.Length - place - 1);
        _named = grown;
    }
}
