using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>Reads what a case expects of its committee, of measures and of duties.</summary>
internal sealed class CommitteeExpectationReader(ProblemList problems, Action<ExpectedPart, string, Place, string?> add)
{
    private const string LinesKey = "committee_lines";
    private const string ScoreKey = "committee_score";
    private const string ListKey = "committee_list";

    /// <summary>The keys, in the order of reading.</summary>
    public const string Keys = $"{LinesKey}, {ScoreKey}, {ListKey}, measures, duties";

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
                else if (lines.Scalar(id) is { } brief)
                    ReadBrief(lines, id, brief);
                else
                    ReadLine(lines.Mapping(id)!, line);
            }
        }
        Read(node, ScoreKey, ExpectedPart.CommitteeScore, "", CommitteeWords.Points, CommitteeWords.PointsWords);
        Read(node, ListKey, ExpectedPart.CommitteeList, "", CommitteeWords.List, CommitteeWords.ListWords);
    }

    private void TellUnknown(SchemeNode node, string id, IEnumerable<(string Id, string Text)> known) => problems.AddWithAdvice(
        ProblemCode.UnknownReference, node.PlaceOfKey(id), () => Suggestions.For(id, known.Select(one => (one.Id, (string?)one.Text))), id);

    private void ReadBrief(SchemeNode lines, string id, string brief)
    {
        if (CaseWords.Brief(brief, CommitteeWords.Points) is not var (outcome, points))
        {
            lines.Wrong<int>(id, brief, new Words("结果和分值，如 met 5", "an outcome and points such as met 5"));
            return;
        }
        add(ExpectedPart.CommitteeOutcome, id, lines.PlaceOf(id), outcome);
        add(ExpectedPart.CommitteePoints, id, lines.PlaceOf(id), points);
    }

    private void ReadLine(SchemeNode line, SchemeCommitteeLine of)
    {
        Read(line, "outcome", ExpectedPart.CommitteeOutcome, of.Id, CaseWords.Outcome, CaseWords.OutcomeWords);
        Read(line, "points", ExpectedPart.CommitteePoints, of.Id, CommitteeWords.Points, CommitteeWords.PointsWords);
        foreach (var (key, part) in new[]
        {
            ("measured", ExpectedPart.CommitteeMeasured), ("threshold", ExpectedPart.CommitteeThreshold), ("index", ExpectedPart.CommitteeIndex), ("reason", ExpectedPart.CommitteeReason),
        })
        {
            if (line.Has(key) && line.Scalar(key) is null)
                problems.Add(ProblemCode.WrongNode, line.PlaceOf(key), $"{line.Name}.{key}", new Words("文字", "a text"));
            else
                add(part, of.Id, line.PlaceOf(key), line.Scalar(key));
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
                Read(entries, id, part, id, read, expected);
        }
    }

    private void Read(SchemeNode node, string key, ExpectedPart part, string id, Func<string, string?> read, Words expected)
    {
        if (!node.Has(key) || node.Text(key) is not { } text)
            return;
        var value = read(text);
        if (value is null)
            node.Wrong<int>(key, text, expected);
        add(part, id, node.PlaceOf(key), value);
    }
}
