namespace Appraisal.Service.Store.Schema;

/// <summary>
/// Views for analysts, over complete runs alone: values joined with the names and texts of the scheme. One SQL for both databases. Points are
/// hundredths divided by a hundred: for exact sums take the hundredths.
/// </summary>
internal static class InitialViews
{
    public static IReadOnlyList<string> All { get; } =
    [
        """
        CREATE VIEW completed_runs AS
        SELECT r.run_number, r.id AS run, r.as_of, s.scheme, s.edition, r.scheme_digest, r.engine, r.product_version, m.facts_digest, m.results_digest, e.occurred_at AS completed_at
        FROM runs r
        JOIN schemes s ON s.scheme_digest = r.scheme_digest
        JOIN manifests m ON m.run_number = r.run_number
        JOIN events e ON e.run_number = r.run_number AND e.kind = 'completed';
        """,
        """
        CREATE VIEW line_results AS
        SELECT r.run, o.organisation_id, d.line, d.parent, d.text,
          CASE l.outcome WHEN 0 THEN 'unreported' WHEN 1 THEN 'unmet' WHEN 2 THEN 'partial' WHEN 3 THEN 'met' ELSE 'not_applicable' END AS outcome,
          l.lowest_hundredths / 100.0 AS points, l.highest_hundredths / 100.0 AS points_highest, d.maximum_hundredths / 100.0 AS maximum,
          l.measured, d.clause, d.evidence
        FROM completed_runs r
        JOIN lines l ON l.run_number = r.run_number
        JOIN subjects o ON o.run_number = l.run_number AND o.organisation_number = l.organisation_number
        JOIN scheme_lines d ON d.scheme_digest = r.scheme_digest AND d.line_number = l.line_number;
        """,
        """
        CREATE VIEW total_results AS
        SELECT r.run, o.organisation_id, d.total, d.text, t.lowest_hundredths / 100.0 AS points, t.highest_hundredths / 100.0 AS points_highest
        FROM completed_runs r
        JOIN totals t ON t.run_number = r.run_number
        JOIN subjects o ON o.run_number = t.run_number AND o.organisation_number = t.organisation_number
        JOIN scheme_totals d ON d.scheme_digest = r.scheme_digest AND d.total_number = t.total_number;
        """,
        """
        CREATE VIEW condition_results AS
        SELECT r.run, o.organisation_id, c.level, d.condition, d.text, CASE WHEN c.is_met IS NULL THEN 'undecided' WHEN c.is_met THEN 'true' ELSE 'false' END AS state
        FROM completed_runs r
        JOIN conditions c ON c.run_number = r.run_number
        JOIN subjects o ON o.run_number = c.run_number AND o.organisation_number = c.organisation_number
        JOIN scheme_conditions d ON d.scheme_digest = r.scheme_digest AND d.level = c.level AND d.condition_number = c.condition_number;
        """,
        """
        CREATE VIEW scorecard_results AS
        SELECT r.run, c.organisation_id, o.name, c.district_code, c.grade, c.grade_highest, c.satisfaction_numerator, c.satisfaction_denominator
        FROM completed_runs r
        JOIN scorecards c ON c.run_number = r.run_number
        JOIN subjects s ON s.run_number = c.run_number AND s.organisation_number = c.organisation_number
        LEFT JOIN fact_organisations o ON o.row_number = s.row_number;
        """,
        """
        CREATE VIEW nomination_results AS
        SELECT r.run, n.level, n.district_code, n.place, o.organisation_id, n.state
        FROM completed_runs r
        JOIN nominations n ON n.run_number = r.run_number
        JOIN subjects o ON o.run_number = n.run_number AND o.organisation_number = n.organisation_number;
        """,
    ];
}
