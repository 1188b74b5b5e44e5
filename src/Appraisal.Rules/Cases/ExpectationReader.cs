using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>Reads what a case expects, by the ids of its scheme.</summary>
internal sealed class ExpectationReader(ProblemList problems)
{
    private static readonly Words s_brief = new("结果和分值,如 met 2、unreported 0..2", "an outcome and points such as met 2, unreported 0..2");

    private ExpectationList _list = new(problems);

    public IReadOnlyList<Expectation> Read(Scheme scheme, SchemeNode node)
    {
        _list = new ExpectationList(problems);
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
        new CommitteeExpectationReader(problems, _list).Read(scheme, node);
        node.Done();
        if (_list.Expected.Count == 0 && problems.Problems.Count == before)
            node.Missing($"lines, totals, conditions, eligibility, grade, grade_highest, satisfaction, vetoes, {CommitteeExpectationReader.Keys}");
        return _list.Expected;
    }

    private void ReadLines(Scheme scheme, SchemeNode lines)
    {
        foreach (var id in lines.Keys.ToList())
        {
            if (scheme.Lines.All(line => line.Id != id))
                problems.Add(ProblemCode.UnknownReference, lines.PlaceOfKey(id), id);
            else if (lines.Scalar(id) is not null)
                _list.ReadBrief(lines, id, (ExpectedPart.Outcome, ExpectedPart.Points), CaseWords.Points, s_brief);
            else
                ReadLine(lines.Mapping(id)!, id);
        }
    }

    private void ReadLine(SchemeNode line, string id)
    {
        _list.Read(line, "outcome", ExpectedPart.Outcome, id, CaseWords.Outcome, CaseWords.OutcomeWords);
        _list.Read(line, "points", ExpectedPart.Points, id, CaseWords.Points, CaseWords.PointsWords);
        foreach (var (key, part) in new[] { ("measured", ExpectedPart.Measured), ("threshold", ExpectedPart.Threshold), ("reason", ExpectedPart.Reason) })
            _list.ReadText(line, key, part, id);
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
                _list.Read(entries, id, part, id, read, expected);
            else
                problems.Add(ProblemCode.UnknownReference, entries.PlaceOfKey(id), id);
        }
    }

    private void ReadGrade(Scheme scheme, SchemeNode node, string key, ExpectedPart part)
    {
        var ladder = scheme.Grades.Ladder;
        _list.Read(node, key, part, "", text => ladder.FirstOrDefault(grade => grade.Id == text || grade.Text == text)?.Id, new Words(
            $"等次 {string.Join("|", ladder.Select(grade => grade.Text))}", $"a grade {string.Join("|", ladder.Select(grade => grade.Id))}"));
    }

    private void ReadSatisfaction(SchemeNode node) => _list.Read(node, "satisfaction", ExpectedPart.Satisfaction, "",
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
        _list.Add(ExpectedPart.Vetoes, "", node.PlaceOf("vetoes"), string.Join(';', kinds));
    }
}
