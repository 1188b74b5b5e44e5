using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Runs;

/// <summary>What happened to a run. Only ever added; the state of a run is what its events add up to.</summary>
[Table("events"), Comment("事件,只增不改 / events, only ever added"), PrimaryKey(nameof(RunNumber), nameof(EventNumber))]
internal sealed class EventRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("在该考评中的先后,从 1 起 / the order within the run")]
    public required int EventNumber { get; init; }

    [Comment("begun requested ledger sealed resumed interrupted failed completed purged")]
    public required string Kind { get; init; }

    [Comment("时间,UTC / when")]
    public required DateTime OccurredAt { get; init; }

    [Comment("何人 / who")]
    public required string Who { get; init; }

    [Comment("缘由 / why")]
    public string? Why { get; init; }

    [Comment("随事件记下的值:sealed 为各表的摘要,completed 为 manifest.json 的摘要 / values that belong to it")]
    public string? Detail { get; init; }

    [Comment("前一事件的摘要与本事件的 SHA-256,逐件相连 / chained with the event before")]
    public required string Digest { get; init; }
}

/// <summary>The kinds of events. The words are in the database: never rename.</summary>
internal static class EventKinds
{
    /// <summary>The run has its number and its scheme. Detail: the digest of the run's row.</summary>
    public const string Begun = "begun";

    /// <summary>A caller asked for it. Who: the caller. Detail: the caller's name of the request and the digest of all that was asked, as JSON.</summary>
    public const string Requested = "requested";

    /// <summary>Its ledger is read from here on. Detail: SHA-256 of each of its files, as JSON.</summary>
    public const string Ledger = "ledger";

    /// <summary>Every row of facts is in and belongs where it belongs: the run needs its ledger no more. Detail: the digest of each table, as JSON.</summary>
    public const string Sealed = "sealed";

    /// <summary>It goes on where it stopped.</summary>
    public const string Resumed = "resumed";

    /// <summary>A person stopped it.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>It stopped with an error. Why: the error.</summary>
    public const string Failed = "failed";

    /// <summary>Every result is stored and written. Detail: SHA-256 of the manifest.</summary>
    public const string Completed = "completed";

    /// <summary>Its facts were removed. Why: the reason that was given.</summary>
    public const string Purged = "purged";
}
