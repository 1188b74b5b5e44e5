using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>Where a rule comes from: a document and its section.</summary>
/// <param name="Document">The document's short name, as the scheme lists it.</param>
/// <param name="Section">The section, for example 二(一).</param>
public sealed record Clause(string Document, string Section)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Document} {Section}";
}

/// <summary>How a ratio is shown with two places. Comparisons use the exact fraction, whatever this says.</summary>
public enum RatioRounding
{
    /// <summary>The rest is cut off: 617 of 624 is 98.87 %.</summary>
    Cut,
    /// <summary>Half away from zero: 617 of 624 is 98.88 %.</summary>
    HalfUp,
}

/// <summary>
/// 考评方案: an edition of a department's marking sheet, parsed, every name looked up and every type checked. It holds all formulas,
/// bands, points, thresholds and texts; the network and the recalculator both read it and nothing else.
/// </summary>
public sealed class Scheme
{
    internal Scheme(Formula satisfaction, SchemePlaces places) => (Satisfaction, Places) = (satisfaction, places);

    /// <summary>The scheme's name.</summary>
    public required string Name { get; init; }

    /// <summary>The edition, a year or another mark.</summary>
    public required string Edition { get; init; }

    /// <summary>The Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>The first appraisal date that the edition covers.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>The last appraisal date that the edition covers; null while there is no end.</summary>
    public DateOnly? InForceTo { get; init; }

    /// <summary>A text that reads as this scheme and no other: the file as it was written, or what it comes to with the schemes that it extends and the values of its period.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The short names of the documents with their titles; the first is the one that clauses name without saying so.</summary>
    public required IReadOnlyList<(string Name, string Title)> Documents { get; init; }

    /// <summary>The sheets of a ledger of this scheme: the catalogue's, with the facts that the scheme asks for beyond it.</summary>
    public FactSheets Sheets { get; init; } = FactSheets.Catalogue;

    /// <summary>How ratios are shown.</summary>
    public RatioRounding ShownRatios { get; init; }

    /// <summary>Every line and every group, in the order of the file.</summary>
    public required IReadOnlyList<SchemeLine> Lines { get; init; }

    /// <summary>The sums of lines, groups and sums: those of the sections first.</summary>
    public required IReadOnlyList<SchemeTotal> Totals { get; init; }

    /// <summary>The kinds of veto, in the order in which they are listed.</summary>
    public required SchemeVetoes Vetoes { get; init; }

    /// <summary>The grades and what caps them.</summary>
    public required SchemeGrades Grades { get; init; }

    /// <summary>Every condition of eligibility.</summary>
    public required IReadOnlyList<SchemeCondition> Conditions { get; init; }

    /// <summary>The levels at which model organisations are nominated, lowest first.</summary>
    public required IReadOnlyList<SchemeLevel> Levels { get; init; }

    /// <summary>How long the steps from score to title take; null where the scheme does not say, and then <see cref="SchemeProcess.Usual"/> holds.</summary>
    public SchemeProcess? Process { get; init; }

    /// <summary>The order chain: names of totals, or the name of the satisfaction.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>The conditions without which nobody is put on the cultivation list.</summary>
    public required IReadOnlyList<string> CultivationRequires { get; init; }

    /// <summary>What is compared among peers.</summary>
    public IReadOnlyList<SchemePeers> Peers { get; init; } = [];

    /// <summary>The passes over all organisations that find where each stands, before the one that scores; 0 where nothing is compared.</summary>
    public int PeerPasses => Peers.Count == 0 ? 0 : Peers.Max(peers => peers.Pass) + 1;

    /// <summary>The coverage measures.</summary>
    public required IReadOnlyList<SchemeMeasure> Measures { get; init; }

    /// <summary>The dated targets.</summary>
    public required IReadOnlyList<SchemeTarget> Targets { get; init; }

    /// <summary>The duties.</summary>
    public required IReadOnlyList<SchemeDuty> Duties { get; init; }

    /// <summary>How the supervising committees are appraised; null where the scheme does not.</summary>
    public SchemeCommittees? Committees { get; init; }

    /// <summary>What is proposed to those who owe certain duties; null where nothing is.</summary>
    public SchemeProposals? Proposals { get; init; }

    /// <summary>The lower bounds of the classes of size, in employees, rising from 0.</summary>
    public required IReadOnlyList<long> SizeClasses { get; init; }

    /// <summary>What the satisfaction is called, in Chinese.</summary>
    public required string SatisfactionText { get; init; }

    /// <summary>The name under which the order chain names the satisfaction.</summary>
    public required string SatisfactionName { get; init; }

    internal Formula Satisfaction { get; }

    /// <summary>Where everything stands in the file.</summary>
    internal SchemePlaces Places { get; }

    /// <summary>Does the edition cover an appraisal date.</summary>
    public bool Covers(DateOnly asOf) => asOf >= InForceFrom && (InForceTo is null || asOf <= InForceTo);

    /// <summary>The line with an id.</summary>
    /// <exception cref="KeyNotFoundException">The scheme has no such line.</exception>
    public SchemeLine Line(string id) =>
        Lines.FirstOrDefault(line => line.Id == id) ?? throw new KeyNotFoundException($"The scheme has no line '{id}'.");

    /// <summary>The total with an id; null where the scheme has none.</summary>
    public SchemeTotal? Total(string id) => Totals.FirstOrDefault(total => total.Id == id);

    /// <summary>A clause as a list prints it: the first document goes without its name.</summary>
    public string Print(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return clause.Document == Documents[0].Name ? clause.Section : clause.ToString();
    }

    internal Scheme WrittenAs(string text)
    {
        Text = text;
        return this;
    }
}
