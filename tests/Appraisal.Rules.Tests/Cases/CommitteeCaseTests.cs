using Appraisal.Rules.Cases;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Conformance;
using Appraisal.Rules.Tests.Schemes;
using CsCheck;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>Cases of what is not one organisation's alone: lines of committees, measures, duties.</summary>
[TestClass]
public sealed class CommitteeCaseTests
{
    // A committee with two organisations of one enterprise each, and four enterprises in none.
    private const string Text = """
        as_of: 2023-12-31
        base: few
        bases:
          few:
            organisation: {form: branch, has_secretary: true, secretary_training_hours: 60, developed: 4, developed_backbone: 1, district_model_since: 2022}
            committee: {basics_clear: true, organisations_clear: false, members_total: 100, developed_total: 20}
            enterprises:
              甲: {status: operating, members: 4, full_members: 4, employees: 60, has_union: true, community: 东村}
            unaffiliated:
              丙: {status: operating, members: 2, full_members: 2, employees: 10, instructor_id: Z1, has_union: true, community: 东村}
              丁: {status: operating, members: 0, full_members: 0, employees: 60, has_union: false, has_youth_league: false, has_womens_federation: false, community: 东村}
              戊: {status: suspended, members: 10}
              己: {status: deregistered, members: 50}
        cases:
          - name: 各有其数
            organisations: {乙: {organisation: {developed: 0, developed_backbone: 0, has_secretary: false}}}
            expect:
              committee_lines:
                K1: {outcome: partial, points: 10, measured: 2/4, threshold: "1", reason: "REASON1"}
                K5: met 5
                K6: unmet
                K7: unreported 0
                K8: {outcome: partial, points: 2.5, measured: 1/4, threshold: 0.50, index: 0.50}
                K9: {outcome: partial, points: 5, measured: 4/20, threshold: 20/100, index: 1.00}
              measures:
                organisation_coverage: 2/4 missed missed
                own_organisation_rate: 2/4
                work_coverage: 3/4 missed
                members_where_50: 2/3 missed
                built_where_due_rate: 2/2
                district_models: 2/10 missed
              duties:
                join: overdue
                instructor: 1 owed 1 overdue
                first_member: overdue urgent
                mass_organisation: 1 应办,1 逾期
                establish: none
                secretary: owed
                secretary_training: 无
        """;

    private static readonly string s_text = Text.Replace("K9: {outcome: partial", "K9: {outcome: met", StringComparison.Ordinal)
        .Replace("REASON1", "实际 2/4(50.00%),目标 100.00%(2021-12-31 已到期),得 10.00 分(满分 20.00)。", StringComparison.Ordinal);

    [TestMethod]
    public void What_a_committee_earns_what_its_measures_come_to_and_what_is_owed_are_checked_on_both_engines()
    {
        var report = Run(s_text);
        report.Passed.ShouldBeTrue(string.Join('\n', CaseReportText.Of(report)));
    }

    [TestMethod]
    public void Score_and_list_are_those_of_a_committee_that_has_its_district_to_itself()
    {
        // K4 has nobody who is late; nobody has developed or been given anything, which does not apply.
        const string all = """
            as_of: 2023-12-31
            cases:
              - name: 一
                organisation: {developed: 0}
                committee: {basics_clear: true, organisations_clear: true, work_clear: CLEAR, developed_total: 0, awards_total: 0, secretaries_total: 0, funds_total_yuan: 0}
                enterprises: {甲: {status: operating, has_union: UNION, community: 东村, members: 3}}
                expect: {committee_score: SCORE, committee_list: LIST}
            """;
        // Without a union K3 is lost, and of the one duty all: 30 points.
        foreach (var (clear, union, score, list) in new[] { ("true", "true", "100", "commend"), ("false", "true", "95.00", "通报表扬"), ("true", "false", "70", "none"), ("false", "false", "65", "不通报") })
        {
            var text = all.Replace("CLEAR", clear, StringComparison.Ordinal).Replace("UNION", union, StringComparison.Ordinal)
                .Replace("SCORE", score, StringComparison.Ordinal).Replace("LIST", list, StringComparison.Ordinal)
                .Replace("has_union: false", "has_union: false, has_youth_league: false, has_womens_federation: false", StringComparison.Ordinal);
            var report = Run(text);
            report.Passed.ShouldBeTrue(string.Join('\n', CaseReportText.Of(report)));
        }
    }

