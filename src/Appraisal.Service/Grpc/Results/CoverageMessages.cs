using Appraisal.Contracts.V1;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Grpc.Results;

/// <summary>Rows of coverage as messages.</summary>
internal static class CoverageMessages
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Columns = "c.scope, c.scope_id, c.measure, c.due_on, c.numerator, c.denominator, c.target_hundredths, c.state";

    public static Coverage Read(IRowReader row, Rules.Schemes.Scheme scheme)
    {
        var coverage = new Coverage
        {
            Scope = row.Text(0),
            ScopeId = row.Text(1),
            Measure = row.Text(2),
            Numerator = row.Number(4),
            Denominator = row.Number(5),
            State = row.Text(7),
        };
        if (row.Text(3) is { Length: > 0 } due)
            coverage.DueOn = Days.Of(DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (row.TryNumber(6, out var target))
            coverage.TargetHundredthsPercent = target;
        if (coverage.Denominator > 0)
            coverage.RatioHundredthsPercent = Rounded(coverage.Numerator, coverage.Denominator, scheme.ShownRatios);
        return coverage;
    }

    private static long Rounded(long numerator, long denominator, RatioRounding rounding)
    {
        var (whole, rest) = Int128.DivRem((Int128)numerator * 10_000, denominator);
        return (long)(rounding == RatioRounding.HalfUp && 2 * rest >= denominator ? whole + 1 : whole);
    }
}
