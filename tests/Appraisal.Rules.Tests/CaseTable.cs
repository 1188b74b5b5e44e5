namespace Appraisal.Rules.Tests;

/// <summary>Tables of cases as they stand in tests: a row a line, cells between bars, empty lines between groups.</summary>
internal static class CaseTable
{
    public static IEnumerable<string[]> Rows(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 1);
}