    [TestMethod]
    [DataRow("K5: met 5", "K5: unmet", "党(工)委 K5 的结果 应为“unmet”,实为“met”")]
    [DataRow("points: 2.5,", "points: 2,", "党(工)委 K8 的得分 应为“2.00”,实为“2.50”")]
    [DataRow("measured: 1/4", "measured: 1/5", "党(工)委 K8 的实际值 应为“1/5”,实为“1/4”")]
    [DataRow("threshold: 20/100", "threshold: 18/100", "党(工)委 K9 的门槛 应为“18/100”,实为“20/100”")]
    [DataRow("index: 0.50", "index: 0.25", "党(工)委 K8 的倾斜度 应为“0.25”,实为“0.50”")]
    [DataRow("得 10.00 分", "得 9 分", null)]
    [DataRow("K6: unmet", "K6: {reason: 无}", null)]
    [DataRow("2/4 missed missed", "2/4 reached missed", "指标 organisation_coverage 应为“2/4 reached missed”,实为“2/4 missed missed”")]
    [DataRow("own_organisation_rate: 2/4", "own_organisation_rate: 1/2", "指标 own_organisation_rate 应为“1/2”,实为“2/4”")]
    [DataRow("join: overdue", "join: owed", "事项 join 应为“1 owed”,实为“1 owed 1 overdue”")]
    [DataRow("first_member: overdue urgent", "first_member: overdue", "事项 first_member 应为“1 owed 1 overdue”,实为“1 owed 1 overdue 1 urgent”")]
    [DataRow("establish: none", "establish: 2 owed 1 overdue", "事项 establish 应为“2 owed 1 overdue”,实为“none”")]
    public void What_is_not_as_expected_is_told_with_its_place_and_both_values(string part, string replacement, string? expected)
    {
        s_text.Split(part).Length.ShouldBe(2, part);
        var report = Run(s_text.Replace(part, replacement, StringComparison.Ordinal));
        var mismatch = report.Results.Single().Mismatches.ShouldHaveSingleItem();
        mismatch.Place.Line.ShouldBe(s_text[..s_text.IndexOf(part, StringComparison.Ordinal)].Count(character => character == '\n') + 1);
        if (expected is not null)
            CaseReportText.Of(report).ElementAt(1).ShouldEndWith($": {expected}");
    }

    [TestMethod]
    public void A_committee_on_which_both_engines_disagree_fails_the_case_and_is_told()
    {
        var found = Read(s_text).Single();
        // The network is asked of other facts than the second opinion, which is the same as an error in one of the two.
        var other = found with { Supervised = found.Supervised with { Unaffiliated = [] } };
        var report = CaseRunner.Run(DefaultScheme.Editions, _ => DefaultScheme.Engine.Appraise(other), [found with { Expected = [.. found.Expected.Where(expected => expected.Id == "K5")] }]);
        report.Results.Single().Mismatches.ShouldBeEmpty();
        report.Passed.ShouldBeFalse();
        var told = CaseReportText.Of(report).ToList();
        told.ShouldContain(line => line.StartsWith("    两套引擎不一致:committee_lines.K1 规则网络为", StringComparison.Ordinal));
        told.ShouldContain("    两套引擎不一致:measures.organisation_coverage 规则网络为“2/2 reached reached”,复算为“2/4 missed missed”");
        told.ShouldContain(line => line.StartsWith("    两套引擎不一致:duties.join 规则网络为", StringComparison.Ordinal));
    }

