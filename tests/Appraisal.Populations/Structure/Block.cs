namespace Appraisal.Populations.Structure;

/// <summary>Rows that stand together, by position.</summary>
internal readonly record struct Block(int First, int Count)
{
    public IEnumerable<int> Indices => Enumerable.Range(First, Count);

    /// <summary>The block between two entries of an array of first positions.</summary>
    public static Block Of(int[] first, int holder, int offset = 0) => new(first[holder] + offset, first[holder + 1] - first[holder]);
}
