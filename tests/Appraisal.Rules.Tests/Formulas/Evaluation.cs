using System.Linq.Expressions;
using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Network;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Recalculation;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>Evaluates a formula both ways, the compiled kernel and the walker, and writes what comes out: ? is unreported, - is none.</summary>
internal static class Evaluation
{
    private delegate (bool IsKnown, bool IsNone, Int128 Above, Int128 Below) Kernel(SubjectBatch batch, int row);

    /// <summary>Binds a text about organisations.</summary>
    public static Formula Bind(string text)
    {
        var problems = new ProblemList();
        return new FormulaBinder(FactSheets.Catalogue, FactCatalogue.Organisations, null, problems).Bind(text, new Place("test", 1, 1), null)
            ?? throw new ArgumentException(string.Join(Environment.NewLine, problems.Problems), nameof(text));
    }

    /// <exception cref="FormulaTooWideException">The compiler cannot prove that the result fits.</exception>
    public static IReadOnlyList<string> ByKernel(Formula formula, DateOnly asOf, params IReadOnlyList<OrganisationFacts> subjects)
    {
        var layout = new BatchLayout(OwnFacts.Sheets, isOfEnterprises: false);
        var kernel = Compile(formula, new KernelBuilder(layout));
        var batch = new OrganisationBatch(layout, asOf, subjects);
        return [.. Enumerable.Range(0, subjects.Count).Select(row => Written(formula.Kind, kernel(batch, row)))];
    }

    public static string ByWalker(Formula formula, DateOnly asOf, OrganisationFacts subject) => FormulaWalker.Walk(formula, Subject.Of(asOf, subject)) switch
    {
        null => "?",
        Nothing => "-",
        Fraction number => Written(number.Above, number.Below),
        bool truth => truth ? "true" : "false",
        DateOnly date => Figures.Date(date),
        int choice => $"choice {choice}",
        var other => throw new InvalidOperationException($"{other} is no value of a formula."),
    };

    private static Kernel Compile(Formula formula, KernelBuilder kernel)
    {
        var no = Expression.Constant(false);
        var one = Expression.Constant(1L);
        switch (formula.Kind)
        {
            case FormulaKind.Truth:
                var truth = kernel.Truth(formula);
                return Row(kernel, Expression.Or(truth.IsTrue, truth.IsFalse), no, Expression.Condition(truth.IsTrue, one, Expression.Constant(0L)), one);
            case FormulaKind.Number:
                var number = kernel.Number(formula);
                return Row(kernel, number.IsKnown, number.IsNone ?? no,
                    ExactArithmetic.Product(number.NumeratorFactor, number.Numerator).Expression, ExactArithmetic.Product(number.DenominatorFactor, number.Denominator).Expression);
            default:
                var ordinal = kernel.Ordinal(formula);
                return Row(kernel, ordinal.IsKnown, ordinal.IsNone ?? no, ordinal.Value, one);
        }
    }

    private static Kernel Row(KernelBuilder kernel, Expression isKnown, Expression isNone, Expression above, Expression below) => kernel.CompileRow<Kernel>(
        Expression.New(
            typeof(ValueTuple<bool, bool, Int128, Int128>).GetConstructors()[0],
            isKnown, isNone, ExactArithmetic.ConvertTo(above, typeof(Int128)), ExactArithmetic.ConvertTo(below, typeof(Int128))),
        kernel.Batch, kernel.Row);

    private static string Written(FormulaKind kind, (bool IsKnown, bool IsNone, Int128 Above, Int128 Below) read)
    {
        if (!read.IsKnown)
            return "?";
        if (read.IsNone)
            return "-";
        return kind switch
        {
            FormulaKind.Truth => read.Above == 1 ? "true" : "false",
            FormulaKind.Date => Figures.Date(DateOnly.FromDayNumber((int)read.Above)),
            FormulaKind.Choice => $"choice {read.Above}",
            _ => Written(read.Above, read.Below),
        };
    }

    private static string Written(BigInteger above, BigInteger below)
    {
        var divisor = BigInteger.GreatestCommonDivisor(above, below);
        return $"{above / divisor}/{below / divisor}";
    }
}
