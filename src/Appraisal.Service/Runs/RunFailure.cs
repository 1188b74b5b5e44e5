using System.Data.Common;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Runs;

/// <summary>Notes that a run stopped, and why.</summary>
internal sealed class RunFailure(AppraisalDatabase database, TimeProvider clock, IRunProgress progress)
{
    // What stopped the run is what its caller must hear, not that the database takes no more because of it.
    public void Note(RunHold hold, Exception exception)
    {
        var kind = exception is OperationCanceledException ? EventKinds.Interrupted : EventKinds.Failed;
        var why = exception is OperationCanceledException ? null : exception.Message;
        try
        {
            // The connection that held the run may be what broke.
            using var connection = database.Open();
            EventLog.Append(connection, hold.Run, kind, RunHold.Now(clock), why: why);
        }
        catch (DbException noted)
        {
            progress.Warning($"考评 {hold.Run.Id} 已停止,这一状态没能记入数据库:{noted.Message}");
        }
    }
}
