using Appraisal.Rules.Cells;

namespace Appraisal.Service.Intake;

/// <summary>The kinds of faults; <see cref="FaultCodes.Id"/> is what stands in <c>rejected.csv</c>.</summary>
public enum FaultCode
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
    /// <summary>More characters than a cell may have.</summary>
    TooLong,
    /// <summary>A formula of a workbook that was never calculated.</summary>
    FormulaWithoutValue,
    /// <summary>An error value of a workbook, such as #N/A.</summary>
    ErrorValue,
    /// <summary>A number of a workbook with more digits than it keeps.</summary>
    PrecisionLost,
    /// <summary>Two cells that cannot both be right.</summary>
    Contradiction,
    /// <summary>A reference to no accepted row.</summary>
    UnknownReference,
    /// <summary>A day after the appraisal date.</summary>
    AfterAsOf,
    /// <summary>A row without its key.</summary>
    KeyMissing,
    /// <summary>A key that several rows bear.</summary>
    KeyShared,
    /// <summary>An empty cell where a row needs a value.</summary>
    RequiredMissing,
    /// <summary>An incident on nobody.</summary>
    NoSubject,
    /// <summary>An incident on an enterprise and on an organisation.</summary>
    TwoSubjects,
    /// <summary>A row with more cells than headers.</summary>
    TooManyCells,
}

/// <summary>The ids of the kinds of faults.</summary>
public static class FaultCodes
{
    private static readonly FaultCode[] s_ofCell = [.. Enum.GetNames<CellFault>().Select(Enum.Parse<FaultCode>)];

    private static readonly string[] s_ids = [.. Enum.GetNames<FaultCode>().Select(SnakeCase)];

    /// <summary>The id in <c>rejected.csv</c>: <see cref="FaultCode.NotANumber"/> is <c>not_a_number</c>.</summary>
    public static string Id(this FaultCode code) => s_ids[(int)code];

    /// <summary>The kind of fault of a cell that does not read as its column's type: it has the same name.</summary>
    public static FaultCode Of(CellFault fault) => s_ofCell[(int)fault];

    private static string SnakeCase(string name) => string.Concat(name.Select((letter, index) =>
        char.IsAsciiLetterUpper(letter) && index > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
