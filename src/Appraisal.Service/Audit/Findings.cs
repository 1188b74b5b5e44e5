namespace Appraisal.Service.Audit;

/// <summary>Something stored that is not what it was, or not what follows from the facts.</summary>
/// <param name="Place">Where: a table and a key, in the words of the ledger and the scheme.</param>
/// <param name="Text">What is there and what should be, in Chinese.</param>
internal sealed record Finding(string Place, string Text);

/// <summary>What an audit found. For any number of threads.</summary>
internal sealed class Findings
{
    /// <summary>As many are kept; all are counted.</summary>
    public const int Kept = 1_000;

    private readonly Lock _lock = new();
    private readonly List<Finding> _findings = [];

    public long Count { get; private set; }

    // What was changed comes before what follows from it.
    private static readonly string[] s_causes = ["runs", "events", "schemes", "scheme_", "fact_", "own_facts", "subject", "sheet_counts", "rejected_rows", "warnings"];

    /// <summary>Those kept: first what was put in, then what was computed of it, each in the order of their places.</summary>
    public IReadOnlyList<Finding> All
    {
        get
        {
            lock (_lock)
                return [.. _findings.OrderBy(finding => !s_causes.Any(cause => finding.Place.StartsWith(cause, StringComparison.Ordinal))).ThenBy(finding => finding.Place, StringComparer.Ordinal)];
        }
    }

    public void Add(string place, string text)
    {
        lock (_lock)
        {
            Count++;
            if (_findings.Count < Kept)
                _findings.Add(new Finding(place, text));
        }
    }

    public void MustBe<TValue>(string place, TValue stored, TValue expected)
    {
        if (!EqualityComparer<TValue>.Default.Equals(stored, expected))
            Add(place, $"存有 {Shown(stored)},应为 {Shown(expected)}");
    }

    public static string Shown(object? value) => value switch
    {
        null => "空",
        bool truth => truth ? "是" : "否",
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => $"“{value}”",
    };
}
