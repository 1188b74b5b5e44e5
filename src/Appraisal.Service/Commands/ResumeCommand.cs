using System.CommandLine;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal resume</c>: brings a run that stopped to its end.</summary>
internal static class ResumeCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (run, output, database) = (CommonOptions.Run(), CommonOptions.Output(), CommonOptions.Database());
        var threads = CommonOptions.Threads();
        var command = new Command("resume", "继续一次中断的考评,或把完成的考评的结果再写一份 / goes on with a run that stopped") { run, output, database, threads };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guard.Run(() => RunCommand.Report(progress =>
            new AnnualRun(parsed.GetValue(database), clock, progress)
                .Resume(parsed.GetRequiredValue(run), parsed.GetValue(output), parsed.GetValue(threads), cancellation)))));
        return command;
    }
}
