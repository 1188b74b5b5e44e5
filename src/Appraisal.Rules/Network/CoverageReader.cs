using Appraisal.Rules.Coverage;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>Reads what the measures' rules wrote over a batch.</summary>
internal static class CoverageReader
{
    public static CoverageFindings Read(Scheme scheme, OrganisationBatch organisations, EnterpriseBatch enterprises, NetworkResult result, bool areRejected)
    {
        var findings = new CoverageFindings();
        var truths = scheme.Measures.Select(measure => result.Truths(Part.Measure, measure.Id).Values).ToArray();
        for (var row = 0; row < enterprises.Count; row++)
        {
            var counts = new int[2 * truths.Length];
            var isCounted = false;
            for (var k = 0; k < truths.Length; k++)
            {
                if (!scheme.Measures[k].CountsEnterprises || truths[k][row] == Truth.Unreported)
                    continue;
                isCounted = true;
                counts[2 * k] = truths[k][row] == Truth.True ? 1 : 0;
                counts[2 * k + 1] = 1;
            }
            if (isCounted)
                findings.Enterprises.Add((enterprises.Subjects[row].Enterprise, areRejected, counts));
        }
        for (var k = 0; k < truths.Length; k++)
        {
            if (scheme.Measures[k].CountsEnterprises)
                continue;
            for (var row = 0; row < organisations.Count; row++)
            {
                if (truths[k][row] == Truth.True)
                    findings.Titles.Add((organisations.Subjects[row].Committee.DistrictCode!, k));
            }
        }
        return findings;
    }
}
