using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Nominations;

namespace Appraisal.Service.Results;

/// <summary>The ids of states in result files.</summary>
internal static class ResultTexts
{
    public static string Truth(bool? truth) => truth switch { true => "true", false => "false", null => "undecided" };

    /// <summary>The Chinese name of a state.</summary>
    public static string Text(NominationState state) => state switch
    {
        NominationState.Proposed => "拟推荐",
        NominationState.Undetermined => "并列待定",
        NominationState.Reserve => "递补",
        NominationState.Cultivate => "培育",
        _ => "复核",
    };

    public static string Id(NominationState state) => state switch
    {
        NominationState.Proposed => "proposed",
        NominationState.Undetermined => "undetermined",
        NominationState.Reserve => "reserve",
        NominationState.Cultivate => "cultivate",
        _ => "review",
    };

    /// <summary>The state with an id, which came from a run's own results.</summary>
    public static NominationState NominationStateOf(string id) => Enum.GetValues<NominationState>().First(state => Id(state) == id);

    /// <summary>The id of a committee's list; empty for none.</summary>
    public static string Id(CommitteeList list) => list == CommitteeList.None ? "" : CommitteeLists.Id(list);

    /// <summary>The list with an id, which came from a run's own results.</summary>
    public static CommitteeList CommitteeListOf(string id) => Enum.GetValues<CommitteeList>().First(list => Id(list) == id);

    /// <summary>The Chinese name of a committee's list.</summary>
    public static string Text(CommitteeList list) => CommitteeLists.Text(list);

    public static string Id(CoverageState? state) => state is { } known ? CoverageStates.Id(known) : "";
}
