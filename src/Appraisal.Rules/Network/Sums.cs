using System.Numerics;

namespace Appraisal.Rules.Network;

/// <summary>Sums of columns of points. They cannot overflow: points are bounded by the scheme.</summary>
internal static class Sums
{
    /// <summary>Writes the sum of columns from a start on, held between two bounds: at its worst and at its best.</summary>
    public static void Write(PointsColumn sum, IReadOnlyList<WrittenValue> terms, int start = 0, int atLeast = int.MinValue, int atMost = int.MaxValue)
    {
        var columns = terms.Cast<PointsColumn>().ToArray();
        Write(sum.Lowest, Array.ConvertAll(columns, column => column.Lowest), start, atLeast, atMost);
        Write(sum.Highest, Array.ConvertAll(columns, column => column.Highest), start, atLeast, atMost);
    }

    private static void Write(int[] sum, int[][] terms, int start, int atLeast, int atMost)
    {
        var (first, least, most) = (new Vector<int>(start), new Vector<int>(atLeast), new Vector<int>(atMost));
        var row = 0;
        for (; row <= sum.Length - Vector<int>.Count; row += Vector<int>.Count)
        {
            var points = first;
            foreach (var term in terms)
                points += new Vector<int>(term, row);
            Vector.Min(Vector.Max(points, least), most).CopyTo(sum, row);
        }
        for (; row < sum.Length; row++)
        {
            var points = start;
            foreach (var term in terms)
                points += term[row];
            sum[row] = Math.Min(Math.Max(points, atLeast), atMost);
        }
    }
}
