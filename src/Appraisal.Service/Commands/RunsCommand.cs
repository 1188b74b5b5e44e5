using System.CommandLine;
using Appraisal.Rules.Quantities;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal runs</c>: the runs of a database.</summary>
internal static class RunsCommand
{
    public static Command Create(TimeProvider clock)
    {
        var database = CommonOptions.Database();
        var command = new Command("runs", "列出考评 / lists the runs") { database };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var runs = new RunStore(AppraisalDatabase.UseExisting(parsed.GetValue(database)), clock).List();
            foreach (var run in runs)
            {
                var state = run.State switch { RunState.Complete => "完成", RunState.Failed => "失败", RunState.Interrupted => "已中断", _ => "未完成" };
                var counts = run.Manifest is null ? "" : $"  {CountsText.Of(run.Manifest.ManifestJson)}";
                Console.Out.WriteLine($"{run.Id}  {state}  {Figures.Date(run.AsOf)}  {run.Scheme.Scheme} {run.Scheme.Edition}{counts}");
            }
            if (runs.Count == 0)
                Console.Out.WriteLine("还没有考评。");
            return ExitCodes.Done;
        }));
        return command;
    }
}
