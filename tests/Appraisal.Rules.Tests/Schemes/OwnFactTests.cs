using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Facts that a scheme declares: where they come from, who may have them, and what rows know of them.</summary>
[TestClass]
public sealed class OwnFactTests
{
    private static readonly DateOnly s_asOf = new(2023, 12, 31);

    private static string Declared(string facts, string counted) => SmallScheme.With("shown: {ratios: cut}", $"shown: {{ratios: cut}}\nfacts: {{{facts}}}", out _)
        .Replace("counted: talks, asked", $"counted: {counted}, asked", StringComparison.Ordinal);

    private const string GymDays = "gym_days: {sheet: organisations, header: 开放天数, type: count}";

    private static readonly string s_text = Declared(GymDays, "gym_days");

    private static Scheme Scheme { get; } = SchemeReader.Read(s_text, SmallScheme.File, out _)!;

    [TestMethod]
    public void A_scheme_without_own_facts_has_the_sheets_of_the_catalogue()
    {
        DefaultScheme.Scheme.Sheets.ShouldBeSameAs(FactSheets.Catalogue);
        DefaultScheme.Scheme.Sheets.Sheets.ShouldBe(FactCatalogue.Sheets);
        DefaultScheme.Scheme.Sheets.Own.ShouldBeEmpty();
    }

    [TestMethod]
    public void An_own_fact_stands_behind_the_columns_of_the_catalogue_which_stay_where_they_are()
    {
        var sheet = Scheme.Sheets.Organisations;
        sheet.Columns.SkipLast(1).ShouldBe(FactCatalogue.Organisations.Columns);
        sheet.Own.ShouldHaveSingleItem().ShouldBe(sheet["gym_days"]);
        sheet["gym_days"].Index.ShouldBe(FactCatalogue.Organisations.Columns.Count);
        sheet.Catalogue.ShouldBeSameAs(FactCatalogue.Organisations);
        FactCatalogue.Organisations.Find("gym_days").ShouldBeNull();
        Scheme.Sheets.Enterprises.ShouldBeSameAs(FactCatalogue.Enterprises);
    }

    [TestMethod]
    public void A_row_of_the_scheme_takes_an_own_fact_by_its_id_through_the_reader_of_every_cell()
    {
        var row = Scheme.Sheets.Organisations.NewRow();
        var column = row.Sheet["gym_days"];
        row.IsUnreported(column).ShouldBeTrue();
        new CellReader(column).Read("1,200", row).ShouldBeNull();
        row.CellOf(column).ShouldBe(1200);
        new CellReader(column).Read("12天", row).ShouldBe(CellFault.Unit);
        row.IsUnreported(column).ShouldBeTrue();
        row.Set(row.Sheet.Key, "O1");
        ((PartyOrganisation)row).OrganisationId.ShouldBe("O1");
    }

    [TestMethod]
    public void A_row_that_came_without_the_scheme_knows_nothing_of_its_facts_and_one_of_another_scheme_is_refused()
    {
        var column = Scheme.Sheets.Organisations["gym_days"];
        var plain = new PartyOrganisation();
        plain.IsUnreported(column).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => plain.Set(column, 1));
        var other = SchemeReader.Read(s_text.Replace("开放天数", "开门天数", StringComparison.Ordinal), SmallScheme.File, out _)!;
        Should.Throw<ArgumentException>(() => other.Sheets.Organisations.NewRow().CellOf(column));

