using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Nominations;

/// <summary>
/// What nomination keeps of a scorecard: little, and packed into a few dozen bytes, since it is kept for every organisation of a ledger.
/// What is asked for is unpacked each time.
/// </summary>
public sealed class Candidate
{
    // The order chain and the satisfaction stand first, since sorting reads them most.
    private readonly byte[] _packed;
    private readonly int _orderCount;

    /// <summary>Takes from a scorecard what nomination needs.</summary>
    public Candidate(Scheme scheme, Scorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(scorecard);
        _orderCount = scheme.Order.Count;
        var exceptions = scorecard.Facts.Exceptions;
        ExceptionReasons = exceptions.Count == 0 ? [] : [.. exceptions.Select(exception => exception.Reason!)];
        var packed = new PackedWriter();
        foreach (var id in scheme.Order)
            packed.Number(id == scheme.SatisfactionName ? 0 : (int?)scorecard.Total(id)!.LowestHundredths);
        // No fraction is 0/0, as what it is read from has a denominator above zero.
        packed.Number(scorecard.Satisfaction?.Numerator ?? 0);
        packed.Number(scorecard.Satisfaction?.Denominator ?? 0);
        packed.Text(scorecard.OrganisationId);
        packed.Text(scorecard.Facts.Committee.DistrictCode!);
        packed.Number(scorecard.Total("total")?.LowestHundredths);
        foreach (var level in scheme.Levels)
            packed.Number(scorecard.Facts.Organisation.CellOf(level.HolderSince) is var year && Cell.IsValue(year) ? (int?)year : null);
        LevelCount = scheme.Levels.Count;
        _packed = packed.Finish([.. scorecard.Eligibility, .. scorecard.Conditions.Select(condition => condition.State)]);
    }

    /// <summary>The organisation.</summary>
    public string OrganisationId => AfterOrder(out _).Text();

    /// <summary>The district of its committee.</summary>
    public string DistrictCode
    {
        get
        {
            var rest = AfterOrder(out _);
            rest.SkipText();
            return rest.Text();
        }
    }

    /// <summary>The satisfaction; null where it is unreported.</summary>
    public ReadRatio? Satisfaction
    {
        get
        {
            AfterOrder(out var satisfaction);
            return satisfaction;
        }
    }

    /// <summary>The sum named total; null where the scheme has none.</summary>
    public int? TotalHundredths => AfterCodes().NumberOrNone();

    /// <summary>The written reasons of its exceptional cases.</summary>
    public IReadOnlyList<string> ExceptionReasons { get; }

    private int LevelCount { get; }

    /// <summary>Eligibility for a level of the scheme, by its position; null is undecided.</summary>
    public bool? EligibilityOf(int level) => PackedReader.Truth(_packed, level);

    internal bool? Condition(int condition) => PackedReader.Truth(_packed, LevelCount + condition);

    /// <summary>A value of the order chain in hundredths; 0 where the satisfaction stands.</summary>
    internal int Order(int place)
    {
        var values = Values();
        for (; place > 0; place--)
            values.NumberOrNone();
        return values.NumberOrNone()!.Value;
    }

    /// <summary>The year since which a level's title is held; null where it is not, or unreported.</summary>
    internal int? HolderSince(int level)
    {
        var rest = AfterCodes();
        for (rest.NumberOrNone(); level > 0; level--)
            rest.NumberOrNone();
        return rest.NumberOrNone();
    }

    /// <summary>The values of the order chain, one after the other.</summary>
    internal PackedReader Values() => new(_packed);

    private PackedReader AfterOrder(out ReadRatio? satisfaction)
    {
        var rest = Values();
        for (var k = 0; k < _orderCount; k++)
            rest.NumberOrNone();
        var (numerator, denominator) = (rest.Number(), rest.Number());
        satisfaction = denominator == 0 ? null : new ReadRatio(numerator, denominator);
        return rest;
    }

    private PackedReader AfterCodes()
    {
        var rest = AfterOrder(out _);
        rest.SkipText();
        rest.SkipText();
        return rest;
    }
}

/// <summary>The order chain: from the best down; equal where the whole chain leaves two tied. Nothing else ever breaks a tie.</summary>
internal sealed class OrderChain(Scheme scheme) : IComparer<Candidate>
{
    private readonly int _satisfaction = scheme.Order.ToList().IndexOf(scheme.SatisfactionName);

    public int Compare(Candidate? x, Candidate? y)
    {
        var ofX = x!.Values();
        var ofY = y!.Values();
        for (var k = 0; k < scheme.Order.Count; k++)
        {
            var (valueX, valueY) = (ofX.NumberOrNone()!.Value, ofY.NumberOrNone()!.Value);
            var order = k == _satisfaction ? Satisfaction(x.Satisfaction, y.Satisfaction) : valueY.CompareTo(valueX);
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
