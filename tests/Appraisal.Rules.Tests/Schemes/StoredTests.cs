using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Schemes that runs have stored, which later versions must go on reading.</summary>
[TestClass]
public sealed class StoredTests
{
    private static readonly string s_lacking = SmallScheme.With("if: S < 60%", "if: S < 60", out _);

    [TestMethod]
    public void What_a_writer_is_told_today_and_an_earlier_version_took_is_taken()
    {
        SchemeReader.Read(s_lacking, SmallScheme.File, out var problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.PercentSign);
        var scheme = SchemeReader.ReadStored(s_lacking, SmallScheme.File, out problems);
        problems.ShouldBeEmpty();
        AppraisalEngine.Create(scheme.ShouldNotBeNull()).ShouldNotBeNull();
    }

    [TestMethod]
    public void What_no_version_took_is_a_problem_all_the_same()
    {
        SchemeReader.ReadStored(s_lacking.Replace("counted: talks", "counted: chats", StringComparison.Ordinal), SmallScheme.File, out var problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.UnknownName);
    }
}
