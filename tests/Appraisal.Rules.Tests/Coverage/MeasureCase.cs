using System.Globalization;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Coverage;

/// <summary>
/// A row of the table of measures: a measure, a change of an organisation's facts, and what its first enterprise adds above and below
/// the line; for a count of organisations what it adds. A change that begins with "alone" is of an enterprise in no organisation.
/// </summary>
internal sealed record MeasureCase(string Measure, string Changes, string Counts)
{
    public static IReadOnlyList<MeasureCase> All { get; } =
        [.. CaseTable.Rows(MeasureTable.Table).Select(cells => new MeasureCase(cells[0], cells[1], cells[2]))];

    public SchemeMeasure SchemeMeasure => DefaultScheme.Scheme.Measures.Single(measure => measure.Id == Measure);

    private bool IsAlone => Changes.StartsWith("alone", StringComparison.Ordinal);

    public Subject Subject
    {
        get
        {
            if (IsAlone)
            {
                var (asOf, enterprise) = GoodEnterprise.With(Changes["alone".Length..]);
                return Subject.Of(asOf, new EnterpriseFacts(enterprise, null, 0));
            }
            var organisation = Organisation.With(Changes);
            return SchemeMeasure.CountsEnterprises
                ? Subject.Of(organisation.AsOf, new EnterpriseFacts(organisation.Facts.Enterprises[0], organisation.Facts.Organisation, organisation.Facts.Enterprises.Count))
                : Subject.Of(organisation.AsOf, organisation.Facts);
        }
    }

    /// <summary>What the network's tally has for it in the whole ledger of this one subject.</summary>
    public string Tallied()
    {
        var tally = new CoverageTally(DefaultScheme.Scheme);
        DateOnly asOf;
        if (IsAlone)
        {
            (asOf, var enterprise) = GoodEnterprise.With(Changes["alone".Length..]);
            DefaultScheme.Engine.AppraiseUnaffiliated(asOf, [enterprise]).AddTo(tally);
        }
        else
        {
            var organisation = Organisation.With(Changes);
            asOf = organisation.AsOf;
            DefaultScheme.Engine.Appraise(asOf, [organisation.Facts]).AddTo(tally);
        }
        // A further enterprise of the organisation stands in a district of its own.
        var row = tally.Rows(asOf).FirstOrDefault(row => row is { Scope: "district", ScopeId: "419901" } && row.Measure.Id == Measure);
        return SchemeMeasure.CountsEnterprises
            ? string.Create(CultureInfo.InvariantCulture, $"{row?.Numerator ?? 0}/{row?.Denominator ?? 0}")
            : (row?.Numerator ?? 0).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The same by the walker.</summary>
    public string Walked()
    {
        var isAbove = FormulaWalker.Truth(SchemeMeasure.Numerator, Subject) is true;
        if (SchemeMeasure.Denominator is not { } denominator)
            return isAbove ? "1" : "0";
        return FormulaWalker.Truth(denominator, Subject) is true ? isAbove ? "1/1" : "0/1" : "0/0";
    }
}
