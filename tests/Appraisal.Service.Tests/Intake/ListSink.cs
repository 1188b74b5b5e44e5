using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;

namespace Appraisal.Service.Tests.Intake;

/// <summary>Keeps all that the intake hands on.</summary>
internal sealed class ListSink : ILedgerSink
{
    public List<FactRow> Rows { get; } = [];

    public List<Enterprise> RejectedEnterprises { get; } = [];

    public List<PartyOrganisation> RejectedOrganisations { get; } = [];

    public List<Incident> RejectedIncidents { get; } = [];

    public List<Fault> Faults { get; } = [];

    public List<string> Warnings { get; } = [];

    public IntakeResult Result { get; set; } = null!;

    public TRow Only<TRow>() where TRow : FactRow => Rows.OfType<TRow>().Single();

    public IEnumerable<string> FaultLines => Faults.Select(fault => $"{fault.Sheet} {fault.Row} {fault.Column} {fault.Code.Id()} {fault.Effect}");

    public IEnumerable<string> RowLines => Rows.Select(Line)
        .Concat(RejectedEnterprises.Select(row => "rejected " + Line(row)))
        .Concat(RejectedIncidents.Select(row => "rejected " + Line(row)));

    public void Accepted(FactRow row) => Rows.Add(row);

    public void RejectedEnterprise(Enterprise knownOfIt) => RejectedEnterprises.Add(knownOfIt);

    public void RejectedOrganisation(PartyOrganisation knownOfIt) => RejectedOrganisations.Add(knownOfIt);

    public void RejectedIncident(Incident knownOfIt) => RejectedIncidents.Add(knownOfIt);

    public void Fault(Fault fault) => Faults.Add(fault);

    public void Warning(string warning) => Warnings.Add(warning);

    private static string Line(FactRow row) => row.Sheet.Id + "|" + string.Join('|', row.Sheet.Columns.Select(column =>
        row.IsUnreported(column) ? "?" : column.IsText ? row.TextOf(column) : row.CellOf(column) == Cell.None ? "-" : $"{row.CellOf(column)}"));
}
