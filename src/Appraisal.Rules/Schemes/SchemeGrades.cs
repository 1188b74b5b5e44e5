using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>等次: the grades from the best down, the total that decides, and what caps them.</summary>
public sealed class SchemeGrades
{
    internal SchemeGrades()
    {
    }

    /// <summary>The total that decides.</summary>
    public required string Of { get; init; }

    /// <summary>The grades, best first; the last has no bound.</summary>
    public required IReadOnlyList<SchemeGrade> Ladder { get; init; }

    /// <summary>The caps.</summary>
    public required IReadOnlyList<SchemeCap> Caps { get; init; }
}

/// <summary>A grade.</summary>
/// <param name="Id">The id in results.</param>
/// <param name="Text">The Chinese name.</param>
/// <param name="FromHundredths">The lowest total that reaches it, in hundredths.</param>
public sealed record SchemeGrade(string Id, string Text, int FromHundredths)
{
    /// <summary>The conditions that must hold too, by their ids; where one does not, the next grade down is looked at.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>Does the total decide; else the conditions alone.</summary>
    public bool HasBound => FromHundredths != int.MinValue;
}

/// <summary>封顶: holds the grade down where its condition is true, and at its worst also where the condition is unreported.</summary>
/// <param name="Id">The id.</param>
/// <param name="Text">What it is, in Chinese.</param>
/// <param name="Clause">Where it comes from.</param>
/// <param name="AtMost">The position in the ladder of the best grade that it leaves.</param>
public sealed record SchemeCap(string Id, string Text, Clause Clause, int AtMost)
{
    /// <summary>The id of what the cap was written as: a promotion by steps is a cap for each grade that lies too far above the one held.</summary>
    public string WrittenAs { get; init; } = Id;

    /// <summary>Null where the cap is that of a veto.</summary>
    internal Formula? If { get; init; }
}
