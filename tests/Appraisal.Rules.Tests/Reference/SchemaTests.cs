using Appraisal.Rules.Cases;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Cases;
using Appraisal.Rules.Tests.Conformance;
using Appraisal.Rules.Tests.Schemes;

namespace Appraisal.Rules.Tests.Reference;

/// <summary>The JSON Schemas of the documentation say what the readers read: every key, and none other.</summary>
[TestClass]
public sealed class SchemaTests
{
    // Known before a scheme is read: they put it together, or date it.
    private static readonly string[] s_composing = ["dated", "whole"];
    private static readonly string[] s_composingRoot = ["extends", "editions", "dated", "whole"];

    private static readonly string s_default = SchemeLibrary.TextOf(SchemeLibrary.Default)!;

    private static IEnumerable<string> Schemes =>
    [
        s_default, SmallScheme.Text,
        SmallScheme.With("base: {text: 合计, of: [A], points: 9}", "base: {text: 合计, of: {A: 100%}, points: 9}\n  stars: {text: 星, counts: {of: [A], from_share: 85%}}", out _),
        SmallScheme.With("base: {text: 合计, of: [A], points: 9}", "base: {text: 合计, of: [A], points: 9}\n  stars: {text: 星, counts: {of: [A], from: 3}}", out _),
        SmallScheme.With("unhappy: {text: 不满意", "steps: {text: 逐级晋升, clause: 方案 三, held: talks, steps: 1, unless: exists(exception)}\n    unhappy: {text: 不满意", out _),
        .. ConformanceSet.All.Select(set => set.Text.Text),
        .. MarkingSheet.Names.Select(name => new MarkingSheet(name).Text),
    ];

    private static IEnumerable<(string Name, string Text)> CaseFiles =>
    [
        .. Directory.EnumerateFiles(Fixtures.Path("schemes", SchemeLibrary.Default)).Select(file => (file, File.ReadAllText(file))),
        .. ConformanceSet.All.Select(set => (set.Name, File.ReadAllText(Path.Combine(set.Folder, "cases.yaml")))),
        .. MarkingSheet.Names.Select(name => (name, new MarkingSheet(name).CasesText)),
        .. SchemePage.CasesOf("double-strong-six-good"),
    ];

    [TestMethod]
    public void The_schema_has_every_key_that_the_reader_of_schemes_knows_and_none_other()
    {
        var keys = new KnownKeys(SchemaFile.Schemes);
        // A dated value tells of the key itself, once more for each.
        foreach (var text in Schemes.Where(text => !text.Contains("dated: {", StringComparison.Ordinal)))
        {
            keys.Add(text, broken =>
            {
                SchemeReader.Read(broken, "keys.yaml", out var problems);
                return problems;
            });
        }
        keys.Silent.ShouldBeEmpty();
        foreach (var part in SchemaFile.Schemes.Parts.Where(part => part.IsClosed && part.Name != "changing").Prepend(SchemaFile.Schemes.Root))
        {
            keys.ByPart.ShouldContainKey(part.Name!);
            keys.ByPart[part.Name!].Concat(part.Name!.Length == 0 ? s_composingRoot[..2] : s_composing)
                .ShouldBe(part.Properties.Select(property => property.Name), ignoreOrder: true, $"keys of '{part.Name}'");
        }
    }

    [TestMethod]
    public void The_schema_has_every_key_that_the_reader_of_cases_knows_and_none_other()
    {
        var keys = new KnownKeys(SchemaFile.Cases);
        keys.Add("""
            as_of: 2023-12-31
            base: x
            bases: {x: {organisation: {talks: 1}}}
            cases: [{name: 一, peers: {乙: {base: x}}, organisations: {丙: {base: x}}, expect: {lines: {A3.4: {outcome: met}}, committee_lines: {K1: {outcome: met}}}}]
            """, broken =>
            {
                CaseReader.Read(DefaultScheme.Editions, null, [new CaseText("keys.yaml", broken)], out var problems);
                return problems;
            });
        keys.Silent.ShouldBeEmpty();
        var closed = SchemaFile.Cases.Parts.Where(part => part.IsClosed && !KnownKeys.IsRow(part)).Prepend(SchemaFile.Cases.Root).ToList();
        closed.Select(part => part.Name).ShouldBe(["", "base_case", "peer", "beside", "case", "expect", "line", "committee_line"], ignoreOrder: true);
        foreach (var part in closed)
            keys.ByPart[part.Name!].ShouldBe(part.Properties.Select(property => property.Name), ignoreOrder: true, $"keys of '{part.Name}'");
    }

