using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests.Estimates;

/// <summary>A 党组织班子好 and B 党员队伍好.</summary>
internal static class PartyLines
{
    public static void Set(Lines lines, Subject subject)
    {
        SetTeam(lines, subject, subject.Organisation);
        SetMembers(lines, subject, subject.Organisation);
    }

    private static void SetTeam(Lines lines, Subject subject, PartyOrganisation o)
    {
        var small = subject.FullMembers < 7;
        bool? hasSmallBoard = small is false && subject.FullMembers is null ? null : small;
        lines.Take("A1.1", 2, !Fits(subject));
        lines.Take("A1.2", 3, IsOverdue(subject));
        lines.Take("A1.3", 5, !o.HasSecretary);
        lines.Take("A1.4", 2, hasSmallBoard switch { true => false, null => true, _ => o.CommitteeMembers is not >= 3 });
        lines.Take("A1.5", 1, o.CrossPosts is not > 0);
        lines.Take("A1.6", 1, !(o.JoinsDecisions == true && o.Talks > 0));
        lines.TakeEach("A2.1", 2, 0.5m, 4 - o.MemberMeetings);
        lines.TakeEach("A2.2", 2, 0.5m, hasSmallBoard == true ? 0 : 12 - o.CommitteeMeetings);
        lines.TakeEach("A2.3", 2, 0.5m, 12 - o.ThemeDays);
        lines.TakeEach("A2.4", 0.5m, 0.5m, 1 - o.LifeMeetings);
        lines.TakeEach("A2.5", 0.5m, 0.5m, 1 - o.DemocraticReviews);
        lines.TakeEach("A2.6", 1, 0.5m, 2 - o.PartyLectures);
        bool?[] essentials = [o.HasVenue, o.HasFacilities, o.HasSigns, o.HasFlag, o.HasBooks, o.HasRules];
        for (var i = 0; i < essentials.Length; i++)
            lines.Earn($"A3.{i + 1}", 0.5m, false, (essentials[i], 0.5m));
        var asked = subject.Members is { } members ? Math.Max(20, Math.Min(3 * members, 50)) : (long?)null;
        bool? isLarge = asked is { } square && o.VenueM2 is { } area ? area >= square : null;
        lines.Earn("A3.7", 1.5m, false, (isLarge == true || o.VenueShared == true ? true : isLarge is null || o.VenueShared is null ? null : false, 1.5m), (o.VenueM2 >= 20, 0.75m));
        var returned = Returned(o, 0.75m);
        lines.Earn("A3.8", 1.5m, false, (o.FundsBudgeted is null || returned is null ? null : true, (o.FundsBudgeted == true ? 0.75m : 0) + (returned ?? 0)));
    }

    /// <summary>Points for dues returned in full; null where it is unreported.</summary>
    public static decimal? Returned(PartyOrganisation o, decimal maximum)
    {
        if (o.DuesPaidYuan is not { } paid)
            return null;
        if (paid == 0)
            return o.DuesPayableYuan is not { } payable ? null : payable > 0 ? 0 : maximum;
        return o.DuesReturnedYuan is not { } returned ? null : returned >= paid ? maximum : 0;
    }

    private static bool Fits(Subject subject)
    {
        var (form, several) = (subject.Organisation.Form, subject.Enterprises.Count >= 2);
        return subject.FullMembers switch
        {
            null => false,
            >= 100 => form == OrganisationForm.Committee,
            >= 50 => form == OrganisationForm.GeneralBranch,
            >= 3 => form == OrganisationForm.Branch || form == OrganisationForm.JointBranch && several,
            _ => form == OrganisationForm.JointBranch && several,
        };
    }

    private static bool IsOverdue(Subject subject)
    {
        var o = subject.Organisation;
        if (o.TermYears is not { } years)
            return true;
        if (o.LastElectionOn is { } election && election <= subject.AsOf)
            return election.AddYears((int)years) < subject.AsOf;
        return !(o.FoundedOn is { } founded && founded.AddYears((int)years) >= subject.AsOf);
    }

    private static void SetMembers(Lines lines, Subject subject, PartyOrganisation o)
    {
        var (members, none) = (subject.Members, subject.Members is { } number ? number == 0 : (bool?)null);
        lines.Earn("B1.1", 1, false, (o.LedgerMembers, 1));
        lines.Earn("B1.2", 1, false, (o.LedgerDues, 1));
        lines.Earn("B1.3", 1, false, (o.LedgerActivities, 1));
        lines.PerPoint("B1.4", 2, Subject.Fen(o.DuesPaidYuan), Subject.Fen(o.DuesPayableYuan));
        lines.Earn("B1.5", 2, none, (Lines.Reaches(o.MembersTrained32h, members, 90), 2), (Lines.Reaches(o.MembersTrained32h, members, 70), 1));
        bool? isPlanned = o.Developed is { } d && o.PlannedDevelopments is { } p ? Math.Abs(d - p) * 10 <= p && (p > 0 || d == 0) : null;
        lines.Earn("B2.1", 2, false, (isPlanned, 2));
        var asked = subject.Employees is { } employees ? Math.Clamp(employees / 20, 1, 10) : (long?)null;
        lines.Earn("B2.2", 2, false, (AtLeast(o.ActiveApplicants, asked), 2), (AtLeast(o.ActiveApplicants, 1), 1));
        lines.Earn("B2.3", 2, NothingToDevelop(o), (o.Developed == 0, 0),
            (Lines.Reaches(o.DevelopedBackbone, o.Developed, 50), 2), (Lines.Reaches(o.DevelopedBackbone, o.Developed, 30), 1));
        lines.TakeEach("B2.4", 6, 1, o.DevelopmentFaults);
        lines.Earn("B3.1", 2, false, (o.ModelPosts is null || o.ResponsibilityAreas is null ? null : true, (o.ModelPosts > 0 ? 1 : 0) + (o.ResponsibilityAreas > 0 ? 1 : 0)));
        lines.Earn("B3.2", 2, none, (Lines.Reaches(o.Pledges, members, 100), 2), (Lines.Reaches(o.Pledges, members, 80), 1));
        lines.Earn("B3.3", 2, false, (AtLeast(o.SuggestionsAdopted * 10, members), 2), (AtLeast(o.SuggestionsAdopted, 1), 1));
        lines.Earn("B3.4", 1, none == true, (o.MembersReviewed is null || members is null ? null : o.MembersReviewed > 0 && o.MembersQualified >= o.MembersReviewed, 1));
    }

    public static bool? NothingToDevelop(PartyOrganisation o) =>
        o.Developed is not { } developed ? null : developed > 0 ? false : o.PlannedDevelopments is { } planned ? planned == 0 : null;

    private static bool? AtLeast(long? value, long? bound) => value is { } v && bound is { } b ? v >= b : null;
}
