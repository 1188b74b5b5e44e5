using Appraisal.Rules.Schemes;

namespace Appraisal.Service.Runs;

/// <summary>How a stored duty's detail is read back with the words of the scheme.</summary>
internal static class DutyTexts
{
    public const string Urgent = "urgent";

    public static string Detail(SchemeDuty duty, string? stored) => stored switch
    {
        null => duty.SettledBy,
        Urgent => $"{duty.SettledBy}(急)",
        _ => stored,
    };
}