    [TestMethod]
    public void The_schema_of_cases_has_every_column_but_those_that_say_whose_a_row_is()
    {
        foreach (var (part, sheet) in new[]
        {
            ("organisation", FactCatalogue.Organisations), ("committee", FactCatalogue.Committees), ("enterprise", FactCatalogue.Enterprises),
            ("incident", FactCatalogue.Incidents), ("honour", FactCatalogue.Honours), ("exception", FactCatalogue.Exceptions),
        })
        {
            var columns = sheet.Columns.Where(column => column.References != "organisations" && !(sheet == FactCatalogue.Organisations && column.References == "committees")).ToList();
            var properties = SchemaFile.Cases.Part(part).Properties.ToDictionary(property => property.Name);
            properties.Keys.ShouldBe(columns.Select(column => column.Id));
            foreach (var column in columns)
            {
                SchemaFile.Cases.Resolve(properties[column.Id].Value).Name.ShouldBe(column.Type switch { CellType.Truth => "truth", CellType.Choice => null, _ => "cell" }, column.Id);
                properties[column.Id].Value.GetProperty("description").GetString()!.ShouldStartWith(column.Header);
                if (column.Type == CellType.Choice)
                    properties[column.Id].Value.GetProperty("enum").EnumerateArray().Select(choice => choice.GetString()).ShouldBe(
                        [.. column.Choices.SelectMany(choice => new[] { choice.Id, choice.Text }).Distinct(), "unreported", "未填报", "", null], column.Id);
            }
        }
    }

    [TestMethod]
    public void Words_that_the_schema_offers_are_those_of_the_code()
    {
        Offered(SchemaFile.Schemes.Part("items").Of("of")!).ShouldBe(FormulaBinder.Collections, ignoreOrder: true);
        Offered(SchemaFile.Schemes.Part("own_fact").Of("type")!).ShouldBe(OwnFactReader.Types.Keys);
        Offered(SchemaFile.Schemes.Part("own_fact").Of("sheet")!).ShouldBe(FactSheets.Extensible.Select(sheet => sheet.Id));
        Offered(SchemaFile.Cases.Part("outcome")).ShouldBe(
            Enum.GetValues<Rules.Scorecards.LineOutcome>().SelectMany(outcome => new[] { Rules.Scorecards.Outcomes.Id(outcome), Rules.Scorecards.Outcomes.Text(outcome) }), ignoreOrder: true);
    }

    [TestMethod]
    public void Every_scheme_that_reads_is_accepted() => Schemes.Where(text => !SchemaFile.Schemes.Accepts(text)).ShouldBeEmpty();

    [TestMethod]
    public void Schemes_that_extend_or_change_with_time_are_accepted()
    {
        SchemaFile.Schemes.Accepts("""
            extends: double-strong-six-good
            scheme: 某区双强六好
            editions: {2023: {from: 2020-01-01, to: 2023-12-31}, 2024: {from: 2024-01-01}}
            sections:
              A:
                points: {dated: {2023: 19.5, 2024: 20}}
                lines:
                  A3.2: absent
                  A3.3: {dated: {2020-01-01: absent, 2024: {text: 有茶水, clause: 方案 三, evidence: 现场, points: 0.5, holds: has_facilities}}}
                  A2.6: {whole: true, text: 党课, clause: 党章 4.4, evidence: 甲, takes: 1, holds: party_lectures >= 2}
            """).ShouldBeTrue();
        SchemaFile.Schemes.Accepts("extends: double-strong-six-good").ShouldBeFalse("a scheme has a name of its own");
    }

