namespace Appraisal.Rules.Facts;

/// <summary>
/// 自有事实: a fact that a scheme asks for beyond the catalogue: a column of its own on one of the sheets. Never a text: a formula could only ask
/// whether one is there, as a truth says it, and nothing of an individual is to be kept.
/// </summary>
/// <param name="Sheet">The id of the sheet.</param>
/// <param name="Id">The id: the header in ledgers, the name in formulas.</param>
/// <param name="Header">The Chinese header, accepted in ledgers, shown to people.</param>
/// <param name="Type">What may stand in a cell.</param>
public sealed record OwnFact(string Sheet, string Id, string Header, CellType Type)
{
    /// <summary>The unit of a number, as people write it; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The choices of a <see cref="CellType.Choice"/>, in order; empty for other types.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Is it declared in the very same words.</summary>
    internal bool IsSame(OwnFact other) => (Sheet, Id, Header, Type, Unit) == (other.Sheet, other.Id, other.Header, other.Type, other.Unit) && Choices.SequenceEqual(other.Choices);
}
