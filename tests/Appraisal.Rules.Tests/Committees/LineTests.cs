using Appraisal.Rules.Committees;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Committees;

/// <summary>Coverage, duties and the three clears of committees.</summary>
[TestClass]
public sealed class LineTests
{
    [TestMethod]
    // Ninety per cent is the target until the hundred is due, before the ninety itself is due too.
    [DataRow("K1", 9, 1, "2020-01-01", LineOutcome.Met, 2000)]
    [DataRow("K1", 9, 1, "2020-12-30", LineOutcome.Met, 2000)]
    [DataRow("K1", 9, 1, "2021-12-30", LineOutcome.Met, 2000)]
    [DataRow("K1", 9, 1, "2021-12-31", LineOutcome.Partial, 1800)]
    [DataRow("K1", 8, 2, "2021-12-30", LineOutcome.Partial, 1778)]
    [DataRow("K1", 10, 0, "2021-12-31", LineOutcome.Met, 2000)]
    [DataRow("K1", 0, 3, "2023-12-31", LineOutcome.Unmet, 0)]
    [DataRow("K2", 2, 1, "2023-12-31", LineOutcome.Partial, 667)]
    [DataRow("K2", 3, 0, "2023-12-31", LineOutcome.Met, 1000)]
    [DataRow("K2", 0, 1, "2021-01-01", LineOutcome.Unmet, 0)]
    [DataRow("K3", 2, 1, "2020-12-31", LineOutcome.Partial, 667)]
    [DataRow("K3", 3, 0, "2020-01-01", LineOutcome.Met, 1000)]
    [DataRow("K3", 0, 1, "2023-12-31", LineOutcome.Unmet, 0)]
    public void Coverage_earns_its_share_of_the_target_that_is_due(string line, int covered, int uncovered, string asOf, LineOutcome outcome, int hundredths)
    {
        var joint = Organisation.With($"founded_on=2010-01-01 form=joint_branch{string.Concat(Enumerable.Repeat(" +enterprise", Math.Max(0, covered - 1)))}{(covered == 0 ? " -enterprise" : "")}").Facts;
        var alone = Enumerable.Range(1, uncovered).Select(k => WrittenFacts.Row<Enterprise>(
            GoodEnterprise.Facts, $"credit_code=X{k} has_union=false has_youth_league=false has_womens_federation=false")).ToList();
        Of(WrittenFacts.Day(asOf), joint, alone).Line(line).Earned().ShouldBe((outcome, hundredths, ""));
    }

    [TestMethod]
    public void Without_an_operating_enterprise_no_coverage_applies_and_all_of_it_is_earned()
    {
        var result = Of(new DateOnly(2023, 12, 31), Organisation.With("e.status=suspended").Facts, []);
        foreach (var (line, points) in new[] { ("K1", 2000), ("K2", 1000), ("K3", 1000) })
            (result.Line(line).Earned(), result.Line(line).Measured).ShouldBe(((LineOutcome.NotApplicable, points, ""), "0/0"));
    }

    [TestMethod]
    [DataRow("—", LineOutcome.NotApplicable, 2000, "0/0")]
    [DataRow("contact_leader=false", LineOutcome.Met, 2000, "1/1")]
    [DataRow("contact_leader=false secretary_training_hours=55", LineOutcome.Met, 2000, "2/2")]
    [DataRow("contact_leader=false last_election_on=2020-12-29", LineOutcome.Partial, 1000, "1/2")]
    [DataRow("last_election_on=2020-12-29", LineOutcome.Unmet, 0, "0/1")]
    [DataRow("contact_leader=? last_election_on=?", LineOutcome.NotApplicable, 2000, "0/0")]
    public void Duties_cost_as_far_as_they_are_overdue(string changes, LineOutcome outcome, int hundredths, string measured)
    {
        var line = Of(new DateOnly(2023, 12, 31), Organisation.With(changes).Facts, []).Line("K4");
        (line.Earned(), line.Measured).ShouldBe(((outcome, hundredths, ""), measured));
    }

