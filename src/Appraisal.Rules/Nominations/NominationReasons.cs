using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nominations;

/// <summary>The sentences of nominations, in Chinese: from the values of a candidate and of where it stands, so that they can be said again later.</summary>
public sealed class NominationReasons(Scheme scheme)
{
    /// <summary>Why an eligible organisation is where it is.</summary>
    /// <param name="state">Proposed, undetermined or reserve.</param>
    /// <param name="candidate">The organisation.</param>
    /// <param name="place">Where it stands.</param>
    public string Ranked(NominationState state, Candidate candidate, RankedPlace place)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(place);
        var sentence = state switch
        {
            NominationState.Proposed => $"符合资格 {place.Eligible} 个,名额 {place.Places} 个,排第 {place.Rank}{(place.Tied > 1 ? $"({place.Tied} 个并列)" : "")};{Chain(candidate)};{FirstBelow(candidate, place.FirstBelow)}",
            NominationState.Undetermined => $"{place.Tied} 个并列争 {place.Places - place.Rank + 1} 个名额,由人决定并写明理由;{Chain(candidate)}",
            _ => $"符合资格,排第 {place.Rank},在名额 {place.Places} 之后,依次递补;{Chain(candidate)}",
        };
        return Finish(sentence, candidate);
    }

    /// <summary>Why a holder of the title is under review.</summary>
    /// <param name="level">The level, by its position.</param>
    /// <param name="candidate">The organisation.</param>
    public string Review(int level, Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Finish($"已于 {candidate.HolderSince(level)} 年命名,现{Lacks(level, candidate)};{scheme.Levels[level].Review}", candidate);
    }

    /// <summary>What an organisation on the cultivation list lacks.</summary>
    /// <param name="level">The level, by its position.</param>
    /// <param name="candidate">The organisation.</param>
    public string Cultivate(int level, Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Finish(Lacks(level, candidate), candidate);
    }

    private static string Finish(string sentence, Candidate candidate) => candidate.ExceptionReasons.Count == 0
        ? $"{sentence}。"
        : $"{sentence};破格:{string.Join(";", candidate.ExceptionReasons).TrimEnd('。')}。";

    private string Lacks(int level, Candidate candidate)
    {
        var (unmet, open) = (new List<string>(), new List<string>());
        for (var k = 0; k < scheme.Conditions.Count; k++)
        {
            if (!scheme.Levels[level].Conditions.Contains(scheme.Conditions[k].Id))
                continue;
            if (candidate.Condition(k) is false)
                unmet.Add(scheme.Conditions[k].Text);
            else if (candidate.Condition(k) is null)
                open.Add(scheme.Conditions[k].Text);
        }
        var parts = new[]
        {
            unmet.Count > 0 ? $"不符合 {unmet.Count} 条:{string.Join("、", unmet)}" : "",
            open.Count > 0 ? $"待补报 {open.Count} 条:{string.Join("、", open)}" : "",
        };
        return string.Join(";", parts.Where(part => part.Length > 0));
    }

    private string Chain(Candidate candidate)
    {
        var values = scheme.Order.Select((id, k) => id == scheme.SatisfactionName
            ? $"{scheme.SatisfactionText} {(candidate.Satisfaction is { } ratio ? $"{ratio.Numerator}/{ratio.Denominator}({Figures.Percent(ratio.Numerator, ratio.Denominator, scheme.ShownRatios == RatioRounding.HalfUp)}%)" : "未填报")}"
            : $"{scheme.Total(id)!.Text} {Figures.Points(candidate.Order(k))}");
        return string.Join("、", values);
    }

    private string FirstBelow(Candidate candidate, Candidate? below)
    {
        if (below is null)
            return "名额之外没有符合资格的";
        for (var k = 0; k < scheme.Order.Count; k++)
        {
            if (candidate.Order(k) != below.Order(k))
                return $"名额后第一个为 {below.OrganisationId},{scheme.Total(scheme.Order[k])!.Text}相差 {Figures.Points(candidate.Order(k) - below.Order(k))} 分";
            if (scheme.Order[k] == scheme.SatisfactionName && OrderChain.Satisfaction(candidate.Satisfaction, below.Satisfaction) < 0)
                return $"名额后第一个为 {below.OrganisationId},{scheme.SatisfactionText}较低";
        }
        return $"名额后第一个为 {below.OrganisationId}";
    }
}
