using System.Security.Cryptography;
using System.Text.Json;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Copies;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Store.Sqlite;

namespace Appraisal.Service.Audit;

/// <summary>Verifies a pack: its files by their sums, its run as one in a database, its published files by the manifest.</summary>
internal static class PackAudit
{
    /// <exception cref="RunException">It is no pack that can be read.</exception>
    public static AuditReport Verify(string folder, TimeProvider clock, IRunProgress progress, int threads, CancellationToken cancellation)
    {
        var temporary = Directory.CreateTempSubdirectory("appraisal-pack-");
        try
        {
            progress.Phase("读取文件夹");
            var database = AppraisalDatabase.Use($"Data Source={Path.Combine(temporary.FullName, "pack.db")}");
            Load(folder, database);
            var run = new RunStore(database, clock).List().Single();
            progress.Begun(run.Id);
            var report = new RunAudit(database, run, progress).Verify(threads, cancellation);
            Sums(folder, report.Findings);
            Published(folder, run, report.Findings);
            return report;
        }
        finally
        {
            SqliteDatabase.CloseAll();
            temporary.Delete(recursive: true);
        }
    }

    private static void Load(string folder, AppraisalDatabase database)
    {
        try
        {
            var packed = JsonSerializer.Deserialize<PackedRun>(File.ReadAllBytes(Path.Combine(folder, Pack.RunFile)), Pack.Json)
                ?? throw new InvalidDataException($"{Pack.RunFile} 里没有考评。");
            using (var context = database.Context())
            {
                var yaml = File.ReadAllBytes(Path.Combine(folder, Pack.SchemeFile));
                context.Add(new SchemeRow { SchemeDigest = packed.Run.SchemeDigest, Scheme = packed.Scheme, Edition = packed.Edition, SchemeYaml = yaml });
                // Its lists for analysts are no part of the pack: they follow from the scheme.
                if (SchemeSource.Of(yaml, Pack.SchemeFile, out _) is { } source)
                    context.AddRange(SchemeRecord.Rows(source.Scheme, packed.Run.SchemeDigest));
                context.Add(packed.Run);
                context.AddRange(packed.Events);
                context.Add(packed.Manifest);
                context.SaveChanges();
            }
            using var connection = database.Open();
            using var transaction = connection.Begin();
            foreach (var table in RunTables.All.Where(table => IsPacked(folder, table)))
                TableCopy.Read(connection, table, Pack.PathOf(folder, table));
            transaction.Commit();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or JsonException or System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or Sylvan.Data.Csv.CsvFormatException)
        {
            throw new RunException($"{folder} 不是完整的考评文件夹,读不出来:{(exception.InnerException ?? exception).Message}");
        }
    }

    // 0.2.0 knew no own facts, 0.3.0 no committees' appraisals, and packed none. Where a pack has lost the file, its sums and the digests tell.
    private static bool IsPacked(string folder, RunTable table) => !RunTables.Later.Contains(table) || File.Exists(Pack.PathOf(folder, table));

    private static void Sums(string folder, Findings findings)
    {
        var path = Path.Combine(folder, Pack.SumsFile);
        if (!File.Exists(path))
        {
            findings.Add(Pack.SumsFile, "缺少");
            return;
        }
        var sums = File.ReadLines(path).Select(line => line.Split("  ", 2)).Where(parts => parts.Length == 2).ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
        foreach (var name in Pack.Files(folder))
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            if (!sums.Remove(name, out var sum))
                findings.Add(name, $"不在 {Pack.SumsFile} 中");
            else if (sum != Convert.ToHexStringLower(SHA256.HashData(file)))
                findings.Add(name, "文件被改动");
        }
        foreach (var name in sums.Keys)
            findings.Add(name, "文件缺少");
    }

    private static void Published(string folder, RunRecord run, Findings findings)
    {
        if (run.Manifest is not { } manifest || !Directory.Exists(Path.Combine(folder, Pack.Results)))
            return;
        var results = Path.Combine(folder, Pack.Results);
        findings.MustBe($"{Pack.Results}/ results_digest", ResultFolder.ResultsDigest(results), manifest.ResultsDigest);
    }
}
