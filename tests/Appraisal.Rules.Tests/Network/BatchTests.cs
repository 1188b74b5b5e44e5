using Appraisal.Populations;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Tests.Facts;
using CsCheck;

namespace Appraisal.Rules.Tests.Network;

[TestClass]
public sealed class BatchTests
{
    private static readonly DateOnly s_asOf = new(2023, 12, 31);
    private static readonly AppraisalEngine s_engine = DefaultScheme.Engine;

    [TestMethod]
    public void Batches_of_one_and_of_many_give_the_same_whatever_the_order() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 30]).Sample((seed, size) =>
    {
        var organisations = LedgerAssembly.Organisations(Population.Of(seed, 30));
        var whole = Results(organisations);
        Results([.. organisations.Reverse()]).ShouldBe(whole);
        organisations.Chunk(size).SelectMany(Results).Order(StringComparer.Ordinal).ShouldBe(whole);
        organisations.SelectMany(organisation => Results([organisation])).Order(StringComparer.Ordinal).ShouldBe(whole);
    }, iter: 5, threads: 1);

    [TestMethod]
    public void The_order_of_the_rows_of_an_organisation_changes_no_score() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var organisations = LedgerAssembly.Organisations(Population.Of(seed, 30));
        var turned = organisations.Select(facts => new OrganisationFacts
        {
            Organisation = facts.Organisation,
            Committee = facts.Committee,
            Enterprises = [.. facts.Enterprises.Reverse()],
            Incidents = [.. facts.Incidents.Reverse()],
            Honours = [.. facts.Honours.Reverse()],
            Exceptions = [.. facts.Exceptions.Reverse()],
        }).ToList();
        turned.Select(facts => Card(facts, withVetoes: false)).ShouldBe(organisations.Select(facts => Card(facts, withVetoes: false)));
    }, iter: 5, threads: 1);

    [TestMethod]
    public void An_engine_used_from_several_threads_gives_what_it_gives_on_one()
    {
        var batches = Enumerable.Range(0, 16).Select(seed => LedgerAssembly.Organisations(Population.Of(seed, 20))).ToList();
        var alone = batches.Select(Results).ToList();
        var together = new IReadOnlyList<string>[batches.Count];
        Parallel.For(0, batches.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, k => together[k] = Results(batches[k]));
        for (var k = 0; k < batches.Count; k++)
            together[k].ShouldBe(alone[k]);
    }

    [TestMethod]
    public void A_tally_filled_from_several_batches_is_that_of_one_batch()
    {
        var organisations = LedgerAssembly.Organisations(Population.Of(3, 40));
        var (one, several) = (new CoverageTally(DefaultScheme.Scheme), new CoverageTally(DefaultScheme.Scheme));
        s_engine.Appraise(s_asOf, organisations).AddTo(one);
        foreach (var batch in organisations.Chunk(7))
            s_engine.Appraise(s_asOf, batch).AddTo(several);
        several.Rows(s_asOf).ShouldBe(one.Rows(s_asOf));
    }

    [TestMethod]
    public void A_batch_without_organisations_gives_nothing()
    {
        var batch = s_engine.Appraise(s_asOf, []);
        batch.Count.ShouldBe(0);
        batch.Duties().ShouldBeEmpty();
        s_engine.AppraiseUnaffiliated(s_asOf, []).Duties().ShouldBeEmpty();
    }

    [TestMethod]
    public void One_organisation_twice_in_a_batch_has_two_scorecards_alike()
    {
        var facts = Organisation.With("").Facts;
        var batch = s_engine.Appraise(s_asOf, [facts, Organisation.With("cross_posts=0", "O2").Facts, facts]);
        Scorecards.Written.Card(batch.Scorecard(2)).ShouldBe(Scorecards.Written.Card(batch.Scorecard(0)));
        Scorecards.Written.Card(batch.Scorecard(1)).ShouldNotBe(Scorecards.Written.Card(batch.Scorecard(0)));
    }

    [TestMethod]
    public void A_scheme_appraises_no_day_before_it_is_in_force()
    {
        var facts = Organisation.With("").Facts;
        Should.Throw<ArgumentOutOfRangeException>(() => s_engine.Score(new DateOnly(2019, 12, 31), facts));
        s_engine.Score(new DateOnly(2020, 1, 1), facts).OrganisationId.ShouldBe("O1");
    }

    private static IReadOnlyList<string> Results(IReadOnlyList<OrganisationFacts> organisations)
    {
        var batch = s_engine.Appraise(s_asOf, organisations);
        return [.. Enumerable.Range(0, batch.Count).Select(row => Scorecards.Written.Card(batch.Scorecard(row)))
            .Concat(batch.Duties().Select(duty => $"{duty.Duty.Id} {duty.Subject} {Duties.DutyCase.Written(duty)}")).Order(StringComparer.Ordinal)];
    }

    private static string Card(OrganisationFacts facts, bool withVetoes) => Scorecards.Written.Card(s_engine.Score(s_asOf, facts), withVetoes);
}
