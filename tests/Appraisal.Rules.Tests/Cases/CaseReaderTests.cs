using Appraisal.Rules.Cases;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using CsCheck;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>What a writer of cases may write, and what is told where it is wrong.</summary>
[TestClass]
public sealed class CaseReaderTests
{
    private const char Mark = '‸';

    private const string Text = """
        as_of: 2023-12-31
        base: usual
        bases:
          usual:
            organisation: {has_flag: true, talks: 3, district_model_since: 2020}
            committee: {members_total: 100}
            enterprises:
              甲: {members: 10, status: operating}
              乙: {members: 5}
            honours: {植树: {level: city}}
          fewer:
            base: usual
            enterprises: {乙: none}
        cases:
          - name: 一
            organisation: {talks: 2}
            incidents: {事故: {kind: safety, credit_code: 甲}}
            expect: {lines: {A3.4: met 0.5}, totals: {base: 0..100}, grade: qualified, vetoes: [safety]}
          - name: 二
            base: none
            as_of: 2023-06-30
            expect: {conditions: {base: undecided}}
        """;

    [TestMethod]
    public void A_case_has_the_facts_of_its_base_with_its_own_over_them_and_its_own_date()
    {
        var cases = Read(Text, out var problems)!;
        problems.ShouldBeEmpty();
        var facts = cases[0].Facts;
        (facts.Organisation.HasFlag, facts.Organisation.Talks, facts.Committee.MembersTotal, cases[0].AsOf).ShouldBe((true, 2, 100, new DateOnly(2023, 12, 31)));
        facts.Enterprises.Select(enterprise => enterprise.Members).ShouldBe([5, 10], ignoreOrder: true);
        facts.Honours.Single().Level.ShouldBe(HonourLevel.City);
        facts.Incidents.Single().CreditCode.ShouldBe("甲");
        (cases[1].Facts.Organisation.Talks, cases[1].Facts.Enterprises.Count, cases[1].AsOf).ShouldBe((null, 0, new DateOnly(2023, 6, 30)));
    }

    public static IEnumerable<object[]> Rows => CaseTable.Rows("""
        talks: 2                  | 2      | false
        talks: "１２"             | 12     | false
        talks: unreported         |        | true
        talks: 未填报             |        | true
        talks: ""                 |        | true
        """).Select(cells => new object[] { cells[0], cells[1], bool.Parse(cells[2]) });

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void A_cell_is_read_as_a_ledgers_cell_and_may_say_that_it_is_unreported(string cell, string talks, bool isUnreported)
    {
        var organisation = Read(Text.Replace("talks: 2", cell, StringComparison.Ordinal), out _)![0].Facts.Organisation;
        $"{organisation.Talks}".ShouldBe(talks);
        organisation.IsUnreported(FactCatalogue.Organisations["talks"]).ShouldBe(isUnreported);
    }

    [TestMethod]
    public void An_empty_cell_is_none_where_a_ledger_says_so_and_unreported_only_where_the_case_says_so()
    {
        var since = FactCatalogue.Organisations["district_model_since"];
        With("talks: 2", "district_model_since: \"\"").Facts.Organisation.CellOf(since).ShouldBe(Cell.None);
        With("talks: 2", "district_model_since: unreported").Facts.Organisation.IsUnreported(since).ShouldBeTrue();
    }

    [TestMethod]
    public void Rows_are_added_changed_taken_away_and_left_unreported_by_name()
    {
        With("incidents: {事故: {kind: safety, credit_code: 甲}}", "enterprises: none").Facts.Enterprises.ShouldBeEmpty();
        With("organisation: {talks: 2}", "enterprises: {甲: {members: 1}, 丙: {members: 2}}").Facts.Enterprises.Select(found => found.Members).ShouldBe([1, 5, 2], ignoreOrder: true);
        With("organisation: {talks: 2}", "enterprises: {甲: unreported}").Facts.Enterprises.ShouldContain(found => found.Members == null && found.KeyText.Length == 0);
        With("organisation: {talks: 2}", "base: fewer").Facts.Enterprises.ShouldHaveSingleItem().Members.ShouldBe(10);
        With("organisation: {talks: 2}", "enterprises: {甲: {status: deregistered}}").Facts.Incidents.ShouldBeEmpty();
        With("organisation: {talks: 2}", "organisation: unreported").Facts.Organisation.IsUnreported(FactCatalogue.Organisations["has_flag"]).ShouldBeTrue();
    }

