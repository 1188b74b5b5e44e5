using System.Linq.Expressions;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>Turns a scheme into rules as data: one for each line, group, total, veto, cap, grade, condition, eligibility, measure and duty.</summary>
internal sealed class SchemeCompiler
{
    /// <summary>The name of the truth "some veto bites".</summary>
    public const string Vetoed = "any";

    private delegate void TruthKernel(SubjectBatch batch, byte[] values);

    private readonly Scheme _scheme;
    private readonly List<NetworkRule> _rules = [];

    private SchemeCompiler(Scheme scheme) => _scheme = scheme;

    public BatchLayout Organisations { get; } = new(FactCatalogue.Organisations);

    public BatchLayout Enterprises { get; } = new(FactCatalogue.Enterprises);

    public IReadOnlyList<NetworkRule> Rules => _rules;

    /// <exception cref="FormulaTooWideException">A formula cannot be proved to fit 128 bits; the message names where.</exception>
    public static SchemeCompiler Compile(Scheme scheme)
    {
        var compiler = new SchemeCompiler(scheme);
        compiler.AddLines();
        compiler.AddTotals();
        compiler.AddVetoes();
        compiler.AddGrades();
        compiler.AddConditions();
        compiler.AddLevels();
        compiler.AddMeasures();
        compiler.AddDuties();
        return compiler;
    }

    private void AddLines()
    {
        foreach (var line in _scheme.Lines)
        {
            Add(Part.Line, line.Id, line.Text, [line.Clause], line.Section, () => LineCompiler.Compile(line, Organisations),
                [.. (line.Group?.Lines ?? []).Select(id => new ValueKey(typeof(PointsColumn), Part.Line, id))]);
        }
    }

