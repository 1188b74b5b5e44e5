namespace Appraisal.Rules.Proposals;

/// <summary>An instructor with the operating enterprises that he has already.</summary>
/// <param name="InstructorId">His id.</param>
/// <param name="Load">How many enterprises he has.</param>
public sealed record InstructorLoad(string InstructorId, int Load);

/// <summary>An enterprise that needs an instructor.</summary>
/// <param name="CreditCode">Its credit code.</param>
/// <param name="Community">Its village or community; empty where it is in none, or where that is unreported.</param>
public sealed record Uninstructed(string CreditCode, string Community);

/// <summary>Who gets which instructor.</summary>
/// <param name="Assigned">The enterprises with their instructors, ordered by instructor and credit code; the load is the one once all are assigned.</param>
/// <param name="Left">Those for whom no instructor has room, ordered by credit code.</param>
public sealed record InstructorPlan(IReadOnlyList<(InstructorLoad Instructor, Uninstructed Enterprise)> Assigned, IReadOnlyList<Uninstructed> Left);

/// <summary>
/// Assigns the instructors of a committee: each next enterprise to whoever has fewest, which is as even as whole enterprises can be and
/// places as many as there is room for. Of neighbours in one community one instructor gets as many as fall to him.
/// </summary>
/// <param name="atMost">How many enterprises an instructor has at most.</param>
public sealed class InstructorPlanner(int atMost)
{
    /// <summary>Plans for one committee.</summary>
    /// <param name="enterprises">Its enterprises that need an instructor, in any order.</param>
    /// <param name="instructors">Its instructors, in any order.</param>
    public InstructorPlan Plan(IEnumerable<Uninstructed> enterprises, IEnumerable<InstructorLoad> instructors)
    {
        ArgumentNullException.ThrowIfNull(enterprises);
        ArgumentNullException.ThrowIfNull(instructors);
        var waiting = enterprises.OrderBy(one => one.Community, StringComparer.Ordinal).ThenBy(one => one.CreditCode, StringComparer.Ordinal).ToList();
        var known = instructors.OrderBy(one => one.InstructorId, StringComparer.Ordinal).ToList();
        var added = new int[known.Count];
        var open = new PriorityQueue<int, (int Load, int Place)>(known.Select((one, place) => (place, (one.Load, place))).Where(one => one.Item2.Load < atMost));
        var placed = 0;
        for (; placed < waiting.Count && open.TryDequeue(out var place, out var priority); placed++)
        {
            added[place]++;
            if (priority.Load + 1 < atMost)
                open.Enqueue(place, (priority.Load + 1, place));
        }
        var assigned = new List<(InstructorLoad, Uninstructed)>();
        var next = 0;
        for (var place = 0; place < known.Count; place++)
        {
            var loaded = known[place] with { Load = known[place].Load + added[place] };
            assigned.AddRange(waiting.GetRange(next, added[place]).OrderBy(one => one.CreditCode, StringComparer.Ordinal).Select(one => (loaded, one)));
            next += added[place];
        }
        return new InstructorPlan(assigned, [.. waiting.Skip(placed).OrderBy(one => one.CreditCode, StringComparer.Ordinal)]);
    }
}
