using Appraisal.Rules.Problems;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>A short file that takes another scheme and changes some of it.</summary>
[TestClass]
public sealed class ExtendsTests
{
    private const string File = "district.yaml";
    private const string Head = "extends: small.yaml\nscheme: district\n";

    [TestMethod]
    public void A_file_that_changes_nothing_but_its_name_is_the_scheme_that_it_extends()
    {
        var editions = Read("").ShouldNotBeNull();
        editions.Files.Select(file => file.Name).ShouldBe([File, SmallScheme.File]);
        editions.IsAsWritten.ShouldBeFalse();
        editions.Changes.Select(change => (change.Name, change.Was, change.Is)).ShouldBe([("scheme", "small", "district")]);
        editions.Periods.Single().Name.ShouldBe("district");
        editions.Periods.Single().Title.ShouldBe("小方案");
        Ids(editions).ShouldBe(["A1", "A2", "A2.1", "A3", "A4", "G1", "G2", "G3"]);
    }

    [TestMethod]
    public void A_shipped_scheme_is_extended_by_its_name()
    {
        var editions = Read("extends: double-strong-six-good\nscheme: district\nsections: {A: {lines: {A1: {lines: {A1.3: {takes: 4}}}}}}", whole: true).ShouldNotBeNull();
        editions.Periods.Single().Line("A1.3").RangeHundredths.ShouldBe(400);
        editions.Files[1].Name.ShouldBe("double-strong-six-good.yaml");
        editions.Changes.Select(change => (change.Name, change.Title, change.Was, change.Is))
            .ShouldBe([("scheme", "", "double-strong-six-good", "district"), ("A.A1.A1.3.takes", "配备书记", "5", "4")]);
    }

    [TestMethod]
    [DataRow("title: 区方案", "title", "", "小方案", "区方案")]
    [DataRow("sections: {A: {lines: {A1: {bands: [{points: 2, from: 95%}, {points: 1, from: 60%}]}}}}", "A.A1.bands.1.from", "一", "90%", "95%")]
    [DataRow("sections: {A: {lines: {A1: {bands: [{points: 2, from: 95%}]}}}}", "A.A1.bands", "一", "[{points: 2, from: 90%}, {points: 1, from: 60%}]", "[{points: 2, from: 95%}]")]
    [DataRow("sections: {plus: {lines: {G2: absent}}}", "plus.G2", "比", "{text: 比, clause: 方案 七, evidence: 丙, points: 1, value: developed_backbone / developed, in_proportion_to: 50%}", null)]
    [DataRow("sections: {plus: {lines: {G4: {text: 旗, clause: 方案 七, evidence: 丙, points: 1, holds: has_flag}}}}", "plus.G4", "旗", null, "{text: 旗, clause: 方案 七, evidence: 丙, points: 1, holds: has_flag}")]
    [DataRow("sections: {plus: {lines: {G2: {whole: true, text: 旗, clause: 方案 七, evidence: 丙, points: 1, holds: has_flag}}}}", "plus.G2.holds", "旗", null, "has_flag")]
    [DataRow("values: {S: votes_satisfied / votes_valid}", "values.S", "", "{value: votes_satisfied / votes_valid, valid: members_voted >= members}", "votes_satisfied / votes_valid")]
    [DataRow("documents: {办法: 一个办法}", "documents.办法", "", null, "一个办法")]
    [DataRow("conditions: {base: {from: 2}}", "conditions.base.from", "分", "3", "2")]
    public void What_the_file_has_stands_in_place_of_what_the_extended_scheme_has_and_is_told_as_a_change(string text, string name, string title, string? was, string? now)
    {
        // What a value reads must be read by something else too.
        var tail = text.StartsWith("values", StringComparison.Ordinal) ? "\nconditions: {founded: {or: members > 1000}}" : "";
        Read(text + tail).ShouldNotBeNull().Changes.Select(change => (change.Name, change.Title, change.Was, change.Is)).ShouldContain((name, title, was, now));
    }

