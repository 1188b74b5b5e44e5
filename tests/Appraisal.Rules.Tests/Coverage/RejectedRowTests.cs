using Appraisal.Populations;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Tests.Facts;
using CsCheck;

namespace Appraisal.Rules.Tests.Coverage;

[TestClass]
public sealed class RejectedRowTests
{
    private static readonly DateOnly s_asOf = new(2023, 12, 31);

    [TestMethod]
    public void A_rejected_row_counts_below_the_line_and_never_above_it()
    {
        var counted = Rows(["? status=operating district_code=419901 committee_id=C1"])
            .Where(row => row is { Scope: "committee", ScopeId: "C1" }).Select(row => (row.Measure.Id, row.Numerator, row.Denominator)).Distinct();
        counted.ShouldBe([
            ("built_where_due_rate", 0, 0), ("mass_coverage", 0, 1), ("members_where_50", 0, 0), ("organisation_coverage", 0, 1),
            ("own_organisation_rate", 0, 1), ("work_coverage", 0, 1)]);
    }

    [TestMethod]
    public void A_rejected_row_whose_district_the_ledger_does_not_have_counts_as_of_no_known_district()
    {
        Districts(Rows(["? status=operating district_code=999999"])).ShouldBe(["unreported 0/1"]);
        Districts(Rows(["? status=operating district_code=?"])).ShouldBe(["unreported 0/1"]);
    }

    [TestMethod]
    public void A_rejected_row_counts_in_its_district_where_an_accepted_row_or_a_committee_has_it()
    {
        Districts(Rows(["? status=operating district_code=419901"], accepted: [""])).ShouldBe(["419901 0/2"]);
        var tally = new CoverageTally(DefaultScheme.Scheme);
        Add(tally, ["? status=operating district_code=419907"], areRejected: true);
        tally.AddCommittee(WrittenFacts.Row<SupervisingCommittee>("committee_id=C7 district_code=419907"));
        Districts(tally.Rows(s_asOf)).ShouldBe(["419907 0/1"]);
    }

    [TestMethod]
    public void Rejected_rows_of_one_credit_code_count_once_in_each_group_that_one_of_them_names()
    {
        var twins = Rows(
        [
            "? credit_code=X status=operating district_code=419901 committee_id=C1",
            "? credit_code=X status=operating district_code=419901 committee_id=C2",
            "? credit_code=Y status=operating district_code=419901 committee_id=C2",
        ], accepted: [""]);
        long Below(string scope, string id) => twins.First(row => row.Scope == scope && row.ScopeId == id && row.Measure.Id == "mass_coverage").Denominator;
        (Below("district", "419901"), Below("committee", "C2"), Below("industry", "unreported")).ShouldBe((3, 2, 2));
    }

    [TestMethod]
    public void A_rejected_row_that_reads_suspended_or_deregistered_counts_nowhere() =>
        Rows(["? status=suspended district_code=419901", "? status=deregistered district_code=419901"]).ShouldBeEmpty();

    [TestMethod]
    public void Rejected_rows_never_raise_a_rate() => Gen.Select(Gen.Int[0, 1_000_000], s_rejected.Array[1, 5]).Sample((seed, rejected) =>
    {
        var ledger = Population.Of(seed, 10);
        var (before, after) = (new CoverageTally(DefaultScheme.Scheme), new CoverageTally(DefaultScheme.Scheme));
        foreach (var tally in new[] { before, after })
        {
            DefaultScheme.Engine.Appraise(s_asOf, LedgerAssembly.Organisations(ledger)).AddTo(tally);
            DefaultScheme.Engine.AppraiseUnaffiliated(s_asOf, [.. ledger.Enterprises.Where(enterprise => enterprise.OrganisationId is null)]).AddTo(tally);
        }
        Add(after, rejected, areRejected: true);
        var rates = after.Rows(s_asOf).ToDictionary(row => (row.Scope, row.ScopeId, row.Measure.Id, row.Target));
        foreach (var row in before.Rows(s_asOf).Where(row => row.Denominator > 0))
        {
            var now = rates[(row.Scope, row.ScopeId, row.Measure.Id, row.Target)];
            (now.Numerator * row.Denominator).ShouldBeLessThanOrEqualTo(row.Numerator * now.Denominator);
        }
    }, iter: 30, threads: 1);

    [TestMethod]
    public void The_order_of_batches_changes_nothing() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var ledger = Population.Of(seed, 12);
        var organisations = LedgerAssembly.Organisations(ledger);
        var alone = ledger.Enterprises.Where(enterprise => enterprise.OrganisationId is null).ToList();
        var (one, other) = (new CoverageTally(DefaultScheme.Scheme), new CoverageTally(DefaultScheme.Scheme));
        DefaultScheme.Engine.Appraise(s_asOf, organisations).AddTo(one);
        DefaultScheme.Engine.AppraiseUnaffiliated(s_asOf, alone).AddTo(one);
        Add(one, ["? status=operating district_code=419901"], areRejected: true);
        Add(other, ["? status=operating district_code=419901"], areRejected: true);
        foreach (var enterprise in alone.AsEnumerable().Reverse())
            DefaultScheme.Engine.AppraiseUnaffiliated(s_asOf, [enterprise]).AddTo(other);
        foreach (var organisation in organisations.Reverse())
            DefaultScheme.Engine.Appraise(s_asOf, [organisation]).AddTo(other);
        other.Rows(s_asOf).ShouldBe(one.Rows(s_asOf));
    }, iter: 5, threads: 1);

    private static readonly Gen<string> s_rejected = Gen.Select(
        OneOf("operating", "suspended", "deregistered"), OneOf("?", "419901", "999999"), OneOf("?", "-", "C1"))
        .Select((status, district, committee) => $"? status={status} district_code={district} committee_id={committee}");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(k => texts[k]);

    private static IReadOnlyList<CoverageRow> Rows(IEnumerable<string> rejected, IEnumerable<string>? accepted = null)
    {
        var tally = new CoverageTally(DefaultScheme.Scheme);
        Add(tally, rejected, areRejected: true);
        Add(tally, accepted ?? [], areRejected: false);
        return tally.Rows(s_asOf);
    }

    private static void Add(CoverageTally tally, IEnumerable<string> rows, bool areRejected) =>
        DefaultScheme.Engine.AppraiseUnaffiliated(s_asOf, [.. rows.Select(changes => GoodEnterprise.With(changes).Enterprise)], areRejected).AddTo(tally);

    private static IEnumerable<string> Districts(IEnumerable<CoverageRow> rows) => rows
        .Where(row => row is { Scope: "district", Measure.Id: "own_organisation_rate" })
        .Select(row => $"{row.ScopeId} {row.Numerator}/{row.Denominator}");
}
