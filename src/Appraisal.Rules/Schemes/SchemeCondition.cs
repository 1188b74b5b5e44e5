namespace Appraisal.Rules.Schemes;

/// <summary>A condition of eligibility: on a total, on the absence of vetoes, or on a formula.</summary>
public sealed class SchemeCondition
{
    internal SchemeCondition()
    {
    }

    /// <summary>The id in results.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The total that must reach <see cref="FromHundredths"/>; null where the condition is another one.</summary>
    public string? Total { get; init; }

    /// <summary>The bound on the total, in hundredths of a point.</summary>
    public int FromHundredths { get; init; }

    /// <summary>Must there be no veto.</summary>
    public bool IsNotVetoed { get; init; }

    internal BandsShape? Test { get; init; }
}
