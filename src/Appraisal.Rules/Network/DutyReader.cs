using Appraisal.Rules.Duties;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>Lists the duties that the rules found owed in a batch, with since when, whether overdue, and what is missing.</summary>
internal sealed class DutyReader(Scheme scheme, BatchLayout organisations, BatchLayout enterprises)
{
    private readonly IReadOnlyList<Details> _details =
        [.. scheme.Duties.Select(duty => new Details(duty, duty.IsOfEnterprise ? enterprises : organisations, scheme.Places))];

    public IEnumerable<DutyResult> Read(OrganisationBatch organisationBatch, EnterpriseBatch enterpriseBatch, NetworkResult result)
    {
        foreach (var details in _details)
        {
            SubjectBatch batch = details.Duty.IsOfEnterprise ? enterpriseBatch : organisationBatch;
            var owed = result.Truths(Part.Duty, details.Duty.Id).Values;
            for (var row = 0; row < owed.Length; row++)
            {
                if (owed[row] != Truth.True)
                    continue;
                FactRow subject = details.Duty.IsOfEnterprise ? enterpriseBatch.Subjects[row].Enterprise : organisationBatch.Subjects[row].Organisation;
                yield return details.Read(batch, row, subject);
            }
        }
    }

    private sealed class Details(SchemeDuty duty, BatchLayout layout, SchemePlaces places)
    {
        private readonly Reading? _since = Of(duty.Since, layout, places.Of("duties", duty.Id, "since"));
        private readonly Reading? _overdue = Of(duty.OverdueIf, layout, places.Of("duties", duty.Id, "overdue_if"));
        private readonly Reading? _urgent = Of(duty.UrgentIf, layout, places.Of("duties", duty.Id, "urgent_if"));

        public SchemeDuty Duty => duty;

        public DutyResult Read(SubjectBatch batch, int row, FactRow subject) => new(
            duty,
            subject.KeyText,
            subject.TextOf(subject.Sheet["committee_id"]) ?? "",
            _since?.Raw(batch, row) is { IsThere: true, First: var day } ? DateOnly.FromDayNumber((int)day) : null,
            IsTrue(_overdue, batch, row),
            IsTrue(_urgent, batch, row),
            [.. duty.Items.Where(item => subject.CellOf(item) == 0).Select(item => item.Id)]);

        private static bool IsTrue(Reading? reading, SubjectBatch batch, int row) =>
            reading?.Raw(batch, row) is { IsThere: true, First: var truth } && truth == 1;

        private static Reading? Of(Formula? formula, BatchLayout layout, Place place)
        {
            try
            {
                return formula is null ? null : Reading.Of(formula, layout);
            }
            catch (FormulaTooWideException exception)
            {
                throw new FormulaTooWideException(exception.Message, place);
            }
        }
    }
}
