using System.Text;
using Appraisal.Rules.Cells;

namespace Appraisal.Service.Grpc.Facts;

/// <summary>The kinds of violations of facts, for programs.</summary>
internal static class CellFaultReason
{
    public const string NoSuchDay = "NO_SUCH_DAY";
    public const string RequiredMissing = "REQUIRED_MISSING";
    public const string UnknownField = "UNKNOWN_FIELD";
    public const string ReadAndUnreadable = "READ_AND_UNREADABLE";
    public const string KeyShared = "KEY_SHARED";
    public const string UnknownReference = "UNKNOWN_REFERENCE";
    public const string Deregistered = "DEREGISTERED";
    public const string NoSubject = "NO_SUBJECT";
    public const string TwoSubjects = "TWO_SUBJECTS";
    public const string AfterAsOf = "AFTER_AS_OF";
    public const string Contradiction = "CONTRADICTION";
    public const string TooMany = "TOO_MANY";
    public const string OutOfRange = "OUT_OF_RANGE";

    /// <summary>The name of a cell's fault in capital letters: NOT_A_NUMBER.</summary>
    public static string Of(CellFault fault)
    {
        var name = fault.ToString();
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }
        return text.ToString();
    }
}
