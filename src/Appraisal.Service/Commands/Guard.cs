using Appraisal.Service.Intake;
using Appraisal.Service.Runs;
using Appraisal.Service.Store;

namespace Appraisal.Service.Commands;

/// <summary>Runs a command; what stops it becomes a sentence on standard error and an exit code, never a stack trace.</summary>
internal static class Guard
{
    public static int Run(Func<int> command) => Answer(() => Task.FromResult(command())).GetAwaiter().GetResult();

    /// <summary>
    /// For a command that goes on until it is told to end. It begins only once its task is given back: the command line waits for that task when the
    /// process is told to end, and leaves at once, with the command under way, where it has none yet.
    /// </summary>
    public static async Task<int> Run(Func<Task<int>> command)
    {
        await Task.Yield();
        return await Answer(command);
    }

    private static async Task<int> Answer(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (LedgerUnusableException exception)
        {
            foreach (var problem in exception.Problems)
                Console.Error.WriteLine(problem);
            return ExitCodes.Unusable;
        }
        catch (Exception exception) when (exception is RunException or StoreException)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCodes.Unusable;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("已中断。");
            return ExitCodes.Interrupted;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"运行失败:{new FailureText().Of(exception)}");
            return ExitCodes.Failed;
        }
    }
}
