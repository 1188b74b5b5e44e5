namespace Appraisal.Rules.Proposals;

/// <summary>
/// Groups the enterprises of a committee that have to join others. First as many as can be have a place; then as many as can be have it
/// within their own community; then there are as many groups as can be, each therefore with few enterprises. The same enterprises in any
/// order give the same groups.
/// </summary>
/// <remarks>
/// Exact where an enterprise has one or two members and a group needs three in at most five, which is the rule; with other numbers in a
/// scheme close to it, as docs/decisions/0011 measures.
/// </remarks>
/// <param name="members">How many full members a group must reach.</param>
/// <param name="atMost">How many enterprises a group has at most.</param>
public sealed class JoinPlanner(int members, int atMost)
{
    /// <summary>Plans for one committee.</summary>
    /// <param name="enterprises">Its enterprises, in any order.</param>
    public JoinPlan Plan(IEnumerable<Joinable> enterprises)
    {
        ArgumentNullException.ThrowIfNull(enterprises);
        var all = enterprises.OrderBy(enterprise => enterprise.CreditCode, StringComparer.Ordinal).ToList();
        var (homes, rest) = (new List<Home>(), new List<Joinable>());
        foreach (var community in all.GroupBy(enterprise => enterprise.Community).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (groups, left) = community.Key.Length == 0 ? ([], [.. community]) : Filled([.. community]);
            if (groups.Count > 0)
                homes.Add(new Home([.. community.Except(left)], groups));
            rest.AddRange(left);
        }
        var (mixed, over) = Filled(rest);
        if (mixed.Count == 0 && over.Count > 0)
            over = Place(over, homes, mixed);
        over = Fill([.. homes.SelectMany(home => home.Groups)], over);
        JoinObstacle? obstacle = over.Count == 0 ? null : all.Sum(enterprise => enterprise.FullMembers) < members ? JoinObstacle.TooFewMembers : JoinObstacle.TooManyNeeded;
        return new JoinPlan(
            [.. homes.SelectMany(home => home.Groups).Concat(mixed).Select(group => group.Finished()).OrderBy(group => group.IsOfOneCommunity ? 0 : 1)],
            [.. over.OrderBy(one => one.CreditCode, StringComparer.Ordinal)], obstacle);
    }

    private (List<Forming> Groups, List<Joinable> Left) Filled(List<Joinable> pool)
    {
        var (groups, left) = Form(pool);
        return (groups, Fill(groups, left));
    }

    // The one with most members, and then the few that it needs: the smallest that is enough, or else the largest there is.
    private (List<Forming> Groups, List<Joinable> Left) Form(List<Joinable> pool)
    {
        var groups = new List<Forming>();
        var bySize = new SortedDictionary<long, Queue<Joinable>>(pool.GroupBy(one => one.FullMembers).ToDictionary(
            size => size.Key, size => new Queue<Joinable>(size.OrderBy(one => one.CreditCode, StringComparer.Ordinal))));
        var count = pool.Count;
        while (count > 0)
        {
            var group = new Forming();
            while (group.FullMembers < members && group.Count < atMost && count > 0)
            {
                var need = members - group.FullMembers;
                var enough = group.Count == 0 ? 0 : bySize.Keys.FirstOrDefault(size => size >= need);
                Take(bySize, enough == 0 ? bySize.Keys.Last() : enough, group);
                count--;
            }
            if (group.FullMembers < members)
                return (groups, [.. group.Enterprises, .. bySize.Values.SelectMany(queue => queue)]);
            groups.Add(group);
        }
        return (groups, []);
    }

    private static void Take(SortedDictionary<long, Queue<Joinable>> bySize, long size, Forming group)
    {
        var queue = bySize[size];
        group.Add(queue.Dequeue());
        if (queue.Count == 0)
            bySize.Remove(size);
    }

    // Who is left goes where there is room, into the smallest group; gives those for whom there is none.
    private List<Joinable> Fill(List<Forming> groups, List<Joinable> left)
    {
        var over = new List<Joinable>();
        foreach (var one in left.OrderByDescending(one => one.FullMembers).ThenBy(one => one.CreditCode, StringComparer.Ordinal))
        {
            if (groups.Where(group => group.Count < atMost).MinBy(group => (group.Count, group.FullMembers)) is { } group)
                group.Add(one);
            else
                over.Add(one);
        }
        return over;
    }

    // Too few for a group of their own: with one or two that communities can spare, or else with all of one group, grouped anew; whichever
    // moves fewer out of their community's own groups, and then gives more groups.
    private List<Joinable> Place(List<Joinable> few, List<Home> homes, List<Forming> mixed)
    {
        var need = members - few.Sum(one => one.FullMembers);
        if (few.Count >= atMost || need <= 0)
            return few;
        var (spared, opened) = (Spared(homes, need, atMost - few.Count), Opened(few, homes));
        if (spared is not null && (opened is null || (spared.Sum(loss => loss.Lost.Count), -1 - spared.Sum(loss => loss.MoreGroups)).CompareTo((opened.Host.Count, 1 - opened.Groups.Count)) <= 0))
        {
            var group = new Forming();
            few.Concat(spared.SelectMany(loss => loss.Lost)).ToList().ForEach(group.Add);
            foreach (var loss in spared)
                homes[homes.IndexOf(loss.Home)] = new Home(loss.Rest, loss.Groups);
            mixed.Add(group);
            return [];
        }
        if (opened is null)
            return few;
        foreach (var home in homes)
            home.Groups.Remove(opened.Host);
        mixed.AddRange(opened.Groups);
        return [];
    }

