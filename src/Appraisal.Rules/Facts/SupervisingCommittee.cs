namespace Appraisal.Rules.Facts;

/// <summary>A supervising Party (working) committee 上级党(工)委: township, subdistrict, cluster or industry.</summary>
[Sheet("committees", "党(工)委", Required = true)]
public sealed class SupervisingCommittee : FactRow
{
    /// <summary>A row with nothing reported yet.</summary>
    public SupervisingCommittee() : base(FactCatalogue.Of<SupervisingCommittee>())
    {
    }

    /// <summary>党(工)委编号: supervising Party committee, unique in the run.</summary>
    [Fact(CellType.Code, "committee_id", "党(工)委编号", Key = true, Source = "组织部")]
    public string? CommitteeId { get => Text(); init => SetText(value); }

    /// <summary>党(工)委名称.</summary>
    [Fact(CellType.Text, "name", "党(工)委名称", Required = true, Source = "组织部")]
    public string? Name { get => Text(); init => SetText(value); }

    /// <summary>类别.</summary>
    [Fact(CellType.Choice, "kind", "类别", Source = "组织部")]
    public CommitteeKind? Kind { get => Choice<CommitteeKind>(); init => SetChoice<CommitteeKind>(value); }

    /// <summary>所属区划代码: 6 digits GB/T 2260.</summary>
    [Fact(CellType.Code, "district_code", "所属区划代码", Required = true, Source = "组织部")]
    public string? DistrictCode { get => Text(); init => SetText(value); }

    /// <summary>党员总数 (人): all Party members under the committee (not only in enterprises).</summary>
    [Fact(CellType.Count, "members_total", "党员总数", Unit = "人", Source = "党内统计")]
    public long? MembersTotal { get => Count(); init => SetCount(value); }

    /// <summary>当年发展党员总数 (人).</summary>
    [Fact(CellType.Count, "developed_total", "当年发展党员总数", Unit = "人", Source = "党内统计")]
    public long? DevelopedTotal { get => Count(); init => SetCount(value); }

    /// <summary>当年优秀党员总数 (人): outstanding-member awards given by the committee.</summary>
    [Fact(CellType.Count, "awards_total", "当年优秀党员总数", Unit = "人", Source = "组织部")]
    public long? AwardsTotal { get => Count(); init => SetCount(value); }

    /// <summary>当年书记培训名额 (人次): places in training for secretaries of every kind of organisation.</summary>
    [Fact(CellType.Count, "training_places_total", "当年书记培训名额", Unit = "人次", Source = "组织部")]
    public long? TrainingPlacesTotal { get => Count(); init => SetCount(value); }

    /// <summary>其中企业书记名额 (人次): of those: given to secretaries of enterprise Party organisations.</summary>
    [Fact(CellType.Count, "training_places_enterprise", "其中企业书记名额", Unit = "人次", Source = "组织部")]
    public long? TrainingPlacesEnterprise { get => Count(); init => SetCount(value); }

    /// <summary>书记总数 (人): secretaries of every kind of organisation under the committee.</summary>
    [Fact(CellType.Count, "secretaries_total", "书记总数", Unit = "人", Source = "组织部")]
    public long? SecretariesTotal { get => Count(); init => SetCount(value); }

    /// <summary>当年党建经费 (元): all Party-building funds of the committee.</summary>
    [Fact(CellType.Money, "funds_total_yuan", "当年党建经费", Unit = "元", Source = "财务")]
    public decimal? FundsTotalYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>企业基本情况清: first of 三清.</summary>
    [Fact(CellType.Truth, "basics_clear", "企业基本情况清", Source = "党(工)委")]
    public bool? BasicsClear { get => Truth(); init => SetTruth(value); }

    /// <summary>组织覆盖情况清: second of 三清.</summary>
    [Fact(CellType.Truth, "organisations_clear", "组织覆盖情况清", Source = "党(工)委")]
    public bool? OrganisationsClear { get => Truth(); init => SetTruth(value); }

    /// <summary>工作覆盖情况清: third of 三清.</summary>
    [Fact(CellType.Truth, "work_clear", "工作覆盖情况清", Source = "党(工)委")]
    public bool? WorkClear { get => Truth(); init => SetTruth(value); }
}
