using System.CommandLine;
using System.Globalization;
using Appraisal.Service.Audit;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal verify</c>: computes a run once more and compares everything.</summary>
internal static class VerifyCommand
{
    private const int FindingsSaid = 50;

    public static Command Create(TimeProvider clock)
    {
        var (database, threads) = (CommonOptions.Database(), CommonOptions.Threads());
        var run = new Argument<string>("RUN") { Description = "考评编号、其开头、last,或 export 所写的文件夹 / a run, or a folder that export wrote" };
        var command = new Command("verify", "由存下的事实和方案重新算出一次考评,逐项核对 / recomputes a run and compares everything") { run, database, threads };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guard.Run(() =>
        {
            var (reference, count) = (parsed.GetRequiredValue(run), parsed.GetValue(threads));
            var progress = new ConsoleProgress();
            AuditReport report;
            if (Pack.IsAt(reference))
            {
                report = PackAudit.Verify(reference, clock, progress, count, cancellation);
            }
            else
            {
                var store = AppraisalDatabase.UseExisting(parsed.GetValue(database));
                store.Stop = cancellation;
                var record = new RunStore(store, clock).Find(reference);
                progress.Begun(record.Id);
                report = new RunAudit(store, record, progress).Verify(count, cancellation);
            }
            progress.Finish();
            return Say(report);
        })));
        return command;
    }

    private static int Say(AuditReport report)
    {
        foreach (var note in report.Notes)
            Console.Out.WriteLine($"说明:{note}");
        foreach (var finding in report.Findings.All.Take(FindingsSaid))
            Console.Out.WriteLine($"{finding.Place}:{finding.Text}");
        if (report.Findings.Count > FindingsSaid)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"…… 另有 {report.Findings.Count - FindingsSaid} 处"));
        Console.Out.WriteLine(report.Findings.Count == 0
            ? $"考评 {report.Run.Id}:逐项核对,全部相符。"
            : string.Create(CultureInfo.InvariantCulture, $"考评 {report.Run.Id}:{report.Findings.Count} 处不符。"));
        return report.Findings.Count == 0 ? ExitCodes.Done : ExitCodes.Differs;
    }
}
