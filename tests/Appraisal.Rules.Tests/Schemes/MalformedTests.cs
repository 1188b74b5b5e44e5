using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Schemes;

[TestClass]
public sealed class MalformedTests
{
    private static readonly string s_folder = Fixtures.Path("schemes", "malformed");
    private static readonly string s_ofCases = Fixtures.Path("schemes", "malformed", "cases");

    public static IEnumerable<object[]> Cases => ToldProblems.Files(s_folder).Select(file => new object[] { Path.GetFileName(file) });

    public static IEnumerable<object[]> WrongCases => ToldProblems.Files(s_ofCases).Select(file => new object[] { Path.GetFileName(file) });

    [TestMethod]
    public void The_small_scheme_is_sound() => Problems(SmallScheme.Text).ShouldBeEmpty();

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void What_is_wrong_is_told_by_its_code_at_its_place_in_both_languages(string name) =>
        ToldProblems.ShouldBeTold(Path.Combine(s_folder, name));

    [TestMethod]
    public void Every_code_has_a_malformed_scheme_or_case()
    {
        var told = ToldProblems.Files(s_folder).SelectMany(ToldProblems.Of).Concat(ToldProblems.Files(s_ofCases).SelectMany(ToldProblems.OfCases))
            .Select(problem => problem.Code).ToHashSet();
        Enum.GetValues<ProblemCode>().Where(code => !told.Contains(code)).ShouldBeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(WrongCases))]
    public void What_is_wrong_in_cases_is_told_the_same_way(string name)
    {
        var file = Path.Combine(s_ofCases, name);
        ToldProblems.ShouldBeTold(file, ToldProblems.OfCases(file));
    }

    [TestMethod]
    public void Every_problem_of_a_scheme_is_told_at_once_in_the_order_of_the_file()
    {
        var text = SmallScheme.Text
            .Replace("edition: 1", "edition: 1\ncolour: red", StringComparison.Ordinal)
            .Replace("points: 2, value: S", "points: 3, value: S", StringComparison.Ordinal)
            .Replace("counted: talks", "counted: chats", StringComparison.Ordinal)
            .Replace("holds: has_flag", "holds: has_flag and", StringComparison.Ordinal)
            .Replace("look_back_months: 24", "look_back_months: x", StringComparison.Ordinal)
            .Replace("due: 2021-12-31", "due: soon", StringComparison.Ordinal);
        var problems = Problems(text);
        problems.Select(problem => problem.Code).ShouldBe([
            ProblemCode.UnknownKey, ProblemCode.Sum, ProblemCode.UnknownName, ProblemCode.FormulaSyntax, ProblemCode.WrongValue, ProblemCode.WrongValue]);
        problems.Select(problem => problem.Place.Line).ShouldBe(problems.Select(problem => problem.Place.Line).Order());
    }

    [TestMethod]
    public void Both_sides_of_a_formula_are_looked_at() =>
        Problems(SmallScheme.With("counted: talks", "counted: chats + walks", out _)).Select(problem => problem.Place.Column).Distinct().Count().ShouldBe(2);

    [TestMethod]
    public void A_value_at_fault_is_told_at_its_own_place_however_often_it_is_used() =>
        Problems(SmallScheme.With("votes_satisfied / votes_valid", "votes_happy / votes_valid", out _)).Select(problem => problem.Code).ShouldBe([ProblemCode.UnknownName]);

    [TestMethod]
    public void Values_that_need_each_other_are_told_with_the_way_round() =>
        Problems(SmallScheme.With("members: sum(enterprise.members)", "members: sum(enterprise.members where enterprise.members > a)\n  a: b + 1\n  b: members", out _))
            .ShouldHaveSingleItem().Chinese.ShouldContain("members → a → b → members");

    [TestMethod]
    public void A_value_that_only_an_unreadable_formula_names_is_not_told_as_unread() =>
        Problems(SmallScheme.With("valid: members_voted >= members", "valid: members_voted >= members +", out _)).Select(problem => problem.Code).ShouldBe([ProblemCode.FormulaSyntax]);

    [TestMethod]
    public void An_unknown_key_is_told_with_those_that_are_known() =>
        Problems(SmallScheme.With("group: {start: 3, floor: 0}", "group: {start: 3, floor: 0, top: 1}", out _)).ShouldHaveSingleItem().Chinese.ShouldContain("floor, start");

    [TestMethod]
    public void A_problem_is_written_with_file_line_and_column() =>
        new Place("a.yaml", 3, 7).ToString().ShouldBe("a.yaml:3:7");

    public static IReadOnlyList<Problem> Problems(string text)
    {
        if (SchemeReader.Read(text, SmallScheme.File, out var problems) is { } scheme)
            AppraisalEngine.Create(scheme, out problems);
        return problems;
    }
}
