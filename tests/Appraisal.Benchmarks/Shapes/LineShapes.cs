using System.Globalization;

namespace Appraisal.Benchmarks.Shapes;

/// <summary>The shapes of the scheme language, each as a line of two points. Columns and bounds differ from line to line, so that no two lines are worked out together.</summary>
internal static class LineShapes
{
    /// <summary>The shape against which the others are measured.</summary>
    public const string Plain = "bands";

    private static readonly string[] s_counts =
        ["talks", "theme_days", "member_meetings", "party_lectures", "suggestions_adopted", "education_activities", "model_posts", "co_building"];

    private static readonly string[] s_things = ["has_venue", "has_facilities", "has_signs", "has_flag", "has_books", "has_rules", "ledger_members", "ledger_dues"];

    private static readonly (string Above, string Below)[] s_ratios =
    [
        ("dues_paid_yuan", "dues_payable_yuan"), ("members_qualified", "members_reviewed"),
        ("developed_backbone", "developed"), ("funds_pretax_yuan", "funds_yuan"),
    ];

    /// <summary>The shapes by their names; each writes what is particular to a line by its number.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Line)> All { get; } =
    [
        (Plain, k => $"points: 2, {Bands(k)}"),
        ("bands of a ratio", k => $"points: 2, value: {Ratio(k)}, bands: [{{points: 2, from: {Percent(k, 50)}}}, {{points: 1, from: {Percent(k, 20)}}}]"),
        ("bands by conditions", k => $"points: 2, bands: [{{points: 2, if: {Count(k)} >= {Bound(k) + 2} and {Count(k + 1)} >= 1}}, {{points: 1, if: {Count(k)} >= 1}}]"),
        ("holds", k => $"points: 2, holds: {Count(k)} >= {Bound(k)}"),
        ("value from", k => $"points: 2, value: {Count(k)}, from: {Bound(k)}"),
        ("grades", k => $"points: 2, value: culture_grade, grades: {{good: 2, fair: {Share(k)}, average: 0.2, none: 0}}"),
        ("counted, asked, each", k => $"points: 2, counted: {Count(k)}, asked: {Bound(k)}, each: 0.5"),
        ("counted, each", k => $"points: 2, counted: {Count(k)}, each: {Share(k)}"),
        ("earns", k => $"points: 2, counted: {Count(k)}, earns: {Share(k)}"),
        ("per_point", k => $"points: 2, value: {Ratio(k)}, target: {Percent(k, 60)}, per_point: 0.05"),
        ("earns_per_point", k => $"points: 2, value: {Ratio(k)}, from: {Percent(k, 20)}, earns_per_point: 0.05"),
        ("in_proportion_to", k => $"points: 2, value: {Ratio(k)}, in_proportion_to: {Percent(k, 50)}"),
        ("linear", k => $"points: 2, value: {Ratio(k)}, linear: [{{at: {Percent(k, 10)}, points: 0}}, {{at: {Percent(k, 50)}, points: 2}}]"),
        ("checklist of 4", k => $"points: 2, checklist: [{Thing(k)}, {Thing(k + 1)}, {Thing(k + 3)}, {Count(k)} >= {Bound(k)}]"),
        ("two parts", k => $"points: 2, parts: [{{text: 上, points: 1, holds: {Thing(k)}}}, {{text: 下, points: 1, value: {Count(k)}, bands: [{{points: 1, from: {Bound(k) + 2}}}, {{points: 0.5, from: 1}}]}}]"),
        ("items", k => $"points: 2, items: {{of: honour, where: \"honour.awarded_on <= add_months(as_of, -{k % 36})\", by: level, each: {{national: 2, province: 1.5, city: 1, district: 0.5}}, once_per: matter}}"),
        ("sum of enterprises", k => $"points: 2, value: sum(enterprise.members where enterprise.employees > {k}), bands: [{{points: 2, from: 10}}, {{points: 1, from: 3}}]"),
        ("bands, lost_if", k => $"points: 2, {Bands(k)}, lost_if: not {Thing(k)}"),
        ("bands, full_if", k => $"points: 2, {Bands(k)}, full_if: {Thing(k)}"),
        ("bands, not applicable", k => $"points: 2, {Bands(k)}, not_applicable_if: not {Thing(k)}"),
        ("bands, left_out", k => $"points: 2, {Bands(k)}, not_applicable_if: not {Thing(k)}, not_applicable: left_out"),
        ("peers", k => $"points: 2, value: rank_of(place) / peers_of(place), bands: [{{points: 2, to: {Percent(k, 10)}}}, {{points: 1, to: {Percent(k, 40)}}}]"),
    ];

    private static string Bands(int k) => $"value: {Count(k)}, bands: [{{points: 2, from: {Bound(k) + 2}}}, {{points: 1, from: 1}}]";

    private static string Count(int k) => s_counts[k % s_counts.Length];

    private static string Thing(int k) => s_things[k % s_things.Length];

    private static string Ratio(int k) => $"{s_ratios[k % s_ratios.Length].Above} / {s_ratios[k % s_ratios.Length].Below}";

    private static int Bound(int k) => 2 + k / s_counts.Length;

    private static string Percent(int k, int least) => $"{least + k / s_ratios.Length % 40}%";

    private static string Share(int k) => ((k % 19 + 1) * 0.1m).ToString(CultureInfo.InvariantCulture);
}
