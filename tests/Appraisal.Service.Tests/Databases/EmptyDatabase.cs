using Appraisal.Service.Store.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Appraisal.Service.Tests.Databases;

/// <summary>A database of the current kind, migrated and empty, gone afterwards.</summary>
internal sealed class EmptyDatabase : IDisposable
{
    private static readonly Lazy<string> s_template = new(() =>
    {
        var name = PostgresServer.Shared.NewDatabase();
        AppraisalDatabase.At(PostgresServer.Shared.Url(name) + ";Pooling=false").Migrate();
        NpgsqlConnection.ClearAllPools();
        return name;
    });

    private readonly DirectoryInfo? _folder;
    private readonly string? _name;

    public EmptyDatabase()
    {
        if (CurrentDatabase.Kind == DatabaseKind.Sqlite)
        {
            _folder = Directory.CreateTempSubdirectory("appraisal-store-");
            Url = $"Data Source={File}";
        }
        else
        {
            _name = PostgresServer.Shared.NewDatabase(s_template.Value);
            Url = PostgresServer.Shared.Url(_name);
        }
    }

    public string Url { get; }

    /// <summary>SQLite's file.</summary>
    public string File => Path.Combine(_folder!.FullName, "file.db");

    /// <summary>The name on the server.</summary>
    public string Name => _name!;

    public void Dispose()
    {
        if (_folder is not null)
        {
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }
        else
        {
            PostgresServer.Shared.Drop(_name!);
        }
    }
}
