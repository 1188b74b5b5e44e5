using System.Globalization;
using Appraisal.Rules.Quantities;
using Appraisal.Service.Grpc.Errors;

namespace Appraisal.Service.Grpc.Paging;

/// <summary>A condition of a filter.</summary>
/// <param name="Field">The field.</param>
/// <param name="Comparison">= &lt;&gt; &lt; &lt;= &gt; &gt;=, as SQL has it.</param>
/// <param name="Value">The value as it is held: a text, a whole number, a truth; a date is its ISO text.</param>
internal sealed record FilterCondition(ListField Field, string Comparison, object Value);

/// <summary>
/// Reads filters: conditions joined by AND, a part of the filter language of AIP-160 (https://google.aip.dev/160). What a caller writes becomes
/// values only; names become the SQL of fields that the list declares.
/// </summary>
internal static class Filter
{
    public const string Field = "filter";
    public const string Bad = "BAD_FILTER";

    private const int MostCharacters = 2_000;
    private const int MostConditions = 32;

    /// <summary>Reads a filter; none where it is empty. What is wrong goes to the violations, each with its position.</summary>
    public static IReadOnlyList<FilterCondition> Read(string text, IReadOnlyList<ListField> fields, Violations violations)
    {
        if (text.Length > MostCharacters)
        {
            violations.Add(Field, Bad, ApiTexts.FilterTooLong(MostCharacters));
            return [];
        }
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            violations.Add(Field, Bad, ApiTexts.NulInText);
            return [];
        }
        var reader = new FilterTokens(text);
        var conditions = new List<FilterCondition>();
        if (reader.IsAtEnd)
            return conditions;
        do
        {
            if (Condition(reader, fields, violations) is not { } condition)
                return [];
            conditions.Add(condition);
        }
        while (reader.TakeWord("AND"));
        if (!reader.IsAtEnd)
            violations.Add(Field, Bad, ApiTexts.FilterExpected(reader.Position, "AND 或结尾", "AND or the end"));
        if (conditions.Count > MostConditions)
            violations.Add(Field, Bad, ApiTexts.TooMany("筛选条件", MostConditions));
        return conditions;
    }

    private static FilterCondition? Condition(FilterTokens reader, IReadOnlyList<ListField> fields, Violations violations)
    {
        var at = reader.Position;
        var name = reader.Name();
        if (fields.FirstOrDefault(field => field.Name == name) is not { } field)
        {
            violations.Add(Field, Bad, ApiTexts.FilterUnknown(at, name, string.Join(", ", fields.Select(known => known.Name))));
            return null;
        }
        at = reader.Position;
        if (reader.Comparison() is not { } comparison)
        {
            violations.Add(Field, Bad, ApiTexts.FilterExpected(at, "= != < <= > >= 之一", "one of = != < <= > >="));
            return null;
        }
        at = reader.Position;
        if (Value(reader.Value(), field.Kind) is not { } value)
        {
            var (chinese, english) = Expected(field.Kind);
            violations.Add(Field, Bad, ApiTexts.FilterExpected(at, chinese, english));
            return null;
        }
        return new FilterCondition(field, comparison, value);
    }

    private static object? Value((string Text, bool IsQuoted)? read, FieldKind kind) => (read, kind) switch
    {
        ({ } value, FieldKind.Text) => value.Text,
        ({ IsQuoted: false } value, FieldKind.Count) when long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) => count,
        ({ IsQuoted: false } value, FieldKind.Points) when decimal.TryParse(
            value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            && Math.Abs(points) < 1_000_000 && decimal.Round(points, 2) == points => (long)(points * 100),
        ({ IsQuoted: false, Text: "true" or "false" } value, FieldKind.Truth) => value.Text == "true",
        ({ } value, FieldKind.Date) when DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Figures.Date(day),
        _ => null,
    };

    private static (string Chinese, string English) Expected(FieldKind kind) => kind switch
    {
        FieldKind.Count => ("整数", "a whole number"),
        FieldKind.Points => ("分数,最多两位小数,如 92.5", "points with at most two decimals, such as 92.5"),
        FieldKind.Truth => ("true 或 false", "true or false"),
        FieldKind.Date => ("日期,如 \"2023-12-31\"", "a date such as \"2023-12-31\""),
        _ => ("文字,写在双引号里", "a text in double quotes"),
    };
}
