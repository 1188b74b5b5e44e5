using System.Globalization;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Coverage;

[TestClass]
public sealed class TallyTests
{
    private static readonly DateOnly s_asOf = new(2023, 12, 31);

    [TestMethod]
    public void Of_624_enterprises_617_are_covered_which_is_printed_98_87_per_cent_and_work_coverage_is_whole()
    {
        var joint = string.Concat(Enumerable.Repeat(" +enterprise", 616));
        var organisation = Organisation.With($"form=joint_branch{joint}");
        var tally = Tally(Enumerable.Repeat("has_union=true", 7));
        DefaultScheme.Engine.Appraise(s_asOf, [organisation.Facts]).AddTo(tally);

        var row = tally.Rows(s_asOf).First(row => row is { Scope: "district", Measure.Id: "organisation_coverage" });
        (row.Numerator, row.Denominator).ShouldBe((617, 624));
        Figures.Percent(row.Numerator, row.Denominator, halfUp: false).ShouldBe("98.87");
        var work = tally.Rows(s_asOf).First(row => row is { Scope: "district", Measure.Id: "work_coverage" });
        (work.Numerator, work.Denominator, work.State).ShouldBe((624, 624, CoverageState.Reached));
    }

    public static IEnumerable<object[]> Targets => DefaultScheme.Scheme.Targets
        .Select(target => new object[] { target.Measure, Figures.Date(target.DueOn), (int)target.Numerator, (int)target.Denominator });

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public void A_target_is_reached_or_at_a_distance_before_its_day_and_missed_from_it_on(string measure, string due, int numerator, int denominator)
    {
        var dueOn = WrittenFacts.Day(due);
        var below = DefaultScheme.Scheme.Measures.Single(found => found.Id == measure).CountsTo ?? 10 * denominator;
        var attained = below * numerator / denominator;
        StateOf(measure, attained, below, dueOn, dueOn.AddDays(-1)).ShouldBe(CoverageState.Reached);
        StateOf(measure, attained, below, dueOn, dueOn).ShouldBe(CoverageState.Reached);
        StateOf(measure, attained - 1, below, dueOn, dueOn.AddDays(-1)).ShouldBe(CoverageState.Distance);
        StateOf(measure, attained - 1, below, dueOn, dueOn).ShouldBe(CoverageState.Missed);
        StateOf(measure, attained - 1, below, dueOn, dueOn.AddYears(1)).ShouldBe(CoverageState.Missed);
    }

    [TestMethod]
    public void A_committee_without_enterprises_is_listed_with_its_district_and_nothing_applies()
    {
        var tally = new CoverageTally(DefaultScheme.Scheme);
        tally.AddCommittee(WrittenFacts.Row<SupervisingCommittee>("committee_id=C9 district_code=419909"));
        var rows = tally.Rows(s_asOf);
        rows.Select(row => (row.Scope, row.ScopeId)).Distinct().ShouldBe([("committee", "C9"), ("district", "419909")]);
        rows.Where(row => row.Measure.CountsEnterprises && row.Target is not null).ShouldAllBe(row => row.State == CoverageState.NotApplicable);
        rows.Where(row => row.Measure.Id == "city_models").ShouldHaveSingleItem().State.ShouldBe(CoverageState.Missed);
    }

    [TestMethod]
    public void Groups_of_size_begin_and_end_with_their_bounds()
    {
        var tally = Tally(new[] { "0", "9", "10", "49", "50", "99", "100", "299", "300", "999999999", "?" }.Select(employees => $"employees={employees}"));
        Groups(tally, "size").ShouldBe(["0-9 0/2", "10-49 0/2", "100-299 0/2", "300+ 0/2", "50-99 0/2", "unreported 0/1"]);
    }

    [TestMethod]
    public void Enterprises_are_grouped_by_their_own_district_committee_industry_and_year_and_apart_where_that_is_unreported()
    {
        var tally = Tally(["", "district_code=419902 committee_id=C2 industry=I registered_on=2023-05-01", "committee_id=- industry=? registered_on=?", "committee_id=?"]);
        Groups(tally, "district").ShouldBe(["419901 0/3", "419902 0/1"]);
        Groups(tally, "committee").ShouldBe(["C1 0/1", "C2 0/1", "unreported 0/1"]);
        Groups(tally, "industry").ShouldBe(["C 0/2", "I 0/1", "unreported 0/1"]);
        Groups(tally, "registration_year").ShouldBe(["2010 0/2", "2023 0/1", "unreported 0/1"]);
    }

