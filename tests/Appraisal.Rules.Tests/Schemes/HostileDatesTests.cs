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
