namespace Appraisal.Service.Tests.Databases;

/// <summary>What tests share begins and ends with them.</summary>
[TestClass]
public sealed class ServerLife
{
    [AssemblyInitialize]
    public static void Begin(TestContext _) => Commands.AppraisalProcess.TakeInterrupts();

    [AssemblyCleanup]
    public static void Stop()
    {
        PostgresServer.StopShared();
        Survival.Undisturbed.Clean();
    }
}
