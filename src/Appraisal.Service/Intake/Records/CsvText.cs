using System.Buffers;
using System.Text;

namespace Appraisal.Service.Intake.Records;

/// <summary>
/// How the bytes of a CSV file are characters, found out by reading all of them: UTF-8 where every byte is, else GB18030 where every
/// byte is. Nothing is ever replaced by a question mark.
/// </summary>
internal sealed class CsvText
{
    private const int BufferBytes = 64 * 1024;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding s_gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private readonly Encoding _encoding;

    private CsvText(Encoding encoding) => _encoding = encoding;

    /// <summary>Finds out the encoding of a file.</summary>
    /// <exception cref="LedgerUnusableException">The bytes are text in neither.</exception>
    public static CsvText Recognise(string file, string place)
    {
        using var stream = OpenBytes(file);
        var utf8 = ScanUtf8(stream);
        if (utf8.FirstBadByte < 0)
            return new CsvText(s_utf8);
        // Damaged UTF-8 reads as GB18030 all too often, as other characters. Three good bytes in a row are Chinese text in UTF-8 and
        // a rare accident in GB18030: where they outnumber the bad ones, the file is UTF-8 with a damage.
        if (utf8.HasMark || utf8.LongSequences > utf8.BadBytes)
            throw new LedgerUnusableException(IntakeMessages.DamagedUtf8(place, utf8.FirstBadByte));
        stream.Position = 0;
        var firstBad = FirstBadGb18030(stream);
        return firstBad < 0
            ? new CsvText(s_gb18030)
            : throw new LedgerUnusableException(IntakeMessages.Undecodable(place, utf8.FirstBadByte, firstBad));
    }

    /// <summary>The characters of the file, without the mark at its beginning.</summary>
    public StreamReader Open(string file)
    {
        var reader = new StreamReader(OpenBytes(file), _encoding, detectEncodingFromByteOrderMarks: false, BufferBytes);
        if (reader.Peek() == '\uFEFF')
            reader.Read();
        return reader;
    }

    private static FileStream OpenBytes(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);

    private static Utf8Scan ScanUtf8(FileStream stream)
    {
        var scan = new Utf8Scan(-1, 0, 0, false);
        var buffer = new byte[BufferBytes];
        var (held, position) = (0, 0L);
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            var bytes = buffer.AsSpan(0, held + read);
            var isLast = bytes.Length < buffer.Length;
            if (position == 0 && bytes.StartsWith("\uFEFF"u8))
                scan = scan with { HasMark = true };
            var i = 0;
            while (true)
            {
                var ascii = bytes[i..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0)
                {
                    i = bytes.Length;
                    break;
                }
                i += ascii;
                var status = Rune.DecodeFromUtf8(bytes[i..], out _, out var used);
                if (status == OperationStatus.NeedMoreData && !isLast)
                    break;
                if (status == OperationStatus.Done)
                    scan = used >= 3 ? scan with { LongSequences = scan.LongSequences + 1 } : scan;
                else
                    scan = scan with { FirstBadByte = scan.FirstBadByte < 0 ? position + i : scan.FirstBadByte, BadBytes = scan.BadBytes + used };
                i += used;
            }
            if (isLast)
                return scan;
            bytes[i..].CopyTo(buffer);
            held = bytes.Length - i;
            position += i;
        }
    }

    private static long FirstBadGb18030(FileStream stream)
    {
        var decoder = s_gb18030.GetDecoder();
        var (bytes, characters) = (new byte[BufferBytes], new char[BufferBytes + 8]);
        for (long position = 0; ;)
        {
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            try
            {
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read < bytes.Length);
            }
            catch (DecoderFallbackException fault)
            {
                return Math.Max(0, position + fault.Index);
            }
            if (read < bytes.Length)
                return -1;
            position += read;
        }
    }

    private readonly record struct Utf8Scan(long FirstBadByte, long BadBytes, long LongSequences, bool HasMark);
}
