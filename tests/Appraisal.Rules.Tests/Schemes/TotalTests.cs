using System.Globalization;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Recalculation;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Sums as departments write them: with weights, counted, capped, floored, and with lines that are left out.</summary>
[TestClass]
public sealed class TotalTests
{
    // A1 earns 2 by S, A2 3 less one for each talk missing of 3, A3 1, A4 3; the good organisation has one talk.
    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        {text: 合计, of: [A], points: 9}                                    | —                          | 6
        {text: 合计, of: [A], at_most: 5}                                   | —                          | 5
        {text: 合计, of: [A], at_most: 6}                                   | —                          | 6
        {text: 合计, of: [A], points: 9, at_least: 7}                       | —                          | 7
        {text: 合计, of: [A, plus], points: 14, at_most: 9}                 | +honour(level=national,awarded_on=2020-01-01) | 9
        {text: 合计, of: {A: 70%, A1: 30%}, points: 6.9}                    | —                          | 4.8
        {text: 合计, of: {A: 70%, A1: 30%}}                                 | votes_satisfied=?          | 2.8..4.8
        {text: 合计, of: {A: 0.333333, A1: 1}}                              | —                          | 4
        {text: 合计, of: {A: 0.335}}                                        | talks=3                    | 3.02
        {text: 合计, of: {A: 0.335}}                                        | talks=2                    | 2.68
        {text: 合计, of: {A: 50}, at_most: 1000}                            | —                          | 300
        {text: 合计, counts: {of: [A1, A2, A3, A4], from_share: 85%}}       | —                          | 2
        {text: 合计, counts: {of: [A1, A2, A3, A4], from_share: 85%}}       | talks=3                    | 4
        {text: 合计, counts: {of: [A1, A2, A3, A4], from_share: 85%}}       | talks=2                    | 3
        {text: 合计, counts: {of: [A1, A2, A3, A4], from_share: 85%}}       | talks=3 votes_satisfied=89 | 3
        {text: 合计, counts: {of: [A1, A2, A3, A4], from_share: 85%}}       | talks=3 votes_satisfied=?  | 3..4
        {text: 合计, counts: {of: [A, plus], from: 6}}                      | —                          | 1
        {text: 合计, counts: {of: [A, plus], from: 6.01}}                   | —                          | 0
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_sum_is_what_it_says_on_both_engines(string total, string changes, string points) =>
        Points(SmallScheme.With("{text: 合计, of: [A], points: 9}", total, out _), changes, "base").ShouldBe(points);

    // A1 (2 of the 9 points) is left out where there are books; A2 then earns 1, A3 1 and A4 1 + half of 2: 5 of 7, scaled to 9.
    public static IEnumerable<object[]> LeftOut => CaseTable.Rows("""
        {text: 合计, of: [A], points: 9}          | has_books=false                                   | 6
        {text: 合计, of: [A], points: 9}          | has_books=true                                    | 5.14
        {text: 合计, of: [A], points: 9}          | has_books=true votes_satisfied=?                  | 5.14
        {text: 合计, of: [A], points: 9}          | has_books=?                                       | 4..6
        {text: 合计, of: [A], points: 9}          | has_books=? votes_satisfied=0                     | 4..6
        {text: 合计, of: [A], points: 9}          | has_books=true has_flag=? talks=3                 | 5.14..9
        {text: 合计, of: [A1, A3], points: 3}     | has_books=true                                    | 3
        {text: 合计, of: [A1, A3], points: 3}     | has_books=true culture_grade=fair                 | 1.5
        {text: 合计, of: [A1], points: 2}         | has_books=true                                    | 2
        {text: 合计, of: {A1: 50%, A3: 2}, points: 3} | has_books=true culture_grade=fair             | 1.5
        {text: 合计, of: [A1, A3], at_most: 2.5}  | has_books=true                                    | 2.5
        """);