    public static IEnumerable<object[]> Problems => CaseTable.Rows("""
        UnknownName      | talks: 2                    | ‸chats: 2
        UnknownName      | {kind: safety,              | {‸organisation_id: O1, kind: safety,
        WrongValue       | talks: 2                    | talks: ‸2次
        WrongValue       | talks: 2                    | talks: "‸-2"
        WrongValue       | organisation: {talks: 2}    | organisation: ‸none
        WrongValue       | organisation: {talks: 2}    | enterprises: ‸unreported
        WrongValue       | organisation: {talks: 2}    | enterprises: {丁: ‸none}
        WrongValue       | organisation: {talks: 2}    | enterprises: {甲: {credit_code: ‸123}}
        WrongNode        | talks: 2                    | talks: ‸[2]
        WrongNode        | organisation: {talks: 2}    | organisation: ‸[]
        WrongNode        | organisation: {talks: 2}    | enterprises: {甲: ‸[]}
        UnknownReference | credit_code: 甲             | credit_code: ‸丁
        UnknownReference | base: none                  | base: ‸nobody
        UnknownReference | base: usual\nbases          | base: ‸nobody\nbases
        UnknownReference | {A3.4: met 0.5}             | {‸Z9: met 0.5}
        UnknownReference | {base: 0..100}              | {‸sum: 1}
        UnknownReference | {base: undecided}           | {‸honest: true}
        UnknownReference | vetoes: [safety]            | vetoes: [‸theft]
        WrongValue       | A3.4: met 0.5               | A3.4: ‸half 0.5
        WrongValue       | A3.4: met 0.5               | A3.4: ‸met half
        WrongValue       | A3.4: met 0.5               | A3.4: ‸0.555
        WrongValue       | A3.4: met 0.5               | A3.4: {outcome: ‸good}
        UnknownKey       | A3.4: met 0.5               | A3.4: {‸result: met}
        WrongNode        | A3.4: met 0.5               | A3.4: {reason: ‸[]}
        WrongValue       | {base: 0..100}              | {base: ‸0...100}
        WrongValue       | {base: undecided}           | {base: ‸perhaps}
        WrongValue       | grade: qualified            | grade: ‸superb
        WrongValue       | grade: qualified            | satisfaction: ‸90%
        WrongValue       | as_of: 2023-06-30           | as_of: ‸2023-06-31
        WrongValue       | as_of: 2023-06-30           | as_of: ‸2019-12-31
        MissingKey       | as_of: 2023-12-31\n         |
        MissingKey       | name: 二                    | ‸base: usual
        MissingKey       | expect: {conditions: {base: undecided}} | organisation: {talks: 1}
        MissingKey       | {conditions: {base: undecided}} | ‸{}
        MissingKey       | {conditions: {base: undecided}} | ‸{lines: {}}
        DuplicateId      | name: 二                    | name: ‸一
        UnknownKey       | base: usual\nbases          | base: usual\n‸scheme: x\nbases
        UnknownKey       | as_of: 2023-06-30           | ‸colour: red
        DuplicateId      | as_of: 2023-06-30           | peers: {O1: ‸{organisation: {talks: 1}}}
        UnknownKey       | as_of: 2023-06-30           | peers: {乙: {‸as_of: 2023-06-30}}
        UnknownReference | as_of: 2023-06-30           | peers: {乙: {base: ‸nobody}}
        Contradiction    | talks: 2                    | votes_valid: 10, votes_satisfied: ‸11
        Contradiction    | {members: 10, status        | {members: 10, full_members: ‸11, status
        Contradiction    | {kind: safety,              | {occurred_on: 2023-05-02, lifted_on: ‸2023-05-01,
        AfterAsOf        | talks: 2                    | founded_on: ‸2024-01-01
        AfterAsOf        | as_of: 2023-06-30           | peers: {乙: {organisation: {founded_on: ‸2024-01-01}}}
        UnknownReference | grade: qualified            | committee_lines: {‸K99: met 5}
        WrongValue       | grade: qualified            | committee_lines: {K1: ‸met 0..5}
        WrongValue       | grade: qualified            | committee_lines: {K1: ‸half}
        WrongValue       | grade: qualified            | committee_lines: {K1: {outcome: ‸good}}
        UnknownKey       | grade: qualified            | committee_lines: {K1: {‸result: met}}
        WrongNode        | grade: qualified            | committee_lines: {K8: {index: ‸[]}}
        WrongNode        | grade: qualified            | committee_lines: ‸[K1]
        WrongValue       | grade: qualified            | committee_score: ‸80..90
        WrongValue       | grade: qualified            | committee_list: ‸undetermined
        UnknownReference | grade: qualified            | measures: {‸coverage: 1/2}
        WrongValue       | grade: qualified            | measures: {work_coverage: ‸50%}
        WrongValue       | grade: qualified            | measures: {work_coverage: ‸1/2 missed missed}
        WrongValue       | grade: qualified            | measures: {work_coverage: ‸1/2 late}
        WrongValue       | grade: qualified            | measures: {built_where_due_rate: ‸1/2 missed}
        UnknownReference | grade: qualified            | duties: {‸marry: none}
        WrongValue       | grade: qualified            | duties: {join: ‸late}
        WrongValue       | grade: qualified            | duties: {join: ‸1 owed 2 overdue}
        WrongValue       | grade: qualified            | duties: {join: ‸2}
        WrongValue       | grade: qualified            | duties: {join: ‸owed owed}
        WrongValue       | as_of: 2023-06-30           | organisations: ‸all
        WrongValue       | as_of: 2023-06-30           | organisations: {乙: ‸none}
        UnknownKey       | as_of: 2023-06-30           | organisations: {乙: {‸committee: {members_total: 1}}}
        UnknownReference | as_of: 2023-06-30           | organisations: {乙: {base: ‸nobody}}
        DuplicateId      | as_of: 2023-06-30           | organisations: {‸O1: {organisation: {talks: 1}}}
        AfterAsOf        | as_of: 2023-06-30           | organisations: {乙: {organisation: {founded_on: ‸2024-01-01}}}
        UnknownKey       | as_of: 2023-06-30           | peers: {乙: {‸unaffiliated: {丙: {members: 1}}}}
        WrongValue       | as_of: 2023-06-30           | unaffiliated: ‸all
        WrongValue       | as_of: 2023-06-30           | unaffiliated: {丙: ‸some}
        UnknownName      | as_of: 2023-06-30           | unaffiliated: {丙: {‸workers: 1}}
        WrongValue       | as_of: 2023-06-30           | unaffiliated: {丙: {organisation_id: ‸O1}}
        WrongNode        | as_of: 2023-06-30           | unaffiliated: {丙: {organisation_id: ‸[]}}
        AfterAsOf        | as_of: 2023-06-30           | unaffiliated: {丙: {registered_on: ‸2024-01-01}}
        Contradiction    | as_of: 2023-06-30           | unaffiliated: {丙: {members: 1, full_members: ‸2}}
        DuplicateId      | organisation: {talks: 2}    | unaffiliated: {‸甲: {members: 1}}
        WrongNode        | - name: 二                  | - ‸二
        Syntax           | cases:                      | cases: ‸[
        """).Select(cells => new object[] { cells[0], cells[1], cells[2] });

