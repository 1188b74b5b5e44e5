namespace Appraisal.Rules.Quantities;

/// <summary>Three values as a byte, for columns of truths.</summary>
internal static class Truth
{
    public const byte False = 0;
    public const byte True = 1;
    public const byte Unreported = 2;

    public static bool? ToNullable(byte truth) => truth switch { False => false, True => true, _ => null };

    public static byte FromNullable(bool? truth) => truth switch { false => False, true => True, null => Unreported };
}