    [TestMethod]
    [DataRow("grades: {ladder: {whole: true, good: {text: 好, from: 90}, other: {text: 其他}}}")]
    [DataRow("grades: {caps: {whole: true}}")]
    [DataRow("vetoes: {kinds: {whole: true}}")]
    [DataRow("sections: {A: {lines: {whole: true}}}")]
    [DataRow("duties: {whole: true}")]
    public void Any_mapping_may_be_exchanged_as_a_whole(string changed)
    {
        var scheme = $"extends: double-strong-six-good\nscheme: x\ntitle: 某区\n{changed}\n";

        SchemaFile.Schemes.Accepts(scheme).ShouldBeTrue();
        SchemaFile.Schemes.Accepts(scheme.Replace("whole: true", "whole: yes", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [TestMethod]
    public void Every_case_file_that_reads_is_accepted() =>
        CaseFiles.Where(file => !SchemaFile.Cases.Accepts(file.Text)).Select(file => file.Name).ShouldBeEmpty();

    [TestMethod]
    public void The_sample_of_the_documentation_is_a_file_of_cases_that_pass()
    {
        var cases = CaseReader.Read(DefaultScheme.Editions, null, [new CaseText("docs", SchemePage.CasesOf("double-strong-six-good").ShouldHaveSingleItem().Text)], out var problems);
        problems.ShouldBeEmpty();
        Tests.Cases.SchemeCases.Run(DefaultScheme.Editions, cases!).Passed.ShouldBeTrue();
    }

    [TestMethod]
    public void An_editor_marks_unknown_keys_missing_ones_and_wrong_values()
    {
        var files = ToldProblems.Files(Fixtures.Path("schemes", "malformed")).ToList();
        string[] Accepted(string beginning) => [.. files.Where(file => Path.GetFileName(file).StartsWith(beginning, StringComparison.Ordinal) && SchemaFile.Schemes.Accepts(File.ReadAllText(file))).Select(file => Path.GetFileNameWithoutExtension(file))];
        // Which keys stand for choices is known to the columns only, and which an own fact has to its type.
        Accepted("unknown-key").ShouldBe(
            ["unknown-key-committee-line-two-shapes", "unknown-key-good-great-1-fair-0-5", "unknown-key-own-fact-choices-of-a-count", "unknown-key-own-fact-unit-of-a-date", "unknown-key-world-5-national-4"]);
        SchemaFile.Schemes.Accepts(SmallScheme.With("title: 小方案\n", "", out _)).ShouldBeFalse();
        SchemaFile.Schemes.Accepts(SmallScheme.With("clause: 方案 一, evidence: 甲", "evidence: 甲", out _)).ShouldBeFalse();
        SchemaFile.Schemes.Accepts(SmallScheme.With("ratios: cut", "ratios: round", out _)).ShouldBeFalse();
        SchemaFile.Schemes.Accepts(SmallScheme.With("points: 2, value: S", "points: 两, value: S", out _)).ShouldBeFalse();
        SchemaFile.Cases.Accepts("cases: [{name: 一, expect: {lines: {A1: half}}}]").ShouldBeFalse();
        SchemaFile.Cases.Accepts("cases: [{name: 一, expect: {committee_lines: {K1: unmet 0..20}}}]").ShouldBeFalse();
        SchemaFile.Cases.Accepts("cases: [{name: 一, expect: {measures: {work_coverage: 50%}}}]").ShouldBeFalse();
        SchemaFile.Cases.Accepts("cases: [{name: 一, expect: {duties: {join: late}}}]").ShouldBeFalse();
        SchemaFile.Cases.Accepts("cases: [{name: 一, organisations: {乙: {committee: {members_total: 1}}}, expect: {grade: good}}]").ShouldBeFalse();
        SchemaFile.Cases.Accepts("cases: [{name: 一, honours: {甲: {chats: 1}}, expect: {grade: good}}]").ShouldBeFalse();
        SchemaFile.Cases.Accepts("cases: [{name: 一, organisation: {form: party}, expect: {grade: good}}]").ShouldBeFalse();
    }

    private static IEnumerable<string?> Offered(SchemaPart part)
    {
        var element = part.Element.TryGetProperty("enum", out var words) ? words : part.Element.GetProperty("anyOf")[0].GetProperty("enum");
        return element.EnumerateArray().Select(word => word.GetString());
    }
}
