using System.Text.RegularExpressions;
using Appraisal.Rules.Cases;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Cases;
using Appraisal.Rules.Tests.Schemes;

namespace Appraisal.Rules.Tests.Conformance;

/// <summary>The conformance sets say what the scheme language means; another implementation can be held against them.</summary>
[TestClass]
public sealed partial class ConformanceTests
{
    public static IEnumerable<object[]> Sets => ConformanceSet.All.Select(set => new object[] { set.Kind, set.Name });

    [TestMethod]
    [DynamicData(nameof(Sets))]
    public void The_cases_of_a_set_come_out_on_both_engines(string kind, string name)
    {
        var set = new ConformanceSet(kind, name);
        var editions = set.Editions;
        var cases = set.Cases(editions, out var problems);
        problems.ShouldBeEmpty(string.Join('\n', problems));
        var report = SchemeCases.Run(editions, cases!);
        report.Passed.ShouldBeTrue(string.Join('\n', CaseReportText.Of(report)));
        var met = cases!.SelectMany(found => found.Expected).Select(expected => expected.Id).ToHashSet(StringComparer.Ordinal);
        set.Scheme.Lines.Select(line => line.Id).Where(id => !met.Contains(id)).ShouldBeEmpty();
        report.Unreached.Where(line => line.IsOfCommittees).Select(line => $"{line.Id}: {string.Join(", ", line.Outcomes)}").ShouldBeEmpty();
        report.UnreachedRules.Select(rule => rule.Id).ShouldBeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Sets))]
    public void What_is_written_wrongly_in_a_set_is_told_with_place_and_both_sentences(string kind, string name)
    {
        var set = new ConformanceSet(kind, name);
        set.Wrong.ShouldNotBeEmpty();
        foreach (var file in set.Wrong)
            ToldProblems.ShouldBeTold(file);
    }

    [TestMethod]
    public void Every_shape_of_the_code_has_a_set_with_lines_of_it_and_sets_of_shapes_facts_and_totals_have_a_case_for_each_outcome()
    {
        foreach (var shape in Subclasses(typeof(LineShape)))
        {
            var set = new ConformanceSet("shapes", Snake(shape.Name[..^"Shape".Length]));
            ConformanceSet.All.ShouldContain(set, $"no conformance set for {shape.Name}");
            set.Scheme.Lines.ShouldContain(line => line.Shape != null && line.Shape.GetType() == shape, $"{set}");
        }
        var group = new ConformanceSet("shapes", "group");
        group.Scheme.Lines.ShouldContain(line => line.IsGroup);
        foreach (var set in ConformanceSet.All.Where(set => set.Kind is "shapes" or "facts" or "totals"))
        {
            var editions = set.Editions;
            SchemeCases.Run(editions, set.Cases(editions, out _)!).Unreached.Select(line => $"{set} {line.Id}: {string.Join(", ", line.Outcomes)}").ShouldBeEmpty();
        }
    }

    [TestMethod]
    public void Every_shape_of_committees_has_a_set_with_lines_of_it()
    {
        var shapes = Subclasses(typeof(CommitteeShape)).ToList();
        foreach (var shape in shapes)
        {
            var set = new ConformanceSet("committees", Snake(shape.Name[..^"Shape".Length]));
            ConformanceSet.All.ShouldContain(set, $"no conformance set for {shape.Name}");
            set.Scheme.Committees!.Lines.ShouldContain(line => line.Shape.GetType() == shape, $"{set}");
        }
        ConformanceSet.All.Count(set => set.Kind == "committees").ShouldBe(shapes.Count);
    }

    [TestMethod]
    public void Measures_and_duties_have_sets_of_those_of_enterprises_and_of_those_of_organisations()
    {
        var schemes = ConformanceSet.All.Where(set => set.Kind is "measures" or "duties").ToLookup(set => set.Kind, set => set.Scheme);
        schemes["measures"].SelectMany(scheme => scheme.Measures).Select(measure => measure.CountsEnterprises).Distinct().Count().ShouldBe(2);
        schemes["duties"].SelectMany(scheme => scheme.Duties).Select(duty => duty.IsOfEnterprise).Distinct().Count().ShouldBe(2);
    }

    [TestMethod]
    public void An_outcome_that_a_line_has_is_one_of_those_that_it_can_have()
    {
        foreach (var (editions, cases) in ConformanceSet.All.Select(set => (set.Editions, set)).Select(pair => (pair.Editions, pair.set.Cases(pair.Editions, out _)!)).Append((DefaultScheme.Editions, SchemeCases.Default)))
        {
            var possible = editions.Periods.ToDictionary(
                period => period, period => period.Lines.ToDictionary(line => line.Id, line => PossibleOutcomes.Of(line, period).ToHashSet()));
            var ofCommittees = editions.Periods.ToDictionary(
                period => period, period => (period.Committees?.Lines ?? []).ToDictionary(line => line.Id, line => PossibleOutcomes.Of(line, period).ToHashSet()));
            foreach (var found in cases)
            {
                foreach (var (id, line) in Rules.Recalculation.Recalculator.Recalculate(found.Scheme, found.AsOf, found.Facts).Lines)
                    possible[found.Scheme][id].ShouldContain(line.Outcome, $"{found.Place} {found.Name}: {id}");
                foreach (var (id, line) in Rules.Recalculation.CommitteeSecondOpinion.Recalculate(found.Scheme, found.AsOf, found.Supervised).Lines)
                    ofCommittees[found.Scheme][id].ShouldContain(line.Outcome, $"{found.Place} {found.Name}: {id}");
            }
        }
    }

    [TestMethod]
    public void Every_function_of_the_language_has_a_set_that_calls_it()
    {
        foreach (var function in FormulaBinder.Functions.Keys)
        {
            var set = new ConformanceSet("functions", function);
            ConformanceSet.All.ShouldContain(set, $"no conformance set for {function}");
            Call().Matches(set.Text.Text).Select(call => call.Groups[1].Value).ShouldContain(function, $"{set}");
        }
        ConformanceSet.All.Where(set => set.Kind == "functions").Select(set => set.Name).ShouldBe(FormulaBinder.Functions.Keys, ignoreOrder: true);
    }

    [TestMethod]
    public void Every_kind_of_formula_every_operator_and_every_collection_occurs_in_a_set()
    {
        var formulas = ConformanceSet.All.SelectMany(set => set.Scheme.Lines)
            .SelectMany(line => line.Shape is null ? [] : ShapeFormulas.Of(line.Shape).Append(line.NotApplicableIf))
            .Concat(ConformanceSet.All.SelectMany(set => set.Scheme.Measures).SelectMany(measure => new[] { measure.Numerator, measure.Denominator }))
            .OfType<Formula>().SelectMany(FormulaChildren.Walk).ToList();
        var kinds = formulas.Select(formula => formula.GetType()).ToHashSet();
        Subclasses(typeof(Formula)).Where(kind => !kinds.Contains(kind)).ShouldBeEmpty();
        formulas.OfType<Arithmetic>().Select(formula => formula.Operator).Distinct().ShouldBe(Enum.GetValues<ArithmeticOperator>(), ignoreOrder: true);
        formulas.OfType<Comparison>().Select(formula => formula.Operator).Distinct().ShouldBe(Enum.GetValues<ComparisonOperator>(), ignoreOrder: true);
        formulas.OfType<Aggregate>().Select(formula => formula.Collection).Distinct().ShouldBe(Enum.GetValues<Collection>(), ignoreOrder: true);
    }

    private static IEnumerable<Type> Subclasses(Type type) => type.Assembly.GetTypes().Where(other => other.IsSubclassOf(type) && !other.IsAbstract);

    private static string Snake(string name) => Capital().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"([a-z_]+)\(")]
    private static partial Regex Call();
}
