using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>Own facts of every type on every sheet that may have them, for formulas that are drawn.</summary>
internal static class OwnFacts
{
    public static FactSheets Sheets { get; } = FactSheets.With(
    [
        .. FactSheets.Extensible.SelectMany(sheet => new[]
        {
            CellType.Count, CellType.Year, CellType.Money, CellType.Decimal, CellType.Truth, CellType.Date, CellType.Choice,
        }.Select(type => new OwnFact(sheet.Id, $"own_{type}".ToLowerInvariant(), $"自有{type}", type) { Choices = type == CellType.Choice ? [new("a", "甲"), new("b", "乙"), new("c", "丙")] : [] })),
    ], null);

    public static Column[] Of(Sheet sheet, params CellType[] types) => [.. Sheets.Of(sheet).Own.Where(column => types.Contains(column.Type))];
}
