using System.Globalization;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Writing;

/// <summary>Damages the texts of a row as a fault says.</summary>
internal static class Damage
{
    public static void Apply(Fault fault, string[] texts, string previousKey)
    {
        var at = fault.Column.Index;
        texts[at] = fault.Kind switch
        {
            FaultKind.WrongCheckDigit => texts[at][..^1] + (texts[at][^1] == '0' ? '1' : '0'),
            FaultKind.SharedKey => previousKey,
            FaultKind.MissingKey or FaultKind.MissingRequired => "",
            FaultKind.UnreadableRequired => "在职",
            FaultKind.UnreadableCount => "十二",
            FaultKind.NegativeCount => "-1",
            FaultKind.TooManyDecimals => "1234.567",
            FaultKind.UnitInCell => "50㎡",
            FaultKind.ImpossibleDate => "2023-02-30",
            FaultKind.UnreadableTruth => "清楚",
            FaultKind.UnknownChoice => "党小组",
            FaultKind.DanglingReference or FaultKind.DanglingOptionalReference => "ZZ9999",
            FaultKind.MoreFullMembersThanMembers => Above(fault.Sheet["members"], texts),
            FaultKind.MoreSatisfiedThanValid => Above(fault.Sheet["votes_valid"], texts),
            FaultKind.FoundedInTheFuture => "9999-12-31",
            FaultKind.TwoSubjects => TwoSubjects(fault.Sheet, texts),
            _ => throw new InvalidOperationException($"Nobody knows how to damage a row by {fault.Kind}."),
        };
    }

    /// <summary>One more than another count; where that one is unreported, it is set first: without it nothing is contradicted.</summary>
    private static string Above(Column other, string[] texts)
    {
        if (texts[other.Index].Length == 0)
            texts[other.Index] = "3";
        return (long.Parse(texts[other.Index], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string TwoSubjects(Sheet sheet, string[] texts)
    {
        var (code, organisation) = (sheet["credit_code"].Index, sheet["organisation_id"].Index);
        if (texts[organisation].Length == 0)
            texts[organisation] = "O000001";
        return texts[code].Length == 0 ? CreditCode.Complete("91410602MA000000") : texts[code];
    }
}
