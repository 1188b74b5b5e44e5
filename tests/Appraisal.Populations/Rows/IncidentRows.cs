using System.Globalization;
using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>
/// Incidents around the edges of the 24 months, lifted or not. The first stand in a fixed order of such cases, and the very first,
/// which bites, on an organisation that could otherwise be a model, so that small populations have them too.
/// </summary>
internal sealed class IncidentRows(Layout layout) : RowMaker(layout, FactCatalogue.Incidents)
{
    private const int LookBackMonths = 24;

    private static readonly string[] s_departments =
        ["纪委监委", "应急管理局", "生态环境局", "公安局", "信访局", "税务局", "市场监督管理局", "人力资源和社会保障局", "党工委"];

    public override IEnumerable<FactRow> Rows()
    {
        for (var index = 0; index < Options.IncidentCount; index++)
            yield return RowOf(index);
    }

    private FactRow RowOf(int index)
    {
        var draw = DrawFor(Purpose.Incident, index);
        var kind = (IncidentKind)draw.Weighted(2, 3, 2, 1, 1, 4, 1, 3, 2);
        var organisation = OrganisationOf(draw, index);
        var enterprise = organisation is null ? EnterpriseOf(draw) : (int?)null;
        var (occurredOn, liftedOn) = DaysOf(draw, index);
        var department = s_departments[(int)kind];
        var number = draw.Number(1, 99).ToString(CultureInfo.InvariantCulture);
        var year = occurredOn.Year.ToString(CultureInfo.InvariantCulture);
        var row = new Incident
        {
            IncidentId = Keys.Incident(index),
            OrganisationId = organisation is { } o ? Keys.Organisation(o) : null,
            CreditCode = enterprise is { } e ? EnterpriseRows.CodeOf(Layout, e) : null,
            Kind = kind,
            OccurredOn = occurredOn,
            LiftedOn = liftedOn,
            Department = department,
            DocumentNumber = $"{department}〔{year}〕{number}号",
        };
        return Unreport(row, index);
    }

    /// <summary>The first incident seeks a model organisation; of the others, three in ten are an organisation's.</summary>
    private int? OrganisationOf(Draw draw, int index)
    {
        if (index > 0 && !draw.Chance(0.3))
            return null;
        var wanted = index == 0 ? QualityProfile.Model : QualityProfile.Weak;
        var start = draw.Number(0, Options.Organisations - 1);
        for (var step = 0; step < Options.Organisations; step++)
        {
            var organisation = (int)(((long)start + step) % Options.Organisations);
            var profile = Layout.ProfileOf(organisation);
            if (profile == wanted || index > 0 && profile != QualityProfile.Exemplary)
                return organisation;
        }
        return null;
    }

    private int EnterpriseOf(Draw draw)
    {
        var start = draw.Number(0, Options.EnterpriseCount - 1);
        for (var step = 0; step < Options.EnterpriseCount; step++)
        {
            var enterprise = (int)(((long)start + step) % Options.EnterpriseCount);
            if (Layout.OrganisationOf(enterprise) is not { } organisation || Layout.ProfileOf(organisation) != QualityProfile.Exemplary)
                return enterprise;
        }
        return start;
    }

    private (DateOnly OccurredOn, DateOnly? LiftedOn) DaysOf(Draw draw, int index)
    {
        var asOf = Options.AsOf;
        var edge = asOf.AddMonths(-LookBackMonths);
        return (index < 8 ? index : draw.Number(0, 11)) switch
        {
            0 => (draw.Day(asOf.AddDays(-300), asOf.AddDays(-30)), null),
            1 => (edge, edge.AddDays(60)),
            2 => (edge.AddDays(-1), edge.AddDays(60)),
            3 => (edge.AddDays(-draw.Number(1, 900)), null),
            4 => (edge.AddDays(-draw.Number(1, 900)), asOf),
            5 => (edge.AddDays(-draw.Number(1, 900)), asOf.AddDays(1)),
            6 => (asOf.AddDays(1), null),
            7 => (asOf, null),
            8 or 9 => Lifted(draw, edge.AddDays(-draw.Number(1, 900))),
            _ => Lifted(draw, draw.Day(edge, asOf.AddDays(-1))),
        };
    }

    private (DateOnly, DateOnly?) Lifted(Draw draw, DateOnly occurredOn) => (occurredOn, draw.Day(occurredOn, Options.AsOf));
}
