using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Appraisal.Service.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OwnFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "own_facts",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    sheet = table.Column<string>(type: "TEXT", nullable: false, comment: "表 / the sheet"),
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "所在的事实行 / its row of fact_*"),
                    fact = table.Column<string>(type: "TEXT", nullable: false, comment: "列编号 / the fact's id in the scheme"),
                    value = table.Column<long>(type: "INTEGER", nullable: false, comment: "个数、年份、分、万分之一、是为 1、0001-01-01 起的日数、选项序号从 0 起 / the value as fact_* keep it"),
                    cell_digest = table.Column<long>(type: "INTEGER", nullable: false, comment: "本格摘要的前 64 位 / the first 64 bits of the cell's SHA-256")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_facts", x => new { x.run_number, x.sheet, x.row_number, x.fact });
                    table.ForeignKey(
                        name: "fk_own_facts_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "方案自有的事实,一格一行;未填报的没有行 / facts that the run's scheme declares, a row a cell; unreported ones have none");

            Appraisal.Service.Store.Schema.OwnFactRules.Sqlite(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "own_facts");
        }
    }
}
