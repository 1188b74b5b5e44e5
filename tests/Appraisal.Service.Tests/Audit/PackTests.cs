using Appraisal.Service.Audit;
using Appraisal.Service.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Audit;

/// <summary>A run in a folder, verified where there is nothing but the folder and the product.</summary>
[TestClass]
public sealed class PackTests
{
    [OnBothDatabases]
    public void A_pack_of_a_run_verifies_on_another_machine()
    {
        using var run = new AuditedRun();
        using var folder = new TemporaryFolder();
        var exported = AppraisalProcess.Run(folder.Path, "export", "last", "--output", "包", "--database", run.Url);
        exported.ExitCode.ShouldBe(0, exported.Error);
        using var elsewhere = new TemporaryFolder();
        Directory.Move(folder.Of("包"), elsewhere.Of("packed"));

        var verified = AppraisalProcess.Run(elsewhere.Path, "verify", "packed");

        verified.ExitCode.ShouldBe(0, verified.Output + verified.Error);
        verified.Output.ShouldContain("全部相符");
        elsewhere.Names.ShouldBe(["packed"]);
        File.ReadAllText(elsewhere.Of("packed", "manifest.json")).ShouldBe(run.Record.Manifest!.ManifestJson);
    }

    [TestMethod]
    [DataRow("tables/lines.csv", ",150,", ",151,")]
    [DataRow("tables/fact_organisations.csv", "ZZ003", "ZZ093")]
    [DataRow("results/scorecards.csv", "excellent", "good")]
    [DataRow("scheme.yaml", "90%", "91%")]
    [DataRow("run.json", "\"why\": null", "\"why\": \"x\"")]
    [DataRow("manifest.json", "2023", "2024")]
    public void A_pack_in_which_something_was_changed_does_not(string name, string was, string becomes)
    {
        using var run = new AuditedRun();
        using var folder = new TemporaryFolder();
        new PackWriter(run.Database, run.Record, folder.Of("pack")).Write(
            results => new AnnualRun(run.Url, TimeProvider.System, new SilentProgress()).Resume("last", results, 1, CancellationToken.None));
        var path = folder.Of("pack", name);
        var text = File.ReadAllText(path);
        var place = text.IndexOf(was, StringComparison.Ordinal);
        File.WriteAllText(path, text[..place] + becomes + text[(place + was.Length)..]);

        var report = PackAudit.Verify(folder.Of("pack"), TimeProvider.System, new SilentProgress(), 1, CancellationToken.None);

        report.Findings.All.ShouldContain(finding => finding.Place == name && finding.Text == "文件被改动");
        if (name.StartsWith("tables", StringComparison.Ordinal))
            report.Findings.All.ShouldContain(finding => finding.Place.StartsWith(Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal));
    }

    [TestMethod]
    public void Half_a_pack_is_refused_in_a_sentence()
    {
        using var run = new AuditedRun();
        using var folder = new TemporaryFolder();
        new PackWriter(run.Database, run.Record, folder.Of("pack")).Write(null);
        File.Delete(folder.Of("pack", "tables", "totals.csv"));

        Should.Throw<RunException>(() => PackAudit.Verify(folder.Of("pack"), TimeProvider.System, new SilentProgress(), 1, CancellationToken.None))
            .Message.ShouldContain("totals.csv");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    [DataRow("null")]
    [DataRow("{\"run\": null, \"scheme\": \"x\"}")]
    [DataRow("not json")]
    public void A_pack_whose_run_cannot_be_read_is_refused_in_a_sentence(string json)
    {
        using var run = new AuditedRun();
        using var folder = new TemporaryFolder();
        new PackWriter(run.Database, run.Record, folder.Of("pack")).Write(null);
        File.WriteAllText(folder.Of("pack", "run.json"), json);

        Should.Throw<RunException>(() => PackAudit.Verify(folder.Of("pack"), TimeProvider.System, new SilentProgress(), 1, CancellationToken.None))
            .Message.ShouldContain("不是完整的考评文件夹");
    }

    /// <summary>Runs that released versions of this product have stored: see <c>fixtures/runs</c>.</summary>
    [TestMethod]
    public void A_run_that_each_released_version_has_stored_still_verifies()
    {
        var packs = Directory.GetDirectories(Fixtures.Path("runs"));
        packs.ShouldNotBeEmpty();
        foreach (var pack in packs)
        {
            var report = PackAudit.Verify(pack, TimeProvider.System, new SilentProgress(), 2, CancellationToken.None);
            report.Findings.All.ShouldBeEmpty(pack);
            report.Run.Run.ProductVersion.ShouldBe(Path.GetFileName(pack));
        }
    }
}
