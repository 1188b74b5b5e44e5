using System.Globalization;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Tests.Formulas;

[TestClass]
public sealed class ParserTests
{
    [TestMethod]
    [DataRow("a + b * c", "(+ a (* b c))")]
    [DataRow("(a + b) * c", "(* (+ a b) c)")]
    [DataRow("a - b - c", "(- (- a b) c)", DisplayName = "minus from the left")]
    [DataRow("a / b / c", "(/ (/ a b) c)", DisplayName = "divided from the left")]
    [DataRow("a / b * c", "(* (/ a b) c)")]
    [DataRow("-a + b", "(+ (- a) b)")]
    [DataRow("-a * -b", "(* (- a) (- b))")]
    [DataRow("--a", "(- (- a))")]
    [DataRow("a + b >= c * d", "(>= (+ a b) (* c d))")]
    [DataRow("not a = b", "(not (= a b))", DisplayName = "not after a comparison")]
    [DataRow("not a and b", "(and (not a) b)", DisplayName = "not before and")]
    [DataRow("not not a", "(not (not a))")]
    [DataRow("a or b and c", "(or a (and b c))", DisplayName = "and before or")]
    [DataRow("a and b or c", "(or (and a b) c)")]
    [DataRow("(a or b) and c", "(and (or a b) c)")]
    [DataRow("a or b or c", "(or (or a b) c)")]
    [DataRow("a<b and c>=d or e!=f", "(or (and (< a b) (>= c d)) (!= e f))")]
    [DataRow("a in (b, c)", "(in a b c)")]
    [DataRow("a in (b) and c", "(and (in a b) c)")]
    [DataRow("not a in (b)", "(not (in a b))")]
    [DataRow("90%", "0.9")]
    [DataRow("0.5%", "0.005")]
    [DataRow("1.03", "1.03")]
    [DataRow("a >= 90% * b", "(>= a (* 0.9 b))")]
    [DataRow("sum(e.a)", "(sum e.a)")]
    [DataRow("sum(e.a where e.b = c and d)", "(sum e.a where (and (= e.b c) d))")]
    [DataRow("max(a, b + 1, 2)", "(max a (+ b 1) 2)")]
    [DataRow("add_years(as_of, -1)", "(add_years as_of (- 1))")]
    [DataRow("year( a ) = 2023", "(= (year a) 2023)")]
    [DataRow("nothing", "nothing", DisplayName = "a name that begins with not")]
    [DataRow("android or order", "(or android order)", DisplayName = "names that begin with and, or")]
    [DataRow("  a\n  and b  ", "(and a b)")]
    public void A_formula_reads_from_the_loosest_to_the_tightest(string text, string expected) => Written(Parse(text)).ShouldBe(expected);

    [TestMethod]
    [DataRow("", 0)]
    [DataRow("a +", 2)]
    [DataRow("a b", 2)]
    [DataRow("a >= ", 2)]
    [DataRow("a and", 2)]
    [DataRow("1 < 2 < 3", 6)]
    [DataRow("a )", 2)]
    [DataRow("a $ b", 2)]
    [DataRow("(a + b", 0)]
    [DataRow("a == b", 2)]
    [DataRow("90 %", 3)]
    [DataRow("1e9", 1)]
    [DataRow("a in b", 2)]
    [DataRow("a in ()", 2)]
    [DataRow("f(", 1)]
    [DataRow("sum(a where)", 3)]
    [DataRow("'a'", 0)]
    public void What_cannot_be_read_is_told_by_its_offset(string text, int offset)
    {
        FormulaParser.Parse(text, out var failedAt).ShouldBeNull();
        failedAt.ShouldBe(offset);
    }

    [TestMethod]
    [DataRow("  90% + b", 2)]
    [DataRow(" 12.5", 1)]
    [DataRow("a", 0)]
    [DataRow("  max(1, 2)", 2)]
    public void A_part_knows_where_it_starts(string text, int offset) => Parse(text).Offset.ShouldBe(offset);

    [TestMethod]
    public void A_formula_has_at_most_2000_characters()
    {
        var text = $"a{new string(' ', FormulaParser.MaximumLength - 2)}";
        FormulaParser.Parse($"{text} ", out _).ShouldNotBeNull();
        FormulaParser.Parse($"{text}  ", out var failedAt).ShouldBeNull();
        failedAt.ShouldBe(0);
    }

    [TestMethod]
    public void Brackets_nest_at_most_forty_deep()
    {
        FormulaParser.Parse(Nested(FormulaParser.MaximumDepth), out _).ShouldNotBeNull();
        FormulaParser.Parse(Nested(FormulaParser.MaximumDepth + 1), out _).ShouldBeNull();
        FormulaParser.Parse($"{string.Concat(Enumerable.Repeat("not ", 41))}a", out _).ShouldBeNull();
        FormulaParser.Parse($"{new string('-', 41)}a", out _).ShouldBeNull();
        FormulaParser.Parse($"a{string.Concat(Enumerable.Repeat(" + (a)", 60))}", out _).ShouldNotBeNull();
    }

    private static string Nested(int depth) => $"{new string('(', depth)}a{new string(')', depth)}";

    private static FormulaSyntax Parse(string text) => FormulaParser.Parse(text, out var failedAt) ?? throw new ArgumentException($"Not read at {failedAt}: {text}", nameof(text));

    private static string Written(FormulaSyntax syntax) => syntax switch
    {
        NumberSyntax number => number.Value.ToString("0.############", CultureInfo.InvariantCulture),
        NameSyntax name => name.Name,
        UnarySyntax unary => $"({unary.Operator} {Written(unary.Operand)})",
        BinarySyntax binary => $"({binary.Operator} {Written(binary.Left)} {Written(binary.Right)})",
        InSyntax membership => $"(in {Written(membership.Operand)} {string.Join(" ", membership.Members.Select(Written))})",
        CallSyntax call => $"({call.Function} {string.Join(" ", call.Arguments.Select(Written))}{(call.Where is null ? "" : $" where {Written(call.Where)}")})",
        _ => throw new InvalidOperationException(syntax.GetType().Name),
    };
}
