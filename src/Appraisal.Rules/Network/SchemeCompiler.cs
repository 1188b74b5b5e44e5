using System.Linq.Expressions;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>Turns a scheme into rules as data: one for each line, group, total, veto, cap, grade, condition, eligibility, measure and duty.</summary>
internal sealed partial class SchemeCompiler
{
    /// <summary>The name of the truth "some veto bites".</summary>
    public const string Vetoed = "any";

    private delegate void TruthKernel(SubjectBatch batch, byte[] values);

    private readonly Scheme _scheme;
    private readonly HashSet<string> _lines;
    private readonly List<NetworkRule> _rules = [];

    private SchemeCompiler(Scheme scheme)
    {
        _scheme = scheme;
        (Organisations, Enterprises) = (new BatchLayout(scheme.Sheets, isOfEnterprises: false), new BatchLayout(scheme.Sheets, isOfEnterprises: true));
        _lines = scheme.Lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
    }

    public BatchLayout Organisations { get; }

    public BatchLayout Enterprises { get; }

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
                [.. (line.Group?.Lines ?? []).Select(LineKey)]);
        }
    }

    private void AddTotals()
    {
        foreach (var total in _scheme.Totals)
        {
            Add(Part.Total, total.Id, total.Text, [], total.IsSection ? total.Id : "", () => TotalCompiler.Compile(total),
                [.. total.Of.Select(id => _lines.Contains(id) ? LineKey(id) : new ValueKey(typeof(PointsColumn), Part.Total, id))]);
        }
    }

    private static ValueKey LineKey(string id) => new(typeof(PointsColumn), Part.Line, id);

    private void AddVetoes()
    {
        foreach (var veto in _scheme.Vetoes.Kinds)
        {
            var bites = new Aggregate(AggregateFunction.Exists, Collection.Incidents, null, veto.Bites);
            AddTruth(Part.Veto, veto.Kind, veto.Text, [veto.Clause], "", bites);
        }
        Add(Part.Veto, Vetoed, "任一否决事项", [], "", () => (batch, kinds) =>
            new TruthColumn(Part.Veto, Vetoed, Kleene.Any(batch.Count, kinds)),
            [.. _scheme.Vetoes.Kinds.Select(veto => new ValueKey(typeof(TruthColumn), Part.Veto, veto.Kind))]);
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
            var sheet = _scheme.Sheets.Subject(duty.IsOfEnterprise);
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
        var run = kernel.CompileLoop<TruthKernel>((values, LineCompiler.ToByte(truth)));
        return (batch, _) =>
        {
            var column = GC.AllocateUninitializedArray<byte>(batch.Count);
            run(batch, column);
            return new TruthColumn(part, id, column);
        };
    }

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
        Part.Cap => _scheme.Places.Of("grades", "caps", _scheme.Grades.Caps.First(cap => cap.Id == id).WrittenAs),
        Part.Veto => _scheme.Places.Of("vetoes", "kinds", id),
        Part.Measure => _scheme.Places.Of("measures", id),
        Part.Duty => _scheme.Places.Of("duties", id),
        _ => _scheme.Places.Of("conditions", id),
    };
}
