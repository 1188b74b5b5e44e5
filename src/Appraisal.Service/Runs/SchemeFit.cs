using Appraisal.Rules.Schemes;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>What the result files and the store can hold of a scheme: the grades and levels that other programs rely on by name.</summary>
internal static class SchemeFit
{
    private static readonly Dictionary<string, GradeCode> s_grades = new(StringComparer.Ordinal)
    {
        ["unqualified"] = GradeCode.Unqualified,
        ["qualified"] = GradeCode.Qualified,
        ["good"] = GradeCode.Good,
        ["excellent"] = GradeCode.Excellent,
    };

    private static readonly Dictionary<string, LevelCode> s_levels = new(StringComparer.Ordinal)
    {
        ["district"] = LevelCode.District,
        ["city"] = LevelCode.City,
    };

    public static GradeCode GradeOf(string id) => s_grades[id];

    public static LevelCode LevelOf(string id) => s_levels[id];

    /// <exception cref="RunException">The scheme has a grade or a level of another name.</exception>
    public static void MustFit(Scheme scheme)
    {
        var grades = scheme.Grades.Ladder.Select(grade => grade.Id).Where(id => !s_grades.ContainsKey(id)).ToList();
        var levels = scheme.Levels.Select(level => level.Id).Where(id => !s_levels.ContainsKey(id)).ToList();
        if (grades.Count > 0)
            throw new RunException($"方案的等次 {string.Join("、", grades)} 不能写入结果;等次的编号只能是 {string.Join("、", s_grades.Keys)}。");
        if (levels.Count > 0)
            throw new RunException($"方案的级别 {string.Join("、", levels)} 不能写入结果;级别的编号只能是 {string.Join("、", s_levels.Keys)}。");
    }
}
