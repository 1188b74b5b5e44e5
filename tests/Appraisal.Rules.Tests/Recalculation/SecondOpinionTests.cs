using Appraisal.Populations;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Formulas;
using CsCheck;

namespace Appraisal.Rules.Tests.Recalculation;

[TestClass]
public sealed class SecondOpinionTests
{
    private static readonly AppraisalEngine s_engine = AppraisalEngine.Create(SchemeLibrary.Load(SchemeLibrary.Default));

    [TestMethod]
    public void Network_and_recalculator_agree_on_every_line_total_grade_condition_and_duty_of_any_population() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Date[new DateTime(2020, 1, 1), new DateTime(2026, 12, 31)]).Sample(
            (seed, day) => Disagreements(seed, DateOnly.FromDateTime(day)).ShouldBeEmpty(),
            iter: 60, threads: 1);

    [TestMethod]
    public void They_agree_also_on_facts_that_are_all_unreported_none_nothing_or_the_largest_there_can_be() =>
        Gen.Select(FactDraw.Organisations, Gen.Int[0, 3_000]).Sample((organisations, day) =>
            Disagreements(organisations, day == 0 ? DateOnly.MaxValue : new DateOnly(2020, 1, 1).AddDays(day)).ShouldBeEmpty(), iter: 400, threads: 1);

    private static List<string> Disagreements(int seed, DateOnly asOf) => Disagreements(LedgerAssembly.Organisations(Population.Of(seed, 40)), asOf);

    private static List<string> Disagreements(IReadOnlyList<OrganisationFacts> organisations, DateOnly asOf)
    {
        var batch = s_engine.Appraise(asOf, organisations);
        var owed = batch.Duties().Select(duty => (duty.Duty.Id, duty.Subject)).ToHashSet();
        var differences = new List<string>();
        var expected = new HashSet<(string, string)>();
        for (var i = 0; i < organisations.Count; i++)
        {
            var recalculated = Recalculator.Recalculate(s_engine.Scheme, asOf, organisations[i]);
            differences.AddRange(SecondOpinion.Differences(batch.Scorecard(i), recalculated).Select(difference => $"{organisations[i].Organisation.KeyText}: {difference}"));
            expected.UnionWith(recalculated.Duties);
        }
        differences.AddRange(owed.Except(expected).Select(duty => $"only the network: {duty}"));
        differences.AddRange(expected.Except(owed).Select(duty => $"only the recalculator: {duty}"));
        return differences;
    }
}
