using Appraisal.Service.Audit;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Audit;

/// <summary>The handwritten ledger, appraised into a database of the current kind, and what an audit finds of it.</summary>
internal sealed class AuditedRun : IDisposable
{
    private readonly AppraisedLedger _run;

    public AuditedRun() => _run = AppraisedLedger.Of(Fixtures.Path("handwritten", "ledger"), threads: 2, batch: 5);

    /// <summary>Another ledger, with a scheme of its own.</summary>
    public AuditedRun(OwnFactLedger ledger) => _run = ledger.Appraise(threads: 2, batch: 5);

    public AppraisalDatabase Database => _run.Database;

    public string Url => _run.DatabaseUrl;

    public RunRecord Record => new RunStore(Database, TimeProvider.System).Find("last");

    public AuditReport Verify() => new RunAudit(Database, Record, new SilentProgress()).Verify(2, CancellationToken.None);

    public IReadOnlyList<Finding> Findings() => Verify().Findings.All;

    /// <summary>Runs SQL as an owner who has dropped what would stop him.</summary>
    public void Tamper(string table, string sql)
    {
        using var connection = Database.Open();
        if (CurrentDatabase.Kind == DatabaseKind.Sqlite)
        {
            foreach (var act in new[] { "update", "delete" })
                connection.Execute($"DROP TRIGGER IF EXISTS append_only_{table}_{act}");
        }
        else
        {
            connection.Execute($"DROP TRIGGER IF EXISTS append_only ON {table}");
            connection.Execute($"DROP TRIGGER IF EXISTS append_or_purge ON {table}");
        }
        connection.Execute(sql);
    }

    /// <summary>A copy of SQLite's file, to be changed.</summary>
    public CopiedRun Copy() => new(Database);

    public void Dispose() => _run.Dispose();
}
