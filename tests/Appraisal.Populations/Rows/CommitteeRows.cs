using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>Committees: totals that contain what their organisations and enterprises have, with tilts on both sides of 1.</summary>
internal sealed class CommitteeRows(Layout layout) : RowMaker(layout, FactCatalogue.Committees)
{
    public override IEnumerable<FactRow> Rows()
    {
        for (var index = 0; index < Options.CommitteeCount; index++)
            yield return RowOf(index);
    }

    /// <summary>The kind by the place in the district: of twelve, five offices, four townships, two clusters and one industry.</summary>
    public static CommitteeKind KindOf(int placeInDistrict) => (placeInDistrict % 12) switch
    {
        0 or 2 or 4 or 7 or 10 => CommitteeKind.Subdistrict,
        1 or 3 or 6 or 9 => CommitteeKind.Township,
        5 or 8 => CommitteeKind.Cluster,
        _ => CommitteeKind.Industry,
    };

    private FactRow RowOf(int index)
    {
        var draw = DrawFor(Purpose.Committee, index);
        var organisations = Layout.Organisations(index).Indices.Select(organisation => OrganisationOutline.Of(Layout, organisation)).ToList();
        var place = Layout.PlaceInDistrict(index);
        var row = new SupervisingCommittee { CommitteeId = Keys.Committee(index), DistrictCode = Keys.District(Layout.DistrictOf(index)) }
            .Text("name", Naming.Committee(KindOf(place), place))
            .Choice("kind", KindOf(place));
        var isClear = organisations.Any(organisation => organisation.Profile == QualityProfile.Exemplary);
        SetTotals(row, draw, index, organisations, awardsPerThousandAtMost: isClear ? 30 : 120);
        foreach (var clear in (ReadOnlySpan<string>)["basics_clear", "organisations_clear", "work_clear"])
            row.Truth(clear, draw.Chance(Options.ClearShare) || isClear);
        return isClear ? row : Unreport(row, index);
    }

    private void SetTotals(FactRow row, Draw draw, int index, List<OrganisationOutline> organisations, int awardsPerThousandAtMost)
    {
        var loose = Layout.LooseEnterprises(index).Indices.Select(enterprise => EnterpriseOutline.Of(Layout, enterprise));
        var enterpriseMembers = organisations.Sum(organisation => organisation.Members) + loose.Sum(enterprise => enterprise.Members);
        var others = 200 + enterpriseMembers * draw.Number(20, 70) / 10;
        var total = enterpriseMembers + others;
        var developed = organisations.Sum(organisation => organisation.Developed);
        var secretaries = organisations.Count(organisation => organisation.HasSecretary);
        var allSecretaries = secretaries + draw.Number(15, 90);
        var places = draw.Number(allSecretaries / 3, allSecretaries);
        row.Count("members_total", total)
            .Count("developed_total", developed + TiltedRest(draw, developed, enterpriseMembers, others))
            .Count("awards_total", organisations.Sum(organisation => organisation.Awards) + Math.Max(1, others * draw.Number(10, awardsPerThousandAtMost) / 1_000))
            .Count("training_places_total", places)
            .Count("training_places_enterprise", Math.Min(places, Tilted(draw, places * secretaries / allSecretaries)))
            .Count("secretaries_total", allSecretaries)
            .Fen("funds_total_yuan", organisations.Sum(organisation => organisation.FundsFen) + others * draw.Number(150, 400) * 100L);
    }

    /// <summary>What the others have where the enterprises' share is about as large as their share of the members.</summary>
    private static long TiltedRest(Draw draw, long ofEnterprises, long enterpriseMembers, long others) =>
        enterpriseMembers == 0 ? draw.Number(1, 5) : Tilted(draw, ofEnterprises * others / enterpriseMembers);

    private static long Tilted(Draw draw, long neutral) => Math.Max(0, draw.Weighted(2, 1, 1, 6) switch
    {
        0 => neutral,
        1 => neutral - 1,
        2 => neutral + 1,
        _ => neutral * draw.Number(60, 150) / 100,
    });
}
