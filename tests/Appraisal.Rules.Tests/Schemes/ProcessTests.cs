using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>How long the steps from score to title take, as a scheme says it.</summary>
[TestClass]
public sealed class ProcessTests
{
    private const string Written = "process: {clause: 方案 四, publication_working_days: 3, objection_working_days: 4, rectification_months: 2}";

    [TestMethod]
    public void The_default_scheme_gives_five_days_ten_days_and_a_month()
    {
        var process = DefaultScheme.Scheme.Process.ShouldNotBeNull();
        (process.PublicationWorkingDays, process.ObjectionWorkingDays, process.RectificationMonths).ShouldBe((5, 10, 1));
        SchemeProcess.Usual.ShouldBe(process);
    }

    [TestMethod]
    public void A_scheme_has_its_own_or_says_nothing()
    {
        SchemeReader.Read(SmallScheme.Text, SmallScheme.File, out _)!.Process.ShouldBe(new SchemeProcess(new Clause("方案", "四"), 3, 4, 2));
        SchemeReader.Read(SmallScheme.With(Written, "", out _), SmallScheme.File, out var problems).ShouldNotBeNull().Process.ShouldBeNull();
        problems.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(1, 1, 1)]
    [DataRow(365, 365, 120)]
    public void The_bounds_are_inside(int publication, int objection, int months) => SchemeReader.Read(
        SmallScheme.With(
            Written, $"process: {{clause: 方案 四, publication_working_days: {publication}, objection_working_days: {objection}, rectification_months: {months}}}", out _),
        SmallScheme.File, out _).ShouldNotBeNull().Process.ShouldBe(new SchemeProcess(new Clause("方案", "四"), publication, objection, months));
}
