namespace Appraisal.Rules.Schemes;

/// <summary>A level at which model organisations 示范党组织 are nominated.</summary>
public sealed class SchemeLevel
{
    internal SchemeLevel()
    {
    }

    /// <summary>The id in results.</summary>
    public required string Id { get; init; }

    /// <summary>The title's name, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The places in each district.</summary>
    public required int Places { get; init; }

    /// <summary>How many the plan asks for in each district.</summary>
    public required int Target { get; init; }

    /// <summary>What is to be done with a holder that is no longer eligible, in Chinese.</summary>
    public required string Review { get; init; }

    /// <summary>The column that says since when a title is held; null where the ledger has none, so that no holder is reviewed.</summary>
    public Facts.Column? HolderSince { get; init; }

    /// <summary>The conditions, all of which must hold, in the order in which they are shown.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }
}
