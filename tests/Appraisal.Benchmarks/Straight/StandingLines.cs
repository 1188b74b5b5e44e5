namespace Appraisal.Benchmarks.Straight;

/// <summary>F 社会评价好, the bonus, the deduction and the four priorities.</summary>
internal static class StandingLines
{
    public static void Score(in Organisation organisation, in LineCells lines)
    {
        var own = organisation.Own;
        ref readonly var sums = ref organisation.Sums;
        lines.Earns(Line.F1, 600, Satisfaction(organisation));
        lines.Earns(Line.F2_1, 200, Code.Bands(sums.CreditIsA, 200, sums.CreditIsAOrB, 100));
        lines.Earns(Line.F2_2, 200, Code.Of(Three.And(Three.Not(sums.Abnormal), Three.Not(sums.Dishonest)), 200));
        lines.Earns(Line.F3_1, 200, Code.From(sums.Welfare, 1, 200));
        lines.Earns(Line.F3_2, 100, Code.From(own[Of.CoBuilding], 1, 100));
        lines.Earns(Line.F3_3, 100, Code.From(organisation.Honours.Recent, 1, 100));
        lines.Earns(Line.G1, 1000, Math.Min(1000, organisation.Honours.Hundredths));
        lines.Earns(Line.G2, 200, Code.Of(Three.Of(own[Of.InnovationBrand]), 200));
        lines.Takes(Line.H1, 400, Code.Counted(own[Of.CriticismNotices], 200, 400));
        lines.Earns(Line.P1, 500, Backbone(own));
        lines.Earns(Line.P2, 500, Awards(organisation));
        lines.Earns(Line.P3, 500, Training(own[Of.SecretaryTrainingHours], own[Of.SecretaryCentralTrainings]));
        lines.Earns(Line.P4, 500, Funds(organisation));
    }

    private static int Satisfaction(in Organisation organisation)
    {
        if (!organisation.IsSatisfactionKnown)
            return Code.Unreported;
        var (satisfied, valid) = (organisation.Own[Of.VotesSatisfied], organisation.Own[Of.VotesValid]);
        return satisfied * 10 >= valid * 9 ? 600 : satisfied * 10 >= valid * 8 ? 400 : satisfied * 10 >= valid * 6 ? 200 : 0;
    }

    private static int Backbone(ReadOnlySpan<long> own)
    {
        var (backbone, developed) = (own[Of.DevelopedBackbone], own[Of.Developed]);
        if (developed == 0)
            return Code.Zero(Three.From(own[Of.PlannedDevelopments], 1));
        if (backbone < 0 || developed < 0)
            return Code.Unreported;
        return 2 * backbone >= developed ? 500 : Code.Rounded(1000 * backbone, developed);
    }

    private static int Awards(in Organisation organisation)
    {
        var (received, members) = (organisation.Own[Of.AwardsReceived], organisation.Sums.Members);
        var (total, all) = (organisation.Committee[OfCommittee.AwardsTotal], organisation.Committee[OfCommittee.MembersTotal]);
        if (members == 0 || total == 0 || all == 0)
            return Code.NotApplicable;
        if (received < 0 || members < 0 || total < 0 || all < 0)
            return Code.Unreported;
        return ReachesShare(received, all, members, total, 1) ? 500 : ReachesShare(received, all, members, total, 2) ? 300 : received > 0 ? 100 : 0;
    }

    private static int Training(long hours, long trainings)
    {
        var isFull = Three.And(Three.From(hours, 56), Three.From(trainings, 1));
        return Code.Bands(isFull, 500, Three.True, hours < 0 ? Code.Unreported : hours >= 28 ? 300 : hours > 0 ? 100 : 0);
    }

    private static int Funds(in Organisation organisation)
    {
        var funds = FundsOfMember(organisation);
        var returned = TeamLines.DuesReturned(organisation.Own, 200);
        if (funds == Code.Unreported || returned == Code.Unreported)
            return Code.Unreported;
        if (funds == Code.NotApplicable && returned == Code.NotApplicable)
            return Code.NotApplicable;
        return (funds == Code.NotApplicable ? 300 : funds) + (returned == Code.NotApplicable ? 200 : returned);
    }

    private static int FundsOfMember(in Organisation organisation)
    {
        var (funds, members) = (organisation.Own[Of.Funds], organisation.Sums.Members);
        var (total, all) = (organisation.Committee[OfCommittee.FundsTotal], organisation.Committee[OfCommittee.MembersTotal]);
        if (members == 0 || total == 0 || all == 0)
            return Code.NotApplicable;
        if (funds < 0 || members < 0 || total < 0 || all < 0)
            return Code.Unreported;
        return ReachesShare(funds, all, members, total, 1) ? 300 : ReachesShare(funds, all, members, total, 2) ? 150 : 0;
    }

    // (own ÷ members) ÷ (total ÷ all) at least 1 ÷ times: money times a count needs up to 84 bits, everyday numbers fit 64.
    private static bool ReachesShare(long own, long all, long members, long total, int times) =>
        (own | total) < 1L << 40 && (all | members) < 1L << 20
            ? own * all * times >= members * total
            : (Int128)own * all * times >= (Int128)members * total;
}
