using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Results;

/// <summary>A row of a result table: values, never prose, so that a better sentence breaks no old run.</summary>
internal interface IResultRow
{
    long RunNumber { get; }
}

/// <summary>A result of one organisation, under its number in the run's order.</summary>
internal interface IOrganisationResult : IResultRow
{
    long OrganisationNumber { get; }
}

/// <summary>Beside its lines and totals, what is known of an organisation. The rank, which needs all organisations, is a <see cref="RankRow"/>: nothing stored is ever changed.</summary>
[Table("scorecards"), Comment("评分卡 / scorecards"), PrimaryKey(nameof(RunNumber), nameof(OrganisationNumber))]
internal sealed class ScorecardRow : IOrganisationResult
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Comment("党组织编号 / organisation_id of the ledger")]
    public required string OrganisationId { get; init; }

    [Comment("所属党(工)委的区划代码,在此区内竞争 / the district in which it competes")]
    public required string DistrictCode { get; init; }

    [Comment("等次编号,未填报按最差 / the grade, what is unreported at its worst")]
    public required string Grade { get; init; }

    [Comment("等次上限,未填报按最好 / the grade, what is unreported at its best")]
    public required string GradeHighest { get; init; }

    [Comment("满意票;与分母同为空即未填报 / satisfied votes")]
    public long? SatisfactionNumerator { get; init; }

    [Comment("有效票,大于 0 / valid votes")]
    public long? SatisfactionDenominator { get; init; }

    [Comment("有读不出的一票否决事项 / a rejected incident falls on it")]
    public bool VetoesUnreported { get; init; }
}

/// <summary>Whether an organisation is eligible for a level.</summary>
[Table("eligibility"), Comment("示范资格 / eligibility for a level"), PrimaryKey(nameof(RunNumber), nameof(OrganisationNumber), nameof(Level))]
internal sealed class EligibilityRow : IOrganisationResult
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Comment("级别编号 / the level")]
    public required string Level { get; init; }

    [Comment("空为待定 / null is undecided")]
    public bool? IsEligible { get; init; }
}

/// <summary>A total at its worst and at its best.</summary>
[Table("totals"), Comment("合计 / totals"), PrimaryKey(nameof(RunNumber), nameof(OrganisationNumber), nameof(TotalNumber))]
internal sealed class TotalRow : IOrganisationResult
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Column(TypeName = "smallint"), Comment("合计在方案中的序号,从 0 起 / the total, see scheme_totals")]
    public required int TotalNumber { get; init; }

    [Comment("未填报按最差,以百分之一分计 / hundredths of a point")]
    public required int LowestHundredths { get; init; }

    [Comment("未填报按最好,以百分之一分计 / hundredths of a point")]
    public required int HighestHundredths { get; init; }
}

/// <summary>A line at its worst and at its best.</summary>
[Table("lines"), Comment("计分项得分 / lines"), PrimaryKey(nameof(RunNumber), nameof(OrganisationNumber), nameof(LineNumber))]
internal sealed class LineRow : IOrganisationResult
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Column(TypeName = "smallint"), Comment("计分项在方案中的序号,从 0 起 / the line, see scheme_lines")]
    public required int LineNumber { get; init; }

    [Column(TypeName = "smallint"), Comment("0 未填报 1 未达标 2 部分达标 3 达标 4 不适用 / 0 unreported 1 unmet 2 partial 3 met 4 not applicable")]
    public required OutcomeCode Outcome { get; init; }

    [Comment("未填报按最差,以百分之一分计 / hundredths of a point")]
    public required int LowestHundredths { get; init; }

    [Comment("未填报按最好,以百分之一分计 / hundredths of a point")]
    public required int HighestHundredths { get; init; }

    [Comment("实际读到的值,写法同 lines.csv;空为未填报 / the exact value read")]
    public string? Measured { get; init; }
}

/// <summary>A condition of a level.</summary>
[Table("conditions"), Comment("资格条件 / conditions of a level"), PrimaryKey(nameof(RunNumber), nameof(OrganisationNumber), nameof(Level), nameof(ConditionNumber))]
internal sealed class ConditionRow : IOrganisationResult
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Comment("级别编号 / the level")]
    public required string Level { get; init; }

    [Column(TypeName = "smallint"), Comment("条件在该级别中的序号,从 0 起 / the condition, see scheme_conditions")]
    public required int ConditionNumber { get; init; }

    [Comment("空为待定 / null is undecided")]
    public bool? IsMet { get; init; }
}

/// <summary>An accepted incident that bites.</summary>
[Table("vetoes"), Comment("生效的一票否决事项 / incidents that bite"), PrimaryKey(nameof(RunNumber), nameof(OrganisationNumber), nameof(IncidentId))]
internal sealed class VetoRow : IOrganisationResult
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Comment("事项编号 / incident_id of the ledger")]
    public required string IncidentId { get; init; }

    [Comment("类别编号 / the kind")]
    public required string Kind { get; init; }

    [Comment("企业信用代码或党组织编号 / whom it is about")]
    public required string Subject { get; init; }

    [Comment("发生日期 / when it occurred")]
    public required DateOnly OccurredOn { get; init; }

    [Comment("解除日期 / when it was lifted")]
    public DateOnly? LiftedOn { get; init; }

    [Comment("认定部门 / the department")]
    public string? Department { get; init; }

    [Comment("文号 / the document")]
    public string? DocumentNumber { get; init; }

    [Comment("何日起不再影响;未解除为空 / the first day free of it")]
    public DateOnly? BitesUntil { get; init; }
}
