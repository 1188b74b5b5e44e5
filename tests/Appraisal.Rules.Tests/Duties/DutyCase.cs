using Appraisal.Rules.Duties;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Duties;

/// <summary>
/// A row of the table of duties: a duty, a change of an organisation's facts (or, for a duty of enterprises, of one that is in no
/// organisation), and what is owed: nothing, or since when, whether overdue or urgent, and what is missing.
/// </summary>
internal sealed record DutyCase(string Duty, string Changes, string Owed)
{
    public static IReadOnlyList<DutyCase> All { get; } =
        [.. CaseTable.Rows(EnterpriseDuties.Table).Concat(CaseTable.Rows(OrganisationDuties.Table)).Select(cells => new DutyCase(cells[0], cells[1], cells[2]))];

    public SchemeDuty SchemeDuty => DefaultScheme.Scheme.Duties.Single(duty => duty.Id == Duty);

    /// <summary>What the network finds.</summary>
    public DutyResult? Found => Batch().Duties().SingleOrDefault(duty => duty.Duty.Id == Duty);

    /// <summary>Does the recalculator find the duty owed.</summary>
    public bool IsRecalculated
    {
        get
        {
            if (!SchemeDuty.IsOfEnterprise)
            {
                var organisation = Organisation.With(Changes);
                return Recalculator.Recalculate(DefaultScheme.Scheme, organisation.AsOf, organisation.Facts).Duties.Contains((Duty, Organisation.Id));
            }
            return FormulaWalker.Truth(SchemeDuty.OwedIf!, Subject) is true;
        }
    }

    public bool IsOwed => Owed.Length > 0;

    public Subject Subject
    {
        get
        {
            if (SchemeDuty.IsOfEnterprise)
            {
                var (asOf, enterprise) = GoodEnterprise.With(Changes);
                return Subject.Of(asOf, new EnterpriseFacts(enterprise, null, 0));
            }
            var organisation = Organisation.With(Changes);
            return Subject.Of(organisation.AsOf, organisation.Facts);
        }
    }

    public static string Written(DutyResult? duty)
    {
        if (duty is null)
            return "";
        var words = new List<string> { "owed" };
        if (duty.OwedSince is { } since)
            words.Add($"since {Figures.Date(since)}");
        if (duty.IsOverdue)
            words.Add("overdue");
        if (duty.IsUrgent)
            words.Add("urgent");
        if (duty.MissingItems.Count > 0)
            words.Add($"lacks {string.Join(";", duty.MissingItems)}");
        return string.Join(" ", words);
    }

    private AppraisedBatch Batch()
    {
        if (SchemeDuty.IsOfEnterprise)
        {
            var (asOf, enterprise) = GoodEnterprise.With(Changes);
            return DefaultScheme.Engine.AppraiseUnaffiliated(asOf, [enterprise]);
        }
        var organisation = Organisation.With(Changes);
        return DefaultScheme.Engine.Appraise(organisation.AsOf, [organisation.Facts]);
    }
}
