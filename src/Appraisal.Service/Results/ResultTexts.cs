using Appraisal.Rules.Coverage;
using Appraisal.Rules.Nominations;

namespace Appraisal.Service.Results;

/// <summary>The ids of states in result files.</summary>
internal static class ResultTexts
{
    public static string Truth(bool? truth) => truth switch { true => "true", false => "false", null => "undecided" };

    public static string Id(NominationState state) => state switch
    {
        NominationState.Proposed => "proposed",
        NominationState.Undetermined => "undetermined",
        NominationState.Reserve => "reserve",
        NominationState.Cultivate => "cultivate",
        _ => "review",
    };

    public static string Id(CoverageState? state) => state switch
    {
        CoverageState.Reached => "reached",
        CoverageState.Distance => "distance",
        CoverageState.Missed => "missed",
        CoverageState.NotApplicable => "not_applicable",
        _ => "",
    };
}
