using System.Globalization;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Grpc.Paging;

namespace Appraisal.Service.Grpc.Results;

/// <summary>The fields by which the lists of results are filtered and ordered, with what each is in its list's query.</summary>
internal static class ResultFields
{
    /// <summary>After every rank, where a row has none.</summary>
    private const int NoPlace = int.MaxValue;

    public static ListField OrganisationId { get; } = new("organisation_id", FieldKind.Text, "s.organisation_id", IsOrdered: true);

    public static IReadOnlyList<ListField> NominationKey { get; } =
    [
        new("level", FieldKind.Text, "n.level", IsOrdered: true),
        new("district_code", FieldKind.Text, "n.district_code", IsOrdered: true),
        OrganisationId,
    ];

    public static IReadOnlyList<ListField> Nominations { get; } =
    [
        .. NominationKey,
        new("state", FieldKind.Text, "n.state"),
        new("place", FieldKind.Count, string.Create(CultureInfo.InvariantCulture, $"COALESCE(n.place, {NoPlace})"), IsOrdered: true),
    ];

    public static IReadOnlyList<ListField> DutyKey { get; } =
    [
        new("duty", FieldKind.Text, "d.duty", IsOrdered: true),
        new("subject", FieldKind.Text, "d.subject", IsOrdered: true),
    ];

    public static IReadOnlyList<ListField> Duties { get; } =
    [
        .. DutyKey,
        new("committee_id", FieldKind.Text, "COALESCE(d.committee_id, '')", IsOrdered: true),
        new("overdue", FieldKind.Truth, "d.is_overdue"),
        new("owed_since", FieldKind.Date, "COALESCE(CAST(d.owed_since AS text), '')", IsOrdered: true),
    ];

    public static IReadOnlyList<ListField> CoverageKey { get; } =
    [
        new("scope", FieldKind.Text, "c.scope", IsOrdered: true),
        new("scope_id", FieldKind.Text, "c.scope_id", IsOrdered: true),
        new("measure", FieldKind.Text, "c.measure", IsOrdered: true),
        new("due_on", FieldKind.Date, "c.due_on", IsOrdered: true),
    ];

    public static IReadOnlyList<ListField> Coverage { get; } = [.. CoverageKey, new("state", FieldKind.Text, "c.state")];

    public static IReadOnlyList<ListField> CommitteeKey { get; } = [new("committee_id", FieldKind.Text, "c.committee_id", IsOrdered: true)];

    /// <summary>Those of committees.</summary>
    /// <param name="areAppraised">Does the run's scheme appraise them: else nobody has a score, and to ask for one finds nobody.</param>
    public static IReadOnlyList<ListField> Committees(bool areAppraised) =>
    [
        .. CommitteeKey,
        new("district_code", FieldKind.Text, "c.district_code"),
        new("score", FieldKind.Points, areAppraised ? "c.score_hundredths" : "NULL"),
        new("rank", FieldKind.Count, areAppraised ? "c.rank" : "NULL"),
        new("list", FieldKind.Text, areAppraised ? "c.list" : "NULL"),
    ];

    public static IReadOnlyList<ListField> ProposalKey { get; } =
    [
        new("kind", FieldKind.Text, "p.kind", IsOrdered: true),
        new("group", FieldKind.Text, "p.group_id", IsOrdered: true),
        new("member", FieldKind.Text, "p.member", IsOrdered: true),
    ];

    public static IReadOnlyList<ListField> Proposals { get; } =
    [
        .. ProposalKey,
        new("committee_id", FieldKind.Text, "COALESCE(p.committee_id, '')", IsOrdered: true),
        new("because", FieldKind.Text, "p.because"),
        new("placed", FieldKind.Truth, "(p.group_id <> '')"),
    ];

    /// <summary>Those of scorecards: each total of the scheme too, in points as they are shown.</summary>
    public static IReadOnlyList<ListField> Scorecards(Scheme scheme) =>
    [
        OrganisationId,
        new("district_code", FieldKind.Text, "s.district_code", IsOrdered: true),
        new("grade", FieldKind.Text, "s.grade"),
        new("grade_highest", FieldKind.Text, "s.grade_highest"),
        .. scheme.Totals.Select((total, number) => new ListField(total.Id, FieldKind.Points, string.Create(CultureInfo.InvariantCulture, $"""
            (SELECT {(total.IsShownPositive ? "-" : "")}t.lowest_hundredths FROM totals t
            WHERE t.run_number = s.run_number AND t.organisation_number = s.organisation_number AND t.total_number = {number})
            """), IsOrdered: true)),
    ];
}
