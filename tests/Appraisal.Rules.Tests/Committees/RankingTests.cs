using Appraisal.Rules.Committees;

namespace Appraisal.Rules.Tests.Committees;

/// <summary>Ranks within districts, the first three with 90 or more, and those below 60.</summary>
[TestClass]
public sealed class RankingTests
{
    [TestMethod]
    [DataRow("95 93 91 90", "1 commend, 2 commend, 3 commend, 4")]
    [DataRow("95 90 89.99 60 59.99", "1 commend, 2 commend, 3, 4, 5 criticise")]
    [DataRow("95 95 95 95", "1 undetermined, 1 undetermined, 1 undetermined, 1 undetermined")]
    [DataRow("97 95 95 95", "1 commend, 2 undetermined, 2 undetermined, 2 undetermined")]
    [DataRow("97 96 95 95", "1 commend, 2 commend, 3 undetermined, 3 undetermined")]
    [DataRow("97 97 95 94", "1 commend, 1 commend, 3 commend, 4")]
    [DataRow("97 95 95 90", "1 commend, 2 commend, 2 commend, 4")]
    [DataRow("95 95 95 94", "1 commend, 1 commend, 1 commend, 4")]
    [DataRow("89.99 89.99", "1, 1")]
    [DataRow("59.99 59.99 60", "2 criticise, 2 criticise, 1")]
    [DataRow("0", "1 criticise")]
    public void Of_one_district(string scores, string expected)
    {
        var ranked = Ranked([.. scores.Split(' ').Select(score => ("419901", score))]);
        string.Join(", ", ranked.Select(result => $"{result.Rank} {(result.List == CommitteeList.None ? "" : result.List.ToString().ToLowerInvariant())}".Trim())).ShouldBe(expected);
    }

    [TestMethod]
    public void Each_district_has_its_own_ranks_and_lists()
    {
        var ranked = Ranked([("419901", "91"), ("419902", "90"), ("419901", "95"), ("419902", "90"), ("419902", "50")]);
        ranked.Select(result => (result.Rank, result.Tied, result.OfDistrict, result.List)).ShouldBe(
        [
            (2, 1, 2, CommitteeList.Commend), (1, 2, 3, CommitteeList.Commend), (1, 1, 2, CommitteeList.Commend), (1, 2, 3, CommitteeList.Commend), (3, 1, 3, CommitteeList.Criticise),
        ]);
    }

    private static CommitteeStanding[] Ranked(IReadOnlyList<(string District, string Score)> committees) => CommitteeRanking.Of(
        DefaultScheme.Scheme.Committees!,
        [.. committees.Select(one => (one.District, (int)(decimal.Parse(one.Score, System.Globalization.CultureInfo.InvariantCulture) * 100)))]);
}
