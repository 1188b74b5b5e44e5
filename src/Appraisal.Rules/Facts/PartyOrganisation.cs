namespace Appraisal.Rules.Facts;

/// <summary>A Party organisation 党组织 of one enterprise or of several: the subject that is appraised.</summary>
[Sheet("organisations", "党组织", Required = true)]
public sealed class PartyOrganisation : FactRow
{
    /// <summary>A row with nothing reported yet.</summary>
    public PartyOrganisation() : base(FactCatalogue.Of<PartyOrganisation>())
    {
    }

    /// <summary>党组织编号.</summary>
    [Fact(CellType.Code, "organisation_id", "党组织编号", Key = true, Source = "组织部")]
    public string? OrganisationId { get => Text(); init => SetText(value); }

    /// <summary>党组织名称.</summary>
    [Fact(CellType.Text, "name", "党组织名称", Required = true, Source = "组织部")]
    public string? Name { get => Text(); init => SetText(value); }

    /// <summary>组织形式.</summary>
    [Fact(CellType.Choice, "form", "组织形式", Source = "组织部")]
    public OrganisationForm? Form { get => Choice<OrganisationForm>(); init => SetChoice<OrganisationForm>(value); }

    /// <summary>上级党(工)委.</summary>
    [Fact(CellType.Code, "committee_id", "上级党(工)委", Required = true, References = "committees", Source = "组织部")]
    public string? CommitteeId { get => Text(); init => SetText(value); }

    /// <summary>成立日期.</summary>
    [Fact(CellType.Date, "founded_on", "成立日期", Source = "组织部")]
    public DateOnly? FoundedOn { get => Day(); init => SetDay(value); }

    /// <summary>最近换届日期.</summary>
    [Fact(CellType.Date, "last_election_on", "最近换届日期", Source = "组织部")]
    public DateOnly? LastElectionOn { get => Day(); init => SetDay(value); }

    /// <summary>任期 (年): usually 3.</summary>
    [Fact(CellType.Count, "term_years", "任期", Unit = "年", Source = "组织部")]
    public long? TermYears { get => Count(); init => SetCount(value); }

    /// <summary>配备书记.</summary>
    [Fact(CellType.Truth, "has_secretary", "配备书记", Source = "组织部")]
    public bool? HasSecretary { get => Truth(); init => SetTruth(value); }

    /// <summary>书记来源.</summary>
    [Fact(CellType.Choice, "secretary_source", "书记来源", Source = "组织部")]
    public SecretarySource? SecretarySource { get => Choice<SecretarySource>(); init => SetChoice<SecretarySource>(value); }

    /// <summary>书记培训学时 (学时).</summary>
    [Fact(CellType.Count, "secretary_training_hours", "书记培训学时", Unit = "学时", Source = "组织部")]
    public long? SecretaryTrainingHours { get => Count(); init => SetCount(value); }

    /// <summary>书记集中培训次数 (次).</summary>
    [Fact(CellType.Count, "secretary_central_trainings", "书记集中培训次数", Unit = "次", Source = "组织部")]
    public long? SecretaryCentralTrainings { get => Count(); init => SetCount(value); }

    /// <summary>支委人数 (人): members of the organisation's own committee.</summary>
    [Fact(CellType.Count, "committee_members", "支委人数", Unit = "人", Source = "组织部")]
    public long? CommitteeMembers { get => Count(); init => SetCount(value); }

    /// <summary>双向进入人数 (人): members of the leadership who sit in management, and the reverse.</summary>
    [Fact(CellType.Count, "cross_posts", "双向进入人数", Unit = "人", Source = "组织部")]
    public long? CrossPosts { get => Count(); init => SetCount(value); }

    /// <summary>参与重大决策.</summary>
    [Fact(CellType.Truth, "joins_decisions", "参与重大决策", Source = "党(工)委")]
    public bool? JoinsDecisions { get => Truth(); init => SetTruth(value); }

    /// <summary>谈心谈话次数 (次).</summary>
    [Fact(CellType.Count, "talks", "谈心谈话次数", Unit = "次", Source = "党(工)委")]
    public long? Talks { get => Count(); init => SetCount(value); }

    /// <summary>党员大会次数 (次).</summary>
    [Fact(CellType.Count, "member_meetings", "党员大会次数", Unit = "次", Source = "党(工)委")]
    public long? MemberMeetings { get => Count(); init => SetCount(value); }

