using Appraisal.Service.Commands;

namespace Appraisal.Service.Tests.Commands;

/// <summary>What a command leaves to the command line that started it.</summary>
[TestClass]
public sealed class GuardTests
{
    [TestMethod]
    public async Task A_command_that_lasts_gives_its_task_back_before_it_begins()
    {
        using var givenBack = new ManualResetEventSlim();
        var inTime = false;

        var command = Guard.Run(() =>
        {
            inTime = givenBack.Wait(TimeSpan.FromSeconds(30));
            return Task.FromResult(ExitCodes.Done);
        });
        givenBack.Set();

        (await command).ShouldBe(ExitCodes.Done);
        inTime.ShouldBeTrue();
    }
}
