using System.Globalization;
using Appraisal.Service.Store.Results;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Appraisal.Benchmarks.Stores;

/// <summary>What one would write by hand for SQLite, on its own interface: a prepared insert for each table, its values bound one by one.</summary>
internal sealed class StraightInserts(SqliteConnection connection) : IBulkInsert
{
    private readonly sqlite3 _database = connection.Handle!;

    public void Insert<TRow>(IReadOnlyList<TRow> rows) where TRow : class, IResultRow
    {
        switch (rows)
        {
            case IReadOnlyList<LineRow> lines: Each(lines, "lines", 7, Line); break;
            case IReadOnlyList<TotalRow> totals: Each(totals, "totals", 5, Total); break;
            case IReadOnlyList<ConditionRow> conditions: Each(conditions, "conditions", 5, Condition); break;
            case IReadOnlyList<EligibilityRow> eligibility: Each(eligibility, "eligibility", 4, Eligibility); break;
            case IReadOnlyList<ScorecardRow> scorecards: Each(scorecards, "scorecards", 9, Scorecard); break;
            case IReadOnlyList<DutyRow> duties: Each(duties, "duties", 8, Duty); break;
            case IReadOnlyList<VetoRow> vetoes: Each(vetoes, "vetoes", 10, Veto); break;
            default: throw new ArgumentException($"Nothing was written by hand for {typeof(TRow).Name}.", nameof(rows));
        }
    }

    public void Dispose()
    {
        // The connection is the caller's.
    }

    private void Line(sqlite3_stmt insert, LineRow row)
    {
        Number(insert, 1, row.RunNumber);
        Number(insert, 2, row.OrganisationNumber);
        Number(insert, 3, row.LineNumber);
        Number(insert, 4, (long)row.Outcome);
        Number(insert, 5, row.LowestHundredths);
        Number(insert, 6, row.HighestHundredths);
        Text(insert, 7, row.Measured);
    }

    private void Total(sqlite3_stmt insert, TotalRow row)
    {
        Number(insert, 1, row.RunNumber);
        Number(insert, 2, row.OrganisationNumber);
        Number(insert, 3, row.TotalNumber);
        Number(insert, 4, row.LowestHundredths);
        Number(insert, 5, row.HighestHundredths);
    }

    private void Condition(sqlite3_stmt insert, ConditionRow row)
    {
        Number(insert, 1, row.RunNumber);
        Number(insert, 2, row.OrganisationNumber);
        Text(insert, 3, row.Level);
        Number(insert, 4, row.ConditionNumber);
        Truth(insert, 5, row.IsMet);
    }

    private void Eligibility(sqlite3_stmt insert, EligibilityRow row)
    {
        Number(insert, 1, row.RunNumber);
        Number(insert, 2, row.OrganisationNumber);
        Text(insert, 3, row.Level);
        Truth(insert, 4, row.IsEligible);
    }

    private void Scorecard(sqlite3_stmt insert, ScorecardRow row)
    {
        Number(insert, 1, row.RunNumber);
        Number(insert, 2, row.OrganisationNumber);
        Text(insert, 3, row.OrganisationId);
        Text(insert, 4, row.DistrictCode);
        Text(insert, 5, row.Grade);
        Text(insert, 6, row.GradeHighest);
        Number(insert, 7, row.SatisfactionNumerator);
        Number(insert, 8, row.SatisfactionDenominator);
        Truth(insert, 9, row.VetoesUnreported);
    }

    private void Duty(sqlite3_stmt insert, DutyRow row)
    {
        Number(insert, 1, row.RunNumber);
        Number(insert, 2, row.ChunkNumber);
        Text(insert, 3, row.Duty);
        Text(insert, 4, row.Subject);
        Text(insert, 5, row.CommitteeId);
        Text(insert, 6, Day(row.OwedSince));
        Truth(insert, 7, row.IsOverdue);
        Text(insert, 8, row.Detail);
    }

    private void Veto(sqlite3_stmt insert, VetoRow row)
    {
        Number(insert, 1, row.RunNumber);
        Number(insert, 2, row.OrganisationNumber);
        Text(insert, 3, row.IncidentId);
        Text(insert, 4, row.Kind);
        Text(insert, 5, row.Subject);
        Text(insert, 6, Day(row.OccurredOn));
        Text(insert, 7, Day(row.LiftedOn));
        Text(insert, 8, row.Department);
        Text(insert, 9, row.DocumentNumber);
        Text(insert, 10, Day(row.BitesUntil));
    }

    private void Each<TRow>(IReadOnlyList<TRow> rows, string table, int columns, Action<sqlite3_stmt, TRow> bind)
    {
        var places = string.Join(", ", Enumerable.Range(1, columns).Select(place => "?" + place));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} VALUES ({places})", out var insert));
        using (insert)
        {
            foreach (var row in rows)
            {
                bind(insert, row);
                if (raw.sqlite3_step(insert) != raw.SQLITE_DONE)
                    throw new InvalidOperationException(raw.sqlite3_errmsg(_database).utf8_to_string());
                Check(raw.sqlite3_reset(insert));
            }
        }
    }

    private void Number(sqlite3_stmt insert, int place, long number) => Check(raw.sqlite3_bind_int64(insert, place, number));

    private void Number(sqlite3_stmt insert, int place, long? number) =>
        Check(number is { } known ? raw.sqlite3_bind_int64(insert, place, known) : raw.sqlite3_bind_null(insert, place));

    private void Truth(sqlite3_stmt insert, int place, bool? truth) => Number(insert, place, truth is { } known ? known ? 1 : 0 : null);

    private void Text(sqlite3_stmt insert, int place, string? text) =>
        Check(text is null ? raw.sqlite3_bind_null(insert, place) : raw.sqlite3_bind_text(insert, place, text));

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