    /// <summary>支委会次数 (次).</summary>
    [Fact(CellType.Count, "committee_meetings", "支委会次数", Unit = "次", Source = "党(工)委")]
    public long? CommitteeMeetings { get => Count(); init => SetCount(value); }

    /// <summary>主题党日次数 (次).</summary>
    [Fact(CellType.Count, "theme_days", "主题党日次数", Unit = "次", Source = "党(工)委")]
    public long? ThemeDays { get => Count(); init => SetCount(value); }

    /// <summary>组织生活会次数 (次).</summary>
    [Fact(CellType.Count, "life_meetings", "组织生活会次数", Unit = "次", Source = "党(工)委")]
    public long? LifeMeetings { get => Count(); init => SetCount(value); }

    /// <summary>民主评议次数 (次).</summary>
    [Fact(CellType.Count, "democratic_reviews", "民主评议次数", Unit = "次", Source = "党(工)委")]
    public long? DemocraticReviews { get => Count(); init => SetCount(value); }

    /// <summary>党课次数 (次).</summary>
    [Fact(CellType.Count, "party_lectures", "党课次数", Unit = "次", Source = "党(工)委")]
    public long? PartyLectures { get => Count(); init => SetCount(value); }

    /// <summary>有场所: first of 六有.</summary>
    [Fact(CellType.Truth, "has_venue", "有场所", Source = "现场")]
    public bool? HasVenue { get => Truth(); init => SetTruth(value); }

    /// <summary>有设施.</summary>
    [Fact(CellType.Truth, "has_facilities", "有设施", Source = "现场")]
    public bool? HasFacilities { get => Truth(); init => SetTruth(value); }

    /// <summary>有标志.</summary>
    [Fact(CellType.Truth, "has_signs", "有标志", Source = "现场")]
    public bool? HasSigns { get => Truth(); init => SetTruth(value); }

    /// <summary>有党旗.</summary>
    [Fact(CellType.Truth, "has_flag", "有党旗", Source = "现场")]
    public bool? HasFlag { get => Truth(); init => SetTruth(value); }

    /// <summary>有书报.</summary>
    [Fact(CellType.Truth, "has_books", "有书报", Source = "现场")]
    public bool? HasBooks { get => Truth(); init => SetTruth(value); }

    /// <summary>有制度: sixth of 六有.</summary>
    [Fact(CellType.Truth, "has_rules", "有制度", Source = "现场")]
    public bool? HasRules { get => Truth(); init => SetTruth(value); }

    /// <summary>活动场所面积 (㎡).</summary>
    [Fact(CellType.Decimal, "venue_m2", "活动场所面积", Unit = "㎡", Source = "现场")]
    public decimal? VenueM2 { get => Amount(); init => SetAmount(value); }

    /// <summary>场所共用: shares its venue with a government organ or a village (community).</summary>
    [Fact(CellType.Truth, "venue_shared", "场所共用", Source = "现场")]
    public bool? VenueShared { get => Truth(); init => SetTruth(value); }

    /// <summary>经费列入预算: deducted before tax as an expense.</summary>
    [Fact(CellType.Truth, "funds_budgeted", "经费列入预算", Source = "财务")]
    public bool? FundsBudgeted { get => Truth(); init => SetTruth(value); }

    /// <summary>当年党建经费 (元): all channels together.</summary>
    [Fact(CellType.Money, "funds_yuan", "当年党建经费", Unit = "元", Source = "财务")]
    public decimal? FundsYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>其中税前列支 (元).</summary>
    [Fact(CellType.Money, "funds_pretax_yuan", "其中税前列支", Unit = "元", Source = "财务")]
    public decimal? FundsPretaxYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>其中企业赞助 (元).</summary>
    [Fact(CellType.Money, "funds_sponsored_yuan", "其中企业赞助", Unit = "元", Source = "财务")]
    public decimal? FundsSponsoredYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>其中党员自愿捐助 (元).</summary>
    [Fact(CellType.Money, "funds_donated_yuan", "其中党员自愿捐助", Unit = "元", Source = "财务")]
    public decimal? FundsDonatedYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>应缴党费 (元).</summary>
    [Fact(CellType.Money, "dues_payable_yuan", "应缴党费", Unit = "元", Source = "财务")]
    public decimal? DuesPayableYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>实缴党费 (元).</summary>
    [Fact(CellType.Money, "dues_paid_yuan", "实缴党费", Unit = "元", Source = "财务")]
    public decimal? DuesPaidYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>返还党费 (元).</summary>
    [Fact(CellType.Money, "dues_returned_yuan", "返还党费", Unit = "元", Source = "财务")]
    public decimal? DuesReturnedYuan { get => Amount(); init => SetAmount(value); }

