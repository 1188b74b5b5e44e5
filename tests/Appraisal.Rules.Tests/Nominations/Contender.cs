using System.Globalization;
using Appraisal.Rules.Nominations;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Nominations;

/// <summary>
/// A candidate as the nominator sees one: sums, satisfaction and the state of each condition, written out. Eligible for the district
/// level where nothing else is said: <c>lacks=</c> conditions that are false, <c>open=</c> undecided ones, <c>named</c> makes the city's
/// own condition true.
/// </summary>
internal sealed record Contender(string Id)
{
    public string District { get; init; } = "419901";

    /// <summary>The order chain but for the satisfaction.</summary>
    public decimal Total { get; init; } = 95;

    public decimal FourPriorities { get; init; } = 18;

    public decimal PartyStrong { get; init; } = 43;

    public decimal DevelopmentStrong { get; init; } = 50;

    public ReadRatio? Satisfaction { get; init; } = new ReadRatio(95, 100);

    public IReadOnlyList<string> Lacks { get; init; } = [];

    public IReadOnlyList<string> Open { get; init; } = [];

    public int? DistrictSince { get; init; }

    public int? CitySince { get; init; }

    public bool IsException { get; init; }

    public static Contender With(string id, string words)
    {
        var contender = new Contender(id);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('=');
            contender = (parts[0], parts.ElementAtOrDefault(1)) switch
            {
                ("total", { } value) => contender with { Total = Number(value) },
                ("four", { } value) => contender with { FourPriorities = Number(value) },
                ("party", { } value) => contender with { PartyStrong = Number(value) },
                ("development", { } value) => contender with { DevelopmentStrong = Number(value) },
                ("S", "?") => contender with { Satisfaction = null },
                ("S", { } value) => contender with { Satisfaction = new ReadRatio(Int128.Parse(value.Split('/')[0], null), Int128.Parse(value.Split('/')[1], null)) },
                ("lacks", { } value) => contender with { Lacks = value.Split(',') },
                ("open", { } value) => contender with { Open = value.Split(',') },
                ("since", { } value) => contender with { DistrictSince = int.Parse(value, CultureInfo.InvariantCulture) },
                ("city_since", { } value) => contender with { CitySince = int.Parse(value, CultureInfo.InvariantCulture) },
                ("district", { } value) => contender with { District = value },
                ("exception", null) => contender with { IsException = true },
                _ => throw new ArgumentException($"'{word}' says nothing of a candidate.", nameof(words)),
            };
        }
        return contender;
    }

    public bool? StateOf(string condition) =>
        Lacks.Contains(condition) ? false
        : Open.Contains(condition) ? null
        : condition != "district_model" || DistrictSince < 2023 || IsException;

    public bool? EligibilityOf(int level) => DefaultScheme.Scheme.Levels[level].Conditions.Aggregate((bool?)true, (all, condition) => all & StateOf(condition));

    public Candidate Candidate()
    {
        var scheme = DefaultScheme.Scheme;
        var changes = $"c.district_code={District} district_model_since={Written(DistrictSince)} city_model_since={Written(CitySince)}{(IsException ? " +exception" : "")}";
        var lowest = new Dictionary<string, decimal> { ["total"] = Total, ["four_priorities"] = FourPriorities, ["party_strong"] = PartyStrong, ["development_strong"] = DevelopmentStrong };
        return new Candidate(scheme, new Scorecard
        {
            Facts = Organisation.With(changes, Id).Facts,
            Lines = [],
            Totals = [.. scheme.Totals.Select(total => new TotalResult(total, (int)(lowest.GetValueOrDefault(total.Id) * 100), 0))],
            VetoKinds = [],
            HasUnreportedVeto = false,
            Caps = [],
            Vetoes = [],
            Grade = scheme.Grades.Ladder[0],
            GradeHighest = scheme.Grades.Ladder[0],
            Satisfaction = Satisfaction,
            Conditions = [.. scheme.Conditions.Select(condition => new ConditionResult(condition, StateOf(condition.Id), "", "", ""))],
            Eligibility = [.. scheme.Levels.Select((_, level) => EligibilityOf(level))],
        });
    }

    private static string Written(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
