using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Appraisal.Service.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conditions",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    level = table.Column<string>(type: "TEXT", nullable: false, comment: "级别编号 / the level"),
                    condition_number = table.Column<int>(type: "smallint", nullable: false, comment: "条件在该级别中的序号,从 0 起 / the condition, see scheme_conditions"),
                    is_met = table.Column<bool>(type: "INTEGER", nullable: true, comment: "空为待定 / null is undecided")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conditions", x => new { x.run_number, x.organisation_number, x.level, x.condition_number });
                },
                comment: "资格条件 / conditions of a level");

            migrationBuilder.CreateTable(
                name: "duties",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    chunk_number = table.Column<int>(type: "INTEGER", nullable: false, comment: "随哪一批算出 / the chunk that found it"),
                    duty = table.Column<string>(type: "TEXT", nullable: false, comment: "事项编号 / the duty"),
                    subject = table.Column<string>(type: "TEXT", nullable: false, comment: "企业信用代码或党组织编号 / who owes it"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true, comment: "所属党(工)委 / its committee"),
                    owed_since = table.Column<DateOnly>(type: "TEXT", nullable: true, comment: "何日起 / owed since"),
                    is_overdue = table.Column<bool>(type: "INTEGER", nullable: false, comment: "已逾期 / overdue"),
                    detail = table.Column<string>(type: "TEXT", nullable: true, comment: "缺少的项目(列编号,以分号相连)或 urgent / the missing items, or urgent")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duties", x => new { x.run_number, x.chunk_number, x.duty, x.subject });
                },
                comment: "应办事项 / duties");

            migrationBuilder.CreateTable(
                name: "eligibility",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    level = table.Column<string>(type: "TEXT", nullable: false, comment: "级别编号 / the level"),
                    is_eligible = table.Column<bool>(type: "INTEGER", nullable: true, comment: "空为待定 / null is undecided")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility", x => new { x.run_number, x.organisation_number, x.level });
                },
                comment: "示范资格 / eligibility for a level");

            migrationBuilder.CreateTable(
                name: "lines",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    line_number = table.Column<int>(type: "smallint", nullable: false, comment: "计分项在方案中的序号,从 0 起 / the line, see scheme_lines"),
                    outcome = table.Column<short>(type: "smallint", nullable: false, comment: "0 未填报 1 未达标 2 部分达标 3 达标 4 不适用 / 0 unreported 1 unmet 2 partial 3 met 4 not applicable"),
                    lowest_hundredths = table.Column<int>(type: "INTEGER", nullable: false, comment: "未填报按最差,以百分之一分计 / hundredths of a point"),
                    highest_hundredths = table.Column<int>(type: "INTEGER", nullable: false, comment: "未填报按最好,以百分之一分计 / hundredths of a point"),
                    measured = table.Column<string>(type: "TEXT", nullable: true, comment: "实际读到的值,写法同 lines.csv;空为未填报 / the exact value read")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lines", x => new { x.run_number, x.organisation_number, x.line_number });
                },
                comment: "计分项得分 / lines");

            migrationBuilder.CreateTable(
                name: "nominations",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    level = table.Column<string>(type: "TEXT", nullable: false, comment: "级别编号 / the level"),
                    district_code = table.Column<string>(type: "TEXT", nullable: false, comment: "区划代码 / the district"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    place = table.Column<int>(type: "INTEGER", nullable: true, comment: "名次;培育名单中为其序 / its rank, or its place in the cultivation list"),
                    state = table.Column<string>(type: "TEXT", nullable: false, comment: "proposed undetermined reserve cultivate review"),
                    tied = table.Column<int>(type: "INTEGER", nullable: true, comment: "并列待定:并列者数 / where undetermined: how many are tied"),
                    places_left = table.Column<int>(type: "INTEGER", nullable: true, comment: "并列待定:所剩名额 / where undetermined: for how many places")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nominations", x => new { x.run_number, x.level, x.district_code, x.organisation_number });
                },
                comment: "推荐 / nominations");

            migrationBuilder.CreateTable(
                name: "ranks",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    level = table.Column<string>(type: "TEXT", nullable: false, comment: "级别编号 / the level"),
                    rank = table.Column<int>(type: "INTEGER", nullable: false, comment: "名次,并列同名次 / ties share one")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ranks", x => new { x.run_number, x.organisation_number, x.level });
                },
                comment: "有资格者的名次 / ranks of the eligible");

            migrationBuilder.CreateTable(
                name: "schemes",
                columns: table => new
                {
                    scheme_digest = table.Column<string>(type: "TEXT", nullable: false, comment: "方案文件的 SHA-256 / of the file"),
                    scheme = table.Column<string>(type: "TEXT", nullable: false, comment: "方案编号 / the scheme's id"),
                    edition = table.Column<string>(type: "TEXT", nullable: false, comment: "版本 / the edition"),
                    scheme_yaml = table.Column<byte[]>(type: "BLOB", nullable: false, comment: "方案文件原文 / the file, byte for byte")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schemes", x => x.scheme_digest);
                },
                comment: "考评方案 / schemes");

            migrationBuilder.CreateTable(
                name: "scorecards",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: false, comment: "党组织编号 / organisation_id of the ledger"),
                    district_code = table.Column<string>(type: "TEXT", nullable: false, comment: "所属党(工)委的区划代码,在此区内竞争 / the district in which it competes"),
                    grade = table.Column<string>(type: "TEXT", nullable: false, comment: "等次编号,未填报按最差 / the grade, what is unreported at its worst"),
                    grade_highest = table.Column<string>(type: "TEXT", nullable: false, comment: "等次上限,未填报按最好 / the grade, what is unreported at its best"),
                    satisfaction_numerator = table.Column<long>(type: "INTEGER", nullable: true, comment: "满意票;与分母同为空即未填报 / satisfied votes"),
                    satisfaction_denominator = table.Column<long>(type: "INTEGER", nullable: true, comment: "有效票,大于 0 / valid votes"),
                    vetoes_unreported = table.Column<bool>(type: "INTEGER", nullable: false, comment: "有读不出的一票否决事项 / a rejected incident falls on it")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorecards", x => new { x.run_number, x.organisation_number });
                },
                comment: "评分卡 / scorecards");

            migrationBuilder.CreateTable(
                name: "subject_enterprises",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    position = table.Column<long>(type: "integer", nullable: false, comment: "在该党组织各行中的位置,从 1 起 / its place among those of the organisation"),
                    row_number = table.Column<long>(type: "INTEGER", nullable: true, comment: "事实行;空为读不出的一票否决事项 / the row of facts; null for the incident of which nothing is known but that there is one")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_enterprises", x => new { x.run_number, x.organisation_number, x.position });
                },
                comment: "各党组织的 fact_enterprises 行 / which rows of fact_enterprises belong to which organisation");

            migrationBuilder.CreateTable(
                name: "subject_exceptions",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    position = table.Column<long>(type: "integer", nullable: false, comment: "在该党组织各行中的位置,从 1 起 / its place among those of the organisation"),
                    row_number = table.Column<long>(type: "INTEGER", nullable: true, comment: "事实行;空为读不出的一票否决事项 / the row of facts; null for the incident of which nothing is known but that there is one")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_exceptions", x => new { x.run_number, x.organisation_number, x.position });
                },
                comment: "各党组织的 fact_exceptions 行 / which rows of fact_exceptions belong to which organisation");

            migrationBuilder.CreateTable(
                name: "subject_honours",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    position = table.Column<long>(type: "integer", nullable: false, comment: "在该党组织各行中的位置,从 1 起 / its place among those of the organisation"),
                    row_number = table.Column<long>(type: "INTEGER", nullable: true, comment: "事实行;空为读不出的一票否决事项 / the row of facts; null for the incident of which nothing is known but that there is one")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_honours", x => new { x.run_number, x.organisation_number, x.position });
                },
                comment: "各党组织的 fact_honours 行 / which rows of fact_honours belong to which organisation");

            migrationBuilder.CreateTable(
                name: "subject_incidents",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    position = table.Column<long>(type: "integer", nullable: false, comment: "在该党组织各行中的位置,从 1 起 / its place among those of the organisation"),
                    row_number = table.Column<long>(type: "INTEGER", nullable: true, comment: "事实行;空为读不出的一票否决事项 / the row of facts; null for the incident of which nothing is known but that there is one")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_incidents", x => new { x.run_number, x.organisation_number, x.position });
                },
                comment: "各党组织的 fact_incidents 行 / which rows of fact_incidents belong to which organisation");

            migrationBuilder.CreateTable(
                name: "totals",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    total_number = table.Column<int>(type: "smallint", nullable: false, comment: "合计在方案中的序号,从 0 起 / the total, see scheme_totals"),
                    lowest_hundredths = table.Column<int>(type: "INTEGER", nullable: false, comment: "未填报按最差,以百分之一分计 / hundredths of a point"),
                    highest_hundredths = table.Column<int>(type: "INTEGER", nullable: false, comment: "未填报按最好,以百分之一分计 / hundredths of a point")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_totals", x => new { x.run_number, x.organisation_number, x.total_number });
                },
                comment: "合计 / totals");

            migrationBuilder.CreateTable(
                name: "vetoes",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    incident_id = table.Column<string>(type: "TEXT", nullable: false, comment: "事项编号 / incident_id of the ledger"),
                    kind = table.Column<string>(type: "TEXT", nullable: false, comment: "类别编号 / the kind"),
                    subject = table.Column<string>(type: "TEXT", nullable: false, comment: "企业信用代码或党组织编号 / whom it is about"),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: false, comment: "发生日期 / when it occurred"),
                    lifted_on = table.Column<DateOnly>(type: "TEXT", nullable: true, comment: "解除日期 / when it was lifted"),
                    department = table.Column<string>(type: "TEXT", nullable: true, comment: "认定部门 / the department"),
                    document_number = table.Column<string>(type: "TEXT", nullable: true, comment: "文号 / the document"),
                    bites_until = table.Column<DateOnly>(type: "TEXT", nullable: true, comment: "何日起不再影响;未解除为空 / the first day free of it")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vetoes", x => new { x.run_number, x.organisation_number, x.incident_id });
                },
                comment: "生效的一票否决事项 / incidents that bite");

            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "在本库中的序号,从 1 起 / the number in this database"),
                    id = table.Column<string>(type: "TEXT", nullable: false, comment: "编号:32 位十六进制 / the id, 32 hexadecimal digits of a version 7 GUID"),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false, comment: "基准日 / the appraisal date"),
                    scheme_digest = table.Column<string>(type: "TEXT", nullable: false, comment: "方案文件的 SHA-256 / of the scheme, see schemes"),
                    engine = table.Column<string>(type: "TEXT", nullable: false, comment: "规则引擎及其版本 / the rule engine"),
                    product_version = table.Column<string>(type: "TEXT", nullable: false, comment: "产品版本 / the product's version"),
                    batch_size = table.Column<int>(type: "INTEGER", nullable: false, comment: "每批党组织数 / organisations in a batch"),
                    ledger = table.Column<string>(type: "TEXT", nullable: true, comment: "台账所在;由调用传入者为空 / where the ledger was read from"),
                    output = table.Column<string>(type: "TEXT", nullable: false, comment: "结果文件夹 / where the files go"),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false, comment: "开始时间,UTC / when it began")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_runs", x => x.run_number);
                    table.ForeignKey(
                        name: "fk_runs_schemes",
                        column: x => x.scheme_digest,
                        principalTable: "schemes",
                        principalColumn: "scheme_digest",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "考评 / runs");

            migrationBuilder.CreateTable(
                name: "scheme_conditions",
                columns: table => new
                {
                    scheme_digest = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false, comment: "级别编号 / the level"),
                    condition_number = table.Column<int>(type: "smallint", nullable: false, comment: "在该级别中的序号,从 0 起 / the order within the level"),
                    condition = table.Column<string>(type: "TEXT", nullable: false, comment: "条件编号 / the condition's id"),
                    text = table.Column<string>(type: "TEXT", nullable: false, comment: "文字 / the text")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme_conditions", x => new { x.scheme_digest, x.level, x.condition_number });
                    table.ForeignKey(
                        name: "fk_scheme_conditions_schemes",
                        column: x => x.scheme_digest,
                        principalTable: "schemes",
                        principalColumn: "scheme_digest",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "方案的资格条件 / conditions of schemes");

            migrationBuilder.CreateTable(
                name: "scheme_lines",
                columns: table => new
                {
                    scheme_digest = table.Column<string>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "smallint", nullable: false, comment: "序号,从 0 起 / the order in the scheme"),
                    line = table.Column<string>(type: "TEXT", nullable: false, comment: "计分项编号 / the line's id"),
                    parent = table.Column<string>(type: "TEXT", nullable: true, comment: "所属组 / its group"),
                    text = table.Column<string>(type: "TEXT", nullable: false, comment: "文字 / the text"),
                    clause = table.Column<string>(type: "TEXT", nullable: false, comment: "条款 / the clause"),
                    evidence = table.Column<string>(type: "TEXT", nullable: false, comment: "依据 / the evidence"),
                    maximum_hundredths = table.Column<int>(type: "INTEGER", nullable: false, comment: "满分,以百分之一分计;只扣分者为 0 / the maximum in hundredths of a point")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme_lines", x => new { x.scheme_digest, x.line_number });
                    table.ForeignKey(
                        name: "fk_scheme_lines_schemes",
                        column: x => x.scheme_digest,
                        principalTable: "schemes",
                        principalColumn: "scheme_digest",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "方案的计分项 / lines of schemes");

            migrationBuilder.CreateTable(
                name: "scheme_totals",
                columns: table => new
                {
                    scheme_digest = table.Column<string>(type: "TEXT", nullable: false),
                    total_number = table.Column<int>(type: "smallint", nullable: false, comment: "序号,从 0 起 / the order in the scheme"),
                    total = table.Column<string>(type: "TEXT", nullable: false, comment: "合计编号 / the total's id"),
                    text = table.Column<string>(type: "TEXT", nullable: false, comment: "文字 / the text")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme_totals", x => new { x.scheme_digest, x.total_number });
                    table.ForeignKey(
                        name: "fk_scheme_totals_schemes",
                        column: x => x.scheme_digest,
                        principalTable: "schemes",
                        principalColumn: "scheme_digest",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "方案的合计 / totals of schemes");

            migrationBuilder.CreateTable(
                name: "chunks",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    chunk_number = table.Column<int>(type: "INTEGER", nullable: false, comment: "批号,从 0 起 / the chunk"),
                    first_organisation = table.Column<long>(type: "integer", nullable: false, comment: "第一个党组织的序号;0 为不属党组织的企业或全区步骤 / first organisation"),
                    last_organisation = table.Column<long>(type: "integer", nullable: false, comment: "最后一个党组织的序号 / last organisation"),
                    rows_stored = table.Column<long>(type: "integer", nullable: false, comment: "随它落库的行数 / rows stored with it"),
                    facts_digest = table.Column<string>(type: "TEXT", nullable: false, comment: "所评事实的 SHA-256 / of the facts scored"),
                    digest = table.Column<string>(type: "TEXT", nullable: false, comment: "前一检查点的摘要、本批事实与各行的 SHA-256,逐批相连 / chained with the checkpoint before")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chunks", x => new { x.run_number, x.chunk_number });
                    table.ForeignKey(
                        name: "fk_chunks_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "检查点:每批结果与其检查点同时落库 / checkpoints");

            migrationBuilder.CreateTable(
                name: "coverage",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    scope = table.Column<string>(type: "TEXT", nullable: false, comment: "district committee industry size registration_year"),
                    scope_id = table.Column<string>(type: "TEXT", nullable: false, comment: "组别 / the group"),
                    measure = table.Column<string>(type: "TEXT", nullable: false, comment: "指标编号 / the measure"),
                    due_on = table.Column<string>(type: "TEXT", nullable: false, comment: "目标期限;无目标为空串 / the target is due, ISO; empty without a target"),
                    numerator = table.Column<long>(type: "INTEGER", nullable: true, comment: "分子 / numerator"),
                    denominator = table.Column<long>(type: "INTEGER", nullable: true, comment: "分母 / denominator"),
                    target_hundredths = table.Column<long>(type: "INTEGER", nullable: true, comment: "目标,以百分之一个百分点计 / the target in hundredths of a per cent"),
                    state = table.Column<string>(type: "TEXT", nullable: false, comment: "reached distance missed not_applicable;无目标为空 / empty without a target")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coverage", x => new { x.run_number, x.scope, x.scope_id, x.measure, x.due_on });
                    table.ForeignKey(
                        name: "fk_coverage_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "覆盖率 / coverage");

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    event_number = table.Column<int>(type: "INTEGER", nullable: false, comment: "在该考评中的先后,从 1 起 / the order within the run"),
                    kind = table.Column<string>(type: "TEXT", nullable: false, comment: "begun requested ledger sealed resumed interrupted failed completed purged"),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false, comment: "时间,UTC / when"),
                    who = table.Column<string>(type: "TEXT", nullable: false, comment: "何人 / who"),
                    why = table.Column<string>(type: "TEXT", nullable: true, comment: "缘由 / why"),
                    detail = table.Column<string>(type: "TEXT", nullable: true, comment: "随事件记下的值:sealed 为各表的摘要,completed 为 manifest.json 的摘要 / values that belong to it"),
                    digest = table.Column<string>(type: "TEXT", nullable: false, comment: "前一事件的摘要与本事件的 SHA-256,逐件相连 / chained with the event before")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => new { x.run_number, x.event_number });
                    table.ForeignKey(
                        name: "fk_events_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "事件,只增不改 / events, only ever added");

            migrationBuilder.CreateTable(
                name: "fact_committees",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "考评序号 × 2³² + 表内行序 / the run's number above, the row's sequence below"),
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    row_digest = table.Column<long>(type: "INTEGER", nullable: false, comment: "本行摘要的前 64 位 / the first 64 bits of the row's SHA-256"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true, comment: "党(工)委编号"),
                    name = table.Column<string>(type: "TEXT", nullable: true, comment: "党(工)委名称"),
                    kind = table.Column<long>(type: "INTEGER", nullable: true, comment: "类别"),
                    district_code = table.Column<string>(type: "TEXT", nullable: true, comment: "所属区划代码"),
                    members_total = table.Column<long>(type: "INTEGER", nullable: true, comment: "党员总数"),
                    developed_total = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年发展党员总数"),
                    awards_total = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年优秀党员总数"),
                    training_places_total = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年书记培训名额"),
                    training_places_enterprise = table.Column<long>(type: "INTEGER", nullable: true, comment: "其中企业书记名额"),
                    secretaries_total = table.Column<long>(type: "INTEGER", nullable: true, comment: "书记总数"),
                    funds_total_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年党建经费"),
                    basics_clear = table.Column<long>(type: "INTEGER", nullable: true, comment: "企业基本情况清"),
                    organisations_clear = table.Column<long>(type: "INTEGER", nullable: true, comment: "组织覆盖情况清"),
                    work_clear = table.Column<long>(type: "INTEGER", nullable: true, comment: "工作覆盖情况清")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_committees", x => x.row_number);
                    table.ForeignKey(
                        name: "fk_fact_committees_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "所评事实:committees 表;空为未填报 / facts as they were scored; null is unreported");

            migrationBuilder.CreateTable(
                name: "fact_enterprises",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "考评序号 × 2³² + 表内行序 / the run's number above, the row's sequence below"),
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    is_rejected = table.Column<bool>(type: "INTEGER", nullable: false, comment: "该行被退回,只留能读出的 / the row was rejected: what could be read of it"),
                    row_digest = table.Column<long>(type: "INTEGER", nullable: false, comment: "本行摘要的前 64 位 / the first 64 bits of the row's SHA-256"),
                    credit_code = table.Column<string>(type: "TEXT", nullable: true, comment: "统一社会信用代码"),
                    name = table.Column<string>(type: "TEXT", nullable: true, comment: "企业名称"),
                    district_code = table.Column<string>(type: "TEXT", nullable: true, comment: "所在区划代码"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true, comment: "主管党(工)委"),
                    community = table.Column<string>(type: "TEXT", nullable: true, comment: "所在村(社区)"),
                    industry = table.Column<string>(type: "TEXT", nullable: true, comment: "行业门类"),
                    status = table.Column<long>(type: "INTEGER", nullable: true, comment: "经营状态"),
                    registered_on = table.Column<long>(type: "INTEGER", nullable: true, comment: "成立日期"),
                    employees = table.Column<long>(type: "INTEGER", nullable: true, comment: "职工人数"),
                    employees_previous = table.Column<long>(type: "INTEGER", nullable: true, comment: "上年职工人数"),
                    members = table.Column<long>(type: "INTEGER", nullable: true, comment: "党员人数"),
                    full_members = table.Column<long>(type: "INTEGER", nullable: true, comment: "正式党员人数"),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true, comment: "所属党组织编号"),
                    instructor_id = table.Column<string>(type: "TEXT", nullable: true, comment: "党建工作指导员编号"),
                    has_union = table.Column<long>(type: "INTEGER", nullable: true, comment: "建立工会"),
                    has_youth_league = table.Column<long>(type: "INTEGER", nullable: true, comment: "建立团组织"),
                    has_womens_federation = table.Column<long>(type: "INTEGER", nullable: true, comment: "建立妇联"),
                    revenue_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年营业收入"),
                    revenue_previous_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "上年营业收入"),
                    tax_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年纳税"),
                    tax_previous_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "上年纳税"),
                    rd_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年研发投入"),
                    rd_previous_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "上年研发投入"),
                    high_tech = table.Column<long>(type: "INTEGER", nullable: true, comment: "高新技术企业"),
                    intellectual_property = table.Column<long>(type: "INTEGER", nullable: true, comment: "有效知识产权"),
                    governance_system = table.Column<long>(type: "INTEGER", nullable: true, comment: "现代企业制度健全"),
                    accidents = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年安全事故"),
                    penalties = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年安全环保处罚"),
                    contracts_signed = table.Column<long>(type: "INTEGER", nullable: true, comment: "签订劳动合同人数"),
                    insured = table.Column<long>(type: "INTEGER", nullable: true, comment: "参加社会保险人数"),
                    wage_arrears_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "拖欠工资"),
                    trained_employees = table.Column<long>(type: "INTEGER", nullable: true, comment: "参加培训职工人数"),
                    collective_contract = table.Column<long>(type: "INTEGER", nullable: true, comment: "集体合同或职代会"),
                    tax_credit = table.Column<long>(type: "INTEGER", nullable: true, comment: "纳税信用等级"),
                    listed_abnormal = table.Column<long>(type: "INTEGER", nullable: true, comment: "经营异常名录"),
                    dishonest_debtor = table.Column<long>(type: "INTEGER", nullable: true, comment: "失信被执行人"),
                    public_welfare = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年公益活动")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_enterprises", x => x.row_number);
                    table.ForeignKey(
                        name: "fk_fact_enterprises_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "所评事实:enterprises 表;空为未填报 / facts as they were scored; null is unreported");

            migrationBuilder.CreateTable(
                name: "fact_exceptions",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "考评序号 × 2³² + 表内行序 / the run's number above, the row's sequence below"),
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    row_digest = table.Column<long>(type: "INTEGER", nullable: false, comment: "本行摘要的前 64 位 / the first 64 bits of the row's SHA-256"),
                    exception_id = table.Column<string>(type: "TEXT", nullable: true, comment: "破格编号"),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true, comment: "党组织编号"),
                    reason = table.Column<string>(type: "TEXT", nullable: true, comment: "破格理由")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_exceptions", x => x.row_number);
                    table.ForeignKey(
                        name: "fk_fact_exceptions_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "所评事实:exceptions 表;空为未填报 / facts as they were scored; null is unreported");

            migrationBuilder.CreateTable(
                name: "fact_honours",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "考评序号 × 2³² + 表内行序 / the run's number above, the row's sequence below"),
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    row_digest = table.Column<long>(type: "INTEGER", nullable: false, comment: "本行摘要的前 64 位 / the first 64 bits of the row's SHA-256"),
                    honour_id = table.Column<string>(type: "TEXT", nullable: true, comment: "荣誉编号"),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true, comment: "党组织编号"),
                    level = table.Column<long>(type: "INTEGER", nullable: true, comment: "级别"),
                    matter = table.Column<string>(type: "TEXT", nullable: true, comment: "事项"),
                    awarded_on = table.Column<long>(type: "INTEGER", nullable: true, comment: "授予日期")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_honours", x => x.row_number);
                    table.ForeignKey(
                        name: "fk_fact_honours_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "所评事实:honours 表;空为未填报 / facts as they were scored; null is unreported");

            migrationBuilder.CreateTable(
                name: "fact_incidents",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "考评序号 × 2³² + 表内行序 / the run's number above, the row's sequence below"),
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    is_rejected = table.Column<bool>(type: "INTEGER", nullable: false, comment: "该行被退回,只留能读出的 / the row was rejected: what could be read of it"),
                    row_digest = table.Column<long>(type: "INTEGER", nullable: false, comment: "本行摘要的前 64 位 / the first 64 bits of the row's SHA-256"),
                    incident_id = table.Column<string>(type: "TEXT", nullable: true, comment: "事项编号"),
                    credit_code = table.Column<string>(type: "TEXT", nullable: true, comment: "统一社会信用代码"),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true, comment: "党组织编号"),
                    kind = table.Column<long>(type: "INTEGER", nullable: true, comment: "类别"),
                    occurred_on = table.Column<long>(type: "INTEGER", nullable: true, comment: "发生日期"),
                    lifted_on = table.Column<long>(type: "INTEGER", nullable: true, comment: "解除日期"),
                    department = table.Column<string>(type: "TEXT", nullable: true, comment: "认定部门"),
                    document_number = table.Column<string>(type: "TEXT", nullable: true, comment: "文号")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_incidents", x => x.row_number);
                    table.ForeignKey(
                        name: "fk_fact_incidents_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "所评事实:incidents 表;空为未填报 / facts as they were scored; null is unreported");

            migrationBuilder.CreateTable(
                name: "fact_instructors",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "考评序号 × 2³² + 表内行序 / the run's number above, the row's sequence below"),
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    row_digest = table.Column<long>(type: "INTEGER", nullable: false, comment: "本行摘要的前 64 位 / the first 64 bits of the row's SHA-256"),
                    instructor_id = table.Column<string>(type: "TEXT", nullable: true, comment: "指导员编号"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true, comment: "派出党(工)委"),
                    full_time = table.Column<long>(type: "INTEGER", nullable: true, comment: "专职"),
                    visit_days_per_month_e4 = table.Column<long>(type: "INTEGER", nullable: true, comment: "月均驻点天数"),
                    training_days_e4 = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年培训天数")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_instructors", x => x.row_number);
                    table.ForeignKey(
                        name: "fk_fact_instructors_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "所评事实:instructors 表;空为未填报 / facts as they were scored; null is unreported");

            migrationBuilder.CreateTable(
                name: "fact_organisations",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "考评序号 × 2³² + 表内行序 / the run's number above, the row's sequence below"),
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    row_digest = table.Column<long>(type: "INTEGER", nullable: false, comment: "本行摘要的前 64 位 / the first 64 bits of the row's SHA-256"),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true, comment: "党组织编号"),
                    name = table.Column<string>(type: "TEXT", nullable: true, comment: "党组织名称"),
                    form = table.Column<long>(type: "INTEGER", nullable: true, comment: "组织形式"),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true, comment: "上级党(工)委"),
                    founded_on = table.Column<long>(type: "INTEGER", nullable: true, comment: "成立日期"),
                    last_election_on = table.Column<long>(type: "INTEGER", nullable: true, comment: "最近换届日期"),
                    term_years = table.Column<long>(type: "INTEGER", nullable: true, comment: "任期"),
                    has_secretary = table.Column<long>(type: "INTEGER", nullable: true, comment: "配备书记"),
                    secretary_source = table.Column<long>(type: "INTEGER", nullable: true, comment: "书记来源"),
                    secretary_training_hours = table.Column<long>(type: "INTEGER", nullable: true, comment: "书记培训学时"),
                    secretary_central_trainings = table.Column<long>(type: "INTEGER", nullable: true, comment: "书记集中培训次数"),
                    committee_members = table.Column<long>(type: "INTEGER", nullable: true, comment: "支委人数"),
                    cross_posts = table.Column<long>(type: "INTEGER", nullable: true, comment: "双向进入人数"),
                    joins_decisions = table.Column<long>(type: "INTEGER", nullable: true, comment: "参与重大决策"),
                    talks = table.Column<long>(type: "INTEGER", nullable: true, comment: "谈心谈话次数"),
                    member_meetings = table.Column<long>(type: "INTEGER", nullable: true, comment: "党员大会次数"),
                    committee_meetings = table.Column<long>(type: "INTEGER", nullable: true, comment: "支委会次数"),
                    theme_days = table.Column<long>(type: "INTEGER", nullable: true, comment: "主题党日次数"),
                    life_meetings = table.Column<long>(type: "INTEGER", nullable: true, comment: "组织生活会次数"),
                    democratic_reviews = table.Column<long>(type: "INTEGER", nullable: true, comment: "民主评议次数"),
                    party_lectures = table.Column<long>(type: "INTEGER", nullable: true, comment: "党课次数"),
                    has_venue = table.Column<long>(type: "INTEGER", nullable: true, comment: "有场所"),
                    has_facilities = table.Column<long>(type: "INTEGER", nullable: true, comment: "有设施"),
                    has_signs = table.Column<long>(type: "INTEGER", nullable: true, comment: "有标志"),
                    has_flag = table.Column<long>(type: "INTEGER", nullable: true, comment: "有党旗"),
                    has_books = table.Column<long>(type: "INTEGER", nullable: true, comment: "有书报"),
                    has_rules = table.Column<long>(type: "INTEGER", nullable: true, comment: "有制度"),
                    venue_m2_e4 = table.Column<long>(type: "INTEGER", nullable: true, comment: "活动场所面积"),
                    venue_shared = table.Column<long>(type: "INTEGER", nullable: true, comment: "场所共用"),
                    funds_budgeted = table.Column<long>(type: "INTEGER", nullable: true, comment: "经费列入预算"),
                    funds_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年党建经费"),
                    funds_pretax_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "其中税前列支"),
                    funds_sponsored_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "其中企业赞助"),
                    funds_donated_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "其中党员自愿捐助"),
                    dues_payable_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "应缴党费"),
                    dues_paid_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "实缴党费"),
                    dues_returned_fen = table.Column<long>(type: "INTEGER", nullable: true, comment: "返还党费"),
                    ledger_members = table.Column<long>(type: "INTEGER", nullable: true, comment: "党员台账"),
                    ledger_dues = table.Column<long>(type: "INTEGER", nullable: true, comment: "党费台账"),
                    ledger_activities = table.Column<long>(type: "INTEGER", nullable: true, comment: "活动台账"),
                    members_trained_32h = table.Column<long>(type: "INTEGER", nullable: true, comment: "年满32学时党员人数"),
                    planned_developments = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年发展党员计划"),
                    developed = table.Column<long>(type: "INTEGER", nullable: true, comment: "当年发展党员人数"),
                    developed_backbone = table.Column<long>(type: "INTEGER", nullable: true, comment: "其中中层骨干"),
                    active_applicants = table.Column<long>(type: "INTEGER", nullable: true, comment: "入党积极分子人数"),
                    development_faults = table.Column<long>(type: "INTEGER", nullable: true, comment: "发展程序差错"),
                    model_posts = table.Column<long>(type: "INTEGER", nullable: true, comment: "党员示范岗"),
                    responsibility_areas = table.Column<long>(type: "INTEGER", nullable: true, comment: "党员责任区"),
                    pledges = table.Column<long>(type: "INTEGER", nullable: true, comment: "公开承诺党员人数"),
                    suggestions_adopted = table.Column<long>(type: "INTEGER", nullable: true, comment: "采纳合理化建议"),
                    members_reviewed = table.Column<long>(type: "INTEGER", nullable: true, comment: "参加民主评议党员人数"),
                    members_qualified = table.Column<long>(type: "INTEGER", nullable: true, comment: "评议合格党员人数"),
                    awards_received = table.Column<long>(type: "INTEGER", nullable: true, comment: "获优秀党员人数"),
                    culture_grade = table.Column<long>(type: "INTEGER", nullable: true, comment: "文化阵地等次"),
                    education_activities = table.Column<long>(type: "INTEGER", nullable: true, comment: "思想教育文体活动次数"),
                    online_activity = table.Column<long>(type: "INTEGER", nullable: true, comment: "开展网上党建"),
                    co_building = table.Column<long>(type: "INTEGER", nullable: true, comment: "结对共建数"),
                    members_voted = table.Column<long>(type: "INTEGER", nullable: true, comment: "参加测评党员人数"),
                    employees_voted = table.Column<long>(type: "INTEGER", nullable: true, comment: "参加测评职工人数"),
                    votes_valid = table.Column<long>(type: "INTEGER", nullable: true, comment: "有效票"),
                    votes_satisfied = table.Column<long>(type: "INTEGER", nullable: true, comment: "满意票"),
                    criticism_notices = table.Column<long>(type: "INTEGER", nullable: true, comment: "通报批评次数"),
                    innovation_brand = table.Column<long>(type: "INTEGER", nullable: true, comment: "党建创新品牌"),
                    contact_leader = table.Column<long>(type: "INTEGER", nullable: true, comment: "领导分包联系"),
                    gift_seal = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包公章"),
                    gift_materials = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包资料"),
                    gift_board = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包板面"),
                    gift_flag = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包党旗"),
                    gift_instructor = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包指导员"),
                    gift_constitutions = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包党章"),
                    gift_lecture = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包党课"),
                    gift_training = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包书记培训"),
                    gift_visit = table.Column<long>(type: "INTEGER", nullable: true, comment: "礼包参观学习"),
                    district_model_since = table.Column<long>(type: "INTEGER", nullable: true, comment: "区级双强六好命名年度"),
                    city_model_since = table.Column<long>(type: "INTEGER", nullable: true, comment: "市级双强六好命名年度")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_organisations", x => x.row_number);
                    table.ForeignKey(
                        name: "fk_fact_organisations_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "所评事实:organisations 表;空为未填报 / facts as they were scored; null is unreported");

            migrationBuilder.CreateTable(
                name: "manifests",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    facts_digest = table.Column<string>(type: "TEXT", nullable: false, comment: "所评事实的 SHA-256 / of the facts scored"),
                    rejected_digest = table.Column<string>(type: "TEXT", nullable: false, comment: "rejected.csv 的 SHA-256 / of rejected.csv"),
                    results_digest = table.Column<string>(type: "TEXT", nullable: false, comment: "结果文件的摘要 / of the result files"),
                    values_digest = table.Column<string>(type: "TEXT", nullable: false, comment: "最后一个检查点的摘要:全部结果的值 / of the values of all results"),
                    manifest_json = table.Column<string>(type: "TEXT", nullable: false, comment: "manifest.json 全文 / manifest.json as it was published")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_manifests", x => x.run_number);
                    table.ForeignKey(
                        name: "fk_manifests_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "清单 / manifests");

            migrationBuilder.CreateTable(
                name: "rejected_rows",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    sequence = table.Column<long>(type: "integer", nullable: false, comment: "发现的先后,从 1 起 / the order in which it was found"),
                    sheet = table.Column<string>(type: "TEXT", nullable: false, comment: "表 / the sheet"),
                    row = table.Column<long>(type: "integer", nullable: false, comment: "记录号,表头为 1 / the record's number, the header is 1"),
                    column = table.Column<string>(type: "TEXT", nullable: false, comment: "列编号;整行的问题为空串 / the column; empty for a fault of the whole row"),
                    value = table.Column<string>(type: "TEXT", nullable: false, comment: "单元格原文 / the cell as it stood"),
                    code = table.Column<string>(type: "TEXT", nullable: false, comment: "问题代码 / the kind of fault"),
                    effect = table.Column<string>(type: "TEXT", nullable: false, comment: "cell:该格按未填报;row:整行退回 / cell or row"),
                    message = table.Column<string>(type: "TEXT", nullable: false, comment: "说明,读台账时所写 / the sentence, as it was when the ledger was read")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rejected_rows", x => new { x.run_number, x.sequence });
                    table.ForeignKey(
                        name: "fk_rejected_rows_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "台账中的问题 / faults of the ledger");

            migrationBuilder.CreateTable(
                name: "sheet_counts",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    sheet = table.Column<string>(type: "TEXT", nullable: false, comment: "表 / the sheet"),
                    is_present = table.Column<bool>(type: "INTEGER", nullable: false, comment: "台账中有此表 / the ledger has the sheet"),
                    rows_read = table.Column<long>(type: "integer", nullable: false, comment: "读到 / read"),
                    rows_accepted = table.Column<long>(type: "integer", nullable: false, comment: "采用 / accepted"),
                    rows_rejected = table.Column<long>(type: "integer", nullable: false, comment: "退回 / rejected")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_counts", x => new { x.run_number, x.sheet });
                    table.ForeignKey(
                        name: "fk_sheet_counts_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "每张表读到、采用、退回的行数 / rows of each sheet");

            migrationBuilder.CreateTable(
                name: "subjects",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    organisation_number = table.Column<long>(type: "integer", nullable: false, comment: "党组织在本次考评中的序号,按编号排序,从 1 起 / the organisation's number in the run"),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: false, comment: "党组织编号 / organisation_id of the ledger"),
                    row_number = table.Column<long>(type: "INTEGER", nullable: false, comment: "事实行 / its row of fact_organisations")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subjects", x => new { x.run_number, x.organisation_number });
                    table.ForeignKey(
                        name: "fk_subjects_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "各次考评采用的党组织 / accepted organisations of a run");

            migrationBuilder.CreateTable(
                name: "warnings",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "integer", nullable: false, comment: "考评在本库中的序号 / the run's number"),
                    sequence = table.Column<long>(type: "integer", nullable: false, comment: "先后,从 1 起 / the order"),
                    warning = table.Column<string>(type: "TEXT", nullable: false, comment: "说明 / the sentence")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_warnings", x => new { x.run_number, x.sequence });
                    table.ForeignKey(
                        name: "fk_warnings_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "提醒:不太可能的数字、忽略的文件 / warnings");

            migrationBuilder.CreateIndex(
                name: "ix_duties_run_number_committee_id",
                table: "duties",
                columns: new[] { "run_number", "committee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_duties_run_number_subject",
                table: "duties",
                columns: new[] { "run_number", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_committees_run_number_committee_id",
                table: "fact_committees",
                columns: new[] { "run_number", "committee_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_incidents_run_number_credit_code",
                table: "fact_incidents",
                columns: new[] { "run_number", "credit_code" });

            migrationBuilder.CreateIndex(
                name: "ix_nominations_run_number_organisation_number",
                table: "nominations",
                columns: new[] { "run_number", "organisation_number" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_id",
                table: "runs",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scorecards_run_number_district_code",
                table: "scorecards",
                columns: new[] { "run_number", "district_code" });

            migrationBuilder.CreateIndex(
                name: "ix_scorecards_run_number_organisation_id",
                table: "scorecards",
                columns: new[] { "run_number", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_subjects_run_number_organisation_id",
                table: "subjects",
                columns: new[] { "run_number", "organisation_id" },
                unique: true);
            Appraisal.Service.Store.Schema.InitialRules.Sqlite(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chunks");

            migrationBuilder.DropTable(
                name: "conditions");

            migrationBuilder.DropTable(
                name: "coverage");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropTable(
                name: "eligibility");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "fact_committees");

            migrationBuilder.DropTable(
                name: "fact_enterprises");

            migrationBuilder.DropTable(
                name: "fact_exceptions");

            migrationBuilder.DropTable(
                name: "fact_honours");

            migrationBuilder.DropTable(
                name: "fact_incidents");

            migrationBuilder.DropTable(
                name: "fact_instructors");

            migrationBuilder.DropTable(
                name: "fact_organisations");

            migrationBuilder.DropTable(
                name: "lines");

            migrationBuilder.DropTable(
                name: "manifests");

            migrationBuilder.DropTable(
                name: "nominations");

            migrationBuilder.DropTable(
                name: "ranks");

            migrationBuilder.DropTable(
                name: "rejected_rows");

            migrationBuilder.DropTable(
                name: "scheme_conditions");

            migrationBuilder.DropTable(
                name: "scheme_lines");

            migrationBuilder.DropTable(
                name: "scheme_totals");

            migrationBuilder.DropTable(
                name: "scorecards");

            migrationBuilder.DropTable(
                name: "sheet_counts");

            migrationBuilder.DropTable(
                name: "subject_enterprises");

            migrationBuilder.DropTable(
                name: "subject_exceptions");

            migrationBuilder.DropTable(
                name: "subject_honours");

            migrationBuilder.DropTable(
                name: "subject_incidents");

            migrationBuilder.DropTable(
                name: "subjects");

            migrationBuilder.DropTable(
                name: "totals");

            migrationBuilder.DropTable(
                name: "vetoes");

            migrationBuilder.DropTable(
                name: "warnings");

            migrationBuilder.DropTable(
                name: "runs");

            migrationBuilder.DropTable(
                name: "schemes");
        }
    }
}
