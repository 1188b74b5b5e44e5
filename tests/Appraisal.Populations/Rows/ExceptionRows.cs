using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>Written exceptions, only of organisations that could come onto the city list with one.</summary>
internal sealed class ExceptionRows(Layout layout) : RowMaker(layout, FactCatalogue.Exceptions)
{
    public override IEnumerable<FactRow> Rows()
    {
        var best = Options.Mix.Model + Options.Mix.Good;
        if (best == 0)
            yield break;
        var shareOfBest = Options.ExceptionShare * Options.Mix.Weights.Sum() / best;
        for (var organisation = 0; organisation < Options.Organisations; organisation++)
        {
            var draw = DrawFor(Purpose.Exception, organisation);
            if (Layout.ProfileOf(organisation) is not (QualityProfile.Model or QualityProfile.Good) || !draw.Chance(shareOfBest))
                continue;
            yield return new ExceptionalCase
            {
                ExceptionId = Keys.Exception(organisation),
                OrganisationId = Keys.Organisation(organisation),
                Reason = draw.Of("成立不足三年,党建与发展成效突出,经研究同意破格推荐", "由外区迁入,原为“双强六好”示范党组织", "首次申报, 市级\"两新\"党建观摩点"),
            };
        }
    }
}
