using Appraisal.Rules.Facts;

namespace Appraisal.Benchmarks.Straight;

/// <summary>
/// Where the cells of an organisation stand. Looked up once: after warming up the compiler takes a static readonly number for a
/// constant, so that straight-line code reads a cell as it would read a field.
/// </summary>
internal static class Of
{
    public static readonly int Form = At("form"), FoundedOn = At("founded_on"), LastElectionOn = At("last_election_on"), TermYears = At("term_years"),
        HasSecretary = At("has_secretary"), SecretaryTrainingHours = At("secretary_training_hours"),
        SecretaryCentralTrainings = At("secretary_central_trainings"), CommitteeMembers = At("committee_members"), CrossPosts = At("cross_posts"),
        JoinsDecisions = At("joins_decisions"), Talks = At("talks"), MemberMeetings = At("member_meetings"),
        CommitteeMeetings = At("committee_meetings"), ThemeDays = At("theme_days"), LifeMeetings = At("life_meetings"),
        DemocraticReviews = At("democratic_reviews"), PartyLectures = At("party_lectures"), HasVenue = At("has_venue"),
        HasFacilities = At("has_facilities"), HasSigns = At("has_signs"), HasFlag = At("has_flag"), HasBooks = At("has_books"), HasRules = At("has_rules"),
        VenueM2 = At("venue_m2"), VenueShared = At("venue_shared"), FundsBudgeted = At("funds_budgeted"), Funds = At("funds_yuan"),
        FundsPretax = At("funds_pretax_yuan"), FundsSponsored = At("funds_sponsored_yuan"), FundsDonated = At("funds_donated_yuan"),
        DuesPayable = At("dues_payable_yuan"), DuesPaid = At("dues_paid_yuan"), DuesReturned = At("dues_returned_yuan"),
        LedgerMembers = At("ledger_members"), LedgerDues = At("ledger_dues"), LedgerActivities = At("ledger_activities"),
        MembersTrained = At("members_trained_32h"), PlannedDevelopments = At("planned_developments"), Developed = At("developed"),
        DevelopedBackbone = At("developed_backbone"), ActiveApplicants = At("active_applicants"), DevelopmentFaults = At("development_faults"),
        ModelPosts = At("model_posts"), ResponsibilityAreas = At("responsibility_areas"), Pledges = At("pledges"),
        SuggestionsAdopted = At("suggestions_adopted"), MembersReviewed = At("members_reviewed"), MembersQualified = At("members_qualified"),
        AwardsReceived = At("awards_received"), CultureGrade = At("culture_grade"), EducationActivities = At("education_activities"),
        OnlineActivity = At("online_activity"), CoBuilding = At("co_building"), MembersVoted = At("members_voted"),
        EmployeesVoted = At("employees_voted"), VotesValid = At("votes_valid"), VotesSatisfied = At("votes_satisfied"),
        CriticismNotices = At("criticism_notices"), InnovationBrand = At("innovation_brand"), ContactLeader = At("contact_leader"),
        GiftSeal = At("gift_seal"), GiftMaterials = At("gift_materials"), GiftBoard = At("gift_board"), GiftFlag = At("gift_flag"),
        GiftInstructor = At("gift_instructor"), GiftConstitutions = At("gift_constitutions"), GiftLecture = At("gift_lecture"),
        GiftTraining = At("gift_training"), GiftVisit = At("gift_visit"), DistrictModelSince = At("district_model_since"),
        CityModelSince = At("city_model_since");

    private static int At(string id) => FactCatalogue.Organisations[id].Index;
}

/// <summary>Where the cells of an enterprise stand.</summary>
internal static class OfEnterprise
{
    public static readonly int Committee = At("committee_id"), Community = At("community"), Status = At("status"), RegisteredOn = At("registered_on"),
        Employees = At("employees"), Members = At("members"), FullMembers = At("full_members"), Organisation = At("organisation_id"),
        Instructor = At("instructor_id"), HasUnion = At("has_union"), HasYouthLeague = At("has_youth_league"),
        HasWomensFederation = At("has_womens_federation"), Revenue = At("revenue_yuan"), RevenuePrevious = At("revenue_previous_yuan"),
        Tax = At("tax_yuan"), TaxPrevious = At("tax_previous_yuan"), Rd = At("rd_yuan"), RdPrevious = At("rd_previous_yuan"),
        HighTech = At("high_tech"), IntellectualProperty = At("intellectual_property"), GovernanceSystem = At("governance_system"),
        Accidents = At("accidents"), Penalties = At("penalties"), ContractsSigned = At("contracts_signed"), Insured = At("insured"),
        WageArrears = At("wage_arrears_yuan"), TrainedEmployees = At("trained_employees"), CollectiveContract = At("collective_contract"),
        TaxCredit = At("tax_credit"), ListedAbnormal = At("listed_abnormal"), DishonestDebtor = At("dishonest_debtor"),
        PublicWelfare = At("public_welfare");

    private static int At(string id) => FactCatalogue.Enterprises[id].Index;
}

/// <summary>Where the cells of a supervising committee stand.</summary>
internal static class OfCommittee
{
    public static readonly int MembersTotal = At("members_total"), AwardsTotal = At("awards_total"), FundsTotal = At("funds_total_yuan"),
        BasicsClear = At("basics_clear"), OrganisationsClear = At("organisations_clear"), WorkClear = At("work_clear");

    private static int At(string id) => FactCatalogue.Committees[id].Index;
}

/// <summary>Where the cells of an incident stand.</summary>
internal static class OfIncident
{
    public static readonly int Kind = At("kind"), OccurredOn = At("occurred_on"), LiftedOn = At("lifted_on");

    private static int At(string id) => FactCatalogue.Incidents[id].Index;
}

/// <summary>Where the cells of an honour stand.</summary>
internal static class OfHonour
{
    public static readonly Column MatterColumn = FactCatalogue.Honours["matter"];

    public static readonly int Level = At("level"), Matter = At("matter"), AwardedOn = At("awarded_on");

    private static int At(string id) => FactCatalogue.Honours[id].Index;
}
