using System.Security.Cryptography;
using System.Text;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Google.Protobuf;

namespace Appraisal.Service.Grpc.Paging;

/// <summary>
/// A page of a list: how many, and after which key. A token holds that key and a digest of everything else that was asked for, so that a token of
/// another question is refused; it holds nothing that the caller was not shown.
/// </summary>
/// <param name="Size">At most so many.</param>
/// <param name="After">The key of the last of the page before; null for the first page.</param>
/// <param name="Digest">Of the question.</param>
internal sealed record Page(int Size, string? After, string Digest)
{
    public const int MostRows = 1_000;
    public const int UsualRows = 100;
    public const string BadToken = "BAD_PAGE_TOKEN";

    private const string SizeField = "page_size";
    private const string TokenField = "page_token";
    private const int DigestBytes = 16;

    /// <summary>Reads the page that a request asks for; what is wrong goes to the violations.</summary>
    /// <param name="request">The request, with fields <c>page_size</c> and <c>page_token</c>.</param>
    /// <param name="violations">Takes what is wrong.</param>
    public static Page Read<TRequest>(TRequest request, Violations violations) where TRequest : class, IMessage<TRequest>
    {
        var (sizes, tokens) = (request.Descriptor.FindFieldByName(SizeField).Accessor, request.Descriptor.FindFieldByName(TokenField).Accessor);
        var (size, token) = ((int)sizes.GetValue(request), (string)tokens.GetValue(request));
        var question = request.Clone();
        sizes.Clear(question);
        tokens.Clear(question);
        var digest = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(request.Descriptor.FullName), .. question.ToByteArray()])[..DigestBytes]);
        if (size is < 0 or > MostRows)
            violations.Add(SizeField, CellFaultReason.OutOfRange, ApiTexts.NotBetween("每页条数", 0, MostRows));
        string? after = null;
        if (token.Length > 0 && !TryRead(token, digest, out after))
            violations.Add(TokenField, BadToken, ApiTexts.BadPageToken);
        return new Page(size == 0 ? UsualRows : size, after, digest);
    }

    /// <summary>The token of the page that follows a key.</summary>
    public string TokenAfter(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Digest + key)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>A page of a list that is whole in memory, ordered ordinally by its keys.</summary>
    public (IReadOnlyList<TRow> Rows, string NextToken) Of<TRow>(IEnumerable<TRow> ordered, Func<TRow, string> key)
    {
        var rows = ordered.Where(row => After is null || string.CompareOrdinal(key(row), After) > 0).Take(Size + 1).ToList();
        if (rows.Count <= Size)
            return (rows, "");
        rows.RemoveAt(Size);
        return (rows, TokenAfter(key(rows[^1])));
    }

    private static bool TryRead(string token, string digest, out string? after)
    {
        after = null;
        var bytes = new byte[token.Length];
        var base64 = token.Replace('-', '+').Replace('_', '/');
        if (!Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var count))
            return false;
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        if (!text.StartsWith(digest, StringComparison.Ordinal))
            return false;
        var key = text[digest.Length..];
        // A NUL is in no key that a page has given, and no database takes one.
        if (key.Contains('\0', StringComparison.Ordinal) || key.Contains("\\u0000", StringComparison.Ordinal))
            return false;
        after = key;
        return true;
    }
}
