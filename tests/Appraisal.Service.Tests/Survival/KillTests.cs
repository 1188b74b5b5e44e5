using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Survival;

/// <summary>
/// kill -9 at fifty moments on each database: half of them drawn over the whole length of an undisturbed run, half over the time since it had begun.
/// Some runs are killed once, some several times in a row, their resumption too.
/// </summary>
[TestClass]
public sealed class KillTests
{
    private const int Seed = 20231231;

    // How often each run is killed: fifty kills in all.
    private static readonly int[] s_killsInARow = [5, 1, 3, 1, 4, 2, 1, 6, 1, 3, 5, 2, 1, 4, 1, 3, 1, 6];

    [OnBothDatabases]
    public void However_often_and_whenever_it_is_killed_a_run_ends_as_if_nothing_had_been()
    {
        var random = new Random(Seed + (int)CurrentDatabase.Kind);
        var rows = s_killsInARow.Select(kills => Enumerable.Range(0, kills).Select(_ => new Moment(random.NextDouble(), random.Next(2) == 1)).ToArray()).ToList();
        _ = Undisturbed.Shared;
        var killed = new Tally();

        Parallel.ForEach(rows, new ParallelOptions { MaxDegreeOfParallelism = 2 }, moments =>
        {
            try
            {
                var left = new Queue<Moment>(moments);
                while (left.Count > 0)
                    KillInARow(left, killed);
            }
            catch (Exception exception)
            {
                throw new AssertFailedException($"Seed {Seed}, {CurrentDatabase.Kind}, {string.Join<Moment>(", ", moments)}: {exception.Message}", exception);
            }
        });

        Console.WriteLine($"{CurrentDatabase.Kind}: killed {killed} (undisturbed {Undisturbed.Shared.Length}, since begun {Undisturbed.Shared.LengthSinceBegun}).");
        killed.All.ShouldBe(50);
        killed.OnTheWay.ShouldBeGreaterThan(10, "moments that fall on nothing prove nothing");
    }

    // A run that comes to its end before it is killed leaves the moments that are left to the next.
    private static void KillInARow(Queue<Moment> left, Tally killed)
    {
        using var victim = new Victim();
        var run = (RunRecord?)null;
        while (run is not { State: RunState.Complete } && left.TryDequeue(out var moment))
        {
            using (var process = run is null ? victim.Begin() : victim.GoOn())
                KillAt(process, moment);
            run = victim.MustShowNothingHalf();
            killed.Add(run);
        }
        if (run is null)
        {
            using var process = victim.Begin();
            process.Finish().ExitCode.ShouldBe(Undisturbed.Shared.ExitCode);
        }
        else if (!Directory.Exists(victim.Output))
        {
            victim.MustEndUndisturbed();
        }
        victim.MustBeUndisturbed(victim.Output);
    }

    private static void KillAt(AppraisalProcess process, Moment moment)
    {
        if (moment.IsSinceBegun)
            process.WaitFor("run ");
        Thread.Sleep((moment.IsSinceBegun ? Undisturbed.Shared.LengthSinceBegun : Undisturbed.Shared.Length) * moment.Share);
        process.Kill();
    }

    /// <summary>When a run is killed.</summary>
    /// <param name="Share">The share of the length.</param>
    /// <param name="IsSinceBegun">Of the length since it had begun, not since its process started.</param>
    private sealed record Moment(double Share, bool IsSinceBegun);

    /// <summary>Where the kills fell.</summary>
    private sealed class Tally
    {
        private int _beforeBegun;
        private int _loading;
        private int _scoring;
        private int _complete;

        public int OnTheWay => _loading + _scoring;

        public int All => _beforeBegun + OnTheWay + _complete;

        public void Add(RunRecord? run)
        {
            ref var count = ref _beforeBegun;
            if (run is not null)
                count = ref run.State == RunState.Complete ? ref _complete : ref run.IsSealed ? ref _scoring : ref _loading;
            Interlocked.Increment(ref count);
        }

        public override string ToString() => $"before it had begun {_beforeBegun}, loading the ledger {_loading}, scoring and writing {_scoring}, after its end {_complete}";
    }
}
