using System.Security.Cryptography;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Runs;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Audit;

/// <summary>Is the stored scheme the one that the run was begun with, and are its lists for analysts the scheme's.</summary>
internal static class SchemeAudit
{
    /// <returns>Are the bytes those of the run's scheme.</returns>
    public static bool Look(RunRecord run, Findings findings)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(run.Scheme.SchemeYaml));
        if (digest == run.Run.SchemeDigest)
            return true;
        findings.Add("schemes scheme_yaml", $"方案文件被改动:摘要为 {digest},考评时为 {run.Run.SchemeDigest}");
        return false;
    }

    public static void LookAtLists(AppraisalDatabase database, RunRecord run, Scheme scheme, Findings findings)
    {
        using var context = database.Context();
        var digest = run.Run.SchemeDigest;
        IEnumerable<object> stored =
        [
            .. context.Set<SchemeLineRow>().AsNoTracking().Where(row => row.SchemeDigest == digest),
            .. context.Set<SchemeTotalRow>().AsNoTracking().Where(row => row.SchemeDigest == digest),
            .. context.Set<SchemeConditionRow>().AsNoTracking().Where(row => row.SchemeDigest == digest),
            .. context.Set<SchemeCommitteeLineRow>().AsNoTracking().Where(row => row.SchemeDigest == digest),
        ];
        var there = stored.Select(Text).ToHashSet(StringComparer.Ordinal);
        var expected = SchemeRecord.Rows(scheme, digest).Select(Text).ToHashSet(StringComparer.Ordinal);
        foreach (var row in there.Except(expected))
            findings.Add("scheme_lines、scheme_totals、scheme_conditions、scheme_committee_lines", $"多出或被改动:{row}");
        foreach (var row in expected.Except(there))
            findings.Add("scheme_lines、scheme_totals、scheme_conditions、scheme_committee_lines", $"缺少:{row}");
    }

    private static string Text(object row) =>
        $"{row.GetType().Name} {string.Join(' ', RowProperties.Of(row.GetType()).Skip(1).Select(property => Findings.Shown(property.GetValue(row))))}";
}
