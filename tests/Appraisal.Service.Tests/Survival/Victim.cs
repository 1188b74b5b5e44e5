using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Survival;

/// <summary>A run of the shared ledger to which something is done, in a database and a folder of its own.</summary>
internal sealed class Victim : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EmptyDatabase? _database;
    private readonly string? _output;

    public Victim()
    {
        _database = new EmptyDatabase();
        Url = _database.Url;
    }

    /// <param name="url">A database of the test's own.</param>
    /// <param name="output">Where the files go; null for a folder of this one's.</param>
    public Victim(string url, string? output = null) => (Url, _output) = (url, output);

    public string Url { get; }

    public string Output => _output ?? _folder.Of("out");

    public AppraisalDatabase Database => AppraisalDatabase.UseExisting(Url);

    /// <summary>What a person is told by <c>runs</c>.</summary>
    public string Listed => AppraisalProcess.Run(_folder.Path, "runs", "--database", Url).Output;

    public AppraisalProcess Begin() => AppraisalProcess.Start(_folder.Path, Undisturbed.Shared.Arguments(Output, Url));

    public AppraisalProcess GoOn(params string[] options) => AppraisalProcess.Start(_folder.Path, ["resume", "last", "--database", Url, .. options]);

    public Finished Resume(params string[] options)
    {
        using var process = GoOn(options);
        return process.Finish();
    }

    /// <summary>Begins the run and kills it at a line of its progress.</summary>
    public void BeginAndKill(string at)
    {
        using var process = Begin();
        process.WaitFor(at);
        process.Kill();
    }

    /// <summary>The run; null where none was begun.</summary>
    public RunRecord? Run() => AppraisalDatabase.At(Url).IsThere ? new RunStore(Database, TimeProvider.System).List().SingleOrDefault() : null;

    /// <summary>Resumes it, and it must end as the undisturbed one did.</summary>
    public void MustEndUndisturbed()
    {
        var finished = Resume();
        finished.ExitCode.ShouldBe(Undisturbed.Shared.ExitCode, finished.Error);
        finished.Output.ShouldContain($"results_digest {Undisturbed.Shared.ResultsDigest}");
        MustBeUndisturbed(Output);
    }

    /// <summary>Complete, in the database as in the folder, and nothing left lying about.</summary>
    public void MustBeUndisturbed(string output)
    {
        Undisturbed.Digests(output).ShouldBe(Undisturbed.Shared.Files);
        Undisturbed.DigestIn(output).ShouldBe(Undisturbed.Shared.ResultsDigest);
        MustHaveNoFolder(output + ".");
        var run = Run()!;
        run.State.ShouldBe(RunState.Complete);
        run.Manifest!.ResultsDigest.ShouldBe(Undisturbed.Shared.ResultsDigest);
        new StoredView(Database, run).MustBeWhole();
    }

    /// <summary>Nothing of a run that is not complete shows, and what is stored of it is whole pieces.</summary>
    public RunRecord? MustShowNothingHalf()
    {
        if (Run() is not { } run)
        {
            Directory.Exists(Output).ShouldBeFalse();
            return null;
        }
        new StoredView(Database, run).MustBeWhole();
        if (run.State != RunState.Complete)
            Directory.Exists(Output).ShouldBeFalse();
        else if (Directory.Exists(Output))
            Undisturbed.Digests(Output).ShouldBe(Undisturbed.Shared.Files);
        return run;
    }

    public void MustHaveNoFolder(string beginning) =>
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Output)!).ShouldNotContain(entry => entry.StartsWith(beginning, StringComparison.Ordinal));

    public void Dispose()
    {
        _database?.Dispose();
        _folder.Dispose();
    }
}
