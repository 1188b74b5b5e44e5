using System.Numerics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>Compiles sums to the functions that their rules call: plain ones many rows at a time, the others row by row.</summary>
internal static class TotalCompiler
{
    public static Func<SubjectBatch, WrittenValue[], WrittenValue> Compile(SchemeTotal total)
    {
        var (least, most) = (total.AtLeastHundredths ?? int.MinValue, total.AtMostHundredths ?? int.MaxValue);
        if (total.CountedFromHundredths is { } bounds)
            return Write(total, (terms, row) => (Count(terms, bounds, row, atBest: false), Count(terms, bounds, row, atBest: true)));
        if (total.Weights is not null || total.Terms is not null)
        {
            var weighted = new Weighted(total);
            return Write(total, (terms, row) => (Math.Clamp(weighted.Sum(terms, row, atBest: false), least, most), Math.Clamp(weighted.Sum(terms, row, atBest: true), least, most)));
        }
        return (batch, terms) =>
        {
            var column = new PointsColumn(Part.Total, total.Id, batch.Count);
            Sums.Write(column, terms, atLeast: least, atMost: most);
            return column;
        };
    }

    private static Func<SubjectBatch, WrittenValue[], WrittenValue> Write(SchemeTotal total, Func<PointsColumn[], int, (int Lowest, int Highest)> sum) => (batch, read) =>
    {
        var (column, terms) = (new PointsColumn(Part.Total, total.Id, batch.Count), read.Cast<PointsColumn>().ToArray());
        for (var row = 0; row < batch.Count; row++)
            (column.Lowest[row], column.Highest[row]) = sum(terms, row);
        return column;
    };

    private static int Points(PointsColumn term, int row, bool atBest) => atBest ? term.Highest[row] : term.Lowest[row];

    private static int Count(PointsColumn[] terms, IReadOnlyList<int> bounds, int row, bool atBest)
    {
        var reached = 0;
        for (var k = 0; k < terms.Length; k++)
            reached += Points(terms[k], row, atBest) >= bounds[k] ? 100 : 0;
        return reached;
    }

    /// <summary>Terms times weights over one denominator. The products stay far inside 128 bits: points and weights are bounded by the scheme.</summary>
    private sealed class Weighted
    {
        private readonly long[] _weights;
        private readonly long _denominator;
        private readonly (int Range, bool CanBeLeftOut)[] _terms;
        private readonly Int128 _range;

        public Weighted(SchemeTotal total)
        {
            var weights = total.Weights;
            _denominator = weights is null ? 1 : (long)weights.Aggregate(BigInteger.One, (product, weight) => product / BigInteger.GreatestCommonDivisor(product, weight.Denominator) * weight.Denominator);
            _weights = [.. total.Of.Select((_, k) => weights is null ? 1 : (long)(weights[k].Numerator * _denominator / weights[k].Denominator))];
            _terms = [.. total.Terms ?? total.Of.Select(_ => (0, false))];
            for (var k = 0; k < _terms.Length; k++)
                _range += (Int128)_terms[k].Range * _weights[k];
        }

        public int Sum(PointsColumn[] terms, int row, bool atBest)
        {
            var (sum, range) = (Int128.Zero, _range);
            for (var k = 0; k < terms.Length; k++)
            {
                sum += (Int128)Points(terms[k], row, atBest) * _weights[k];
                if (_terms[k].CanBeLeftOut && ((LineColumn)terms[k]).Codes[row] == LineColumn.NotApplicable)
                    range -= (Int128)_terms[k].Range * _weights[k];
            }
            // Where everything is left out nothing was asked, so nothing is missing. What was taken is not scaled.
            if (range == 0 && _range > 0)
                return Rounded(_range + sum, _denominator);
            return sum > 0 && range < _range ? Rounded(sum * _range, range * _denominator) : Rounded(sum, _denominator);
        }

        private static int Rounded(Int128 above, Int128 below) => (int)((2 * above + (above < 0 ? -below : below)) / (2 * below));
    }
}
