using Appraisal.Rules.Facts;

namespace Appraisal.Service.Store.Schema;

/// <summary>An accepted organisation of a run with its place in the ordinal order of ids, from 1: the short key of all its results.</summary>
internal sealed class Subject
{
    public required long RunNumber { get; init; }

    public required long OrganisationNumber { get; init; }

    public required string OrganisationId { get; init; }

    /// <summary>Its row of facts.</summary>
    public required long RowNumber { get; init; }
}

/// <summary>One row of facts that belongs to an organisation, at its position among those of its sheet.</summary>
internal sealed class SubjectPart
{
    public required long RunNumber { get; init; }

    public required long OrganisationNumber { get; init; }

    public required long Position { get; init; }

    /// <summary>The row of facts; null for the incident of which nothing is known but that there is one.</summary>
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
