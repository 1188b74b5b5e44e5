namespace Appraisal.Populations.Tests.Estimates;

/// <summary>四倾斜 P1 to P4.</summary>
internal static class PriorityLines
{
    public static void Set(Lines lines, Subject subject)
    {
        var (o, committee, members) = (subject.Organisation, subject.Committee, subject.Members);
        var share = o.Developed is > 0 && o.DevelopedBackbone is { } backbone ? Math.Min(1, 2m * backbone / o.Developed.Value) : 0;
        lines.Earn("P1", 5, PartyLines.NothingToDevelop(o), (true, 5 * share));
        var tilt = Tilt(o.AwardsReceived, committee.AwardsTotal, members, committee.MembersTotal);
        lines.Earn("P2", 5, tilt.NotApplicable, (tilt.Value >= 1, 5), (tilt.Value >= 0.5m, 3), (tilt.Value > 0, 1));
        bool? isTrained = o.SecretaryTrainingHours is null || o.SecretaryCentralTrainings is null ? null : o.SecretaryTrainingHours >= 56 && o.SecretaryCentralTrainings >= 1;
        lines.Earn("P3", 5, false, (isTrained, 5), (o.SecretaryTrainingHours >= 28, 3), (o.SecretaryTrainingHours > 0, 1));
        var funds = Tilt(o.FundsYuan, committee.FundsTotalYuan, members, committee.MembersTotal);
        var returned = PartyLines.Returned(o, 2);
        var isReported = returned is not null && (funds.NotApplicable || funds.Value is not null);
        lines.Earn("P4", 5, false, (isReported ? true : null, (returned ?? 0) + Lines.Earned(3, funds.NotApplicable, (funds.Value >= 1, 3), (funds.Value >= 0.5m, 1.5m))));
    }

    private static (bool NotApplicable, decimal? Value) Tilt(decimal? own, decimal? total, long? members, long? membersTotal)
    {
        if (members == 0 || membersTotal == 0 || total == 0)
            return (true, null);
        return (false, own * membersTotal / (total * members));
    }
}
