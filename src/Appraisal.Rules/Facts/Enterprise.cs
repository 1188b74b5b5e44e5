namespace Appraisal.Rules.Facts;

/// <summary>A non-public enterprise 非公有制企业.</summary>
[Sheet("enterprises", "企业", Required = true)]
public sealed class Enterprise : FactRow
{
    /// <summary>A row with nothing reported yet.</summary>
    public Enterprise() : base(FactCatalogue.Of<Enterprise>())
    {
    }

    /// <summary>统一社会信用代码: 18 characters, GB 32100-2015, both check digits valid.</summary>
    [Fact(CellType.Code, "credit_code", "统一社会信用代码", Key = true, Source = "市场监管")]
    public string? CreditCode { get => Text(); init => SetText(value); }

    /// <summary>企业名称.</summary>
    [Fact(CellType.Text, "name", "企业名称", Required = true, Source = "市场监管")]
    public string? Name { get => Text(); init => SetText(value); }

    /// <summary>所在区划代码: 6 digits; where it operates, not where it is registered.</summary>
    [Fact(CellType.Code, "district_code", "所在区划代码", Required = true, Source = "市场监管")]
    public string? DistrictCode { get => Text(); init => SetText(value); }

    /// <summary>主管党(工)委.</summary>
    [Fact(CellType.Code, "committee_id", "主管党(工)委", EmptyMeansNone = true, References = "committees", ReferenceIsOptional = true, Source = "党(工)委")]
    public string? CommitteeId { get => Text(); init => SetText(value); }

    /// <summary>所在村(社区): grid cell; empty = not yet in any grid.</summary>
    [Fact(CellType.Text, "community", "所在村(社区)", EmptyMeansNone = true, Source = "党(工)委")]
    public string? Community { get => Text(); init => SetText(value); }

    /// <summary>行业门类: GB/T 4754-2017 section letter A to T.</summary>
    [Fact(CellType.Code, "industry", "行业门类", Source = "统计")]
    public string? Industry { get => Text(); init => SetText(value); }

    /// <summary>经营状态.</summary>
    [Fact(CellType.Choice, "status", "经营状态", Required = true, Source = "市场监管")]
    public EnterpriseStatus? Status { get => Choice<EnterpriseStatus>(); init => SetChoice<EnterpriseStatus>(value); }

    /// <summary>成立日期.</summary>
    [Fact(CellType.Date, "registered_on", "成立日期", Source = "市场监管")]
    public DateOnly? RegisteredOn { get => Day(); init => SetDay(value); }

    /// <summary>职工人数 (人): at the as-of date.</summary>
    [Fact(CellType.Count, "employees", "职工人数", Unit = "人", Source = "人社")]
    public long? Employees { get => Count(); init => SetCount(value); }

    /// <summary>上年职工人数 (人).</summary>
    [Fact(CellType.Count, "employees_previous", "上年职工人数", Unit = "人", Source = "人社")]
    public long? EmployeesPrevious { get => Count(); init => SetCount(value); }

    /// <summary>党员人数 (人): full and probationary.</summary>
    [Fact(CellType.Count, "members", "党员人数", Unit = "人", Source = "党内统计")]
    public long? Members { get => Count(); init => SetCount(value); }

    /// <summary>正式党员人数 (人).</summary>
    [Fact(CellType.Count, "full_members", "正式党员人数", Unit = "人", Source = "党内统计")]
    public long? FullMembers { get => Count(); init => SetCount(value); }

    /// <summary>所属党组织编号: empty = in no Party organisation; several enterprises may name one joint organisation.</summary>
    [Fact(CellType.Code, "organisation_id", "所属党组织编号", EmptyMeansNone = true, References = "organisations", ReferenceIsOptional = true, Source = "组织部")]
    public string? OrganisationId { get => Text(); init => SetText(value); }

    /// <summary>党建工作指导员编号: empty = none assigned.</summary>
    [Fact(CellType.Code, "instructor_id", "党建工作指导员编号", EmptyMeansNone = true, References = "instructors", ReferenceIsOptional = true, Source = "组织部")]
    public string? InstructorId { get => Text(); init => SetText(value); }

    /// <summary>建立工会.</summary>
    [Fact(CellType.Truth, "has_union", "建立工会", Source = "工会")]
    public bool? HasUnion { get => Truth(); init => SetTruth(value); }

    /// <summary>建立团组织.</summary>
    [Fact(CellType.Truth, "has_youth_league", "建立团组织", Source = "共青团")]
    public bool? HasYouthLeague { get => Truth(); init => SetTruth(value); }

