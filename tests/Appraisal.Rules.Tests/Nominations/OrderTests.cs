using Appraisal.Rules.Nominations;
using Appraisal.Rules.Scorecards;
using CsCheck;

namespace Appraisal.Rules.Tests.Nominations;

[TestClass]
public sealed class OrderTests
{
    private static readonly OrderChain s_chain = new(DefaultScheme.Scheme);

    [TestMethod]
    [DataRow("total=95.01", "total=95 four=20 party=46 S=1/1 development=54", DisplayName = "the total before all else")]
    [DataRow("four=18.01", "party=46 S=1/1 development=54", DisplayName = "then the four priorities")]
    [DataRow("party=43.01", "S=1/1 development=54", DisplayName = "then 党建强")]
    [DataRow("S=96/100", "development=54", DisplayName = "then the satisfaction")]
    [DataRow("development=50.01", "", DisplayName = "then 发展强")]
    [DataRow("S=9501/10000", "S=95/100", DisplayName = "satisfaction is compared exactly")]
    [DataRow("S=999999998/999999999", "S=999999997/999999998", DisplayName = "satisfaction of the largest numbers of votes")]
    [DataRow("S=99999999999999999999999999999999999998/99999999999999999999999999999999999999", "S=99999999999999999999999999999999999997/99999999999999999999999999999999999998", DisplayName = "satisfaction of the largest numbers of any scheme")]
    [DataRow("S=0/1", "S=?", DisplayName = "unreported satisfaction after all others")]
    [DataRow("total=-3.99", "total=-4", DisplayName = "a total below zero")]
    public void The_better_one_comes_first(string better, string worse)
    {
        s_chain.Compare(Contender.With("Z", better).Candidate(), Contender.With("A", worse).Candidate()).ShouldBeLessThan(0);
        s_chain.Compare(Contender.With("A", worse).Candidate(), Contender.With("Z", better).Candidate()).ShouldBeGreaterThan(0);
    }

    [TestMethod]
    [DataRow("S=45/50", "S=90/100", DisplayName = "one fraction in other words")]
    [DataRow("S=?", "S=?", DisplayName = "both unreported")]
    [DataRow("since=2020 city_since=2021 exception lacks=base", "open=A", DisplayName = "titles, exceptions and conditions break no tie")]
    public void Those_that_the_whole_chain_leaves_equal_are_tied(string one, string other) =>
        s_chain.Compare(Contender.With("A", one).Candidate(), Contender.With("Z", other).Candidate()).ShouldBe(0);

    [TestMethod]
    public void The_order_is_total_and_transitive() => Gen.Select(s_contender, s_contender, s_contender).Sample((a, b, c) =>
    {
        var (x, y, z) = (a.Candidate(), b.Candidate(), c.Candidate());
        Math.Sign(s_chain.Compare(x, y)).ShouldBe(-Math.Sign(s_chain.Compare(y, x)));
        s_chain.Compare(x, x).ShouldBe(0);
        if (s_chain.Compare(x, y) <= 0 && s_chain.Compare(y, z) <= 0)
            s_chain.Compare(x, z).ShouldBeLessThanOrEqualTo(0);
    }, iter: 300, threads: 1);

    [TestMethod]
    public void The_order_of_the_input_changes_nothing() => Gen.Select(s_contenders, Gen.Int[0, int.MaxValue]).Sample((contenders, seed) =>
        Everything(Contest.Of(Shuffled(contenders, seed))).ShouldBe(Everything(Contest.Of(contenders))), iter: 60, threads: 1);

    [TestMethod]
    public void The_place_of_an_eligible_one_is_one_more_than_those_before_it_and_a_tie_is_never_broken() => s_contenders.Sample(contenders =>
    {
        var list = Contest.Of(contenders);
        for (var level = 0; level < 2; level++)
        {
            var places = DefaultScheme.Scheme.Levels[level].Places;
            foreach (var contender in contenders.Where(contender => contender.EligibilityOf(level) is true))
            {
                var own = contender.Candidate();
                var rivals = contenders.Where(other => other.District == contender.District && other.EligibilityOf(level) is true).Select(other => s_chain.Compare(other.Candidate(), own)).ToList();
                var (before, tied) = (rivals.Count(order => order < 0), rivals.Count(order => order == 0));
                var state = before + tied <= places ? NominationState.Proposed : before < places ? NominationState.Undetermined : NominationState.Reserve;
                var found = list.Of(contender.Id, DefaultScheme.Scheme.Levels[level].Id);
                (found.Place, found.State).ShouldBe((before + 1, state));
            }
        }
    }, iter: 40, threads: 1);

    private static readonly Gen<Contender> s_contender =
        Gen.Select(Gen.Int[94, 96], Gen.Int[17, 18], Gen.Int[0, 4], Gen.Int[0, 9], Gen.Int[0, 3], Gen.Bool).Select((total, four, votes, lacks, since, isElsewhere) => new Contender("A")
        {
            Total = total,
            FourPriorities = four,
            Satisfaction = votes == 0 ? null : new ReadRatio(45 * votes, 50 * votes),
            Lacks = lacks is 1 or 2 ? ["base"] : lacks == 3 ? ["no_veto"] : [],
            Open = lacks is 2 or 4 ? ["founded"] : [],
            DistrictSince = since == 0 ? null : 2020 + since,
            District = isElsewhere ? "419902" : "419901",
        });

    private static readonly Gen<Contender[]> s_contenders = s_contender.Array[0, 40]
        .Select(contenders => contenders.Select((contender, k) => contender with { Id = $"N{k:00}" }).ToArray());

    private static string[] Everything(NominationList list) =>
        [.. list.Nominations.Select(nomination => $"{nomination.Level.Id} {nomination.DistrictCode} {nomination.Place} {nomination.Candidate.OrganisationId} {nomination.State} {nomination.Reason}"),
            .. list.Shortfalls.Select(shortfall => $"{shortfall}")];

    private static Contender[] Shuffled(Contender[] contenders, int seed) =>
        [.. contenders.OrderBy(contender => (uint)(contender.Id[1] * 31 + contender.Id[2]) * 2_654_435_761u ^ (uint)seed)];
}
