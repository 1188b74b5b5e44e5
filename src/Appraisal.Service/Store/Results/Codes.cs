namespace Appraisal.Service.Store.Results;

/// <summary>How a line came out. The numbers are in the database: never renumber.</summary>
internal enum OutcomeCode
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

/// <summary>等次, worst first. The numbers are in the database: never renumber.</summary>
internal enum GradeCode
{
    /// <summary>不合格</summary>
    Unqualified = 0,
    /// <summary>合格</summary>
    Qualified = 1,
    /// <summary>良好</summary>
    Good = 2,
    /// <summary>优秀</summary>
    Excellent = 3,
}

/// <summary>Level of a model organisation. The numbers are in the database: never renumber.</summary>
internal enum LevelCode
{
    /// <summary>区级</summary>
    District = 0,
    /// <summary>市级</summary>
    City = 1,
}
