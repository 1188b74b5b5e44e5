using Appraisal.Populations.Tests.Estimates;

namespace Appraisal.Populations.Tests;

/// <summary>What an appraisal will find in a population, by an estimate of the rubric that counts everything at its worst.</summary>
[TestClass]
public sealed class BandTests
{
    private static readonly List<Estimate> s_estimates = Estimate.OfAll(Population.Of(1, 2_000), new PopulationOptions().AsOf);

    [TestMethod]
    public void Every_line_is_earned_in_full_by_some_and_not_by_others()
    {
        foreach (var line in s_estimates[0].Lines.Points.Keys)
        {
            var points = s_estimates.Select(estimate => estimate.Lines.Points[line]).ToList();
            points.Count(point => point.Points >= point.Maximum).ShouldBeGreaterThan(line == "G1" ? -1 : 100, line);
            points.Count(point => point.Points < point.Maximum).ShouldBeGreaterThan(100, line);
        }
    }

    [TestMethod]
    [DataRow("A3.7", "1.5", "0.75", "0")]
    [DataRow("B1.5", "2", "1", "0")]
    [DataRow("B2.2", "2", "1", "0")]
    [DataRow("B2.3", "2", "1", "0")]
    [DataRow("B3.2", "2", "1", "0")]
    [DataRow("C1.1", "4", "2", "0")]
    [DataRow("C2.1", "2", "1", "0")]
    [DataRow("D1", "4", "3", "2", "0")]
    [DataRow("D3", "4", "2", "0")]
    [DataRow("F1", "6", "4", "2", "0")]
    [DataRow("F2.1", "2", "1", "0")]
    [DataRow("P2", "5", "3", "1", "0")]
    [DataRow("P3", "5", "3", "1", "0")]
    [DataRow("P4", "5", "3.5", "3", "2", "1.5", "0")]
    public void Every_band_of_a_line_is_reached(string line, params string[] bands)
    {
        var reached = s_estimates.Select(estimate => estimate.Lines.Points[line].Points).ToHashSet();
        bands.ShouldAllBe(band => reached.Contains(decimal.Parse(band, System.Globalization.CultureInfo.InvariantCulture)), line);
    }

    [TestMethod]
    public void Grades_are_spread_as_in_published_figures()
    {
        Share(estimate => estimate.Base >= 90).ShouldBeInRange(0.03, 0.12);
        Share(estimate => estimate.Base is >= 80 and < 90).ShouldBeInRange(0.12, 0.35);
        Share(estimate => estimate.Base is >= 60 and < 80).ShouldBeInRange(0.35, 0.6);
        Share(estimate => estimate.Base < 60).ShouldBeInRange(0.1, 0.3);
        Share(estimate => estimate.IsEligible).ShouldBeInRange(0.01, 0.06);
        Share(estimate => estimate.IsVetoed).ShouldBeInRange(0.01, 0.06);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(2023)]
    public void A_district_has_several_eligible_a_veto_and_a_tie(int seed)
    {
        var options = Population.DistrictOptions(seed);
        var ledger = Population.District(seed);
        var estimates = Estimate.OfAll(ledger, options.AsOf);
        var eligible = estimates.Where(estimate => estimate.IsEligible).ToList();

        (ledger.Committees.Count, ledger.Enterprises.Count, ledger.Organisations.Count).ShouldBe((12, 600, 200));
        ledger.Committees.Select(committee => committee.DistrictCode).Distinct().Count().ShouldBe(1);
        eligible.Count.ShouldBeGreaterThanOrEqualTo(6);
        estimates.ShouldContain(estimate => estimate.IsVetoed);
        eligible.GroupBy(estimate => estimate.Order).ShouldContain(tied => tied.Count() >= 3);
    }

    [TestMethod]
    public void Exemplary_organisations_have_a_hundred_points_and_are_eligible()
    {
        var options = new PopulationOptions { Seed = 5, Organisations = 400, Exemplary = 40, UnreportedShare = 0.05, IncidentShare = 0.2, AsOf = new DateOnly(2022, 6, 30) };
        var stream = Population.Stream(options);
        var estimates = Estimate.OfAll(Population.Generate(options), options.AsOf);
        var exemplary = Enumerable.Range(0, 400).Where(index => stream.ProfileOf(index) == QualityProfile.Exemplary).Select(index => estimates[index]).ToList();

        exemplary.Count.ShouldBe(40);
        exemplary.ShouldAllBe(estimate => estimate.Total == 100 && estimate.FourPriorities == 20 && estimate.IsEligible);
    }

    private static double Share(Func<Estimate, bool> holds) => s_estimates.Count(holds) / (double)s_estimates.Count;
}