    [TestMethod]
    public void The_report_names_lines_of_committees_measures_and_duties_that_no_case_reaches()
    {
        var report = Run(s_text);
        var told = CaseReportText.Of(report).ToList();
        report.Unreached.Single(line => line.IsOfCommittees && line.Id == "K1").Outcomes.ShouldBe([LineOutcome.Met, LineOutcome.Unmet, LineOutcome.NotApplicable]);
        told.ShouldContain(line => line.StartsWith("没有用例的党(工)委计分项 6 条", StringComparison.Ordinal));
        told.ShouldContain("    K5 企业基本情况清:未达标、未填报");
        told.ShouldContain(line => line.StartsWith("没有用例的覆盖率指标 2 个", StringComparison.Ordinal) && line.EndsWith("mass_coverage 群团覆盖率、city_models 市级双强六好", StringComparison.Ordinal));
        told.ShouldContain(line => line.StartsWith("没有用例的应办事项 8 个", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_target_of_nothing_is_always_met_and_no_case_of_less_is_missed()
    {
        var text = new ConformanceSet("committees", "covered").Text.Text.Replace("at_least: 50%", "at_least: 0%", StringComparison.Ordinal).Replace("at_least: 100%", "at_least: 0%", StringComparison.Ordinal);
        var editions = SchemeReader.Read(new SchemeFile("covered.yaml", text), _ => null, out _)!;
        var cases = CaseReader.Read(editions, null, [new CaseText("cases.yaml", """
            as_of: 2023-12-31
            cases:
              - {name: 一, enterprises: {甲: {status: operating, has_union: false}}, expect: {committee_lines: {C1: met 10}}}
              - {name: 二, expect: {committee_lines: {C1: not_applicable 10}}}
            """)], out _)!;
        var report = SchemeCases.Run(editions, cases);
        report.Passed.ShouldBeTrue(string.Join('\n', CaseReportText.Of(report)));
        report.Unreached.ShouldNotContain(line => line.IsOfCommittees);
    }

    [TestMethod]
    public void The_other_organisations_have_the_cases_base_their_own_names_and_its_committee()
    {
        var facts = Read(s_text).Single().Supervised;
        facts.Organisations.Select(organisation => organisation.Organisation.KeyText).ShouldBe(["O1", "乙"]);
        facts.Organisations.ShouldAllBe(organisation => organisation.Committee == facts.Committee && organisation.Organisation.CommitteeId == "C1");
        facts.Organisations[1].Organisation.HasSecretary.ShouldBe(false);
        facts.Organisations.SelectMany(organisation => organisation.Enterprises).Select(enterprise => (enterprise.KeyText, enterprise.CommitteeId)).ShouldBe([("甲", "C1"), ("乙.甲", "C1")]);
        facts.Unaffiliated.Select(enterprise => enterprise.KeyText).ShouldBe(["丙", "丁"]);
        facts.Suspended.ShouldHaveSingleItem().CommitteeId.ShouldBe("C1");
    }

    [TestMethod]
    public void A_case_changes_adds_and_takes_away_what_its_base_has_of_the_committee()
    {
        const string text = """
            as_of: 2023-12-31
            bases:
              one: {organisation: {talks: 1}, enterprises: {甲: {members: 1}}}
              many: {base: one, organisations: {乙: {organisation: {talks: 2}}, 丙: {base: none, organisation: {talks: 3}}}, unaffiliated: {丁: {status: operating}, 戊: {status: operating}}}
            base: many
            cases: [{name: 一, MORE, expect: {duties: {join: none}}}]
            """;
        CommitteeFacts With(string more) => Read(text.Replace("MORE", more, StringComparison.Ordinal)).Single().Supervised;
        string Said(CommitteeFacts facts) => string.Join(", ", facts.Organisations
            .Select(one => $"{one.Organisation.KeyText} {one.Organisation.Talks} {string.Join(' ', one.Enterprises.Select(enterprise => enterprise.KeyText))}".Trim()));
        Said(With("organisation: {}")).ShouldBe("O1 1 甲, 乙 2 乙.甲, 丙 3");
        Said(With("organisations: {乙: {organisation: {form: branch}}, 己: {enterprises: {庚: {members: 2}}}}")).ShouldBe("O1 1 甲, 乙 2 乙.甲, 丙 3, 己 1 己.庚 己.甲");
        Said(With("organisations: {乙: {base: none}, 丙: none}")).ShouldBe("O1 1 甲, 乙");
        Said(With("organisations: none")).ShouldBe("O1 1 甲");
        With("unaffiliated: none").Unaffiliated.ShouldBeEmpty();
        With("unaffiliated: {丁: none, 戊: {committee_id: C2}, 庚: {status: operating, organisation_id: unreported}}").Unaffiliated
            .Select(enterprise => (enterprise.KeyText, enterprise.CommitteeId)).ShouldBe([("戊", "C2"), ("庚", "C1")]);
    }

    [TestMethod]
    public void A_rejected_row_counts_as_an_operating_enterprise_of_which_nothing_is_known()
    {
        var text = s_text.Replace("expect:", "unaffiliated: {丙: unreported}\n    expect:", StringComparison.Ordinal);
        var found = Read(text).Single();
        found.Supervised.Rejected.ShouldHaveSingleItem().KeyText.ShouldBe("丙");
        var committee = DefaultScheme.Engine.Appraise(found).Committee!;
        committee.Coverage.First(row => row.Measure.Id == "work_coverage").ShouldSatisfyAllConditions(row => row.Numerator.ShouldBe(2), row => row.Denominator.ShouldBe(4));
        committee.Duties.ShouldNotContain(duty => duty.Subject == "丙");
        committee.Result!.Lines.Single(line => line.Line.Id == "K9").Unreported.ShouldHaveSingleItem().Subjects.ShouldBe(["丙"]);
    }

    [TestMethod]
    public void A_measure_of_enterprises_that_counts_towards_a_number_does_so_in_the_committees_district()
    {
        var text = SmallScheme.With("measures:", "measures:\n  flagged: {text: 有工会的企业, clause: 方案 一, subject: enterprise, counts_to: 3, denominator: status = operating, numerator: has_union}", out _);
        var editions = SchemeReader.Read(new SchemeFile("small.yaml", text), _ => null, out var problems);
        problems.ShouldBeEmpty(string.Join('\n', problems));
        var cases = CaseReader.Read(editions!, null, [new CaseText("cases.yaml", """
            as_of: 2023-12-31
            cases:
              - name: 一
                enterprises: {甲: {status: operating, has_union: true}, 乙: {status: operating, has_union: false}}
                unaffiliated: {丙: {status: operating, has_union: true}, 丁: {status: operating, has_union: true, district_code: 419902}, 戊: unreported}
                expect: {measures: {flagged: 2/3}}
            """)], out problems);
        problems.ShouldBeEmpty(string.Join('\n', problems));
        var report = SchemeCases.Run(editions!, cases!);
        report.Passed.ShouldBeTrue(string.Join('\n', CaseReportText.Of(report)));
    }

    [TestMethod]
    public void A_file_that_was_cut_about_at_random_gives_problems_or_cases_that_can_be_run() =>
        Gen.Select(Gen.Int[0, s_text.Length - 1], Gen.Int[0, 40], Gen.Int[0, s_text.Length - 1], Gen.Int[0, 40]).Sample((start, length, from, scrap) =>
        {
            var broken = string.Concat(s_text.AsSpan(0, start), s_text.AsSpan(from, Math.Min(scrap, s_text.Length - from)), s_text.AsSpan(Math.Min(s_text.Length, start + length)));
            var cases = Should.NotThrow(() => CaseReader.Read(DefaultScheme.Editions, null, [new CaseText("cases.yaml", broken)], out var problems)
                ?? (problems.Count > 0 ? [] : throw new InvalidOperationException("neither cases nor problems")));
            Should.NotThrow(() => SchemeCases.Run(DefaultScheme.Editions, DefaultScheme.Engine, cases)).Results.ShouldAllBe(result => result.Disagreements.Count == 0);
        }, iter: 500, threads: 1);

    private static CaseReport Run(string text) => SchemeCases.Run(DefaultScheme.Editions, DefaultScheme.Engine, Read(text));

    private static IReadOnlyList<SchemeCase> Read(string text) =>
        CaseReader.Read(DefaultScheme.Editions, null, [new CaseText("cases.yaml", text)], out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
}
