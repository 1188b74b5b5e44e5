using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Schemes;

/// <summary>党(工)委考评: how supervising committees are scored, ranked within their district, commended and criticised.</summary>
public sealed class SchemeCommittees
{
    internal SchemeCommittees(IReadOnlyList<SchemeCommitteeLine> lines)
    {
        Lines = lines;
        Terms = [.. lines.Select(line => line.Shape).OfType<TiltShape>().SelectMany(tilt => tilt.Terms).Where(term => term.IsSum).Distinct()];
    }

    /// <summary>The lines, in the order of the file.</summary>
    public IReadOnlyList<SchemeCommitteeLine> Lines { get; }

    /// <summary>What all lines earn together, in hundredths of a point.</summary>
    public required int RangeHundredths { get; init; }

    /// <summary>通报表扬: how many in each district, at most; at least 1.</summary>
    public required int CommendFirst { get; init; }

    /// <summary>通报表扬: from how many hundredths of a point on.</summary>
    public required int CommendFromHundredths { get; init; }

    /// <summary>通报批评: below how many hundredths of a point.</summary>
    public required int CriticiseBelowHundredths { get; init; }

    /// <summary>The sums over organisations or enterprises that the lines need, each once.</summary>
    internal IReadOnlyList<CommitteeTerm> Terms { get; }

    /// <summary>The place of a sum among <see cref="Terms"/>.</summary>
    internal int PlaceOf(CommitteeTerm term)
    {
        var place = 0;
        while (Terms[place] != term)
            place++;
        return place;
    }
}

/// <summary>A line of the committees' marking sheet.</summary>
public sealed class SchemeCommitteeLine
{
    internal SchemeCommitteeLine(CommitteeShape shape) => Shape = shape;

    /// <summary>The id, for example K1.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>Who shows it.</summary>
    public required string Evidence { get; init; }

    /// <summary>The most that it earns, in hundredths of a point.</summary>
    public required int RangeHundredths { get; init; }

    /// <summary>倾斜度: the id of the tilt index that the line measures; null where it measures none.</summary>
    public string? Index => (Shape as TiltShape)?.Index;

    internal CommitteeShape Shape { get; }
}

/// <summary>What a line of the committees' marking sheet earns.</summary>
internal abstract record CommitteeShape;

/// <summary>The range × min(1, ratio ÷ target): the latest target due at the appraisal date or, before any is due, the first.</summary>
/// <param name="Measure">The coverage measure, over the committee's enterprises.</param>
/// <param name="Targets">Its targets, the earliest first; at least one.</param>
internal sealed record CoveredShape(SchemeMeasure Measure, IReadOnlyList<SchemeTarget> Targets) : CommitteeShape
{
    /// <summary>The target that counts on a day: one is due from its day on.</summary>
    public SchemeTarget TargetAt(DateOnly asOf) => Targets.LastOrDefault(target => target.DueOn <= asOf) ?? Targets[0];
}

/// <summary>The range × (1 − overdue ÷ owed) of some duties.</summary>
/// <param name="Duties">The ids.</param>
/// <param name="AreAll">Are they all that the scheme has.</param>
internal sealed record SettledShape(IReadOnlySet<string> Duties, bool AreAll) : CommitteeShape;

/// <summary>All or nothing, by a condition on the committee's own facts.</summary>
internal sealed record HeldShape(Formula Holds) : CommitteeShape;

/// <summary>The range × min(1, index), the index being (above ÷ below) ÷ (against above ÷ against below).</summary>
internal sealed record TiltShape(string Index, CommitteeTerm Above, CommitteeTerm Below, CommitteeTerm AgainstAbove, CommitteeTerm AgainstBelow) : CommitteeShape
{
    public IReadOnlyList<CommitteeTerm> Terms => [Above, Below, AgainstAbove, AgainstBelow];
}

/// <summary>Whose facts a term takes.</summary>
internal enum CommitteeTermKind
{
    /// <summary>Nobody's: a number.</summary>
    Literal,
    /// <summary>The committee's own.</summary>
    Committee,
    /// <summary>Those of the organisations that name the committee.</summary>
    Organisations,
    /// <summary>Those of the enterprises that name the committee and are not deregistered, in an organisation or not.</summary>
    Enterprises,
}

/// <summary>One of the four numbers of an index.</summary>
/// <param name="Kind">Whose facts it takes.</param>
/// <param name="Column">The number that is read or summed; null for a literal and for a count.</param>
/// <param name="Where">Which rows count; null for all.</param>
/// <param name="Literal">The number of a literal.</param>
internal sealed record CommitteeTerm(CommitteeTermKind Kind, Column? Column = null, Formula? Where = null, NumberLiteral? Literal = null)
{
    public bool IsSum => Kind is CommitteeTermKind.Organisations or CommitteeTermKind.Enterprises;

    /// <summary>The decimals of the whole number that it is held as.</summary>
    public int Scale => Column is null ? 0 : Cell.Scale(Column.Type);

    /// <summary>The facts that must be reported for it to be known.</summary>
    public IEnumerable<Column> Needs => new[] { Column }.OfType<Column>()
        .Concat(Where is null ? [] : FormulaChildren.FactsOf(Where, onlyOwed: true).Select(read => read.Fact.Column)).Distinct();

    /// <summary>What it is, in Chinese.</summary>
    public string Text
    {
        get
        {
            var where = Where is null ? "" : $"(限{FormulaText.Of(Where)})";
            return Kind switch
            {
                CommitteeTermKind.Literal => Figures.Exact(Literal!.Numerator, Literal.Denominator, 0),
                CommitteeTermKind.Committee => Column!.Header,
                CommitteeTermKind.Organisations => Column is null ? $"所属党组织数{where}" : $"所属党组织{where}{Column.Header}合计",
                _ => Column is null ? $"所属企业数{where}" : $"所属企业{where}{Column.Header}合计",
            };
        }
    }
}
