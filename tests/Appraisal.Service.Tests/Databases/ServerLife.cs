namespace Appraisal.Service.Tests.Databases;

/// <summary>What tests share ends with them.</summary>
[TestClass]
public sealed class ServerLife
{
    [AssemblyCleanup]
    public static void Stop()
    {
        PostgresServer.StopShared();
        Survival.Undisturbed.Clean();
    }
}
