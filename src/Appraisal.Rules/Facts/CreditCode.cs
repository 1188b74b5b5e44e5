namespace Appraisal.Rules.Facts;

/// <summary>
/// 统一社会信用代码, the 18 characters that name an enterprise: GB 32100-2015 for the whole and its last character,
/// GB 11714-1997 for characters 9 to 17 and their own check digit.
/// </summary>
public static class CreditCode
{
    /// <summary>The number of characters.</summary>
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int SubjectStart = 8;
    private const int SubjectCheckIndex = 16;
    private static readonly int[] s_subjectWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Is this a credit code: 18 characters of the standard's alphabet, both check digits right. Lower case is not.</summary>
    public static bool IsValid(ReadOnlySpan<char> code)
    {
        if (code.Length != Length)
            return false;
        foreach (var character in code)
        {
            if (!Alphabet.Contains(character, StringComparison.Ordinal))
                return false;
        }
        return code[SubjectCheckIndex] == SubjectCheck(code.Slice(SubjectStart, 8)) && code[^1] == Check(code[..^1]);
    }

    /// <summary>Completes 16 characters (authority, kind, six-digit division, eight of the subject) with both check digits.</summary>
    /// <exception cref="ArgumentException">Not 16 characters, or one outside the standard's alphabet.</exception>
    public static string Complete(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body.Length != SubjectCheckIndex || body.Any(character => !Alphabet.Contains(character, StringComparison.Ordinal)))
            throw new ArgumentException($"16 characters of {Alphabet} are asked for.", nameof(body));
        var withSubject = body + SubjectCheck(body.AsSpan(SubjectStart, 8));
        return withSubject + Check(withSubject);
    }

    private static char SubjectCheck(ReadOnlySpan<char> subject)
    {
        var sum = 0;
        for (var i = 0; i < subject.Length; i++)
            sum += s_subjectWeights[i] * (char.IsAsciiDigit(subject[i]) ? subject[i] - '0' : subject[i] - 'A' + 10);
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    private static char Check(ReadOnlySpan<char> code)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in code)
        {
            sum += weight * Alphabet.IndexOf(character, StringComparison.Ordinal);
            weight = weight * 3 % 31;
        }
        return Alphabet[(31 - sum % 31) % 31];
    }
}
