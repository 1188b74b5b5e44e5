using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Scorecards;

/// <summary>Why a grade, in Chinese: the total, what a better grade would have asked for, and what caps it.</summary>
public static class GradeReason
{
    /// <summary>The sentence for a scorecard.</summary>
    public static string Of(Scheme scheme, Scorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(scorecard);
        var grades = scheme.Grades;
        var points = scorecard.Total(grades.Of)!.LowestHundredths;
        var parts = new List<string> { $"{scheme.Total(grades.Of)!.Text} {Figures.Points(points)} 分" };
        foreach (var grade in grades.Ladder)
        {
            var lacks = Lacks(grade, scorecard, points).ToList();
            if (lacks.Count > 0)
            {
                parts.Add($"未达“{grade.Text}”:{string.Join("、", lacks)}");
                continue;
            }
            parts.Add(grade.HasBound ? $"达到“{grade.Text}”(≥ {Figures.Points(grade.FromHundredths)}{(grade.Requires.Count > 0 ? ",条件均符合" : "")})" : $"为“{grade.Text}”");
            break;
        }
        // A cap that is open counts at its worst.
        parts.AddRange(scorecard.CapsThatHold
            .Select(cap => $"{cap.Cap.Text}{(cap.Holds is null ? "(尚不能确定,按最低计)" : "")},至多“{grades.Ladder[cap.Cap.AtMost].Text}”"));
        return $"{string.Join(";", parts)};定为“{scorecard.Grade.Text}”。";
    }

    private static IEnumerable<string> Lacks(SchemeGrade grade, Scorecard scorecard, int points)
    {
        if (points < grade.FromHundredths)
            yield return $"不足 {Figures.Points(grade.FromHundredths)} 分";
        foreach (var id in grade.Requires)
        {
            var condition = scorecard.Condition(id);
            if (condition.State is not true)
                yield return $"{(condition.State is null ? "尚不能确定" : "不符合")}“{condition.Condition.Text}”";
        }
    }
}
