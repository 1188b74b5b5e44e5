using System.Data.Common;
using Appraisal.Service.Intake;
using Appraisal.Service.Store;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Runs;

/// <summary>Notes that a run stopped, and why, and words it for whoever is to hear it.</summary>
/// <param name="database">Where the run is.</param>
/// <param name="output">Where its files were to go.</param>
/// <param name="clock">The clock.</param>
/// <param name="progress">Hears what could not be noted.</param>
/// <param name="stoppedBy">Who stopped a run that was stopped, and why; null for the person at the keyboard.</param>
internal sealed class RunFailure(AppraisalDatabase database, string output, TimeProvider clock, IRunProgress progress, StoppedBy? stoppedBy = null)
{
    private readonly FailureText _text = new(database.Name, output);

    // What stopped the run is what its caller must hear, not that the database takes no more because of it.
    public void Note(RunHold hold, Exception exception)
    {
        var kind = exception is OperationCanceledException ? EventKinds.Interrupted : EventKinds.Failed;
        var (who, why) = exception is OperationCanceledException ? (stoppedBy?.Who, stoppedBy?.Why) : (null, _text.Of(exception));
        try
        {
            if (!TryAppend(hold, kind, why, who))
            {
                // The connection that held the run is what broke. Whoever holds it meanwhile goes on with it: there is no failure to note then.
                hold.Dispose();
                using var again = RunHold.Of(database, hold.Run, clock);
                again.Append(kind, why: why, who: who);
            }
        }
        catch (Exception noted) when (noted is DbException or StoreException)
        {
            progress.Warning($"考评 {hold.Run.Id} 已停止,这一状态没能记入数据库:{_text.Of(noted)}");
        }
    }

    /// <summary>What the caller is to be told instead of a bare exception; null where that says it all already.</summary>
    public RunStoppedException? Told(RunHold hold, Exception exception) => exception switch
    {
        OperationCanceledException or RunException or StoreException or LedgerUnusableException => null,
        // The store is not as it was: going on does not mend it.
        InvalidDataException => new RunStoppedException(exception.Message, exception),
        _ => new RunStoppedException($"{_text.Of(exception)}考评 {hold.Run.Id} 停在这里,排除后可以继续:appraisal resume {hold.Run.Id}", exception),
    };

    private static bool TryAppend(RunHold hold, string kind, string? why, string? who)
    {
        try
        {
            hold.Append(kind, why: why, who: who);
            return true;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            return false;
        }
    }
}

/// <summary>Who stopped a run, and why.</summary>
internal sealed record StoppedBy(string? Who, string? Why);
