using System.Runtime.CompilerServices;

namespace Appraisal.Rules.Facts;

/// <summary>The type of a cell of a ledger, and with it what may stand in the cell.</summary>
public enum CellType
{
    /// <summary>An identifying text, compared as it stands.</summary>
    Code,
    /// <summary>Free text.</summary>
    Text,
    /// <summary>A whole number from 0 to below 10⁹.</summary>
    Count,
    /// <summary>A calendar year; a ledger writes four digits.</summary>
    Year,
    /// <summary>Yuan with at most two decimals, from 0 to below 10¹³; held in fen.</summary>
    Money,
    /// <summary>A number with at most four decimals, from 0 to below 10⁹; held in ten-thousandths.</summary>
    Decimal,
    /// <summary>True or false.</summary>
    Truth,
    /// <summary>A day of the Gregorian calendar.</summary>
    Date,
    /// <summary>One of the members of an enumeration.</summary>
    Choice,
}

/// <summary>Marks a class as one sheet of a ledger.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SheetAttribute(string id, string header) : Attribute
{
    public string Id { get; } = id;

    public string Header { get; } = header;

    /// <summary>A ledger without this sheet is refused.</summary>
    public bool Required { get; set; }
}

/// <summary>Marks a property as one column of a sheet; the order of the properties is the order of the columns.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FactAttribute(CellType type, string id, string header, [CallerLineNumber] int line = 0) : Attribute
{
    public CellType Type { get; } = type;

    public string Id { get; } = id;

    public string Header { get; } = header;

    public int Line { get; } = line;

    public string Unit { get; set; } = "";

    /// <summary>The department that reports the fact.</summary>
    public string Source { get; set; } = "";

    public bool Key { get; set; }

    /// <summary>A row without a readable value here is rejected.</summary>
    public bool Required { get; set; }

    /// <summary>An empty cell says that there is none; elsewhere it says that nothing was reported.</summary>
    public bool EmptyMeansNone { get; set; }

    /// <summary>The sheet whose key stands here.</summary>
    public string? References { get; set; }

    /// <summary>A reference to no accepted row is a fault of the cell, not of the row.</summary>
    public bool ReferenceIsOptional { get; set; }
}

/// <summary>The id of an enumeration's member in ledgers, and its Chinese text.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ChoiceAttribute(string id, string text) : Attribute
{
    public string Id { get; } = id;

    public string Text { get; } = text;
}
