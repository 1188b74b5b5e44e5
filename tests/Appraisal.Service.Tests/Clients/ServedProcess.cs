using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Clients;

/// <summary>The service as a user starts it: its own process, a port of its own, a database in a folder that is gone with the test.</summary>
internal sealed class ServedProcess : IDisposable
{
    private const string Serving = "serving ";

    private readonly TemporaryFolder _folder = new();
    private readonly AppraisalProcess _process;

    public ServedProcess(params string[] options)
    {
        _process = AppraisalProcess.Start(_folder.Path, ["serve", "--urls", "http://127.0.0.1:0", .. options]);
        Url = new Uri(_process.WaitFor(Serving)[Serving.Length..]);
    }

    public Uri Url { get; }

    /// <summary>Host and port, as gRPC names them.</summary>
    public string Address => Url.Authority;

    /// <summary>kill -9.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Tells it to end, as a system that shuts down does.</summary>
    /// <returns>Its exit code.</returns>
    public int Terminate()
    {
        _process.Terminate();
        return _process.Finish().ExitCode;
    }

    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }
}
