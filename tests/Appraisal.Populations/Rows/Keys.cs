using System.Globalization;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>The keys of rows by position: distinct, ASCII, and found without the row.</summary>
internal static class Keys
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int SubjectCharacters = 6;
    private const long Subjects = 31L * 31 * 31 * 31 * 31 * 31;

    /// <summary>A prime to which the number of subjects, a power of 31, has no common divisor: the subjects are permuted.</summary>
    private const long Step = 412_837_057;

    public static string Committee(int index) => Numbered('C', index, 5);

    public static string Organisation(int index) => Numbered('O', index, 6);

    public static string Instructor(int index) => Numbered('I', index, 6);

    public static string Incident(int index) => Numbered('N', index, 6);

    public static string Honour(int organisation, int number) => $"H{(organisation + 1).ToString("D6", CultureInfo.InvariantCulture)}-{number + 1}";

    public static string Exception(int organisation) => Numbered('X', organisation, 6);

    /// <summary>A six-digit code in the way of GB/T 2260: a province, at most 18 cities in it, 20 districts to a city from 02 on.</summary>
    public static string District(int index)
    {
        ReadOnlySpan<int> provinces = [41, 13, 14, 15, 21, 22, 23, 32, 33, 34, 35, 36, 37, 42, 43, 44, 45, 46, 51, 52, 53, 54, 61, 62, 63, 64, 65, 11];
        var (province, city, district) = (provinces[index / 360], index / 20 % 18 + 1, index % 20 + 2);
        return (province * 10_000 + city * 100 + district).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>统一社会信用代码 with both check digits: 91, the district of registration, MA and a subject that no other position has.</summary>
    public static string CreditCodeOf(int seed, int index, string registeringDistrict)
    {
        var subject = ((long)index * Step + Math.Abs((long)seed) * 7_919) % Subjects;
        Span<char> characters = stackalloc char[SubjectCharacters];
        for (var i = SubjectCharacters - 1; i >= 0; i--, subject /= Alphabet.Length)
            characters[i] = Alphabet[(int)(subject % Alphabet.Length)];
        return CreditCode.Complete($"91{registeringDistrict}MA{characters}");
    }

    private static string Numbered(char letter, int index, int digits) =>
        letter + (index + 1).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
