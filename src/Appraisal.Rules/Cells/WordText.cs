using System.Collections.Frozen;
using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Cells;

/// <summary>Reads what is one of a few words: truths, and the members of an enumeration.</summary>
internal sealed class WordText
{
    private readonly FrozenDictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _cells;
    private readonly CellFault _fault;

    private WordText(IEnumerable<KeyValuePair<string, long>> words, StringComparer comparer, CellFault fault)
    {
        _cells = words.DistinctBy(word => word.Key, comparer).ToFrozenDictionary(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
        _fault = fault;
    }

    /// <summary>The words of truth, in any case.</summary>
    public static WordText Truths { get; } = new(
        [new("true", 1), new("1", 1), new("是", 1), new("有", 1), new("false", 0), new("0", 0), new("否", 0), new("无", 0)],
        StringComparer.OrdinalIgnoreCase, CellFault.NotATruth);

    /// <summary>The ids of an enumeration as they are written, and the Chinese texts.</summary>
    public static WordText Of(IReadOnlyList<Choice> choices) => new(
        choices.SelectMany((choice, position) => new[] { KeyValuePair.Create(choice.Id, (long)position), KeyValuePair.Create(choice.Text, (long)position) }),
        StringComparer.Ordinal, CellFault.NotAChoice);

    /// <summary>Reads a trimmed text; null where it is one of the words.</summary>
    public CellFault? Read(ReadOnlySpan<char> text, out long cell)
    {
        if (_cells.TryGetValue(text, out cell))
            return null;
        cell = Cell.Unreported;
        return _fault;
    }
}
