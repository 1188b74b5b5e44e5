using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Nominations;

/// <summary>What nomination keeps of a scorecard: little, since it is kept for every organisation of a ledger.</summary>
public sealed class Candidate
{
    private readonly bool?[] _conditions;
    private readonly bool?[] _eligibility;
    private readonly int[] _order;
    private readonly int?[] _holderSince;

    /// <summary>Takes from a scorecard what nomination needs.</summary>
    public Candidate(Scheme scheme, Scorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(scorecard);
        OrganisationId = scorecard.OrganisationId;
        DistrictCode = scorecard.Facts.Committee.DistrictCode!;
        Satisfaction = scorecard.Satisfaction;
        TotalHundredths = scorecard.Total("total")?.LowestHundredths;
        ExceptionReasons = [.. scorecard.Facts.Exceptions.Select(exception => exception.Reason!)];
        _order = [.. scheme.Order.Select(id => id == scheme.SatisfactionName ? 0 : scorecard.Total(id)!.LowestHundredths)];
        _conditions = [.. scorecard.Conditions.Select(condition => condition.State)];
        _eligibility = [.. scorecard.Eligibility];
        _holderSince = [.. scheme.Levels.Select(level => level.HolderSince is { } since && scorecard.Facts.Organisation.CellOf(since) is var year && Cell.IsValue(year) ? (int?)year : null)];
    }

    /// <summary>The organisation.</summary>
    public string OrganisationId { get; }

    /// <summary>The district of its committee.</summary>
    public string DistrictCode { get; }

    /// <summary>The satisfaction; null where it is unreported.</summary>
    public ReadRatio? Satisfaction { get; }

    /// <summary>The sum named total; null where the scheme has none.</summary>
    public int? TotalHundredths { get; }

    /// <summary>The written reasons of its exceptional cases.</summary>
    public IReadOnlyList<string> ExceptionReasons { get; }

    /// <summary>The values of the order chain in hundredths; 0 where the satisfaction stands.</summary>
    internal ReadOnlySpan<int> Order => _order;

    /// <summary>Eligibility for a level of the scheme, by its position; null is undecided.</summary>
    public bool? EligibilityOf(int level) => _eligibility[level];

    internal bool? Condition(int condition) => _conditions[condition];

    /// <summary>The year since which a level's title is held; null where it is not, or unreported.</summary>
    internal int? HolderSince(int level) => _holderSince[level];
}

/// <summary>The order chain: from the best down; equal where the whole chain leaves two tied. Nothing else ever breaks a tie.</summary>
internal sealed class OrderChain(Scheme scheme) : IComparer<Candidate>
{
    private readonly int _satisfaction = scheme.Order.ToList().IndexOf(scheme.SatisfactionName);

    public int Compare(Candidate? x, Candidate? y)
    {
        for (var k = 0; k < scheme.Order.Count; k++)
        {
            var order = k == _satisfaction ? Satisfaction(x!.Satisfaction, y!.Satisfaction) : y!.Order[k].CompareTo(x!.Order[k]);
            if (order != 0)
                return order;
        }
        return 0;
    }

    /// <summary>Exact: the votes of two organisations crosswise, however many. The unreported after all others.</summary>
    public static int Satisfaction(ReadRatio? x, ReadRatio? y) => (x, y) switch
    {
        ({ } a, { } b) => ((BigInteger)b.Numerator * a.Denominator).CompareTo((BigInteger)a.Numerator * b.Denominator),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => 0,
    };
}
