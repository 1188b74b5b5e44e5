using Appraisal.Service.Store.Results;
using Npgsql;
using NpgsqlTypes;

namespace Appraisal.Benchmarks.Stores;

/// <summary>What one would write by hand for PostgreSQL: a binary COPY for each table, column by column, and nothing in between.</summary>
internal sealed class StraightCopy(NpgsqlConnection connection) : IBulkInsert
{
    public void Insert<TRow>(IReadOnlyList<TRow> rows) where TRow : class, IResultRow
    {
        switch (rows)
        {
            case IReadOnlyList<LineRow> lines: Lines(lines); break;
            case IReadOnlyList<TotalRow> totals: Totals(totals); break;
            case IReadOnlyList<ConditionRow> conditions: Conditions(conditions); break;
            case IReadOnlyList<EligibilityRow> eligibility: Eligibility(eligibility); break;
            case IReadOnlyList<ScorecardRow> scorecards: Scorecards(scorecards); break;
            case IReadOnlyList<DutyRow> duties: Duties(duties); break;
            case IReadOnlyList<VetoRow> vetoes: Vetoes(vetoes); break;
            default: throw new ArgumentException($"Nothing was written by hand for {typeof(TRow).Name}.", nameof(rows));
        }
    }

    public void Dispose()
    {
        // The connection is the caller's.
    }

    private void Lines(IReadOnlyList<LineRow> rows) =>
        Copy("lines (run_number, organisation_number, line_number, outcome, lowest_hundredths, highest_hundredths, measured)", rows, (copy, row) =>
        {
            copy.Write((int)row.RunNumber, NpgsqlDbType.Integer);
            copy.Write((int)row.OrganisationNumber, NpgsqlDbType.Integer);
            copy.Write((short)row.LineNumber, NpgsqlDbType.Smallint);
            copy.Write((short)row.Outcome, NpgsqlDbType.Smallint);
            copy.Write(row.LowestHundredths, NpgsqlDbType.Integer);
            copy.Write(row.HighestHundredths, NpgsqlDbType.Integer);
            Text(copy, row.Measured);
        });

    private void Totals(IReadOnlyList<TotalRow> rows) =>
        Copy("totals (run_number, organisation_number, total_number, lowest_hundredths, highest_hundredths)", rows, (copy, row) =>
        {
            copy.Write((int)row.RunNumber, NpgsqlDbType.Integer);
            copy.Write((int)row.OrganisationNumber, NpgsqlDbType.Integer);
            copy.Write((short)row.TotalNumber, NpgsqlDbType.Smallint);
            copy.Write(row.LowestHundredths, NpgsqlDbType.Integer);
            copy.Write(row.HighestHundredths, NpgsqlDbType.Integer);
        });

    private void Conditions(IReadOnlyList<ConditionRow> rows) =>
        Copy("conditions (run_number, organisation_number, level, condition_number, is_met)", rows, (copy, row) =>
        {
            copy.Write((int)row.RunNumber, NpgsqlDbType.Integer);
            copy.Write((int)row.OrganisationNumber, NpgsqlDbType.Integer);
            copy.Write(row.Level, NpgsqlDbType.Text);
            copy.Write((short)row.ConditionNumber, NpgsqlDbType.Smallint);
            Truth(copy, row.IsMet);
        });

    private void Eligibility(IReadOnlyList<EligibilityRow> rows) =>
        Copy("eligibility (run_number, organisation_number, level, is_eligible)", rows, (copy, row) =>
        {
            copy.Write((int)row.RunNumber, NpgsqlDbType.Integer);
            copy.Write((int)row.OrganisationNumber, NpgsqlDbType.Integer);
            copy.Write(row.Level, NpgsqlDbType.Text);
            Truth(copy, row.IsEligible);
        });

    private void Scorecards(IReadOnlyList<ScorecardRow> rows) => Copy("""
        scorecards (run_number, organisation_number, organisation_id, district_code, grade, grade_highest, satisfaction_numerator,
        satisfaction_denominator, vetoes_unreported)
        """, rows, (copy, row) =>
        {
            copy.Write((int)row.RunNumber, NpgsqlDbType.Integer);
            copy.Write((int)row.OrganisationNumber, NpgsqlDbType.Integer);
            copy.Write(row.OrganisationId, NpgsqlDbType.Text);
            copy.Write(row.DistrictCode, NpgsqlDbType.Text);
            copy.Write(row.Grade, NpgsqlDbType.Text);
            copy.Write(row.GradeHighest, NpgsqlDbType.Text);
            Number(copy, row.SatisfactionNumerator);
            Number(copy, row.SatisfactionDenominator);
            copy.Write(row.VetoesUnreported, NpgsqlDbType.Boolean);
        });

    private void Duties(IReadOnlyList<DutyRow> rows) =>
        Copy("duties (run_number, chunk_number, duty, subject, committee_id, owed_since, is_overdue, detail)", rows, (copy, row) =>
        {
            copy.Write((int)row.RunNumber, NpgsqlDbType.Integer);
            copy.Write(row.ChunkNumber, NpgsqlDbType.Integer);
            copy.Write(row.Duty, NpgsqlDbType.Text);
            copy.Write(row.Subject, NpgsqlDbType.Text);
            Text(copy, row.CommitteeId);
            Day(copy, row.OwedSince);
            copy.Write(row.IsOverdue, NpgsqlDbType.Boolean);
            Text(copy, row.Detail);
        });

    private void Vetoes(IReadOnlyList<VetoRow> rows) => Copy("""
        vetoes (run_number, organisation_number, incident_id, kind, subject, occurred_on, lifted_on, department, document_number, bites_until)
        """, rows, (copy, row) =>
        {
            copy.Write((int)row.RunNumber, NpgsqlDbType.Integer);
            copy.Write((int)row.OrganisationNumber, NpgsqlDbType.Integer);
            copy.Write(row.IncidentId, NpgsqlDbType.Text);
            copy.Write(row.Kind, NpgsqlDbType.Text);
            copy.Write(row.Subject, NpgsqlDbType.Text);
            copy.Write(row.OccurredOn, NpgsqlDbType.Date);
            Day(copy, row.LiftedOn);
            Text(copy, row.Department);
            Text(copy, row.DocumentNumber);
            Day(copy, row.BitesUntil);
        });

    private void Copy<TRow>(string table, IReadOnlyList<TRow> rows, Action<NpgsqlBinaryImporter, TRow> write)
    {
        using var copy = connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            write(copy, row);
        }
        copy.Complete();
    }

    private static void Text(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
            copy.WriteNull();
        else
            copy.Write(text, NpgsqlDbType.Text);
    }

    private static void Number(NpgsqlBinaryImporter copy, long? number)
    {
        if (number is { } known)
            copy.Write(known, NpgsqlDbType.Bigint);
        else
            copy.WriteNull();
    }

    private static void Truth(NpgsqlBinaryImporter copy, bool? truth)
    {
        if (truth is { } known)
            copy.Write(known, NpgsqlDbType.Boolean);
        else
            copy.WriteNull();
    }

    private static void Day(NpgsqlBinaryImporter copy, DateOnly? day)
    {
        if (day is { } known)
            copy.Write(known, NpgsqlDbType.Date);
        else
            copy.WriteNull();
    }
}
