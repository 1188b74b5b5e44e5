using System.CommandLine;
using System.Globalization;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Comparison;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal compare</c>: in what two runs differ.</summary>
internal static class CompareCommand
{
    public static Command Create(TimeProvider clock)
    {
        var before = new Argument<string>("BEFORE") { Description = "较早的考评:编号、其开头,或 last / the earlier run" };
        var after = new Argument<string>("AFTER") { Description = "较晚的考评 / the later run" };
        var database = CommonOptions.Database();
        var command = new Command("compare", "比较两次考评:谁进谁出,哪些项变了、为什么 / in what two runs differ") { before, after, database };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guard.Run(() =>
        {
            var store = AppraisalDatabase.UseExisting(parsed.GetValue(database));
            store.Stop = cancellation;
            var runs = new RunStore(store, clock);
            var (old, now) = (Compared(store, runs.Find(parsed.GetRequiredValue(before))), Compared(store, runs.Find(parsed.GetRequiredValue(after))));
            using var names = new FactStore(store, now.Scheme.Sheets).Names(now.Record.RunNumber);
            using var oldNames = new FactStore(store, old.Scheme.Sheets).Names(old.Record.RunNumber);
            string Name(string id) => names.Find("organisations", id) ?? oldNames.Find("organisations", id) ?? "";
            Console.Out.WriteLine($"{Titled(old)}\n→ {Titled(now)}\n");
            var counts = new long[3];
            foreach (var difference in new RunComparison(store, old, now).Differences(null, null, cancellation))
            {
                counts[(int)difference.Presence]++;
                Write(difference, Name(difference.Id), now.Scheme, old.Scheme);
            }
            var committees = 0L;
            foreach (var difference in new CommitteeComparison(store, old, now).Differences(null, null, cancellation))
            {
                committees++;
                WriteCommittee(difference, names.Find("committees", difference.Id) ?? oldNames.Find("committees", difference.Id) ?? "", now.Scheme, old.Scheme);
            }
            if (committees > 0)
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"党(工)委考评不同 {committees} 个。"));
            Console.Out.WriteLine(counts.Sum() == 0 ? committees == 0 ? "没有不同。" : "党组织没有不同。" : string.Create(
                CultureInfo.InvariantCulture, $"变动 {counts[(int)Presence.Both]} 个,新进 {counts[(int)Presence.Entered]} 个,退出 {counts[(int)Presence.Left]} 个。"));
            return ExitCodes.Done;
        })));
        return command;
    }

    private static ComparedRun Compared(AppraisalDatabase store, RunRecord run)
    {
        if (run.State != RunState.Complete)
            throw new RunException($"考评 {run.Id} 没有完成,不能比较;请先用 resume 完成它。");
        var source = SchemeSource.Of(run.Scheme.SchemeYaml, run.Scheme.Scheme, out var problems)
            ?? throw new InvalidDataException($"考评 {run.Id} 存下的方案读不出来:{problems[0]}");
        return new ComparedRun(store, run, source);
    }

    private static string Titled(ComparedRun run) => $"考评 {run.Record.Id}  {run.Scheme.Title} {run.Scheme.Edition} 版  基准日 {Figures.Date(run.Record.AsOf)}";

    private static void Write(Difference difference, string name, Scheme scheme, Scheme oldScheme)
    {
        var what = difference.Presence switch { Presence.Left => "退出", Presence.Entered => "新进", _ => "变动" };
        Console.Out.WriteLine($"{difference.Id} {name}  {what}");
        foreach (var value in difference.Values)
            Console.Out.WriteLine($"  {DifferenceText.Name(value.Name, scheme, oldScheme)} {DifferenceText.Value(value.Name, value.Before, oldScheme)} → {DifferenceText.Value(value.Name, value.After, scheme)}");
        foreach (var line in difference.Lines)
        {
            var text = (scheme.Lines.FirstOrDefault(known => known.Id == line.Line) ?? oldScheme.Lines.First(known => known.Id == line.Line)).Text;
            Console.Out.WriteLine($"  {line.Line} {text}  {Points(line.BeforeHundredths)} → {Points(line.AfterHundredths)}  {line.Reason}");
        }
    }

    private static void WriteCommittee(Difference difference, string name, Scheme scheme, Scheme oldScheme)
    {
        var what = difference.Presence switch { Presence.Left => "不再考评", Presence.Entered => "新考评", _ => "变动" };
        Console.Out.WriteLine($"{difference.Id} {name}  党(工)委 {what}");
        foreach (var value in difference.Values)
            Console.Out.WriteLine($"  {(value.Name switch { "score" => "得分", "rank" => "区内名次", _ => "通报" })} {CommitteeValue(value.Name, value.Before)} → {CommitteeValue(value.Name, value.After)}");
        foreach (var line in difference.Lines)
        {
            var text = (scheme.Committees?.Lines.FirstOrDefault(known => known.Id == line.Line) ?? oldScheme.Committees!.Lines.First(known => known.Id == line.Line)).Text;
            Console.Out.WriteLine($"  {line.Line} {text}  {Points(line.BeforeHundredths)} → {Points(line.AfterHundredths)}  {line.Reason}");
        }
    }

    private static string CommitteeValue(string name, string value) => name == "list" ? ResultTexts.Text(ResultTexts.CommitteeListOf(value)) : value;

    private static string Points(int? hundredths) => hundredths is { } points ? Figures.Points(points) : "无";
}
