using System.CommandLine;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal explain</c>: one scorecard, from the stored facts and the stored scheme, checked against the stored points; or a committee's appraisal.</summary>
internal static class ExplainCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (run, database) = (CommonOptions.Run(), CommonOptions.Database());
        var organisation = new Argument<string>("ORGANISATION") { Description = "党组织编号,或党(工)委编号 / the organisation's or the committee's id" };
        var command = new Command("explain", "逐项说明一个党组织或党(工)委的评分 / explains a scorecard, or a committee's appraisal") { run, organisation, database };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guard.Run(() =>
        {
            var store = AppraisalDatabase.UseExisting(parsed.GetValue(database));
            store.Stop = cancellation;
            var record = new RunStore(store, clock).Find(parsed.GetRequiredValue(run));
            var source = SchemeSource.Of(record.Scheme.SchemeYaml, record.Scheme.Scheme, out var problems)
                ?? throw new InvalidDataException($"考评 {record.Id} 存下的方案读不出来:{problems[0]}");
            var facts = new FactStore(store, source.Scheme.Sheets);
            var id = parsed.GetRequiredValue(organisation);
            var results = new ResultStore(store);
            if (facts.NumberOf(record.RunNumber, id) is not { } number)
            {
                var committee = Committee(results, facts, source.Scheme, record, id)
                    ?? throw new RunException($"考评 {record.Id} 中没有采用的党组织“{id}”,也没有考评过这个编号的党(工)委;请核对编号,或查 rejected.csv 看它是否被退回。");
                Console.Out.Write(committee);
                return ExitCodes.Done;
            }
            var peers = PeerPlaces.Find(source.Engine, facts, record.RunNumber, record.AsOf, RunRequest.DefaultBatchSize, cancellation);
            var scorecard = source.Engine.Score(record.AsOf, peers.Placed(facts.Organisation(record.RunNumber, id)!), cancellation);
            MustAgree(scorecard, results.RowsOf<LineRow>(record.RunNumber, number), id);
            var nominations = results.RowsOf<NominationRow>(record.RunNumber, number).ToList();
            Console.Out.Write(ScorecardText.Of(source.Engine, record, scorecard, nominations));
            return ExitCodes.Done;
        })));
        return command;
    }

    // A committee's figures are sums over all of the run: they are explained as they are stored, and verify computes them once more.
    private static string? Committee(ResultStore results, FactStore facts, Scheme scheme, RunRecord run, string id)
    {
        if (scheme.Committees is null || results.Committee(run.RunNumber, id) is not { } score)
            return null;
        using var names = facts.Names(run.RunNumber);
        return CommitteeText.Of(scheme, run, StoredCommittees.Read(scheme, score, results.CommitteeLines(run.RunNumber, id)), names.Find("committees", id));
    }

    // The explanation is computed anew; were it another than what was stored, it would explain the wrong points.
    private static void MustAgree(Scorecard scorecard, IEnumerable<LineRow> stored, string id)
    {
        foreach (var row in stored)
        {
            var line = scorecard.Lines[row.LineNumber];
            if ((row.LowestHundredths, row.HighestHundredths) != (line.LowestHundredths, line.HighestHundredths))
                throw new InvalidDataException($"{id} 的 {line.Line.Id} 存下的得分与重新计算的不同。");
        }
    }
}
