using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>Reads what a case expects of its committee, of measures and of duties.</summary>
internal sealed class CommitteeExpectationReader(ProblemList problems, ExpectationList list)
{
    private const string LinesKey = "committee_lines";
    private const string ScoreKey = "committee_score";
    private const string ListKey = "committee_list";

    /// <summary>The keys, in the order of reading.</summary>
    public const string Keys = $"{LinesKey}, {ScoreKey}, {ListKey}, measures, duties";

    private static readonly Words s_brief = new("结果和分值，如 met 5", "an outcome and points such as met 5");

    public void Read(Scheme scheme, SchemeNode node)
    {
        if (scheme.Committees is { } committees)
            ReadCommittee(committees, node);
        else
            TellNoCommittees(node);
        ReadEach(node, "measures", ExpectedPart.Measure, scheme.Measures.Select(measure => (measure.Id, measure.Text)), id =>
        {
            var targets = scheme.Targets.Count(target => target.Measure == id);
            return (text => CommitteeWords.Measure(text, targets), CommitteeWords.MeasureWords(targets));
        });
        ReadEach(node, "duties", ExpectedPart.Duty, scheme.Duties.Select(duty => (duty.Id, duty.Text)), _ => (CommitteeWords.Duty, CommitteeWords.DutyWords));
    }

    private void TellNoCommittees(SchemeNode node)
    {
        foreach (var key in new[] { LinesKey, ScoreKey, ListKey }.Where(node.Has))
            problems.AddWithAdvice(ProblemCode.UnknownReference, node.PlaceOfKey(key), () => new Words("方案不考评党(工)委", "the scheme appraises no committees"), CommitteeReader.CommitteesKey);
    }

    private void ReadCommittee(SchemeCommittees committees, SchemeNode node)
    {
        if (node.Mapping(LinesKey, required: false) is { } lines)
        {
            foreach (var id in lines.Keys.ToList())
            {
                if (committees.Lines.FirstOrDefault(line => line.Id == id) is not { } line)
                    TellUnknown(lines, id, committees.Lines.Select(known => (known.Id, known.Text)));
                else if (lines.Scalar(id) is not null)
                    list.ReadBrief(lines, id, (ExpectedPart.CommitteeOutcome, ExpectedPart.CommitteePoints), CommitteeWords.Points, s_brief);
                else
                    ReadLine(lines.Mapping(id)!, line);
            }
        }
        list.Read(node, ScoreKey, ExpectedPart.CommitteeScore, "", CommitteeWords.Points, CommitteeWords.PointsWords);
        list.Read(node, ListKey, ExpectedPart.CommitteeList, "", CommitteeWords.List, CommitteeWords.ListWords);
    }

    private void TellUnknown(SchemeNode node, string id, IEnumerable<(string Id, string Text)> known) => problems.AddWithAdvice(
        ProblemCode.UnknownReference, node.PlaceOfKey(id), () => Suggestions.For(id, known.Select(one => (one.Id, (string?)one.Text))), id);

    private void ReadLine(SchemeNode line, SchemeCommitteeLine of)
    {
        list.Read(line, "outcome", ExpectedPart.CommitteeOutcome, of.Id, CaseWords.Outcome, CaseWords.OutcomeWords);
        list.Read(line, "points", ExpectedPart.CommitteePoints, of.Id, CommitteeWords.Points, CommitteeWords.PointsWords);
        foreach (var (key, part) in new[]
        {
            ("measured", ExpectedPart.CommitteeMeasured), ("threshold", ExpectedPart.CommitteeThreshold), ("index", ExpectedPart.CommitteeIndex), ("reason", ExpectedPart.CommitteeReason),
        })
        {
            list.ReadText(line, key, part, of.Id);
        }
        line.Done();
    }

    private void ReadEach(SchemeNode node, string key, ExpectedPart part, IEnumerable<(string Id, string Text)> known, Func<string, (Func<string, string?> Read, Words Expected)> readerOf)
    {
        if (node.Mapping(key, required: false) is not { } entries)
            return;
        var ids = known.ToDictionary(one => one.Id, one => one.Text, StringComparer.Ordinal);
        foreach (var id in entries.Keys.ToList())
        {
            if (!ids.ContainsKey(id))
                TellUnknown(entries, id, ids.Select(one => (one.Key, one.Value)));
            else if (readerOf(id) is var (read, expected))
                list.Read(entries, id, part, id, read, expected);
        }
    }
}