        var engine = AppraisalEngine.Create(Scheme);
        engine.Score(s_asOf, Of(plain)).Line("A2.1").Outcome.ShouldBe(Rules.Scorecards.LineOutcome.Unreported);
        var own = Scheme.Sheets.Organisations.NewRow();
        own.Set(own.Sheet["gym_days"], 3);
        engine.Score(s_asOf, Of(own)).Line("A2.1").Outcome.ShouldBe(Rules.Scorecards.LineOutcome.Met);
        Should.Throw<ArgumentException>(() => engine.Score(s_asOf, Of(other.Sheets.Organisations.NewRow())));
    }

    private static OrganisationFacts Of(FactRow organisation)
    {
        organisation.Set(organisation.Sheet.Key, "O1");
        return new OrganisationFacts { Organisation = (PartyOrganisation)organisation, Committee = new SupervisingCommittee { CommitteeId = "C1", DistrictCode = "410302" } };
    }

    [TestMethod]
    public void What_a_line_rests_on_names_an_own_fact_with_its_value()
    {
        var scheme = SchemeReader.Read(Declared("gym_days: {sheet: organisations, header: 开放天数, type: count, unit: 天}", "gym_days"), SmallScheme.File, out _)!;
        var row = scheme.Sheets.Organisations.NewRow();
        row.Set(row.Sheet["gym_days"], 2);
        AppraisalEngine.Create(scheme).FactsRead(scheme.Line("A2.1"), Of(row)).ShouldHaveSingleItem().Text.ShouldBe("开放天数 2天");
        AppraisalEngine.Create(scheme).Score(s_asOf, Of(scheme.Sheets.Organisations.NewRow())).Line("A2.1").Reason.ShouldContain("未填报:开放天数");
    }

    [TestMethod]
    public void A_duty_and_a_measure_may_be_about_an_own_fact_of_enterprises()
    {
        var text = Declared("green: {sheet: enterprises, header: 绿色工厂, type: boolean}", "talks")
            .Replace("numerator: not is_none(organisation_id)", "numerator: green", StringComparison.Ordinal)
            .Replace("items: [has_flag, has_books]", "items: [green]", StringComparison.Ordinal).Replace("essentials: {text: 设施, clause: [方案 六], subject: organisation", "essentials: {text: 设施, clause: [方案 六], subject: enterprise", StringComparison.Ordinal);
        var scheme = SchemeReader.Read(text, SmallScheme.File, out var problems);
        problems.ShouldBeEmpty(string.Join('\n', problems));
        var enterprises = new[] { 1L, 0, Cell.Unreported }.Select((cell, k) =>
        {
            var row = scheme!.Sheets.Enterprises.NewRow();
            row.Set(row.Sheet.Key, $"E{k}");
            row.Set(row.Sheet["status"], (long)EnterpriseStatus.Operating);
            row.Set(row.Sheet["green"], cell);
            return (Enterprise)row;
        }).ToList();
        var batch = AppraisalEngine.Create(scheme!).AppraiseUnaffiliated(s_asOf, enterprises);
        batch.Duties().ShouldHaveSingleItem().Subject.ShouldBe("E1");
        var tally = new Rules.Coverage.CoverageTally(scheme!);
        batch.AddTo(tally);
        var row = tally.Rows(s_asOf).First(row => row.Scope == "industry" && row.Measure.Id == "coverage");
        (row.Numerator, row.Denominator).ShouldBe((1, 3));
    }

    [TestMethod]
    public void A_short_file_adds_changes_and_takes_away_own_facts_and_the_difference_says_so()
    {
        var city = new SchemeFile("city.yaml", Declared($"{GymDays}, pledged: {{sheet: organisations, header: 承诺, type: boolean}}", "gym_days")
            .Replace("holds: has_flag}", "holds: pledged}", StringComparison.Ordinal));
        var editions = SchemeReader.Read(new SchemeFile("district.yaml", """
            extends: city.yaml
            scheme: 某区
            facts:
              gym_days: {header: 职工之家开放天数, unit: 天}
              pledged: absent
              walks: {sheet: organisations, header: 走访次数, type: count}
            sections:
              A:
                lines:
                  A2: {lines: {A2.1: {counted: gym_days + walks}}}
                  A4:
                    parts:
                      - {text: 上, points: 1, holds: has_flag}
                      - {text: 下, points: 2, value: talks, bands: [{points: 2, from: 2}, {points: 1, from: 1}]}
            """), name => name == "city.yaml" ? city : null, out var problems);
        problems.ShouldBeEmpty(string.Join('\n', problems));
        editions!.Periods[0].Sheets.Own.Select(fact => $"{fact.Id} {fact.Header} {fact.Unit}").ShouldBe(["gym_days 职工之家开放天数 天", "walks 走访次数 "]);
        editions.Changes.Where(change => change.Path[0] == "facts").Select(change => $"{change.Name}: {change.Was} → {change.Is}").ShouldBe([
            "facts.gym_days.header: 开放天数 → 职工之家开放天数", "facts.gym_days.unit:  → 天",
            "facts.pledged: {sheet: organisations, header: 承诺, type: boolean} → ", "facts.walks:  → {sheet: organisations, header: 走访次数, type: count}"]);
    }

    [TestMethod]
    public void A_fact_that_a_short_file_leaves_unread_is_told_where_the_short_file_made_it_so()
    {
        var city = new SchemeFile("city.yaml", s_text);
        SchemeReader.Read(new SchemeFile("district.yaml", """
            extends: city.yaml
            scheme: 某区
            sections: {A: {lines: {A2: {lines: {A2.1: {counted: talks}}}}}}
            """), name => name == "city.yaml" ? city : null, out var problems);
        var problem = problems.ShouldHaveSingleItem();
        (problem.Code, problem.Chinese).ShouldBe((ProblemCode.Unread, "“gym_days”没有被任何规则使用"));
    }

    [TestMethod]
    public void Periods_that_declare_the_same_facts_share_their_sheets_and_others_have_their_own()
    {
        SchemeEditions Read(string facts) => SchemeReader.Read(new SchemeFile("dated.yaml", Declared(facts, "gym_days")
            .Replace("edition: 1\n", "", StringComparison.Ordinal).Replace("in_force: {from: 2020-01-01}", "editions: {一: {from: 2020-01-01}, 二: {from: 2023-01-01}}", StringComparison.Ordinal)),
            _ => null, out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
        var same = Read(GymDays).Periods;
        same.Count.ShouldBe(2);
        same[1].Sheets.ShouldBeSameAs(same[0].Sheets);
        var changed = Read(GymDays.Replace("开放天数", "{dated: {一: 开门天数, 二: 开放天数}}", StringComparison.Ordinal)).Periods;
        changed.Select(period => period.Sheets.Organisations["gym_days"].Header).ShouldBe(["开门天数", "开放天数"]);
        // What a run stores of a period reads as that period, its facts among it.
        foreach (var period in changed)
            SchemeReader.Read(period.Text, "stored.yaml", out _)!.Sheets.Own.Select(fact => fact.Header).ShouldBe(period.Sheets.Own.Select(fact => fact.Header));
    }

    [TestMethod]
    [DataRow("职工之家（开放天数）", "职工之家(开放天数)", DisplayName = "wide brackets are those of the catalogue")]
    public void A_header_is_held_as_ledgers_compare_it(string written, string held) =>
        SchemeReader.Read(s_text.Replace("开放天数", written, StringComparison.Ordinal), SmallScheme.File, out _)!.Sheets.Own[0].Header.ShouldBe(held);
}