    [TestMethod]
    [DynamicData(nameof(LeftOut))]
    public void A_line_that_is_left_out_is_left_out_of_the_range_and_the_others_are_scaled_up(string total, string changes, string points)
    {
        var text = SmallScheme.With("{text: 合计, of: [A], points: 9}", total, out _)
            .Replace("points: 2, value: S", "points: 2, not_applicable_if: has_books, not_applicable: left_out, value: S", StringComparison.Ordinal)
            .Replace("value: talks, bands: [{points: 2, from: 2}, {points: 1, from: 1}]", "value: cross_posts, bands: [{points: 2, from: 2}, {points: 1, from: 1}]", StringComparison.Ordinal);
        Points(text, changes, "base").ShouldBe(points);
    }

    [TestMethod]
    public void What_is_taken_is_not_scaled()
    {
        var text = SmallScheme.With("G2: {text: 比, clause: 方案 七, evidence: 丙, points: 1, value: developed_backbone / developed, in_proportion_to: 50%}",
            "G2: {text: 比, clause: 方案 七, evidence: 丙, points: 1, not_applicable_if: has_books, not_applicable: left_out, holds: has_flag}\n      H1: {text: 批评, clause: 方案 七, evidence: 丙, takes: 9, counted: criticism_notices, each: 3}", out _);
        Points(text, "has_books=true -honour criticism_notices=3", "plus").ShouldBe("-8");
        Points(text, "has_books=? -honour criticism_notices=3", "plus").ShouldBe("-8..-7");
    }

    public static IEnumerable<object[]> Faults => CaseTable.Rows("""
        Sum              | {text: 合计, of: {A: 70%, A1: 30%}, points: ‸7}
        WrongValue       | {text: 合计, of: {A: ‸0}}
        WrongValue       | {text: 合计, of: {A: ‸101}}
        WrongValue       | {text: 合计, of: {A: ‸half}}
        UnknownReference | {text: 合计, of: {A: 1, B: ‸1}}
        UnknownReference | {text: 合计, counts: {of: [A, ‸B], from: 1}}
        WrongValue       | {text: 合计, counts: {of: [A], from_share: ‸101%}}
        MissingKey       | {text: 合计, counts: ‸{of: [A]}}
        UnknownKey       | {text: 合计, counts: {of: [A], from: 1, ‸to: 2}}
        UnknownKey       | {text: 合计, counts: {of: [A], from: 1}, ‸of: [A]}
        WrongValue       | {text: 合计, of: [A], at_most: 5, at_least: ‸6}
        """);

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void What_is_wrong_in_a_sum_is_told_once_at_its_place(string code, string total)
    {
        var problem = MalformedTests.Problems(SmallScheme.With("{text: 合计, of: [A], points: 9}", total, out var expected)).ShouldHaveSingleItem();
        problem.Code.ToString().ShouldBe(code, problem.ToString());
        (problem.Place.Line, problem.Place.Column).ShouldBe(expected!.Value, problem.ToString());
    }

    [TestMethod]
    public void A_sum_of_more_than_a_million_points_is_refused()
    {
        string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(k => $"\n      L{k}: {{text: 长, clause: 方案 一, evidence: 甲, takes: 10000, holds: has_flag}}"));
        MalformedTests.Problems(SmallScheme.With("at_most: 5\n    lines:", $"at_most: 5\n    lines:{Lines(90)}", out _)).ShouldBeEmpty();
        MalformedTests.Problems(SmallScheme.With("at_most: 5\n    lines:", $"at_most: 5\n    lines:{Lines(100)}", out _)).Select(problem => problem.Code).ShouldBe([Rules.Problems.ProblemCode.TooLarge, Rules.Problems.ProblemCode.TooLarge]);
    }

    private static string Points(string text, string changes, string total)
    {
        var scheme = SchemeReader.Read(text, SmallScheme.File, out var problems);
        problems.ShouldBeEmpty();
        var organisation = Organisation.With(changes);
        var card = AppraisalEngine.Create(scheme!).Score(organisation.AsOf, organisation.Facts);
        SecondOpinion.Differences(card, Recalculator.Recalculate(scheme!, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
        var found = card.Total(total)!;
        var (lowest, highest) = (Said(found.LowestHundredths), Said(found.HighestHundredths));
        return lowest == highest ? lowest : $"{lowest}..{highest}";
    }

    private static string Said(int hundredths) => (hundredths / 100m).ToString(CultureInfo.InvariantCulture);
}
