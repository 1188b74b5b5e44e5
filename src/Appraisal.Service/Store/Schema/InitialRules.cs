using Appraisal.Rules.Facts;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Appraisal.Service.Store.Schema;

/// <summary>
/// What the first migration lays down beside tables: that rows are only added, and views for analysts. Frozen with the release that has it: a later
/// migration brings its own. The triggers stop accidents; the owner of a database can drop them, and only digests kept elsewhere tell then.
/// </summary>
internal static class InitialRules
{
    private static readonly string[] s_tables =
    [
        "schemes", "scheme_lines", "scheme_totals", "scheme_conditions", "runs", "events", "manifests", "sheet_counts", "warnings", "rejected_rows",
        "subjects", "subject_enterprises", "subject_incidents", "subject_honours", "subject_exceptions", "chunks", "scorecards", "eligibility", "totals",
        "lines", "conditions", "vetoes", "ranks", "nominations", "coverage", "duties",
    ];

    private static readonly string[] s_facts = [.. FactCatalogue.Sheets.Select(sheet => "fact_" + sheet.Id)];

    public static void Sqlite(MigrationBuilder migration)
    {
        foreach (var table in s_tables.Concat(s_facts))
            migration.Sql(SqliteTrigger(table, "UPDATE", ""));
        foreach (var table in s_tables)
            migration.Sql(SqliteTrigger(table, "DELETE", ""));
        foreach (var table in s_facts)
            migration.Sql(SqliteTrigger(table, "DELETE", UnlessPurged));
        foreach (var view in InitialViews.All)
            migration.Sql(view);
    }

    public static void Postgres(MigrationBuilder migration)
    {
        migration.Sql("""
            CREATE FUNCTION appraisal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '只增不改:% 的行不能更改或删除 / append-only: rows of % are never changed', TG_TABLE_NAME, TG_TABLE_NAME; END $$;
            CREATE FUNCTION appraisal_refuse_unless_purged() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
            BEGIN
              IF EXISTS (SELECT 1 FROM events WHERE run_number = OLD.run_number AND kind = 'purged') THEN RETURN OLD; END IF;
              RAISE EXCEPTION '只增不改:% 的行不能删除 / append-only: rows of % are never deleted', TG_TABLE_NAME, TG_TABLE_NAME;
            END $$;
            """);
        foreach (var table in s_tables)
            migration.Sql($"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION appraisal_refuse();");
        foreach (var table in s_facts)
            migration.Sql(PostgresTriggersOfFacts(table));
        foreach (var view in InitialViews.All)
            migration.Sql(view);
    }

    /// <summary>The one case in which a row of facts may go.</summary>
    public const string UnlessPurged = "WHEN NOT EXISTS (SELECT 1 FROM events WHERE run_number = OLD.run_number AND kind = 'purged') ";

    public static string PostgresTriggersOfFacts(string table) => $"""
        CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION appraisal_refuse();
        CREATE TRIGGER append_or_purge BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION appraisal_refuse_unless_purged();
        """;

    public static string SqliteTrigger(string table, string act, string when) => $"""
        CREATE TRIGGER append_only_{table}_{act.ToLowerInvariant()} BEFORE {act} ON {table} {when}
        BEGIN SELECT RAISE(ABORT, '只增不改:{table} 的行不能更改或删除 / append-only: rows of {table} are never changed'); END;
        """;
}