    private void AddTotals()
    {
        var lines = _scheme.Lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var total in _scheme.Totals)
        {
            Add(Part.Total, total.Id, total.Text, [], total.IsSection ? total.Id : "", () => Total(total),
                [.. total.Of.Select(id => new ValueKey(typeof(PointsColumn), lines.Contains(id) ? Part.Line : Part.Total, id))]);
        }
    }

    private static Func<SubjectBatch, WrittenValue[], WrittenValue> Total(SchemeTotal total) => (batch, terms) =>
    {
        var column = new PointsColumn(Part.Total, total.Id, batch.Count);
        Sums.Add(column, terms);
        if (total.AtMostHundredths is { } cap)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                column.Lowest[i] = Math.Min(column.Lowest[i], cap);
                column.Highest[i] = Math.Min(column.Highest[i], cap);
            }
        }
        return column;
    };

    private void AddVetoes()
    {
        foreach (var veto in _scheme.Vetoes.Kinds)
        {
            var bites = new Aggregate(AggregateFunction.Exists, Collection.Incidents, null, veto.Bites);
            AddTruth(Part.Veto, veto.Kind, veto.Text, [veto.Clause], "", bites);
        }
        Add(Part.Veto, Vetoed, "任一否决事项", [], "", () => (batch, kinds) =>
            new TruthColumn(Part.Veto, Vetoed, Kleene(batch.Count, kinds, decides: Truth.True, otherwise: Truth.False)),
            [.. _scheme.Vetoes.Kinds.Select(veto => new ValueKey(typeof(TruthColumn), Part.Veto, veto.Kind))]);
    }

    private void AddGrades()
    {
        foreach (var cap in _scheme.Grades.Caps)
        {
            if (cap.If is { } condition)
                AddTruth(Part.Cap, cap.Id, cap.Text, [cap.Clause], "", condition);
            else
                Add(Part.Cap, cap.Id, cap.Text, [cap.Clause], "", () => (_, vetoed) =>
                    new TruthColumn(Part.Cap, cap.Id, ((TruthColumn)vetoed[0]).Values),
                    new ValueKey(typeof(TruthColumn), Part.Veto, Vetoed));
        }
        var keys = _scheme.Grades.Caps.Select(cap => new ValueKey(typeof(TruthColumn), Part.Cap, cap.Id))
            .Prepend(new ValueKey(typeof(PointsColumn), Part.Total, _scheme.Grades.Of));
        Add(Part.Grade, "grade", "等次", [], "", () => Grade(_scheme.Grades), [.. keys]);
    }

    private static Func<SubjectBatch, WrittenValue[], WrittenValue> Grade(SchemeGrades grades) => (batch, read) =>
    {
        var column = new GradeColumn("grade", batch.Count);
        var total = (PointsColumn)read[0];
        for (var i = 0; i < batch.Count; i++)
        {
            column.Lowest[i] = Step(grades, total.Lowest[i]);
            column.Highest[i] = Step(grades, total.Highest[i]);
            for (var k = 0; k < grades.Caps.Count; k++)
            {
                var holds = ((TruthColumn)read[k + 1]).Values[i];
                if (holds != Truth.False)
                    column.Lowest[i] = Math.Max(column.Lowest[i], grades.Caps[k].AtMost);
                if (holds == Truth.True)
                    column.Highest[i] = Math.Max(column.Highest[i], grades.Caps[k].AtMost);
            }
        }
        return column;
    };

    private static int Step(SchemeGrades grades, int hundredths)
    {
        var step = 0;
        while (hundredths < grades.Ladder[step].FromHundredths)
            step++;
        return step;
    }

    private void AddConditions()
    {
        foreach (var condition in _scheme.Conditions)
        {
            if (condition.Total is { } total)
                Add(Part.Condition, condition.Id, condition.Text, [condition.Clause], "", () => Reaches(condition),
                    new ValueKey(typeof(PointsColumn), Part.Total, total));
            else if (condition.IsNotVetoed)
                Add(Part.Condition, condition.Id, condition.Text, [condition.Clause], "", () => (_, vetoed) =>
                    new TruthColumn(Part.Condition, condition.Id, Not(((TruthColumn)vetoed[0]).Values)),
                    new ValueKey(typeof(TruthColumn), Part.Veto, Vetoed));
            else
                AddTest(condition);
        }
    }

    private void AddTest(SchemeCondition condition) =>
        Add(Part.Condition, condition.Id, condition.Text, [condition.Clause], "", () =>
        {
            var kernel = new KernelBuilder(Organisations);
            var code = kernel.Keep(new ShapeCompiler(kernel, deducts: false).Code(condition.Test!, 1, null));
            return Truths(kernel, Part.Condition, condition.Id, new LoweredTruth(
                Expression.Equal(code, Expression.Constant(1)), Expression.Equal(code, Expression.Constant(0))));
        });

    private static Func<SubjectBatch, WrittenValue[], WrittenValue> Reaches(SchemeCondition condition) => (batch, read) =>
    {
        var total = (PointsColumn)read[0];
        var values = new byte[batch.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = total.Lowest[i] >= condition.FromHundredths ? Truth.True
                : total.Highest[i] >= condition.FromHundredths ? Truth.Unreported : Truth.False;
        }
        return new TruthColumn(Part.Condition, condition.Id, values);
    };

    private void AddLevels()
    {
        foreach (var level in _scheme.Levels)
        {
            Add(Part.Eligibility, level.Id, $"{level.Text}资格", [level.Clause], level.Id, () => (batch, conditions) =>
                new TruthColumn(Part.Eligibility, level.Id, Kleene(batch.Count, conditions, decides: Truth.False, otherwise: Truth.True)),
                [.. level.Conditions.Select(id => new ValueKey(typeof(TruthColumn), Part.Condition, id))]);
        }
    }

    private void AddMeasures()
    {
        // What counts above the line counts below it too, so a measure's truth is: above, below only (false), or in neither (unreported).
        foreach (var measure in _scheme.Measures)
        {
            Add(Part.Measure, measure.Id, measure.Text, [measure.Clause], "", () =>
            {
                var kernel = new KernelBuilder(measure.CountsEnterprises ? Enterprises : Organisations);
                var below = measure.Denominator is { } denominator ? kernel.Truth(denominator).IsTrue : Expression.Constant(true);
                var above = Expression.And(below, kernel.Truth(measure.Numerator).IsTrue);
                return Truths(kernel, Part.Measure, measure.Id, new LoweredTruth(above, below));
            }, isOfEnterprises: measure.CountsEnterprises);
        }
    }

    private void AddDuties()
    {
        foreach (var duty in _scheme.Duties)
        {
            var sheet = Scheme.SubjectSheet(duty.IsOfEnterprise);
            var missing = duty.Items
                .Select(column => (Formula)new Certainly(new Negation(new FactFormula(Owner.Subject, column))))
                .Aggregate((Formula?)null, (left, right) => left is null ? right : new Disjunction(left, right));
            var owed = (duty.OwedIf, missing) switch
            {
                ({ } condition, { } items) => new Conjunction(condition, items),
                ({ } condition, null) => condition,
                (null, var items) => items!,
            };
            AddTruth(Part.Duty, duty.Id, duty.Text, duty.Clauses, sheet.Id, owed, duty.IsOfEnterprise);
        }
    }

    private void AddTruth(string part, string id, string text, IReadOnlyList<Clause> clauses, string dimension, Formula formula, bool isOfEnterprises = false) =>
        Add(part, id, text, clauses, dimension, () =>
        {
            var kernel = new KernelBuilder(isOfEnterprises ? Enterprises : Organisations);
            return Truths(kernel, part, id, kernel.Truth(formula));
        }, isOfEnterprises: isOfEnterprises);

    private static Func<SubjectBatch, WrittenValue[], WrittenValue> Truths(KernelBuilder kernel, string part, string id, LoweredTruth truth)
    {
        var values = Expression.Parameter(typeof(byte[]), "values");
        var run = kernel.CompileLoop<TruthKernel>([values], Expression.Assign(Expression.ArrayAccess(values, kernel.Row), LineCompiler.ToByte(truth)));
        return (batch, _) =>
        {
            var column = new byte[batch.Count];
            run(batch, column);
            return new TruthColumn(part, id, column);
        };
    }

    private static byte[] Kleene(int count, WrittenValue[] truths, byte decides, byte otherwise)
    {
        var values = new byte[count];
        Array.Fill(values, otherwise);
        foreach (var truth in truths.Cast<TruthColumn>())
        {
            for (var i = 0; i < count; i++)
            {
                if (truth.Values[i] == decides)
                    values[i] = decides;
                else if (truth.Values[i] == Truth.Unreported && values[i] != decides)
                    values[i] = Truth.Unreported;
            }
        }
        return values;
    }

    private static byte[] Not(byte[] truths) =>
        [.. truths.Select(truth => truth switch { Truth.False => Truth.True, Truth.True => Truth.False, _ => Truth.Unreported })];

    private void Add(
        string part,
        string id,
        string text,
        IReadOnlyList<Clause> clauses,
        string dimension,
        Func<Func<SubjectBatch, WrittenValue[], WrittenValue>> compile,
        params IReadOnlyList<ValueKey> reads) => Add(part, id, text, clauses, dimension, compile, false, reads);

    private void Add(
        string part,
        string id,
        string text,
        IReadOnlyList<Clause> clauses,
        string dimension,
        Func<Func<SubjectBatch, WrittenValue[], WrittenValue>> compile,
        bool isOfEnterprises,
        params IReadOnlyList<ValueKey> reads)
    {
        try
        {
            _rules.Add(new NetworkRule
            {
                Part = part,
                Id = id,
                Description = text,
                Clauses = [.. clauses.Select(clause => clause.ToString())],
                Dimension = dimension,
                IsOfEnterprises = isOfEnterprises,
                Reads = reads,
                Write = compile(),
            });
        }
        catch (FormulaTooWideException exception)
        {
            throw new FormulaTooWideException($"{part}.{id} ({exception.Message})", PlaceOf(part, id));
        }
    }

    private Problems.Place PlaceOf(string part, string id) => part switch
    {
        Part.Line => _scheme.Places.Of(_scheme.Line(id)),
        Part.Cap => _scheme.Places.Of("grades", "caps", id),
        Part.Measure => _scheme.Places.Of("measures", id),
        Part.Duty => _scheme.Places.Of("duties", id),
        _ => _scheme.Places.Of("conditions", id),
    };
}
