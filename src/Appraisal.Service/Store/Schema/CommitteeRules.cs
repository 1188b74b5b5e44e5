using Microsoft.EntityFrameworkCore.Migrations;

namespace Appraisal.Service.Store.Schema;

/// <summary>What the migration that brings committees' appraisals and proposals lays down beside their tables: that rows are only added, and views for analysts. Frozen with the release that has it.</summary>
internal static class CommitteeRules
{
    private static readonly string[] s_tables = ["scheme_committee_lines", "rejected_organisations", "committee_scores", "committee_lines", "proposals"];

    private static readonly string[] s_views =
    [
        """
        CREATE VIEW committee_results AS
        SELECT r.run, c.committee_id, f.name, c.district_code, c.score_hundredths / 100.0 AS score, c.rank, c.list
        FROM completed_runs r
        JOIN committee_scores c ON c.run_number = r.run_number
        LEFT JOIN fact_committees f ON f.run_number = c.run_number AND f.committee_id = c.committee_id;
        """,
        """
        CREATE VIEW committee_line_results AS
        SELECT r.run, l.committee_id, d.line, d.text,
          CASE l.outcome WHEN 0 THEN 'unreported' WHEN 1 THEN 'unmet' WHEN 2 THEN 'partial' WHEN 3 THEN 'met' ELSE 'not_applicable' END AS outcome,
          l.hundredths / 100.0 AS points, d.maximum_hundredths / 100.0 AS maximum, l.measured, l.threshold, d.tilt_index, l.tilt_index AS tilt, d.clause, d.evidence
        FROM completed_runs r
        JOIN committee_lines l ON l.run_number = r.run_number
        JOIN scheme_committee_lines d ON d.scheme_digest = r.scheme_digest AND d.line_number = l.line_number;
        """,
        """
        CREATE VIEW proposal_results AS
        SELECT r.run, p.kind, p.group_id, p.member, p.committee_id, p.because, p.full_members, p.group_enterprises, p.group_full_members
        FROM completed_runs r
        JOIN proposals p ON p.run_number = r.run_number;
        """,
    ];

    public static void Sqlite(MigrationBuilder migration)
    {
        foreach (var table in s_tables)
        {
            migration.Sql(InitialRules.SqliteTrigger(table, "UPDATE", ""));
            migration.Sql(InitialRules.SqliteTrigger(table, "DELETE", ""));
        }
        Views(migration);
    }

    public static void Postgres(MigrationBuilder migration)
    {
        foreach (var table in s_tables)
            migration.Sql($"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION appraisal_refuse();");
        Views(migration);
    }

    /// <summary>Takes the views away, before their tables go; triggers go with theirs.</summary>
    public static void TakeAway(MigrationBuilder migration)
    {
        foreach (var view in new[] { "committee_results", "committee_line_results", "proposal_results" })
            migration.Sql($"DROP VIEW {view};");
    }

    private static void Views(MigrationBuilder migration)
    {
        foreach (var view in s_views)
            migration.Sql(view);
    }
}