    [TestMethod]
    public void Districts_and_committees_have_a_row_for_each_target_and_the_other_groups_one_without()
    {
        var rows = Tally([""]).Rows(s_asOf);
        foreach (var scope in new[] { "district", "committee" })
            rows.Where(row => row.Scope == scope && row.Measure.Id == "organisation_coverage").Select(row => row.Target!.DueOn).ShouldBe([new DateOnly(2020, 12, 31), new DateOnly(2021, 12, 31)]);
        rows.Where(row => row.Scope is "industry" or "size" or "registration_year").ShouldAllBe(row => row.Target == null && row.State == null);
        rows.Where(row => row.Scope == "size").Select(row => row.Measure.Id).ShouldBe(rows.Where(row => row.Scope == "size").Select(row => row.Measure.Id).Distinct());
        rows.Where(row => row.Measure.CountsTo is not null).ShouldAllBe(row => row.Scope == "district");
    }

    [TestMethod]
    public void Suspended_and_deregistered_enterprises_make_no_group() =>
        Tally(["status=suspended industry=X", "status=deregistered industry=Y"]).Rows(s_asOf).ShouldBeEmpty();

    [TestMethod]
    public void Titles_count_in_the_district_of_the_committee()
    {
        var organisations = new[] { "c.district_code=419905 district_model_since=2023", "c.district_code=419905 district_model_since=2020 city_model_since=2023", "c.district_code=419905 district_model_since=2024" };
        var tally = new CoverageTally(DefaultScheme.Scheme);
        DefaultScheme.Engine.Appraise(s_asOf, [.. organisations.Select((changes, k) => Organisation.With(changes, $"O{k}").Facts)]).AddTo(tally);
        var titles = tally.Rows(s_asOf).Where(row => row.Measure.CountsTo is not null && row.ScopeId == "419905");
        titles.Select(row => (row.Measure.Id, row.Numerator, row.Denominator)).ShouldBe([("city_models", 1, 3), ("district_models", 2, 10)]);
    }

    private static CoverageTally Tally(IEnumerable<string> alone)
    {
        var tally = new CoverageTally(DefaultScheme.Scheme);
        DefaultScheme.Engine.AppraiseUnaffiliated(s_asOf, [.. alone.Select(changes => GoodEnterprise.With(changes).Enterprise)]).AddTo(tally);
        return tally;
    }

    private static IEnumerable<string> Groups(CoverageTally tally, string scope) => tally.Rows(s_asOf)
        .Where(row => row.Scope == scope && row.Measure.Id == "own_organisation_rate")
        .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.ScopeId} {row.Numerator}/{row.Denominator}"));

    private static CoverageState? StateOf(string measure, long numerator, long denominator, DateOnly dueOn, DateOnly asOf)
    {
        var findings = new CoverageFindings();
        var position = DefaultScheme.Scheme.Measures.ToList().FindIndex(found => found.Id == measure);
        for (var k = 0; k < denominator; k++)
        {
            if (DefaultScheme.Scheme.Measures[position].CountsEnterprises)
            {
                var counts = new int[2 * DefaultScheme.Scheme.Measures.Count];
                (counts[2 * position], counts[2 * position + 1]) = (k < numerator ? 1 : 0, 1);
                findings.Enterprises.Add((GoodEnterprise.With("").Enterprise, false, counts));
            }
            else if (k < numerator)
            {
                findings.Titles.Add(("419901", position));
            }
        }
        var tally = new CoverageTally(DefaultScheme.Scheme);
        tally.AddCommittee(WrittenFacts.Row<SupervisingCommittee>("committee_id=C1 district_code=419901"));
        tally.Add(findings);
        return tally.Rows(asOf).Single(row => row.Scope == "district" && row.Measure.Id == measure && row.Target!.DueOn == dueOn).State;
    }
}
