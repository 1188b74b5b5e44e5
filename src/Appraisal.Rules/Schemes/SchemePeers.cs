using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>What peers have in common.</summary>
public enum PeerKind
{
    /// <summary>All organisations of the ledger.</summary>
    All,
    /// <summary>The district of the committee.</summary>
    District,
    /// <summary>The committee.</summary>
    Committee,
    /// <summary>The form of organisation.</summary>
    Form,
    /// <summary>The industry of the enterprises.</summary>
    Industry,
    /// <summary>The class of size, by the employees of all enterprises.</summary>
    SizeClass,
}

/// <summary>A value in which organisations are compared with their peers: a formula, or a total as it counts.</summary>
public sealed class SchemePeers
{
    internal SchemePeers(Formula? value) => Value = value;

    /// <summary>The id, by which formulas ask for the rank and the rest.</summary>
    public required string Id { get; init; }

    /// <summary>What is compared, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>What peers have in common, all of it.</summary>
    public required IReadOnlyList<PeerKind> Among { get; init; }

    /// <summary>Is the lowest value the best; else the highest.</summary>
    public required bool LowestIsBest { get; init; }

    /// <summary>The total that is compared; null where a formula is.</summary>
    public string? Total { get; init; }

    /// <summary>The pass that finds it, from 0: a total whose lines ask for a comparison comes after that.</summary>
    public int Pass { get; init; }

    internal Formula? Value { get; }
}
