using Appraisal.Rules.Committees;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Audit;

/// <summary>Recalculates every organisation of a batch without the rule network, and compares. For any number of threads.</summary>
internal sealed class SecondOpinion(Scheme scheme, DateOnly asOf, Findings findings)
{
    private readonly CommitteeRecalculator? _committees = scheme.Committees is null ? null : new CommitteeRecalculator(scheme, asOf);

    /// <summary>Compares the committees, once every batch was looked at.</summary>
    /// <param name="results">What was found with the network.</param>
    /// <param name="facts">The committees' own facts.</param>
    /// <param name="rejected">What is known of rejected organisations.</param>
    public void Look(IReadOnlyList<CommitteeResult> results, IEnumerable<SupervisingCommittee> facts, IEnumerable<PartyOrganisation> rejected)
    {
        if (_committees is null)
            return;
        foreach (var known in rejected)
            _committees.AddRejected(known);
        var placeOf = results.Select((result, place) => (result.CommitteeId, place)).ToDictionary(one => one.CommitteeId, one => one.place, StringComparer.Ordinal);
        foreach (var committee in facts)
        {
            var (lines, found) = (_committees.Lines(committee), results[placeOf[committee.KeyText]].Lines);
            for (var k = 0; k < lines.Count; k++)
            {
                var line = found[k];
                Look(committee.KeyText, line.Line.Id, (line.Outcome, line.Hundredths), (lines[k].Outcome, lines[k].Hundredths));
            }
        }
    }

    public void Look(Chunk chunk)
    {
        AddToCommittees(chunk);
        var owed = new HashSet<(string, string)>();
        foreach (var scorecard in chunk.Scorecards)
        {
            var other = Recalculator.Recalculate(scheme, asOf, scorecard.Facts);
            Look(scorecard, other);
            owed.UnionWith(other.Duties);
        }
        if (chunk.Scorecards.Count == 0)
            return;
        var found = chunk.Duties.Select(duty => (duty.Duty.Id, duty.Subject)).ToHashSet();
        foreach (var (duty, subject) in found.Except(owed))
            findings.Add($"复算 duties {duty} {subject}", "规则网络认为应办,复算认为不应办");
        foreach (var (duty, subject) in owed.Except(found))
            findings.Add($"复算 duties {duty} {subject}", "复算认为应办,规则网络认为不应办");
    }

    private void AddToCommittees(Chunk chunk)
    {
        if (_committees is null)
            return;
        foreach (var scorecard in chunk.Scorecards)
            _committees.Add(scorecard.Facts);
        foreach (var enterprise in chunk.Unaffiliated)
            _committees.Add(enterprise, chunk.AreRejected, isCovered: !chunk.CountsInSumsAlone);
    }

    private void Look(Scorecard scorecard, Recalculated other)
    {
        var id = scorecard.OrganisationId;
        foreach (var line in scorecard.Lines)
        {
            var again = other.Lines[line.Line.Id];
            Look(id, line.Line.Id, (line.Outcome, line.LowestHundredths, line.HighestHundredths), (again.Outcome, again.LowestHundredths, again.HighestHundredths));
        }
        foreach (var total in scorecard.Totals)
            Look(id, total.Total.Id, (total.LowestHundredths, total.HighestHundredths), other.Totals[total.Total.Id]);
        foreach (var condition in scorecard.Conditions)
            Look(id, condition.Condition.Id, condition.State, other.Conditions[condition.Condition.Id]);
        for (var level = 0; level < scheme.Levels.Count; level++)
            Look(id, scheme.Levels[level].Id, scorecard.Eligibility[level], other.Eligibility[scheme.Levels[level].Id]);
        Look(id, "grade", scorecard.Grade.Id, other.Grade);
        Look(id, "grade_highest", scorecard.GradeHighest.Id, other.GradeHighest);
        var kinds = scorecard.VetoKinds.Select(veto => veto.Kind).ToHashSet(StringComparer.Ordinal);
        foreach (var (kind, holds) in other.Vetoes)
            Look(id, $"veto {kind}", kinds.Contains(kind), holds is true);
    }

    private void Look<TValue>(string organisation, string what, TValue network, TValue recalculated)
    {
        if (!EqualityComparer<TValue>.Default.Equals(network, recalculated))
            findings.Add($"复算 {organisation} {what}", $"规则网络得 {network},复算得 {recalculated}");
    }
}
