using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Writing;

/// <summary>How a row of a written ledger is damaged.</summary>
public enum FaultKind
{
    /// <summary>The last check digit of a credit code is another.</summary>
    WrongCheckDigit,
    /// <summary>Two rows have the same key: this one and the row before it.</summary>
    SharedKey,
    /// <summary>The key is missing.</summary>
    MissingKey,
    /// <summary>A required cell (the name) is missing.</summary>
    MissingRequired,
    /// <summary>A required cell (the status) is no member of its enumeration.</summary>
    UnreadableRequired,
    /// <summary>A count has letters.</summary>
    UnreadableCount,
    /// <summary>A count is negative.</summary>
    NegativeCount,
    /// <summary>Money has three decimals.</summary>
    TooManyDecimals,
    /// <summary>A number carries its unit.</summary>
    UnitInCell,
    /// <summary>A date does not exist in the calendar.</summary>
    ImpossibleDate,
    /// <summary>A truth is neither true nor false.</summary>
    UnreadableTruth,
    /// <summary>An enumeration's value is unknown.</summary>
    UnknownChoice,
    /// <summary>A required reference to no row.</summary>
    DanglingReference,
    /// <summary>An optional reference to no row.</summary>
    DanglingOptionalReference,
    /// <summary>More full members than members.</summary>
    MoreFullMembersThanMembers,
    /// <summary>More satisfied votes than valid ones.</summary>
    MoreSatisfiedThanValid,
    /// <summary>Founded after any appraisal date.</summary>
    FoundedInTheFuture,
    /// <summary>An incident on both an enterprise and an organisation.</summary>
    TwoSubjects,
}

/// <summary>What a fault costs: the cell counts as unreported, or the row is rejected.</summary>
public enum FaultEffect
{
    /// <summary>The cell counts as unreported, the row stays.</summary>
    Cell,
    /// <summary>The row is rejected.</summary>
    Row,
}

/// <summary>A fault of a written ledger. Other rows may fail with it: those that refer to a rejected one, or share its key.</summary>
/// <param name="Kind">How the row is damaged.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="RowIndex">The position of the row in the population, from 0; its record in a ledger that is not shuffled is this + 2.</param>
/// <param name="Column">The blamed column.</param>
/// <param name="Effect">What intake must make of it.</param>
public sealed record Fault(FaultKind Kind, Sheet Sheet, int RowIndex, Column Column, FaultEffect Effect);
