using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Formulas;

/// <summary>The values that a scheme names, for formulas that use them.</summary>
internal interface INamedValues
{
    /// <summary>The names that there are.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Is there a value of a name, sound or not; or an own fact that is not sound, also with whose it is before a dot.</summary>
    bool Has(string name);

    /// <summary>The formula of a value; null where there is none, or where it has a problem, which is told at its own place.</summary>
    Formula? Value(string name, Place usedAt);

    /// <summary>A figure of a comparison with peers; null where there is none of the name, or where it has a problem; either is told.</summary>
    Formula? Peers(string id, PeerFigure figure, Place usedAt);
}
