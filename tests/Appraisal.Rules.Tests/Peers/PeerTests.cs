using System.Globalization;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Peers;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Recalculation;
using Appraisal.Rules.Tests.Schemes;

namespace Appraisal.Rules.Tests.Peers;

/// <summary>Comparison with peers: ranks and shares, the best and the worst of them, forced shares of grades.</summary>
[TestClass]
public sealed class PeerTests
{
    private const string Line = "G2: {text: 比, clause: 方案 七, evidence: 丙, points: 1, value: developed_backbone / developed, in_proportion_to: 50%}";
    private static readonly DateOnly s_asOf = new(2023, 12, 31);

    // The values that five organisations report, and what the first of them then earns.
    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks        | 5 4 3 2 1 | 10
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks        | 4 5 3 2 1 | 6
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks        | 3 5 4 2 1 | 6
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks        | 2 5 4 3 1 | 0
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks        | 5 5 5 5 1 | 10
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks        | ? 5 5 5 1 | 0..10
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks        | 4 ? 3 2 1 | 10
        value: at_least_as_good(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]            | talks        | 5 5 3 2 1 | 6
        value: rank_of(x) / peers_of(x), bands: [{points: 10, to: 20%}, {points: 6, to: 40%}]   | talks        | 5 4 3 2 1 | 10
        value: rank_of(x) / peers_of(x), bands: [{points: 10, to: 20%}, {points: 6, to: 40%}]   | talks        | 4 5 3 2 1 | 6
        value: rank_of(x) / peers_of(x), bands: [{points: 10, to: 20%}, {points: 6, to: 40%}]   | talks        | 4 5 3 2 ? | 0
        value: peers_of(x), in_proportion_to: 10                                                | talks        | 4 5 3 2 ? | 4
        value: talks, linear: [{at: least_of(x), points: 0}, {at: most_of(x), points: 10}]      | talks        | 4 5 3 2 1 | 7.5
        value: talks, linear: [{at: least_of(x), points: 6}, {at: most_of(x), points: 10}]      | talks        | 2 5 3 4 1 | 7
        value: talks, linear: [{at: least_of(x), points: 0}, {at: most_of(x), points: 10}]      | talks        | 1 5 3 2 1 | 0
        value: talks, linear: [{at: least_of(x), points: 0}, {at: most_of(x), points: 10}]      | talks        | 3 3 3 3 3 | 10
        value: talks, linear: [{at: least_of(x), points: 0}, {at: most_of(x), points: 10}]      | talks        | 4 ? ? ? ? | 10
        value: funds_yuan, linear: [{at: least_of(x), points: 0}, {at: most_of(x), points: 10}] | funds_yuan   | 0.02 0.03 0.01 0.02 0.02 | 5
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks / theme_days | 5 4 3 2 1 | 10
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks / (theme_days * theme_days) | 1 1 1 1 0 | 10
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks - 3    | 2 1 3 4 5 | 0
        value: rank_of(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]                     | talks, best: lowest | 2 1 3 4 5 | 6
        value: at_least_as_good(x), bands: [{points: 10, to: 1}, {points: 6, to: 3}]            | talks, best: lowest | 1 1 3 4 5 | 6
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_line_compares_an_organisation_with_its_peers(string shape, string value, string reported, string points)
    {
        var column = value.StartsWith("funds_yuan", StringComparison.Ordinal) ? "funds_yuan" : "talks";
        var scheme = Scheme(shape, $"{{text: 谈心, value: {value}, among: all}}");
        var organisations = reported.Split(' ').Select((cell, k) => Organisation.With($"{column}={cell} theme_days=2", $"O{k}").Facts).ToList();
        foreach (var inOrder in new[] { organisations, [.. organisations.AsEnumerable().Reverse()] })
        {
            var card = Cards(scheme, inOrder).Single(card => card.OrganisationId == "O0");
            var line = card.Line("G2");
            var (lowest, highest) = (Said(line.LowestHundredths), Said(line.HighestHundredths));
            (lowest == highest ? lowest : $"{lowest}..{highest}").ShouldBe(points, line.Reason);
            line.Reason.ShouldEndWith("。");
        }
    }

    // What differs in the second of two organisations, and how many peers the first then has.
    public static IEnumerable<object[]> Groups => CaseTable.Rows("""
        all                     | c.district_code=419902 form=committee c.committee_id=C2 e.industry=A e.employees=1 | 2
        district                | c.district_code=419902                 | 1
        district                | c.committee_id=C2                      | 2
        committee               | c.committee_id=C2                      | 1
        form                    | form=committee                         | 1
        form                    | form=?                                 | 1
        form                    | e.employees=1                          | 2
        industry                | e.industry=A                           | 1
        industry                | e.industry=?                           | 1
        industry                | e.industry=C                           | 2
        industry                | +enterprise(industry=A)                | 1
        size_class              | e.employees=9                          | 1
        size_class              | e.employees=10                         | 2
        size_class              | e.employees=?                          | 1
        size_class              | -enterprise                            | 1
        "[district, form]"      | form=committee                         | 1
        "[district, form]"      | c.district_code=419902                 | 1
        "[district, form]"      | e.industry=A                           | 2
        """);

