using Appraisal.Rules.Problems;
using Appraisal.Rules.Network;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests;

/// <summary>The default scheme, read and compiled once for all tests.</summary>
internal static class DefaultScheme
{
    public static Scheme Scheme { get; } = SchemeLibrary.Load(SchemeLibrary.Default);

    public static AppraisalEngine Engine { get; } = AppraisalEngine.Create(Scheme);

    /// <summary>The rules themselves, to see what the scorecard does not show: caps and measures.</summary>
    public static RuleNetwork Network { get; } =
        RuleNetwork.Compile(Scheme, new ProblemList()) ?? throw new InvalidOperationException("The default scheme does not compile.");
}
