using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>一票否决: the kinds of incident that veto, and how far back one bites.</summary>
public sealed class SchemeVetoes
{
    internal SchemeVetoes()
    {
    }

    /// <summary>An incident bites for so many months after it occurred, where its kind does not say otherwise.</summary>
    public required int LookBackMonths { get; init; }

    /// <summary>The kinds.</summary>
    public required IReadOnlyList<SchemeVeto> Kinds { get; init; }
}

/// <summary>A kind of incident that vetoes.</summary>
public sealed class SchemeVeto
{
    internal SchemeVeto(Formula bites) => Bites = bites;

    /// <summary>The id in ledgers and results.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>An incident of the kind bites for so many months after it occurred.</summary>
    public required int LookBackMonths { get; init; }

    /// <summary>An incident of the kind is known by then and still bites: it occurred within the look-back, or is not lifted; and what its kind asks for beside that.</summary>
    internal Formula Bites { get; }
}
