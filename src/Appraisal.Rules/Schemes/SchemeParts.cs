using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>A sum of lines, groups and other sums.</summary>
public sealed class SchemeTotal
{
    internal SchemeTotal()
    {
    }

    /// <summary>The id; that of a section where it is a section's.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>What adds up: ids of lines, groups and totals.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>The most that its lines can earn, in hundredths.</summary>
    public required int RangeHundredths { get; init; }

    /// <summary>The cap on the sum, in hundredths; null where there is none.</summary>
    public int? AtMostHundredths { get; init; }

    /// <summary>Is it shown with its sign turned: a deduction as a positive number.</summary>
    public bool IsShownPositive { get; init; }

    /// <summary>Is it the sum of a section.</summary>
    public required bool IsSection { get; init; }
}

/// <summary>一票否决: the kinds of incident that veto, and how far back one bites.</summary>
public sealed class SchemeVetoes
{
    internal SchemeVetoes()
    {
    }

    /// <summary>An incident bites for so many months after it occurred.</summary>
    public required int LookBackMonths { get; init; }

    /// <summary>The kinds.</summary>
    public required IReadOnlyList<SchemeVeto> Kinds { get; init; }
}

/// <summary>A kind of incident that vetoes.</summary>
public sealed class SchemeVeto
{
    internal SchemeVeto(Formula bites) => Bites = bites;

    /// <summary>The id in ledgers and results.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>An incident of the kind is known by then and still bites: it occurred within the look-back, or is not lifted.</summary>
    internal Formula Bites { get; }
}

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
public sealed record SchemeGrade(string Id, string Text, int FromHundredths);

/// <summary>封顶: holds the grade down where its condition is true, and at its worst also where the condition is unreported.</summary>
/// <param name="Id">The id.</param>
/// <param name="Text">What it is, in Chinese.</param>
/// <param name="Clause">Where it comes from.</param>
/// <param name="AtMost">The position in the ladder of the best grade that it leaves.</param>
public sealed record SchemeCap(string Id, string Text, Clause Clause, int AtMost)
{
    /// <summary>Null where the cap is that of a veto.</summary>
    internal Formula? If { get; init; }
}

/// <summary>A condition of eligibility: on a total, on the absence of vetoes, or on a formula.</summary>
public sealed class SchemeCondition
{
    internal SchemeCondition()
    {
    }

    /// <summary>The id in results.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The total that must reach <see cref="FromHundredths"/>; null where the condition is another one.</summary>
    public string? Total { get; init; }

    /// <summary>The bound on the total, in hundredths of a point.</summary>
    public int FromHundredths { get; init; }

    /// <summary>Must there be no veto.</summary>
    public bool IsNotVetoed { get; init; }

    internal BandsShape? Test { get; init; }
}

/// <summary>A level at which model organisations 示范党组织 are nominated.</summary>
public sealed class SchemeLevel
{
    internal SchemeLevel()
    {
    }

    /// <summary>The id in results.</summary>
    public required string Id { get; init; }

    /// <summary>The title's name, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The places in each district.</summary>
    public required int Places { get; init; }

    /// <summary>How many the plan asks for in each district.</summary>
    public required int Target { get; init; }

    /// <summary>What is to be done with a holder that is no longer eligible, in Chinese.</summary>
    public required string Review { get; init; }

    /// <summary>The column that says since when a title is held.</summary>
    public required Facts.Column HolderSince { get; init; }

    /// <summary>The conditions, all of which must hold, in the order in which they are shown.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }
}

/// <summary>A coverage measure: a share of enterprises, or a count of organisations towards a number.</summary>
public sealed class SchemeMeasure
{
    internal SchemeMeasure(Formula numerator) => Numerator = numerator;

    /// <summary>The id in results.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>Does it count enterprises; else organisations.</summary>
    public required bool CountsEnterprises { get; init; }

    /// <summary>For a count: the number that it is measured against.</summary>
    public int? CountsTo { get; init; }

    /// <summary>What counts above the line; only where the denominator holds too.</summary>
    internal Formula Numerator { get; }

    /// <summary>What counts below the line; null for a count.</summary>
    internal Formula? Denominator { get; init; }
}

/// <summary>A dated target on a measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Numerator">The share asked for, as a fraction.</param>
/// <param name="Denominator">The share's denominator.</param>
/// <param name="DueOn">The day by whose end it is due.</param>
/// <param name="Clause">Where it comes from.</param>
public sealed record SchemeTarget(string Measure, long Numerator, long Denominator, DateOnly DueOn, Clause Clause);

/// <summary>A duty of an enterprise or an organisation.</summary>
public sealed class SchemeDuty
{
    internal SchemeDuty()
    {
    }

    /// <summary>The id in results.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Is the subject an enterprise; else an organisation.</summary>
    public required bool IsOfEnterprise { get; init; }

    /// <summary>What would settle it, in Chinese.</summary>
    public required string SettledBy { get; init; }

    /// <summary>The things that must all be there, in the order of the catalogue; empty where the duty is a single one.</summary>
    public required IReadOnlyList<Facts.Column> Items { get; init; }

    internal Formula? OwedIf { get; init; }

    internal Formula? Since { get; init; }

    internal Formula? OverdueIf { get; init; }

    internal Formula? UrgentIf { get; init; }
}
