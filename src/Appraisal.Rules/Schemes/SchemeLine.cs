using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>计分项: a line of the marking sheet, or a group of lines.</summary>
public sealed class SchemeLine
{
    internal SchemeLine()
    {
    }

    /// <summary>The id, for example A1.1.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>What is asked, in a sentence of the department's own; null where the formula says it well enough.</summary>
    public string? Says { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>Who shows it.</summary>
    public required string Evidence { get; init; }

    /// <summary>The id of the section that it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>The group that it stands in; null where it is in none.</summary>
    public string? Parent { get; init; }

    /// <summary>The most that it can earn, or that it can take, in hundredths of a point.</summary>
    public required int RangeHundredths { get; init; }

    /// <summary>Does it only take points.</summary>
    public required bool Deducts { get; init; }

    /// <summary>The maximum as it is shown, in hundredths: 0 where the line deducts.</summary>
    public int MaximumHundredths => Deducts ? 0 : RangeHundredths;

    /// <summary>Is it a group.</summary>
    public bool IsGroup => Group is not null;

    internal SchemeGroup? Group { get; init; }

    internal Formula? NotApplicableIf { get; init; }

    /// <summary>What it earns where it does not apply.</summary>
    public NotApplicableEarns NotApplicableEarns { get; init; }

    /// <summary>Where this holds all is lost, whatever the shape gives; unreported, the line is too.</summary>
    internal Formula? LostIf { get; init; }

    internal LineShape? Shape { get; init; }
}

/// <summary>What an earning line earns where it does not apply; a deducting one takes nothing.</summary>
public enum NotApplicableEarns
{
    /// <summary>满分: its maximum.</summary>
    Full,
    /// <summary>不得分: nothing.</summary>
    Nothing,
    /// <summary>不计入: it is left out of every sum that it stands in, and what the others earn is scaled up to the same range.</summary>
    LeftOut,
}

/// <summary>A group: where it starts, where its floor is, the lines in it, and where it is capped.</summary>
internal sealed record SchemeGroup(int StartHundredths, int FloorHundredths, IReadOnlyList<string> Lines, int? AtMostHundredths = null);

/// <summary>What a line earns from what is read. The network and the recalculator each give every shape its meaning.</summary>
internal abstract record LineShape;

/// <summary>
/// Bands from the top; the first that holds gives its points, none gives 0. With a value, a band has bounds on it; a ratio whose
/// denominator is reported as 0 is decided by <see cref="ZeroRule"/> before the bands.
/// </summary>
internal sealed record BandsShape(Formula? Value, IReadOnlyList<Band> Bands, Formula? FullIf, ZeroRule Zero) : LineShape;

/// <summary>A band: its points and what must hold for it, all of it.</summary>
/// <param name="Hundredths">What it gives.</param>
/// <param name="From">The value is at least this.</param>
/// <param name="Above">The value is more than this.</param>
/// <param name="To">The value is at most this.</param>
/// <param name="If">A condition beside the bounds.</param>
internal sealed record Band(int Hundredths, Formula? From, Formula? Above, Formula? To, Formula? If)
{
    /// <summary>The bound that a reader looks for first.</summary>
    public Formula? Bound => From ?? Above ?? To;
}

internal enum ZeroOutcome
{
    NotApplicable,
    Unmet,
    Unreported,
}

/// <summary>What a ratio gives whose denominator is reported as 0: an outcome, or unmet where a condition holds, else not applicable.</summary>
internal sealed record ZeroRule(ZeroOutcome Outcome, Formula? UnmetIf)
{
    public static ZeroRule NotApplicable { get; } = new(ZeroOutcome.NotApplicable, null);
}

/// <summary>Points for each member of an enumeration, in hundredths.</summary>
internal sealed record GradesShape(Formula Value, IReadOnlyList<int> HundredthsByChoice) : LineShape;

/// <summary>Starts from the range and loses so much for each one counted, or for each one missing of those asked, down to a floor.</summary>
internal sealed record CountedShape(Formula Counted, Formula? Asked, NumberLiteral Each, int AtLeastHundredths = 0) : LineShape;

/// <summary>Loses a rate for each percentage point below the target, in proportion, down to a floor.</summary>
internal sealed record PerPointShape(Formula Value, Formula Target, NumberLiteral RatePerPoint, ZeroRule Zero, int AtLeastHundredths = 0) : LineShape;

/// <summary>
/// Points that rise or fall with a value: at each knot what it says, between two in proportion, beyond the first and the last what they
/// say. The knots' values rise; where some are no literals, the highest that the value reaches decides.
/// </summary>
internal sealed record LinearShape(Formula Value, IReadOnlyList<Knot> Knots, ZeroRule Zero, LinearRate? Rate = null) : LineShape
{
    /// <summary>The knot that gives most: what a reader looks for first.</summary>
    public Knot Best => Knots.MaxBy(knot => knot.Hundredths)!;
}

/// <summary>A value and what is earned at it.</summary>
internal sealed record Knot(Formula At, int Hundredths);

/// <summary>The rate by which a line was written that earns so much for each one, or for each percentage point; for reasons.</summary>
internal sealed record LinearRate(NumberLiteral Each, bool IsPerPoint);

/// <summary>The range in proportion to value ÷ target, at most the range.</summary>
internal sealed record ProportionShape(Formula Value, Formula Target, ZeroRule Zero) : LineShape;

/// <summary>Several parts that add up; a part that does not apply gives its range; unreported if a part is.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="IsChecklist">Are they things that are there or not, each worth the same.</param>
internal sealed record PartsShape(IReadOnlyList<LinePart> Parts, bool IsChecklist = false) : LineShape;

internal sealed record LinePart(string Text, int RangeHundredths, LineShape Shape);

/// <summary>Points for each row of a collection by one of its choices; rows that agree in a text count once, at the highest; at most the range.</summary>
internal sealed record ItemsShape(
    Collection Collection,
    Facts.Column By,
    IReadOnlyList<int> HundredthsByChoice,
    Formula? Where,
    Facts.Column? OncePer) : LineShape;
