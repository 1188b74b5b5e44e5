using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using CsCheck;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Texts that nobody writes in good faith: answered within a second of work, with a problem and never an exception.</summary>
[TestClass]
public sealed class HostileTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private static readonly string s_bomb = string.Concat(Enumerable.Range(1, 30).Select(k => $"b{k}: &b{k} [{string.Join(", ", Enumerable.Repeat($"*b{k - 1}", 10))}]\n"));

    public static IEnumerable<(string Name, string Text, ProblemCode Code)> Texts =>
    [
        ("nothing", "", ProblemCode.WrongNode),
        ("a list", "- 1", ProblemCode.WrongNode),
        ("two documents", "a: 1\n---\nb: 2", ProblemCode.WrongNode),
        ("three million characters", new string('a', 3_000_000), ProblemCode.TooLarge),
        ("two million characters in one text", $"scheme: {new string('a', 1_999_000)}", ProblemCode.MissingKey),
        ("a hundred thousand open lists", new string('[', 100_000), ProblemCode.TooLarge),
        ("a hundred thousand open mappings", new string('{', 100_000), ProblemCode.TooLarge),
        ("a hundred thousand dashes", string.Concat(Enumerable.Repeat("- ", 100_000)), ProblemCode.TooLarge),
        ("a hundred thousand questions", string.Concat(Enumerable.Repeat("? ", 100_000)), ProblemCode.TooLarge),
        ("a thousand steps to the right", string.Concat(Enumerable.Range(0, 1_000).Select(k => $"{new string(' ', k)}a:\n")), ProblemCode.TooLarge),
        ("a bomb of aliases", $"b0: &b0 x\n{s_bomb}", ProblemCode.WrongNode),
        ("a bomb of aliases in a key", $"b0: &b0 x\n{s_bomb}? *b30\n: x", ProblemCode.WrongNode),
        ("a list that is in itself", "? &a [*a]\n: x", ProblemCode.WrongNode),
        ("a mapping that is its own key", "&a {? *a : 1}", ProblemCode.WrongNode),
        ("a hundred thousand keys", string.Concat(Enumerable.Range(0, 100_000).Select(k => $"k{k}: v\n")), ProblemCode.TooLarge),
        ("an open text", "scheme: \"abc", ProblemCode.Syntax),
        ("an open list", "scheme: [abc", ProblemCode.Syntax),
        ("a tab", "scheme:\n\t- a", ProblemCode.Syntax),
        ("characters of no text", "scheme: \u0000\u0001\uFFFE\uD800", ProblemCode.MissingKey),
        ("an unknown version", "%YAML 9.9\n---\na: 1", ProblemCode.Syntax),
        ("a key of lists", "? [a, b]\n: x", ProblemCode.UnknownKey),
        ("a long number", Small("points: 9\n    lines", $"points: {new string('9', 500_000)}\n    lines"), ProblemCode.WrongValue),
        ("a long number in a formula", Small("counted: talks", $"counted: talks + {new string('9', 1_000)}"), ProblemCode.FormulaSyntax),
        ("a long formula", Small("counted: talks", $"counted: talks{string.Concat(Enumerable.Repeat(" + 1", 600))}"), ProblemCode.FormulaSyntax),
        ("deep brackets", Small("counted: talks", $"counted: {new string('(', 900)}talks{new string(')', 900)}"), ProblemCode.FormulaSyntax),
        ("many a not", Small("holds: has_flag", $"holds: {string.Concat(Enumerable.Repeat("not ", 400))}has_flag"), ProblemCode.FormulaSyntax),
        ("many a minus", Small("counted: talks", $"counted: {new string('-', 1_900)}talks"), ProblemCode.FormulaSyntax),
        ("values that double each other", Values(60, k => $"v{k - 1} + v{k - 1}"), ProblemCode.TooLarge),
        ("ten thousand values one upon the other", Values(10_000, k => $"v{k - 1} + 1"), ProblemCode.TooLarge),
        ("ten thousand values that nothing reads", Values(10_000, _ => "talks"), ProblemCode.Unread),
        ("values that double each other beside an own fact", Values(60, k => $"v{k - 1} + v{k - 1}").Replace("v0: talks", "v0: 1", StringComparison.Ordinal)
            .Replace("values:", "facts: {own: {sheet: organisations, header: 自有, type: count}}\nvalues:", StringComparison.Ordinal), ProblemCode.TooLarge),
        ("forty thousand own facts", Small("values:", $"facts:\n{string.Concat(Enumerable.Range(0, 40_000).Select(k => $"  f{k}: x\n"))}values:"), ProblemCode.TooLarge),
        ("own facts of one header", Small("values:", $"facts:\n{string.Concat(Enumerable.Range(0, 200).Select(k => $"  f{k}: {{sheet: organisations, header: 同, type: count}}\n"))}values:"), ProblemCode.ColumnTaken),
        ("ten thousand bands", Small("{points: 1, from: 60%}", string.Join(", ", Enumerable.Range(0, 10_000).Select(k => $"{{points: {(20_000 - k) / 100m}, from: 1}}"))), ProblemCode.TooLarge),
        ("two thousand parts", Small("  - {text: 上, points: 1, holds: has_flag}", string.Join("\n", Enumerable.Repeat("          - {text: 上, points: 0, holds: has_flag}", 2_000))[8..]), ProblemCode.TooLarge),
        ("no parts", Small("  - {text: 上, points: 1, holds: has_flag}\n          - {text: 下, points: 2, value: talks, bands: [{points: 2, from: 2}, {points: 1, from: 1}]}", "  []").Replace("points: 3\n        parts", "points: 0\n        parts", StringComparison.Ordinal), ProblemCode.MissingKey),
        ("grades of a value that is no column", Small("value: culture_grade", "value: grade").Replace("values:", "values:\n  grade: {value: culture_grade, valid: has_flag}", StringComparison.Ordinal), ProblemCode.WrongValue),
        ("a long line that is never closed", $"scheme: {{a: {new string(' ', 1_000_000)}", ProblemCode.Syntax),
        ("a hundred thousand colons", $"scheme: [{string.Concat(Enumerable.Repeat("a:", 100_000))}", ProblemCode.Syntax),
        ("ten thousand names that nobody knows", Small("order: [total, S]", $"order: [{string.Join(", ", Enumerable.Range(0, 10_000).Select(k => $"total{k}"))}]"), ProblemCode.UnknownReference),
        ("honours without points", Small("points: 5\n        items", "points: 0\n        items"), ProblemCode.WrongValue),
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
        took.ShouldBeLessThan(s_second);
    }

    [TestMethod]
    public void A_scheme_as_large_as_one_may_be_is_read_and_compiled_within_ten_seconds()
    {
        var lines = string.Concat(Enumerable.Range(0, 1_000).Select(k => $"\n      L{k}: {{text: 长, clause: 方案 一, evidence: 甲, points: 0.01, value: talks, from: {k}}}"));
        var text = Small("text: 加分\n    at_most: 5\n    lines:", $"text: 加分\n    at_most: 5\n    lines:{lines}");
        var before = Environment.CpuUsage.TotalTime;
        MalformedTests.Problems(text).ShouldBeEmpty();
        (Environment.CpuUsage.TotalTime - before).ShouldBeLessThan(10 * s_second);
    }

    [TestMethod]
    public void A_scheme_that_was_cut_about_at_random_gives_problems_or_an_engine() =>
        Gen.Select(Gen.Int[0, SmallScheme.Text.Length - 1], Gen.Int[0, 40], s_scrap).Sample((start, length, scrap) =>
            Should.NotThrow(() => MalformedTests.Problems(Cut(SmallScheme.Text, start, length, scrap))), iter: 2_000, threads: 1);

    private static readonly Gen<string> s_scrap = Gen.OneOf(
        Gen.Char[" :,[]{}()\"'\n-+*/%=<>&!|?#\t0123456789".ToCharArray().AsSpan().ToString()].Array[0, 6].Select(characters => new string(characters)),
        Gen.Int[0, s_words.Length - 1].Select(k => s_words[k]),
        Gen.Select(Gen.Int[0, SmallScheme.Text.Length - 1], Gen.Int[1, 60]).Select((start, length) => SmallScheme.Text[start..Math.Min(SmallScheme.Text.Length, start + length)]));

    private static string[] s_words => ["talks", " = true", "not ", "S", "sum(", "count(enterprise)", "0", "-1", "100%", "null", "~", "[]", "{}", "as_of", "form", "district_model_since", "year(", "1e9", "members"];

    private static string Cut(string text, int start, int length, string scrap) =>
        string.Concat(text.AsSpan(0, start), scrap, text.AsSpan(Math.Min(text.Length, start + length)));

    private static string Values(int count, Func<int, string> value) => Small("values:",
        $"values:\n  v0: talks\n{string.Concat(Enumerable.Range(1, count).Select(k => $"  v{k}: {value(k)}\n"))}  last: v{count}").Replace("counted: talks", "counted: last", StringComparison.Ordinal);

    private static string Small(string part, string replacement) => SmallScheme.With(part, replacement, out _);
}
