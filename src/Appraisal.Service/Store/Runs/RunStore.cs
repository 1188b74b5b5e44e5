using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Appraisal.Service.Store.Runs;

/// <summary>The runs of a database: begun, found by what a person types, and brought to an end.</summary>
internal sealed class RunStore(AppraisalDatabase database, TimeProvider clock)
{
    /// <summary>What a person types for the run that was begun last.</summary>
    public const string Last = "last";

    private const int IdLength = 32;

    /// <summary>Begins a run under the next number and a new id.</summary>
    public RunRecord Create(NewRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var now = clock.GetUtcNow();
        using var context = database.Context();
        // It takes the write lock, so that of two runs begun at once one has the next number and the other the one after.
        using var transaction = context.Database.BeginTransaction();
        var record = new RunRecord
        {
            RunNumber = (context.Runs.Max(earlier => (long?)earlier.RunNumber) ?? 0) + 1,
            Id = Guid.CreateVersion7(now).ToString("N"),
            State = RunState.Running,
            AsOf = run.AsOf,
            Scheme = run.Scheme,
            Edition = run.Edition,
            SchemeYaml = run.SchemeYaml,
            SchemeDigest = run.SchemeDigest,
            Engine = run.Engine,
            ProductVersion = run.ProductVersion,
            Ledger = run.Ledger,
            StartedAt = now.UtcDateTime,
        };
        context.Runs.Add(record);
        context.SaveChanges();
        transaction.Commit();
        return record;
    }

    /// <summary>Every run, in the order of beginning.</summary>
    public IReadOnlyList<RunRecord> List()
    {
        using var context = database.Context();
        return context.Runs.AsNoTracking().OrderBy(run => run.RunNumber).ToList();
    }

    /// <summary>The run that a person means: its id with or without dashes, a beginning of it that no other has, or <see cref="Last"/>.</summary>
    /// <exception cref="StoreException">It means none or several; the message says which.</exception>
    public RunRecord Find(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        using var context = database.Context();
        var runs = context.Runs.AsNoTracking();
        if (reference == Last)
        {
            return runs.OrderByDescending(run => run.RunNumber).FirstOrDefault()
                ?? throw new StoreException($"数据库 {database.Path} 中还没有考评。");
        }
        var beginning = reference.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        if (beginning.Length is 0 or > IdLength || !beginning.All(char.IsAsciiHexDigitLower))
            throw new StoreException($"“{reference}”不是考评编号:应为编号或其开头(0–9、a–f),或 {Last}。");
        var meant = runs.Where(run => run.Id.StartsWith(beginning)).OrderBy(run => run.RunNumber).Take(4).ToList();
        return meant switch
        {
            [var run] => run,
            [] => throw new StoreException($"数据库 {database.Path} 中没有编号以“{reference}”开头的考评。"),
            _ => throw new StoreException(
                $"“{reference}”是多次考评编号的开头,请多写几位:{string.Join("、", meant.Take(3).Select(run => run.Id))}{(meant.Count > 3 ? " 等" : "")}。"),
        };
    }

    /// <summary>Keeps what is known once the ledger is read: the digest of its facts and the counts of its rows.</summary>
    public void RecordFacts(long runNumber, string factsDigest, string rejectedDigest, string countsJson) => Update(runNumber, set => set
        .SetProperty(run => run.FactsDigest, factsDigest)
        .SetProperty(run => run.RejectedDigest, rejectedDigest)
        .SetProperty(run => run.CountsJson, countsJson));

    /// <summary>The results are all stored and written.</summary>
    public void Complete(long runNumber, string resultsDigest, string countsJson) => Update(runNumber, set => set
        .SetProperty(run => run.State, RunState.Complete)
        .SetProperty(run => run.ResultsDigest, resultsDigest)
        .SetProperty(run => run.CountsJson, countsJson)
        .SetProperty(run => run.EndedAt, Now()));

    /// <summary>It stopped with an error.</summary>
    public void Fail(long runNumber) => Update(runNumber, set => set
        .SetProperty(run => run.State, RunState.Failed)
        .SetProperty(run => run.EndedAt, Now()));

    /// <summary>It goes on where it stopped.</summary>
    public void Resume(long runNumber) => Update(runNumber, set => set
        .SetProperty(run => run.State, RunState.Running)
        .SetProperty(run => run.EndedAt, (DateTime?)null));

    private DateTime? Now() => clock.GetUtcNow().UtcDateTime;

    /// <summary>A run that is complete is never changed again.</summary>
    private void Update(long runNumber, Action<UpdateSettersBuilder<RunRecord>> setters)
    {
        using var context = database.Context();
        var changed = context.Runs.Where(run => run.RunNumber == runNumber && run.State != RunState.Complete).ExecuteUpdate(setters);
        if (changed != 1)
            throw new InvalidOperationException($"There is no run {runNumber}, or it is complete.");
    }
}
