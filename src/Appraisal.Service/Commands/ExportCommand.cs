using System.CommandLine;
using Appraisal.Service.Audit;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal export</c>: a complete run in a folder that can be verified anywhere.</summary>
internal static class ExportCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (run, output, database, threads) = (CommonOptions.Run(), CommonOptions.Output(), CommonOptions.Database(), CommonOptions.Threads());
        output.Description = "文件夹,须不存在或为空;默认 export/编号 / the folder";
        var command = new Command("export", "把一次考评的事实、方案、结果写成一个可在别处核对的文件夹 / writes a run into a folder that verify accepts anywhere") { run, output, database, threads };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guard.Run(() =>
        {
            var store = AppraisalDatabase.UseExisting(parsed.GetValue(database));
            store.Stop = cancellation;
            var record = new RunStore(store, clock).Find(parsed.GetRequiredValue(run));
            if (record.State != RunState.Complete)
                throw new RunException($"考评 {record.Id} 没有完成;请先用 resume 完成它。");
            var folder = Path.GetFullPath(parsed.GetValue(output) ?? Path.Combine("export", record.Id)).TrimEnd(Path.DirectorySeparatorChar);
            if (ResultFolder.Refusal(folder) is { } refusal)
                throw new RunException(refusal);
            var progress = new ConsoleProgress();
            var canWriteResults = record.Run.ProductVersion == ProductVersion.Text && record.Purged is null;
            new PackWriter(store, record, folder).Write(canWriteResults
                ? results => new AnnualRun(parsed.GetValue(database), clock, progress).Resume(record.Id, results, parsed.GetValue(threads), cancellation)
                : null);
            progress.Finish();
            Console.Out.WriteLine($"考评 {record.Id} 已写入 {folder};核对:appraisal verify {folder}");
            return ExitCodes.Done;
        })));
        return command;
    }
}
