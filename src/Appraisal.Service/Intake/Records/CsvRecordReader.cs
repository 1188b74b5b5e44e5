using System.Text;
using Sylvan.Data.Csv;

namespace Appraisal.Service.Intake.Records;

/// <summary>
/// Reads a CSV file as RFC 4180 has it. A quote inside a cell that does not begin with one is a character like any other. A quote that
/// is never closed, or that is followed by more than a comma, leaves in doubt where rows end: the file is refused, with the row.
/// </summary>
internal sealed class CsvRecordReader : RecordReader
{
    // Sylvan knows comments and cannot be told that there are none; this is no character of any text.
    private const char NoComment = '\uFFFF';

    private readonly StreamReader _text;
    private readonly string _place;
    private readonly CsvDataReader? _reader;
    private int _number;

    public CsvRecordReader(StreamReader text, string place)
    {
        (_text, _place) = (text, place);
        _reader = text.Peek() < 0 ? null : Guarded(() => CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = ',',
            CsvStyle = CsvStyle.Standard,
            Comment = NoComment,
            CommentHandler = (Action<string>)(_ => throw new InvalidDataException("A line begins with what is no character.")),
            BufferSize = 64 * 1024,
            MaxBufferSize = IntakeLimits.RecordCharacters,
        }));
    }

    public override bool Read()
    {
        if (_reader is null || !Guarded(_reader.Read))
            return false;
        Guarded(Copy);
        return true;
    }

    public override void Dispose()
    {
        _reader?.Dispose();
        _text.Dispose();
    }

    private bool Copy()
    {
        Record.Begin(++_number);
        for (var i = 0; i < _reader!.RowFieldCount; i++)
            Record.Add(_reader.GetFieldSpan(i));
        return true;
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvInvalidCharacterException cause)
        {
            throw new LedgerUnusableException(IntakeMessages.BrokenQuotes(_place, _number + 1), cause);
        }
        catch (Exception cause) when (cause is CsvRecordTooLargeException or RecordTooLargeException)
        {
            throw new LedgerUnusableException(IntakeMessages.RecordTooLarge(_place, _number + 1), cause);
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException or DecoderFallbackException or CsvFormatException)
        {
            throw new LedgerUnusableException(IntakeMessages.Damaged(_place, _number + 1), cause);
        }
    }
}
