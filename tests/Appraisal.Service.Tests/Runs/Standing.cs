using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Intake;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Tests.Store;

namespace Appraisal.Service.Tests.Runs;

/// <summary>What a ledger says of everyone, read through the intake and the store as the annual run reads it, and what of it is better than in another.</summary>
internal sealed class Standing
{
    /// <summary>The group of all groups of a scope.</summary>
    public const string WholeLedger = "";

    private static readonly SchemeSource s_scheme = SchemeSource.Open(null);

    private readonly Dictionary<string, Scorecard> _scorecards;
    private readonly Dictionary<(string Scope, string Group, string Measure), (long Numerator, long Denominator)> _rates = [];

    private readonly Dictionary<(string Committee, string Line), int> _tilts;

    private Standing(FactStore facts, long run)
    {
        var committees = new CommitteeTally(s_scheme.Scheme);
        s_scheme.Engine.AddCommittees(AppraisedLedger.AsOf, [.. facts.Committees(run)], committees);
        foreach (var rejected in facts.RejectedOrganisations(run))
            committees.AddRejected(rejected);
        var tally = new CoverageTally(s_scheme.Scheme);
        foreach (var committee in facts.Committees(run))
            tally.AddCommittee(committee);
        var batch = s_scheme.Engine.Appraise(AppraisedLedger.AsOf, [.. facts.Organisations(run)]);
        batch.AddTo(tally);
        batch.AddTo(committees);
        foreach (var (enterprises, isRejected, isCovered) in new[]
        {
            (facts.EnterprisesForCoverage(run), false, true), (facts.RejectedEnterprises(run), true, true),
            (facts.SuspendedEnterprises(run), false, false), (facts.RejectedSuspendedEnterprises(run), true, false),
        })
        {
            var outside = s_scheme.Engine.AppraiseUnaffiliated(AppraisedLedger.AsOf, [.. enterprises], isRejected);
            if (isCovered)
                outside.AddTo(tally);
            outside.AddTo(committees);
        }
        _tilts = committees.Results(AppraisedLedger.AsOf, []).SelectMany(result => result.Lines.Where(line => line.Line.Index is not null).Select(line => (result.CommitteeId, line)))
            .ToDictionary(one => (one.CommitteeId, one.line.Line.Id), one => one.line.Hundredths);
        _scorecards = Enumerable.Range(0, batch.Count).Select(batch.Scorecard).ToDictionary(card => card.OrganisationId, StringComparer.Ordinal);
        // Two targets of one measure are two rows of one rate.
        foreach (var row in tally.Rows(AppraisedLedger.AsOf).DistinctBy(row => (row.Scope, row.ScopeId, row.Measure)))
        {
            _rates[(row.Scope, row.ScopeId, row.Measure.Id)] = (row.Numerator, row.Denominator);
            var (numerator, denominator) = _rates.GetValueOrDefault((row.Scope, WholeLedger, row.Measure.Id));
            _rates[(row.Scope, WholeLedger, row.Measure.Id)] = (numerator + row.Numerator, denominator + row.Denominator);
        }
    }

    public int Faults { get; private init; }

    /// <summary>Did a fault reject a row.</summary>
    public bool HasRejectedRow { get; private init; }

    public static Standing Of(LedgerTexts ledger, TemporaryDatabase store)
    {
        using var folder = new TemporaryFolder();
        ledger.Write(folder.Path);
        using var run = store.Runs.Begin(TemporaryDatabase.NewRun);
        using var writer = store.Facts.Writer(run);
        var sink = new StoreSink(writer);
        LedgerIntake.Read(folder.Path, AppraisedLedger.AsOf, FactSheets.Catalogue, sink);
        writer.Seal([]);
        return new Standing(store.Facts, run.RunNumber) { Faults = sink.Faults, HasRejectedRow = sink.HasRejectedRow };
    }

