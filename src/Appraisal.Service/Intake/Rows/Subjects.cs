using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake.Rows;

/// <summary>The columns of a sheet of which each row needs exactly one: an incident falls on an enterprise or on an organisation.</summary>
internal static class Subjects
{
    private static readonly IReadOnlyList<Column> s_ofIncidents =
        [FactCatalogue.Incidents["credit_code"], FactCatalogue.Incidents["organisation_id"]];

    /// <summary>The columns, the one that is blamed first; none where the sheet has no such rule.</summary>
    public static IReadOnlyList<Column> Of(Sheet sheet) => sheet.Catalogue == FactCatalogue.Incidents ? s_ofIncidents : [];
}
