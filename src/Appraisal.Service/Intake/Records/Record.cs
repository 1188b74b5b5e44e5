namespace Appraisal.Service.Intake.Records;

/// <summary>A record of a sheet as it was written, reused for the next: its cells stand one behind the other in one buffer.</summary>
internal sealed class Record
{
    private readonly List<Piece> _cells = [];
    private char[] _characters = new char[1024];
    private int _end;

    /// <summary>The number of the record in its sheet; the header is 1, empty records count.</summary>
    public int Number { get; private set; }

    /// <summary>The number of cells, empty ones too.</summary>
    public int Count => _cells.Count;

    /// <summary>Is there nothing but blanks.</summary>
    public bool IsEmpty
    {
        get
        {
            for (var i = 0; i < _cells.Count; i++)
            {
                if (!IsEmptyAt(i))
                    return false;
            }
            return true;
        }
    }

    /// <summary>Forgets the cells.</summary>
    public void Begin(int number)
    {
        _cells.Clear();
        (Number, _end) = (number, 0);
    }

    /// <summary>Adds a cell with a text, and with what is wrong about it whatever its column is.</summary>
    /// <exception cref="RecordTooLargeException">The record passes its limits.</exception>
    public void Add(ReadOnlySpan<char> text, FaultCode? flaw = null)
    {
        if (text.Length > IntakeLimits.CellCharacters)
            flaw = FaultCode.TooLong;
        if (flaw is not null && text.Length > IntakeLimits.ShownCharacters + 1)
            text = text[..(IntakeLimits.ShownCharacters + 1)];
        if (_cells.Count >= IntakeLimits.RecordCells || _end + text.Length > IntakeLimits.RecordCharacters)
            throw new RecordTooLargeException();
        if (_end + text.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_end + text.Length, 2 * _characters.Length));
        text.CopyTo(_characters.AsSpan(_end));
        _cells.Add(new Piece(_end, text.Length, flaw));
        _end += text.Length;
    }

    /// <summary>Adds empty cells up to a number of cells.</summary>
    public void PadTo(int count)
    {
        while (_cells.Count < count)
            Add([]);
    }

    /// <summary>Drops empty cells at the end: in a workbook they are traces of a format, not cells that somebody wrote.</summary>
    public void DropEmptyEnd()
    {
        while (_cells.Count > 0 && IsEmptyAt(_cells.Count - 1))
            _cells.RemoveAt(_cells.Count - 1);
    }

    /// <summary>The text of a cell, trimmed; empty where the record has no such cell, or the sheet no such column (−1).</summary>
    public ReadOnlySpan<char> TextAt(int index) =>
        index >= 0 && index < _cells.Count ? _characters.AsSpan(_cells[index].Start, _cells[index].Length).Trim() : [];

    /// <summary>What is wrong with a cell whatever its column is; null where nothing is.</summary>
    public FaultCode? FlawAt(int index) => index >= 0 && index < _cells.Count ? _cells[index].Flaw : null;

    /// <summary>The text of a cell as a key: empty where there is something wrong with the cell itself, as then no two rows can share it.</summary>
    public ReadOnlySpan<char> KeyAt(int index) => FlawAt(index) is null ? TextAt(index) : [];

    /// <summary>Is a cell blank, or not there.</summary>
    public bool IsEmptyAt(int index) => FlawAt(index) is null && TextAt(index).IsEmpty;

    private readonly record struct Piece(int Start, int Length, FaultCode? Flaw);
}

/// <summary>A record has more cells or characters than any ledger needs.</summary>
internal sealed class RecordTooLargeException : Exception;