    [TestMethod]
    public void A_change_of_the_facts_bound_changes_the_points()
    {
        var organisation = Organisation.With("votes_satisfied=90");
        Points("").ShouldBe(200);
        Points("sections: {A: {lines: {A1: {bands: [{points: 2, from: 91%}, {points: 1, from: 60%}]}}}}").ShouldBe(100);

        int Points(string text)
        {
            var scheme = Read(text)!.Periods[0];
            var card = AppraisalEngine.Create(scheme).Score(organisation.AsOf, organisation.Facts);
            SecondOpinion.Differences(card, Recalculator.Recalculate(scheme, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
            return card.Line("A1").LowestHundredths;
        }
    }

    [TestMethod]
    [DataRow("colour: red", "UnknownKey", 3, 1)]
    [DataRow("sections: {A: {lines: {A1: {points: two}}}}", "WrongValue", 3, 37)]
    [DataRow("values: {S: votes_happy / votes_valid}\nconditions: {founded: {or: members > 1}}", "UnknownName", 3, 13)]
    [DataRow("sections: {plus: {lines: {G9: absent}}}", "UnknownReference", 3, 31)]
    [DataRow("order: [total, absent, S]", "UnknownReference", 3, 16)]
    [DataRow("sections: {A: {lines: {A1: [1]}}}", "WrongNode", 3, 28)]
    public void What_is_wrong_in_the_file_is_told_at_its_place_in_it(string text, string code, int line, int column)
    {
        var problem = Problems(text)[0];
        (problem.Code.ToString(), problem.Place).ShouldBe((code, new Place(File, line, column)));
    }

    [TestMethod]
    public void What_is_wrong_in_the_extended_scheme_is_told_at_its_place_there_after_what_is_wrong_in_the_file()
    {
        var under = SmallScheme.With("holds: has_flag", "holds: ‸has_flags", out var expected);
        var problems = Problems("colour: red", under);
        problems.Select(problem => (problem.Code, problem.Place.File)).ShouldBe([(ProblemCode.UnknownKey, File), (ProblemCode.UnknownName, SmallScheme.File)]);
        (problems[1].Place.Line, problems[1].Place.Column).ShouldBe(expected!.Value);
        Problems("", SmallScheme.With("edition: 1", "edition: [1", out _)).Single().Place.File.ShouldBe(SmallScheme.File);
    }

    [TestMethod]
    [DataRow("sections: {A: {lines: {A3: absent}}}", "Sum", 3, 12, "small.yaml:15:13", DisplayName = "a section no longer adds up")]
    [DataRow("sections: {A: {lines: {A1: {points: 3}}}}", "Sum", 3, 37, "", DisplayName = "a line is other than its bands")]
    [DataRow("values: {members: absent}", "UnknownName", 3, 1, "small.yaml:10:", DisplayName = "a value that another needs is gone")]
    [DataRow("conditions: {founded: absent}", "UnknownReference", 0, 0, "small.yaml:", DisplayName = "nothing around it was written")]
    public void What_is_sound_in_the_extended_scheme_and_wrong_by_the_file_is_told_where_the_file_changed_what_is_around_it(string text, string code, int line, int column, string see)
    {
        var problem = Problems(text).First(problem => problem.Code.ToString() == code);
        if (line > 0)
            problem.Place.ShouldBe(new Place(File, line, column), problem.ToString());
        $"{problem.Place} {problem.Chinese}".ShouldContain(see);
        $"{problem.Place} {problem.English}".ShouldContain(see);
    }

    [TestMethod]
    public void A_fault_of_the_extended_scheme_that_the_file_replaces_is_none() =>
        Problems("sections: {A: {lines: {A4: {parts: [{text: 上, points: 3, holds: has_flag}]}}}}", SmallScheme.With("holds: has_flag", "holds: has_flags", out _)).ShouldBeEmpty();

    [TestMethod]
    [DataRow("extends: nobody.yaml\nscheme: a", "UnknownReference", 1, 10)]
    [DataRow("extends: \"../small.yaml\"\nscheme: a", "WrongValue", 1, 11)]
    [DataRow("extends: /etc/passwd\nscheme: a", "WrongValue", 1, 10)]
    [DataRow("extends: .hidden\nscheme: a", "WrongValue", 1, 10)]
    [DataRow("extends: [small.yaml]\nscheme: a", "WrongNode", 1, 10)]
    [DataRow("extends: small.yaml", "MissingKey", 1, 1)]
    [DataRow("extends: district.yaml\nscheme: a", "Cycle", 1, 10)]
    [DataRow("extends: list.yaml\nscheme: a", "WrongNode", 1, 1)]
    public void What_is_extended_must_be_a_scheme_that_ships_or_stands_beside_the_file_and_not_the_file_itself(string text, string code, int line, int column)
    {
        var problem = Problems(text, whole: true).ShouldHaveSingleItem();
        (problem.Code.ToString(), problem.Place.Line, problem.Place.Column).ShouldBe((code, line, column));
    }

    [TestMethod]
    public void A_chain_of_files_is_followed_so_far_and_no_further()
    {
        Chain(6).ShouldBeEmpty();
        Chain(7).Single().Code.ShouldBe(ProblemCode.TooLarge);

        static IReadOnlyList<Problem> Chain(int between)
        {
            SchemeFile? Beside(string name) => name == SmallScheme.File ? new SchemeFile(name, SmallScheme.Text)
                : int.Parse(name, null) is var k && k == between ? new SchemeFile(name, $"extends: small.yaml\nscheme: s{k}") : new SchemeFile(name, $"extends: \"{k + 1}\"\nscheme: s{k}");
            SchemeReader.Read(new SchemeFile(File, "extends: \"1\"\nscheme: s"), Beside, out var problems);
            return problems;
        }
    }

    [TestMethod]
    public void Files_that_extend_each_other_are_told_with_the_way_round()
    {
        SchemeReader.Read(Of("a", "b"), name => name == "a" ? Of("a", "b") : Of("b", "a"), out var problems);
        problems.Single().Chinese.ShouldContain("a → b → a");

        static SchemeFile Of(string name, string extended) => new(name, $"extends: {extended}\nscheme: {name}");
    }

    [TestMethod]
    public void The_example_of_the_documentation_is_a_sound_scheme()
    {
        var example = Reference.SchemePage.Samples["短文件.yaml"];
        var editions = Read(example, whole: true).ShouldNotBeNull();
        editions.Changes.Select(change => change.Name).ShouldBe(["scheme", "title", "A.A1.A1.3.takes", "A.A3.2", "A.A3.7.bands.1.from", "A.A3.9", "B.B1.3.holds", "B.B1.3.value", "B.B1.3.from"], ignoreOrder: true);
        MalformedTests.Problems(editions.Periods[0].Text).ShouldBeEmpty();
    }

    [TestMethod]
    public void What_it_comes_to_is_a_text_that_reads_as_the_same_scheme_and_writes_itself_again()
    {
        foreach (var text in new[] { "title: \"a: b # c\"", "title: \"absent\"", "title: \" 'x'\\n\\t\\\\\"", "sections: {plus: {lines: {G2: absent}}}", "documents: {\"a'b: \": 一个}" })
        {
            var first = Read(text).ShouldNotBeNull(text).Periods[0];
            var second = SchemeReader.Read(first.Text, File, out var problems);
            problems.ShouldBeEmpty(first.Text);
            second!.Title.ShouldBe(first.Title);
            second.Documents.ShouldBe(first.Documents);
            second.Lines.Select(line => line.Id).ShouldBe(first.Lines.Select(line => line.Id));
            Read(second.Text, second.Text, whole: true)!.Periods[0].Text.ShouldBe(second.Text);
            SchemeReader.Read($"extends: again\nscheme: {second.Name}", File, out _).ShouldBeNull();
            SchemeReader.Read(new SchemeFile("z", $"extends: again\nscheme: {second.Name}"), _ => new SchemeFile("again", second.Text), out _)!.Periods[0].Text.ShouldBe(first.Text);
        }
    }

    [TestMethod]
    public void The_default_scheme_written_again_scores_the_same()
    {
        var written = SchemeReader.Read("extends: double-strong-six-good\nscheme: double-strong-six-good", File, out _)!;
        var again = SchemeReader.Read(written.Text, File, out var problems);
        problems.ShouldBeEmpty();
        foreach (var changes in new[] { "—", "*=? e.*=? c.*=? -honour", "votes_satisfied=61 dues_paid_yuan=911.11 e.insured=87" })
        {
            var organisation = Organisation.With(changes);
            var was = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
            var now = AppraisalEngine.Create(again!).Score(organisation.AsOf, organisation.Facts);
            now.Lines.Select(line => (line.Line.Id, line.Outcome, line.LowestHundredths, line.HighestHundredths, line.Measured, line.Threshold, line.Reason))
                .ShouldBe(was.Lines.Select(line => (line.Line.Id, line.Outcome, line.LowestHundredths, line.HighestHundredths, line.Measured, line.Threshold, line.Reason)));
            now.Conditions.Select(condition => (condition.State, condition.Reason)).ShouldBe(was.Conditions.Select(condition => (condition.State, condition.Reason)));
        }
    }

    private static IEnumerable<string> Ids(SchemeEditions editions) => editions.Periods[^1].Lines.Select(line => line.Id);

    private static SchemeEditions? Read(string text, string under = SmallScheme.Text, bool whole = false)
    {
        var editions = Read(text, under, whole, out var problems);
        problems.ShouldBeEmpty();
        return editions;
    }

    private static IReadOnlyList<Problem> Problems(string text, string under = SmallScheme.Text, bool whole = false)
    {
        Read(text, under, whole, out var problems);
        return problems;
    }

    private static SchemeEditions? Read(string text, string under, bool whole, out IReadOnlyList<Problem> problems)
    {
        var own = new SchemeFile(File, whole ? text : Head + text);
        return SchemeReader.Read(own, name => name switch
        {
            SmallScheme.File => new SchemeFile(name, under),
            File => own,
            "list.yaml" => new SchemeFile(name, "- 1"),
            _ => null,
        }, out problems);
    }
}