    /// <summary>All that is better here than there, of those who stand in both; rates of some groups and measures may be left out.</summary>
    public IEnumerable<string> BetterThan(Standing other, Func<string, string, string, bool> isComparable)
    {
        foreach (var (id, card) in _scorecards)
        {
            if (!other._scorecards.TryGetValue(id, out var before))
                continue;
            for (var k = 0; k < card.Totals.Count; k++)
            {
                if (card.Totals[k].LowestHundredths > before.Totals[k].LowestHundredths)
                    yield return $"{id} {card.Totals[k].Total.Id}: {before.Totals[k].LowestHundredths} → {card.Totals[k].LowestHundredths} ({Lines(before, card)})";
            }
            // "S unreported (votes not valid) at most qualified", where "S < 60 % at most unqualified": by the rubric's own words votes that
            // cannot be read lift this one cap, to qualified and no further.
            var isOfVotes = card.Satisfaction is null && before.Satisfaction is { } low && low.Numerator * 10 < low.Denominator * 6 && card.Grade.Id == "qualified";
            if (Rank(card.Grade) > Rank(before.Grade) && !isOfVotes)
                yield return $"{id} grade: {before.Grade.Id} → {card.Grade.Id}";
            for (var level = 0; level < card.Eligibility.Count; level++)
            {
                if (card.Eligibility[level] is true && before.Eligibility[level] is not true)
                    yield return $"{id} eligibility {level}: {before.Eligibility[level]} → true";
            }
            if (card.Satisfaction is { } now && (before.Satisfaction is not { } then || now.Numerator * then.Denominator > then.Numerator * now.Denominator))
                yield return $"{id} satisfaction: {before.Satisfaction} → {now}";
        }
        foreach (var (key, now) in _tilts)
        {
            if (other._tilts.TryGetValue(key, out var then) && now > then)
                yield return $"committee {key.Committee} {key.Line}: {then} → {now}";
        }
        foreach (var (key, now) in _rates)
        {
            // A rate that was not there, or is no more, because nothing counts below its line, is neither better nor worse.
            if (isComparable(key.Scope, key.Group, key.Measure) && other._rates.TryGetValue(key, out var then)
                && (Int128)now.Numerator * then.Denominator > (Int128)then.Numerator * now.Denominator && then.Denominator > 0)
                yield return $"{key}: {then} → {now}";
        }
    }

    /// <summary>All that could be in another and by this one no longer can: what is unreported at its best falls short of what it was.</summary>
    public IEnumerable<string> RulesOutOf(Standing other)
    {
        foreach (var (id, card) in _scorecards)
        {
            var before = other._scorecards[id];
            for (var k = 0; k < card.Totals.Count; k++)
            {
                if (card.Totals[k].HighestHundredths < before.Totals[k].HighestHundredths)
                    yield return $"{id} {card.Totals[k].Total.Id} at most: {before.Totals[k].HighestHundredths} → {card.Totals[k].HighestHundredths}";
            }
            if (Rank(card.GradeHighest) < Rank(before.GradeHighest))
                yield return $"{id} grade at most: {before.GradeHighest.Id} → {card.GradeHighest.Id}";
            for (var level = 0; level < card.Eligibility.Count; level++)
            {
                if (card.Eligibility[level] is false && before.Eligibility[level] is not false)
                    yield return $"{id} eligibility {level}: {before.Eligibility[level]} → false";
            }
        }
    }

    private static string Lines(Scorecard before, Scorecard now) => string.Join(", ", now.Lines.Zip(before.Lines)
        .Where(pair => pair.First.LowestHundredths > pair.Second.LowestHundredths).Select(pair => pair.First.Line.Id));

    private static int Rank(SchemeGrade grade) => -s_scheme.Scheme.Grades.Ladder.ToList().IndexOf(grade);

    private sealed class StoreSink(FactWriter writer) : ILedgerSink
    {
        public int Faults { get; private set; }

        public void Accepted(FactRow row) => writer.Append(row);

        public void RejectedEnterprise(Enterprise knownOfIt) => writer.AppendRejectedEnterprise(knownOfIt);

        public void RejectedOrganisation(PartyOrganisation knownOfIt) => writer.AppendRejectedOrganisation(knownOfIt);

        public void RejectedIncident(Incident knownOfIt) => writer.AppendRejectedIncident(knownOfIt);

        public bool HasRejectedRow { get; private set; }

        public void Fault(Fault fault)
        {
            Faults++;
            HasRejectedRow |= fault.Effect == FaultEffect.Row;
        }

        public void Warning(string warning)
        {
        }
    }
}
