using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Appraisal.Service.Tests.Databases;

/// <summary>
/// A private server of PostgreSQL on a free port of the loopback, started when a test first asks for it and gone with the tests. It refuses to run
/// as root: there it runs as the user <c>postgres</c>.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<(PostgresServer? Server, string? Missing)> s_shared = new(() =>
        Missing() is { } missing ? (null, missing) : (new PostgresServer("-c fsync=off -c full_page_writes=off"), null));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appraisal-pg-");
    private readonly string _options;
    private int _databases;

    public PostgresServer(string options)
    {
        _options = options;
        Port = FreePort();
        Own(_folder.FullName);
        Do("initdb", "-D", Data, "-A", "trust", "-U", "owner", "--locale=C.UTF-8", "-E", "UTF8");
        Start();
    }

    /// <summary>Why there is no PostgreSQL on this machine; null where there is.</summary>
    public static string? SharedMissing => s_shared.Value.Missing;

    /// <summary>The server that tests share.</summary>
    public static PostgresServer Shared => s_shared.Value.Server ?? throw new InvalidOperationException(SharedMissing);

    public int Port { get; }

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Stops the shared server, where one was started.</summary>
    public static void StopShared()
    {
        if (s_shared.IsValueCreated)
            s_shared.Value.Server?.Dispose();
    }

    /// <summary>A new database, empty.</summary>
    public string NewDatabase(string? template = null, string? tablespace = null)
    {
        var name = $"t{Interlocked.Increment(ref _databases)}";
        Execute("postgres", $"CREATE DATABASE {name}{(template is null ? "" : $" TEMPLATE {template}")}{(tablespace is null ? "" : $" TABLESPACE {tablespace}")}");
        return name;
    }

    public void Drop(string database) => Execute("postgres", $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    public string Url(string database, string user = "owner") => $"Host=127.0.0.1;Port={Port};Database={database};Username={user}";

    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Url(database) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Start() =>
        Do("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"), "-o",
            $"-p {Port} -c listen_addresses=127.0.0.1 -k {_folder.FullName} {_options}", "start");

    /// <summary>Stops at once, as a crash would.</summary>
    public void Stop() => Do("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public static void Own(string folder)
    {
        if (Environment.UserName == "root")
            Run("chown", "postgres", folder);
    }

    /// <summary>Runs one of PostgreSQL's programs, as the user that it may run as.</summary>
    public static void Do(string program, params string[] arguments)
    {
        var path = Find(program) ?? throw new InvalidOperationException($"{program} is not on this machine.");
        if (Environment.UserName == "root")
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Do("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        _folder.Delete(recursive: true);
    }

    private static string? Missing() =>
        !OperatingSystem.IsLinux() ? "Tests with PostgreSQL run on Linux."
        : Find("initdb") is null || Find("pg_ctl") is null ? "There is no PostgreSQL on this machine (initdb, pg_ctl)."
        : null;

    private static string? Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql"))
            folders = Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")).Concat(folders);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    // Output goes nowhere: the server would keep a pipe open for as long as it lives.
    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
