namespace Appraisal.Service.Tests.Databases;

/// <summary>The shared server ends with the tests.</summary>
[TestClass]
public sealed class ServerLife
{
    [AssemblyCleanup]
    public static void Stop() => PostgresServer.StopShared();
}
