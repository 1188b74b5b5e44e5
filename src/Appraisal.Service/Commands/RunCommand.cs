using System.CommandLine;
using System.Globalization;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal run</c>: the annual run.</summary>
internal static class RunCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (input, asOf, scheme, database) = (CommonOptions.Input(), CommonOptions.AsOf(required: true), CommonOptions.Scheme(), CommonOptions.Database());
        var output = new Option<string?>("--output") { Description = "结果文件夹,须不存在或为空;默认 results/编号 / the folder for the results" };
        var threads = Number("--threads", RunRequest.MostThreads, Math.Clamp(Environment.ProcessorCount, 1, RunRequest.MostThreads));
        threads.Description = "同时评分的批数 / batches scored at once";
        var batch = Number("--batch", RunRequest.LargestBatch, RunRequest.DefaultBatchSize);
        batch.Description = "每批党组织数 / organisations in a batch";
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

    private static Option<int> Number(string name, int most, int otherwise) => new(name)
    {
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            result.AddError($"{name} 应是 1 至 {most} 的整数,收到“{text}”。 / not a number from 1 to {most}: {text}");
            return default;
        },
    };
}
