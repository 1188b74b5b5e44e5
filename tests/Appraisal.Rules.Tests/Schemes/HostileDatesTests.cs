using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Dates and extensions that nobody writes in good faith: answered within a second of work.</summary>
[TestClass]
public sealed class HostileDatesTests
{
    public static IEnumerable<(string Name, string Text, ProblemCode Code)> Texts =>
    [
        ("ten thousand dates", With("title: 小方案", $"title: {{dated: {{{Dates(10_000)}}}}}"), ProblemCode.TooLarge),
        ("ten thousand editions", With("edition: 1", $"editions: {{{string.Concat(Enumerable.Range(0, 10_000).Select(k => $"e{k}: {{from: {Day(k)}}}, "))}}}"), ProblemCode.TooLarge),
        ("a date for each of thousands of texts", With("documents:", $"documents:\n{string.Concat(Enumerable.Range(0, 5_000).Select(k => $"  d{k}: {{dated: {{2020-01-01: a, {Day(1 + k % 50)}: b}}}}\n"))}"), ProblemCode.TooLarge),
        ("sixty periods of hundreds of faults", With("text: 加分\n    at_most: 5\n    lines:", $"text: {{dated: {{{Dates(59)}}}}}\n    at_most: 5\n    lines:{string.Concat(Enumerable.Range(0, 500).Select(k => $"\n      L{k}: {{text: 长, clause: 方案 一, evidence: 甲, points: 0.01, value: talks ), from: {k}}}"))}"), ProblemCode.FormulaSyntax),
        ("dates within dates", With("title: 小方案", $"title: {string.Concat(Enumerable.Repeat("{dated: {2020-01-01: ", 25))}小{new string('}', 50)}\nother: {{dated: {{2020-01-01: ]}}}}"), ProblemCode.Syntax),
        ("ten thousand knots", With("counted: talks, asked: 3, each: 1", $"value: talks, linear: [{string.Join(", ", Enumerable.Range(0, 10_000).Select(k => $"{{at: {k}, points: 1}}"))}]"), ProblemCode.TooLarge),
        ("a checklist of ten thousand", With("counted: talks, asked: 3, each: 1", $"checklist: [{string.Join(", ", Enumerable.Repeat("has_flag", 10_000))}]"), ProblemCode.TooLarge),
        ("five thousand comparisons", With("totals:\n", $"peers:\n{string.Concat(Enumerable.Range(0, 5_000).Select(k => $"  p{k}: {{text: a, value: rank_of(p{k + 1}), among: all}}\n"))}totals:\n"), ProblemCode.Cycle),
        ("a total of ten thousand weights", With("{text: 总分, of: [base, plus]}", $"{{text: 总分, of: {{{string.Join(", ", Enumerable.Range(0, 10_000).Select(k => $"w{k}: 0.000001"))}}}}}"), ProblemCode.UnknownReference),
        ("ten thousand totals one upon the other", With("totals:\n", $"totals:\n  t0: {{text: a, of: [A]}}\n{string.Concat(Enumerable.Range(1, 9_000).Select(k => $"  t{k}: {{text: a, of: {{t{k - 1}: 2}}}}\n"))}"), ProblemCode.TooLarge),
        ("four thousand grades that require", With("good: {text: 好, from: 3}", string.Join("\n    ", Enumerable.Range(0, 4_000).Select(k => $"g{k}: {{text: a, from: {(90_000 - k) / 100m}, requires: [x{k}]}}"))), ProblemCode.TooLarge),
        ("ten thousand words that nothing is there", With("order: [total, S]", $"order: [{string.Concat(Enumerable.Repeat("absent, ", 10_000))}S]"), ProblemCode.UnknownReference),
    ];

    public static IEnumerable<object[]> Names => Texts.Select(text => new object[] { text.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void It_is_answered_within_a_second_with_a_problem(string name)
    {
        var (_, text, code) = Texts.Single(text => text.Name == name);
        SchemeReader.Read(SmallScheme.Text, SmallScheme.File, out _);
        var before = Environment.CpuUsage.TotalTime;
        var problems = MalformedTests.Problems(text);
        var took = Environment.CpuUsage.TotalTime - before;
        problems.Select(problem => problem.Code).ShouldContain(code);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private static string With(string part, string replacement) => SmallScheme.With(part, replacement, out _);

    private static string Dates(int count) => string.Join(", ", Enumerable.Range(0, count).Select(k => $"{Day(k)}: talks"));

    private static string Day(int k) => new DateOnly(2020, 1, 1).AddDays(k).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
