using System.Text;
using Appraisal.Rules.Facts;

namespace Appraisal.Service.Results;

/// <summary>
/// Rows as <see cref="FactsDigest"/> takes them, in UTF-8 and in pieces: those of a batch in one would be a large object to the runtime, twice for
/// each batch, and large objects are what it collects and gives back last.
/// </summary>
internal sealed class FactsText
{
    // Characters: of three bytes each they are still no large object. A piece ends with a row, so no character is cut in two.
    private const int Piece = 1 << 14;

    private readonly StringBuilder _text = new();
    private readonly List<byte[]> _full = [];

    /// <summary>Is there a whole piece.</summary>
    public bool HasPieces => _full.Count > 0;

    public void Add(FactRow row)
    {
        FactsDigest.Write(row, _text);
        EndPiece(Piece);
    }

    public void Add(OrganisationFacts facts)
    {
        FactsDigest.Write(facts, _text);
        EndPiece(Piece);
    }

    /// <summary>Takes the rows added so far.</summary>
    public IReadOnlyList<byte[]> Take()
    {
        EndPiece(1);
        byte[][] pieces = [.. _full];
        _full.Clear();
        return pieces;
    }

    private void EndPiece(int fewest)
    {
        if (_text.Length < fewest)
            return;
        _full.Add(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }
}
