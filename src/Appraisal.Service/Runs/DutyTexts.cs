using Appraisal.Rules.Duties;
using Appraisal.Rules.Schemes;

namespace Appraisal.Service.Runs;

/// <summary>How a stored duty's detail is read back with the words of the scheme.</summary>
internal static class DutyTexts
{
    public const string Urgent = "urgent";

    /// <summary>What is stored of a duty's detail: values, never a sentence.</summary>
    public static string? Stored(DutyResult duty) => duty.MissingItems.Count > 0 ? string.Join(';', duty.MissingItems) : duty.IsUrgent ? Urgent : null;

    public static string Detail(SchemeDuty duty, string? stored) => stored switch
    {
        null => duty.SettledBy,
        Urgent => $"{duty.SettledBy}(急)",
        _ => stored,
    };
}
