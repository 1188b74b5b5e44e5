namespace Appraisal.Rules.Facts;

/// <summary>An incident that may veto 一票否决事项, on an organisation or on an enterprise, never on both.</summary>
[Sheet("incidents", "一票否决事项", Required = false)]
public sealed class Incident : FactRow
{
    /// <summary>A row with nothing reported yet.</summary>
    public Incident() : base(FactCatalogue.Of<Incident>())
    {
    }

    /// <summary>事项编号.</summary>
    [Fact(CellType.Code, "incident_id", "事项编号", Key = true)]
    public string? IncidentId { get => Text(); init => SetText(value); }

    /// <summary>统一社会信用代码: exactly one of credit_code and organisation_id.</summary>
    [Fact(CellType.Code, "credit_code", "统一社会信用代码", EmptyMeansNone = true, References = "enterprises")]
    public string? CreditCode { get => Text(); init => SetText(value); }

    /// <summary>党组织编号.</summary>
    [Fact(CellType.Code, "organisation_id", "党组织编号", EmptyMeansNone = true, References = "organisations")]
    public string? OrganisationId { get => Text(); init => SetText(value); }

    /// <summary>类别.</summary>
    [Fact(CellType.Choice, "kind", "类别", Required = true)]
    public IncidentKind? Kind { get => Choice<IncidentKind>(); init => SetChoice<IncidentKind>(value); }

    /// <summary>发生日期.</summary>
    [Fact(CellType.Date, "occurred_on", "发生日期", Required = true)]
    public DateOnly? OccurredOn { get => Day(); init => SetDay(value); }

    /// <summary>解除日期: empty = still in force.</summary>
    [Fact(CellType.Date, "lifted_on", "解除日期", EmptyMeansNone = true)]
    public DateOnly? LiftedOn { get => Day(); init => SetDay(value); }

    /// <summary>认定部门.</summary>
    [Fact(CellType.Text, "department", "认定部门")]
    public string? Department { get => Text(); init => SetText(value); }

    /// <summary>文号.</summary>
    [Fact(CellType.Text, "document_number", "文号")]
    public string? DocumentNumber { get => Text(); init => SetText(value); }
}
