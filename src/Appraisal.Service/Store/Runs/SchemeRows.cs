using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Runs;

/// <summary>A scheme byte for byte: what every text and reason of the results is rendered from.</summary>
[Table("schemes"), Comment("考评方案 / schemes"), PrimaryKey(nameof(SchemeDigest))]
internal sealed class SchemeRow
{
    [Comment("方案文件的 SHA-256 / of the file")]
    public required string SchemeDigest { get; init; }

    [Comment("方案编号 / the scheme's id")]
    public required string Scheme { get; init; }

    [Comment("版本 / the edition")]
    public required string Edition { get; init; }

    [Comment("方案文件原文 / the file, byte for byte")]
    public required byte[] SchemeYaml { get; init; }
}

/// <summary>A line of a scheme, for analysts who join it to its results.</summary>
[Table("scheme_lines"), Comment("方案的计分项 / lines of schemes"), PrimaryKey(nameof(SchemeDigest), nameof(LineNumber))]
internal sealed class SchemeLineRow
{
    public required string SchemeDigest { get; init; }

    [Column(TypeName = "smallint"), Comment("序号,从 0 起 / the order in the scheme")]
    public required int LineNumber { get; init; }

    [Comment("计分项编号 / the line's id")]
    public required string Line { get; init; }

    [Comment("所属组 / its group")]
    public string? Parent { get; init; }

    [Comment("文字 / the text")]
    public required string Text { get; init; }

    [Comment("条款 / the clause")]
    public required string Clause { get; init; }

    [Comment("依据 / the evidence")]
    public required string Evidence { get; init; }

    [Comment("满分,以百分之一分计;只扣分者为 0 / the maximum in hundredths of a point")]
    public required int MaximumHundredths { get; init; }
}

/// <summary>A total of a scheme.</summary>
[Table("scheme_totals"), Comment("方案的合计 / totals of schemes"), PrimaryKey(nameof(SchemeDigest), nameof(TotalNumber))]
internal sealed class SchemeTotalRow
{
    public required string SchemeDigest { get; init; }

    [Column(TypeName = "smallint"), Comment("序号,从 0 起 / the order in the scheme")]
    public required int TotalNumber { get; init; }

    [Comment("合计编号 / the total's id")]
    public required string Total { get; init; }

    [Comment("文字 / the text")]
    public required string Text { get; init; }
}

/// <summary>A condition of a level of a scheme.</summary>
[Table("scheme_conditions"), Comment("方案的资格条件 / conditions of schemes"), PrimaryKey(nameof(SchemeDigest), nameof(Level), nameof(ConditionNumber))]
internal sealed class SchemeConditionRow
{
    public required string SchemeDigest { get; init; }

    [Comment("级别编号 / the level")]
    public required string Level { get; init; }

    [Column(TypeName = "smallint"), Comment("在该级别中的序号,从 0 起 / the order within the level")]
    public required int ConditionNumber { get; init; }

    [Comment("条件编号 / the condition's id")]
    public required string Condition { get; init; }

    [Comment("文字 / the text")]
    public required string Text { get; init; }
}

/// <summary>A line of a scheme's marking sheet of committees.</summary>
[Table("scheme_committee_lines"), Comment("方案的党(工)委计分项 / lines of committees of schemes"), PrimaryKey(nameof(SchemeDigest), nameof(LineNumber))]
internal sealed class SchemeCommitteeLineRow
{
    public required string SchemeDigest { get; init; }

    [Column(TypeName = "smallint"), Comment("序号,从 0 起 / the order in the scheme")]
    public required int LineNumber { get; init; }

    [Comment("计分项编号 / the line's id")]
    public required string Line { get; init; }

    [Comment("倾斜度编号;空为无 / the tilt index that it measures")]
    public string? TiltIndex { get; init; }

    [Comment("文字 / the text")]
    public required string Text { get; init; }

    [Comment("条款 / the clause")]
    public required string Clause { get; init; }

    [Comment("依据 / the evidence")]
    public required string Evidence { get; init; }

    [Comment("满分,以百分之一分计 / the maximum in hundredths of a point")]
    public required int MaximumHundredths { get; init; }
}