    [TestMethod]
    [DynamicData(nameof(Groups))]
    public void Peers_have_in_common_what_the_scheme_says(string among, string changes, string count)
    {
        var scheme = Scheme("value: peers_of(x), in_proportion_to: 10", $"{{text: 谈心, value: talks, among: {among.Trim('"')}}}");
        var cards = Cards(scheme, [Organisation.With("—", "O0").Facts, Organisation.With(changes, "O1").Facts]);
        cards[0].Line("G2").LowestHundredths.ShouldBe(100 * int.Parse(count, null));
    }

    [TestMethod]
    public void Without_its_peers_a_line_that_compares_is_open_and_says_so()
    {
        var scheme = Scheme("value: rank_of(x), to: 3", "{text: 谈心, value: talks, among: district}");
        var card = AppraisalEngine.Create(scheme).Score(s_asOf, Organisation.With("—").Facts);
        card.Line("G2").Outcome.ShouldBe(LineOutcome.Unreported);
        card.Line("G2").Reason.ShouldBe("没有“谈心”的同类比较(须与同类党组织一并考评);按最低计 0.00 分。");
    }

    [TestMethod]
    public void A_share_of_a_grade_is_never_exceeded_also_where_organisations_are_tied()
    {
        var text = SmallScheme.With("good: {text: 好, from: 3}", "good: {text: 好, from: 3, requires: [top]}", out _)
            .Replace("conditions:\n  no_veto", "conditions:\n  top: {text: 前 20%, clause: 方案 三, holds: at_least_as_good(place) <= 20% * peers_of(place)}\n  no_veto", StringComparison.Ordinal)
            .Replace("totals:\n", "peers: {place: {text: 合计, total: base, among: district}}\ntotals:\n", StringComparison.Ordinal);
        Good(text, "3 3 2 2 2 2 2 2 2 2").ShouldBe("O0 O1");
        Good(text, "3 3 3 2 2 2 2 2 2 2").ShouldBe("");
        Good(text, "3 2 2 2 2 2 2 2 2 2").ShouldBe("O0");
        Good(text, "3 2 2 2").ShouldBe("");
        Good(text, "3 2 2 2 2").ShouldBe("O0");

        static string Good(string text, string talks) => string.Join(' ', Cards(Read(text), [.. talks.Split(' ').Select((cell, k) => Organisation.With($"talks={cell}", $"O{k}").Facts)])
            .Where(card => card.Grade.Id == "good").Select(card => card.OrganisationId).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void A_total_that_counts_a_comparison_is_compared_in_a_second_pass()
    {
        var text = Text("value: rank_of(x), bands: [{points: 10, to: 1}]", "{text: 谈心, value: talks, among: all}")
            .Replace("peers: {x:", "peers: {place: {text: 总分, total: total, among: all}, x:", StringComparison.Ordinal)
            .Replace("conditions:\n  no_veto", "conditions:\n  first: {text: 第一, clause: 方案 三, value: rank_of(place), to: 1}\n  no_veto", StringComparison.Ordinal)
            .Replace("conditions: [no_veto, base", "conditions: [first, no_veto, base", StringComparison.Ordinal);
        var scheme = Read(text);
        scheme.PeerPasses.ShouldBe(2);
        var cards = Cards(scheme, [Organisation.With("talks=2 votes_satisfied=100", "O0").Facts, Organisation.With("talks=3", "O1").Facts]);
        cards.Select(card => card.Condition("first").State).ShouldBe([false, true]);
        DefaultScheme.Scheme.PeerPasses.ShouldBe(0);
    }

    public static IEnumerable<object[]> Faults => CaseTable.Rows("""
        UnknownName      | value: rank_of(‸y), to: 1    | {text: 谈心, value: talks, among: all}                | 1
        UnknownFunction  | value: ‸rank_of(1), to: 1    | {text: 谈心, value: talks, among: all}                | 1
        Unread           | holds: has_flag              | ‸{text: 谈心, value: talks, among: all}               |
        WrongValue       | value: rank_of(x), to: 1     | {text: 谈心, value: talks, among: ‸village}           |
        WrongValue       | value: rank_of(x), to: 1     | {text: 谈心, value: talks, among: all, best: ‸mean}   |
        WrongType        | value: rank_of(x), to: 1     | {text: 谈心, value: ‸has_flag, among: all}            |
        MissingKey       | value: rank_of(x), to: 1     | ‸{text: 谈心, among: all}                             |
        MissingKey       | value: rank_of(x), to: 1     | ‸{text: 谈心, value: talks}                           |
        MissingKey       | value: rank_of(x), to: 1     | ‸{value: talks, among: all}                           |
        UnknownKey       | value: rank_of(x), to: 1     | {text: 谈心, value: talks, among: all, ‸of: 1}        |
        UnknownReference | value: rank_of(x), to: 1     | {text: 谈心, total: ‸all, among: all}                 |
        WrongType        | value: least_of(‸x), to: 1   | {text: 谈心, total: base, among: all}                 |
        Cycle            | value: rank_of(x), to: 1     | {text: 谈心, value: talks + rank_of(‸x), among: all}  |
        Cycle            | value: rank_of(x), to: 1     | {text: 谈心, total: ‸plus, among: all}                |
        Cycle            | value: rank_of(x), to: close | {text: 谈心, value: close, among: all}                 |
        UnknownFunction  | value: "sum(enterprise.members + ‸rank_of(x))", to: 1 | {text: 谈心, value: talks, among: all} | 1
        TooWide          | value: rank_of(x), to: 1     | {text: 谈心, value: ‸talks * talks * talks * talks * talks, among: all} |
        TooWide          | value: talks, linear: [{at: least_of(x), points: 0}, {at: 1000, points: 1}] | {text: 谈心, value: talks / theme_days, among: all} |
        TooWide          | value: talks, linear: [{at: least_of(x), points: 0}, {at: 1000, points: 1}] | {text: 谈心, value: talks - 3, among: all} |
        """);

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void What_is_wrong_in_a_comparison_is_told_at_its_place(string code, string shape, string peers, string unread)
    {
        var text = Text($"points: 1, {shape}", peers, "");
        var at = text.IndexOf('‸', StringComparison.Ordinal);
        text = text.Replace("‸", "", StringComparison.Ordinal);
        // Of a comparison that cannot be asked for, it is told too that nothing asks for it.
        var problem = MalformedTests.Problems(text).Where(problem => unread.Length == 0 || problem.Code.ToString() != "Unread").ShouldHaveSingleItem();
        problem.Code.ToString().ShouldBe(code, problem.ToString());
        if (at >= 0)
            (problem.Place.Line, problem.Place.Column).ShouldBe((text[..at].Count(character => character == '\n') + 1, at - text.LastIndexOf('\n', at - 1)), problem.ToString());
    }

    private static List<Scorecard> Cards(Scheme scheme, IReadOnlyList<OrganisationFacts> organisations)
    {
        var engine = AppraisalEngine.Create(scheme);
        var pool = new PeerPool();
        for (var pass = 0; pass < scheme.PeerPasses; pass++)
        {
            foreach (var batch in organisations.Chunk(2))
                pool.Add(engine.FindPeers(s_asOf, [.. batch.Select(pool.Placed)], pass));
            pool.Close();
        }
        var placed = organisations.Select(pool.Placed).ToList();
        var appraised = engine.Appraise(s_asOf, placed);
        var cards = Enumerable.Range(0, placed.Count).Select(appraised.Scorecard).ToList();
        for (var k = 0; k < placed.Count; k++)
            SecondOpinion.Differences(cards[k], Recalculator.Recalculate(scheme, s_asOf, placed[k])).ShouldBeEmpty();
        return cards;
    }

    private static Scheme Scheme(string shape, string peers) => Read(Text(shape, peers));

    private static string Text(string shape, string peers, string points = "points: 10, ") =>
        SmallScheme.With(Line, $"G2: {{text: 比, clause: 方案 七, evidence: 丙, {points}{shape}}}".Replace("‸", "⁁", StringComparison.Ordinal), out _)
            .Replace("at_most: 5", "at_most: 50", StringComparison.Ordinal)
            .Replace("values:", shape.Contains("close", StringComparison.Ordinal) ? "values:\n  close: 5 - rank_of(x)" : "values:", StringComparison.Ordinal)
            .Replace("totals:\n", $"peers: {{x: {peers}}}\ntotals:\n", StringComparison.Ordinal).Replace("⁁", "‸", StringComparison.Ordinal);

    private static Scheme Read(string text)
    {
        var scheme = SchemeReader.Read(text, SmallScheme.File, out var problems);
        problems.ShouldBeEmpty();
        return scheme!;
    }

    private static string Said(int hundredths) => (hundredths / 100m).ToString(CultureInfo.InvariantCulture);
}
