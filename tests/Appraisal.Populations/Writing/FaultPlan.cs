using Appraisal.Populations.Drawing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Writing;

/// <summary>Which rows of a ledger are damaged, and how: every kind in turn, each on a row of its own.</summary>
public sealed class FaultPlan
{
    private const int TriesForARow = 40;

    private static readonly (FaultKind Kind, string Sheet, string Column, FaultEffect Effect)[] s_kinds =
    [
        (FaultKind.WrongCheckDigit, "enterprises", "credit_code", FaultEffect.Row),
        (FaultKind.UnreadableCount, "organisations", "theme_days", FaultEffect.Cell),
        (FaultKind.SharedKey, "organisations", "organisation_id", FaultEffect.Row),
        (FaultKind.ImpossibleDate, "organisations", "last_election_on", FaultEffect.Cell),
        (FaultKind.DanglingReference, "organisations", "committee_id", FaultEffect.Row),
        (FaultKind.TooManyDecimals, "enterprises", "revenue_yuan", FaultEffect.Cell),
        (FaultKind.MissingRequired, "enterprises", "name", FaultEffect.Row),
        (FaultKind.MoreFullMembersThanMembers, "enterprises", "full_members", FaultEffect.Cell),
        (FaultKind.UnknownChoice, "organisations", "form", FaultEffect.Cell),
        (FaultKind.DanglingOptionalReference, "enterprises", "instructor_id", FaultEffect.Cell),
        (FaultKind.UnreadableRequired, "enterprises", "status", FaultEffect.Row),
        (FaultKind.MoreSatisfiedThanValid, "organisations", "votes_satisfied", FaultEffect.Cell),
        (FaultKind.TwoSubjects, "incidents", "credit_code", FaultEffect.Row),
        (FaultKind.NegativeCount, "enterprises", "insured", FaultEffect.Cell),
        (FaultKind.FoundedInTheFuture, "organisations", "founded_on", FaultEffect.Row),
        (FaultKind.UnreadableTruth, "committees", "work_clear", FaultEffect.Cell),
        (FaultKind.MissingKey, "honours", "honour_id", FaultEffect.Row),
        (FaultKind.UnitInCell, "organisations", "venue_m2", FaultEffect.Cell),
    ];

    private readonly Dictionary<(string Sheet, int RowIndex), Fault> _faults = [];

    /// <summary>Draws a plan over sheets of known sizes.</summary>
    /// <param name="seed">The seed of the faults.</param>
    /// <param name="count">How many; fewer where the rows do not suffice.</param>
    /// <param name="rowCount">The number of rows of a sheet.</param>
    public FaultPlan(int seed, int count, Func<Sheet, int> rowCount)
    {
        ArgumentNullException.ThrowIfNull(rowCount);
        for (var number = 0; number < count; number++)
        {
            if (Next(new Draw(seed, Purpose.Faults, number), number, rowCount) is not { } fault)
                break;
            _faults[(fault.Sheet.Id, fault.RowIndex)] = fault;
        }
    }

    /// <summary>Every fault, by sheet and row.</summary>
    public IReadOnlyList<Fault> Faults =>
        [.. _faults.Values.OrderBy(fault => fault.Sheet.Id, StringComparer.Ordinal).ThenBy(fault => fault.RowIndex)];

    internal Fault? Find(Sheet sheet, int rowIndex) => _faults.GetValueOrDefault((sheet.Id, rowIndex));

    /// <summary>A fault of the kind whose turn it is, or of the next kind for which a row is left; null where none is.</summary>
    private Fault? Next(Draw draw, int number, Func<Sheet, int> rowCount)
    {
        for (var step = 0; step < s_kinds.Length; step++)
        {
            var (kind, sheetId, columnId, effect) = s_kinds[(number + step) % s_kinds.Length];
            var sheet = FactCatalogue.Find(sheetId)!;
            if (RowFor(draw, sheetId, rowCount(sheet)) is { } row)
                return new Fault(kind, sheet, row, sheet[columnId], effect);
        }
        return null;
    }

    /// <summary>A row that stands between two sound ones, so that a shared key is shared by one sound row.</summary>
    private int? RowFor(Draw draw, string sheet, int rowCount)
    {
        for (var attempt = 0; attempt < TriesForARow && rowCount > 1; attempt++)
        {
            var row = draw.Number(1, rowCount - 1);
            if (!_faults.ContainsKey((sheet, row - 1)) && !_faults.ContainsKey((sheet, row)) && !_faults.ContainsKey((sheet, row + 1)))
                return row;
        }
        return null;
    }
}
