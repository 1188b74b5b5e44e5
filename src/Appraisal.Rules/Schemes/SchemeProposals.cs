using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>What is proposed to those who owe the duties to join and to have an instructor.</summary>
/// <param name="Join">联合组建; null where nothing is proposed.</param>
/// <param name="Instructor">选派指导员; null where nothing is proposed.</param>
public sealed record SchemeProposals(SchemeJoining? Join, SchemeInstructing? Instructor);

/// <summary>联合组建: enterprises of one committee are grouped for a joint organisation.</summary>
/// <param name="Duty">The duty whose subjects are grouped.</param>
/// <param name="Clause">Where it comes from.</param>
/// <param name="Members">How many full members a group must reach, 1 to 1,000.</param>
/// <param name="AtMost">How many enterprises a group has at most, 1 to 1,000.</param>
public sealed record SchemeJoining(string Duty, Clause Clause, int Members, int AtMost);

/// <summary>选派指导员: instructors of the same committee are assigned evenly.</summary>
/// <param name="Duty">The duty whose subjects get one.</param>
/// <param name="Clause">Where it comes from.</param>
/// <param name="AtMost">How many operating enterprises an instructor has at most, 1 to 1,000.</param>
public sealed record SchemeInstructing(string Duty, Clause Clause, int AtMost);

/// <summary>Reads what is proposed.</summary>
internal sealed class ProposalReader(SchemeContext context, IReadOnlyList<SchemeDuty> duties)
{
    private const int Most = 1_000;

    /// <summary>The section; null where the scheme has none.</summary>
    public SchemeProposals? Read()
    {
        if (context.Root.Mapping("proposals", required: false) is not { } node)
            return null;
        var (join, instructor) = (node.Mapping("groups", required: false), node.Mapping("assignments", required: false));
        var proposals = new SchemeProposals(
            join is null ? null : new SchemeJoining(Duty(join), context.Clause(join), Bounded(join, "members"), Bounded(join, "at_most")),
            instructor is null ? null : new SchemeInstructing(Duty(instructor), context.Clause(instructor), Bounded(instructor, "at_most")));
        join?.Done();
        instructor?.Done();
        node.Done();
        return proposals;
    }

    private string Duty(SchemeNode node)
    {
        var id = node.Text("duty") ?? "";
        if (id.Length > 0 && duties.All(duty => duty.Id != id))
            context.Problems.Add(ProblemCode.UnknownReference, node.PlaceOf("duty"), id);
        else if (id.Length > 0 && duties.Any(duty => duty.Id == id && !duty.IsOfEnterprise))
            node.Wrong<bool>("duty", id, new Words("企业的应办事项", "a duty of enterprises"));
        return id;
    }

    private static int Bounded(SchemeNode node, string key) => node.Whole(key) switch
    {
        { } number when number is < 1 or > Most => node.Wrong<int>(key, node.Text(key)!, new Words($"1 至 {Most} 的整数", $"a whole number from 1 to {Most}")) ?? 0,
        var number => number ?? 0,
    };
}
