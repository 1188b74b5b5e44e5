using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>Instructors about their norms: ten days a month on the spot, three days of training a year.</summary>
internal sealed class InstructorRows(Layout layout) : RowMaker(layout, FactCatalogue.Instructors)
{
    public override IEnumerable<FactRow> Rows()
    {
        for (var index = 0; index < Options.InstructorCount; index++)
        {
            var draw = DrawFor(Purpose.Instructor, index);
            var row = new Instructor
            {
                InstructorId = Keys.Instructor(index),
                CommitteeId = Keys.Committee(Layout.CommitteeOfInstructor(index)),
                FullTime = draw.Chance(0.4),
            };
            yield return Unreport(row
                .Tenths("visit_days_per_month", draw.Of(100, 100, 99, 105, draw.Number(0, 150)))
                .Tenths("training_days", draw.Of(30, 30, 25, 35, draw.Number(0, 60))), index);
        }
    }
}
