using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Tests.Reference;

[TestClass]
public sealed class LedgerPageTests
{
    [TestMethod]
    public void The_sheets_and_columns_of_the_page_about_ledgers_are_those_of_the_catalogue()
    {
        var page = File.ReadAllText(Fixtures.Path("..", "docs", "ledger.md")).Replace("\r\n", "\n", StringComparison.Ordinal);
        var beginning = page.IndexOf(LedgerPage.Beginning, StringComparison.Ordinal);
        beginning.ShouldBePositive($"the page has the title {LedgerPage.Beginning}");
        var wished = page[..beginning] + LedgerPage.Of(FactCatalogue.Sheets);
        // For whoever changed a column: the page as it should be.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "ledger.md"), wished);
        page.ShouldBe(wished, "copy ledger.md from the test's folder to docs/");
    }
}
