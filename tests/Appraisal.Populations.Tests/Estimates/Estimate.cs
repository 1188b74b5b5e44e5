using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests.Estimates;

/// <summary>
/// A second, plain reading of the rubric of edition 2023, counted at its worst, by which populations are judged before an engine is
/// there: is each line reached from both sides, how many are eligible, who ties.
/// </summary>
internal sealed class Estimate
{
    private Estimate(PartyOrganisation organisation) => Organisation = organisation;

    public PartyOrganisation Organisation { get; }

    public Lines Lines { get; } = new();

    public bool IsVetoed { get; private set; }

    public bool IsSatisfied { get; private set; }

    public bool IsEligible { get; private set; }

    public decimal PartyStrong => Good("A") + Good("B") + Lines.Sum("F1");

    public decimal Base => "ABCDEF".Sum(good => Good(good.ToString()));

    public decimal Total => Base + Math.Min(10, Lines.Sum("G1", "G2")) - Math.Min(4, -Lines.Sum("H1"));

    public decimal FourPriorities => Lines.Sum("P1", "P2", "P3", "P4");

    public decimal Satisfaction { get; private set; }

    /// <summary>What the order of nomination looks at, as one text.</summary>
    public string Order => FormattableString.Invariant($"{Total} {FourPriorities} {PartyStrong} {Satisfaction}");

    public decimal Good(string good) => good switch
    {
        "A" => Floored(8, "A1") + Floored(6, "A2") + Lines.Sum("A3"),
        "B" => Lines.Sum("B1", "B3") + Math.Max(0, Lines.Sum("B2")),
        _ => Lines.Points.Where(line => line.Key.StartsWith(good, StringComparison.Ordinal)).Sum(line => line.Value.Points),
    };

    public static List<Estimate> OfAll(Ledger ledger, DateOnly asOf)
    {
        var enterprises = ledger.Enterprises.Where(enterprise => enterprise.Status != EnterpriseStatus.Deregistered).ToLookup(enterprise => enterprise.OrganisationId);
        var committees = ledger.Committees.ToDictionary(committee => committee.CommitteeId!);
        var honours = ledger.Honours.ToLookup(honour => honour.OrganisationId);
        var incidents = ledger.Incidents.ToList();
        return [.. ledger.Organisations.Select(organisation =>
        {
            var subject = new Subject(organisation, committees[organisation.CommitteeId!], [.. enterprises[organisation.OrganisationId]], asOf);
            var estimate = new Estimate(organisation);
            PartyLines.Set(estimate.Lines, subject);
            DevelopmentLines.Set(estimate.Lines, subject, [.. honours[organisation.OrganisationId]]);
            PriorityLines.Set(estimate.Lines, subject);
            estimate.Decide(subject, incidents);
            return estimate;
        })];
    }

    private decimal Floored(decimal start, string group) => Math.Max(0, start + Lines.Sum(group));

    private void Decide(Subject subject, List<Incident> incidents)
    {
        IsVetoed = incidents.Any(incident => subject.Has(incident) && subject.Bites(incident));
        var (votes, of) = subject.Votes;
        Satisfaction = of is > 0 ? (decimal)votes!.Value / of.Value : -1;
        IsSatisfied = Satisfaction >= 0.9m;
        var goods = new Dictionary<string, decimal> { ["A"] = 20, ["B"] = 20, ["C"] = 18, ["D"] = 12, ["E"] = 16, ["F"] = 14 };
        var committee = subject.Committee;
        IsEligible = !IsVetoed && Base >= 90 && goods.All(good => Good(good.Key) >= good.Value * 0.85m) && IsSatisfied
            && subject.Organisation.FoundedOn <= subject.AsOf.AddYears(-1)
            && subject.Enterprises.Any(enterprise => enterprise.Status == EnterpriseStatus.Operating)
            && committee is { BasicsClear: true, OrganisationsClear: true, WorkClear: true };
    }
}
