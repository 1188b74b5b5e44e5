using System.Data.Common;
using Appraisal.Rules;
using Appraisal.Service.Intake;
using Appraisal.Service.Results;
using Appraisal.Service.Store;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Runs;

/// <summary>
/// The annual run: reads a ledger into the store, scores it batch by batch, ranks and nominates, and writes every file. Everything that
/// can stop it for the ledger's, the scheme's or the folder's sake does so before anything is written.
/// </summary>
internal sealed class AnnualRun(string? databaseUrl, TimeProvider clock, IRunProgress progress)
{
    /// <exception cref="RunException">Wrong use, or an unusable scheme, folder or date; nothing was written.</exception>
    /// <exception cref="LedgerUnusableException">The ledger is not one; nothing was written.</exception>
    public RunSummary Execute(RunRequest request, CancellationToken cancellation)
    {
        progress.Phase("检查方案");
        var source = SchemeSource.Open(request.Scheme, request.AsOf);
        SchemeFit.MustFit(source.Scheme);
        if (request.Output is { } output && ResultFolder.Refusal(output) is { } refusal)
            throw new RunException(refusal);

        progress.Phase("读取台账");
        Begun? begun = null;
        FactWriter? writer = null;
        try
        {
            IntakeResult read;
            long faults;
            using (var load = new LedgerLoad(() =>
            {
                begun = Begin(request, source);
                writer = begun.Facts.Writer(begun.Run.RunNumber);
                return (writer, begun.Folder);
            }, progress))
            {
                read = LedgerIntake.Read(request.Ledger, request.AsOf, load, cancellation);
                load.Finish();
                faults = load.Faults;
            }
            writer!.Seal();
            writer.Dispose();
            return new Scoring(begun!, source, request, progress).Run(read, faults, cancellation);
        }
        catch when (begun is not null)
        {
            writer?.Dispose();
            Fail(begun.Runs, begun.Run);
            throw;
        }
        finally
        {
            begun?.Folder.Dispose();
        }
    }

    private Begun Begin(RunRequest request, SchemeSource source)
    {
        var database = AppraisalDatabase.Use(databaseUrl);
        var runs = new RunStore(database, clock);
        var run = runs.Create(new NewRun
        {
            AsOf = request.AsOf,
            Scheme = source.Scheme.Name,
            Edition = source.Scheme.Edition,
            SchemeYaml = source.Bytes,
            SchemeDigest = source.Digest,
            Engine = AppraisalEngine.Name,
            ProductVersion = ProductVersion.Text,
            Ledger = Path.GetFullPath(request.Ledger),
        });
        progress.Begun(run.Id);
        try
        {
            var folder = ResultFolder.Create(request.Output ?? Path.Combine("results", run.Id), run.Id);
            return new Begun(run, runs, new FactStore(database), new ResultStore(database), folder);
        }
        catch
        {
            Fail(runs, run);
            throw;
        }
    }

    // What stopped the run is what its caller must hear, not that the database takes no more because of it.
    private void Fail(RunStore runs, RunRecord run)
    {
        try
        {
            runs.Fail(run.RunNumber);
        }
        catch (DbException exception)
        {
            progress.Warning($"考评 {run.Id} 失败,这一状态没能记入数据库:{exception.Message}");
        }
    }

    internal sealed record Begun(RunRecord Run, RunStore Runs, FactStore Facts, ResultStore Results, ResultFolder Folder);
}
