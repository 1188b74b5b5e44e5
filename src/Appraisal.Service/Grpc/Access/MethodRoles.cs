using Appraisal.Contracts.V1;
using Google.Protobuf.Reflection;

namespace Appraisal.Service.Grpc.Access;

/// <summary>Which roles may call which method; any one of them is enough. A method without a row keeps the service from starting.</summary>
internal static class MethodRoles
{
    private static readonly Role[] s_reading = [Role.Reader, Role.Auditor];
    private static readonly Role[] s_following = [Role.Reader, Role.Operator, Role.Auditor];
    private static readonly Role[] s_schemes = [Role.Reader, Role.Scorer, Role.Operator, Role.Auditor];
    private static readonly Role[] s_scoring = [Role.Scorer];
    private static readonly Role[] s_operating = [Role.Operator];

    private static readonly Dictionary<string, IReadOnlyList<Role>> s_rows = new(StringComparer.Ordinal)
    {
        ["/appraisal.v1.ScoringService/ScoreOrganisation"] = s_scoring,
        ["/appraisal.v1.ScoringService/BatchScoreOrganisations"] = s_scoring,
        ["/appraisal.v1.ScoringService/ScoreOrganisations"] = s_scoring,
        ["/appraisal.v1.SchemeService/ListSchemes"] = s_schemes,
        ["/appraisal.v1.SchemeService/GetScheme"] = s_schemes,
        ["/appraisal.v1.SchemeService/CheckScheme"] = s_scoring,
        ["/appraisal.v1.RunService/CreateRun"] = s_operating,
        ["/appraisal.v1.RunService/WatchRun"] = s_following,
        ["/appraisal.v1.RunService/GetRun"] = s_following,
        ["/appraisal.v1.RunService/ListRuns"] = s_following,
        ["/appraisal.v1.RunService/CancelRun"] = s_operating,
        ["/appraisal.v1.RunService/ResumeRun"] = s_operating,
        ["/appraisal.v1.RunService/CompareRuns"] = s_reading,
        ["/appraisal.v1.ResultService/GetScorecard"] = s_reading,
        ["/appraisal.v1.ResultService/ListScorecards"] = s_reading,
        ["/appraisal.v1.ResultService/ExplainScorecard"] = s_reading,
        ["/appraisal.v1.ResultService/ListNominations"] = s_reading,
        ["/appraisal.v1.ResultService/ListDuties"] = s_reading,
        ["/appraisal.v1.ResultService/GetCoverage"] = s_reading,
        ["/appraisal.v1.ResultService/ListCommittees"] = s_reading,
        ["/appraisal.v1.ResultService/ListProposals"] = s_reading,
        ["/appraisal.v1.NominationService/TakeStep"] = s_operating,
        ["/appraisal.v1.NominationService/GetNomination"] = s_following,
        ["/appraisal.v1.NominationService/ListCurrentNominations"] = s_following,
        ["/appraisal.v1.NominationService/ListNominationEvents"] = [Role.Operator, Role.Auditor],
        ["/appraisal.v1.NominationService/ListTitles"] = s_following,
    };

    /// <summary>The services of the API.</summary>
    public static IReadOnlyList<ServiceDescriptor> Services { get; } =
    [
        ScoringService.Descriptor, SchemeService.Descriptor, RunService.Descriptor, ResultService.Descriptor, NominationService.Descriptor,
    ];

    /// <summary>The full names of all methods, as calls name them.</summary>
    public static IEnumerable<string> Methods => Services.SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"));

    /// <summary>The roles that may call a method; null where it is none of the API's.</summary>
    public static IReadOnlyList<Role>? Of(string method) => s_rows.GetValueOrDefault(method);

    /// <exception cref="InvalidOperationException">A method has no row.</exception>
    public static void MustBeWhole()
    {
        if (Methods.Where(method => !s_rows.ContainsKey(method)).ToList() is { Count: > 0 } missing)
            throw new InvalidOperationException($"Nobody has said who may call {string.Join(", ", missing)}.");
    }
}
