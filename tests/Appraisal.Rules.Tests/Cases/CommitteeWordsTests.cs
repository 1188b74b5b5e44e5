using Appraisal.Rules.Cases;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>How a case writes what it expects of duties, measures and lists.</summary>
[TestClass]
public sealed class CommitteeWordsTests
{
    [TestMethod]
    [DataRow("none", "none")]
    [DataRow("无", "none")]
    [DataRow("0 owed", "none")]
    [DataRow("owed", "1 owed")]
    [DataRow("overdue", "1 owed 1 overdue")]
    [DataRow("urgent", "1 owed 1 urgent")]
    [DataRow("overdue urgent", "1 owed 1 overdue 1 urgent")]
    [DataRow("2 owed, 1 overdue", "2 owed 1 overdue")]
    [DataRow("2 应办，1 逾期、1 紧急", "2 owed 1 overdue 1 urgent")]
    [DataRow("3 overdue", "3 owed 3 overdue")]
    [DataRow("3 owed 0 overdue", "3 owed")]
    [DataRow("1 overdue 2 owed", "2 owed 1 overdue")]
    [DataRow("2 owed 2 urgent", "2 owed 2 urgent")]
    [DataRow("", null)]
    [DataRow("2", null)]
    [DataRow("owed 2", null)]
    [DataRow("owed owed", null)]
    [DataRow("1 2 owed", null)]
    [DataRow("-1 owed", null)]
    [DataRow("1 owed 2 overdue", null)]
    [DataRow("1 owed 2 urgent", null)]
    [DataRow("none owed", null)]
    [DataRow("99999999999 owed", null)]
    public void A_duty(string text, string? expected) => CommitteeWords.Duty(text).ShouldBe(expected);

    [TestMethod]
    [DataRow("31/62", 0, "31/62")]
    [DataRow("31/62", 2, "31/62")]
    [DataRow("31/62 reached missed", 2, "31/62 reached missed")]
    [DataRow("0/0  不适用", 1, "0/0 not_applicable")]
    [DataRow("1/2 达到 未到期 未完成", 3, "1/2 reached distance missed")]
    [DataRow("31/62 reached", 2, null)]
    [DataRow("31/62 reached", 0, null)]
    [DataRow("31/62 late", 1, null)]
    [DataRow("reached", 1, null)]
    [DataRow("50%", 1, null)]
    [DataRow("", 0, null)]
    public void A_measure(string text, int targets, string? expected) => CommitteeWords.Measure(text, targets).ShouldBe(expected);

    [TestMethod]
    [DataRow("commend", "commend")]
    [DataRow("通报批评", "criticise")]
    [DataRow("不通报", "none")]
    [DataRow("undetermined", null)]
    public void A_list(string text, string? expected) => CommitteeWords.List(text).ShouldBe(expected);

    [TestMethod]
    [DataRow("87.35", "87.35")]
    [DataRow("5", "5.00")]
    [DataRow("0..5", null)]
    [DataRow("5.555", null)]
    public void Points_of_a_committee_have_no_range(string text, string? expected) => CommitteeWords.Points(text).ShouldBe(expected);
}
