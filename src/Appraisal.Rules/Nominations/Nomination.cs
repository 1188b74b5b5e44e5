using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nominations;

/// <summary>How an organisation stands in the nominations of a run.</summary>
public enum NominationState
{
    /// <summary>拟推荐: inside the places.</summary>
    Proposed,
    /// <summary>待定: tied across the last place; a person decides.</summary>
    Undetermined,
    /// <summary>递补: eligible, after the places.</summary>
    Reserve,
    /// <summary>培育: not eligible, but nearest to it where the plan's target is not reached.</summary>
    Cultivate,
    /// <summary>复核: holds the title and is no longer eligible.</summary>
    Review,
}

/// <summary>An organisation in the nominations of a level.</summary>
public sealed record Nomination
{
    private readonly Func<Nomination, string> _say;

    internal Nomination(SchemeLevel level, string districtCode, int? place, Candidate candidate, NominationState state, Func<Nomination, string> say) =>
        (Level, DistrictCode, Place, Candidate, State, _say) = (level, districtCode, place, candidate, state, say);

    /// <summary>The level.</summary>
    public SchemeLevel Level { get; }

    /// <summary>The district.</summary>
    public string DistrictCode { get; }

    /// <summary>The rank among the eligible, or in the cultivation list; null for a review. Ties share one.</summary>
    public int? Place { get; }

    /// <summary>The organisation.</summary>
    public Candidate Candidate { get; }

    /// <summary>How it stands.</summary>
    public NominationState State { get; }

    /// <summary>A sentence in Chinese. It is made when it is asked for: a province has tens of thousands, and each is said once.</summary>
    public string Reason => _say(this);

    /// <summary>Where it is undetermined: how many are tied, and for how many places.</summary>
    public (int Tied, int Places)? Contest { get; init; }
}

/// <summary>The nominations of a run.</summary>
/// <param name="Nominations">Ordered by level as the scheme has them, district, and organisation.</param>
/// <param name="Ranks">For each level by its id, the rank of each organisation that is eligible, within its district.</param>
/// <param name="Shortfalls">For each level and district with fewer eligible than the plan asks for: how many are short.</param>
public sealed record NominationList(
    IReadOnlyList<Nomination> Nominations,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Ranks,
    IReadOnlyList<(SchemeLevel Level, string DistrictCode, int Eligible, int Short)> Shortfalls);