    [TestMethod]
    [DynamicData(nameof(Problems))]
    public void What_is_wrong_is_told_by_its_code_at_its_place_in_both_languages(string code, string part, string replacement)
    {
        var (from, to) = (part.Replace("\\n", "\n", StringComparison.Ordinal), replacement.Replace("\\n", "\n", StringComparison.Ordinal));
        Text.Split(from).Length.ShouldBe(2, part);
        var text = Text.Replace(from, to, StringComparison.Ordinal);
        if (code == "WrongNode" && part == "- name: 二" || code == "Syntax")
            text = text[..(text.IndexOf(to, StringComparison.Ordinal) + to.Length)];
        if (code == "MissingKey" && part == "name: 二")
            text = text.Replace("    base: none\n", "", StringComparison.Ordinal);
        var at = text.IndexOf(Mark, StringComparison.Ordinal);

        Read(text.Replace($"{Mark}", "", StringComparison.Ordinal), out var problems).ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        problem.Code.ToString().ShouldBe(code, problem.ToString());
        if (at >= 0 && code != "Syntax")
            (problem.Place.Line, problem.Place.Column).ShouldBe((text[..at].Count(character => character == '\n') + 1, at - text[..at].LastIndexOf('\n')), problem.ToString());
        (problem.Place.File, problem.Chinese.Length > 0, problem.English.Length > 0).ShouldBe(("cases.yaml", true, true));
    }

    [TestMethod]
    public void Cells_that_just_agree_and_days_up_to_the_appraisal_date_are_a_ledgers_as_well()
    {
        var facts = With("talks: 2", "votes_valid: 10, votes_satisfied: 10, developed_backbone: 3, founded_on: 2023-12-31").Facts.Organisation;
        (facts.VotesSatisfied, facts.DevelopedBackbone, facts.FoundedOn).ShouldBe((10, 3, new DateOnly(2023, 12, 31)));
    }

