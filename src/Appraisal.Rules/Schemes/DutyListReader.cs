using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads duties.</summary>
internal sealed class DutyListReader(SchemeContext context)
{
    private SchemeNode Root => context.Root;

    public IReadOnlyList<SchemeDuty> Duties()
    {
        var duties = new List<SchemeDuty>();
        foreach (var (id, node) in Root.Entries("duties", required: false))
        {
            var ofEnterprise = MeasureReader.IsOfEnterprise(node);
            var sheet = context.Sheets.Subject(ofEnterprise);
            var items = node.Texts("items", required: false)
                .Select(item => context.Column(item.Text, item.Place, sheet, CellType.Truth))
                .OfType<Column>().OrderBy(column => column.Index).ToList();
            duties.Add(new SchemeDuty
            {
                Id = id,
                Text = node.Text("text") ?? "",
                Clauses = context.Clauses(node),
                IsOfEnterprise = ofEnterprise,
                SettledBy = node.Text("settled_by") ?? "",
                Items = items,
                OwedIf = context.Formula(node, "owed_if", FormulaKind.Truth, required: items.Count == 0, ofEnterprise: ofEnterprise),
                Since = context.Formula(node, "since", FormulaKind.Date, required: false, ofEnterprise: ofEnterprise),
                OverdueIf = context.Formula(node, "overdue_if", FormulaKind.Truth, required: false, ofEnterprise: ofEnterprise),
                UrgentIf = context.Formula(node, "urgent_if", FormulaKind.Truth, required: false, ofEnterprise: ofEnterprise),
            });
            node.Done();
        }
        return duties;
    }
}
