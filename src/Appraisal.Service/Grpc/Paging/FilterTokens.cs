using System.Text;

namespace Appraisal.Service.Grpc.Paging;

/// <summary>The words of a filter, one after the other.</summary>
internal sealed class FilterTokens(string text)
{
    private static readonly string[] s_comparisons = ["<=", ">=", "!=", "=", "<", ">"];

    private int _at;

    /// <summary>Where the next word begins, from 1.</summary>
    public int Position
    {
        get
        {
            SkipSpace();
            return _at + 1;
        }
    }

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return _at == text.Length;
        }
    }

    /// <summary>Takes a word if it is the next one.</summary>
    public bool TakeWord(string word)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0 || (_at + word.Length < text.Length && IsOfWord(text[_at + word.Length])))
            return false;
        _at += word.Length;
        return true;
    }

    /// <summary>The next name; empty where there is none.</summary>
    public string Name()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && IsOfWord(text[_at]))
            _at++;
        return text[start.._at];
    }

    /// <summary>The next comparison, as SQL writes it; null where there is none.</summary>
    public string? Comparison()
    {
        SkipSpace();
        foreach (var comparison in s_comparisons)
        {
            if (string.CompareOrdinal(text, _at, comparison, 0, comparison.Length) != 0)
                continue;
            _at += comparison.Length;
            return comparison == "!=" ? "<>" : comparison;
        }
        return null;
    }

    /// <summary>The next value: a text in quotes, in which \" and \\ stand for themselves, or a bare word; null where there is none.</summary>
    public (string Text, bool IsQuoted)? Value()
    {
        SkipSpace();
        if (_at == text.Length)
            return null;
        if (text[_at] == '"')
            return Quoted() is { } quoted ? (quoted, true) : null;
        var start = _at;
        while (_at < text.Length && (IsOfWord(text[_at]) || text[_at] is '.' or '-' or '+'))
            _at++;
        return _at == start ? null : (text[start.._at], false);
    }

    private string? Quoted()
    {
        var quoted = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '"')
            {
                _at++;
                return quoted.ToString();
            }
            if (text[_at] == '\\' && _at + 1 < text.Length)
                _at++;
            quoted.Append(text[_at]);
        }
        return null;
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] == ' ')
            _at++;
    }
}
