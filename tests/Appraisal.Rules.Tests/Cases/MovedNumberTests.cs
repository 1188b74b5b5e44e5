using Appraisal.Rules.Cases;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>Do the cases of the default scheme and of the published sheets hold each of their numbers from both sides.</summary>
[TestClass]
public sealed class MovedNumberTests(TestContext context)
{
    /// <summary>Numbers that may be moved by a little without any organisation noticing, and why.</summary>
    private static readonly Dictionary<string, string> s_makesNoDifference = new(StringComparer.Ordinal)
    {
        ["values/only_new: enterprises >= 2 and"] = "of one new enterprise nothing is left to compare: a denominator of 0, which does not apply either",
        ["sections/A/lines/A2/lines/A2.4/each: 0.6"] = "the line takes 0.5 at most",
        ["sections/A/lines/A2/lines/A2.5/each: 0.6"] = "the line takes 0.5 at most",
        ["conditions/A/from_share: 84.9%"] = "16.98 of 20 points, whose lines give quarters",
        ["conditions/C/from_share: 84.9%"] = "15.29 of 18 points, whose lines give whole ones",
        ["conditions/C/from_share: 85.1%"] = "15.32 of 18 points, whose lines give whole ones",
        ["conditions/D/from_share: 84.9%"] = "10.19 of 12 points, whose lines give whole ones",
        ["conditions/D/from_share: 85.1%"] = "10.22 of 12 points, whose lines give whole ones",
        ["conditions/F/from_share: 84.9%"] = "11.89 of 14 points, whose lines give whole ones",
        ["conditions/F/from_share: 85.1%"] = "11.92 of 14 points, whose lines give whole ones",
        ["targets/4/at_least: 99.9%"] = "a share of less than a thousand enterprises",
        ["targets/5/at_least: 99.9%"] = "9.99 titles, which are whole ones",
        ["targets/6/at_least: 99.9%"] = "2.997 titles, which are whole ones",
        ["committees/commend/first: "] = "a case has one committee of its district: RankingTests have many",
    };

    private static readonly ExpectedPart[] s_ofRules =
        [ExpectedPart.Outcome, ExpectedPart.Points, ExpectedPart.CommitteeOutcome, ExpectedPart.CommitteePoints, ExpectedPart.Measure, ExpectedPart.Duty];

