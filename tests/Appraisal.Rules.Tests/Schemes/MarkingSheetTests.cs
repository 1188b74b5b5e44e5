using Appraisal.Rules.Quantities;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Recalculation;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Published marking sheets written as data, and what they give by hand.</summary>
[TestClass]
public sealed class MarkingSheetTests
{
    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        FiveGoods   | votes_satisfied=95 talks=3                                  | 20.00   | 好
        FiveGoods   | votes_satisfied=94 talks=3                                  | 16.00   | 好
        FiveGoods   | votes_satisfied=95 talks=1 life_meetings=0                  | 17.00   | 好
        FiveGoods   | votes_satisfied=95 talks=3 criticism_notices=3              | 19.00   | 好
        FiveGoods   | votes_satisfied=95 talks=3 e.has_union=false                | 19.00   | 好
        FiveGoods   | votes_satisfied=95 talks=3 has_secretary=false cross_posts=0 | 17.00  | 好
        StarsByGood | —                                                           | 290.00  | 三星
        StarsByGood | votes_satisfied=84                                          | 284.00  | 二星
        StarsByGood | votes_satisfied=84 pledges=16                               | 264.00  | 一星
        StarsByGood | votes_satisfied=84 pledges=17                               | 269.00  | 二星
        StarsByGood | votes_satisfied=84 pledges=16 e.insured=84                  | 248.00  | 无星
        StarsByGood | votes_satisfied=84 pledges=16 e.insured=85                  | 249.00  | 一星
        Classes     | votes_satisfied=100                                         | 100.00  | 好
        Classes     | votes_satisfied=90                                          | 97.00   | 好
        Classes     | votes_satisfied=89                                          | 96.70   | 一般
        Classes     | votes_satisfied=100 theme_days=10                           | 88.33   | 较好
        Classes     | votes_satisfied=?                                           | 70.00   | 一般
        Culture     | —                                                           | 1000.00 | 卓越
        Culture     | culture_grade=fair has_rules=false                          | 894.00  | 优秀
        Culture     | e.trained_employees=61                                      | 525.00  | 不合格
        Culture     | education_activities=3                                      | 937.50  | 卓越
        Labour      | —                                                           | 58.40   | 好
        Labour      | e.revenue_yuan=1050                                         | 60.00   | 好
        Labour      | e.revenue_yuan=1000                                         | 50.00   | 好
        Labour      | e.revenue_yuan=999                                          | 41.00   | 好
        Labour      | e.insured=85 e.contracts_signed=99                          | 57.20   | 好
        Labour      | e.employees=20 e.contracts_signed=20 e.insured=20 e.trained_employees=20 e.revenue_yuan=1050 e.has_union=false | 60.00 | 好
        Labour      | e.employees=20 e.contracts_signed=20 e.insured=20 e.trained_employees=10 e.revenue_yuan=1050 e.has_union=false | 57.78 | 好
        Labour      | e.employees=25 e.contracts_signed=25 e.insured=25 e.trained_employees=25 e.revenue_yuan=1050 e.has_union=false | 54.00 | 好
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_published_sheet_gives_the_points_and_the_grade_that_one_reckons_by_hand(string sheet, string changes, string points, string grade)
    {
        var text = (string)typeof(MarkingSheets).GetField(sheet)!.GetValue(null)!;
        var editions = SchemeReader.Read(new SchemeFile("sheet.yaml", text), name => new SchemeFile(name, SmallScheme.Text), out var problems);
        problems.ShouldBeEmpty();
        var scheme = editions!.Periods.Single();
        var organisation = Organisation.With(changes);
        var card = AppraisalEngine.Create(scheme).Score(organisation.AsOf, organisation.Facts);

        (Figures.Points(card.Total("base")!.LowestHundredths), card.Grade.Text).ShouldBe((points, grade));
        card.Lines.ShouldAllBe(line => line.Reason.EndsWith('。'));
        SecondOpinion.Differences(card, Recalculator.Recalculate(scheme, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
    }
}
