using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests;

/// <summary>Shares come out near what was asked, on populations large enough to tell.</summary>
[TestClass]
public sealed class ShareTests
{
    private static readonly PopulationOptions s_options = new() { Seed = 11, Organisations = 3_000, UnreportedShare = 0.02 };
    private static readonly Ledger s_ledger = Population.Generate(s_options);

    [TestMethod]
    public void Sheets_have_the_sizes_asked_for()
    {
        s_ledger.Organisations.Count.ShouldBe(3_000);
        s_ledger.Enterprises.Count.ShouldBe(9_000);
        s_ledger.Committees.Count.ShouldBe(187);
        s_ledger.Instructors.Count.ShouldBe(1_500);
        s_ledger.Incidents.Count.ShouldBe(180);
        s_ledger.Committees.Select(committee => committee.DistrictCode).Distinct().Count().ShouldBe(3);
        var sized = Population.Generate(new PopulationOptions { Organisations = 40, Enterprises = 90, Districts = 4, Committees = 9, Instructors = 0 });
        (sized.Enterprises.Count, sized.Committees.Count, sized.Instructors.Count).ShouldBe((90, 9, 0));
        sized.Committees.Select(committee => committee.DistrictCode).Distinct().Count().ShouldBe(4);
    }

    [TestMethod]
    public void Unreported_cells_are_as_many_as_asked()
    {
        // Columns that every row reports unless it is unreported.
        var sheet = FactCatalogue.Organisations;
        string[] columns = ["form", "theme_days", "has_flag", "venue_m2", "funds_yuan", "votes_valid", "culture_grade", "founded_on", "contact_leader"];
        Near(columns.Average(id => s_ledger.Organisations.Average(row => row.IsUnreported(sheet[id]) ? 1.0 : 0)), 0.02, 0.004);
    }

    [TestMethod]
    public void Without_unreported_cells_only_what_cannot_be_known_is_empty()
    {
        var ledger = Population.Generate(s_options with { UnreportedShare = 0, Organisations = 300 });
        var empty = FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns).Where(column => ledger.RowsOf(column.Sheet).Any(row => row.IsUnreported(column)));

        empty.Select(column => column.Id).ShouldAllBe(id => id.EndsWith("_previous", StringComparison.Ordinal)
            || id.EndsWith("_previous_yuan", StringComparison.Ordinal) || id.StartsWith("gift_", StringComparison.Ordinal) || id == "secretary_source");
    }

    [TestMethod]
    public void Statuses_ages_and_forms_are_as_asked()
    {
        Near(s_ledger.Enterprises.Average(enterprise => enterprise.Status == EnterpriseStatus.Suspended ? 1.0 : 0), 0.04, 0.01);
        Near(s_ledger.Enterprises.Average(enterprise => enterprise.Status == EnterpriseStatus.Deregistered ? 1.0 : 0), 0.03, 0.01);
        Near(s_ledger.Enterprises.Average(enterprise => enterprise.RegisteredOn?.Year == 2023 ? 1.0 : 0), 0.05, 0.01);
        Near(s_ledger.Organisations.Average(organisation => organisation.FoundedOn?.Year == 2023 ? 1.0 : 0), 0.08, 0.025);
        Near(s_ledger.Organisations.Count(organisation => organisation.Form == OrganisationForm.JointBranch) / 3_000.0, 0.47, 0.06);
        Near(s_ledger.Exceptions.Count / 3_000.0, 0.01, 0.006);
    }

    [TestMethod]
    public void Joint_organisations_have_two_to_five_enterprises()
    {
        var sizes = s_ledger.Enterprises.Where(enterprise => enterprise.OrganisationId != null).GroupBy(enterprise => enterprise.OrganisationId).Select(group => group.Count()).ToList();

        sizes.Distinct().Order().ShouldBe([1, 2, 3, 4, 5]);
        Near(sizes.Count(size => size > 1) / 3_000.0, 0.5, 0.05);
    }

    [TestMethod]
    public void Profiles_are_mixed_as_asked()
    {
        var stream = Population.Stream(s_options with { Exemplary = 9 });
        var profiles = Enumerable.Range(0, 3_000).CountBy(stream.ProfileOf).ToDictionary();

        profiles[QualityProfile.Exemplary].ShouldBe(9);
        Near(profiles[QualityProfile.Model] / 3_000.0, 0.06, 0.02);
        Near(profiles[QualityProfile.Good] / 3_000.0, 0.32, 0.04);
        Near(profiles[QualityProfile.Average] / 3_000.0, 0.44, 0.04);
        Near(profiles[QualityProfile.Weak] / 3_000.0, 0.18, 0.03);
    }

    [TestMethod]
    public void Every_industry_every_size_class_and_every_enumeration_occurs()
    {
        s_ledger.Enterprises.Select(enterprise => enterprise.Industry).Distinct().Count(industry => industry != null).ShouldBe(20);
        int[] edges = [9, 10, 49, 50, 99, 100, 299, 300];
        edges.ShouldAllBe(edge => s_ledger.Enterprises.Any(enterprise => enterprise.Employees == edge));
        foreach (var column in FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns).Where(column => column.Type == CellType.Choice))
        {
            var seen = s_ledger.RowsOf(column.Sheet).Select(row => row.CellOf(column)).Where(Cell.IsValue).Distinct().Count();
            seen.ShouldBe(column.Choices.Count, column.ToString());
        }
    }

    [TestMethod]
    public void What_cannot_be_made_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Population.Of(1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Population.Generate(new PopulationOptions { Organisations = 5, Enterprises = 4 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Population.Generate(new PopulationOptions { Districts = 5, Committees = 4 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Population.Generate(new PopulationOptions { IncidentShare = 1.5 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Population.Generate(new PopulationOptions { UnreportedShare = double.NaN }));
    }

    private static void Near(double share, double asked, double within) => share.ShouldBeInRange(asked - within, asked + within);
}
