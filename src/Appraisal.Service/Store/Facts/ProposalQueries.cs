using Appraisal.Rules.Facts;
using Appraisal.Rules.Proposals;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>An enterprise that owes a duty for which something is proposed.</summary>
/// <param name="CommitteeId">Its committee; empty where it has none that is known.</param>
/// <param name="Duty">The duty.</param>
/// <param name="CreditCode">Its credit code.</param>
/// <param name="Community">Its community; empty where there is none, or it is unreported.</param>
/// <param name="FullMembers">Its full members; null where they are unreported.</param>
internal sealed record Owing(string CommitteeId, string Duty, string CreditCode, string Community, long? FullMembers);

/// <summary>Reads for whom something is proposed, once their duties are stored: committee by committee.</summary>
internal static class ProposalQueries
{
    /// <summary>
    /// The enterprises that owe one of some duties, ordered by committee and credit code; a stream. Duties and enterprises are merged here, both in
    /// that order: as a join a database without statistics of its own looks through all of one for each of the other.
    /// </summary>
    public static IEnumerable<Owing> Owing(AppraisalDatabase database, long runNumber, IReadOnlyList<string> duties)
    {
        var names = string.Join(", ", duties.Select((_, k) => FormattableString.Invariant($"?{k + 2}")));
        using var owed = database.Query($"""
            SELECT COALESCE(d.committee_id, ''), d.subject, d.duty FROM duties d WHERE d.run_number = ?1 AND d.duty IN ({names}) ORDER BY 1, 2, 3
            """);
        owed.BindAll([runNumber, .. duties]);
        using var enterprises = database.Query("""
            SELECT COALESCE(f.committee_id, ''), f.credit_code, COALESCE(f.community, ''), f.full_members FROM fact_enterprises f
            WHERE f.row_number BETWEEN ?1 AND ?2 AND NOT f.is_rejected ORDER BY 1, 2
            """);
        enterprises.BindAll(RowNumber.First(runNumber), RowNumber.Last(runNumber));
        var isThere = enterprises.Step();
        while (owed.Step())
        {
            var (committee, code) = (owed.Text(0), owed.Text(1));
            while (isThere && Compare(enterprises.Text(0), committee) is var order && (order < 0 || (order == 0 && Compare(enterprises.Text(1), code) < 0)))
                isThere = enterprises.Step();
            // A rejected row that owed something would have no facts to go by.
            if (isThere && enterprises.Text(0) == committee && enterprises.Text(1) == code)
                yield return new Owing(committee, owed.Text(2), code, enterprises.Text(2), enterprises.TryNumber(3, out var members) ? members : null);
        }
    }

    /// <summary>
    /// The accepted instructors with the operating enterprises that name them, committee by committee in the order of <see cref="Owing"/>; a stream.
    /// Those whose committee is unknown are nobody's.
    /// </summary>
    public static IEnumerable<(string CommitteeId, IReadOnlyList<InstructorLoad> Instructors)> Instructors(AppraisalDatabase database, long runNumber)
    {
        using var rows = database.Query($"""
            SELECT i.committee_id, i.instructor_id, COALESCE(n.enterprises, 0)
            FROM fact_instructors i
            LEFT JOIN (
              SELECT f.instructor_id, COUNT(*) AS enterprises FROM fact_enterprises f
              WHERE f.row_number BETWEEN ?1 AND ?2 AND NOT f.is_rejected AND f.status = {(int)EnterpriseStatus.Operating}
              GROUP BY f.instructor_id) n ON n.instructor_id = i.instructor_id
            WHERE i.row_number BETWEEN ?1 AND ?2 AND COALESCE(i.committee_id, '') <> ''
            ORDER BY 1, 2
            """);
        rows.BindAll(RowNumber.First(runNumber), RowNumber.Last(runNumber));
        var (committee, instructors) = ("", new List<InstructorLoad>());
        while (rows.Step())
        {
            if (instructors.Count > 0 && rows.Text(0) != committee)
            {
                yield return (committee, instructors);
                instructors = [];
            }
            committee = rows.Text(0);
            instructors.Add(new InstructorLoad(rows.Text(1), (int)rows.Number(2)));
        }
        if (instructors.Count > 0)
            yield return (committee, instructors);
    }

    /// <summary>The order of the databases, which is that of code points; UTF-16 has those beyond its first plane before some of it.</summary>
    public static int Compare(string a, string b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] != b[i])
                return InOrder(a[i]).CompareTo(InOrder(b[i]));
        }
        return a.Length.CompareTo(b.Length);
    }

    private static int InOrder(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
