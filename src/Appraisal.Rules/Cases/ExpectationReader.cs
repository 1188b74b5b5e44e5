using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>Reads what a case expects, by the ids of its scheme.</summary>
internal sealed class ExpectationReader(ProblemList problems)
{
    private readonly List<Expectation> _expected = [];

    public IReadOnlyList<Expectation> Read(Scheme scheme, SchemeNode node)
    {
        _expected.Clear();
        var before = problems.Problems.Count;
        if (node.Mapping("lines", required: false) is { } lines)
            ReadLines(scheme, lines);
        ReadEach(node, "totals", ExpectedPart.Total, scheme.Totals.Select(total => total.Id), CaseWords.Points, CaseWords.PointsWords);
        ReadEach(node, "conditions", ExpectedPart.Condition, scheme.Conditions.Select(condition => condition.Id), CaseWords.State, CaseWords.StateWords);
        ReadEach(node, "eligibility", ExpectedPart.Eligibility, scheme.Levels.Select(level => level.Id), CaseWords.State, CaseWords.StateWords);
        ReadGrade(scheme, node, "grade", ExpectedPart.Grade);
        ReadGrade(scheme, node, "grade_highest", ExpectedPart.GradeHighest);
        ReadSatisfaction(node);
        if (node.Has("vetoes"))
            ReadVetoes(scheme, node);
        new CommitteeExpectationReader(problems, Add).Read(scheme, node);
        node.Done();
        if (_expected.Count == 0 && problems.Problems.Count == before)
            node.Missing($"lines, totals, conditions, eligibility, grade, grade_highest, satisfaction, vetoes, {CommitteeExpectationReader.Keys}");
        return [.. _expected];
    }

    private void ReadLines(Scheme scheme, SchemeNode lines)
    {
        foreach (var id in lines.Keys.ToList())
        {
            if (scheme.Lines.All(line => line.Id != id))
                problems.Add(ProblemCode.UnknownReference, lines.PlaceOfKey(id), id);
            else if (lines.Scalar(id) is { } brief)
                ReadBrief(lines, id, brief);
            else
                ReadLine(lines.Mapping(id)!, id);
        }
    }

    // "met 2", "2", "met": an outcome, points, or both.
    private void ReadBrief(SchemeNode lines, string id, string brief)
    {
        if (CaseWords.Brief(brief, CaseWords.Points) is not var (outcome, points))
        {
            lines.Wrong<int>(id, brief, new Words("结果和分值,如 met 2、unreported 0..2", "an outcome and points such as met 2, unreported 0..2"));
            return;
        }
        Add(ExpectedPart.Outcome, id, lines.PlaceOf(id), outcome);
        Add(ExpectedPart.Points, id, lines.PlaceOf(id), points);
    }

    private void ReadLine(SchemeNode line, string id)
    {
        Read(line, "outcome", ExpectedPart.Outcome, id, CaseWords.Outcome, CaseWords.OutcomeWords);
        Read(line, "points", ExpectedPart.Points, id, CaseWords.Points, CaseWords.PointsWords);
        foreach (var (key, part) in new[] { ("measured", ExpectedPart.Measured), ("threshold", ExpectedPart.Threshold), ("reason", ExpectedPart.Reason) })
        {
            // Empty is what a scorecard has where nothing was read.
            if (line.Has(key) && line.Scalar(key) is null)
                problems.Add(ProblemCode.WrongNode, line.PlaceOf(key), $"{line.Name}.{key}", new Words("文字", "a text"));
            else
                Add(part, id, line.PlaceOf(key), line.Scalar(key));
        }
        line.Done();
    }

    private void ReadEach(SchemeNode node, string key, ExpectedPart part, IEnumerable<string> known, Func<string, string?> read, Words expected)
    {
        if (node.Mapping(key, required: false) is not { } entries)
            return;
        var ids = known.ToHashSet(StringComparer.Ordinal);
        foreach (var id in entries.Keys.ToList())
        {
            if (ids.Contains(id))
                Read(entries, id, part, id, read, expected);
            else
                problems.Add(ProblemCode.UnknownReference, entries.PlaceOfKey(id), id);
        }
    }

    private void ReadGrade(Scheme scheme, SchemeNode node, string key, ExpectedPart part)
    {
        var ladder = scheme.Grades.Ladder;
        Read(node, key, part, "", text => ladder.FirstOrDefault(grade => grade.Id == text || grade.Text == text)?.Id, new Words(
            $"等次 {string.Join("|", ladder.Select(grade => grade.Text))}", $"a grade {string.Join("|", ladder.Select(grade => grade.Id))}"));
    }

    private void ReadSatisfaction(SchemeNode node) => Read(node, "satisfaction", ExpectedPart.Satisfaction, "",
        text => CaseWords.IsUnreported(text) ? CaseWords.Unreported : CaseWords.Ratio(text),
        new Words("两个数,如 617/624,或 unreported", "two numbers such as 617/624, or unreported"));

    private void ReadVetoes(Scheme scheme, SchemeNode node)
    {
        var known = scheme.Vetoes.Kinds.Select(veto => veto.Kind).Append(CaseWords.Unreported).ToList();
        var kinds = new List<string>();
        foreach (var (text, place) in node.Texts("vetoes"))
        {
            var kind = CaseWords.IsUnreported(text) ? CaseWords.Unreported : text;
            kinds.Add(kind);
            if (!known.Contains(kind))
                problems.Add(ProblemCode.UnknownReference, place, text);
        }
        Add(ExpectedPart.Vetoes, "", node.PlaceOf("vetoes"), string.Join(';', kinds));
    }

    private void Read(SchemeNode node, string key, ExpectedPart part, string id, Func<string, string?> read, Words expected)
    {
        if (!node.Has(key) || node.Text(key) is not { } text)
            return;
        var value = read(text);
        if (value is null)
            node.Wrong<int>(key, text, expected);
        Add(part, id, node.PlaceOf(key), value);
    }

    private void Add(ExpectedPart part, string id, Place place, string? value)
    {
        if (value is not null)
            _expected.Add(new Expectation(part, id, place, value));
    }
}
