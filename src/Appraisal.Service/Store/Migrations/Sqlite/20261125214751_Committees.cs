using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Appraisal.Service.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Committees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "committee_lines",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: false, comment: "党(工)委编号 / the committee"),
                    line_number = table.Column<int>(type: "smallint", nullable: false, comment: "计分项在方案中的序号,从 0 起 / the line, see scheme_committee_lines"),
                    outcome = table.Column<short>(type: "smallint", nullable: false, comment: "0 未填报 1 未达标 2 部分达标 3 达标 4 不适用 / 0 unreported 1 unmet 2 partial 3 met 4 not applicable"),
                    hundredths = table.Column<int>(type: "INTEGER", nullable: false, comment: "得分,以百分之一分计;未填报为 0 / hundredths of a point"),
                    measured = table.Column<string>(type: "TEXT", nullable: true, comment: "实际读到的两个数(分子/分母)或是否;空为未填报 / the two numbers read, or a truth"),
                    threshold = table.Column<string>(type: "TEXT", nullable: true, comment: "所比的目标或应占份额 / what it is measured against"),
                    tilt_index = table.Column<string>(type: "TEXT", nullable: true, comment: "倾斜度,两位小数;空为无、未填报或不适用 / the tilt index with two places"),
                    unreported = table.Column<string>(type: "TEXT", nullable: true, comment: "尚须填报者,JSON:列、个数、前几个编号 / what is unreported: columns, how many, the first ids")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_lines", x => new { x.run_number, x.committee_id, x.line_number });
                    table.ForeignKey(
                        name: "fk_committee_lines_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "党(工)委计分项得分 / lines of committees");

            migrationBuilder.CreateTable(
                name: "committee_scores",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: false, comment: "党(工)委编号 / the committee"),
                    district_code = table.Column<string>(type: "TEXT", nullable: false, comment: "区划代码 / its district"),
                    score_hundredths = table.Column<int>(type: "INTEGER", nullable: false, comment: "得分,以百分之一分计 / hundredths of a point"),
                    rank = table.Column<int>(type: "INTEGER", nullable: false, comment: "区内名次,并列同名次 / its rank in the district, ties share one"),
                    tied = table.Column<int>(type: "INTEGER", nullable: false, comment: "同名次者数 / how many share the rank"),
                    of_district = table.Column<int>(type: "INTEGER", nullable: false, comment: "区内党(工)委数 / how many committees the district has"),
                    list = table.Column<string>(type: "TEXT", nullable: false, comment: "commend criticise undetermined;空为不通报 / empty is neither")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_scores", x => new { x.run_number, x.committee_id });
                    table.ForeignKey(
                        name: "fk_committee_scores_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "党(工)委考评 / appraisals of committees");

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    chunk_number = table.Column<int>(type: "INTEGER", nullable: false, comment: "随哪一批算出 / the chunk that found it"),
                    kind = table.Column<string>(type: "TEXT", nullable: false, comment: "join instructor"),
                    group_id = table.Column<string>(type: "TEXT", nullable: false, comment: "组号,或指导员编号;未能安排为空串 / the group's number or the instructor; empty where there is no place"),
                    member = table.Column<string>(type: "TEXT", nullable: false, comment: "企业信用代码 / the enterprise"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true, comment: "所属党(工)委 / its committee"),
                    because = table.Column<string>(type: "TEXT", nullable: false, comment: "为何如此安排或未能安排 / why so, or why not: same_community same_committee assigned no_committee too_few_members too_many_needed no_instructor instructors_full"),
                    full_members = table.Column<long>(type: "INTEGER", nullable: true, comment: "该企业正式党员数 / its full members"),
                    group_enterprises = table.Column<int>(type: "INTEGER", nullable: true, comment: "组内企业数,或指导员安排后的企业数 / enterprises of the group, or of the instructor once all are assigned"),
                    group_full_members = table.Column<long>(type: "INTEGER", nullable: true, comment: "组内正式党员合计 / full members of the group")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => new { x.run_number, x.chunk_number, x.kind, x.group_id, x.member });
                },
                comment: "组建与选派建议 / proposals");

            migrationBuilder.CreateTable(
                name: "rejected_organisations",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    sequence = table.Column<long>(type: "integer", nullable: false, comment: "先后,从 1 起 / the order"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: false, comment: "党(工)委编号 / the committee"),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: false, comment: "党组织编号,如其所写;读不出为空串 / the organisation's id as it stood; empty where it cannot be read")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rejected_organisations", x => new { x.run_number, x.sequence });
                    table.ForeignKey(
                        name: "fk_rejected_organisations_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "退回的党组织所属的党(工)委:其倾斜度不能确定 / committees of rejected organisations, whose figures are open");

            migrationBuilder.CreateTable(
                name: "scheme_committee_lines",
                columns: table => new
                {
                    scheme_digest = table.Column<string>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "smallint", nullable: false, comment: "序号,从 0 起 / the order in the scheme"),
                    line = table.Column<string>(type: "TEXT", nullable: false, comment: "计分项编号 / the line's id"),
                    tilt_index = table.Column<string>(type: "TEXT", nullable: true, comment: "倾斜度编号;空为无 / the tilt index that it measures"),
                    text = table.Column<string>(type: "TEXT", nullable: false, comment: "文字 / the text"),
                    clause = table.Column<string>(type: "TEXT", nullable: false, comment: "条款 / the clause"),
                    evidence = table.Column<string>(type: "TEXT", nullable: false, comment: "依据 / the evidence"),
                    maximum_hundredths = table.Column<int>(type: "INTEGER", nullable: false, comment: "满分,以百分之一分计 / the maximum in hundredths of a point")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme_committee_lines", x => new { x.scheme_digest, x.line_number });
                    table.ForeignKey(
                        name: "fk_scheme_committee_lines_schemes",
                        column: x => x.scheme_digest,
                        principalTable: "schemes",
                        principalColumn: "scheme_digest",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "方案的党(工)委计分项 / lines of committees of schemes");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_run_number_committee_id",
                table: "proposals",
                columns: new[] { "run_number", "committee_id" });

            Appraisal.Service.Store.Schema.CommitteeRules.Sqlite(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Appraisal.Service.Store.Schema.CommitteeRules.TakeAway(migrationBuilder);

            migrationBuilder.DropTable(
                name: "committee_lines");

            migrationBuilder.DropTable(
                name: "committee_scores");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "rejected_organisations");

            migrationBuilder.DropTable(
                name: "scheme_committee_lines");
        }
    }
}
