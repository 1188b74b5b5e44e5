using System.Diagnostics;
using System.Globalization;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary>Progress on standard error: the run's id first, a line for each phase, and within a long one a line now and then.</summary>
internal sealed class ConsoleProgress : IRunProgress
{
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(2);

    private const int WarningsSaid = 20;

    private readonly List<(string Name, TimeSpan Time, long Rows)> _phases = [];
    private readonly List<string> _held = [];
    private readonly Stopwatch _phaseTime = new();
    private readonly Stopwatch _quiet = Stopwatch.StartNew();
    private string? _phase;
    private long _rows;
    private long _warnings;
    private bool _hasBegun;

    public void Begun(string runId)
    {
        Console.Error.WriteLine($"run {runId}");
        _hasBegun = true;
        foreach (var line in _held)
            Console.Error.WriteLine(line);
        _held.Clear();
    }

    public void Warning(string warning)
    {
        if (++_warnings <= WarningsSaid)
            Say($"提醒:{warning}");
        else if (_warnings == WarningsSaid + 1)
            Say("提醒:还有更多,全部见 report.xlsx 的“提醒”表");
    }

    public void Phase(string name)
    {
        EndPhase();
        (_phase, _rows) = (name, 0);
        _phaseTime.Restart();
        Say($"{name}…");
    }

    public void Advance(long rows)
    {
        _rows += rows;
        if (_quiet.Elapsed < s_between)
            return;
        Say(string.Create(CultureInfo.InvariantCulture, $"{_phase} {_rows} 行"));
    }

    /// <summary>The times of all phases, with rows per second.</summary>
    public void Finish()
    {
        EndPhase();
        foreach (var (name, time, rows) in _phases)
        {
            var rate = rows > 0 && time > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $",{rows} 行,每秒 {rows / time.TotalSeconds:0} 行") : "";
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}:{time.TotalSeconds:0.00} 秒{rate}"));
        }
    }

    /// <summary>Says what was held back because no run began.</summary>
    public void Flush()
    {
        foreach (var line in _held)
            Console.Error.WriteLine(line);
        _held.Clear();
    }

    // The first line on standard error is the run's id, so what comes before the run begins waits for it.
    private void Say(string line)
    {
        _quiet.Restart();
        if (_hasBegun)
            Console.Error.WriteLine(line);
        else if (!line.EndsWith('…'))
            _held.Add(line);
    }

    private void EndPhase()
    {
        if (_phase is not null)
            _phases.Add((_phase, _phaseTime.Elapsed, _rows));
        _phase = null;
    }
}
