using Appraisal.Rules.Proposals;

namespace Appraisal.Rules.Tests.Proposals;

/// <summary>What is best is tried out: every way to group a few enterprises.</summary>
/// <param name="Placed">How many are in a group.</param>
/// <param name="AtHome">How many of them in a group of their own community alone.</param>
/// <param name="Groups">How many groups there are.</param>
internal readonly record struct JoinValue(int Placed, int AtHome, int Groups) : IComparable<JoinValue>
{
    public int CompareTo(JoinValue other) => (Placed, AtHome, Groups).CompareTo((other.Placed, other.AtHome, other.Groups));

    public static JoinValue Of(IEnumerable<IReadOnlyList<Joinable>> groups)
    {
        var all = groups.ToList();
        return new(all.Sum(group => group.Count), all.Where(group => group[0].Community.Length > 0 && group.All(one => one.Community == group[0].Community)).Sum(group => group.Count), all.Count);
    }

    /// <summary>The best there is.</summary>
    public static JoinValue Best(IReadOnlyList<Joinable> enterprises, int members, int atMost)
    {
        var (groups, best) = (new List<List<Joinable>>(), default(JoinValue));
        Try(0);
        return best;

        void Try(int next)
        {
            if (next == enterprises.Count)
            {
                if (groups.All(group => group.Sum(one => one.FullMembers) >= members) && Of(groups) is var value && value.CompareTo(best) > 0)
                    best = value;
                return;
            }
            Try(next + 1);
            for (var k = 0; k < groups.Count; k++)
            {
                if (groups[k].Count == atMost)
                    continue;
                groups[k].Add(enterprises[next]);
                Try(next + 1);
                groups[k].RemoveAt(groups[k].Count - 1);
            }
            groups.Add([enterprises[next]]);
            Try(next + 1);
            groups.RemoveAt(groups.Count - 1);
        }
    }
}