    [TestMethod]
    public void A_duty_counts_for_the_committee_that_its_own_subject_names()
    {
        var facts = Organisation.With("e.committee_id=C2 e.community=- contact_leader=false").Facts;
        SupervisingCommittee other = WrittenFacts.Row<SupervisingCommittee>("committee_id=C2 district_code=419901");
        var results = AppraisedCommittees.Of(DefaultScheme.Engine, new DateOnly(2023, 12, 31), [facts.Committee, other], [[facts]]);
        results.Select(result => result.Line("K4").Measured).ShouldBe(["1/1", "1/1"]);
    }

    [TestMethod]
    [DataRow("K5", "basics_clear")]
    [DataRow("K6", "organisations_clear")]
    [DataRow("K7", "work_clear")]
    public void A_clear_is_all_or_nothing(string line, string fact)
    {
        Of(new DateOnly(2023, 12, 31), Organisation.With("—").Facts, []).Line(line).Earned().ShouldBe((LineOutcome.Met, 500, ""));
        Of(new DateOnly(2023, 12, 31), Organisation.With($"c.{fact}=false").Facts, []).Line(line).Earned().ShouldBe((LineOutcome.Unmet, 0, ""));
        var unreported = Of(new DateOnly(2023, 12, 31), Organisation.With($"c.{fact}=?").Facts, []).Line(line);
        unreported.Earned().ShouldBe((LineOutcome.Unreported, 0, ""));
        var missing = unreported.Unreported.ShouldHaveSingleItem();
        (missing.Facts.Single().Id, missing.Count, missing.Subjects.Single()).ShouldBe((fact, 1, "C1"));
    }

    [TestMethod]
    public void The_score_is_the_sum_of_the_lines_of_which_there_are_a_hundred_points()
    {
        var result = Of(new DateOnly(2023, 12, 31), Organisation.With("c.developed_total=200").Facts, []);
        (result.ScoreHundredths, result.List).ShouldBe((10_000, CommitteeList.Commend));
        DefaultScheme.Scheme.Committees!.RangeHundredths.ShouldBe(10_000);
        DefaultScheme.Scheme.Committees.Lines.Select(line => line.Id).ShouldBe(Enumerable.Range(1, 12).Select(k => $"K{k}"));
    }

    [TestMethod]
    public void A_committee_of_which_nobody_speaks_owes_nothing_and_is_scored_all_the_same()
    {
        SupervisingCommittee committee = WrittenFacts.Row<SupervisingCommittee>("committee_id=C9 district_code=419909 basics_clear=true organisations_clear=true work_clear=true");
        var result = AppraisedCommittees.Of(DefaultScheme.Engine, new DateOnly(2023, 12, 31), [committee], []).ShouldHaveSingleItem();
        // K8 and K11 have a denominator of 0, the others ask for its own totals, which it did not report; members of its enterprises there are none.
        (result.ScoreHundredths, result.Rank, result.OfDistrict).ShouldBe((10_000, 1, 1));
    }

    [TestMethod]
    public void A_scheme_without_the_section_appraises_no_committee()
    {
        var scheme = SchemeReader.Read(Schemes.SmallScheme.Text, Schemes.SmallScheme.File, out _)!;
        scheme.Committees.ShouldBeNull();
        Should.Throw<ArgumentException>(() => new CommitteeTally(scheme));
        Should.Throw<InvalidOperationException>(() => AppraisalEngine.Create(scheme).AddCommittees(new DateOnly(2023, 12, 31), [], new CommitteeTally(DefaultScheme.Scheme)));
    }

    private static CommitteeResult Of(DateOnly asOf, OrganisationFacts organisation, IReadOnlyList<Enterprise> enterprises) =>
        AppraisedCommittees.Of(DefaultScheme.Engine, asOf, [organisation.Committee], [[organisation]], enterprises).ShouldHaveSingleItem();
}
