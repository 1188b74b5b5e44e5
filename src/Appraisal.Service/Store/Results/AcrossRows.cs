using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Results;

/// <summary>The rank of an eligible organisation among those of its district; ties share one.</summary>
[Table("ranks"), Comment("有资格者的名次 / ranks of the eligible"), PrimaryKey(nameof(RunNumber), nameof(OrganisationNumber), nameof(Level))]
internal sealed class RankRow : IOrganisationResult
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Comment("级别编号 / the level")]
    public required string Level { get; init; }

    [Comment("名次,并列同名次 / ties share one")]
    public required int Rank { get; init; }
}

/// <summary>An organisation on a list of a level.</summary>
[Table("nominations"), Comment("推荐 / nominations"), PrimaryKey(nameof(RunNumber), nameof(Level), nameof(DistrictCode), nameof(OrganisationNumber))]
internal sealed class NominationRow : IOrganisationResult
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("级别编号 / the level")]
    public required string Level { get; init; }

    [Comment("区划代码 / the district")]
    public required string DistrictCode { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Comment("名次;培育名单中为其序 / its rank, or its place in the cultivation list")]
    public int? Place { get; init; }

    [Comment("proposed undetermined reserve cultivate review")]
    public required string State { get; init; }

    [Comment("并列待定:并列者数 / where undetermined: how many are tied")]
    public int? Tied { get; init; }

    [Comment("并列待定:所剩名额 / where undetermined: for how many places")]
    public int? PlacesLeft { get; init; }
}

/// <summary>A measure of coverage, as the exact fraction counted.</summary>
[Table("coverage"), Comment("覆盖率 / coverage"), PrimaryKey(nameof(RunNumber), nameof(Scope), nameof(ScopeId), nameof(Measure), nameof(DueOn))]
internal sealed class CoverageRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("district committee industry size registration_year")]
    public required string Scope { get; init; }

    [Comment("组别 / the group")]
    public required string ScopeId { get; init; }

    [Comment("指标编号 / the measure")]
    public required string Measure { get; init; }

    [Comment("目标期限;无目标为空串 / the target is due, ISO; empty without a target")]
    public required string DueOn { get; init; }

    [Comment("分子 / numerator")]
    public long? Numerator { get; init; }

    [Comment("分母 / denominator")]
    public long? Denominator { get; init; }

    [Comment("目标,以百分之一个百分点计 / the target in hundredths of a per cent")]
    public long? TargetHundredths { get; init; }

    [Comment("reached distance missed not_applicable;无目标为空 / empty without a target")]
    public required string State { get; init; }
}

/// <summary>Something owed by an enterprise or an organisation.</summary>
[Table("duties"), Comment("应办事项 / duties"), PrimaryKey(nameof(RunNumber), nameof(ChunkNumber), nameof(Duty), nameof(Subject))]
internal sealed class DutyRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("随哪一批算出 / the chunk that found it")]
    public required int ChunkNumber { get; init; }

    [Comment("事项编号 / the duty")]
    public required string Duty { get; init; }

    [Comment("企业信用代码或党组织编号 / who owes it")]
    public required string Subject { get; init; }

    [Comment("所属党(工)委 / its committee")]
    public string? CommitteeId { get; init; }

    [Comment("何日起 / owed since")]
    public DateOnly? OwedSince { get; init; }

    [Comment("已逾期 / overdue")]
    public required bool IsOverdue { get; init; }

    [Comment("缺少的项目(列编号,以分号相连)或 urgent / the missing items, or urgent")]
    public string? Detail { get; init; }
}
