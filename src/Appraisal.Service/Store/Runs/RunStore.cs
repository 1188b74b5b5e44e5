using Appraisal.Service.Store.Databases;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Runs;

/// <summary>The runs of a database: begun, and found by what a person types.</summary>
internal sealed class RunStore(AppraisalDatabase database, TimeProvider clock)
{
    /// <summary>What a person types for the run that was begun last.</summary>
    public const string Last = "last";

    private const int IdLength = 32;

    /// <summary>Begins a run under the next number and a new id, and holds it.</summary>
    public RunHold Begin(NewRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return RunHold.Of(database, Add(run).Row, clock);
    }

    /// <summary>Begins a run that a caller asks for, to be gone on with later; the one that the same request began before, if there is one.</summary>
    /// <returns>The run, and was it there already; null where the caller has asked for something else under the same name.</returns>
    public (RunRecord Run, bool WasThere)? BeginRequested(NewRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (row, wasThere) = Add(run);
        return row is null ? null : (Get(row.RunNumber), wasThere);
    }

    private (RunRow Row, bool WasThere) Add(NewRun run)
    {
        using var connection = database.Open();
        using var context = database.Context();
        context.Database.SetDbConnection(connection.Ado);
        using var transaction = connection.Begin();
        context.Database.UseTransaction(transaction);
        // Of two runs begun at once one has the next number and the other the one after.
        connection.Alone(StorePurpose.BeginRun);
        if (run.Request is { } request && Earlier(context, request) is { } earlier)
            return (earlier.Detail == request.Detail ? context.Runs.AsNoTracking().Single(row => row.RunNumber == earlier.RunNumber) : null!, true);
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var row = new RunRow
        {
            RunNumber = (context.Runs.Max(earlier => (long?)earlier.RunNumber) ?? 0) + 1,
            Id = id,
            AsOf = run.AsOf,
            SchemeDigest = run.SchemeDigest,
            Engine = run.Engine,
            ProductVersion = run.ProductVersion,
            BatchSize = run.BatchSize,
            Ledger = run.Ledger,
            Output = run.Output(id),
            StartedAt = RunHold.Now(clock),
        };
        context.Runs.Add(row);
        if (!context.Schemes.Any(scheme => scheme.SchemeDigest == run.SchemeDigest))
            SchemeRecord.Add(context, run);
        context.SaveChanges();
        EventLog.Append(connection, row, EventKinds.Begun, row.StartedAt, EventDigest.Of(row));
        if (run.Request is { } asked)
            EventLog.Append(connection, row, EventKinds.Requested, row.StartedAt, asked.Detail, who: asked.Who);
        transaction.Commit();
        return (row, false);
    }

    private static EventRow? Earlier(AppraisalContext context, RequestedBy request) => context.Events.AsNoTracking()
        .Where(happened => happened.Kind == EventKinds.Requested && happened.Who == request.Who && happened.Detail!.StartsWith(request.Beginning)).SingleOrDefault();

    /// <summary>Holds a run that was begun before, to go on with it.</summary>
    /// <exception cref="StoreException">Another process holds it.</exception>
    public RunHold Hold(RunRecord run) => RunHold.Of(database, run.Run, clock);

    /// <summary>Every run, in the order of beginning.</summary>
    public IReadOnlyList<RunRecord> List()
    {
        using var context = database.Context();
        return Records(context, context.Runs);
    }

    /// <summary>A run as it stands now.</summary>
    public RunRecord Get(long runNumber)
    {
        using var context = database.Context();
        return Records(context, context.Runs.Where(run => run.RunNumber == runNumber)).Single();
    }

    /// <summary>The run with an id, written as runs have it; null where there is none.</summary>
    public RunRecord? WithId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower))
            return null;
        using var context = database.Context();
        return Records(context, context.Runs.Where(run => run.Id == id)).SingleOrDefault();
    }

    /// <summary>The run that a person means: its id with or without dashes, a beginning of it that no other has, or <see cref="Last"/>.</summary>
    /// <exception cref="StoreException">It means none or several; the message says which.</exception>
    public RunRecord Find(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        using var context = database.Context();
        if (reference == Last)
        {
            return Records(context, context.Runs.OrderByDescending(run => run.RunNumber).Take(1)).FirstOrDefault()
                ?? throw new StoreException($"数据库 {database.Name} 中还没有考评。");
        }
        var beginning = reference.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        if (beginning.Length is 0 or > IdLength || !beginning.All(char.IsAsciiHexDigitLower))
            throw new StoreException($"“{reference}”不是考评编号:应为编号或其开头(0–9、a–f),或 {Last}。");
        var meant = Records(context, context.Runs.Where(run => run.Id.StartsWith(beginning)).OrderBy(run => run.RunNumber).Take(4));
        return meant switch
        {
            [var run] => run,
            [] => throw new StoreException($"数据库 {database.Name} 中没有编号以“{reference}”开头的考评。"),
            _ => throw new StoreException(
                $"“{reference}”是多次考评编号的开头,请多写几位:{string.Join("、", meant.Take(3).Select(run => run.Id))}{(meant.Count > 3 ? " 等" : "")}。"),
        };
    }

    private static List<RunRecord> Records(AppraisalContext context, IQueryable<RunRow> runs)
    {
        var meant = runs.AsNoTracking().ToList();
        var numbers = meant.Select(run => run.RunNumber).ToList();
        var digests = meant.Select(run => run.SchemeDigest).Distinct().ToList();
        var schemes = context.Schemes.AsNoTracking().Where(scheme => digests.Contains(scheme.SchemeDigest)).ToDictionary(scheme => scheme.SchemeDigest);
        var events = context.Events.AsNoTracking().Where(happened => numbers.Contains(happened.RunNumber)).OrderBy(happened => happened.EventNumber)
            .ToList().ToLookup(happened => happened.RunNumber);
        var manifests = context.Manifests.AsNoTracking().Where(manifest => numbers.Contains(manifest.RunNumber)).ToDictionary(manifest => manifest.RunNumber);
        return
        [
            .. meant.OrderBy(run => run.RunNumber).Select(run =>
                new RunRecord(run, schemes[run.SchemeDigest], [.. events[run.RunNumber]], manifests.GetValueOrDefault(run.RunNumber))),
        ];
    }
}
