namespace Appraisal.Rules.Facts;

/// <summary>A member of an enumeration: its id in ledgers and schemes, and its Chinese text.</summary>
/// <param name="Id">The id as written in ledgers and schemes.</param>
/// <param name="Text">The Chinese text, accepted in ledgers too.</param>
public sealed record Choice(string Id, string Text);

/// <summary>A column of a sheet: one fact that is known, or not, of each row's subject.</summary>
public sealed class Column
{
    internal Column(Sheet sheet, int index, int textIndex, FactAttribute fact, string property, IReadOnlyList<Choice> choices)
    {
        (Sheet, Index, TextIndex, Property, Choices) = (sheet, index, textIndex, property, choices);
        (Id, Header, Type, Unit, Source) = (fact.Id, fact.Header, fact.Type, fact.Unit, fact.Source);
        (IsKey, IsRequired, EmptyMeansNone) = (fact.Key, fact.Required || fact.Key, fact.EmptyMeansNone);
        (References, ReferenceIsOptional) = (fact.References, fact.ReferenceIsOptional);
    }

    internal Column(Sheet sheet, int index, OwnFact fact)
    {
        (Sheet, Index, TextIndex, IsOwn) = (sheet, index, -1, true);
        (Id, Header, Type, Unit, Choices) = (fact.Id, fact.Header, fact.Type, fact.Unit, fact.Choices);
        (Source, Property) = ("", "");
    }

    /// <summary>The sheet that the column stands in; of an own fact the scheme's, of another the catalogue's.</summary>
    public Sheet Sheet { get; }

    /// <summary>The position in the sheet, from 0.</summary>
    public int Index { get; }

    /// <summary>The position among the sheet's columns of text, from 0; −1 for other types.</summary>
    public int TextIndex { get; }

    /// <summary>The id: the header in ledgers, the name in formulas.</summary>
    public string Id { get; }

    /// <summary>The Chinese header, accepted in ledgers, shown to people.</summary>
    public string Header { get; }

    /// <summary>What may stand in a cell.</summary>
    public CellType Type { get; }

    /// <summary>The unit of a number, as people write it; empty where there is none.</summary>
    public string Unit { get; }

    /// <summary>The department that reports the fact.</summary>
    public string Source { get; }

    /// <summary>Does a scheme declare it, beyond the catalogue.</summary>
    public bool IsOwn { get; }

    /// <summary>The name of the property that holds it; empty for an own fact.</summary>
    public string Property { get; }

    /// <summary>The members of the enumeration, in order; empty for other types.</summary>
    public IReadOnlyList<Choice> Choices { get; }

    /// <summary>The cell names the row.</summary>
    public bool IsKey { get; }

    /// <summary>A row without a readable value here is rejected.</summary>
    public bool IsRequired { get; }

    /// <summary>An empty cell says that there is none; elsewhere it says that nothing was reported.</summary>
    public bool EmptyMeansNone { get; }

    /// <summary>The id of the sheet whose key stands here; null where it is no reference.</summary>
    public string? References { get; }

    /// <summary>A reference to no accepted row is a fault of the cell, not of the row.</summary>
    public bool ReferenceIsOptional { get; }

    /// <summary>Is the value a text, held beside the cells.</summary>
    public bool IsText => TextIndex >= 0;

    /// <summary>Does a cell say here what it says in another column.</summary>
    internal bool Holds(Column other) => (Type, Unit) == (other.Type, other.Unit) && Choices.SequenceEqual(other.Choices);

    /// <inheritdoc/>
    public override string ToString() => $"{Sheet.Id}.{Id}";
}
