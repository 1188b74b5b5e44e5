using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Results;

/// <summary>One fault of the ledger.</summary>
[Table("rejected_rows"), Comment("台账中的问题 / faults of the ledger"), PrimaryKey(nameof(RunNumber), nameof(Sequence))]
internal sealed class RejectedRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public long RunNumber { get; private init; }

    [Column(TypeName = "integer"), Comment("发现的先后,从 1 起 / the order in which it was found")]
    public long Sequence { get; private init; }

    [Comment("表 / the sheet")]
    public required string Sheet { get; init; }

    [Column(TypeName = "integer"), Comment("记录号,表头为 1 / the record's number, the header is 1")]
    public required long Row { get; init; }

    [Comment("列编号;整行的问题为空串 / the column; empty for a fault of the whole row")]
    public required string Column { get; init; }

    [Comment("单元格原文 / the cell as it stood")]
    public required string Value { get; init; }

    [Comment("问题代码 / the kind of fault")]
    public required string Code { get; init; }

    [Comment("cell:该格按未填报;row:整行退回 / cell or row")]
    public required string Effect { get; init; }

    [Comment("说明,读台账时所写 / the sentence, as it was when the ledger was read")]
    public required string Message { get; init; }

    /// <summary>The same fault under the key that it is stored with, which its writer alone gives.</summary>
    public RejectedRow In(long runNumber, long sequence) => new()
    {
        RunNumber = runNumber,
        Sequence = sequence,
        Sheet = Sheet,
        Row = Row,
        Column = Column,
        Value = Value,
        Code = Code,
        Effect = Effect,
        Message = Message,
    };
}

/// <summary>The rows of a sheet: read = accepted + rejected.</summary>
[Table("sheet_counts"), Comment("每张表读到、采用、退回的行数 / rows of each sheet"), PrimaryKey(nameof(RunNumber), nameof(Sheet))]
internal sealed class SheetCountRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("表 / the sheet")]
    public required string Sheet { get; init; }

    [Comment("台账中有此表 / the ledger has the sheet")]
    public required bool IsPresent { get; init; }

    [Column(TypeName = "integer"), Comment("读到 / read")]
    public required long RowsRead { get; init; }

    [Column(TypeName = "integer"), Comment("采用 / accepted")]
    public required long RowsAccepted { get; init; }

    [Column(TypeName = "integer"), Comment("退回 / rejected")]
    public required long RowsRejected { get; init; }
}

/// <summary>What is only unlikely in the ledger; no result.</summary>
[Table("warnings"), Comment("提醒:不太可能的数字、忽略的文件 / warnings"), PrimaryKey(nameof(RunNumber), nameof(Sequence))]
internal sealed class WarningRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("先后,从 1 起 / the order")]
    public required long Sequence { get; init; }

    [Comment("说明 / the sentence")]
    public required string Warning { get; init; }
}

/// <summary>A rejected organisation that names an accepted committee: it leaves open what the committee is scored by of its organisations.</summary>
[Table("rejected_organisations"), PrimaryKey(nameof(RunNumber), nameof(Sequence))]
[Comment("退回的党组织所属的党(工)委:其倾斜度不能确定 / committees of rejected organisations, whose figures are open")]
internal sealed class RejectedOrganisationRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("先后,从 1 起 / the order")]
    public required long Sequence { get; init; }

    [Comment("党(工)委编号 / the committee")]
    public required string CommitteeId { get; init; }

    [Comment("党组织编号,如其所写;读不出为空串 / the organisation's id as it stood; empty where it cannot be read")]
    public required string OrganisationId { get; init; }
}