    /// <summary>党员台账.</summary>
    [Fact(CellType.Truth, "ledger_members", "党员台账", Source = "党(工)委")]
    public bool? LedgerMembers { get => Truth(); init => SetTruth(value); }

    /// <summary>党费台账.</summary>
    [Fact(CellType.Truth, "ledger_dues", "党费台账", Source = "党(工)委")]
    public bool? LedgerDues { get => Truth(); init => SetTruth(value); }

    /// <summary>活动台账.</summary>
    [Fact(CellType.Truth, "ledger_activities", "活动台账", Source = "党(工)委")]
    public bool? LedgerActivities { get => Truth(); init => SetTruth(value); }

    /// <summary>年满32学时党员人数 (人).</summary>
    [Fact(CellType.Count, "members_trained_32h", "年满32学时党员人数", Unit = "人", Source = "党(工)委")]
    public long? MembersTrained32h { get => Count(); init => SetCount(value); }

    /// <summary>当年发展党员计划 (人).</summary>
    [Fact(CellType.Count, "planned_developments", "当年发展党员计划", Unit = "人", Source = "组织部")]
    public long? PlannedDevelopments { get => Count(); init => SetCount(value); }

    /// <summary>当年发展党员人数 (人).</summary>
    [Fact(CellType.Count, "developed", "当年发展党员人数", Unit = "人", Source = "组织部")]
    public long? Developed { get => Count(); init => SetCount(value); }

    /// <summary>其中中层骨干 (人).</summary>
    [Fact(CellType.Count, "developed_backbone", "其中中层骨干", Unit = "人", Source = "组织部")]
    public long? DevelopedBackbone { get => Count(); init => SetCount(value); }

    /// <summary>入党积极分子人数 (人).</summary>
    [Fact(CellType.Count, "active_applicants", "入党积极分子人数", Unit = "人", Source = "组织部")]
    public long? ActiveApplicants { get => Count(); init => SetCount(value); }

    /// <summary>发展程序差错 (处).</summary>
    [Fact(CellType.Count, "development_faults", "发展程序差错", Unit = "处", Source = "组织部")]
    public long? DevelopmentFaults { get => Count(); init => SetCount(value); }

    /// <summary>党员示范岗 (个).</summary>
    [Fact(CellType.Count, "model_posts", "党员示范岗", Unit = "个", Source = "党(工)委")]
    public long? ModelPosts { get => Count(); init => SetCount(value); }

    /// <summary>党员责任区 (个).</summary>
    [Fact(CellType.Count, "responsibility_areas", "党员责任区", Unit = "个", Source = "党(工)委")]
    public long? ResponsibilityAreas { get => Count(); init => SetCount(value); }

    /// <summary>公开承诺党员人数 (人).</summary>
    [Fact(CellType.Count, "pledges", "公开承诺党员人数", Unit = "人", Source = "党(工)委")]
    public long? Pledges { get => Count(); init => SetCount(value); }

    /// <summary>采纳合理化建议 (条).</summary>
    [Fact(CellType.Count, "suggestions_adopted", "采纳合理化建议", Unit = "条", Source = "企业")]
    public long? SuggestionsAdopted { get => Count(); init => SetCount(value); }

    /// <summary>参加民主评议党员人数 (人).</summary>
    [Fact(CellType.Count, "members_reviewed", "参加民主评议党员人数", Unit = "人", Source = "党(工)委")]
    public long? MembersReviewed { get => Count(); init => SetCount(value); }

    /// <summary>评议合格党员人数 (人).</summary>
    [Fact(CellType.Count, "members_qualified", "评议合格党员人数", Unit = "人", Source = "党(工)委")]
    public long? MembersQualified { get => Count(); init => SetCount(value); }

    /// <summary>获优秀党员人数 (人).</summary>
    [Fact(CellType.Count, "awards_received", "获优秀党员人数", Unit = "人", Source = "组织部")]
    public long? AwardsReceived { get => Count(); init => SetCount(value); }

    /// <summary>文化阵地等次.</summary>
    [Fact(CellType.Choice, "culture_grade", "文化阵地等次", Source = "现场")]
    public CultureGrade? CultureGrade { get => Choice<CultureGrade>(); init => SetChoice<CultureGrade>(value); }

    /// <summary>思想教育文体活动次数 (次).</summary>
    [Fact(CellType.Count, "education_activities", "思想教育文体活动次数", Unit = "次", Source = "党(工)委")]
    public long? EducationActivities { get => Count(); init => SetCount(value); }

