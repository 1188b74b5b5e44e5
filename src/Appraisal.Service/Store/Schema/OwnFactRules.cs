using Appraisal.Service.Store.Facts;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Appraisal.Service.Store.Schema;

/// <summary>What the migration that brings own facts lays down beside their table: rows are only added, and go with the facts of a run alone. Frozen with the release that has it.</summary>
internal static class OwnFactRules
{
    public static void Sqlite(MigrationBuilder migration)
    {
        migration.Sql(InitialRules.SqliteTrigger(OwnCells.Table, "UPDATE", ""));
        migration.Sql(InitialRules.SqliteTrigger(OwnCells.Table, "DELETE", InitialRules.UnlessPurged));
    }

    public static void Postgres(MigrationBuilder migration) => migration.Sql(InitialRules.PostgresTriggersOfFacts(OwnCells.Table));
}
