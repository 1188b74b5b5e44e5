namespace Appraisal.Rules.Committees;

/// <summary>The ids of the lists of committees as people write them, and their Chinese names.</summary>
public static class CommitteeLists
{
    /// <summary>The id.</summary>
    public static string Id(CommitteeList list) => list switch
    {
        CommitteeList.Commend => "commend",
        CommitteeList.Criticise => "criticise",
        CommitteeList.Undetermined => "undetermined",
        _ => "none",
    };

    /// <summary>The Chinese name.</summary>
    public static string Text(CommitteeList list) => list switch
    {
        CommitteeList.Commend => "通报表扬",
        CommitteeList.Criticise => "通报批评",
        CommitteeList.Undetermined => "并列待定",
        _ => "不通报",
    };
}
