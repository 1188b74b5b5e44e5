using System.Globalization;
using Appraisal.Rules.Proposals;
using CsCheck;

namespace Appraisal.Rules.Tests.Proposals;

/// <summary>联合组建: groups of enterprises of one committee that reach three full members, at most five to a group.</summary>
[TestClass]
public sealed class JoinPlannerTests(TestContext context)
{
    private static readonly JoinPlanner s_usual = new(3, 5);

    [TestMethod]
    [DataRow("", "", "")]
    [DataRow("A2 A1", "A2+A1", "")]
    [DataRow("A1 A1 A1", "A1+A1+A1", "")]
    [DataRow("A2 A2", "A2+A2", "")]
    [DataRow("A2", "", "A2")]
    [DataRow("A1 A1", "", "A1 A1")]
    // Fewest enterprises: two with one.
    [DataRow("A2 A2 A1 A1", "A2+A1 A2+A1", "")]
    // Who is left over has a place all the same.
    [DataRow("A2 A1 A1", "A2+A1+A1", "")]
    [DataRow("A1 A1 A1 A1 A1", "A1+A1+A1+A1+A1", "")]
    [DataRow("A1 A1 A1 A1 A1 A1", "A1+A1+A1 A1+A1+A1", "")]
    // The same community before another.
    [DataRow("A2 B1 A1 B2", "A2+A1 B1+B2", "")]
    [DataRow("A1 A1 A1 B2", "A1+A1+A1+B2", "")]
    [DataRow("A2 B1", "A2+B1", "")]
    [DataRow("A1 B1 C1", "A1+B1+C1", "")]
    // One can be spared by a group that has enough without it: three stay at home, and two groups are better than one.
    [DataRow("A1 A1 A1 A1 B2", "A1+A1+A1 A1+B2", "")]
    // Nobody is at home who is in no community, or of whom that is not known.
    [DataRow("-2 -1 A1 A1", "-2+A1 -1+A1", null)]
    public void Groups_are(string enterprises, string groups, string? left)
    {
        var plan = s_usual.Plan(Read(enterprises));
        if (left is null)
        {
            plan.Left.ShouldBeEmpty();
            plan.Groups.ShouldAllBe(group => group.FullMembers >= 3);
            return;
        }
        string.Join(' ', plan.Groups.Select(group => string.Join('+', group.Enterprises.Select(Short)))).ShouldBe(groups);
        string.Join(' ', plan.Left.Select(Short)).ShouldBe(left);
        plan.Obstacle.ShouldBe(left.Length == 0 ? null : JoinObstacle.TooFewMembers);
    }

    [TestMethod]
    public void With_the_usual_limits_there_is_no_better_grouping() => Drawn(2, 7).Sample(enterprises =>
    {
        var plan = s_usual.Plan(enterprises);
        MustBeSound(plan, enterprises, 3, 5);
        JoinValue.Of(plan.Groups.Select(group => group.Enterprises)).ShouldBe(JoinValue.Best(enterprises, 3, 5), string.Join(' ', enterprises.Select(Short)));
    }, iter: 3_000, threads: 1);

    [TestMethod]
    public void With_other_limits_nine_in_ten_are_as_good_and_no_grouping_is_better_than_the_best()
    {
        var (cases, fewerPlaced, fewerAtHome, fewerGroups) = (0, 0, 0, 0);
        Gen.Select(Drawn(4, 7), Gen.Int[2, 6], Gen.Int[2, 5]).Sample((enterprises, members, atMost) =>
        {
            var plan = new JoinPlanner(members, atMost).Plan(enterprises);
            MustBeSound(plan, enterprises, members, atMost);
            var (mine, best) = (JoinValue.Of(plan.Groups.Select(group => group.Enterprises)), JoinValue.Best(enterprises, members, atMost));
            mine.CompareTo(best).ShouldBeLessThanOrEqualTo(0);
            cases++;
            fewerPlaced += mine.Placed < best.Placed ? 1 : 0;
            fewerAtHome += mine.Placed == best.Placed && mine.AtHome < best.AtHome ? 1 : 0;
            fewerGroups += mine.Placed == best.Placed && mine.AtHome == best.AtHome && mine.Groups < best.Groups ? 1 : 0;
        }, iter: 3_000, threads: 1);
        context.WriteLine($"of {cases}: {fewerPlaced} place fewer, {fewerAtHome} fewer at home, {fewerGroups} have fewer groups");
        ((fewerPlaced + fewerAtHome + fewerGroups) * 10).ShouldBeLessThan(cases);
    }

    [TestMethod]
    public void The_same_enterprises_in_any_order_are_grouped_alike() => Gen.Select(Drawn(2, 40), Gen.Int).Sample((enterprises, seed) =>
    {
        var shuffled = enterprises.ToArray();
        new Random(seed).Shuffle(shuffled);
        Text(s_usual.Plan(shuffled)).ShouldBe(Text(s_usual.Plan(enterprises)));
    }, iter: 300, threads: 1);

    [TestMethod]
    public void Thousands_of_a_committee_are_grouped_at_once()
    {
        var random = new Random(1);
        var enterprises = Enumerable.Range(0, 5_000).Select(k => new Joinable(k.ToString("00000", CultureInfo.InvariantCulture), $"村{random.Next(400)}", random.Next(1, 3))).ToList();
        var plan = s_usual.Plan(enterprises);
        MustBeSound(plan, enterprises, 3, 5);
        plan.Left.ShouldBeEmpty();
    }

    private static void MustBeSound(JoinPlan plan, IReadOnlyList<Joinable> enterprises, int members, int atMost)
    {
        plan.Groups.SelectMany(group => group.Enterprises).Concat(plan.Left).ShouldBe(enterprises, ignoreOrder: true);
        plan.Groups.ShouldAllBe(group => group.FullMembers >= members && group.Enterprises.Count <= atMost);
        (plan.Obstacle is null).ShouldBe(plan.Left.Count == 0);
    }

    private static Gen<Joinable[]> Drawn(int mostMembers, int most) => Gen.Select(Gen.Int[0, 3], Gen.Int[1, mostMembers]).Array[0, most]
        .Select(drawn => drawn.Select((one, k) => new Joinable($"E{k:00}", one.Item1 == 0 ? "" : $"村{one.Item1}", one.Item2)).ToArray());

    private static IEnumerable<Joinable> Read(string enterprises) => enterprises.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select((text, k) => new Joinable($"E{k:00}", text[0] == '-' ? "" : text[..1], text[1] - '0'));

    private static string Short(Joinable one) => $"{(one.Community.Length == 0 ? "-" : one.Community)}{one.FullMembers}";

    private static string Text(JoinPlan plan) => string.Join(' ', plan.Groups.Select(group => string.Join('+', group.Enterprises.Select(one => one.CreditCode))).Concat(plan.Left.Select(one => one.CreditCode)));
}