    /// <summary>建立妇联.</summary>
    [Fact(CellType.Truth, "has_womens_federation", "建立妇联", Source = "妇联")]
    public bool? HasWomensFederation { get => Truth(); init => SetTruth(value); }

    /// <summary>当年营业收入 (元).</summary>
    [Fact(CellType.Money, "revenue_yuan", "当年营业收入", Unit = "元", Source = "税务")]
    public decimal? RevenueYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>上年营业收入 (元).</summary>
    [Fact(CellType.Money, "revenue_previous_yuan", "上年营业收入", Unit = "元", Source = "税务")]
    public decimal? RevenuePreviousYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>当年纳税 (元).</summary>
    [Fact(CellType.Money, "tax_yuan", "当年纳税", Unit = "元", Source = "税务")]
    public decimal? TaxYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>上年纳税 (元).</summary>
    [Fact(CellType.Money, "tax_previous_yuan", "上年纳税", Unit = "元", Source = "税务")]
    public decimal? TaxPreviousYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>当年研发投入 (元).</summary>
    [Fact(CellType.Money, "rd_yuan", "当年研发投入", Unit = "元", Source = "科技")]
    public decimal? RdYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>上年研发投入 (元).</summary>
    [Fact(CellType.Money, "rd_previous_yuan", "上年研发投入", Unit = "元", Source = "科技")]
    public decimal? RdPreviousYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>高新技术企业.</summary>
    [Fact(CellType.Truth, "high_tech", "高新技术企业", Source = "科技")]
    public bool? HighTech { get => Truth(); init => SetTruth(value); }

    /// <summary>有效知识产权 (件).</summary>
    [Fact(CellType.Count, "intellectual_property", "有效知识产权", Unit = "件", Source = "科技")]
    public long? IntellectualProperty { get => Count(); init => SetCount(value); }

    /// <summary>现代企业制度健全: governance structure and democratic decision-making.</summary>
    [Fact(CellType.Truth, "governance_system", "现代企业制度健全", Source = "市场监管")]
    public bool? GovernanceSystem { get => Truth(); init => SetTruth(value); }

    /// <summary>当年安全事故 (起).</summary>
    [Fact(CellType.Count, "accidents", "当年安全事故", Unit = "起", Source = "应急")]
    public long? Accidents { get => Count(); init => SetCount(value); }

    /// <summary>当年安全环保处罚 (次).</summary>
    [Fact(CellType.Count, "penalties", "当年安全环保处罚", Unit = "次", Source = "应急 生态环境")]
    public long? Penalties { get => Count(); init => SetCount(value); }

    /// <summary>签订劳动合同人数 (人).</summary>
    [Fact(CellType.Count, "contracts_signed", "签订劳动合同人数", Unit = "人", Source = "人社")]
    public long? ContractsSigned { get => Count(); init => SetCount(value); }

    /// <summary>参加社会保险人数 (人).</summary>
    [Fact(CellType.Count, "insured", "参加社会保险人数", Unit = "人", Source = "人社")]
    public long? Insured { get => Count(); init => SetCount(value); }

    /// <summary>拖欠工资 (元).</summary>
    [Fact(CellType.Money, "wage_arrears_yuan", "拖欠工资", Unit = "元", Source = "人社")]
    public decimal? WageArrearsYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>参加培训职工人数 (人).</summary>
    [Fact(CellType.Count, "trained_employees", "参加培训职工人数", Unit = "人", Source = "人社")]
    public long? TrainedEmployees { get => Count(); init => SetCount(value); }

    /// <summary>集体合同或职代会: collective contract or workers' congress.</summary>
    [Fact(CellType.Truth, "collective_contract", "集体合同或职代会", Source = "工会")]
    public bool? CollectiveContract { get => Truth(); init => SetTruth(value); }

    /// <summary>纳税信用等级.</summary>
    [Fact(CellType.Choice, "tax_credit", "纳税信用等级", Source = "税务")]
    public TaxCredit? TaxCredit { get => Choice<TaxCredit>(); init => SetChoice<TaxCredit>(value); }

    /// <summary>经营异常名录.</summary>
    [Fact(CellType.Truth, "listed_abnormal", "经营异常名录", Source = "市场监管")]
    public bool? ListedAbnormal { get => Truth(); init => SetTruth(value); }

    /// <summary>失信被执行人.</summary>
    [Fact(CellType.Truth, "dishonest_debtor", "失信被执行人", Source = "法院")]
    public bool? DishonestDebtor { get => Truth(); init => SetTruth(value); }

    /// <summary>当年公益活动 (次).</summary>
    [Fact(CellType.Count, "public_welfare", "当年公益活动", Unit = "次", Source = "民政")]
    public long? PublicWelfare { get => Count(); init => SetCount(value); }
}
