using Appraisal.Rules.Facts;
using Appraisal.Rules.Network;
using Appraisal.Rules.Recalculation;
using CsCheck;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>Any formula over any facts: the compiled kernels and the walker, which counts in fractions of unlimited size, must agree.</summary>
[TestClass]
public sealed class ExactnessTests(TestContext context)
{
    private static readonly Gen<(int[] Numbers, OrganisationFacts[] Subjects, DateOnly AsOf)> s_any =
        Gen.Select(Gen.Int[0, int.MaxValue].Array[4, 60], FactDraw.Of(OwnFacts.Sheets), Gen.Int[0, 3_000]).Select((numbers, subjects, day) =>
            (numbers, subjects, day == 0 ? DateOnly.MaxValue : new DateOnly(2020, 1, 1).AddDays(day)));

    [TestMethod]
    public void Any_formula_over_any_facts_gives_exactly_the_same_both_ways()
    {
        var (compiled, refused) = (0, 0);
        s_any.Sample(any =>
        {
            var draw = new FormulaDraw(any.Numbers);
            var formula = draw.Any(2 + draw.Next(4));
            IReadOnlyList<string> byKernel;
            try
            {
                byKernel = Evaluation.ByKernel(formula, any.AsOf, any.Subjects);
            }
            catch (FormulaTooWideException)
            {
                refused++;
                return;
            }
            compiled++;
            byKernel.ShouldBe(any.Subjects.Select(subject => Evaluation.ByWalker(formula, any.AsOf, subject)), formula.ToString());
        }, iter: 6_000, threads: 1);
        context.WriteLine($"{compiled} compiled, {refused} refused as too wide");
        compiled.ShouldBeGreaterThan(refused);
    }

    [TestMethod]
    public void Any_line_over_any_facts_gives_the_same_points_both_ways()
    {
        var (compiled, refused) = (0, 0);
        s_any.Sample(any =>
        {
            var line = new LineDraw(new FormulaDraw(any.Numbers)).Line();
            try
            {
                var layout = new BatchLayout(OwnFacts.Sheets, isOfEnterprises: false);
                var write = LineCompiler.Compile(line, layout);
                var points = (LineColumn)write(new OrganisationBatch(layout, any.AsOf, any.Subjects), []);
                for (var row = 0; row < any.Subjects.Length; row++)
                {
                    var earned = ShapeWalker.Walk(line, Subject.Of(any.AsOf, any.Subjects[row]));
                    var code = earned.IsUnreported ? LineColumn.Unreported : earned.IsNotApplicable ? LineColumn.NotApplicable : earned.Hundredths;
                    points.Codes[row].ShouldBe(code, $"{line.Shape} {line.NotApplicableIf}");
                    points.Codes[row].ShouldBeLessThanOrEqualTo(line.RangeHundredths);
                    points.Lowest[row].ShouldBeLessThanOrEqualTo(points.Highest[row]);
                }
                compiled++;
            }
            catch (FormulaTooWideException)
            {
                refused++;
            }
        }, iter: 4_000, threads: 1);
        context.WriteLine($"{compiled} compiled, {refused} refused as too wide");
        compiled.ShouldBeGreaterThan(refused);
    }
}
