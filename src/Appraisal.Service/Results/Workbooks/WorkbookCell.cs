namespace Appraisal.Service.Results.Workbooks;

/// <summary>
/// A cell of a row: a text, a number, a day, a truth (written 是 or 否), or nothing where the fact is unreported. Made by assignment from
/// any of these.
/// </summary>
internal readonly struct WorkbookCell
{
    private WorkbookCell(CellContent content, string? text, decimal number) => (Content, Text, Number) = (content, text, number);

    /// <summary>Nothing: unreported.</summary>
    public static WorkbookCell Empty => default;

    internal CellContent Content { get; }

    internal string? Text { get; }

    /// <summary>The number, or the number of the day from 0001-01-01.</summary>
    internal decimal Number { get; }

    public static implicit operator WorkbookCell(string? text) =>
        string.IsNullOrEmpty(text) ? default : new(CellContent.Text, text, 0);

    public static implicit operator WorkbookCell(decimal? number) => number is { } value ? new(CellContent.Number, null, value) : default;

    public static implicit operator WorkbookCell(decimal number) => new(CellContent.Number, null, number);

    public static implicit operator WorkbookCell(long? number) => number is { } value ? new(CellContent.Number, null, value) : default;

    public static implicit operator WorkbookCell(long number) => new(CellContent.Number, null, number);

    public static implicit operator WorkbookCell(int number) => new(CellContent.Number, null, number);

    public static implicit operator WorkbookCell(DateOnly? day) => day is { } value ? new(CellContent.Day, null, value.DayNumber) : default;

    public static implicit operator WorkbookCell(DateOnly day) => new(CellContent.Day, null, day.DayNumber);

    public static implicit operator WorkbookCell(bool? truth) => truth is { } value ? (WorkbookCell)value : default;

    public static implicit operator WorkbookCell(bool truth) => new(CellContent.Text, truth ? "是" : "否", 0);
}

/// <summary>Which of the contents a cell has.</summary>
internal enum CellContent
{
    Empty,
    Text,
    Number,
    Day,
}
