using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>Organisations: their own facts, in agreement with the sums over their enterprises.</summary>
internal sealed class OrganisationRows(Layout layout) : RowMaker(layout, FactCatalogue.Organisations)
{
    public override IEnumerable<FactRow> Rows()
    {
        for (var index = 0; index < Options.Organisations; index++)
            yield return RowOf(OrganisationOutline.Of(Layout, index));
    }

    private FactRow RowOf(OrganisationOutline outline)
    {
        var draw = DrawFor(Purpose.Organisation, outline.Index);
        var effort = new Effort(draw, outline.Profile);
        var form = FormOf(draw, outline);
        var row = new PartyOrganisation
        {
            OrganisationId = Keys.Organisation(outline.Index),
            Name = Naming.Organisation(EnterpriseRows.NameOf(Layout, Naming, Layout.Enterprises(outline.Index).First), form),
            Form = form,
            CommitteeId = Keys.Committee(outline.Committee),
            FoundedOn = outline.FoundedOn,
        };
        OrganisationTeam.Set(row, effort, outline, Options.AsOf);
        OrganisationFunds.Set(row, effort, outline);
        OrganisationMembers.Set(row, effort, outline);
        OrganisationStanding.Set(row, effort, outline);
        OrganisationTitles.Set(row, effort, outline, Options.AsOf);
        return effort.IsExemplary ? row : Unreport(row, outline.Index);
    }

    /// <summary>The form that fits the full members of E(O), but for a few that have outgrown theirs or lost members.</summary>
    private OrganisationForm FormOf(Draw draw, OrganisationOutline outline)
    {
        var small = outline.Enterprises.Count >= 2 ? OrganisationForm.JointBranch : OrganisationForm.Branch;
        var fitting = outline.FullMembers >= 100 ? OrganisationForm.Committee
            : outline.FullMembers >= 50 ? OrganisationForm.GeneralBranch
            : small;
        var other = (OrganisationForm)draw.Number(0, 3);
        return draw.Chance(Options.MisfitFormShare) && outline.Profile >= QualityProfile.Good ? other : fitting;
    }
}
