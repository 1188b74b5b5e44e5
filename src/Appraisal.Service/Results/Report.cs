using Appraisal.Rules.Schemes;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Results;

internal static class Report
{
    public static void Write(ResultFolder folder, Scheme scheme, Manifest manifest, IRunProgress progress, CancellationToken cancellation)
    {
    }
}
