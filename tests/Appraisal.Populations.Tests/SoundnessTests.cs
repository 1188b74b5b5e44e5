using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests;

/// <summary>Nothing in a population is a fault of the contract, whatever the options.</summary>
[TestClass]
public sealed class SoundnessTests
{
    private static readonly PopulationOptions[] s_options =
    [
        Population.DistrictOptions(2023),
        new() { Seed = 1, Organisations = 1, Enterprises = 1 },
        new() { Seed = -5, Organisations = 120, Enterprises = 130, AsOf = new DateOnly(2024, 2, 29) },
        new() { Seed = 3, Organisations = 1_500, Districts = 7, Committees = 60, AsOf = new DateOnly(2021, 1, 1) },
        new() { Seed = 4, Organisations = 300, UnreportedShare = 0.3, NewEnterpriseShare = 0.5, NewOrganisationShare = 0.5, Exemplary = 300 },
        new() { Seed = int.MinValue, Organisations = 300, DeregisteredShare = 0.6, MisfitFormShare = 1, IncidentShare = 0.5, ExceptionShare = 0.3 },
    ];

    private static readonly Lazy<List<(Ledger Ledger, PopulationOptions Options)>> s_populations =
        new(() => [.. s_options.Select(options => (Population.Generate(options), options))]);

    [TestMethod]
    public void Keys_are_there_unique_and_ascii() => ForEach(ledger =>
    {
        foreach (var sheet in FactCatalogue.Sheets)
        {
            var keys = ledger.RowsOf(sheet).Select(row => row.KeyText).ToList();
            keys.ShouldAllBe(key => key.Length > 0 && key.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'));
            keys.ShouldBeUnique();
        }
    });

    [TestMethod]
    public void Required_cells_are_there() => ForEach(ledger =>
    {
        foreach (var column in FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns).Where(column => column.IsRequired))
            ledger.RowsOf(column.Sheet).ShouldAllBe(row => Cell.IsValue(row.CellOf(column)), column.ToString());
    });

    [TestMethod]
    public void Every_credit_code_has_both_check_digits_right() => ForEach(ledger =>
        ledger.Enterprises.ShouldAllBe(enterprise => CreditCode.IsValid(enterprise.CreditCode)));

    [TestMethod]
    public void References_are_to_rows_that_are_there() => ForEach(ledger =>
    {
        foreach (var column in FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns).Where(column => column.References is not null))
        {
            var keys = ledger.RowsOf(FactCatalogue.Find(column.References!)!).Select(row => row.KeyText).ToHashSet();
            ledger.RowsOf(column.Sheet).Select(row => row.TextOf(column)).ShouldAllBe(key => key == null || keys.Contains(key), column.ToString());
        }
        ledger.Incidents.ShouldAllBe(incident => incident.CreditCode == null != (incident.OrganisationId == null));
    });

    [TestMethod]
    [DataRow("enterprises", "full_members", "members")]
    [DataRow("enterprises", "members", "employees")]
    [DataRow("enterprises", "insured", "employees")]
    [DataRow("enterprises", "contracts_signed", "employees")]
    [DataRow("enterprises", "trained_employees", "employees")]
    [DataRow("organisations", "developed_backbone", "developed")]
    [DataRow("organisations", "votes_satisfied", "votes_valid")]
    [DataRow("organisations", "members_qualified", "members_reviewed")]
    [DataRow("organisations", "dues_paid_yuan", "dues_payable_yuan")]
    [DataRow("organisations", "dues_returned_yuan", "dues_paid_yuan")]
    [DataRow("organisations", "funds_pretax_yuan", "funds_yuan")]
    [DataRow("organisations", "founded_on", "last_election_on")]
    [DataRow("organisations", "district_model_since", "city_model_since")]
    [DataRow("committees", "training_places_enterprise", "training_places_total")]
    [DataRow("committees", "developed_total", "members_total")]
    [DataRow("committees", "awards_total", "members_total")]
    [DataRow("incidents", "occurred_on", "lifted_on")]
    public void What_is_part_of_a_whole_or_comes_first_is_not_above_it(string sheetId, string lower, string upper) => ForEach(ledger =>
    {
        var sheet = FactCatalogue.Find(sheetId)!;
        ledger.RowsOf(sheet)
            .Where(row => Cell.IsValue(row.CellOf(sheet[lower])) && Cell.IsValue(row.CellOf(sheet[upper])))
            .ShouldAllBe(row => row.CellOf(sheet[lower]) <= row.CellOf(sheet[upper]));
    });

    [TestMethod]
    public void Nobody_is_registered_founded_or_elected_after_the_appraisal_date() => ForEach((ledger, options) =>
    {
        ledger.Enterprises.ShouldAllBe(enterprise => enterprise.RegisteredOn == null || enterprise.RegisteredOn <= options.AsOf);
        ledger.Organisations.ShouldAllBe(organisation => organisation.FoundedOn == null || organisation.FoundedOn <= options.AsOf);
        ledger.Organisations.ShouldAllBe(organisation => organisation.LastElectionOn == null || organisation.LastElectionOn <= options.AsOf);
    });

    [TestMethod]
    public void An_enterprise_registered_in_the_year_has_no_figures_of_the_year_before() => ForEach((ledger, options) =>
        ledger.Enterprises.Where(enterprise => enterprise.RegisteredOn?.Year == options.AsOf.Year).ShouldAllBe(enterprise =>
            enterprise.RevenuePreviousYuan == null && enterprise.TaxPreviousYuan == null && enterprise.RdPreviousYuan == null && enterprise.EmployeesPrevious == null));

    [TestMethod]
    public void Committees_hold_at_least_what_their_organisations_have() => ForEach(ledger =>
    {
        foreach (var committee in ledger.Committees)
        {
            var organisations = ledger.Organisations.Where(organisation => organisation.CommitteeId == committee.CommitteeId).ToList();
            (committee.DevelopedTotal ?? long.MaxValue).ShouldBeGreaterThanOrEqualTo(organisations.Sum(organisation => organisation.Developed ?? 0));
            (committee.AwardsTotal ?? long.MaxValue).ShouldBeGreaterThanOrEqualTo(organisations.Sum(organisation => organisation.AwardsReceived ?? 0));
            (committee.FundsTotalYuan ?? decimal.MaxValue).ShouldBeGreaterThanOrEqualTo(organisations.Sum(organisation => organisation.FundsYuan ?? 0));
            (committee.SecretariesTotal ?? long.MaxValue).ShouldBeGreaterThanOrEqualTo(organisations.Count(organisation => organisation.HasSecretary == true));
        }
    });

    [TestMethod]
    public void An_enterprise_stands_in_the_district_of_its_organisation() => ForEach(ledger =>
    {
        var committees = ledger.Committees.ToDictionary(committee => committee.CommitteeId!, committee => committee.DistrictCode);
        var organisations = ledger.Organisations.ToDictionary(organisation => organisation.OrganisationId!, organisation => committees[organisation.CommitteeId!]);
        ledger.Enterprises.Where(enterprise => enterprise.OrganisationId != null)
            .ShouldAllBe(enterprise => organisations[enterprise.OrganisationId!] == enterprise.DistrictCode);
    });

    private static void ForEach(Action<Ledger> check) => ForEach((ledger, _) => check(ledger));

    private static void ForEach(Action<Ledger, PopulationOptions> check)
    {
        foreach (var (ledger, options) in s_populations.Value)
            check(ledger, options);
    }
}
