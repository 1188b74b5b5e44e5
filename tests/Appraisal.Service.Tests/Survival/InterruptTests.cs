using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Survival;

/// <summary>Ctrl-C in every phase of one run, one after the other.</summary>
[TestClass]
public sealed class InterruptTests
{
    private static readonly string[] s_phases = ["run ", "评分…", "排序推荐…", "写结果文件…", "写工作簿…"];

    [OnBothDatabases]
    public void Stopped_in_every_phase_it_answers_130_each_time_and_then_ends_undisturbed()
    {
        using var victim = new Victim();
        foreach (var phase in s_phases)
        {
            using var process = phase == s_phases[0] ? victim.Begin() : victim.GoOn();
            process.WaitFor(phase);
            process.Pause();
            process.Cancel();
            process.GoOn();
            var finished = process.Finish();

            finished.ExitCode.ShouldBe(130, $"{phase} {finished.Error}");
            finished.Output.ShouldBeEmpty();
            finished.ErrorLines[^1].ShouldBe("已中断。");
            victim.MustShowNothingHalf()!.State.ShouldBe(RunState.Interrupted, phase);
            victim.MustHaveNoFolder(victim.Output);
        }
        victim.Listed.ShouldStartWith($"{victim.Run()!.Id}  已中断  ");
        victim.MustEndUndisturbed();
    }
}
