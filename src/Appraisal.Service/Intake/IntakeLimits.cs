using Appraisal.Rules.Cells;

namespace Appraisal.Service.Intake;

/// <summary>The limits of what a ledger may hold, so that no file, however made, takes memory without end.</summary>
internal static class IntakeLimits
{
    /// <summary>The characters of a cell: what Excel allows.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>The characters of a code.</summary>
    public const int CodeCharacters = CodeText.MaximumCharacters;

    /// <summary>The characters of a value that a fault shows.</summary>
    public const int ShownCharacters = 256;

    /// <summary>The characters of a record.</summary>
    public const int RecordCharacters = 4 * 1024 * 1024;

    /// <summary>The bytes of a workbook's markup from one tag to the next: a text of so many characters, each of up to four bytes.</summary>
    public const int MarkupBytes = 4 * RecordCharacters;

    /// <summary>The cells of a record: what Excel allows.</summary>
    public const int RecordCells = 16_384;

    /// <summary>The records of a workbook's sheet: what Excel allows.</summary>
    public const int WorksheetRecords = 1_048_576;

    /// <summary>The characters of all shared texts of a workbook together, which must be held in memory.</summary>
    public const int SharedCharacters = 128 * 1024 * 1024;

    /// <summary>What a shared text takes beyond its characters, counted as characters.</summary>
    public const int SharedOverhead = 16;

    /// <summary>The styles of a workbook: about what Excel allows.</summary>
    public const int WorkbookStyles = 65_536;

    /// <summary>The digits of a number that a workbook keeps.</summary>
    public const int WorkbookDigits = 15;

    /// <summary>The rows named in a sentence about a shared key.</summary>
    public const int RowsNamed = 5;
}
