using Appraisal.Rules.Quantities;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;
using CsCheck;

namespace Appraisal.Rules.Tests.Scorecards;

[TestClass]
public sealed class VetoTests
{
    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        no incident                          | —                                                                        |
        on the first day of the 24 months    | +incident(kind=safety,occurred_on=2021-12-31,lifted_on=2022-01-31)       | safety 2024-01-01
        the day before the 24 months         | +incident(kind=safety,occurred_on=2021-12-30,lifted_on=2022-01-31)       |
        old and not lifted                   | +incident(kind=safety,occurred_on=2001-01-01)                            | safety open
        old, lifted on the appraisal date    | +incident(kind=safety,occurred_on=2001-01-01,lifted_on=2023-12-31)       |
        old, lifted the day after            | +incident(kind=safety,occurred_on=2001-01-01,lifted_on=2024-01-01)       | safety open
        old, lifting cannot be read          | +incident(kind=safety,occurred_on=2001-01-01,lifted_on=?)                | safety open
        recent and not lifted                | +incident(kind=credit,occurred_on=2023-06-30)                            | credit open
        recent and lifted                    | +incident(kind=credit,occurred_on=2023-06-30,lifted_on=2023-12-31)       | credit 2025-07-01
        on the appraisal date                | +incident(kind=fraud,occurred_on=2023-12-31)                             | fraud open
        the day after, not known yet         | +incident(kind=fraud,occurred_on=2024-01-01)                             |
        leap day, two years on               | as_of=2022-02-28 +incident(kind=crime,occurred_on=2020-02-29,lifted_on=2020-03-01) | crime 2022-03-01
        leap day, the day after              | as_of=2022-03-01 +incident(kind=crime,occurred_on=2020-02-29,lifted_on=2020-03-01) |
        last day of February, leap year      | as_of=2024-02-29 +incident(kind=crime,occurred_on=2022-02-28,lifted_on=2022-03-01) | crime 2024-03-01
        the day before it                    | as_of=2024-02-29 +incident(kind=crime,occurred_on=2022-02-27,lifted_on=2022-03-01) |
        end of a shorter month               | as_of=2023-08-31 +incident(kind=crime,occurred_on=2021-08-31,lifted_on=2022-03-01) | crime 2023-09-01
        kinds once each, in the scheme's order | +incident(kind=inactive,occurred_on=2023-01-01) +incident(kind=discipline,occurred_on=2023-01-01) +incident(kind=inactive,occurred_on=2023-02-01) | discipline open, inactive open, inactive open
        one bites, one does not              | +incident(kind=pollution,occurred_on=2001-01-01) +incident(kind=pollution,occurred_on=2001-01-01,lifted_on=2002-01-01) | pollution open
        a rejected incident                  | +incident(?)                                                             | unreported
        a rejected incident beside another   | +incident(?) +incident(kind=labour,occurred_on=2023-01-01)               | labour open, unreported
        a mass incident                      | +incident(kind=mass_incident,occurred_on=2023-01-01)                     | mass_incident open
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void An_incident_bites_for_24_months_or_until_it_is_lifted(string name, string changes, string expected)
    {
        var organisation = Organisation.With(changes);
        var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
        var recalculated = Recalculator.Recalculate(DefaultScheme.Scheme, organisation.AsOf, organisation.Facts);

        Written(scorecard).ShouldBe(expected, name);
        scorecard.VetoKinds.Select(kind => kind.Kind).Order().ShouldBe(scorecard.Vetoes.Select(veto => veto.Veto.Kind).Distinct().Order());
        recalculated.Vetoes.Where(veto => veto.Value is true).Select(veto => veto.Key).ShouldBe(scorecard.VetoKinds.Select(kind => kind.Kind));
        SecondOpinion.Differences(scorecard, recalculated).ShouldBeEmpty();
    }

    [TestMethod]
    public void Every_kind_of_the_catalogue_vetoes_by_itself()
    {
        foreach (var kind in Rules.Facts.FactCatalogue.Incidents["kind"].Choices)
        {
            var organisation = Organisation.With($"+incident(kind={kind.Id},occurred_on=2023-01-01)");
            var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
            scorecard.VetoKinds.Single().Kind.ShouldBe(kind.Id);
            scorecard.VetoKinds.Single().Text.ShouldBe(kind.Text);
        }
    }

    [TestMethod]
    public void Kinds_are_listed_in_the_order_of_the_scheme_whatever_the_order_of_the_incidents()
    {
        var organisation = Organisation.With("+incident(kind=inactive,occurred_on=2023-01-01) +incident(kind=fraud,occurred_on=2023-01-01) +incident(kind=discipline,occurred_on=2023-01-01)");
        DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts).VetoKinds.Select(kind => kind.Kind).ShouldBe(["discipline", "fraud", "inactive"]);
    }

    [TestMethod]
    public void The_scorecard_of_a_vetoed_organisation_is_still_complete_and_carries_the_veto()
    {
        var organisation = Organisation.With("+incident(kind=safety,occurred_on=2023-01-01)");
        var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
        scorecard.Total("base")!.LowestHundredths.ShouldBe(100_00);
        var veto = scorecard.Vetoes.Single();
        (veto.Veto.Text, veto.Incident.Department, veto.Incident.DocumentNumber, veto.BitesUntil).ShouldBe(("重大安全事故", "某局", "1号", null));
    }

    [TestMethod]
    public void Bites_until_is_the_first_day_on_which_the_incident_no_longer_bites() =>
        Gen.Select(Gen.Int[0, 3_000], Gen.Int[0, 900], Gen.Int[0, 900]).Sample((start, untilLifted, afterLifted) =>
        {
            var occurred = new DateOnly(2020, 1, 1).AddDays(start);
            var (lifted, asOf) = (occurred.AddDays(untilLifted), occurred.AddDays(untilLifted + afterLifted));
            var changes = $"+incident(kind=safety,occurred_on={Figures.Date(occurred)},lifted_on={Figures.Date(lifted)})";
            var facts = Organisation.With(changes).Facts;
            if (DefaultScheme.Engine.Score(asOf, facts).Vetoes is not [{ BitesUntil: { } free }])
                return;
            free.ShouldBeGreaterThan(asOf);
            DefaultScheme.Engine.Score(free.AddDays(-1), facts).Vetoes.ShouldNotBeEmpty(changes);
            DefaultScheme.Engine.Score(free, facts).Vetoes.ShouldBeEmpty(changes);
        }, iter: 300, threads: 1);

    [TestMethod]
    public void On_the_last_days_of_the_calendar_an_incident_bites_until_its_last_day() =>
        BitesUntil.Of(Facts.WrittenFacts.Row<Rules.Facts.Incident>("kind=safety occurred_on=9999-06-30 lifted_on=9999-07-01"), 24, new DateOnly(9999, 12, 31))
            .ShouldBe(DateOnly.MaxValue);

    private static string Written(Scorecard scorecard)
    {
        var vetoes = scorecard.Vetoes.OrderBy(veto => veto.Veto.Kind, StringComparer.Ordinal)
            .Select(veto => $"{veto.Veto.Kind} {(veto.BitesUntil is { } day ? Figures.Date(day) : "open")}");
        return string.Join(", ", scorecard.HasUnreportedVeto ? vetoes.Append("unreported") : vetoes);
    }
}
