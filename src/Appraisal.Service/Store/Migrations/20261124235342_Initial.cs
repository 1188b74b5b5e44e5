using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Appraisal.Service.Store.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    scheme = table.Column<string>(type: "TEXT", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    scheme_yaml = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scheme_digest = table.Column<string>(type: "TEXT", nullable: false),
                    engine = table.Column<string>(type: "TEXT", nullable: false),
                    product_version = table.Column<string>(type: "TEXT", nullable: false),
                    ledger = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_sealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    facts_digest = table.Column<string>(type: "TEXT", nullable: true),
                    rejected_digest = table.Column<string>(type: "TEXT", nullable: true),
                    results_digest = table.Column<string>(type: "TEXT", nullable: true),
                    counts_json = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_runs", x => x.run_number);
                });

            migrationBuilder.CreateTable(
                name: "chunks",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    chunk_number = table.Column<long>(type: "INTEGER", nullable: false),
                    first_organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    last_organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "coverage",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    scope_id = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<string>(type: "TEXT", nullable: false),
                    numerator = table.Column<long>(type: "INTEGER", nullable: true),
                    denominator = table.Column<long>(type: "INTEGER", nullable: true),
                    target_hundredths = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "duties",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    duty = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true),
                    owed_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    overdue = table.Column<bool>(type: "INTEGER", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duties", x => new { x.run_number, x.duty, x.subject });
                    table.ForeignKey(
                        name: "fk_duties_runs",
                        column: x => x.run_number,
                        principalTable: "runs",
                        principalColumn: "run_number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_committees",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false),
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<long>(type: "INTEGER", nullable: true),
                    district_code = table.Column<string>(type: "TEXT", nullable: true),
                    members_total = table.Column<long>(type: "INTEGER", nullable: true),
                    developed_total = table.Column<long>(type: "INTEGER", nullable: true),
                    awards_total = table.Column<long>(type: "INTEGER", nullable: true),
                    training_places_total = table.Column<long>(type: "INTEGER", nullable: true),
                    training_places_enterprise = table.Column<long>(type: "INTEGER", nullable: true),
                    secretaries_total = table.Column<long>(type: "INTEGER", nullable: true),
                    funds_total_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    basics_clear = table.Column<long>(type: "INTEGER", nullable: true),
                    organisations_clear = table.Column<long>(type: "INTEGER", nullable: true),
                    work_clear = table.Column<long>(type: "INTEGER", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_enterprises",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false),
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    is_rejected = table.Column<bool>(type: "INTEGER", nullable: false),
                    credit_code = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    district_code = table.Column<string>(type: "TEXT", nullable: true),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true),
                    community = table.Column<string>(type: "TEXT", nullable: true),
                    industry = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<long>(type: "INTEGER", nullable: true),
                    registered_on = table.Column<long>(type: "INTEGER", nullable: true),
                    employees = table.Column<long>(type: "INTEGER", nullable: true),
                    employees_previous = table.Column<long>(type: "INTEGER", nullable: true),
                    members = table.Column<long>(type: "INTEGER", nullable: true),
                    full_members = table.Column<long>(type: "INTEGER", nullable: true),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true),
                    instructor_id = table.Column<string>(type: "TEXT", nullable: true),
                    has_union = table.Column<long>(type: "INTEGER", nullable: true),
                    has_youth_league = table.Column<long>(type: "INTEGER", nullable: true),
                    has_womens_federation = table.Column<long>(type: "INTEGER", nullable: true),
                    revenue_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    revenue_previous_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    tax_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    tax_previous_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    rd_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    rd_previous_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    high_tech = table.Column<long>(type: "INTEGER", nullable: true),
                    intellectual_property = table.Column<long>(type: "INTEGER", nullable: true),
                    governance_system = table.Column<long>(type: "INTEGER", nullable: true),
                    accidents = table.Column<long>(type: "INTEGER", nullable: true),
                    penalties = table.Column<long>(type: "INTEGER", nullable: true),
                    contracts_signed = table.Column<long>(type: "INTEGER", nullable: true),
                    insured = table.Column<long>(type: "INTEGER", nullable: true),
                    wage_arrears_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    trained_employees = table.Column<long>(type: "INTEGER", nullable: true),
                    collective_contract = table.Column<long>(type: "INTEGER", nullable: true),
                    tax_credit = table.Column<long>(type: "INTEGER", nullable: true),
                    listed_abnormal = table.Column<long>(type: "INTEGER", nullable: true),
                    dishonest_debtor = table.Column<long>(type: "INTEGER", nullable: true),
                    public_welfare = table.Column<long>(type: "INTEGER", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_exceptions",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false),
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    exception_id = table.Column<string>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_honours",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false),
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    honour_id = table.Column<string>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<long>(type: "INTEGER", nullable: true),
                    matter = table.Column<string>(type: "TEXT", nullable: true),
                    awarded_on = table.Column<long>(type: "INTEGER", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_incidents",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false),
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    is_rejected = table.Column<bool>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<string>(type: "TEXT", nullable: true),
                    credit_code = table.Column<string>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<long>(type: "INTEGER", nullable: true),
                    occurred_on = table.Column<long>(type: "INTEGER", nullable: true),
                    lifted_on = table.Column<long>(type: "INTEGER", nullable: true),
                    department = table.Column<string>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_instructors",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false),
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    instructor_id = table.Column<string>(type: "TEXT", nullable: true),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true),
                    full_time = table.Column<long>(type: "INTEGER", nullable: true),
                    visit_days_per_month_e4 = table.Column<long>(type: "INTEGER", nullable: true),
                    training_days_e4 = table.Column<long>(type: "INTEGER", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_organisations",
                columns: table => new
                {
                    row_number = table.Column<long>(type: "INTEGER", nullable: false),
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    form = table.Column<long>(type: "INTEGER", nullable: true),
                    committee_id = table.Column<string>(type: "TEXT", nullable: true),
                    founded_on = table.Column<long>(type: "INTEGER", nullable: true),
                    last_election_on = table.Column<long>(type: "INTEGER", nullable: true),
                    term_years = table.Column<long>(type: "INTEGER", nullable: true),
                    has_secretary = table.Column<long>(type: "INTEGER", nullable: true),
                    secretary_source = table.Column<long>(type: "INTEGER", nullable: true),
                    secretary_training_hours = table.Column<long>(type: "INTEGER", nullable: true),
                    secretary_central_trainings = table.Column<long>(type: "INTEGER", nullable: true),
                    committee_members = table.Column<long>(type: "INTEGER", nullable: true),
                    cross_posts = table.Column<long>(type: "INTEGER", nullable: true),
                    joins_decisions = table.Column<long>(type: "INTEGER", nullable: true),
                    talks = table.Column<long>(type: "INTEGER", nullable: true),
                    member_meetings = table.Column<long>(type: "INTEGER", nullable: true),
                    committee_meetings = table.Column<long>(type: "INTEGER", nullable: true),
                    theme_days = table.Column<long>(type: "INTEGER", nullable: true),
                    life_meetings = table.Column<long>(type: "INTEGER", nullable: true),
                    democratic_reviews = table.Column<long>(type: "INTEGER", nullable: true),
                    party_lectures = table.Column<long>(type: "INTEGER", nullable: true),
                    has_venue = table.Column<long>(type: "INTEGER", nullable: true),
                    has_facilities = table.Column<long>(type: "INTEGER", nullable: true),
                    has_signs = table.Column<long>(type: "INTEGER", nullable: true),
                    has_flag = table.Column<long>(type: "INTEGER", nullable: true),
                    has_books = table.Column<long>(type: "INTEGER", nullable: true),
                    has_rules = table.Column<long>(type: "INTEGER", nullable: true),
                    venue_m2_e4 = table.Column<long>(type: "INTEGER", nullable: true),
                    venue_shared = table.Column<long>(type: "INTEGER", nullable: true),
                    funds_budgeted = table.Column<long>(type: "INTEGER", nullable: true),
                    funds_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    funds_pretax_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    funds_sponsored_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    funds_donated_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    dues_payable_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    dues_paid_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    dues_returned_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    ledger_members = table.Column<long>(type: "INTEGER", nullable: true),
                    ledger_dues = table.Column<long>(type: "INTEGER", nullable: true),
                    ledger_activities = table.Column<long>(type: "INTEGER", nullable: true),
                    members_trained_32h = table.Column<long>(type: "INTEGER", nullable: true),
                    planned_developments = table.Column<long>(type: "INTEGER", nullable: true),
                    developed = table.Column<long>(type: "INTEGER", nullable: true),
                    developed_backbone = table.Column<long>(type: "INTEGER", nullable: true),
                    active_applicants = table.Column<long>(type: "INTEGER", nullable: true),
                    development_faults = table.Column<long>(type: "INTEGER", nullable: true),
                    model_posts = table.Column<long>(type: "INTEGER", nullable: true),
                    responsibility_areas = table.Column<long>(type: "INTEGER", nullable: true),
                    pledges = table.Column<long>(type: "INTEGER", nullable: true),
                    suggestions_adopted = table.Column<long>(type: "INTEGER", nullable: true),
                    members_reviewed = table.Column<long>(type: "INTEGER", nullable: true),
                    members_qualified = table.Column<long>(type: "INTEGER", nullable: true),
                    awards_received = table.Column<long>(type: "INTEGER", nullable: true),
                    culture_grade = table.Column<long>(type: "INTEGER", nullable: true),
                    education_activities = table.Column<long>(type: "INTEGER", nullable: true),
                    online_activity = table.Column<long>(type: "INTEGER", nullable: true),
                    co_building = table.Column<long>(type: "INTEGER", nullable: true),
                    members_voted = table.Column<long>(type: "INTEGER", nullable: true),
                    employees_voted = table.Column<long>(type: "INTEGER", nullable: true),
                    votes_valid = table.Column<long>(type: "INTEGER", nullable: true),
                    votes_satisfied = table.Column<long>(type: "INTEGER", nullable: true),
                    criticism_notices = table.Column<long>(type: "INTEGER", nullable: true),
                    innovation_brand = table.Column<long>(type: "INTEGER", nullable: true),
                    contact_leader = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_seal = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_materials = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_board = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_flag = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_instructor = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_constitutions = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_lecture = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_training = table.Column<long>(type: "INTEGER", nullable: true),
                    gift_visit = table.Column<long>(type: "INTEGER", nullable: true),
                    district_model_since = table.Column<long>(type: "INTEGER", nullable: true),
                    city_model_since = table.Column<long>(type: "INTEGER", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "rejected_rows",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    sheet = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    effect = table.Column<string>(type: "TEXT", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "subjects",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: false),
                    row_number = table.Column<long>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "conditions",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    condition = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conditions", x => new { x.run_number, x.organisation_number, x.level, x.condition });
                    table.ForeignKey(
                        name: "fk_conditions_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lines",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    lowest_hundredths = table.Column<long>(type: "INTEGER", nullable: false),
                    highest_hundredths = table.Column<long>(type: "INTEGER", nullable: false),
                    measured = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lines", x => new { x.run_number, x.organisation_number, x.line_number });
                    table.ForeignKey(
                        name: "fk_lines_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nominations",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    tied = table.Column<long>(type: "INTEGER", nullable: true),
                    places_left = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nominations", x => new { x.run_number, x.level, x.district_code, x.organisation_number });
                    table.ForeignKey(
                        name: "fk_nominations_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ranks",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    rank = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ranks", x => new { x.run_number, x.organisation_number, x.level });
                    table.ForeignKey(
                        name: "fk_ranks_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scorecards",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<int>(type: "INTEGER", nullable: false),
                    grade_highest = table.Column<int>(type: "INTEGER", nullable: false),
                    satisfaction_numerator = table.Column<long>(type: "INTEGER", nullable: true),
                    satisfaction_denominator = table.Column<long>(type: "INTEGER", nullable: true),
                    vetoes_unreported = table.Column<bool>(type: "INTEGER", nullable: false),
                    district_eligible = table.Column<bool>(type: "INTEGER", nullable: true),
                    city_eligible = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorecards", x => new { x.run_number, x.organisation_number });
                    table.ForeignKey(
                        name: "fk_scorecards_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_enterprises",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    row_number = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_enterprises", x => new { x.run_number, x.organisation_number, x.position });
                    table.ForeignKey(
                        name: "fk_subject_enterprises_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_exceptions",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    row_number = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_exceptions", x => new { x.run_number, x.organisation_number, x.position });
                    table.ForeignKey(
                        name: "fk_subject_exceptions_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_honours",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    row_number = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_honours", x => new { x.run_number, x.organisation_number, x.position });
                    table.ForeignKey(
                        name: "fk_subject_honours_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_incidents",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    row_number = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_incidents", x => new { x.run_number, x.organisation_number, x.position });
                    table.ForeignKey(
                        name: "fk_subject_incidents_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "totals",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    total_number = table.Column<int>(type: "INTEGER", nullable: false),
                    lowest_hundredths = table.Column<long>(type: "INTEGER", nullable: false),
                    highest_hundredths = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_totals", x => new { x.run_number, x.organisation_number, x.total_number });
                    table.ForeignKey(
                        name: "fk_totals_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vetoes",
                columns: table => new
                {
                    run_number = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_number = table.Column<long>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lifted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    department = table.Column<string>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    bites_until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vetoes", x => new { x.run_number, x.organisation_number, x.incident_id });
                    table.ForeignKey(
                        name: "fk_vetoes_subjects",
                        columns: x => new { x.run_number, x.organisation_number },
                        principalTable: "subjects",
                        principalColumns: new[] { "run_number", "organisation_number" },
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "ix_subjects_run_number_organisation_id",
                table: "subjects",
                columns: new[] { "run_number", "organisation_id" },
                unique: true);
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
                name: "nominations");

            migrationBuilder.DropTable(
                name: "ranks");

            migrationBuilder.DropTable(
                name: "rejected_rows");

            migrationBuilder.DropTable(
                name: "scorecards");

            migrationBuilder.DropTable(
                name: "subject_enterprises");

            migrationBuilder.DropTable(
                name: "subject_exceptions");

            migrationBuilder.DropTable(
                name: "subject_honours");

            migrationBuilder.DropTable(
                name: "subject_incidents");

            migrationBuilder.DropTable(
                name: "totals");

            migrationBuilder.DropTable(
                name: "vetoes");

            migrationBuilder.DropTable(
                name: "subjects");

            migrationBuilder.DropTable(
                name: "runs");
        }
    }
}
