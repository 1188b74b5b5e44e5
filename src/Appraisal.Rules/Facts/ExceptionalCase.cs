namespace Appraisal.Rules.Facts;

/// <summary>A written exception 破格: opens the city list to an organisation that has not been a district model before.</summary>
[Sheet("exceptions", "破格", Required = false)]
public sealed class ExceptionalCase : FactRow
{
    /// <summary>A row with nothing reported yet.</summary>
    public ExceptionalCase() : base(FactCatalogue.Of<ExceptionalCase>())
    {
    }

    /// <summary>破格编号.</summary>
    [Fact(CellType.Code, "exception_id", "破格编号", Key = true, Source = "组织部")]
    public string? ExceptionId { get => Text(); init => SetText(value); }

    /// <summary>党组织编号.</summary>
    [Fact(CellType.Code, "organisation_id", "党组织编号", Required = true, References = "organisations", Source = "组织部")]
    public string? OrganisationId { get => Text(); init => SetText(value); }

    /// <summary>破格理由: written reason; opens the city list to an organisation that has not been a district model before.</summary>
    [Fact(CellType.Text, "reason", "破格理由", Required = true, Source = "组织部")]
    public string? Reason { get => Text(); init => SetText(value); }
}
