using Microsoft.AspNetCore.Http;

namespace Appraisal.Service.Grpc.Access;

/// <summary>What a caller may do.</summary>
internal enum Role
{
    /// <summary>Reads results, runs and schemes.</summary>
    Reader,
    /// <summary>Scores by call, and checks schemes.</summary>
    Scorer,
    /// <summary>Starts, stops and resumes runs; takes the steps of nominations.</summary>
    Operator,
    /// <summary>Reads everything, and the history of every step.</summary>
    Auditor,
}

/// <summary>Who calls, and what the caller may do and see.</summary>
/// <param name="Subject">The caller's name in events and logs.</param>
/// <param name="Roles">What the caller may do.</param>
/// <param name="Districts">The district codes that the caller may see and act on; null for all.</param>
internal sealed record Caller(string Subject, IReadOnlySet<Role> Roles, IReadOnlySet<string>? Districts)
{
    private const string Key = "appraisal.caller";

    /// <summary>Who calls where the service asks nobody: only this machine can.</summary>
    public static Caller Local { get; } = new(Environment.UserName, Enum.GetValues<Role>().ToHashSet(), null);

    /// <summary>May the caller see what belongs to a district.</summary>
    public bool MaySee(string? districtCode) => Districts is null || (districtCode is not null && Districts.Contains(districtCode));

    /// <summary>The caller of a call that was let in.</summary>
    public static Caller Of(HttpContext context) =>
        context.Items[Key] as Caller ?? throw new InvalidOperationException("A call that nobody let in.");

    /// <summary>Notes who calls, once that is known.</summary>
    public void EnterInto(HttpContext context) => context.Items[Key] = this;
}
