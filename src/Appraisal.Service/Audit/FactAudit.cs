using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Copies;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Audit;

/// <summary>Is each stored row of facts the one that the ledger had: by its own digest, and all by the digest of the event that sealed them.</summary>
internal sealed class FactAudit(AppraisalDatabase database, RunRecord run, Findings findings)
{
    private readonly DigestValues _values = new();

    public void Look(CancellationToken cancellation)
    {
        var digests = Digests();
        // A run whose scheme has none sealed nothing of them: there must be no row.
        digests.TryAdd(OwnCells.Table, Convert.ToHexStringLower(SHA256.HashData([])));
        digests.TryAdd(RunTables.RejectedOrganisations.Shape.Name, Convert.ToHexStringLower(SHA256.HashData([])));
        foreach (var table in FactCatalogue.Sheets.Select(FactTable.Of))
            MustBe(digests, table.Name, Look(table, cancellation));
        foreach (var table in RunTables.Sealed.Append(RunTables.OwnFacts).Append(RunTables.RejectedOrganisations))
        {
            using var rows = database.Query(table.Select);
            MustBe(digests, table.Shape.Name, TableDigest.Of(table, rows, run.RunNumber));
        }
    }

    private Dictionary<string, string> Digests()
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(run.Last(EventKinds.Sealed)?.Detail ?? "{}")!;
        }
        catch (JsonException)
        {
            // The event itself is named already; then each table is.
            return [];
        }
    }

    private void MustBe(Dictionary<string, string> digests, string table, string digest)
    {
        if (digests.GetValueOrDefault(table) != digest)
            findings.Add(table, "各行的摘要与封存时的不同:有行被改动、增加或删去");
    }

    private string Look(FactTable table, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rejected = table.HoldsRejected ? FactTable.IsRejected : "FALSE";
        using var rows = database.Query($"""
            SELECT row_number, {rejected}, {FactTable.RowDigest}, {FactQueries.Facts(table, table.Name)}
            FROM {table.Name} WHERE row_number BETWEEN ?1 AND ?2 ORDER BY row_number
            """);
        rows.BindAll(RowNumber.First(run.RunNumber), RowNumber.Last(run.RunNumber));
        using var own = new OwnCellAudit(database, run.RunNumber, table.Sheet, findings);
        var bytes = new byte[sizeof(long)];
        for (var expected = RowNumber.First(run.RunNumber) + 1; rows.Step(); expected++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (number, digest) = (rows.Number(0), DigestOf(table, rows, own));
            if (number != expected)
                findings.Add(table.Name, string.Create(CultureInfo.InvariantCulture, $"缺少第 {Sequence(expected)} 行至第 {Sequence(number) - 1} 行"));
            if (digest != rows.Number(2))
                findings.Add($"{table.Name} {Key(table, rows)}", string.Create(CultureInfo.InvariantCulture, $"第 {Sequence(number)} 行与其摘要不符:有单元格被改动"));
            expected = number;
            BinaryPrimitives.WriteInt64LittleEndian(bytes, digest);
            hash.AppendData(bytes);
        }
        own.Done();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private long Sequence(long rowNumber) => rowNumber - RowNumber.First(run.RunNumber);

    private static string Key(FactTable table, Statement row) =>
        row.TextOrNull(3 + table.Facts.TakeWhile(fact => fact.Fact != table.Sheet.Key).Count()) ?? "";

    // The same bytes as when it was stored, but of whatever is in the columns now, possible or not.
    private long DigestOf(FactTable table, Statement row, OwnCellAudit own)
    {
        var cells = own.Of(row.Number(0), Key(table, row));
        _values.Bind(0, table.Sheet.Id);
        _values.Bind(1, row.Truth(1));
        var place = 3;
        foreach (var (fact, _) in table.Facts)
        {
            if (fact.IsText)
                _values.Bind(place, row.TextOrNull(place));
            else if (row.TryNumber(place, out var number))
                _values.Bind(place, number);
            else
                _values.BindNull(place);
            place++;
        }
        foreach (var (fact, value) in cells)
        {
            OwnCells.Bind(_values, place, fact, value);
            place += 2;
        }
        return _values.TakeShort();
    }
}
