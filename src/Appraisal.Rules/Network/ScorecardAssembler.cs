using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Network;

/// <summary>Reads what the rules wrote over a batch back into scorecards. It decides nothing: points, states and grades are the rules'.</summary>
internal sealed class ScorecardAssembler
{
    private readonly Scheme _scheme;
    private readonly Reasons _reasons;
    private readonly ReadingPair?[] _lines;
    private readonly Reading?[] _lost;
    private readonly ReadingPair?[] _conditions;
    private readonly Reading _satisfaction;
    private readonly Func<SubjectBatch, int, int, byte>[] _bites;
    private readonly IReadOnlyList<SchemeVeto> _kinds;

    public ScorecardAssembler(Scheme scheme, BatchLayout layout)
    {
        (_scheme, _kinds) = (scheme, scheme.Vetoes.Kinds);
        _reasons = new Reasons(scheme);
        _lines = [.. scheme.Lines.Select(line => line.Shape is null or ItemsShape ? null : ReadingPair.Of(line.Shape, layout))];
        _lost = [.. scheme.Lines.Select(line => line.LostIf is null ? null : Reading.Of(line.LostIf, layout))];
        _conditions = [.. scheme.Conditions.Select(condition => condition.Test is null ? null : ReadingPair.Of(condition.Test, layout))];
        _satisfaction = Reading.Of(scheme.Satisfaction, layout);
        _bites = [.. _kinds.Select(kind => IncidentTest.Compile(kind, layout))];
    }

    public Scorecard Assemble(OrganisationBatch batch, NetworkResult result, int row)
    {
        var facts = batch.Subjects[row];
        var lines = new LineResult[_scheme.Lines.Count];
        for (var k = 0; k < lines.Length; k++)
            lines[k] = Line(batch, result, row, k, facts);
        var grades = result.Grades;
        var conditions = new ConditionResult[_scheme.Conditions.Count];
        for (var k = 0; k < conditions.Length; k++)
            conditions[k] = Condition(batch, result, row, k, lines, facts);
        return new Scorecard
        {
            Facts = facts,
            Lines = lines,
            Totals = [.. _scheme.Totals.Select(total => Total(result, total, row))],
            VetoKinds = [.. _kinds.Where(kind => result.Truths(Part.Veto, kind.Kind).Values[row] == Truth.True)],
            HasUnreportedVeto = _kinds.Any(kind => result.Truths(Part.Veto, kind.Kind).Values[row] == Truth.Unreported),
            Vetoes = Vetoes(batch, row),
            Grade = _scheme.Grades.Ladder[grades.Lowest[row]],
            Caps = [.. _scheme.Grades.Caps.Select(cap => new CapResult(cap, Truth.ToNullable(result.Truths(Part.Cap, cap.Id).Values[row])))],
            GradeHighest = _scheme.Grades.Ladder[grades.Highest[row]],
            Satisfaction = _satisfaction.Raw(batch, row) is { IsThere: true, Second: var below } ratio && below > 0 ? new ReadRatio(ratio.First, below) : null,
            Conditions = conditions,
            Eligibility = [.. _scheme.Levels.Select(level => Truth.ToNullable(result.Truths(Part.Eligibility, level.Id).Values[row]))],
        };
    }

    /// <summary>The facts that a line looks at, for an explanation.</summary>
    public IReadOnlyList<FactRead> FactsRead(SchemeLine line, OrganisationFacts facts) => _reasons.FactsRead(line, facts);

    private static TotalResult Total(NetworkResult result, SchemeTotal total, int row) =>
        result.Points(Part.Total, total.Id) is var points ? new TotalResult(total, points.Lowest[row], points.Highest[row]) : null!;

    private LineResult Line(OrganisationBatch batch, NetworkResult result, int row, int position, OrganisationFacts facts)
    {
        var line = _scheme.Lines[position];
        var points = result.Points(Part.Line, line.Id);
        var (lowest, highest) = (points.Lowest[row], points.Highest[row]);
        var code = points is LineColumn coded ? coded.Codes[row] : lowest == highest ? lowest : LineColumn.Unreported;
        var outcome = code switch
        {
            LineColumn.Unreported => LineOutcome.Unreported,
            LineColumn.NotApplicable => LineOutcome.NotApplicable,
            _ => Outcomes.OfPoints(code, line.RangeHundredths),
        };
        var (measured, threshold) = (_lines[position], line.Shape) switch
        {
            ({ } reading, _) => (reading.Measured(batch, row), reading.Threshold(batch, row)),
            (_, ItemsShape) => (code < 0 ? "" : Figures.Points(code), Figures.Points(line.RangeHundredths)),
            _ => ("", ""),
        };
        var isLost = _lost[position]?.Raw(batch, row) is { IsThere: true, First: var lost } && lost == 1;
        return new LineResult(line, outcome, lowest, highest, measured, threshold, _reasons.Line(line, outcome, lowest, measured, threshold, facts, isLost));
    }

    private ConditionResult Condition(OrganisationBatch batch, NetworkResult result, int row, int position, LineResult[] lines, OrganisationFacts facts)
    {
        var condition = _scheme.Conditions[position];
        var state = Truth.ToNullable(result.Truths(Part.Condition, condition.Id).Values[row]);
        var (measured, threshold) = (_conditions[position], condition.Total) switch
        {
            ({ } reading, _) => (reading.Measured(batch, row), reading.Threshold(batch, row)),
            (_, { } total) => (Figures.Points(result.Points(Part.Total, total).Lowest[row]), Figures.Points(condition.FromHundredths)),
            _ => (state switch { true => "true", false => "false", null => "" }, "true"),
        };
        return new ConditionResult(condition, state, measured, threshold, _reasons.Condition(condition, state, measured, threshold, lines, facts));
    }

    private List<VetoResult> Vetoes(OrganisationBatch batch, int row)
    {
        var incidents = batch.Subjects[row].Incidents;
        var first = batch.Offsets[(int)Formulas.Collection.Incidents][row];
        var vetoes = new List<VetoResult>();
        for (var k = 0; k < incidents.Count; k++)
        {
            for (var kind = 0; kind < _kinds.Count; kind++)
            {
                if (_bites[kind](batch, row, first + k) == Truth.True)
                    vetoes.Add(new VetoResult(_kinds[kind], incidents[k], BitesUntil.Of(incidents[k], _kinds[kind].LookBackMonths, batch.AsOf)));
            }
        }
        return vetoes;
    }
}

/// <summary>The veto rules' own condition, asked of one incident: to list those that bite.</summary>
internal static class IncidentTest
{
    public static Func<SubjectBatch, int, int, byte> Compile(SchemeVeto veto, BatchLayout layout)
    {
        var kernel = new KernelBuilder(layout, Formulas.Collection.Incidents);
        var truth = kernel.Truth(veto.Bites);
        return kernel.CompileRow<Func<SubjectBatch, int, int, byte>>(LineCompiler.ToByte(truth), kernel.Batch, kernel.Row, kernel.Item);
    }
}
