using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Scorecards;

/// <summary>What became of a line.</summary>
public enum LineOutcome
{
    /// <summary>The maximum is earned, or nothing is taken.</summary>
    Met,
    /// <summary>A part is earned, or a part is taken.</summary>
    Partial,
    /// <summary>Nothing is earned, or the whole is taken.</summary>
    Unmet,
    /// <summary>A fact that the line needs is unreported; it counts at its worst.</summary>
    Unreported,
    /// <summary>The line does not apply.</summary>
    NotApplicable,
}

/// <summary>A line of a scorecard: what was read, what was asked, what it gave, and why.</summary>
/// <param name="Line">The line of the scheme.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="LowestHundredths">The points with what is unreported at its worst, in hundredths; negative where it deducts. These count.</param>
/// <param name="HighestHundredths">The points with what is unreported at its best.</param>
/// <param name="Measured">The exact value read; empty where it is unreported.</param>
/// <param name="Threshold">The bound of the best band.</param>
/// <param name="Reason">A sentence in Chinese.</param>
public sealed record LineResult(
    SchemeLine Line,
    LineOutcome Outcome,
    int LowestHundredths,
    int HighestHundredths,
    string Measured,
    string Threshold,
    string Reason);

/// <summary>A sum of a scorecard, in hundredths: with what is unreported at its worst, and at its best.</summary>
/// <param name="Total">The sum of the scheme.</param>
/// <param name="LowestHundredths">At its worst; this counts.</param>
/// <param name="HighestHundredths">At its best.</param>
public sealed record TotalResult(SchemeTotal Total, int LowestHundredths, int HighestHundredths);

/// <summary>A condition of eligibility.</summary>
/// <param name="Condition">The condition of the scheme.</param>
/// <param name="State">True, false, or null: undecided, because of what is unreported.</param>
/// <param name="Measured">The exact value read, for a sum its worst; empty where it is unreported.</param>
/// <param name="Threshold">The bound.</param>
/// <param name="Reason">A sentence in Chinese; of an undecided one what must be reported.</param>
public sealed record ConditionResult(SchemeCondition Condition, bool? State, string Measured, string Threshold, string Reason);

/// <summary>A cap on the grade.</summary>
/// <param name="Cap">The cap of the scheme.</param>
/// <param name="Holds">Does it hold; null is open, because of what is unreported: it then caps the grade, and not the best grade left open.</param>
public sealed record CapResult(SchemeCap Cap, bool? Holds);

/// <summary>An incident that bites.</summary>
/// <param name="Veto">The kind.</param>
/// <param name="Incident">The incident.</param>
/// <param name="BitesUntil">The first day free of it; null while it is not lifted.</param>
public sealed record VetoResult(SchemeVeto Veto, Incident Incident, DateOnly? BitesUntil);

/// <summary>A fraction that was read, not reduced.</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below the line, above zero.</param>
public readonly record struct ReadRatio(Int128 Numerator, Int128 Denominator);

/// <summary>评分卡: everything that an appraisal says of one organisation.</summary>
public sealed class Scorecard
{
    /// <summary>The facts that were scored.</summary>
    public required OrganisationFacts Facts { get; init; }

    /// <summary>The organisation's id.</summary>
    public string OrganisationId => Facts.Organisation.KeyText;

    /// <summary>The lines and groups, in the order of the scheme.</summary>
    public required IReadOnlyList<LineResult> Lines { get; init; }

    /// <summary>The sums, in the order of the scheme.</summary>
    public required IReadOnlyList<TotalResult> Totals { get; init; }

    /// <summary>The kinds that veto, in the scheme's order.</summary>
    public required IReadOnlyList<SchemeVeto> VetoKinds { get; init; }

    /// <summary>Is a veto possible that cannot be read: a rejected incident names the organisation or one of its enterprises.</summary>
    public required bool HasUnreportedVeto { get; init; }

    /// <summary>The incidents that bite, ordered by id.</summary>
    public required IReadOnlyList<VetoResult> Vetoes { get; init; }

    /// <summary>The grade, with what is unreported at its worst.</summary>
    public required SchemeGrade Grade { get; init; }

    /// <summary>Every cap of the scheme, in its order.</summary>
    public required IReadOnlyList<CapResult> Caps { get; init; }

    /// <summary>The caps that hold or may hold, of each that was written the one that leaves least.</summary>
    public IEnumerable<CapResult> CapsThatHold => Caps.Where(cap => cap.Holds is not false)
        .GroupBy(cap => cap.Cap.WrittenAs, StringComparer.Ordinal).Select(caps => caps.MaxBy(cap => cap.Cap.AtMost)!);

    /// <summary>The best grade that the unreported leave open.</summary>
    public required SchemeGrade GradeHighest { get; init; }

    /// <summary>The satisfaction; null where it is unreported.</summary>
    public required ReadRatio? Satisfaction { get; init; }

    /// <summary>Every condition of the scheme, in its order.</summary>
    public required IReadOnlyList<ConditionResult> Conditions { get; init; }

    /// <summary>Eligibility for each level, in the scheme's order; null is undecided.</summary>
    public required IReadOnlyList<bool?> Eligibility { get; init; }

    /// <summary>The sum with an id; null where the scheme has none.</summary>
    public TotalResult? Total(string id) => Totals.FirstOrDefault(total => total.Total.Id == id);

    /// <summary>The line with an id.</summary>
    /// <exception cref="InvalidOperationException">The scheme has no such line.</exception>
    public LineResult Line(string id) => Lines.First(line => line.Line.Id == id);

    /// <summary>The condition with an id.</summary>
    /// <exception cref="InvalidOperationException">The scheme has no such condition.</exception>
    public ConditionResult Condition(string id) => Conditions.First(condition => condition.Condition.Id == id);
}
