using System.CommandLine;
using System.Globalization;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal purge</c>: removes the facts of old runs; digests and results stay.</summary>
internal static class PurgeCommand
{
    private const int LongestDays = 36_500;

    public static Command Create(TimeProvider clock)
    {
        var database = CommonOptions.Database();
        var run = new Argument<string?>("RUN") { Arity = ArgumentArity.ZeroOrOne, Description = "考评编号或其开头;不写则为全部期满的 / a run; without one all that are old enough" };
        var days = CommonOptions.Number("--older-than-days", LongestDays, otherwise: null);
        days.Description = "只清除完成已满这么多天的 / completed at least so many days ago";
        var reason = new Option<string>("--reason") { Description = "缘由,记入事件 / why, kept in the event", Required = true };
        var command = new Command("purge", "清除期满考评的事实,保留摘要和结果(由所有者执行) / removes the facts of old runs") { run, days, reason, database };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var store = AppraisalDatabase.UseExisting(parsed.GetValue(database));
            var runs = new RunStore(store, clock);
            var before = clock.GetUtcNow().UtcDateTime - TimeSpan.FromDays(parsed.GetValue(days));
            var why = parsed.GetRequiredValue(reason).Trim();
            if (why.Length == 0)
                throw new RunException("没有写明缘由;请用 --reason 写明为何清除。");
            var meant = parsed.GetValue(run) is { } reference ? [Old(runs.Find(reference), before)] : runs.List().Where(record => IsOld(record, before)).ToList();
            foreach (var record in meant)
            {
                using var hold = runs.Hold(record);
                var rows = new FactPurge(hold).Run(why);
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"考评 {record.Id}:清除事实 {rows} 行;摘要和结果保留。"));
            }
            if (meant.Count == 0)
                Console.Out.WriteLine("没有期满的考评。");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static RunRecord Old(RunRecord record, DateTime before)
    {
        if (record.State != RunState.Complete)
            throw new RunException($"考评 {record.Id} 没有完成,其事实不清除。");
        if (record.Purged is { } purged)
            throw new RunException($"考评 {record.Id} 的事实已于 {purged.OccurredAt:yyyy-MM-dd} 清除。");
        if (!IsOld(record, before))
            throw new RunException($"考评 {record.Id} 于 {record.Last(EventKinds.Completed)!.OccurredAt:yyyy-MM-dd} 完成,尚未期满。");
        return record;
    }

    private static bool IsOld(RunRecord record, DateTime before) =>
        record.State == RunState.Complete && record.Purged is null && record.Last(EventKinds.Completed)!.OccurredAt <= before;
}
