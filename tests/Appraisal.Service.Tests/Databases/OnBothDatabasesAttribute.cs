using System.Runtime.CompilerServices;

namespace Appraisal.Service.Tests.Databases;

/// <summary>A test that runs once on SQLite and once on PostgreSQL; where there is no PostgreSQL it says so and is skipped there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute([CallerFilePath] string file = "", [CallerLineNumber] int line = -1) : TestMethodAttribute(file, line)
{
    /// <inheritdoc/>
    public override async Task<TestResult[]> ExecuteAsync(ITestMethod testMethod)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        var results = new List<TestResult>();
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            CurrentDatabase.Kind = kind;
            var result = kind == DatabaseKind.Postgres && PostgresServer.SharedMissing is { } missing
                ? new TestResult { Outcome = UnitTestOutcome.Inconclusive, TestFailureException = new AssertInconclusiveException(missing) }
                : await testMethod.InvokeAsync(null);
            result.DisplayName = $"{testMethod.TestMethodName} [{kind}]";
            results.Add(result);
        }
        return [.. results];
    }
}
