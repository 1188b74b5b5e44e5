using System.Diagnostics;
using System.Text;

namespace Appraisal.Service.Tests.Clients;

/// <summary>The samples of docs/samples, run by Node as their readers would; where there is no Node the tests say so and are skipped.</summary>
internal static class NodeSamples
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private static readonly Lazy<string?> s_missing = new(Install);

    public static string Folder => Path.GetFullPath(Path.Combine(Fixtures.Path(), "..", "docs", "samples"));

    /// <summary>Runs a sample to its end.</summary>
    public static string Run(string sample, params string[] arguments) => Run(sample, new Dictionary<string, string>(), arguments);

    public static string Run(string sample, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        SkipWhereMissing();
        var (code, output) = Start("node", environment, [sample, .. arguments]);
        code.ShouldBe(0, output);
        return output;
    }

    /// <summary>Runs a tool that comes with the samples' packages.</summary>
    public static (int Code, string Output) Tool(string name, params string[] arguments)
    {
        SkipWhereMissing();
        return Start(Path.Combine(Folder, "node_modules", ".bin", name), new Dictionary<string, string>(), arguments);
    }

    private static void SkipWhereMissing()
    {
        if (s_missing.Value is { } missing)
            Assert.Inconclusive(missing);
    }

    private static string? Install()
    {
        try
        {
            Start("node", new Dictionary<string, string>(), ["--version"]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node is not installed.";
        }
        var marker = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!marker.Exists || marker.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            var (code, output) = Start("npm", new Dictionary<string, string>(), ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
            code.ShouldBe(0, output);
        }
        return null;
    }

    private static (int Code, string Output) Start(string program, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} does not end.");
        }
        return (process.ExitCode, output.Result + error.Result);
    }
}
