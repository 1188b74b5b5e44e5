using System.Globalization;
using System.Text;
using Appraisal.Rules.Proposals;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>
/// Makes the proposals of a run whose duties are stored, committee by committee: in memory is one committee, and what waits to be stored.
/// The groups are numbered through the run, in the order of the committees.
/// </summary>
internal sealed class Proposing(FactStore store, SchemeProposals scheme, long runNumber)
{
    public const string Join = "join";
    public const string Instructor = "instructor";

    // As many as the files are written by at once; a committee is never cut.
    private const int RowsAtOnce = 4_096;

    private readonly List<string> _duties = [.. new[] { scheme.Join?.Duty, scheme.Instructor?.Duty }.OfType<string>().Distinct()];
    private long _groups;

    /// <summary>The rows in pieces, each in the order of its key, with the digest of what it rests on; a piece is a chunk.</summary>
    /// <param name="chunkOf">The number of the chunk that comes next.</param>
    /// <param name="cancellation">Stops between two committees.</param>
    public IEnumerable<(ChunkRows Rows, string FactsDigest)> Pieces(Func<int> chunkOf, CancellationToken cancellation)
    {
        if (_duties.Count == 0)
            yield break;
        using var instructors = store.InstructorLoads(runNumber).GetEnumerator();
        var isThere = instructors.MoveNext();
        var (waiting, facts) = (new List<ProposalRow>(), new StringBuilder());
        foreach (var (committee, owing) in Committees())
        {
            cancellation.ThrowIfCancellationRequested();
            while (isThere && ProposalQueries.Compare(instructors.Current.CommitteeId, committee) < 0)
                isThere = instructors.MoveNext();
            var own = isThere && instructors.Current.CommitteeId == committee ? instructors.Current.Instructors : [];
            Write(owing, facts);
            foreach (var instructor in own)
                facts.Append(CultureInfo.InvariantCulture, $"{instructor.InstructorId}\u001f{instructor.Load}\u001e");
            waiting.AddRange(Proposed(committee, owing, own));
            if (waiting.Count < RowsAtOnce)
                continue;
            yield return Piece(waiting, facts, chunkOf());
        }
        if (waiting.Count > 0)
            yield return Piece(waiting, facts, chunkOf());
    }

    private IEnumerable<(string Committee, IReadOnlyList<Owing> Owing)> Committees()
    {
        var owing = new List<Owing>();
        foreach (var one in store.Owing(runNumber, _duties))
        {
            // Those without a committee are each for themselves, however many they are.
            if (owing.Count > 0 && (owing[0].CommitteeId != one.CommitteeId || (one.CommitteeId.Length == 0 && owing.Count >= RowsAtOnce)))
            {
                yield return (owing[0].CommitteeId, owing);
                owing = [];
            }
            owing.Add(one);
        }
        if (owing.Count > 0)
            yield return (owing[0].CommitteeId, owing);
    }

    private (ChunkRows, string) Piece(List<ProposalRow> waiting, StringBuilder facts, int chunk)
    {
        var rows = new ChunkRows(runNumber);
        foreach (var row in waiting.OrderBy(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.GroupId, StringComparer.Ordinal).ThenBy(row => row.Member, StringComparer.Ordinal))
            rows.Add(row.In(chunk));
        var digest = FactsDigest.Of(Encoding.UTF8.GetBytes(facts.ToString()));
        waiting.Clear();
        facts.Clear();
        return (rows, digest);
    }

    private static void Write(IReadOnlyList<Owing> owing, StringBuilder facts)
    {
        foreach (var one in owing)
            facts.Append(CultureInfo.InvariantCulture, $"{one.CommitteeId}\u001f{one.Duty}\u001f{one.CreditCode}\u001f{one.Community}\u001f{one.FullMembers}\u001e");
    }

    private IEnumerable<ProposalRow> Proposed(string committee, IReadOnlyList<Owing> owing, IReadOnlyList<InstructorLoad> instructors)
    {
        if (scheme.Join is { } join)
        {
            foreach (var row in Joined(join, committee, [.. owing.Where(one => one.Duty == join.Duty)]))
                yield return row;
        }
        if (scheme.Instructor is { } instructing)
        {
            foreach (var row in Instructed(instructing, committee, [.. owing.Where(one => one.Duty == instructing.Duty)], instructors))
                yield return row;
        }
    }

    private IEnumerable<ProposalRow> Joined(SchemeJoining join, string committee, IReadOnlyList<Owing> owing)
    {
        if (committee.Length == 0)
            return owing.Select(one => Row(Join, "", one.CreditCode, committee, ProposalReasons.NoCommittee, one.FullMembers));
        var plan = new JoinPlanner(join.Members, join.AtMost).Plan(owing.Select(one => new Joinable(one.CreditCode, one.Community, one.FullMembers ?? 0)));
        var rows = new List<ProposalRow>();
        foreach (var group in plan.Groups)
        {
            var id = (++_groups).ToString(CultureInfo.InvariantCulture);
            var because = group.IsOfOneCommunity ? ProposalReasons.SameCommunity : ProposalReasons.SameCommittee;
            rows.AddRange(group.Enterprises.Select(one => Row(Join, id, one.CreditCode, committee, because, one.FullMembers, group.Enterprises.Count, group.FullMembers)));
        }
        var obstacle = plan.Obstacle == JoinObstacle.TooFewMembers ? ProposalReasons.TooFewMembers : ProposalReasons.TooManyNeeded;
        rows.AddRange(plan.Left.Select(one => Row(Join, "", one.CreditCode, committee, obstacle, one.FullMembers)));
        return rows;
    }

    private IEnumerable<ProposalRow> Instructed(SchemeInstructing instructing, string committee, IReadOnlyList<Owing> owing, IReadOnlyList<InstructorLoad> instructors)
    {
        if (committee.Length == 0)
            return owing.Select(one => Row(Instructor, "", one.CreditCode, committee, ProposalReasons.NoCommittee));
        var plan = new InstructorPlanner(instructing.AtMost).Plan(owing.Select(one => new Uninstructed(one.CreditCode, one.Community)), instructors);
        var obstacle = instructors.Count == 0 ? ProposalReasons.NoInstructor : ProposalReasons.InstructorsFull;
        return plan.Assigned.Select(one => Row(Instructor, one.Instructor.InstructorId, one.Enterprise.CreditCode, committee, ProposalReasons.Assigned, enterprises: one.Instructor.Load))
            .Concat(plan.Left.Select(one => Row(Instructor, "", one.CreditCode, committee, obstacle)));
    }

    private ProposalRow Row(
        string kind, string group, string member, string committee, string because, long? fullMembers = null, int? enterprises = null, long? groupFullMembers = null) => new()
    {
        RunNumber = runNumber,
        ChunkNumber = 0,
        Kind = kind,
        GroupId = group,
        Member = member,
        CommitteeId = committee.Length == 0 ? null : committee,
        Because = because,
        FullMembers = fullMembers,
        GroupEnterprises = enterprises,
        GroupFullMembers = groupFullMembers,
    };
}
