using Appraisal.Service.Runs;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Survival;

/// <summary>A run that a person stopped in a phase, made in this process; a test changes something, and resumes it by the product itself.</summary>
internal static class Stopped
{
    public static Victim In(string phase)
    {
        var victim = new Victim();
        using var stop = new CancellationTokenSource();
        var request = new RunRequest(Undisturbed.Shared.Ledger, AppraisedLedger.AsOf, null, victim.Output, 2, 5);
        Should.Throw<OperationCanceledException>(() => new AnnualRun(victim.Url, TimeProvider.System, new StopIn(phase, stop)).Execute(request, stop.Token));
        return victim;
    }

    /// <summary>Changes rows as only the owner of a database can, who takes the guards away.</summary>
    public static void Change(this Victim victim, string table, string sql)
    {
        using var connection = victim.Database.Open();
        connection.Execute(CurrentDatabase.Kind == DatabaseKind.Sqlite
            ? $"DROP TRIGGER append_only_{table}_update"
            : $"ALTER TABLE {table} DISABLE TRIGGER append_only");
        connection.Execute(sql);
    }

    private sealed class StopIn(string phase, CancellationTokenSource stop) : IRunProgress
    {
        private bool _isBegun;

        public void Begun(string runId)
        {
            _isBegun = true;
            if (phase == "读取台账")
                stop.Cancel();
        }

        public void Warning(string warning)
        {
        }

        public void Phase(string name)
        {
            if (_isBegun && name == phase)
                stop.Cancel();
        }

        public void Advance(long rows)
        {
        }
    }
}
