namespace Appraisal.Service.Results.Workbooks;

/// <summary>What the cells of a column hold, and with it how Excel shows them. The numbers are the places of the styles in the workbook.</summary>
internal enum ColumnKind
{
    /// <summary>Text, kept as text: an id of digits stays one.</summary>
    Text = 2,
    /// <summary>A whole number.</summary>
    Integer = 3,
    /// <summary>A number shown with two decimals, written with all that it has.</summary>
    Points = 4,
    /// <summary>A number that is in per cent already: 98.71 is shown as 98.71%.</summary>
    Percent = 5,
    /// <summary>A day, as a true Excel date.</summary>
    Date = 6,
    /// <summary>Text of sentences: it wraps within the column's width.</summary>
    Sentence = 7,
}

/// <summary>A column of a table in a workbook.</summary>
/// <param name="Header">What stands in the frozen first row, in Chinese.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Width">Its width in characters of the standard font; a Chinese character takes two.</param>
internal sealed record WorkbookColumn(string Header, ColumnKind Kind = ColumnKind.Text, double Width = 12);
