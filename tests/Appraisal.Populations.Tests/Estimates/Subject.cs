using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests.Estimates;

/// <summary>An organisation with E(O), and the sums over it: unreported where one term is, or where there is nothing to read.</summary>
internal sealed record Subject(PartyOrganisation Organisation, SupervisingCommittee Committee, IReadOnlyList<Enterprise> Enterprises, DateOnly AsOf)
{
    public long? FullMembers => Sum(enterprise => enterprise.FullMembers);

    public long? Members => Sum(enterprise => enterprise.Members);

    public long? Employees => Sum(enterprise => enterprise.Employees);

    /// <summary>Satisfied and valid votes; neither where too few voted.</summary>
    public (long? Satisfied, long? Valid) Votes
    {
        get
        {
            var isValid = Organisation.MembersVoted >= Members && Organisation.EmployeesVoted * 10 >= Employees;
            return isValid && Organisation.VotesSatisfied is { } satisfied && Organisation.VotesValid is > 0 and { } valid ? (satisfied, valid) : (null, null);
        }
    }

    public long? Sum(Func<Enterprise, long?> fact) => Sum(Enterprises, fact);

    public static long? Sum(IReadOnlyList<Enterprise> enterprises, Func<Enterprise, long?> fact) =>
        enterprises.Count == 0 || enterprises.Any(enterprise => fact(enterprise) is null) ? null : enterprises.Sum(fact);

    public bool? Any(Func<Enterprise, bool?> fact) =>
        Enterprises.Count == 0 ? null
        : Enterprises.Any(enterprise => fact(enterprise) == true) ? true
        : Enterprises.Any(enterprise => fact(enterprise) is null) ? null : false;

    public bool? All(Func<Enterprise, bool?> fact) => !Any(enterprise => !fact(enterprise));

    public bool Has(Incident incident) => incident.OrganisationId is { } id
        ? id == Organisation.OrganisationId
        : Enterprises.Any(enterprise => enterprise.CreditCode == incident.CreditCode);

    public bool Bites(Incident incident) => incident.OccurredOn <= AsOf
        && (incident.OccurredOn >= AsOf.AddMonths(-24) || incident.LiftedOn is not { } lifted || lifted > AsOf);

    public static long? Fen(decimal? yuan) => yuan is { } amount ? (long)(amount * 100) : null;
}
