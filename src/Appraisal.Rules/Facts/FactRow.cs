using System.Runtime.CompilerServices;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Facts;

/// <summary>
/// A row of a sheet: what is known of one subject. A property that was never set is unreported, or none where the column says so;
/// reading either gives null, and <see cref="IsUnreported"/> tells them apart.
/// </summary>
public abstract class FactRow
{
    private long[] _cells;
    private readonly string?[] _texts;

    private protected FactRow(Sheet sheet)
    {
        Sheet = sheet;
        _cells = new long[sheet.Columns.Count];
        _texts = new string?[sheet.TextCount];
        foreach (var column in sheet.Columns)
            _cells[column.Index] = column.EmptyMeansNone ? Cell.None : Cell.Unreported;
    }

    /// <summary>The sheet whose columns the row has.</summary>
    public Sheet Sheet { get; private set; }

    /// <summary>The cells, a number for each column; see <see cref="Cell"/>.</summary>
    public ReadOnlySpan<long> Cells => _cells;

    /// <summary>The cells as compiled formulas read them: they have no spans. Nobody writes to it. Own facts that the row knows nothing of are unreported.</summary>
    /// <exception cref="ArgumentException">The row has the own facts of another scheme.</exception>
    internal long[] CellsOf(Sheet sheet) =>
        ReferenceEquals(Sheet, sheet) ? _cells
        : ReferenceEquals(Sheet, sheet.Catalogue) ? [.. _cells, .. sheet.Own.Select(_ => Cell.Unreported)]
        : throw NotOf(sheet);

    /// <summary>Gives the row, whose sheet is the catalogue's, the own facts of a scheme, none of them reported yet.</summary>
    internal FactRow With(Sheet sheet)
    {
        _cells = CellsOf(sheet);
        Sheet = sheet;
        return this;
    }

    /// <summary>The key; empty where the row has none.</summary>
    public string KeyText => TextOf(Sheet.Key) ?? "";

    /// <summary>The text of a column of text; null where it is unreported or none.</summary>
    public string? TextOf(Column column) => _texts[column.TextIndex];

    /// <summary>The cell of a column; see <see cref="Cell"/>.</summary>
    public long CellOf(Column column) => Has(column) ? _cells[column.Index] : Cell.Unreported;

    /// <summary>Is nothing known here.</summary>
    public bool IsUnreported(Column column) => CellOf(column) == Cell.Unreported;

    /// <summary>Sets the cell of a column that holds no text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside what the column's type may hold.</exception>
    /// <exception cref="ArgumentException">The row has no such own fact.</exception>
    public void Set(Column column, long cell)
    {
        MustHave(column);
        if (Cell.IsValue(cell) && (cell < 0 || cell > Cell.Maximum(column.Type)))
            throw new ArgumentOutOfRangeException(nameof(cell), cell, $"{column} holds 0 to {Cell.Maximum(column.Type)}.");
        _cells[column.Index] = cell;
        if (column.IsText)
            _texts[column.TextIndex] = null;
    }

    /// <summary>Sets the text of a column of text; null or empty is none where the column says so, else unreported.</summary>
    public void Set(Column column, string? text)
    {
        var isThere = !string.IsNullOrEmpty(text);
        _texts[column.TextIndex] = isThere ? text : null;
        _cells[column.Index] = isThere ? Cell.Present : column.EmptyMeansNone ? Cell.None : Cell.Unreported;
    }

    /// <summary>
    /// The row as a scheme's sheet has it: what the catalogue asks for, and those of the sheet's own facts that this row has too, of the same type,
    /// unit and choices. This row itself where it is the sheet's already.
    /// </summary>
    public FactRow As(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return ReferenceEquals(Sheet, sheet) ? this : CopyAs(sheet);
    }

