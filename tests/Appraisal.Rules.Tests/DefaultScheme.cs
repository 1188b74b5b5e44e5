using Appraisal.Rules.Problems;
using Appraisal.Rules.Network;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests;

/// <summary>The default scheme, read and compiled once for all tests.</summary>
internal static class DefaultScheme
{
    public static SchemeEditions Editions { get; } =
        SchemeReader.Read(new SchemeFile($"{SchemeLibrary.Default}.yaml", SchemeLibrary.TextOf(SchemeLibrary.Default)!), _ => null, out var problems)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems));

    public static Scheme Scheme { get; } = Editions.Periods[^1];

    public static AppraisalEngine Engine { get; } = AppraisalEngine.Create(Scheme);

    /// <summary>The rules themselves, to see what the scorecard does not show: caps and measures.</summary>
    public static RuleNetwork Network { get; } =
        RuleNetwork.Compile(Scheme, new ProblemList()) ?? throw new InvalidOperationException("The default scheme does not compile.");
}
