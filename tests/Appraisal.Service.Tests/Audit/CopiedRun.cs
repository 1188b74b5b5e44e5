using Appraisal.Service.Audit;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Runs;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Tests.Audit;

/// <summary>A copy of a database with a run, in a file of its own.</summary>
internal sealed class CopiedRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AppraisalDatabase _database;

    public CopiedRun(AppraisalDatabase original)
    {
        using (var connection = original.Open())
            connection.Execute("VACUUM INTO ?1", _folder.Of("copy.db"));
        _database = AppraisalDatabase.Use($"Data Source={_folder.Of("copy.db")};Pooling=false");
    }

    /// <summary>Gives a column another value that it can hold, in the first row that has one; false where none has.</summary>
    public bool Change(TableShape table, TableColumn column)
    {
        var other = column.Type switch
        {
            ColumnTypes.Text => $"\"{column.Name}\" || '改'",
            ColumnTypes.Day => "'1999-01-01'",
            ColumnTypes.Truth => $"1 - \"{column.Name}\"",
            _ => $"\"{column.Name}\" + 1000",
        };
        using var connection = _database.Open();
        connection.Execute($"DROP TRIGGER append_only_{table.Name}_update");
        var key = string.Join(", ", table.Columns.Take(4).Select(known => $"\"{known.Name}\""));
        connection.Execute($"""
            UPDATE "{table.Name}" SET "{column.Name}" = {other}
            WHERE ({key}) = (SELECT {key} FROM "{table.Name}" WHERE "{column.Name}" IS NOT NULL LIMIT 1)
            """);
        return connection.Scalar("SELECT changes()") > 0;
    }

    public IReadOnlyList<Finding> Findings() =>
        new RunAudit(_database, new RunStore(_database, TimeProvider.System).Find("last"), new SilentProgress()).Verify(2, CancellationToken.None).Findings.All;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
