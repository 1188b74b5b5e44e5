using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>Enterprises: where they belong, and their facts as their organisation's profile has them.</summary>
internal sealed class EnterpriseRows(Layout layout) : RowMaker(layout, FactCatalogue.Enterprises)
{
    private const int CommunitiesPerCommittee = 8;

    public override IEnumerable<FactRow> Rows()
    {
        for (var index = 0; index < Options.EnterpriseCount; index++)
            yield return RowOf(EnterpriseOutline.Of(Layout, index));
    }

    /// <summary>The credit code of an enterprise by position, without its row.</summary>
    public static string CodeOf(Layout layout, int index)
    {
        var district = Keys.District(layout.DistrictOf(layout.CommitteeOfEnterprise(index)));
        return Keys.CreditCodeOf(layout.Options.Seed, index, district);
    }

    /// <summary>The name comes first out of an enterprise's stream, so that its organisation finds it without the row.</summary>
    public static string NameOf(Layout layout, Naming naming, int index) =>
        naming.Enterprise(new Draw(layout.Options.Seed, Purpose.Enterprise, index));

    private FactRow RowOf(EnterpriseOutline outline)
    {
        var draw = DrawFor(Purpose.Enterprise, outline.Index);
        var name = Naming.Enterprise(draw);
        var row = new Enterprise
        {
            CreditCode = CodeOf(Layout, outline.Index),
            Name = name,
            Status = outline.Status,
            RegisteredOn = outline.RegisteredOn,
            Employees = outline.Employees,
            Members = outline.Members,
            FullMembers = outline.FullMembers,
            OrganisationId = outline.Organisation is { } organisation ? Keys.Organisation(organisation) : null,
        };
        SetPlace(row, draw, outline);
        var isNew = outline.RegisteredOn.Year == Options.AsOf.Year;
        if (!isNew)
            row.Count("employees_previous", outline.Employees * draw.Number(85, 112) / 100);
        var effort = new Effort(draw, outline.Profile);
        EnterpriseBusiness.Set(row, effort, outline.Employees, isNew);
        EnterpriseLabour.Set(row, effort, outline.Employees);
        return outline.Profile == QualityProfile.Exemplary ? row : Unreport(row, outline.Index);
    }

    private void SetPlace(FactRow row, Draw draw, EnterpriseOutline outline)
    {
        var committee = outline.Committee;
        var district = Layout.DistrictOf(committee);
        var isLoose = outline.Organisation is null;
        // A joint organisation now and then takes in an enterprise of the next committee of the district.
        if (!isLoose && draw.Chance(0.02) && committee + 1 < Options.CommitteeCount && Layout.DistrictOf(committee + 1) == district)
            committee++;
        var isInGrid = !draw.Chance(isLoose ? 0.05 : 0.01);
        var hasCommittee = !isLoose || isInGrid || draw.Chance(0.6);
        row.Text("district_code", Keys.District(district))
            .Text("committee_id", hasCommittee ? Keys.Committee(committee) : null)
            .Text("community", isInGrid ? CommunityOf(committee, draw) : null)
            .Text("industry", IndustryOf(draw));
        var instructors = Layout.Instructors(committee);
        if (instructors.Count > 0 && hasCommittee && draw.Chance(isLoose ? Options.InstructorShare : 0.15))
            row.Text("instructor_id", Keys.Instructor(instructors.First + draw.Number(0, instructors.Count - 1)));
    }

    private string CommunityOf(int committee, Draw draw)
    {
        var number = draw.Number(0, CommunitiesPerCommittee - 1);
        var community = DrawFor(Purpose.Community, (long)committee * CommunitiesPerCommittee + number);
        return Naming.Community(community, CommitteeRows.KindOf(Layout.PlaceInDistrict(committee)));
    }

    private static string IndustryOf(Draw draw)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRST";
        return Letters[draw.Weighted(4, 1, 32, 1, 8, 20, 5, 5, 5, 1, 5, 4, 3, 1, 2, 1, 1, 1, 1, 1)].ToString();
    }
}
