using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Appraisal.Service.Tests.Commands;

/// <summary>What a finished process answered.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="PeakBytes">The most memory that it was seen to hold.</param>
internal sealed record Finished(int ExitCode, string Output, string Error, long PeakBytes)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The product itself, started as a user starts it, in a current folder of the test's.</summary>
internal sealed class AppraisalProcess : IDisposable
{
    private const int Interrupt = 2;
    private const int Termination = 15;
    private const int Continue = 18;
    private const int Stop = 19;
    private const nint Ignored = 1;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _error = new();
    private readonly Task<string> _output;

    private AppraisalProcess(string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> host, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. host, Path.Combine(AppContext.BaseDirectory, "Appraisal.Service.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Runs it to its end.</summary>
    public static Finished Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), [], arguments);

    /// <summary>Runs it to its end in another environment, or by another host configuration.</summary>
    public static Finished Run(string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> host, params string[] arguments)
    {
        using var process = new AppraisalProcess(folder, environment, host, arguments);
        return process.Finish();
    }

    /// <summary>
    /// Lets what is started be stopped by Ctrl-C, also where these tests were themselves put into the background by a shell, which has all that it
    /// starts there, and what these start, ignore it.
    /// </summary>
    public static void TakeInterrupts()
    {
        if (Signal(Interrupt, default) is var handler and not Ignored)
            Signal(Interrupt, handler);
    }

    public static AppraisalProcess Start(string folder, params string[] arguments) => new(folder, new Dictionary<string, string>(), [], arguments);

    /// <summary>Reads standard error up to a line that begins so, and gives that line.</summary>
    public string WaitFor(string beginning)
    {
        while (_process.StandardError.ReadLine() is { } line)
        {
            _error.Append(line).Append('\n');
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line;
        }
        throw new InvalidOperationException($"The process ended before it said '{beginning}':\n{_error}");
    }

    /// <summary>Ctrl-C.</summary>
    public void Cancel() => Kill(_process.Id, Interrupt).ShouldBe(0);

    /// <summary>What a system that shuts down sends.</summary>
    public void Terminate() => Kill(_process.Id, Termination).ShouldBe(0);

    /// <summary>Holds it where it is, so that something can happen to it there.</summary>
    public void Pause() => Kill(_process.Id, Stop).ShouldBe(0);

    public void GoOn() => Kill(_process.Id, Continue).ShouldBe(0);

    /// <summary>kill -9; one that ended by itself a moment before is none the worse.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public Finished Finish()
    {
        var rest = _process.StandardError.ReadToEndAsync();
        var (peak, until) = (0L, Stopwatch.StartNew());
        while (!_process.WaitForExit(20))
        {
            peak = Math.Max(peak, PeakBytes());
            if (until.Elapsed < s_patience)
                continue;
            _process.Kill();
            throw new TimeoutException("The process does not end.");
        }
        return new Finished(_process.ExitCode, _output.Result, _error + rest.Result, peak);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // The high-water mark that the kernel keeps; where there is none, what it holds now.
    private long PeakBytes()
    {
        try
        {
            var mark = File.ReadLines($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return mark is null ? 0 : long.Parse(mark.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "signal", SetLastError = true)]
    private static extern nint Signal(int signal, nint handler);
}
