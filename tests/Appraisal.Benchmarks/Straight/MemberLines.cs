namespace Appraisal.Benchmarks.Straight;

/// <summary>B 党员队伍好.</summary>
internal static class MemberLines
{
    public static void Score(in Organisation organisation, in LineCells lines)
    {
        var own = organisation.Own;
        var members = organisation.Sums.Members;
        lines.Earns(Line.B1_1, 100, Code.Of(Three.Of(own[Of.LedgerMembers]), 100));
        lines.Earns(Line.B1_2, 100, Code.Of(Three.Of(own[Of.LedgerDues]), 100));
        lines.Earns(Line.B1_3, 100, Code.Of(Three.Of(own[Of.LedgerActivities]), 100));
        lines.Earns(Line.B1_4, 200, Code.PerPoint(own[Of.DuesPaid], own[Of.DuesPayable], 200));
        lines.Earns(Line.B1_5, 200, Share(own[Of.MembersTrained], members, 200, (90, 100), 100, (70, 100)));
        lines.Earns(Line.B2_1, 200, Plan(own[Of.Developed], own[Of.PlannedDevelopments]));
        lines.Earns(Line.B2_2, 200, Applicants(own[Of.ActiveApplicants], organisation.Sums.Employees));
        lines.Earns(Line.B2_3, 200, own[Of.Developed] == 0
            ? Code.Zero(Three.From(own[Of.PlannedDevelopments], 1))
            : Share(own[Of.DevelopedBackbone], own[Of.Developed], 200, (1, 2), 100, (3, 10)));
        lines.Takes(Line.B2_4, 600, Code.Counted(own[Of.DevelopmentFaults], 100, 600));
        lines.Group(Line.B2, 0, Line.B2_1, Line.B2_4);
        lines.Earns(Line.B3_1, 200, Posts(own[Of.ModelPosts], own[Of.ResponsibilityAreas]));
        lines.Earns(Line.B3_2, 200, Share(own[Of.Pledges], members, 200, (1, 1), 100, (8, 10)));
        var suggestions = own[Of.SuggestionsAdopted];
        lines.Earns(Line.B3_3, 200, Code.Bands(
            Three.Of(suggestions >= 0 && members >= 0, suggestions * 10 >= members), 200, Three.From(suggestions, 1), 100));
        lines.Earns(Line.B3_4, 100, own[Of.MembersReviewed] == 0
            ? Code.Zero(Three.From(members, 1))
            : Share(own[Of.MembersQualified], own[Of.MembersReviewed], 100, (1, 1), 0, (1, 1)));
    }

    /// <summary>Two bands on a share; of nothing it does not apply.</summary>
    public static int Share(long above, long below, int full, (int Above, int Below) from, int part, (int Above, int Below) partFrom)
    {
        if (below == 0)
            return Code.NotApplicable;
        if (above < 0 || below < 0)
            return Code.Unreported;
        return Code.Reaches(above, below, from.Above, from.Below) ? full : Code.Reaches(above, below, partFrom.Above, partFrom.Below) ? part : 0;
    }

    private static int Plan(long developed, long planned)
    {
        if (planned == 0)
            return Code.Zero(Three.From(developed, 1));
        return developed < 0 || planned < 0 ? Code.Unreported : developed * 10 >= planned * 9 && developed * 10 <= planned * 11 ? 200 : 0;
    }

    private static int Applicants(long applicants, long employees)
    {
        var isEnough = Three.Of(applicants >= 0 && employees >= 0, applicants >= Math.Min(10, Math.Max(1, employees / 20)));
        return Code.Bands(isEnough, 200, Three.From(applicants, 1), 100);
    }

    private static int Posts(long posts, long areas) =>
        posts < 0 || areas < 0 ? Code.Unreported : (posts >= 1 ? 100 : 0) + (areas >= 1 ? 100 : 0);
}
