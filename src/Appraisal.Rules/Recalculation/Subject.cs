using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Recalculation;

/// <summary>Where a formula's facts are looked up while it is walked.</summary>
internal sealed record Subject(DateOnly AsOf, FactRow Own)
{
    public OrganisationFacts? Facts { get; init; }

    public FactRow? Item { get; init; }

    public PartyOrganisation? Organisation { get; init; }

    public int EnterprisesOfOrganisation { get; init; }

    public static Subject Of(DateOnly asOf, OrganisationFacts facts) => new(asOf, facts.Organisation) { Facts = facts };

    public static Subject Of(DateOnly asOf, EnterpriseFacts facts) => new(asOf, facts.Enterprise)
    {
        Organisation = facts.Organisation,
        EnterprisesOfOrganisation = facts.EnterprisesOfOrganisation,
    };

    public FactRow? Row(Owner owner) => owner switch
    {
        Owner.Subject => Own,
        Owner.Committee => Facts!.Committee,
        Owner.Organisation => Organisation,
        _ => Item,
    };

    public IReadOnlyList<FactRow> Rows(Collection collection) => collection switch
    {
        Collection.Enterprises => Facts!.Enterprises,
        Collection.Incidents => Facts!.Incidents,
        Collection.Honours => Facts!.Honours,
        _ => Facts!.Exceptions,
    };
}
