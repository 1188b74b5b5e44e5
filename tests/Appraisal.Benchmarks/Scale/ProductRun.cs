using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Appraisal.Benchmarks.Scale;

/// <summary>The most that a process was seen to hold in memory.</summary>
/// <param name="ResidentKib">In all, by the system's count.</param>
/// <param name="OwnKib">Its own: without the pages of files that it has mapped, which the system takes back as it likes.</param>
internal readonly record struct Held(long ResidentKib, long OwnKib)
{
    public Held Or(Held other) => new(Math.Max(ResidentKib, other.ResidentKib), Math.Max(OwnKib, other.OwnKib));
}

/// <summary>A phase of a run as the product tells it, with the most that the process held in memory during it.</summary>
internal sealed record Phase(string Name, double Seconds, long Rows, Held Most);

/// <summary>Runs the product's own executable, and looks at its memory from outside.</summary>
internal sealed partial class ProductRun
{
    private const int SaidAtFailure = 5;

    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, Held> _most = new(StringComparer.Ordinal);
    private readonly List<Phase> _phases = [];
    private readonly List<string> _said = [];
    private volatile string _phase = "";

    public IReadOnlyList<Phase> Phases => _phases;

    /// <summary>The most that the process ever held, by the system's own count.</summary>
    public long PeakKib { get; private set; }

    /// <exception cref="InvalidOperationException">The run failed; the message is what it said last.</exception>
    public void Execute(string ledger, DateOnly asOf, string database, string output)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Appraisal.Service"),
            ["run", "--input", ledger, "--as-of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--database", database, "--output", output])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Hear(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!process.WaitForExit(s_between))
            Look(process.Id);
        process.WaitForExit();
        // 1 is done, with entries among the rejected.
        if (process.ExitCode is not (0 or 1))
            throw new InvalidOperationException($"The run ended with {process.ExitCode}: {string.Join('\n', _said.TakeLast(SaidAtFailure))}");
    }

    private void Hear(string line)
    {
        _said.Add(line);
        if (UnderWay().Match(line) is { Success: true } underWay)
            _phase = underWay.Groups["name"].Value;
        if (Ended().Match(line) is not { Success: true } ended)
            return;
        var rows = ended.Groups["rows"] is { Success: true } told ? long.Parse(told.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var seconds = double.Parse(ended.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture);
        _phases.Add(new Phase(ended.Groups["name"].Value, seconds, rows, _most.GetValueOrDefault(ended.Groups["name"].Value)));
    }

    private void Look(int process)
    {
        try
        {
            var status = File.ReadLines($"/proc/{process}/status").Where(line => line.EndsWith(" kB", StringComparison.Ordinal))
                .ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], Kib, StringComparer.Ordinal);
            // One that has ended and is not yet gone has none.
            if (status.Count == 0)
                return;
            PeakKib = status["VmHWM"];
            _most[_phase] = new Held(status["VmRSS"], status["RssAnon"]).Or(_most.GetValueOrDefault(_phase));
        }
        catch (IOException) when (!Directory.Exists($"/proc/{process}"))
        {
            // It ended between two looks.
        }
    }

    private static long Kib(string line) => long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<name>[^ :]+)(…$| [0-9]+ 行$)")]
    private static partial Regex UnderWay();

    [GeneratedRegex("^(?<name>[^:]+):(?<seconds>[0-9.]+) 秒(,(?<rows>[0-9]+) 行)?")]
    private static partial Regex Ended();
}
