using Appraisal.Rules;
using Appraisal.Service.Intake;
using Appraisal.Service.Results;
using Appraisal.Service.Store;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Runs;

/// <summary>
/// The annual run: reads a ledger into the store, scores it batch by batch, ranks and nominates, and writes every file. Everything that
/// can stop it for the ledger's, the scheme's or the folder's sake does so before anything is written. A run that stopped goes on where it was.
/// </summary>
internal sealed class AnnualRun(string? databaseUrl, TimeProvider clock, IRunProgress progress)
{
    /// <summary>Asked, once the run was stopped, who stopped it and why; nobody is asked where a person at the keyboard does.</summary>
    public Func<StoppedBy?> StoppedBy { get; init; } = () => null;

    /// <summary>Who goes on with it; null for the person at the keyboard.</summary>
    public string? ResumedBy { get; init; }

    /// <summary>Begins a run and brings it to its end.</summary>
    /// <exception cref="RunException">Wrong use, or an unusable scheme, folder or date; nothing was written.</exception>
    /// <exception cref="LedgerUnusableException">The ledger is not one; nothing was written.</exception>
    public RunSummary Execute(RunRequest request, CancellationToken cancellation)
    {
        progress.Phase("检查方案");
        var source = SchemeSource.Open(request.Scheme, request.AsOf);
        if (request.Output is { } output)
            MustBeFree(output);

        AppraisalDatabase? database = null;
        RunHold? hold = null;
        FactWriter? writer = null;
        try
        {
            progress.Phase("读取台账");
            var load = new LedgerLoad(() =>
            {
                database = AppraisalDatabase.Use(databaseUrl);
                database.Stop = cancellation;
                hold = Begin(database, request, source);
                hold.Append(EventKinds.Ledger, LedgerFingerprint.Of(request.Ledger));
                return writer = new FactStore(database, source.Scheme.Sheets).Writer(hold);
            }, progress);
            var read = LedgerIntake.Read(request.Ledger, request.AsOf, source.Scheme.Sheets, load, cancellation);
            // The keys of a million rows.
            UnderWay.GiveBack();
            load.Seal(read, hold!.RunNumber);
            writer!.Dispose();
            return Finish(database!, hold, source, hold.Run.Output, request.Threads, cancellation);
        }
        catch (Exception exception) when (hold is not null)
        {
            writer?.Dispose();
            var failure = new RunFailure(database!, hold.Run.Output, clock, progress, StoppedBy());
            failure.Note(hold, exception);
            if (failure.Told(hold, exception) is { } told)
                throw told;
            throw;
        }
        finally
        {
            hold?.Dispose();
        }
    }

    /// <summary>Goes on with a run that stopped, or writes the files of a complete one again.</summary>
    /// <param name="reference">The run, as a person names it.</param>
    /// <param name="output">The folder for the files; null for the one that it was begun with.</param>
    /// <param name="threads">How many batches are scored at once.</param>
    /// <param name="cancellation">Stops it; it can go on later.</param>
    /// <exception cref="RunException">It cannot go on; the message says why.</exception>
    /// <exception cref="StoreException">There is no such run, or another process is at it.</exception>
    public RunSummary Resume(string reference, string? output, int threads, CancellationToken cancellation)
    {
        var database = AppraisalDatabase.UseExisting(databaseUrl);
        database.Stop = cancellation;
        var runs = new RunStore(database, clock);
        var run = runs.Find(reference);
        using var hold = runs.Hold(run);
        // Whoever held it until now may have brought it to its end.
        run = runs.Get(run.RunNumber);
        var folder = output ?? run.Run.Output;
        var source = Resumable.Check(run, folder);
        MustBeFree(folder);
        progress.Begun(run.Id);
        try
        {
            if (run.State != RunState.Complete)
                hold.Append(EventKinds.Resumed, who: ResumedBy);
            ResultFolder.DeletePartial(run.Run.Output, run.Id);
            if (!run.IsSealed)
                ReadAgain(database, hold, source, cancellation);
            return Finish(database, hold, source, folder, threads, cancellation);
        }
        catch (Exception exception)
        {
            var failure = new RunFailure(database, folder, clock, progress, StoppedBy());
            if (run.State != RunState.Complete)
                failure.Note(hold, exception);
            if (failure.Told(hold, exception) is { } told)
                throw told;
            throw;
        }
    }

    private RunHold Begin(AppraisalDatabase database, RunRequest request, SchemeSource source)
    {
        var hold = new RunStore(database, clock).Begin(new NewRun
        {
            AsOf = request.AsOf,
            Scheme = source.Scheme,
            SchemeYaml = source.Bytes,
            SchemeDigest = source.Digest,
            Engine = AppraisalEngine.Name,
            ProductVersion = ProductVersion.Text,
            BatchSize = request.BatchSize,
            Ledger = Path.GetFullPath(request.Ledger),
            Output = id => Path.GetFullPath(request.Output ?? Path.Combine("results", id)),
        });
        progress.Begun(hold.Run.Id);
        return hold;
    }

    private void ReadAgain(AppraisalDatabase database, RunHold hold, SchemeSource source, CancellationToken cancellation)
    {
        progress.Phase("读取台账");
        if (new RunStore(database, clock).Get(hold.RunNumber).Last(EventKinds.Ledger) is null)
            hold.Append(EventKinds.Ledger, LedgerFingerprint.Of(hold.Run.Ledger!));
        using var writer = new FactStore(database, source.Scheme.Sheets).Writer(hold);
        var load = new LedgerLoad(() => writer, progress);
        var read = LedgerIntake.Read(hold.Run.Ledger!, hold.Run.AsOf, source.Scheme.Sheets, load, cancellation);
        // The keys of a million rows.
        UnderWay.GiveBack();
        load.Seal(read, hold.RunNumber);
    }

    private RunSummary Finish(AppraisalDatabase database, RunHold hold, SchemeSource source, string output, int threads, CancellationToken cancellation)
    {
        var (facts, results) = (new FactStore(database, source.Scheme.Sheets), new ResultStore(database));
        using var folder = ResultFolder.Create(output, hold.Run.Id, results.Rows<WarningRow>(hold.RunNumber).Select(warning => warning.Warning));
        using var chunks = results.Writer(hold);
        var summary = new Scoring(new RunWork(hold.Run, source, facts, results, chunks, folder, threads), progress).Run(cancellation);
        progress.Phase("写工作簿");
        folder.WriteManifest(summary.Manifest);
        using (var names = facts.Names(hold.RunNumber))
            new Report(folder, source.Scheme, names.Find, cancellation).Write(summary.Manifest, SummaryRows.Of(summary), summary.Committees);
        cancellation.ThrowIfCancellationRequested();
        // First that the run is complete, then its folder gets its name: killed in between, `resume` writes the files again.
        Completion.Record(hold, new RunStore(database, clock).Get(hold.RunNumber), results.Chunks(hold.RunNumber), summary.Manifest, chunks.Digest);
        folder.Publish();
        hold.End();
        return summary;
    }

    private static void MustBeFree(string output)
    {
        if (ResultFolder.Refusal(output) is { } refusal)
            throw new RunException(refusal);
    }
}
