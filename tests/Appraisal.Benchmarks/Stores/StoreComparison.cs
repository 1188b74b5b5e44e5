using System.Diagnostics;
using Appraisal.Benchmarks.Comparison;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Rows;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Appraisal.Benchmarks.Stores;

/// <summary>
/// Writes the same rows into the same tables in one transaction: by hand, by the product, by linq2db, by what else this build was made with. In turn,
/// round after round, each time under a run's number of its own.
/// </summary>
internal sealed class StoreComparison(AppraisalDatabase database, TextWriter output)
{
    private const long FirstRunNumber = 1_000_000;

    private readonly (string Name, Func<StoreConnection, IBulkInsert> On)[] _ways = Ways();
    private long _runNumber = FirstRunNumber;

    public int Run(int organisations, int rounds)
    {
        using (var context = database.Context())
        {
            if (context.Runs.Any())
            {
                output.WriteLine($"{database.Name} has runs. What is written here can never be taken away: name a database of its own.");
                return 2;
            }
        }
        var rows = new StoreRows(organisations, seed: 1);
        // The first round compiles and shows that each writes what it was given; the times of the others count.
        if (_ways.FirstOrDefault(way => !IsTrue(rows, way.On)).Name is { } wrong)
        {
            output.WriteLine($"What was written {wrong} is not what was given; nothing was measured.");
            return 1;
        }
        var seconds = new List<double[]>();
        for (var round = 0; round < rounds; round++)
        {
            var taken = new double[_ways.Length];
            for (var turn = 0; turn < _ways.Length; turn++)
            {
                var which = round % 2 == 0 ? turn : _ways.Length - 1 - turn;
                taken[which] = Write(rows.Of(++_runNumber), _ways[which].On);
            }
            seconds.Add(taken);
        }
        Report(seconds, rows.Of(0).Count, organisations);
        return 0;
    }

    private void Report(List<double[]> seconds, long rows, int organisations)
    {
        output.WriteLine(NetworkComparison.Text($"{database.GetType().Name}: {rows} rows of {organisations} organisations; {seconds.Count} rounds; medians"));
        output.WriteLine("| way | ratio to by hand | rows a second |");
        output.WriteLine("|---|---:|---:|");
        for (var which = 0; which < _ways.Length; which++)
        {
            var ratio = NetworkComparison.Median(seconds.Select(round => round[which] / round[0]));
            var rate = rows / NetworkComparison.Median(seconds.Select(round => round[which]));
            output.WriteLine(NetworkComparison.Text($"| {_ways[which].Name} | {ratio:0.00} | {rate:0} |"));
        }
    }

    private double Write(ChunkRows rows, Func<StoreConnection, IBulkInsert> on)
    {
        using var connection = database.OpenToHold();
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        using (var transaction = connection.Begin())
        {
            using var bulk = on(connection);
            rows.InsertInto(bulk);
            transaction.Commit();
        }
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Does what a way has written come back as it was.</summary>
    private bool IsTrue(StoreRows rows, Func<StoreConnection, IBulkInsert> on)
    {
        var written = rows.Of(++_runNumber);
        Write(written, on);
        var results = new ResultStore(database);
        var read = new ChunkRows(_runNumber);
        AddAll<LineRow>();
        AddAll<TotalRow>();
        AddAll<ConditionRow>();
        AddAll<EligibilityRow>();
        AddAll<ScorecardRow>();
        AddAll<DutyRow>();
        AddAll<VetoRow>();
        return Digest(read) == Digest(written);

        void AddAll<TRow>() where TRow : class, IResultRow
        {
            foreach (var row in results.Rows<TRow>(_runNumber))
                read.Add(row);
        }
    }

    private static string Digest(ChunkRows rows) => ChunkDigest.Of(new DigestValues(), "", 0, 0, 0, "", rows);

    private static (string Name, Func<StoreConnection, IBulkInsert> On)[] Ways()
    {
        List<(string, Func<StoreConnection, IBulkInsert>)> ways =
        [
            ("by hand", connection => connection.Ado switch
            {
                NpgsqlConnection postgres => new StraightCopy(postgres),
                SqliteConnection sqlite => new StraightInserts(sqlite),
                var other => throw new NotSupportedException($"{other}"),
            }),
            ("the product", connection => new ResultInserter(connection)),
            ("linq2db BulkCopy", connection => new Linq2DbInsert(connection)),
        ];
        if (BulkInsert.Name != nameof(ResultInserter))
            ways.Add((BulkInsert.Name, BulkInsert.On));
        return [.. ways];
    }
}
