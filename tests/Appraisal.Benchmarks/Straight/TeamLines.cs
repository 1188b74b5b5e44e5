using Appraisal.Rules.Quantities;

namespace Appraisal.Benchmarks.Straight;

/// <summary>A 党组织班子好.</summary>
internal static class TeamLines
{
    // Areas in ten-thousandths of a square metre.
    private const long SquareMetre = 10_000;
    private const int LeastArea = 20;
    private const int MostArea = 50;

    public static void Score(in Organisation organisation, in LineCells lines)
    {
        var own = organisation.Own;
        lines.Takes(Line.A1_1, 200, Code.Of(organisation.FormFits, 200));
        lines.Takes(Line.A1_2, 300, Election(organisation, organisation.Dates.AsOf));
        lines.Takes(Line.A1_3, 500, Code.Of(Three.Of(own[Of.HasSecretary]), 500));
        lines.Takes(Line.A1_4, 200, WhereNeeded(organisation, Code.From(own[Of.CommitteeMembers], 3, 200)));
        lines.Takes(Line.A1_5, 100, Code.From(own[Of.CrossPosts], 1, 100));
        lines.Takes(Line.A1_6, 100, Code.Of(Three.And(Three.Of(own[Of.JoinsDecisions]), Three.From(own[Of.Talks], 1)), 100));
        lines.Group(Line.A1, 800, Line.A1_1, Line.A1_6);
        lines.Takes(Line.A2_1, 200, Code.Missing(own[Of.MemberMeetings], 4, 50, 200));
        lines.Takes(Line.A2_2, 200, WhereNeeded(organisation, Code.Missing(own[Of.CommitteeMeetings], 12, 50, 200)));
        lines.Takes(Line.A2_3, 200, Code.Missing(own[Of.ThemeDays], 12, 50, 200));
        lines.Takes(Line.A2_4, 50, Code.Missing(own[Of.LifeMeetings], 1, 50, 50));
        lines.Takes(Line.A2_5, 50, Code.Missing(own[Of.DemocraticReviews], 1, 50, 50));
        lines.Takes(Line.A2_6, 100, Code.Missing(own[Of.PartyLectures], 2, 50, 100));
        lines.Group(Line.A2, 600, Line.A2_1, Line.A2_6);
        lines.Earns(Line.A3_1, 50, Code.Of(Three.Of(own[Of.HasVenue]), 50));
        lines.Earns(Line.A3_2, 50, Code.Of(Three.Of(own[Of.HasFacilities]), 50));
        lines.Earns(Line.A3_3, 50, Code.Of(Three.Of(own[Of.HasSigns]), 50));
        lines.Earns(Line.A3_4, 50, Code.Of(Three.Of(own[Of.HasFlag]), 50));
        lines.Earns(Line.A3_5, 50, Code.Of(Three.Of(own[Of.HasBooks]), 50));
        lines.Earns(Line.A3_6, 50, Code.Of(Three.Of(own[Of.HasRules]), 50));
        lines.Earns(Line.A3_7, 150, Area(own[Of.VenueM2], Three.Of(own[Of.VenueShared]), organisation.Sums.Members));
        lines.Earns(Line.A3_8, 150, Funds(organisation));
    }

    private static int WhereNeeded(in Organisation organisation, int code) => organisation.NeedsNoCommittee switch
    {
        Three.True => Code.NotApplicable,
        Three.False => code,
        _ => Code.Unreported,
    };

    private static int Election(in Organisation organisation, long asOf)
    {
        var inTerm = Three.Of(organisation.TermEnd >= 0, organisation.TermEnd >= asOf);
        if (organisation.IsElectionKnown)
            return Code.Of(inTerm, 300);
        var (founded, years) = (organisation.Own[Of.FoundedOn], organisation.Own[Of.TermYears]);
        var isYoung = founded < 0 || years < 0 ? Three.Unreported : Three.Of(Calendar.AddMonths(founded, 12 * years) >= asOf);
        return Code.Of(Three.Or(inTerm, isYoung), 300);
    }

    private static int Area(long area, byte isShared, long members)
    {
        var asked = SquareMetre * Math.Max(LeastArea, members < MostArea ? Math.Min(3 * members, MostArea) : MostArea);
        var isLarge = Three.Of(area >= 0 && members >= 0, area >= asked);
        return Code.Bands(Three.Or(isLarge, isShared), 150, Three.From(area, LeastArea * SquareMetre), 75);
    }

    private static int Funds(in Organisation organisation)
    {
        var budgeted = Code.Of(Three.Of(organisation.Own[Of.FundsBudgeted]), 75);
        var returned = DuesReturned(organisation.Own, 75);
        if (budgeted == Code.Unreported || returned == Code.Unreported)
            return Code.Unreported;
        return budgeted + (returned == Code.NotApplicable ? 75 : returned);
    }

    /// <summary>All dues paid are returned; none paid while some were payable is nothing.</summary>
    public static int DuesReturned(ReadOnlySpan<long> own, int range)
    {
        var (returned, paid) = (own[Of.DuesReturned], own[Of.DuesPaid]);
        if (paid == 0)
            return Code.Zero(Three.From(own[Of.DuesPayable], 1));
        return returned < 0 || paid < 0 ? Code.Unreported : returned >= paid ? range : 0;
    }
}