    /// <summary>开展网上党建: 网上党建园地 / 网上党校 / 微博 / 论坛.</summary>
    [Fact(CellType.Truth, "online_activity", "开展网上党建", Source = "党(工)委")]
    public bool? OnlineActivity { get => Truth(); init => SetTruth(value); }

    /// <summary>结对共建数 (个): pairs with other organisations, villages or communities.</summary>
    [Fact(CellType.Count, "co_building", "结对共建数", Unit = "个", Source = "党(工)委")]
    public long? CoBuilding { get => Count(); init => SetCount(value); }

    /// <summary>参加测评党员人数 (人).</summary>
    [Fact(CellType.Count, "members_voted", "参加测评党员人数", Unit = "人", Source = "测评")]
    public long? MembersVoted { get => Count(); init => SetCount(value); }

    /// <summary>参加测评职工人数 (人).</summary>
    [Fact(CellType.Count, "employees_voted", "参加测评职工人数", Unit = "人", Source = "测评")]
    public long? EmployeesVoted { get => Count(); init => SetCount(value); }

    /// <summary>有效票 (票).</summary>
    [Fact(CellType.Count, "votes_valid", "有效票", Unit = "票", Source = "测评")]
    public long? VotesValid { get => Count(); init => SetCount(value); }

    /// <summary>满意票 (票).</summary>
    [Fact(CellType.Count, "votes_satisfied", "满意票", Unit = "票", Source = "测评")]
    public long? VotesSatisfied { get => Count(); init => SetCount(value); }

    /// <summary>通报批评次数 (次).</summary>
    [Fact(CellType.Count, "criticism_notices", "通报批评次数", Unit = "次", Source = "党(工)委")]
    public long? CriticismNotices { get => Count(); init => SetCount(value); }

    /// <summary>党建创新品牌.</summary>
    [Fact(CellType.Truth, "innovation_brand", "党建创新品牌", Source = "党(工)委")]
    public bool? InnovationBrand { get => Truth(); init => SetTruth(value); }

    /// <summary>领导分包联系: a leading member of the committee is assigned as contact.</summary>
    [Fact(CellType.Truth, "contact_leader", "领导分包联系", Source = "党(工)委")]
    public bool? ContactLeader { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包公章: the nine items of 党建大礼包; asked only of organisations founded in the year.</summary>
    [Fact(CellType.Truth, "gift_seal", "礼包公章", Source = "党(工)委")]
    public bool? GiftSeal { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包资料.</summary>
    [Fact(CellType.Truth, "gift_materials", "礼包资料", Source = "党(工)委")]
    public bool? GiftMaterials { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包板面.</summary>
    [Fact(CellType.Truth, "gift_board", "礼包板面", Source = "党(工)委")]
    public bool? GiftBoard { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包党旗.</summary>
    [Fact(CellType.Truth, "gift_flag", "礼包党旗", Source = "党(工)委")]
    public bool? GiftFlag { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包指导员.</summary>
    [Fact(CellType.Truth, "gift_instructor", "礼包指导员", Source = "党(工)委")]
    public bool? GiftInstructor { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包党章: one for every member.</summary>
    [Fact(CellType.Truth, "gift_constitutions", "礼包党章", Source = "党(工)委")]
    public bool? GiftConstitutions { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包党课.</summary>
    [Fact(CellType.Truth, "gift_lecture", "礼包党课", Source = "党(工)委")]
    public bool? GiftLecture { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包书记培训.</summary>
    [Fact(CellType.Truth, "gift_training", "礼包书记培训", Source = "党(工)委")]
    public bool? GiftTraining { get => Truth(); init => SetTruth(value); }

    /// <summary>礼包参观学习.</summary>
    [Fact(CellType.Truth, "gift_visit", "礼包参观学习", Source = "党(工)委")]
    public bool? GiftVisit { get => Truth(); init => SetTruth(value); }

    /// <summary>区级双强六好命名年度: empty = never named or withdrawn.</summary>
    [Fact(CellType.Year, "district_model_since", "区级双强六好命名年度", EmptyMeansNone = true, Source = "组织部")]
    public int? DistrictModelSince { get => Year(); init => SetYear(value); }

    /// <summary>市级双强六好命名年度.</summary>
    [Fact(CellType.Year, "city_model_since", "市级双强六好命名年度", EmptyMeansNone = true, Source = "组织部")]
    public int? CityModelSince { get => Year(); init => SetYear(value); }
}
