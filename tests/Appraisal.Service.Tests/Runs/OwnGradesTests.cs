using Appraisal.Rules.Schemes;
using Appraisal.Service.Audit;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Runs;

/// <summary>A department's own grades reach the files, the store and the audit.</summary>
[TestClass]
public sealed class OwnGradesTests
{
    [OnBothDatabases]
    public void A_scheme_with_grades_of_other_names_is_run_stored_and_verified()
    {
        using var folder = new TemporaryFolder();
        using var database = new EmptyDatabase();
        File.WriteAllText(folder.Of("星级.yaml"), SchemeLibrary.TextOf(SchemeLibrary.Default)!.Replace("excellent", "five_stars", StringComparison.Ordinal));

        new AnnualRun(database.Url, TimeProvider.System, new SilentProgress()).Execute(
            new RunRequest(Fixtures.Path("handwritten", "ledger"), AppraisedLedger.AsOf, folder.Of("星级.yaml"), folder.Of("results"), 1, 8), CancellationToken.None);

        CsvTable.Read(folder.Of("results", "scorecards.csv")).Texts("grade").ShouldContain("five_stars");
        var store = AppraisalDatabase.Use(database.Url);
        var run = new RunStore(store, TimeProvider.System).Find("last");
        new RunAudit(store, run, new SilentProgress()).Verify(1, CancellationToken.None).Findings.All.ShouldBeEmpty();
    }
}
