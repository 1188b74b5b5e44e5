using Appraisal.Populations;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Facts;
using CsCheck;

namespace Appraisal.Rules.Tests.Committees;

/// <summary>Both engines score the committees of any population alike, however it is cut into batches.</summary>
[TestClass]
public sealed class PopulationTests
{
    [TestMethod]
    public void Network_and_recalculator_agree_on_every_line_of_every_committee() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Date[new DateTime(2020, 1, 1), new DateTime(2026, 12, 31)], Gen.Int[1, 40]).Sample((seed, day, batch) =>
        {
            var (whole, cut) = (Appraised(seed, DateOnly.FromDateTime(day), 1_000), Appraised(seed, DateOnly.FromDateTime(day), batch));
            whole.Count.ShouldBeGreaterThan(0);
            cut.Select(Text).ShouldBe(whole.Select(Text));
        }, iter: 40, threads: 1);

    private static IReadOnlyList<CommitteeResult> Appraised(int seed, DateOnly asOf, int batch)
    {
        var ledger = Population.Generate(new PopulationOptions
        {
            Seed = seed, Organisations = 40, Districts = 2, Committees = 6, UnreportedShare = seed % 3 * 0.004, SuspendedShare = 0.1, ClearShare = 0.8,
        });
        var outside = ledger.Enterprises.Where(enterprise => enterprise.OrganisationId is null).ToList();
        return AppraisedCommittees.Of(
            DefaultScheme.Engine, asOf, ledger.Committees, LedgerAssembly.Organisations(ledger).Chunk(batch),
            [.. outside.Where(enterprise => enterprise.Status == EnterpriseStatus.Operating)], [.. outside.Where(enterprise => enterprise.Status == EnterpriseStatus.Suspended)]);
    }

    private static string Text(CommitteeResult result) => string.Join(' ', result.Lines
        .Select(line => $"{line.Line.Id} {line.Outcome} {line.Hundredths} {line.Measured} {line.Threshold} {line.Index} {string.Join(',', line.Unreported.SelectMany(facts => facts.Subjects))}")
        .Prepend($"{result.CommitteeId} {result.DistrictCode} {result.Rank} {result.List}"));
}
