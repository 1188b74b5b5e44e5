using Appraisal.Service.Intake;
using Appraisal.Service.Runs;
using Appraisal.Service.Store;

namespace Appraisal.Service.Commands;

/// <summary>Runs a command; what stops it becomes a sentence on standard error and an exit code, never a stack trace.</summary>
internal static class Guard
{
    public static int Run(Func<int> command) => Run(() => Task.FromResult(command())).GetAwaiter().GetResult();

    public static async Task<int> Run(Func<Task<int>> command)
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