    [TestMethod]
    public void A_contradiction_of_a_base_is_none_of_a_case_that_mends_it()
    {
        const string contradiction = "votes_valid: 10, votes_satisfied: 11, district_model_since";
        var text = Text.Replace("district_model_since", contradiction, StringComparison.Ordinal);
        Read(text, out var problems).ShouldBeNull();
        problems.Single().Chinese.ShouldBe("“满意票”大于“有效票”:台账里这样填,前者不予采用,按未填报算");
        problems.Single().English.ShouldBe("votes_satisfied is above votes_valid: a ledger would take the former as unreported");
        Read(text.Replace("talks: 2", "votes_satisfied: 10", StringComparison.Ordinal), out _).ShouldNotBeNull();
    }

    [TestMethod]
    public void Every_problem_of_every_file_is_told_at_once_in_the_order_of_the_files()
    {
        var wrong = Text.Replace("talks: 2", "chats: 2", StringComparison.Ordinal).Replace("met 0.5", "half", StringComparison.Ordinal);
        CaseReader.Read(DefaultScheme.Editions, new CaseText("bases.yaml", "bases: {x: {organisation: {walks: 1}}}"), [new CaseText("b.yaml", wrong), new CaseText("a.yaml", wrong)], out var problems).ShouldBeNull();
        problems.Select(problem => $"{problem.Place.File} {problem.Code}").ShouldBe(
            ["bases.yaml UnknownName", "b.yaml UnknownName", "b.yaml WrongValue", "a.yaml UnknownName", "a.yaml WrongValue"]);
    }

    [TestMethod]
    public void Shared_bases_and_their_date_serve_every_file()
    {
        var shared = new CaseText(CaseReader.SharedName, "as_of: 2022-12-31\nbase: usual\nbases: {usual: {organisation: {talks: 7}}}");
        var found = CaseReader.Read(DefaultScheme.Editions, shared, [new CaseText("a.yaml", "cases: [{name: 一, expect: {grade: unqualified}}]")], out _)!.Single();
        (found.Facts.Organisation.Talks, found.AsOf).ShouldBe((7, new DateOnly(2022, 12, 31)));
    }

    [TestMethod]
    public void Peers_are_other_organisations_with_their_names_for_ids_and_the_base_of_the_file()
    {
        Read(Text, out _)![0].Peers.ShouldBeNull();
        var peers = With("organisation: {talks: 2}", "peers: {乙: {organisation: {talks: 9}}, 丙: {base: none}}").Peers!;
        peers.Select(peer => (peer.Organisation.KeyText, peer.Organisation.Talks, peer.Organisation.HasFlag, peer.Enterprises.Count)).ShouldBe([("乙", 9L, true, 2), ("丙", null, null, 0)]);
    }

    [TestMethod]
    public void A_cell_that_does_not_read_says_what_the_ledger_would_say()
    {
        Read(Text.Replace("talks: 2", "talks: 2次", StringComparison.Ordinal), out var problems);
        problems.Single().Chinese.ShouldBe("“2次”不能读作“谈心谈话次数”:不能在单元格中写单位；只填数字，单位固定为“次”");
    }

    [TestMethod]
    public void A_file_that_was_cut_about_at_random_gives_problems_or_cases_that_can_be_run() =>
        Gen.Select(Gen.Int[0, Text.Length - 1], Gen.Int[0, 40], Gen.Int[0, Text.Length - 1], Gen.Int[0, 40]).Sample((start, length, from, scrap) =>
        {
            var broken = string.Concat(Text.AsSpan(0, start), Text.AsSpan(from, Math.Min(scrap, Text.Length - from)), Text.AsSpan(Math.Min(Text.Length, start + length)));
            var cases = Should.NotThrow(() => Read(broken, out var problems) ?? (problems.Count > 0 ? [] : throw new InvalidOperationException("neither cases nor problems")));
            Should.NotThrow(() => SchemeCases.Run(DefaultScheme.Editions, DefaultScheme.Engine, cases));
        }, iter: 1_000, threads: 1);

    private static SchemeCase With(string part, string replacement) => Read(Text.Replace(part, replacement, StringComparison.Ordinal), out var problems)?[0]
        ?? throw new InvalidOperationException(string.Join('\n', problems));

    private static IReadOnlyList<SchemeCase>? Read(string text, out IReadOnlyList<Problem> problems) =>
        CaseReader.Read(DefaultScheme.Editions, null, [new CaseText("cases.yaml", text)], out problems);
}
