namespace Appraisal.Rules.Facts;

/// <summary>An honour 表彰荣誉 given to an organisation.</summary>
[Sheet("honours", "表彰荣誉", Required = false)]
public sealed class Honour : FactRow
{
    /// <summary>A row with nothing reported yet.</summary>
    public Honour() : base(FactCatalogue.Of<Honour>())
    {
    }

    /// <summary>荣誉编号.</summary>
    [Fact(CellType.Code, "honour_id", "荣誉编号", Key = true)]
    public string? HonourId { get => Text(); init => SetText(value); }

    /// <summary>党组织编号.</summary>
    [Fact(CellType.Code, "organisation_id", "党组织编号", Required = true, References = "organisations")]
    public string? OrganisationId { get => Text(); init => SetText(value); }

    /// <summary>级别.</summary>
    [Fact(CellType.Choice, "level", "级别", Required = true)]
    public HonourLevel? Level { get => Choice<HonourLevel>(); init => SetChoice<HonourLevel>(value); }

    /// <summary>事项: the same matter counts once at its highest level.</summary>
    [Fact(CellType.Text, "matter", "事项", EmptyMeansNone = true)]
    public string? Matter { get => Text(); init => SetText(value); }

    /// <summary>授予日期.</summary>
    [Fact(CellType.Date, "awarded_on", "授予日期", Required = true)]
    public DateOnly? AwardedOn { get => Day(); init => SetDay(value); }
}
