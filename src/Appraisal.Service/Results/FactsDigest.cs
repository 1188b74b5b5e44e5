using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Appraisal.Rules.Facts;

namespace Appraisal.Service.Results;

/// <summary>
/// SHA-256 over the facts that were scored, row by row in the order of scoring: the sheet's id, then each cell as
/// <see cref="Cell"/> holds it or its text, with separators that no cell can hold.
/// </summary>
internal sealed class FactsDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FactsText _text = new();

    /// <summary>A row as the digest takes it.</summary>
    public static void Write(FactRow row, StringBuilder into)
    {
        into.Append(row.Sheet.Id);
        foreach (var column in row.Sheet.Columns)
        {
            into.Append('\u001f');
            if (column.IsText && row.TextOf(column) is { } text)
                into.Append(text);
            else
                into.Append(row.CellOf(column) switch
                {
                    Cell.Unreported => "\u0001",
                    Cell.None => "\u0002",
                    var cell => cell.ToString(CultureInfo.InvariantCulture),
                });
        }
        into.Append('\u001e');
    }

    public static void Write(OrganisationFacts facts, StringBuilder into)
    {
        Write(facts.Organisation, into);
        foreach (var row in facts.Enterprises.Concat<FactRow>(facts.Incidents).Concat(facts.Honours).Concat(facts.Exceptions))
            Write(row, into);
    }

    /// <summary>The digest of some rows alone.</summary>
    public static string Of(byte[] rows) => Convert.ToHexStringLower(SHA256.HashData(rows));

    /// <summary>The digest of some rows alone, which come in pieces.</summary>
    public static string Of(IReadOnlyList<byte[]> rows)
    {
        using var digest = new FactsDigest();
        digest.Add(rows);
        return digest.Finish();
    }

    public void Add(byte[] rows) => _hash.AppendData(rows);

    public void Add(IReadOnlyList<byte[]> rows)
    {
        foreach (var piece in rows)
            _hash.AppendData(piece);
    }

    /// <summary>Adds rows one by one: there may be half a million of them, which must not be one text.</summary>
    public void Add(IEnumerable<FactRow> rows)
    {
        foreach (var row in rows)
        {
            _text.Add(row);
            if (_text.HasPieces)
                Add(_text.Take());
        }
        Add(_text.Take());
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
