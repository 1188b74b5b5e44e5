using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>Honours: better organisations have more, the same matter sometimes at several levels, days around the year and the 36 months.</summary>
internal sealed class HonourRows(Layout layout) : RowMaker(layout, FactCatalogue.Honours)
{
    private const int LookBackMonths = 36;

    private static readonly string[] s_matters =
        ["先进基层党组织", "“双强六好”创建", "安全生产先进", "诚信纳税", "和谐劳动关系", "爱心公益", "科技创新", "文明单位", "党建品牌"];

    public override IEnumerable<FactRow> Rows()
    {
        for (var organisation = 0; organisation < Options.Organisations; organisation++)
        {
            foreach (var row in RowsOf(organisation))
                yield return row;
        }
    }

    private IEnumerable<FactRow> RowsOf(int organisation)
    {
        var draw = DrawFor(Purpose.Honours, organisation);
        var profile = Layout.ProfileOf(organisation);
        var count = CountOf(draw, profile);
        string? matter = null;
        var awardedOn = Options.AsOf;
        for (var number = 0; number < count; number++)
        {
            if (matter is null || !draw.Chance(0.35))
            {
                matter = draw.Of<string>(s_matters);
                awardedOn = DayOf(draw, profile);
            }
            yield return new Honour
            {
                HonourId = Keys.Honour(organisation, number),
                OrganisationId = Keys.Organisation(organisation),
                Level = (HonourLevel)draw.Weighted(1, 4, 15, 30),
                Matter = draw.Chance(0.03) ? null : matter,
                AwardedOn = awardedOn,
            };
        }
    }

    private static int CountOf(Draw draw, QualityProfile profile) => profile switch
    {
        QualityProfile.Exemplary => 1,
        QualityProfile.Model => draw.Weighted(1, 12, 6, 3, 1),
        QualityProfile.Good => draw.Weighted(3, 5, 2, 1),
        QualityProfile.Average => draw.Weighted(12, 4, 1),
        _ => draw.Weighted(20, 1),
    };

    /// <summary>An exemplary organisation's lies before the year: it earns its line and no bonus.</summary>
    private DateOnly DayOf(Draw draw, QualityProfile profile)
    {
        var asOf = Options.AsOf;
        var newYear = new DateOnly(asOf.Year, 1, 1);
        var edge = asOf.AddMonths(-LookBackMonths);
        if (profile == QualityProfile.Exemplary)
            return draw.Day(newYear.AddDays(-200), newYear.AddDays(-1));
        return draw.Weighted(24, 24, 2, 2, 2, 3, 1, 1) switch
        {
            0 => draw.Day(newYear, asOf),
            1 => draw.Day(edge, newYear.AddDays(-1)),
            2 => newYear,
            3 => newYear.AddDays(-1),
            4 => edge,
            5 => edge.AddDays(-draw.Of(1, 1, draw.Number(1, 900))),
            6 => asOf,
            _ => asOf.AddDays(1),
        };
    }
}
