using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests;

[TestClass]
public sealed class DefaultSchemeTests
{
    [TestMethod]
    public void Every_shipped_scheme_reads_without_a_problem()
    {
        foreach (var name in SchemeLibrary.Names)
        {
            SchemeReader.Read(SchemeLibrary.TextOf(name)!, $"{name}.yaml", out var problems);
            problems.ShouldBeEmpty(string.Join(Environment.NewLine, problems));
        }
    }
}
