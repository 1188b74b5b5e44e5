namespace Appraisal.Rules.Cells;

/// <summary>Why a text does not read as a cell of its column.</summary>
public enum CellFault
{
    /// <summary>No number as numbers are written here.</summary>
    NotANumber,
    /// <summary>A number below zero.</summary>
    Negative,
    /// <summary>A percentage sign.</summary>
    Percent,
    /// <summary>A unit in the cell.</summary>
    Unit,
    /// <summary>A thousands comma in the wrong place, or in a year.</summary>
    MisplacedComma,
    /// <summary>Decimals where a whole number is expected.</summary>
    NotWhole,
    /// <summary>More decimals than the type has.</summary>
    TooManyDecimals,
    /// <summary>Above the largest value of the type.</summary>
    TooLarge,
    /// <summary>No year of four digits.</summary>
    NotAYear,
    /// <summary>No date as dates are written here.</summary>
    NotADate,
    /// <summary>A date that the calendar does not have.</summary>
    NoSuchDay,
    /// <summary>Neither true nor false.</summary>
    NotATruth,
    /// <summary>No member of the enumeration.</summary>
    NotAChoice,
    /// <summary>No six digits.</summary>
    BadDistrictCode,
    /// <summary>No letter A to T.</summary>
    BadIndustry,
    /// <summary>No credit code: length, alphabet or a check digit.</summary>
    BadCreditCode,
    /// <summary>A code that is too long or has a character that codes must not have.</summary>
    BadCode,
    /// <summary>A control character, or half a character, in a text.</summary>
    ControlCharacter,
}
