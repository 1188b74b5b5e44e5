using System.CommandLine;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal run</c>: the annual run.</summary>
internal static class RunCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (input, asOf, scheme, database) = (CommonOptions.Input(), CommonOptions.AsOf(required: true), CommonOptions.Scheme(), CommonOptions.Database());
        var output = new Option<string?>("--output") { Description = "结果文件夹,须不存在或为空;默认 results/编号 / the folder for the results" };
        var threads = new Option<int>("--threads")
        {
            Description = "同时评分的批数 / batches scored at once",
            DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, RunRequest.MostThreads),
        };
        var batch = new Option<int>("--batch")
        {
            Description = "每批党组织数 / organisations in a batch",
            DefaultValueFactory = _ => RunRequest.DefaultBatchSize,
        };
        Between(threads, 1, RunRequest.MostThreads);
        Between(batch, 1, RunRequest.LargestBatch);
        var command = new Command("run", "对一份台账考评:评分、推荐、覆盖率、应办事项 / appraises a ledger")
        {
            input, asOf, scheme, output, database, threads, batch,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guard.Run(() =>
        {
            var progress = new ConsoleProgress();
            try
            {
                var request = new RunRequest(
                    parsed.GetRequiredValue(input), parsed.GetValue(asOf), parsed.GetValue(scheme), parsed.GetValue(output),
                    parsed.GetValue(threads), parsed.GetValue(batch));
                var summary = new AnnualRun(parsed.GetValue(database), clock, progress).Execute(request, cancellation);
                progress.Finish();
                Console.Out.Write(SummaryText.Of(summary));
                return summary.Faults > 0 ? ExitCodes.DoneWithRejected : ExitCodes.Done;
            }
            finally
            {
                progress.Flush();
            }
        })));
        return command;
    }

    private static void Between(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
            result.AddError($"{option.Name} 应在 {least} 与 {most} 之间,收到 {value}。");
    });
}
