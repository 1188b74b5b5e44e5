using System.CommandLine;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal run</c>: the annual run.</summary>
internal static class RunCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (input, asOf, scheme, database) = (CommonOptions.Input(), CommonOptions.AsOf(required: true), CommonOptions.Scheme(), CommonOptions.Database());
        var (output, threads) = (CommonOptions.Output(), CommonOptions.Threads());
        var batch = CommonOptions.Number("--batch", RunRequest.LargestBatch, RunRequest.DefaultBatchSize);
        batch.Description = "每批党组织数 / organisations in a batch";
        var command = new Command("run", "对一份台账考评:评分、推荐、覆盖率、应办事项 / appraises a ledger")
        {
            input, asOf, scheme, output, database, threads, batch,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guard.Run(() => Report(progress =>
        {
            var request = new RunRequest(
                parsed.GetRequiredValue(input), parsed.GetValue(asOf), parsed.GetValue(scheme), parsed.GetValue(output),
                parsed.GetValue(threads), parsed.GetValue(batch));
            return new AnnualRun(parsed.GetValue(database), clock, progress).Execute(request, cancellation);
        }))));
        return command;
    }

    /// <summary>Runs with progress on standard error and the summary on standard output.</summary>
    public static int Report(Func<IRunProgress, RunSummary> run)
    {
        var progress = new ConsoleProgress();
        try
        {
            var summary = run(progress);
            progress.Finish();
            Console.Out.Write(SummaryText.Of(summary));
            return summary.Faults > 0 ? ExitCodes.DoneWithRejected : ExitCodes.Done;
        }
        finally
        {
            progress.Flush();
        }
    }
}
