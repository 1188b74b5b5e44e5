using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Results;

/// <summary>A supervising committee's appraisal.</summary>
[Table("committee_scores"), Comment("党(工)委考评 / appraisals of committees"), PrimaryKey(nameof(RunNumber), nameof(CommitteeId))]
internal sealed class CommitteeScoreRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("党(工)委编号 / the committee")]
    public required string CommitteeId { get; init; }

    [Comment("区划代码 / its district")]
    public required string DistrictCode { get; init; }

    [Comment("得分,以百分之一分计 / hundredths of a point")]
    public required int ScoreHundredths { get; init; }

    [Comment("区内名次,并列同名次 / its rank in the district, ties share one")]
    public required int Rank { get; init; }

    [Comment("同名次者数 / how many share the rank")]
    public required int Tied { get; init; }

    [Comment("区内党(工)委数 / how many committees the district has")]
    public required int OfDistrict { get; init; }

    [Comment("commend criticise undetermined;空为不通报 / empty is neither")]
    public required string List { get; init; }
}

/// <summary>A line of a committee's appraisal.</summary>
[Table("committee_lines"), Comment("党(工)委计分项得分 / lines of committees"), PrimaryKey(nameof(RunNumber), nameof(CommitteeId), nameof(LineNumber))]
internal sealed class CommitteeLineRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("党(工)委编号 / the committee")]
    public required string CommitteeId { get; init; }

    [Column(TypeName = "smallint"), Comment("计分项在方案中的序号,从 0 起 / the line, see scheme_committee_lines")]
    public required int LineNumber { get; init; }

    [Column(TypeName = "smallint"), Comment("0 未填报 1 未达标 2 部分达标 3 达标 4 不适用 / 0 unreported 1 unmet 2 partial 3 met 4 not applicable")]
    public required OutcomeCode Outcome { get; init; }

    [Comment("得分,以百分之一分计;未填报为 0 / hundredths of a point")]
    public required int Hundredths { get; init; }

    [Comment("实际读到的两个数(分子/分母)或是否;空为未填报 / the two numbers read, or a truth")]
    public string? Measured { get; init; }

    [Comment("所比的目标或应占份额 / what it is measured against")]
    public string? Threshold { get; init; }

    [Comment("倾斜度,两位小数;空为无、未填报或不适用 / the tilt index with two places")]
    public string? TiltIndex { get; init; }

    [Comment("尚须填报者,JSON:列、个数、前几个编号 / what is unreported: columns, how many, the first ids")]
    public string? Unreported { get; init; }
}

/// <summary>A member of a proposed joint organisation, an instructor proposed to an enterprise, or an enterprise for which there is neither.</summary>
[Table("proposals"), Comment("组建与选派建议 / proposals"), PrimaryKey(nameof(RunNumber), nameof(ChunkNumber), nameof(Kind), nameof(GroupId), nameof(Member))]
internal sealed class ProposalRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("随哪一批算出 / the chunk that found it")]
    public required int ChunkNumber { get; init; }

    [Comment("join instructor")]
    public required string Kind { get; init; }

    [Comment("组号,或指导员编号;未能安排为空串 / the group's number or the instructor; empty where there is no place")]
    public required string GroupId { get; init; }

    [Comment("企业信用代码 / the enterprise")]
    public required string Member { get; init; }

    [Comment("所属党(工)委 / its committee")]
    public string? CommitteeId { get; init; }

    [Comment("为何如此安排或未能安排 / why so, or why not: same_community same_committee assigned no_committee too_few_members too_many_needed no_instructor instructors_full")]
    public required string Because { get; init; }

    [Comment("该企业正式党员数 / its full members")]
    public long? FullMembers { get; init; }

    [Comment("组内企业数,或指导员安排后的企业数 / enterprises of the group, or of the instructor once all are assigned")]
    public int? GroupEnterprises { get; init; }

    [Comment("组内正式党员合计 / full members of the group")]
    public long? GroupFullMembers { get; init; }

    /// <summary>The same proposal in the chunk that stores it.</summary>
    public ProposalRow In(int chunkNumber) => new()
    {
        RunNumber = RunNumber,
        ChunkNumber = chunkNumber,
        Kind = Kind,
        GroupId = GroupId,
        Member = Member,
        CommitteeId = CommitteeId,
        Because = Because,
        FullMembers = FullMembers,
        GroupEnterprises = GroupEnterprises,
        GroupFullMembers = GroupFullMembers,
    };
}
