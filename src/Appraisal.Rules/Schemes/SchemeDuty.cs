using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>A duty of an enterprise or an organisation.</summary>
public sealed class SchemeDuty
{
    internal SchemeDuty()
    {
    }

    /// <summary>The id in results.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Is the subject an enterprise; else an organisation.</summary>
    public required bool IsOfEnterprise { get; init; }

    /// <summary>What would settle it, in Chinese.</summary>
    public required string SettledBy { get; init; }

    /// <summary>The things that must all be there, in the order of the catalogue; empty where the duty is a single one.</summary>
    public required IReadOnlyList<Facts.Column> Items { get; init; }

    internal Formula? OwedIf { get; init; }

    internal Formula? Since { get; init; }

    internal Formula? OverdueIf { get; init; }

    internal Formula? UrgentIf { get; init; }
}
