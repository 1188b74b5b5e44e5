using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>What a formula says to the people whose points depend on it.</summary>
[TestClass]
public sealed class FormulaTextTests
{
    [TestMethod]
    [DataRow("any(enterprise.high_tech)", "有高新技术企业")]
    [DataRow("all(enterprise.high_tech)", "各企业均为高新技术企业")]
    [DataRow("any(enterprise.high_tech where enterprise.status = operating)", "有高新技术企业(限经营状态 = ‘在营’)")]
    [DataRow("any(enterprise.has_union)", "有企业建立工会")]
    [DataRow("all(enterprise.has_union)", "各企业均建立工会")]
    [DataRow("exists(enterprise where enterprise.status = operating)", "有企业(限经营状态 = ‘在营’)")]
    [DataRow("add_years(founded_on, term_years) >= as_of", "成立日期加任期(年) ≥ 基准日")]
    [DataRow("add_years(founded_on, 1) <= as_of", "成立日期后 1 年 ≤ 基准日")]
    [DataRow("add_months(founded_on, -6) <= as_of", "成立日期前 6 个月 ≤ 基准日")]
    [DataRow("(talks + 1) * 2 > cross_posts or not has_venue", "(谈心谈话次数 + 1) × 2 > 双向进入人数 或 非(有场所)")]
    public void A_formula_reads_as_a_clerk_would_say_it(string formula, string text) => FormulaText.Of(Evaluation.Bind(formula)).ShouldBe(text);
}
