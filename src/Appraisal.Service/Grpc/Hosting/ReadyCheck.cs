using Appraisal.Rules.Schemes;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Store;
using Appraisal.Service.Store.Databases;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>Ready only when the database answers and the default scheme is compiled.</summary>
internal sealed class ReadyCheck(AppraisalDatabase database, SchemeShelf shelf) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var connection = database.Open();
            connection.Scalar("SELECT COUNT(*) FROM runs");
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or StoreException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The database does not answer."));
        }
        shelf.Open(SchemeLibrary.Default, null);
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
