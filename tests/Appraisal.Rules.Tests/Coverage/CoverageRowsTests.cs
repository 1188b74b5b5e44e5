using Appraisal.Rules.Coverage;
using Appraisal.Rules.Schemes;
using CsCheck;

namespace Appraisal.Rules.Tests.Coverage;

/// <summary>Rows that are made as they are read are those of a list that was made whole and then ordered.</summary>
[TestClass]
public sealed class CoverageRowsTests
{
    private static readonly Scheme s_scheme = DefaultScheme.Scheme;
    private static readonly DateOnly s_asOf = new(2021, 6, 30);

    private static readonly Gen<CoverageGroup[]> s_groups = Gen.Select(
            AnyOf("district", "committee", "industry", "size", "registration_year"),
            AnyOf("", "unreported", "C1", "C10", "C2", "c2", "10-49", "区", "\ud83d\ude00", "\uffee"),
            Gen.Int[0, 4].Array[2 * s_scheme.Measures.Count],
            (scope, id, counts) => new CoverageGroup(scope, id, counts))
        .Array[0, 12].Select(groups => groups.DistinctBy(group => (group.Scope, group.Id)).Order().ToArray());

    [TestMethod]
    public void They_are_the_rows_of_every_group_in_the_order_of_scope_group_measure_and_due_day() => s_groups.Sample(groups =>
    {
        var rows = new CoverageRows(s_scheme, groups, s_asOf);

        var expected = groups.SelectMany(Rows)
            .OrderBy(row => row.Scope, StringComparer.Ordinal).ThenBy(row => row.ScopeId, StringComparer.Ordinal)
            .ThenBy(row => row.Measure.Id, StringComparer.Ordinal).ThenBy(row => row.Target?.DueOn).ToList();

        rows.ShouldBe(expected);
        rows.Count.ShouldBe(expected.Count);
        for (var k = 0; k < expected.Count; k++)
            rows[k].ShouldBe(expected[k]);
        Should.Throw<ArgumentOutOfRangeException>(() => rows[-1]);
        Should.Throw<ArgumentOutOfRangeException>(() => rows[rows.Count]);
    });

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static IEnumerable<CoverageRow> Rows(CoverageGroup group)
    {
        for (var k = 0; k < s_scheme.Measures.Count; k++)
        {
            var measure = s_scheme.Measures[k];
            if (measure.CountsTo is not null && group.Scope != "district")
                continue;
            var (above, below) = (group.Counts[2 * k], measure.CountsTo ?? group.Counts[2 * k + 1]);
            var isPlanned = group.Scope is "district" or "committee" && s_scheme.Targets.Any(target => target.Measure == measure.Id);
            if (!isPlanned)
                yield return new CoverageRow(group.Scope, group.Id, measure, above, below, null, null);
            foreach (var target in s_scheme.Targets.Where(target => isPlanned && target.Measure == measure.Id))
            {
                var state = below == 0 ? CoverageState.NotApplicable
                    : above * target.Denominator >= target.Numerator * below ? CoverageState.Reached
                    : s_asOf < target.DueOn ? CoverageState.Distance : CoverageState.Missed;
                yield return new CoverageRow(group.Scope, group.Id, measure, above, below, target, state);
            }
        }
    }
}
