using System.Globalization;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Results;

/// <summary>Why an enterprise stands where it does in the proposals: the ids that are stored, and the sentences that people read.</summary>
internal static class ProposalReasons
{
    public const string SameCommunity = "same_community";
    public const string SameCommittee = "same_committee";
    public const string Assigned = "assigned";
    public const string NoCommittee = "no_committee";
    public const string TooFewMembers = "too_few_members";
    public const string TooManyNeeded = "too_many_needed";
    public const string NoInstructor = "no_instructor";
    public const string InstructorsFull = "instructors_full";

    /// <summary>The sentence of a row.</summary>
    /// <exception cref="InvalidDataException">The row's reason is none of this product's.</exception>
    public static string Sentence(ProposalRow row, SchemeProposals scheme)
    {
        var (members, together, each) = (scheme.Join?.Members, scheme.Join?.AtMost, scheme.Instructor?.AtMost);
        return row.Because switch
        {
            SameCommunity => Text($"同一村(社区)的 {row.GroupEnterprises} 家企业联合组建:正式党员合计 {row.GroupFullMembers} 人(本企业 {row.FullMembers} 人),满 {members} 人,不超过 {together} 家。"),
            SameCommittee => Text($"本党(工)委不同村(社区)的 {row.GroupEnterprises} 家企业联合组建:正式党员合计 {row.GroupFullMembers} 人(本企业 {row.FullMembers} 人),满 {members} 人,不超过 {together} 家;所在村(社区)内未能全部就近编组。"),
            Assigned => Text($"由本党(工)委的这名指导员联系:安排后其在营企业 {row.GroupEnterprises} 家,不超过 {each} 家,各指导员尽量均匀。"),
            NoCommittee => row.Kind == "join" ? "未能编组:企业没有(或未填报)主管党(工)委,先予明确。" : "未能安排:企业没有(或未填报)主管党(工)委,先予明确。",
            TooFewMembers => Text($"未能编组:本党(工)委须联合组建的企业正式党员合计不足 {members} 人;可就近加入已有的党组织。"),
            TooManyNeeded => Text($"未能编组:余下的企业凑满 {members} 名正式党员须超过 {together} 家。"),
            NoInstructor => "未能安排:本党(工)委没有指导员,须先选派。",
            InstructorsFull => Text($"未能安排:本党(工)委的指导员均已联系 {each} 家(或更多)在营企业,须增派指导员。"),
            _ => throw new InvalidDataException($"The proposal to {row.Member} has a reason that nobody gives: {row.Because}."),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
