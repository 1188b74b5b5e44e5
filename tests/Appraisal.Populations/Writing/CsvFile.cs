using System.Text;

namespace Appraisal.Populations.Writing;

/// <summary>A CSV file after RFC 4180, with line feeds: quoted only where a comma, a quote or a line end asks for it.</summary>
internal static class CsvFile
{
    /// <summary>Writes the header and the rows.</summary>
    /// <returns>The number of rows.</returns>
    public static int Write(string path, string[] header, IEnumerable<string[]> rows, LedgerEncoding encoding)
    {
        using var writer = new StreamWriter(path, append: false, EncodingOf(encoding), bufferSize: 1 << 16) { NewLine = "\n" };
        WriteRecord(writer, header);
        var count = 0;
        foreach (var row in rows)
        {
            WriteRecord(writer, row);
            count++;
        }
        return count;
    }

    private static void WriteRecord(StreamWriter writer, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                writer.Write(',');
            writer.Write(Quoted(cells[i]));
        }
        writer.Write('\n');
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n")
        ? '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'
        : cell;

    private static Encoding EncodingOf(LedgerEncoding encoding) => encoding switch
    {
        LedgerEncoding.Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        LedgerEncoding.Utf8WithMark => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        LedgerEncoding.Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
            ?? throw new InvalidOperationException("GB18030 is missing from the platform."),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
    };
}
