using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Schema;

/// <summary>A column of a table of facts.</summary>
/// <param name="Fact">The column of the catalogue that it keeps.</param>
/// <param name="Name">Its name in the database: the fact's id, with the unit in which the cell is held where that is not the id's.</param>
internal sealed record FactColumn(Column Fact, string Name);

/// <summary>
/// The table that keeps the rows of one sheet, described from the catalogue alone, so that a fact added there reaches the schema,
/// the bulk insert and the readers at once. A cell is kept as it is held in memory (see <see cref="Cell"/>): NULL is unreported, and
/// none, which no value can be, is <see cref="NoneText"/> or <see cref="NoneNumber"/>.
/// </summary>
internal sealed class FactTable
{
    /// <summary>It is known that there is no text here.</summary>
    public const string NoneText = "";

    /// <summary>It is known that there is no number here: one byte in the file, and no cell is negative.</summary>
    public const long NoneNumber = -1;

    /// <summary>The key, see <see cref="Schema.RowNumber"/>.</summary>
    public const string RowNumber = "row_number";

    /// <summary>The run whose ledger the row stood in.</summary>
    public const string RunNumber = "run_number";

    /// <summary>The row was rejected: what could be read of it is here, because it still counts for what it names.</summary>
    public const string IsRejected = "is_rejected";

    /// <summary>The first 64 bits of the digest of the row as it came: finds a row that was changed since.</summary>
    public const string RowDigest = "row_digest";

    private static readonly Dictionary<Sheet, FactTable> s_bySheet =
        FactCatalogue.Sheets.ToDictionary(sheet => sheet, sheet => new FactTable(sheet));

    private FactTable(Sheet sheet)
    {
        Sheet = sheet;
        Name = "fact_" + sheet.Id;
        HoldsRejected = sheet == FactCatalogue.Enterprises || sheet == FactCatalogue.Incidents;
        Facts = [.. sheet.Columns.Select(column => new FactColumn(column, NameOf(column)))];
        Shape = new TableShape(Name,
        [
            new(RowNumber, ColumnTypes.Whole), new(RunNumber, ColumnTypes.Integer), .. HoldsRejected ? new[] { new TableColumn(IsRejected, ColumnTypes.Truth) } : [],
            new(RowDigest, ColumnTypes.Whole), .. Facts.Select(fact => new TableColumn(fact.Name, fact.Fact.IsText ? ColumnTypes.Text : ColumnTypes.Whole)),
        ]);
    }

    /// <summary>A table for each sheet, in the catalogue's order.</summary>
    public static IReadOnlyList<FactTable> All { get; } = [.. FactCatalogue.Sheets.Select(Of)];

    /// <summary>The sheet of the catalogue whose rows it keeps.</summary>
    public Sheet Sheet { get; }

    /// <summary>Its name in the database.</summary>
    public string Name { get; }

    /// <summary>Rejected rows stand here too, marked.</summary>
    public bool HoldsRejected { get; }

    /// <summary>The columns that keep facts, in the catalogue's order.</summary>
    public IReadOnlyList<FactColumn> Facts { get; }

    /// <summary>All columns: the key, the run, the mark where there is one, the row's digest, then the facts.</summary>
    public TableShape Shape { get; }

    /// <summary>The table of a sheet, whose own facts, where it has any, are kept beside it.</summary>
    public static FactTable Of(Sheet sheet) => s_bySheet[sheet.Catalogue];

    private static string NameOf(Column column) => column.Type switch
    {
        // The ledger's amounts are in yuan, the cell's in fen: a name that still said yuan would be read wrong by a hundred.
        CellType.Money when column.Id.EndsWith("_yuan", StringComparison.Ordinal) => column.Id[..^"_yuan".Length] + "_fen",
        CellType.Money => column.Id + "_fen",
        CellType.Decimal => column.Id + "_e4",
        _ => column.Id,
    };
}
