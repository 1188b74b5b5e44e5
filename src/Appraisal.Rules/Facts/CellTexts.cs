using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Facts;

/// <summary>A fact as people read it, in Chinese.</summary>
public static class CellTexts
{
    /// <summary>The value of a cell: a number with its unit, 是 or 否, a date, a choice's text; 无 or 未填报 where nothing stands.</summary>
    public static string Of(FactRow row, Column column)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        var cell = row.CellOf(column);
        return cell switch
        {
            Cell.Unreported => "未填报",
            Cell.None => "无",
            _ => column.Type switch
            {
                CellType.Code or CellType.Text => row.TextOf(column)!,
                CellType.Truth => cell == 1 ? "是" : "否",
                CellType.Date => Figures.Date(DateOnly.FromDayNumber((int)cell)),
                CellType.Choice => column.Choices[(int)cell].Text,
                var type => Figures.Exact(cell, Scaled.PowerOfTen(Cell.Scale(type)), 0) + column.Unit,
            },
        };
    }
}
