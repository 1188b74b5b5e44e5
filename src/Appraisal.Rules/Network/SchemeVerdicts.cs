using System.Linq.Expressions;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>The rules that judge: caps and the grade, conditions and eligibility.</summary>
internal sealed partial class SchemeCompiler
{
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
        var required = _scheme.Grades.Ladder.SelectMany(grade => grade.Requires).Distinct(StringComparer.Ordinal).ToList();
        var keys = _scheme.Grades.Caps.Select(cap => new ValueKey(typeof(TruthColumn), Part.Cap, cap.Id))
            .Prepend(new ValueKey(typeof(PointsColumn), Part.Total, _scheme.Grades.Of))
            .Concat(required.Select(id => new ValueKey(typeof(TruthColumn), Part.Condition, id)));
        Add(Part.Grade, "grade", "等次", [], "", () => Grade(_scheme.Grades, required), [.. keys]);
    }

    private static Func<SubjectBatch, WrittenValue[], WrittenValue> Grade(SchemeGrades grades, List<string> required)
    {
        var bounds = grades.Ladder.Select(grade => grade.FromHundredths).ToArray();
        // What each grade requires stands after the total and the caps.
        var gates = grades.Ladder.Select(grade => grade.Requires.Select(id => 1 + grades.Caps.Count + required.IndexOf(id)).ToArray()).ToArray();
        return (batch, read) => Grade(grades, bounds, gates, batch, read);
    }

    private static GradeColumn Grade(SchemeGrades grades, int[] bounds, int[][] gates, SubjectBatch batch, WrittenValue[] read)
    {
        var column = new GradeColumn("grade", batch.Count);
        var total = (PointsColumn)read[0];
        var conditions = gates.Select(gate => gate.Select(k => ((TruthColumn)read[k]).Values).ToArray()).ToArray();
        for (var i = 0; i < batch.Count; i++)
        {
            column.Lowest[i] = Step(bounds, conditions, total.Lowest[i], i, atBest: false);
            column.Highest[i] = Step(bounds, conditions, total.Highest[i], i, atBest: true);
        }
        for (var k = 0; k < grades.Caps.Count; k++)
        {
            var (holds, atMost) = (((TruthColumn)read[k + 1]).Values, grades.Caps[k].AtMost);
            for (var i = 0; i < holds.Length; i++)
            {
                if (holds[i] != Truth.False)
                    column.Lowest[i] = Math.Max(column.Lowest[i], atMost);
                if (holds[i] == Truth.True)
                    column.Highest[i] = Math.Max(column.Highest[i], atMost);
            }
        }
        return column;
    }

    private static int Step(int[] bounds, byte[][][] conditions, int hundredths, int row, bool atBest)
    {
        var step = 0;
        while (hundredths < bounds[step] || !AllHold(conditions[step], row, atBest))
            step++;
        return step;
    }

    private static bool AllHold(byte[][] conditions, int row, bool atBest)
    {
        foreach (var values in conditions)
        {
            if (values[row] != Truth.True && !(atBest && values[row] == Truth.Unreported))
                return false;
        }
        return true;
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
                    new TruthColumn(Part.Condition, condition.Id, Kleene.Not((TruthColumn)vetoed[0])),
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
        var values = GC.AllocateUninitializedArray<byte>(batch.Count);
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
                new TruthColumn(Part.Eligibility, level.Id, Kleene.All(batch.Count, conditions)),
                [.. level.Conditions.Select(id => new ValueKey(typeof(TruthColumn), Part.Condition, id))]);
        }
    }
}
