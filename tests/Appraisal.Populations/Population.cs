using Appraisal.Rules.Facts;

namespace Appraisal.Populations;

/// <summary>Populations of committees, enterprises and organisations from a seed: realistic in their mix, drawn close to the bounds of the rubric.</summary>
public static class Population
{
    /// <summary>A population, whole in memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
    public static Ledger Generate(PopulationOptions options)
    {
        var stream = Stream(options);
        return new Ledger
        {
            Committees = Rows<SupervisingCommittee>(stream, FactCatalogue.Committees),
            Enterprises = Rows<Enterprise>(stream, FactCatalogue.Enterprises),
            Organisations = Rows<PartyOrganisation>(stream, FactCatalogue.Organisations),
            Instructors = Rows<Instructor>(stream, FactCatalogue.Instructors),
            Incidents = Rows<Incident>(stream, FactCatalogue.Incidents),
            Honours = Rows<Honour>(stream, FactCatalogue.Honours),
            Exceptions = Rows<ExceptionalCase>(stream, FactCatalogue.Exceptions),
        };
    }

    /// <summary>The same rows, one after the other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
    public static PopulationStream Stream(PopulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new PopulationStream(options);
    }

    /// <summary>One district, as <see cref="DistrictOptions"/> has it.</summary>
    public static Ledger District(int seed) => Generate(DistrictOptions(seed));

    /// <summary>A population of any size with every other option as it stands by default.</summary>
    public static Ledger Of(int seed, int organisations) => Generate(new PopulationOptions { Seed = seed, Organisations = organisations });

    /// <summary>
    /// One district with 12 committees, 600 enterprises and 200 organisations: several eligible for its ten places, three of them tied
    /// through the whole order, and an incident that vetoes one of the best.
    /// </summary>
    public static PopulationOptions DistrictOptions(int seed) => new()
    {
        Seed = seed,
        Organisations = 200,
        Enterprises = 600,
        Districts = 1,
        Committees = 12,
        Mix = new QualityMix(Model: 11, Good: 32, Average: 42, Weak: 18),
        Exemplary = 3,
    };

    private static List<TRow> Rows<TRow>(PopulationStream stream, Sheet sheet) where TRow : FactRow => [.. stream.RowsOf(sheet).Cast<TRow>()];
}
