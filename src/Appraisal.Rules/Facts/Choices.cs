namespace Appraisal.Rules.Facts;

/// <summary>类别: what a supervising committee is.</summary>
public enum CommitteeKind
{
    /// <summary>乡</summary>
    [Choice("township", "乡")] Township,
    /// <summary>办事处</summary>
    [Choice("subdistrict", "办事处")] Subdistrict,
    /// <summary>集聚区</summary>
    [Choice("cluster", "集聚区")] Cluster,
    /// <summary>行业党委</summary>
    [Choice("industry", "行业党委")] Industry,
}

/// <summary>经营状态 as the market regulator has it.</summary>
public enum EnterpriseStatus
{
    /// <summary>在营</summary>
    [Choice("operating", "在营")] Operating,
    /// <summary>停业</summary>
    [Choice("suspended", "停业")] Suspended,
    /// <summary>注销</summary>
    [Choice("deregistered", "注销")] Deregistered,
}

/// <summary>纳税信用等次, best first but for M (new taxpayers).</summary>
public enum TaxCredit
{
    /// <summary>A</summary>
    [Choice("A", "A")] A,
    /// <summary>B</summary>
    [Choice("B", "B")] B,
    /// <summary>M</summary>
    [Choice("M", "M")] M,
    /// <summary>C</summary>
    [Choice("C", "C")] C,
    /// <summary>D</summary>
    [Choice("D", "D")] D,
}

/// <summary>组织形式 of a Party organisation.</summary>
public enum OrganisationForm
{
    /// <summary>支部</summary>
    [Choice("branch", "支部")] Branch,
    /// <summary>联合支部</summary>
    [Choice("joint_branch", "联合支部")] JointBranch,
    /// <summary>总支</summary>
    [Choice("general_branch", "总支")] GeneralBranch,
    /// <summary>党委</summary>
    [Choice("committee", "党委")] Committee,
}

/// <summary>书记来源, the five of the plan [二(二)].</summary>
public enum SecretarySource
{
    /// <summary>内部选举</summary>
    [Choice("internal_election", "内部选举")] InternalElection,
    /// <summary>机关干部</summary>
    [Choice("recommended_cadre", "机关干部")] RecommendedCadre,
    /// <summary>复转军人</summary>
    [Choice("veteran", "复转军人")] Veteran,
    /// <summary>大学生村干部</summary>
    [Choice("village_graduate", "大学生村干部")] VillageGraduate,
    /// <summary>公开招聘</summary>
    [Choice("public_recruitment", "公开招聘")] PublicRecruitment,
}

/// <summary>文化阵地等次, found on the spot.</summary>
public enum CultureGrade
{
    /// <summary>好</summary>
    [Choice("good", "好")] Good,
    /// <summary>较好</summary>
    [Choice("fair", "较好")] Fair,
    /// <summary>一般</summary>
    [Choice("average", "一般")] Average,
    /// <summary>没有</summary>
    [Choice("none", "没有")] None,
}

/// <summary>类别 of a veto, in the order in which they are listed.</summary>
public enum IncidentKind
{
    /// <summary>违纪违法</summary>
    [Choice("discipline", "违纪违法")] Discipline,
    /// <summary>重大安全事故</summary>
    [Choice("safety", "重大安全事故")] Safety,
    /// <summary>重大污染</summary>
    [Choice("pollution", "重大污染")] Pollution,
    /// <summary>重大刑事治安案件</summary>
    [Choice("crime", "重大刑事治安案件")] Crime,
    /// <summary>群体性事件</summary>
    [Choice("mass_incident", "群体性事件")] MassIncident,
    /// <summary>信贷工商税收不良记录</summary>
    [Choice("credit", "信贷工商税收不良记录")] Credit,
    /// <summary>弄虚作假</summary>
    [Choice("fraud", "弄虚作假")] Fraud,
    /// <summary>欠薪或重大劳动违法</summary>
    [Choice("labour", "欠薪或重大劳动违法")] Labour,
    /// <summary>六个月以上不开展活动</summary>
    [Choice("inactive", "六个月以上不开展活动")] Inactive,
}

/// <summary>级别 of an honour, highest first.</summary>
public enum HonourLevel
{
    /// <summary>国家</summary>
    [Choice("national", "国家")] National,
    /// <summary>省</summary>
    [Choice("province", "省")] Province,
    /// <summary>市</summary>
    [Choice("city", "市")] City,
    /// <summary>区</summary>
    [Choice("district", "区")] District,
}
