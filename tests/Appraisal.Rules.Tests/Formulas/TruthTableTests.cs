using Appraisal.Rules.Formulas;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>Kleene's three values: true, false and unreported.</summary>
[TestClass]
public sealed class TruthTableTests
{
    private static readonly string[] s_three = ["true", "false", "?"];

    [TestMethod]
    [DataRow("has_flag and has_books", "true false ? false false false ? false ?")]
    [DataRow("has_flag or has_books", "true true true true false ? true ? ?")]
    [DataRow("not has_flag or has_books", "true false ? true true true true ? ?", DisplayName = "implies")]
    [DataRow("not (has_flag and has_books)", "false true ? true true true ? true ?")]
    [DataRow("not has_flag or not has_books", "false true ? true true true ? true ?", DisplayName = "De Morgan: the same")]
    [DataRow("has_flag = has_books", "true false ? false true ? ? ? ?")]
    [DataRow("has_flag != has_books", "false true ? true false ? ? ? ?")]
    [DataRow("certainly(has_flag) and certainly(has_books)", "true false false false false false false false false")]
    [DataRow("unreported(has_flag) or unreported(has_books)", "false false true false false true true true true")]
    public void Two_truths_together(string text, string expected)
    {
        var values = from left in s_three from right in s_three select Both(text, $"has_flag={left} has_books={right}");
        values.ShouldBe(expected.Split(' '));
    }

    [TestMethod]
    [DataRow("not has_flag", "false true ?")]
    [DataRow("certainly(has_flag)", "true false false")]
    [DataRow("not certainly(has_flag)", "false true true")]
    [DataRow("certainly(not has_flag)", "false true false")]
    [DataRow("unreported(has_flag)", "false false true")]
    [DataRow("reported(has_flag)", "true true false")]
    public void One_truth(string text, string expected) => s_three.Select(value => Both(text, $"has_flag={value}")).ShouldBe(expected.Split(' '));

    [TestMethod]
    [DataRow("any(enterprise.high_tech)", "true true true true false ? true ? ?")]
    [DataRow("all(enterprise.high_tech)", "true false ? false false false ? false ?")]
    [DataRow("exists(enterprise where enterprise.high_tech)", "true true true true false ? true ? ?")]
    [DataRow("count(enterprise where enterprise.high_tech)", "2/1 1/1 ? 1/1 0/1 ? ? ? ?")]
    public void Two_rows(string text, string expected)
    {
        var values = from first in s_three from second in s_three select Both(text, $"e.high_tech={first} +enterprise(high_tech={second})");
        values.ShouldBe(expected.Split(' '));
    }

    [TestMethod]
    [DataRow("any(enterprise.high_tech)", "?")]
    [DataRow("all(enterprise.high_tech)", "?")]
    [DataRow("sum(enterprise.members)", "?")]
    [DataRow("exists(enterprise where enterprise.high_tech)", "false")]
    [DataRow("count(enterprise where enterprise.high_tech)", "0/1")]
    public void No_rows(string text, string expected) => Both(text, "-enterprise").ShouldBe(expected);

    [TestMethod]
    public void A_value_that_is_not_valid_is_unreported_and_one_that_may_not_be_too()
    {
        var valid = new ValidWhere(Evaluation.Bind("talks"), Evaluation.Bind("has_flag"));
        s_three.Select(value => Both(valid, $"talks=3 has_flag={value}")).ShouldBe(["3/1", "?", "?"]);
        var truth = new ValidWhere(Evaluation.Bind("has_books"), Evaluation.Bind("has_flag"));
        s_three.Select(value => Both(truth, $"has_books=false has_flag={value}")).ShouldBe(["false", "?", "?"]);
        var date = new ValidWhere(Evaluation.Bind("founded_on"), Evaluation.Bind("has_flag"));
        s_three.Select(value => Both(date, $"has_flag={value}")).ShouldBe(["2015-06-01", "?", "?"]);
    }

    private static string Both(string text, string changes) => Both(Evaluation.Bind(text), changes);

    private static string Both(Formula formula, string changes)
    {
        var organisation = Organisation.With(changes);
        var byKernel = Evaluation.ByKernel(formula, organisation.AsOf, organisation.Facts)[0];
        Evaluation.ByWalker(formula, organisation.AsOf, organisation.Facts).ShouldBe(byKernel);
        return byKernel;
    }
}
