namespace Appraisal.Rules.Network;

/// <summary>A value that a rule reads: the type of its fact, its part and its name.</summary>
internal readonly record struct ValueKey(Type Column, string Part, string Name);

/// <summary>One rule as data: what it reads, what it writes, and how.</summary>
internal sealed class NetworkRule
{
    private string? _name;

    /// <summary>The rule's name in the engine: its part and the id.</summary>
    public string Name => _name ??= $"{Part}.{Id}";

    public required string Part { get; init; }

    public required string Id { get; init; }

    /// <summary>What the rule says, in Chinese.</summary>
    public required string Description { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>The section or level that the rule belongs to; empty where it is the whole scheme's.</summary>
    public string Dimension { get; init; } = "";

    /// <summary>Are its subjects enterprises; else organisations.</summary>
    public bool IsOfEnterprises { get; init; }

    /// <summary>The values of other rules that it reads, each once.</summary>
    public IReadOnlyList<ValueKey> Reads { get; init; } = [];

    /// <summary>Writes the value from the batch and the values read, in their order.</summary>
    public required Func<SubjectBatch, WrittenValue[], WrittenValue> Write { get; init; }
}
