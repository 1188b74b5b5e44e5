using Appraisal.Rules.Facts;

namespace Appraisal.Benchmarks.Straight;

/// <summary>Duties of an organisation and titles held; duties and coverage of an enterprise.</summary>
internal static class Duties
{
    public static void OfOrganisation(in Organisation organisation, Span<byte> facts)
    {
        var own = organisation.Own;
        ref readonly var dates = ref organisation.Dates;
        facts[(int)Fact.measure__district_models] = IsHeld(own[Of.DistrictModelSince], dates.Year);
        facts[(int)Fact.measure__city_models] = IsHeld(own[Of.CityModelSince], dates.Year);
        facts[(int)Fact.duty__election] = Three.Of(organisation.TermEnd >= 0, organisation.TermEnd < dates.AsOf);
        facts[(int)Fact.duty__secretary] = Three.Not(Three.Of(own[Of.HasSecretary]));
        facts[(int)Fact.duty__secretary_training] =
            Three.And(Three.Of(own[Of.HasSecretary]), Three.Not(Three.From(own[Of.SecretaryTrainingHours], 56)));
        var isNew = Three.Of(own[Of.FoundedOn] >= 0, EnterpriseSums.IsOfYear(own[Of.FoundedOn], dates.Year));
        facts[(int)Fact.duty__gift_pack] = Three.And(isNew, Three.Of(
            Three.Lacks(own[Of.GiftSeal]) || Three.Lacks(own[Of.GiftMaterials]) || Three.Lacks(own[Of.GiftBoard]) || Three.Lacks(own[Of.GiftFlag])
            || Three.Lacks(own[Of.GiftInstructor]) || Three.Lacks(own[Of.GiftConstitutions]) || Three.Lacks(own[Of.GiftLecture])
            || Three.Lacks(own[Of.GiftTraining]) || Three.Lacks(own[Of.GiftVisit])));
        facts[(int)Fact.duty__contact_leader] = Three.Not(Three.Of(own[Of.ContactLeader]));
        facts[(int)Fact.duty__six_essentials] = Three.Of(
            Three.Lacks(own[Of.HasVenue]) || Three.Lacks(own[Of.HasFacilities]) || Three.Lacks(own[Of.HasSigns])
            || Three.Lacks(own[Of.HasFlag]) || Three.Lacks(own[Of.HasBooks]) || Three.Lacks(own[Of.HasRules]));
        facts[(int)Fact.duty__funds] = Three.And(
            Three.And(Three.Not(Three.From(own[Of.FundsPretax], 1)), Three.Not(Three.From(own[Of.DuesReturned], 1))),
            Three.Not(Three.From(own[Of.FundsSponsored], 1)),
            Three.Not(Three.From(own[Of.FundsDonated], 1)));
        facts[(int)Fact.duty__form] = Three.Not(organisation.FormFits);
    }

    public static void OfEnterprises(OrganisationFacts organisation, in Dates dates, Span<byte> facts)
    {
        var enterprises = organisation.Enterprises;
        var isAlone = enterprises.Count == 1 && organisation.Organisation.Cells[Of.Form] is >= 0 and not (int)OrganisationForm.JointBranch;
        for (var i = 0; i < enterprises.Count; i++)
            OfEnterprise(enterprises[i].Cells, isAlone, dates, facts.Slice(i * (int)EnterpriseFact.Count, (int)EnterpriseFact.Count));
    }

    private static void OfEnterprise(ReadOnlySpan<long> own, bool isAlone, in Dates dates, Span<byte> facts)
    {
        var status = own[Straight.OfEnterprise.Status];
        var operates = Three.Of(status >= 0, status == (int)EnterpriseStatus.Operating);
        var (members, full) = (own[Straight.OfEnterprise.Members], own[Straight.OfEnterprise.FullMembers]);
        var (union, league, federation) = (own[Straight.OfEnterprise.HasUnion], own[Straight.OfEnterprise.HasYouthLeague], own[Straight.OfEnterprise.HasWomensFederation]);
        var isIn = own[Straight.OfEnterprise.Organisation] >= 0;
        var hasMass = union == 1 || league == 1 || federation == 1;
        facts[(int)EnterpriseFact.measure__organisation_coverage] = Share(operates == Three.True, isIn);
        facts[(int)EnterpriseFact.measure__own_organisation_rate] = Share(operates == Three.True, isAlone);
        facts[(int)EnterpriseFact.measure__work_coverage] = Share(operates == Three.True, isIn || own[Straight.OfEnterprise.Instructor] >= 0 || hasMass);
        facts[(int)EnterpriseFact.measure__mass_coverage] = Share(operates == Three.True, hasMass);
        facts[(int)EnterpriseFact.measure__members_where_50] =
            Share(operates == Three.True && own[Straight.OfEnterprise.Employees] >= 50, members >= 1);
        facts[(int)EnterpriseFact.measure__built_where_due_rate] = Share(operates == Three.True && full >= 3, isIn);

        var isNew = Three.Of(EnterpriseSums.IsOfYear(own[Straight.OfEnterprise.RegisteredOn], dates.Year));
        var isOut = Three.And(operates, Three.IsNone(own[Straight.OfEnterprise.Organisation]));
        var establishes = Three.And(isOut, Three.From(full, 3));
        facts[(int)EnterpriseFact.duty__establish] = Three.And(establishes, Three.Not(isNew));
        facts[(int)EnterpriseFact.duty__establish_at_registration] = Three.And(establishes, isNew);
        facts[(int)EnterpriseFact.duty__join] = Three.And(isOut, Three.From(full, 1), Three.Not(Three.From(full, 3)));
        facts[(int)EnterpriseFact.duty__instructor] = Three.And(isOut, Three.IsNone(own[Straight.OfEnterprise.Instructor]));
        facts[(int)EnterpriseFact.duty__first_member] = Three.And(operates, Three.Not(Three.From(members, 1)));
        facts[(int)EnterpriseFact.duty__mass_organisation] =
            Three.And(Three.And(operates, Three.Not(Three.Of(union))), Three.Not(Three.Of(league)), Three.Not(Three.Of(federation)));
        facts[(int)EnterpriseFact.duty__grid] = Three.And(
            operates, Three.Or(Three.IsNone(own[Straight.OfEnterprise.Community]), Three.IsNone(own[Straight.OfEnterprise.Committee])));
    }

    private static byte IsHeld(long since, int year) => Three.Of(since >= 0 && since <= year);

    private static byte Share(bool isBelow, bool isAbove) => !isBelow ? Three.Unreported : isAbove ? Three.True : Three.False;
}