    [TestMethod]
    public void A_number_of_the_default_scheme_that_is_moved_by_a_little_is_told_or_fails_a_case()
    {
        var (unnoticed, count) = Unnoticed(SchemeLibrary.TextOf(SchemeLibrary.Default)!, SchemeCases.Default);
        context.WriteLine($"{count} numbers moved");
        count.ShouldBeGreaterThan(600);
        unnoticed.Where(where => !s_makesNoDifference.Keys.Any(known => where.StartsWith(known, StringComparison.Ordinal))).ShouldBeEmpty();
        s_makesNoDifference.Keys.Where(known => !unnoticed.Exists(where => where.StartsWith(known, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(MarkingSheetTests.Sheets), typeof(MarkingSheetTests))]
    public void A_number_of_a_published_sheet_that_is_moved_by_a_little_is_told_or_fails_a_case(string name)
    {
        var sheet = new MarkingSheet(name);
        var editions = sheet.Read(out _)!;
        var (unnoticed, count) = Unnoticed(sheet.Text, sheet.ReadCases(editions, out _)!);
        context.WriteLine($"{count} numbers moved");
        count.ShouldBeGreaterThan(30);

        // How far one looks back makes no difference where there is no kind of veto.
        var looksBack = editions.Periods[^1].Vetoes.Kinds.Count > 0;
        unnoticed.Where(where => looksBack || !where.StartsWith("vetoes/look_back_months", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static readonly string[] s_ofCommittees = ["measures", "targets", "duties", "committees"];

    private static (List<string> Unnoticed, int Count) Unnoticed(string text, IReadOnlyList<SchemeCase> cases)
    {
        var byRule = cases.SelectMany(found => found.Expected.Where(expected => s_ofRules.Contains(expected.Part)).Select(expected => (expected.Id, Case: found)))
            .Distinct().ToLookup(pair => pair.Id, pair => pair.Case);
        var ofCommittees = cases.Where(found => found.ExpectsOfCommittee).ToList();
        var (unnoticed, count) = (new List<string>(), 0);
        foreach (var moved in MovedNumbers.Of(text))
        {
            count++;
            var held = moved.Rule is { } rule && byRule.Contains(rule) ? byRule[rule] : cases;
            // What else a committee is judged by no organisation's scorecard knows.
            if (ReferenceEquals(held, cases) && s_ofCommittees.Contains(moved.Where.Split('/')[0]))
                held = ofCommittees;
            if (SchemeReader.Read(moved.Text, "moved.yaml", out _) is { } scheme && !held.Any(found => Fails(found, scheme)))
                unnoticed.Add(moved.Where);
        }
        return (unnoticed, count);
    }

    private static bool Fails(SchemeCase found, Scheme scheme)
    {
        var recalculated = found.Expected.All(expected => expected.Part >= ExpectedPart.CommitteeOutcome) ? null : Recalculator.Recalculate(scheme, found.AsOf, found.Facts);
        if (recalculated is not null && found.Expected.Any(expected => Said(expected, recalculated) is { } said && said != expected.Value))
            return true;
        if (!found.ExpectsOfCommittee)
            return false;
        var committee = CommitteeSecondOpinion.Recalculate(scheme, found.AsOf, found.Supervised);
        return found.Expected.Any(expected => Said(expected, committee) is { } said && said != expected.Value);
    }

    private static string? Said(Expectation expected, RecalculatedCommittee recalculated) => expected.Part switch
    {
        ExpectedPart.CommitteeOutcome => Outcomes.Id(recalculated.Lines[expected.Id].Outcome),
        ExpectedPart.CommitteePoints => Figures.Points(recalculated.Lines[expected.Id].Hundredths),
        ExpectedPart.CommitteeScore => Figures.Points(recalculated.ScoreHundredths),
        ExpectedPart.CommitteeList => CommitteeLists.Id(recalculated.List),
        ExpectedPart.Measure => Said(recalculated.Measures[expected.Id], expected.Value.Contains(' ', StringComparison.Ordinal)),
        ExpectedPart.Duty => CommitteeWords.Duty(recalculated.Duties[expected.Id].Owed, recalculated.Duties[expected.Id].Overdue, recalculated.Duties[expected.Id].Urgent),
        _ => null,
    };

    private static string Said(RecalculatedMeasure measure, bool hasStates) =>
        string.Join(' ', (hasStates ? measure.States : []).Select(CoverageStates.Id).Prepend($"{measure.Numerator}/{measure.Denominator}"));

    private static string? Said(Expectation expected, Recalculated recalculated) => expected.Part switch
    {
        ExpectedPart.Outcome => Outcomes.Id(recalculated.Lines[expected.Id].Outcome),
        ExpectedPart.Points => Points(recalculated.Lines[expected.Id].LowestHundredths, recalculated.Lines[expected.Id].HighestHundredths, expected),
        ExpectedPart.Total when expected.Id != "deduction" => Points(recalculated.Totals[expected.Id].Lowest, recalculated.Totals[expected.Id].Highest, expected),
        ExpectedPart.Grade => recalculated.Grade,
        ExpectedPart.GradeHighest => recalculated.GradeHighest,
        ExpectedPart.Condition => CaseWords.State(recalculated.Conditions[expected.Id]),
        ExpectedPart.Eligibility => CaseWords.State(recalculated.Eligibility[expected.Id]),
        ExpectedPart.Vetoes => string.Join(';', recalculated.Vetoes.Where(veto => veto.Value is true).Select(veto => veto.Key)
            .Concat(recalculated.Vetoes.Values.Any(veto => veto is null) ? ["unreported"] : [])),
        _ => null,
    };

    private static string Points(int lowest, int highest, Expectation expected) => CaseWords.Points(lowest, highest, expected.Value);
}
