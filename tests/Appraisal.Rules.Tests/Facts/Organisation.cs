using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Tests.Facts;

/// <summary>
/// One organisation with its committee, one enterprise and one honour, which earns every point of the default scheme and stands on the
/// bound wherever there is one; and changes to it. A change is <c>column=value</c> of the organisation, <c>e.</c> or <c>e2.</c> before
/// it of an enterprise, <c>c.</c> of the committee; <c>+enterprise</c>, <c>+incident</c>, <c>+honour</c> and <c>+exception</c> add a
/// row, with its facts in brackets (a lone <c>?</c>: the row was rejected); <c>-enterprise</c> and <c>-honour</c> take all away.
/// </summary>
internal sealed class Organisation
{
    public const string Id = "O1";

    private const string Good = """
        organisation_id=O1 name=某支部 form=branch committee_id=C1 founded_on=2015-06-01 last_election_on=2020-12-31 term_years=3
        has_secretary=true secretary_source=internal_election secretary_training_hours=56 secretary_central_trainings=1
        committee_members=3 cross_posts=1 joins_decisions=true talks=1
        member_meetings=4 committee_meetings=12 theme_days=12 life_meetings=1 democratic_reviews=1 party_lectures=2
        has_venue=true has_facilities=true has_signs=true has_flag=true has_books=true has_rules=true venue_m2=50 venue_shared=false
        funds_budgeted=true funds_yuan=4000 funds_pretax_yuan=1000 funds_sponsored_yuan=1000 funds_donated_yuan=1000
        dues_payable_yuan=1000 dues_paid_yuan=1000 dues_returned_yuan=1000
        ledger_members=true ledger_dues=true ledger_activities=true members_trained_32h=18
        planned_developments=4 developed=4 developed_backbone=2 active_applicants=5 development_faults=0
        model_posts=1 responsibility_areas=1 pledges=20 suggestions_adopted=2 members_reviewed=20 members_qualified=20 awards_received=1
        culture_grade=good education_activities=4 online_activity=true co_building=1
        members_voted=20 employees_voted=10 votes_valid=100 votes_satisfied=90 criticism_notices=0 innovation_brand=false
        contact_leader=true gift_seal=true gift_materials=true gift_board=true gift_flag=true gift_instructor=true
        gift_constitutions=true gift_lecture=true gift_training=true gift_visit=true district_model_since=2022
        """;

    private const string GoodCommittee = """
        committee_id=C1 name=某乡党委 kind=township district_code=419901 members_total=1000 developed_total=20 awards_total=50
        training_places_total=10 training_places_enterprise=5 secretaries_total=20 funds_total_yuan=200000
        basics_clear=true organisations_clear=true work_clear=true
        """;

    private readonly PartyOrganisation _own;
    private readonly SupervisingCommittee _committee = WrittenFacts.Row<SupervisingCommittee>(GoodCommittee);
    private readonly List<Enterprise> _enterprises;
    private readonly List<Incident> _incidents = [];
    private readonly List<Honour> _honours;
    private readonly List<ExceptionalCase> _exceptions = [];

    private Organisation(string id)
    {
        _own = WrittenFacts.Row<PartyOrganisation>(Good, $"organisation_id={id}");
        _enterprises = [NewEnterprise("")];
        _honours = [WrittenFacts.Row<Honour>($"honour_id=H1 organisation_id={id} level=district matter=先进 awarded_on=2021-01-01")];
    }

    public DateOnly AsOf { get; private set; } = new(2023, 12, 31);

    public OrganisationFacts Facts => new()
    {
        Organisation = _own,
        Committee = _committee,
        Enterprises = _enterprises,
        Incidents = _incidents,
        Honours = _honours,
        Exceptions = _exceptions,
    };

    public static Organisation With(string changes, string id = Id)
    {
        var organisation = new Organisation(id);
        foreach (var change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(change => change != "—"))
            organisation.Change(change);
        return organisation;
    }

    private void Change(string change)
    {
        if (change.StartsWith("as_of=", StringComparison.Ordinal))
            AsOf = WrittenFacts.Day(change["as_of=".Length..]);
        else if (change[0] == '+')
            AddRow(change[1..]);
        else if (change == "-enterprise")
            _enterprises.Clear();
        else if (change == "-honour")
            _honours.Clear();
        else if (change.StartsWith("e.", StringComparison.Ordinal))
            WrittenFacts.Set(_enterprises[0], change[2..]);
        else if (change.StartsWith("e2.", StringComparison.Ordinal))
            WrittenFacts.Set(_enterprises[1], change[3..]);
        else if (change.StartsWith("c.", StringComparison.Ordinal))
            WrittenFacts.Set(_committee, change[2..]);
        else
            WrittenFacts.Set(_own, change);
    }

    private void AddRow(string row)
    {
        var (kind, facts) = row.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open ? (row[..open], row[(open + 1)..^1]) : (row, "");
        switch (kind)
        {
            case "enterprise":
                _enterprises.Add(NewEnterprise(facts));
                break;
            case "incident":
                _incidents.Add(WrittenFacts.Row<Incident>(
                    $"incident_id=I{_incidents.Count + 1} organisation_id={_own.KeyText} department=某局 document_number=1号", facts));
                break;
            case "honour":
                _honours.Add(WrittenFacts.Row<Honour>($"honour_id=H{_honours.Count + 2} organisation_id={_own.KeyText}", facts));
                break;
            case "exception":
                _exceptions.Add(WrittenFacts.Row<ExceptionalCase>(
                    $"exception_id=X{_exceptions.Count + 1} organisation_id={_own.KeyText} reason=成绩突出", facts));
                break;
            default:
                throw new ArgumentException($"Nothing to add: '{row}'.", nameof(row));
        }
    }

    // The first enterprise brings what the organisation counts; a further one counts nothing until its facts say so.
    private Enterprise NewEnterprise(string changes)
    {
        var key = $"credit_code={_own.KeyText}-E{(_enterprises?.Count ?? 0) + 1} organisation_id={_own.KeyText}";
        return _enterprises is null or []
            ? WrittenFacts.Row<Enterprise>(GoodEnterprise.Facts, key, changes)
            : WrittenFacts.Row<Enterprise>(GoodEnterprise.Facts, GoodEnterprise.CountsNothing, key, changes);
    }
}
