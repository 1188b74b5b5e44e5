namespace Appraisal.Service.Store.Results;

/// <summary>How a line came out. The numbers are in the database, in two bytes as here: never renumber.</summary>
internal enum OutcomeCode : short
{
    /// <summary>未填报</summary>
    Unreported = 0,
    /// <summary>未达标</summary>
    Unmet = 1,
    /// <summary>部分达标</summary>
    Partial = 2,
    /// <summary>达标</summary>
    Met = 3,
    /// <summary>不适用</summary>
    NotApplicable = 4,
}
