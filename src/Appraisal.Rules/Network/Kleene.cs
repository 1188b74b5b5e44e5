using System.Numerics;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Network;

/// <summary>
/// Kleene's logic over columns of truths, many bytes at a time. Of several truths one bit says that one is true and another that one is
/// unreported, so they are gathered by "or"; "all" is "any" turned over before and after.
/// </summary>
internal static class Kleene
{
    public static byte[] Any(int count, IReadOnlyList<WrittenValue> truths) => Gather(count, truths, isAll: false);

    public static byte[] All(int count, IReadOnlyList<WrittenValue> truths) => Gather(count, truths, isAll: true);

    public static byte[] Not(TruthColumn truth)
    {
        var result = GC.AllocateUninitializedArray<byte>(truth.Values.Length);
        var row = 0;
        for (; row <= result.Length - Vector<byte>.Count; row += Vector<byte>.Count)
            Not(new Vector<byte>(truth.Values, row)).CopyTo(result, row);
        for (; row < result.Length; row++)
            result[row] = Not(truth.Values[row]);
        return result;
    }

    private static byte[] Gather(int count, IReadOnlyList<WrittenValue> truths, bool isAll)
    {
        var columns = truths.Select(truth => ((TruthColumn)truth).Values).ToArray();
        var result = GC.AllocateUninitializedArray<byte>(count);
        var row = 0;
        for (; row <= count - Vector<byte>.Count; row += Vector<byte>.Count)
        {
            var seen = Vector<byte>.Zero;
            foreach (var column in columns)
                seen |= isAll ? Not(new Vector<byte>(column, row)) : new Vector<byte>(column, row);
            var decided = Vector.ConditionalSelect(Vector.Equals(seen & Vector<byte>.One, Vector<byte>.One), Vector<byte>.One, seen);
            (isAll ? Not(decided) : decided).CopyTo(result, row);
        }
        for (; row < count; row++)
        {
            byte seen = 0;
            foreach (var column in columns)
                seen |= isAll ? Not(column[row]) : column[row];
            var decided = (seen & Truth.True) != 0 ? Truth.True : seen;
            result[row] = isAll ? Not(decided) : decided;
        }
        return result;
    }

    private static byte Not(byte truth) => truth == Truth.Unreported ? truth : (byte)(truth ^ Truth.True);

    private static Vector<byte> Not(Vector<byte> truths) =>
        Vector.ConditionalSelect(Vector.Equals(truths, new Vector<byte>(Truth.Unreported)), truths, truths ^ Vector<byte>.One);
}
