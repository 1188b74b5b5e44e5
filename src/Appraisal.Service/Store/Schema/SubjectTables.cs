using System.ComponentModel.DataAnnotations.Schema;
using Appraisal.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Schema;

/// <summary>An accepted organisation of a run with its place in the ordinal order of ids, from 1: the short key of all its results.</summary>
internal sealed class Subject
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Comment("党组织编号 / organisation_id of the ledger")]
    public required string OrganisationId { get; init; }

    [Comment("事实行 / its row of fact_organisations")]
    public required long RowNumber { get; init; }
}

/// <summary>One row of facts that belongs to an organisation, at its position among those of its sheet.</summary>
internal sealed class SubjectPart
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Column(TypeName = "integer"), Comment("党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run")]
    public required long OrganisationNumber { get; init; }

    [Column(TypeName = "integer"), Comment("在该党组织各行中的位置,从 1 起 / its place among those of the organisation")]
    public required long Position { get; init; }

    [Comment("事实行;空为读不出的一票否决事项 / the row of facts; null for the incident of which nothing is known but that there is one")]
    public long? RowNumber { get; init; }
}

/// <summary>The tables that say which rows of a sheet belong to which organisation, laid once all rows of a run are in.</summary>
internal static class SubjectTables
{
    public const string Subjects = "subjects";

    /// <summary>The sheets whose rows belong to organisations.</summary>
    public static IReadOnlyList<Sheet> Sheets { get; } =
        [FactCatalogue.Enterprises, FactCatalogue.Incidents, FactCatalogue.Honours, FactCatalogue.Exceptions];

    public static string PartsOf(Sheet sheet) => "subject_" + sheet.Id;
}