    // One that is enough, or two, of one community or of two; of those the ones after which there are most groups.
    private List<Loss>? Spared(List<Home> homes, long need, int atMostTaken)
    {
        var losses = homes.SelectMany(Losses).ToList();
        if (losses.Where(loss => loss.Lost.Count == 1 && loss.Members >= need).MaxBy(loss => loss.MoreGroups) is { } one && atMostTaken >= 1)
            return [one];
        if (atMostTaken < 2)
            return null;
        var ofOneHome = losses.Where(loss => loss.Lost.Count == 2 && loss.Members >= need).MaxBy(loss => loss.MoreGroups);
        // Of the losses of one size in members two are enough to look at: one of them is in another community than any other.
        var singles = losses.Where(loss => loss.Lost.Count == 1).GroupBy(loss => loss.Members)
            .SelectMany(ofSize => ofSize.OrderByDescending(loss => loss.MoreGroups).DistinctBy(loss => loss.Home).Take(2)).ToList();
        var pair = singles.SelectMany(first => singles.Where(second => second.Home != first.Home && first.Members + second.Members >= need).Select(second => (First: first, Second: second)))
            .OrderByDescending(both => both.First.MoreGroups + both.Second.MoreGroups).FirstOrDefault();
        if (pair.First is not null && (ofOneHome is null || pair.First.MoreGroups + pair.Second.MoreGroups > ofOneHome.MoreGroups))
            return [pair.First, pair.Second];
        return ofOneHome is null ? null : [ofOneHome];
    }

    // What a community can lose, by the members of those lost: the others must still all be in groups.
    private IEnumerable<Loss> Losses(Home home)
    {
        var bySize = home.Enterprises.GroupBy(one => one.FullMembers).OrderBy(size => size.Key).Select(size => size.ToList()).ToList();
        foreach (var first in bySize)
        {
            if (Lose(home, [first[0]]) is not { } one)
                continue;
            yield return one;
            foreach (var second in bySize.Where(other => other[0].FullMembers >= first[0].FullMembers && (other != first || first.Count > 1)))
            {
                if (Lose(home, [first[0], second == first ? first[1] : second[0]]) is { } two)
                    yield return two;
            }
        }
    }

    private Loss? Lose(Home home, List<Joinable> lost)
    {
        List<Joinable> rest = [.. home.Enterprises.Except(lost)];
        var (groups, left) = Filled(rest);
        return groups.Count > 0 && left.Count == 0 ? new Loss(home, lost, rest, groups) : null;
    }

    // The smallest group that can take all; of several that have the same members the first, for they come to the same.
    private Opening? Opened(List<Joinable> few, List<Home> homes)
    {
        foreach (var ofSize in homes.SelectMany(home => home.Groups).GroupBy(group => group.Count).OrderBy(size => size.Key))
        {
            var openings = ofSize.DistinctBy(group => string.Join(' ', group.Enterprises.Select(one => one.FullMembers).Order()))
                .Select(host => Opened(few, host)).OfType<Opening>().ToList();
            if (openings.Count > 0)
                return openings.MaxBy(opening => opening.Groups.Count);
        }
        return null;
    }

    private Opening? Opened(List<Joinable> few, Forming host)
    {
        var (groups, left) = Filled([.. host.Enterprises, .. few]);
        return left.Count == 0 ? new Opening(host, groups) : null;
    }

    /// <summary>A community with its own groups.</summary>
    private sealed record Home(List<Joinable> Enterprises, List<Forming> Groups);

    /// <summary>Some that a community can do without, and how it is grouped then.</summary>
    private sealed record Loss(Home Home, List<Joinable> Lost, List<Joinable> Rest, List<Forming> Groups)
    {
        public long Members => Lost.Sum(one => one.FullMembers);

        public int MoreGroups => Groups.Count - Home.Groups.Count;
    }

    private sealed record Opening(Forming Host, List<Forming> Groups);

    private sealed class Forming
    {
        private readonly List<Joinable> _enterprises = [];

        public IReadOnlyList<Joinable> Enterprises => _enterprises;

        public int Count => _enterprises.Count;

        public long FullMembers { get; private set; }

        public void Add(Joinable enterprise)
        {
            _enterprises.Add(enterprise);
            FullMembers += enterprise.FullMembers;
        }

        public JoinGroup Finished() => new([.. _enterprises.OrderBy(enterprise => enterprise.CreditCode, StringComparer.Ordinal)]);
    }
}
