using Appraisal.Rules.Proposals;
using CsCheck;

namespace Appraisal.Rules.Tests.Proposals;

/// <summary>选派指导员: of the same committee, at most five operating enterprises each, evenly.</summary>
[TestClass]
public sealed class InstructorPlannerTests
{
    private static readonly InstructorPlanner s_usual = new(5);

    [TestMethod]
    [DataRow(4, "0 0", "2 2", 0)]
    [DataRow(3, "0 2", "3 2", 0)]
    [DataRow(3, "2 0", "3 2", 0)]
    [DataRow(1, "4 4", "5 4", 0)]
    [DataRow(3, "4 4", "5 5", 1)]
    [DataRow(2, "5 7", "5 7", 2)]
    [DataRow(2, "", "", 2)]
    [DataRow(0, "1", "1", 0)]
    [DataRow(12, "0 1 5", "5 5 5", 3)]
    public void Whoever_has_fewest_gets_the_next(int enterprises, string loads, string after, int left)
    {
        var instructors = Loads(loads);
        var plan = s_usual.Plan(Enumerable.Range(0, enterprises).Select(k => new Uninstructed($"E{k:00}", "")), instructors);
        string.Join(' ', After(plan, instructors)).ShouldBe(after);
        plan.Left.Count.ShouldBe(left);
        plan.Assigned.ShouldAllBe(one => one.Instructor.Load == After(plan, instructors)[instructors.FindIndex(other => other.InstructorId == one.Instructor.InstructorId)]);
    }

    [TestMethod]
    public void As_many_are_placed_as_can_be_and_as_evenly_as_whole_enterprises_allow() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 6].Array[0, 3], Gen.Int[1, 6]).Sample((count, loads, atMost) =>
        {
            var instructors = loads.Select((load, k) => new InstructorLoad($"Z{k}", load)).ToList();
            var plan = new InstructorPlanner(atMost).Plan(Enumerable.Range(0, count).Select(k => new Uninstructed($"E{k}", "")), instructors);
            plan.Assigned.Select(one => one.Enterprise).Concat(plan.Left).Select(one => one.CreditCode).ShouldBe(Enumerable.Range(0, count).Select(k => $"E{k}"), ignoreOrder: true);
            var after = After(plan, instructors);
            after.Zip(loads).ShouldAllBe(pair => pair.First == pair.Second || pair.First <= atMost);
            // Every way to share them out: the most placed, then the smallest sum of squares.
            (plan.Assigned.Count, -after.Sum(load => load * load)).ShouldBe(Shares(loads, count, atMost).Max(shares => (shares.Sum(), -shares.Zip(loads).Sum(pair => (pair.First + pair.Second) * (pair.First + pair.Second)))));
        }, iter: 2_000, threads: 1);

    [TestMethod]
    public void Neighbours_get_one_instructor_as_far_as_they_fall_to_him()
    {
        var plan = s_usual.Plan([new("E1", "东村"), new("E2", "西村"), new("E3", "东村"), new("E4", "西村")], [new("Z2", 0), new("Z1", 0)]);
        plan.Assigned.Select(one => $"{one.Instructor.InstructorId} {one.Enterprise.CreditCode}").ShouldBe(["Z1 E1", "Z1 E3", "Z2 E2", "Z2 E4"]);
    }

    private static List<InstructorLoad> Loads(string loads) =>
        [.. loads.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((load, k) => new InstructorLoad($"Z{k}", int.Parse(load, System.Globalization.CultureInfo.InvariantCulture)))];

    private static List<int> After(InstructorPlan plan, IReadOnlyList<InstructorLoad> before) =>
        [.. before.Select(one => one.Load + plan.Assigned.Count(assigned => assigned.Instructor.InstructorId == one.InstructorId))];

    private static IEnumerable<int[]> Shares(int[] loads, int count, int atMost)
    {
        if (loads.Length == 0)
            return [[]];
        return Enumerable.Range(0, Math.Min(count, Math.Max(0, atMost - loads[0])) + 1).SelectMany(mine => Shares(loads[1..], count - mine, atMost).Select(others => (int[])[mine, .. others]));
    }
}
