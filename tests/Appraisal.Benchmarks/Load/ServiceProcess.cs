using System.Diagnostics;
using System.Globalization;

namespace Appraisal.Benchmarks.Load;

/// <summary>The product's own executable, serving, and its memory seen from outside.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Serving = "serving ";

    private readonly Process _process;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appraisal-load-");

    public ServiceProcess(string limits)
    {
        var config = Path.Combine(_folder.FullName, "appraisal.json");
        File.WriteAllText(config, $$"""{ "urls": "http://127.0.0.1:0", "limits": {{limits}} }""");
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Appraisal.Service"), ["serve", "--config", config])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        string? line;
        do
        {
            line = _process.StandardError.ReadLine() ?? throw new InvalidOperationException("The service did not start.");
        }
        while (!line.StartsWith(Serving, StringComparison.Ordinal));
        Url = line[Serving.Length..];
        // What it logs is read and dropped: a pipe that is full would hold it up.
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    public string Url { get; }

    /// <summary>What it holds in memory now, in MiB.</summary>
    public long ResidentMib
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
