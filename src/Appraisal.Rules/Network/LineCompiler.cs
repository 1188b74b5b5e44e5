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
        var earned = kernel.Keep(new ShapeCompiler(kernel, line.Deducts).Code(line));
        var (codes, lowest, highest) = (Column("codes"), Column("lowest"), Column("highest"));
        var isCounted = Expression.GreaterThanOrEqual(earned, Expression.Constant(0));
        var range = Expression.Constant(line.RangeHundredths);
        var off = Expression.Constant(line.Deducts ? line.RangeHundredths : 0);
        var isUnreported = Expression.Equal(earned, Expression.Constant(LineColumn.Unreported));
        var notApplicable = Expression.Constant(WhereNotApplicable(line));
        var worst = Expression.Condition(isUnreported, Expression.Constant(0), notApplicable);
        Expression best = WhereNotApplicable(line) == line.RangeHundredths ? range : Expression.Condition(isUnreported, range, notApplicable);
        return kernel.CompileLoop<LineKernel>(
            (codes, earned),
            (lowest, Expression.Subtract(Expression.Condition(isCounted, earned, worst), off)),
            (highest, Expression.Subtract(Expression.Condition(isCounted, earned, best), off)));

        static ParameterExpression Column(string name) => Expression.Parameter(typeof(int[]), name);
    }

    private static int WhereNotApplicable(SchemeLine line) => line.NotApplicableEarns == NotApplicableEarns.Full ? line.RangeHundredths : 0;

    private static Func<SubjectBatch, WrittenValue[], WrittenValue> Group(SchemeLine line)
    {
        var (start, floor, most) = (line.Group!.StartHundredths, line.Group.FloorHundredths, line.Group.AtMostHundredths ?? int.MaxValue);
        return (batch, lines) =>
        {
            var column = new PointsColumn(Part.Line, line.Id, batch.Count);
            Sums.Write(column, lines, start, floor, most);
            return column;
        };
    }

    private static LineKernel Items(ItemsShape shape, SchemeLine line, BatchLayout layout)
    {
        var isCounted = ItemTest(shape, layout);
        var around = Around(line, layout);
        var off = line.Deducts ? line.RangeHundredths : 0;
        return (batch, codes, lowest, highest) =>
        {
            var scores = new ItemScores(shape);
            var offsets = batch.Offsets[(int)shape.Collection];
            var organisations = (OrganisationBatch)batch;
            for (var i = 0; i < batch.Count; i++)
            {
                var code = 0;
                if (offsets[i] < offsets[i + 1])
                {
                    scores.Clear();
                    var rows = organisations.ItemRows(shape.Collection, i);
                    for (var k = 0; k < rows.Count; k++)
                        scores.Add(rows[k], isCounted(batch, i, offsets[i] + k));
                    // The code keeps what was found above the range too: that is what the line measured.
                    code = scores.IsUnreported ? LineColumn.Unreported : scores.Hundredths;
                }
                code = around?.Invoke(batch, i, code) ?? code;
                var earned = code == LineColumn.NotApplicable ? WhereNotApplicable(line) : Math.Min(code, line.RangeHundredths);
                codes[i] = code;
                lowest[i] = (code == LineColumn.Unreported ? 0 : earned) - off;
                highest[i] = (code == LineColumn.Unreported ? line.RangeHundredths : earned) - off;
            }
        };
    }

    private static Func<SubjectBatch, int, int, int>? Around(SchemeLine line, BatchLayout layout)
    {
        if (line is { NotApplicableIf: null, LostIf: null })
            return null;
        var kernel = new KernelBuilder(layout);
        var code = Expression.Parameter(typeof(int), "code");
        var around = new ShapeCompiler(kernel, line.Deducts).Around(line, code);
        return kernel.CompileRow<Func<SubjectBatch, int, int, int>>(around, kernel.Batch, kernel.Row, code);
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