    /// <summary>A row of a sheet with the same cells.</summary>
    internal FactRow CopyAs(Sheet sheet)
    {
        var copy = sheet.NewRow();
        foreach (var column in Sheet.Catalogue.Columns)
        {
            if (column.IsText && TextOf(column) is { } text)
                copy.Set(column, text);
            else
                copy.Set(column, CellOf(column));
        }
        foreach (var own in sheet.Own)
        {
            if (Sheet.Own.FirstOrDefault(other => other.Id == own.Id && other.Holds(own)) is { } known)
                copy.Set(own, CellOf(known));
        }
        return copy;
    }

    /// <summary>Makes a cell unreported, also where an empty one says none.</summary>
    public void SetUnreported(Column column)
    {
        MustHave(column);
        _cells[column.Index] = Cell.Unreported;
        if (column.IsText)
            _texts[column.TextIndex] = null;
    }

    /// <summary>Makes every cell unreported: what is known of a row that was rejected.</summary>
    public void SetAllUnreported()
    {
        foreach (var column in Sheet.Columns)
            SetUnreported(column);
    }

    // A row that came without a scheme knows nothing of any own fact; one that came with another is the caller's mistake.
    private bool Has(Column column) => !column.IsOwn || ReferenceEquals(column.Sheet, Sheet)
        || (ReferenceEquals(column.Sheet.Catalogue, Sheet) ? false : throw NotOf(column.Sheet));

    private void MustHave(Column column)
    {
        if (!Has(column))
            throw NotOf(column.Sheet);
    }

    private ArgumentException NotOf(Sheet sheet) => new($"A row of {Sheet} ({Sheet.Own.Count} own facts) is none of {sheet} with those of the scheme ({sheet.Own.Count}).");

    private protected string? Text([CallerMemberName] string property = "") => TextOf(Sheet.OfProperty(property));

    private protected void SetText(string? value, [CallerMemberName] string property = "") => Set(Sheet.OfProperty(property), value);

    private protected long? Count([CallerMemberName] string property = "") => Value(property);

    private protected void SetCount(long? value, [CallerMemberName] string property = "") => Value(property, value);

    private protected int? Year([CallerMemberName] string property = "") => (int?)Value(property);

    private protected void SetYear(int? value, [CallerMemberName] string property = "") => Value(property, value);

    private protected bool? Truth([CallerMemberName] string property = "") => Value(property) is { } cell ? cell != 0 : null;

    private protected void SetTruth(bool? value, [CallerMemberName] string property = "") =>
        Value(property, value is { } truth ? (truth ? 1 : 0) : null);

    private protected DateOnly? Day([CallerMemberName] string property = "") =>
        Value(property) is { } cell ? DateOnly.FromDayNumber((int)cell) : null;

    private protected void SetDay(DateOnly? value, [CallerMemberName] string property = "") => Value(property, value?.DayNumber);

    private protected TEnum? Choice<TEnum>([CallerMemberName] string property = "") where TEnum : struct, Enum =>
        Value(property) is { } cell ? Enum.GetValues<TEnum>()[cell] : null;

    private protected void SetChoice<TEnum>(TEnum? value, [CallerMemberName] string property = "") where TEnum : struct, Enum =>
        Value(property, value is { } member ? Convert.ToInt64(member, System.Globalization.CultureInfo.InvariantCulture) : null);

    private protected decimal? Amount([CallerMemberName] string property = "") =>
        Value(property) is { } cell ? Scaled.ToDecimal(cell, Cell.Scale(Sheet.OfProperty(property).Type)) : null;

    private protected void SetAmount(decimal? value, [CallerMemberName] string property = "") =>
        Value(property, value is { } amount ? Scaled.FromDecimal(amount, Cell.Scale(Sheet.OfProperty(property).Type)) : null);

    private long? Value(string property)
    {
        var cell = _cells[Sheet.OfProperty(property).Index];
        return Cell.IsValue(cell) ? cell : null;
    }

    private void Value(string property, long? value)
    {
        var column = Sheet.OfProperty(property);
        if (value is { } cell)
            Set(column, cell);
        else
            Set(column, column.EmptyMeansNone ? Cell.None : Cell.Unreported);
    }
}
