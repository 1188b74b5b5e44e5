using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Tests.Formulas;

[TestClass]
public sealed class BinderTests
{
    [TestMethod]
    [DataRow("talks + 1", nameof(FormulaKind.Number))]
    [DataRow("talks > 1", nameof(FormulaKind.Truth))]
    [DataRow("form", nameof(FormulaKind.Choice))]
    [DataRow("as_of", nameof(FormulaKind.Date))]
    [DataRow("name", nameof(FormulaKind.Text))]
    [DataRow("sum(enterprise.members)", nameof(FormulaKind.Number))]
    [DataRow("any(enterprise.high_tech)", nameof(FormulaKind.Truth))]
    [DataRow("date(2021, 12, 31)", nameof(FormulaKind.Date))]
    public void A_formula_has_the_kind_of_what_it_gives(string text, string kind) => Evaluation.Bind(text).Kind.ToString().ShouldBe(kind);

    [TestMethod]
    [DataRow("talks + cross_posts", DisplayName = "counts are one unit")]
    [DataRow("funds_yuan + dues_paid_yuan")]
    [DataRow("venue_m2 >= max(20, min(3 * talks, 50))", DisplayName = "a literal times a count goes with area")]
    [DataRow("funds_yuan / talks >= committee.funds_total_yuan / committee.members_total", DisplayName = "money a head goes with money a head")]
    [DataRow("year(as_of) = district_model_since")]
    [DataRow("funds_yuan > 0")]
    public void Units_that_go_together_are_let_through(string text) => Evaluation.Bind(text).ShouldNotBeNull();

    [TestMethod]
    [DataRow("funds_yuan + talks")]
    [DataRow("funds_yuan > talks")]
    [DataRow("venue_m2 = talks")]
    [DataRow("venue_m2 + funds_yuan")]
    [DataRow("max(talks, funds_yuan)")]
    [DataRow("year(as_of) > talks")]
    [DataRow("funds_yuan / talks > dues_paid_yuan")]
    [DataRow("funds_yuan * talks > funds_yuan")]
    public void Units_that_do_not_go_together_are_told(string text) => Code(text).ShouldBe(ProblemCode.WrongUnit);

    [TestMethod]
    public void Formulas_that_say_the_same_are_equal() =>
        Evaluation.Bind("sum(enterprise.members where enterprise.high_tech) / 2").ShouldBe(Evaluation.Bind("sum( enterprise.members  where enterprise.high_tech )/2"));

    [TestMethod]
    public void An_enterprise_reads_its_organisation_and_how_many_are_in_it()
    {
        var formula = Bind("organisation.enterprises = 1 and organisation.form != joint_branch", FactCatalogue.Enterprises, out _);
        FormulaChildren.FactsOf(formula!).Select(pair => (pair.Fact.Owner, pair.Fact.Column.Id)).ShouldBe([(Owner.Organisation, "form")]);
    }

    [TestMethod]
    [DataRow("committee.members_total > 1")]
    [DataRow("incident.kind = safety")]
    [DataRow("talks > 1")]
    [DataRow("organisation.chats > 1")]
    public void An_enterprise_reads_nothing_else(string text)
    {
        Bind(text, FactCatalogue.Enterprises, out var problems);
        problems.Select(problem => problem.Code).ShouldBe([ProblemCode.UnknownName]);
    }

    private static ProblemCode Code(string text)
    {
        Bind(text, FactCatalogue.Organisations, out var problems);
        return problems.ShouldHaveSingleItem().Code;
    }

    private static Formula? Bind(string text, Sheet subject, out IReadOnlyList<Problem> problems)
    {
        var list = new ProblemList();
        var formula = new FormulaBinder(FactSheets.Catalogue, subject, null, list).Bind(text, new Place("test", 1, 1), null);
        problems = list.Problems;
        return formula;
    }
}
