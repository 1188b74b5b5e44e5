using System.Linq.Expressions;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>Compiles lines and groups to the functions that their rules call.</summary>
internal static class LineCompiler
{
    private delegate void LineKernel(SubjectBatch batch, int[] codes, int[] lowest, int[] highest);

    private delegate byte ItemKernel(SubjectBatch batch, int row, int item);

    public static Func<SubjectBatch, WrittenValue[], WrittenValue> Compile(SchemeLine line, BatchLayout layout)
    {
        if (line.Group is not null)
            return Group(line);
        var kernel = line.Shape is ItemsShape items ? Items(items, line, layout) : Shape(line, layout);
        return (batch, _) =>
        {
            var column = new LineColumn(line.Id, batch.Count);
            kernel(batch, column.Codes, column.Lowest, column.Highest);
            return column;
        };
    }

    private static LineKernel Shape(SchemeLine line, BatchLayout layout)
    {
        var kernel = new KernelBuilder(layout);
        var code = new ShapeCompiler(kernel, line.Deducts).Code(line.Shape!, line.RangeHundredths, line.NotApplicableIf);
        var results = new[] { "codes", "lowest", "highest" }.Select(name => Expression.Parameter(typeof(int[]), name)).ToArray();
        var earned = Expression.Variable(typeof(int), "earned");
        var isCounted = Expression.GreaterThanOrEqual(earned, Expression.Constant(0));
        var range = Expression.Constant(line.RangeHundredths);
        var off = Expression.Constant(line.Deducts ? line.RangeHundredths : 0);
        var worst = Expression.Condition(Expression.Equal(earned, Expression.Constant(LineColumn.Unreported)), Expression.Constant(0), range);
        Expression Store(ParameterExpression column, Expression value) => Expression.Assign(Expression.ArrayAccess(column, kernel.Row), value);
        var statement = Expression.Block(
            [earned],
            Expression.Assign(earned, code),
            Store(results[0], earned),
            Store(results[1], Expression.Subtract(Expression.Condition(isCounted, earned, worst), off)),
            Store(results[2], Expression.Subtract(Expression.Condition(isCounted, earned, range), off)));
        return kernel.CompileLoop<LineKernel>(results, statement);
    }

    private static Func<SubjectBatch, WrittenValue[], WrittenValue> Group(SchemeLine line)
    {
        var (start, floor) = (line.Group!.StartHundredths, line.Group.FloorHundredths);
        return (batch, lines) =>
        {
            var column = new PointsColumn(Part.Line, line.Id, batch.Count);
            Array.Fill(column.Lowest, start);
            Array.Fill(column.Highest, start);
            Sums.Add(column, lines);
            for (var i = 0; i < batch.Count; i++)
            {
                column.Lowest[i] = Math.Max(column.Lowest[i], floor);
                column.Highest[i] = Math.Max(column.Highest[i], floor);
            }
            return column;
        };
    }

    private static LineKernel Items(ItemsShape shape, SchemeLine line, BatchLayout layout)
    {
        var isCounted = ItemTest(shape, layout);
        layout.Items[(int)shape.Collection].Add(shape.By);
        var off = line.Deducts ? line.RangeHundredths : 0;
        return (batch, codes, lowest, highest) =>
        {
            var scores = new ItemScores(shape);
            var offsets = batch.Offsets[(int)shape.Collection];
            var rows = ((OrganisationBatch)batch).ItemRows(shape.Collection);
            for (var i = 0; i < batch.Count; i++)
            {
                scores.Clear();
                for (var item = offsets[i]; item < offsets[i + 1]; item++)
                    scores.Add(rows[item], isCounted(batch, i, item));
                // The code keeps what was found above the range too: that is what the line measured.
                var code = scores.IsUnreported ? LineColumn.Unreported : scores.Hundredths;
                var earned = Math.Min(code, line.RangeHundredths);
                codes[i] = code;
                lowest[i] = (code < 0 ? 0 : earned) - off;
                highest[i] = (code < 0 ? line.RangeHundredths : earned) - off;
            }
        };
    }

    private static ItemKernel ItemTest(ItemsShape shape, BatchLayout layout)
    {
        if (shape.Where is null)
            return (_, _, _) => Quantities.Truth.True;
        var kernel = new KernelBuilder(layout, shape.Collection);
        var truth = kernel.Truth(shape.Where);
        return kernel.CompileRow<ItemKernel>(ToByte(truth), kernel.Batch, kernel.Row, kernel.Item);
    }

    public static Expression ToByte(LoweredTruth truth) => Expression.Condition(
        truth.IsTrue,
        Expression.Constant(Quantities.Truth.True),
        Expression.Condition(truth.IsFalse, Expression.Constant(Quantities.Truth.False), Expression.Constant(Quantities.Truth.Unreported)));

    /// <summary>The points of the rows of one organisation: rows that agree in a text once, at their highest.</summary>
    private sealed class ItemScores(ItemsShape shape)
    {
        private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);
        private int _alone;
        private int _counted;
        private bool _isTextLost;
        private bool _isLost;

        // A text that cannot be read may be that of another row, so nothing is certain as soon as there is another.
        public bool IsUnreported => _isLost || (_isTextLost && _counted > 1);

        public int Hundredths => _alone + _byText.Values.Sum();

        public void Clear()
        {
            _byText.Clear();
            (_alone, _counted, _isTextLost, _isLost) = (0, 0, false, false);
        }

        public void Add(FactRow row, byte isCounted)
        {
            var choice = row.CellOf(shape.By);
            if (isCounted == Quantities.Truth.Unreported || (isCounted == Quantities.Truth.True && !Cell.IsValue(choice)))
                _isLost = true;
            if (_isLost || isCounted != Quantities.Truth.True)
                return;
            _counted++;
            var points = shape.HundredthsByChoice[(int)choice];
            if (shape.OncePer is null || row.TextOf(shape.OncePer) is not { } text)
            {
                _isTextLost |= shape.OncePer is not null && row.IsUnreported(shape.OncePer);
                _alone += points;
                return;
            }
            _byText[text] = Math.Max(points, _byText.GetValueOrDefault(text));
        }
    }
}

/// <summary>Sums of columns of points.</summary>
internal static class Sums
{
    public static void Add(PointsColumn sum, IReadOnlyList<WrittenValue> terms)
    {
        foreach (var term in terms.Cast<PointsColumn>())
        {
            for (var i = 0; i < sum.Lowest.Length; i++)
            {
                sum.Lowest[i] += term.Lowest[i];
                sum.Highest[i] += term.Highest[i];
            }
        }
    }
}
