using Appraisal.Rules.Problems;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Values that change by edition or from a day on: an appraisal uses what was in force at its date.</summary>
[TestClass]
public sealed class DatedTests
{
    private const string TwoEditions = "editions: {2020: {from: 2020-01-01, to: 2022-12-31}, 2023: {from: 2023-01-01}}";

    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        {points: 2, from: 90%}      | {points: 2, from: {dated: {2020-01-01: 80%, 2022-01-01: 92%}}}           | 2021-12-31 | A1   | 2
        {points: 2, from: 90%}      | {points: 2, from: {dated: {2020-01-01: 80%, 2022-01-01: 92%}}}           | 2022-01-01 | A1   | 1
        {points: 2, from: 90%}      | {points: 2, from: {dated: {2022-01-01: 92%, 2020-01-01: 80%}}}           | 2022-01-01 | A1   | 1
        {points: 2, from: 90%}      | {points: 2, from: {dated: {2019-01-01: 80%, 2022-01-01: 92%}}}           | 2020-01-01 | A1   | 2
        {points: 2, from: 90%}      | {points: 2, from: {dated: {2020: 80%, 2023: 92%}}}                       | 2022-12-31 | A1   | 2
        {points: 2, from: 90%}      | {points: 2, from: {dated: {2020: 80%, 2023: 92%}}}                       | 2023-01-01 | A1   | 1
        {points: 2, from: 90%}      | {points: 2, from: {dated: {2020: 80%, 2023-06-01: 92%}}}                 | 2023-05-31 | A1   | 2
        {points: 2, from: 90%}      | {points: 2, from: {dated: {2020: 80%, 2023-06-01: 92%}}}                 | 2023-06-01 | A1   | 1
        bands: [{points: 2, from: 90%}, {points: 1, from: 60%}] | bands: {dated: {2020: [{points: 2, from: 95%}], 2023: [{points: 2, from: 90%}, {points: 1, from: 60%}]}} | 2021-01-01 | A1 | 0
        bands: [{points: 2, from: 90%}, {points: 1, from: 60%}] | bands: [{points: 2, from: 95%}, {dated: {2020: absent, 2023: {points: 1, from: 60%}}}] | 2022-12-31 | A1 | 0
        bands: [{points: 2, from: 90%}, {points: 1, from: 60%}] | bands: [{points: 2, from: 95%}, {dated: {2020: absent, 2023: {points: 1, from: 60%}}}] | 2023-01-01 | A1 | 1
        S: {value: votes_satisfied / votes_valid, valid: members_voted >= members} | S: {value: votes_satisfied / votes_valid, valid: {dated: {2020: members_voted >= members, 2023: members_voted > members}}} | 2022-12-31 | A1 | 2
        S: {value: votes_satisfied / votes_valid, valid: members_voted >= members} | S: {value: votes_satisfied / votes_valid, valid: {dated: {2020: members_voted >= members, 2023: members_voted > members}}} | 2023-01-01 | A1 | 0
        A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks, asked: 3, each: 1} | A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks, asked: 3, each: {dated: {2020: 1, 2023: 0.5}}} | 2022-12-31 | A2.1 | -2
        A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks, asked: 3, each: 1} | A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks, asked: 3, each: {dated: {2020: 1, 2023: 0.5}}} | 2023-01-01 | A2.1 | -1
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_line_earns_by_what_was_in_force_on_the_appraisal_date(string part, string replacement, string asOf, string line, string points)
    {
        var scheme = Editions(SmallScheme.With(part, replacement, out _)).At(WrittenFacts.Day(asOf)).ShouldNotBeNull();
        var organisation = Organisation.With($"as_of={asOf}");
        var card = AppraisalEngine.Create(scheme).Score(organisation.AsOf, organisation.Facts);
        card.Line(line).LowestHundredths.ShouldBe((int)(100 * decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture)), card.Line(line).Reason);
        SecondOpinion.Differences(card, Recalculator.Recalculate(scheme, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
    }

    [TestMethod]
    public void Every_number_that_a_scheme_has_can_be_dated()
    {
        (string Part, Func<Scheme, object> Read, object Old, object New)[] cases =
        [
            ("places: 2", scheme => scheme.Levels[0].Places, 2, 5),
            ("publication_working_days: 3", scheme => scheme.Process!.PublicationWorkingDays, 3, 5),
            ("objection_working_days: 4", scheme => scheme.Process!.ObjectionWorkingDays, 4, 5),
            ("rectification_months: 2", scheme => scheme.Process!.RectificationMonths, 2, 5),
            ("target: 2", scheme => scheme.Levels[0].Target, 2, 5),
            ("look_back_months: 24", scheme => scheme.Vetoes.LookBackMonths, 24, 5),
            ("at_most: 5", scheme => scheme.Total("plus")!.AtMostHundredths!, 500, 400),
            ("counts_to: 2", scheme => scheme.Measures[1].CountsTo!, 2, 5),
            ("total: base, from: 3", scheme => scheme.Conditions[1].FromHundredths, 300, 500),
            ("good: {text: 好, from: 3", scheme => scheme.Grades.Ladder[0].FromHundredths, 300, 500),
            ("at_least: 90%", scheme => scheme.Targets[0].Numerator, 9L, 4L),
            ("size_classes: [0, 10]", scheme => scheme.SizeClasses[1], 10L, 20L),
            ("title: 小方案", scheme => scheme.Title, "小方案", "新方案"),
        ];
        foreach (var (part, read, old, now) in cases)
        {
            var colon = part.LastIndexOf(": ", StringComparison.Ordinal) + 2;
            var later = now switch { "新方案" => "新方案", 400 => "4", 500 => "5", 5 => "5", 4L => "80%", _ => "[0, 20]" };
            var editions = Editions(SmallScheme.With(part, $"{part[..colon]}{{dated: {{2020: {part[colon..]}, 2023: {later}}}}}", out _));
            read(editions.At(new DateOnly(2022, 12, 31))!).ShouldBe(old, part);
            read(editions.At(new DateOnly(2023, 1, 1))!).ShouldBe(now, part);
        }
    }

    [TestMethod]
    public void A_line_can_come_and_go()
    {
        var editions = Editions(SmallScheme.With("G2: {text: 比, clause: 方案 七, evidence: 丙, points: 1, value: developed_backbone / developed, in_proportion_to: 50%}",
            "G2: {dated: {2020: absent, 2021-06-01: {text: 比, clause: 方案 七, evidence: 丙, points: 1, value: developed_backbone / developed, in_proportion_to: 50%}, 2023: absent}}", out _));
        Has("2021-05-31").ShouldBeFalse();
        Has("2021-06-01").ShouldBeTrue();
        Has("2022-12-31").ShouldBeTrue();
        Has("2023-01-01").ShouldBeFalse();

        bool Has(string day) => editions.At(WrittenFacts.Day(day))!.Lines.Any(line => line.Id == "G2");
    }

    [TestMethod]
    public void The_periods_follow_each_other_without_a_gap_each_with_its_edition()
    {
        var editions = Editions(SmallScheme.With("{points: 2, from: 90%}", "{points: 2, from: {dated: {2020: 80%, 2021-06-01: 85%, 2024-02-29: 92%}}}", out _));
        editions.Periods.Select(period => (period.Edition, period.InForceFrom, period.InForceTo)).ShouldBe([
            ("2020", new DateOnly(2020, 1, 1), new DateOnly(2021, 5, 31)),
            ("2020", new DateOnly(2021, 6, 1), new DateOnly(2022, 12, 31)),
            ("2023", new DateOnly(2023, 1, 1), new DateOnly(2024, 2, 28)),
            ("2023", new DateOnly(2024, 2, 29), null),
        ]);
        editions.At(new DateOnly(2019, 12, 31)).ShouldBeNull();
        editions.IsAsWritten.ShouldBeFalse();
    }

    [TestMethod]
    public void A_scheme_with_one_edition_and_dated_values_ends_when_it_is_no_longer_in_force()
    {
        var editions = SchemeReader.Read(new SchemeFile(SmallScheme.File, SmallScheme.With("in_force: {from: 2020-01-01}", "in_force: {from: 2020-01-01, to: 2023-12-31}", out _)
            .Replace("points: 2, from: 90%", "points: 2, from: {dated: {2020-01-01: 80%, 2022-01-01: 92%}}", StringComparison.Ordinal)), _ => null, out var problems).ShouldNotBeNull();
        problems.ShouldBeEmpty();
        editions.Periods.Select(period => (period.Edition, period.InForceFrom, period.InForceTo)).ShouldBe([
            ("1", new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31)), ("1", new DateOnly(2022, 1, 1), new DateOnly(2023, 12, 31))]);
        editions.At(new DateOnly(2024, 1, 1)).ShouldBeNull();
    }

    [TestMethod]
    public void The_scheme_of_a_period_is_a_text_that_reads_as_it_and_is_in_force_then_only()
    {
        var editions = Editions(SmallScheme.With("{points: 2, from: 90%}", "{points: 2, from: {dated: {2020: 80%, 2023: 92%}}}", out _));
        foreach (var period in editions.Periods)
        {
            var again = SchemeReader.Read(period.Text, SmallScheme.File, out var problems).ShouldNotBeNull(period.Text);
            problems.ShouldBeEmpty();
            (again.Edition, again.InForceFrom, again.InForceTo).ShouldBe((period.Edition, period.InForceFrom, period.InForceTo));
            again.Text.ShouldBe(period.Text);
            var (engine, old) = (AppraisalEngine.Create(again), Organisation.With("as_of=2022-12-31"));
            if (!again.Covers(old.AsOf))
                Should.Throw<ArgumentOutOfRangeException>(() => engine.Score(old.AsOf, old.Facts));
        }
        editions.Periods[0].Text.ShouldContain("80%");
        editions.Periods[0].Text.ShouldNotContain("92%");
    }

    [TestMethod]
    public void A_file_adds_a_date_to_what_the_extended_scheme_has_dated()
    {
        var under = SmallScheme.With("title: 小方案", "title: {dated: {2020-01-01: 小方案}}", out _);
        var editions = SchemeReader.Read(new SchemeFile("district.yaml", "extends: small.yaml\nscheme: d\ntitle: {dated: {2024-01-01: 新方案}}"), name => new SchemeFile(name, under), out var problems);
        problems.ShouldBeEmpty();
        editions!.Periods.Select(period => period.Title).ShouldBe(["小方案", "新方案"]);
        editions.Changes.Select(change => (change.Name, change.Was, change.Is)).ShouldContain(("title.dated.2024-01-01", null, "新方案"));
    }

    [TestMethod]
    public void A_file_with_editions_takes_the_place_of_the_extended_schemes_time_in_force_and_the_other_way_round()
    {
        Periods("editions: {a: {from: 2021-01-01}, b: {from: 2022-01-01}}", SmallScheme.Text).ShouldBe(["a", "b"]);
        Periods("edition: 9\nin_force: {from: 2021-01-01}", WithEditions(SmallScheme.Text)).ShouldBe(["9"]);

        static IEnumerable<string> Periods(string text, string under)
        {
            var editions = SchemeReader.Read(new SchemeFile("district.yaml", $"extends: small.yaml\nscheme: d\n{text}"), name => new SchemeFile(name, under), out var problems);
            problems.ShouldBeEmpty();
            return editions!.Periods.Select(period => period.Edition);
        }
    }

    public static IEnumerable<object[]> Faults => CaseTable.Rows("""
        MissingKey   | title: 小方案          | title: {dated: ‸{2020-01-02: 小方案}}
        MissingKey   | title: 小方案          | title: {dated: {}}
        DuplicateId  | title: 小方案          | title: {dated: {2020-01-01: 小方案, ‸2020: 小}}
        WrongValue   | title: 小方案          | title: {dated: {2020-01-01: 小方案, ‸2021: 小}}
        WrongValue   | title: 小方案          | title: {dated: {2020-01-01: 小方案, ‸2021-02-29: 小}}
        Unread       | title: 小方案          | title: {dated: {‸2018-01-01: 小方案, 2019-01-01: 小}}
        UnknownKey   | title: 小方案          | title: {dated: {2020-01-01: 小方案}, ‸text: 小}
        WrongNode    | title: 小方案          | title: ‸{dated: 小方案}
        MissingKey   | title: 小方案\n        | title: {dated: {2020: absent, 2023: 小方案}}\n
        WrongValue   | {points: 2, from: 90%} | {points: 2, from: {dated: {2020: 90%, 2021-01-01: 92%}}}, {points: ‸1.001, from: 70%}
        WrongValue   | each: 1                | each: {dated: {2020: 1, 2021-01-01: 1, 2022-02-02: ‸x, 2023: 1}}
        FormulaSyntax | counted: talks        | counted: {dated: {2020: talks, 2021-01-01: "talks ‸)"}}
        Sum          | points: 2, value: S    | points: {dated: {2020: 2, 2023: ‸3}}, value: S
        UnknownReference | order: [total, S]  | order: [total, S, ‸absent]
        """);

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void What_is_wrong_in_any_period_is_told_once_at_its_place(string code, string part, string replacement)
    {
        var text = SmallScheme.With(part.Replace("\\n", "\n", StringComparison.Ordinal), replacement, out var expected);
        // The editions stand in the same lines as what they take the place of.
        SchemeReader.Read(new SchemeFile(SmallScheme.File, WithEditions(text)), _ => null, out var problems).ShouldBeNull();
        var problem = problems.First();
        problem.Code.ToString().ShouldBe(code, problem.ToString());
        if (expected is { } place)
            (problem.Place.Line, problem.Place.Column).ShouldBe(place, problem.ToString());
        problems.ShouldBeUnique();
    }

    [TestMethod]
    [DataRow("{2020: {from: 2020-01-01, to: 2022-12-30}, 2023: {from: 2023-01-01}}", "WrongValue", "2022-12-31", DisplayName = "a gap")]
    [DataRow("{2020: {from: 2020-01-01, to: 2023-01-01}, 2023: {from: 2023-01-01}}", "WrongValue", "2023-01-02", DisplayName = "an overlap")]
    [DataRow("{2020: {from: 2020-01-01}, 2023: {from: 2020-01-01}}", "WrongValue", "晚于上一版", DisplayName = "two on one day")]
    [DataRow("{2023: {from: 2023-01-01}, 2020: {from: 2020-01-01}}", "WrongValue", "晚于上一版", DisplayName = "out of order")]
    [DataRow("{2020: {from: 2020-01-01, to: 2019-01-01}}", "WrongValue", "不早于", DisplayName = "an end before the beginning")]
    [DataRow("{2020: {to: 2020-01-01}}", "MissingKey", "from", DisplayName = "no beginning")]
    [DataRow("{2020: {from: 2020-01-01, until: 1}}", "UnknownKey", "until", DisplayName = "an unknown key")]
    [DataRow("{}", "MissingKey", "版本", DisplayName = "no edition")]
    [DataRow("[2020]", "WrongNode", "映射", DisplayName = "a list")]
    public void Editions_leave_no_gap_and_do_not_overlap(string editions, string code, string said)
    {
        SchemeReader.Read(new SchemeFile(SmallScheme.File, WithEditions(SmallScheme.Text, editions)), _ => null, out var problems).ShouldBeNull();
        problems[0].Code.ToString().ShouldBe(code, problems[0].ToString());
        problems[0].Chinese.ShouldContain(said);
    }

    [TestMethod]
    public void A_time_in_force_beside_editions_is_a_problem()
    {
        SchemeReader.Read(new SchemeFile(SmallScheme.File, SmallScheme.With("edition: 1\n", $"edition: 1\n{TwoEditions}\n", out _)), _ => null, out var problems).ShouldBeNull();
        problems.Select(problem => problem.Code).ShouldBe([ProblemCode.DuplicateId, ProblemCode.DuplicateId]);
    }

    private static SchemeEditions Editions(string text)
    {
        var editions = SchemeReader.Read(new SchemeFile(SmallScheme.File, WithEditions(text)), _ => null, out var problems);
        problems.ShouldBeEmpty();
        return editions!;
    }

    private static string WithEditions(string text, string? editions = null) => text
        .Replace("edition: 1\n", editions is null ? $"{TwoEditions}\n" : $"editions: {editions}\n", StringComparison.Ordinal)
        .Replace("in_force: {from: 2020-01-01}\n", "\n", StringComparison.Ordinal);
}
