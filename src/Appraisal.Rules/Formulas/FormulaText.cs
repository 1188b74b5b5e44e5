using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Formulas;

/// <summary>A formula in Chinese, with the headers that people know: for reasons.</summary>
internal static class FormulaText
{
    public static string Of(Formula formula) => Of(formula, Loosest);

    private const int Loosest = 0;
    private const int Sum = 3;
    private const int Product = 4;
    private const int Tightest = 5;

    private static string Of(Formula formula, int inside)
    {
        var (text, strength) = formula switch
        {
            NumberLiteral x => (Figures.Exact(x.Numerator, x.Denominator, 0), Tightest),
            TruthLiteral x => (x.Value ? "是" : "否", Tightest),
            DateLiteral x => (Figures.Date(x.Date), Tightest),
            AsOf => ("基准日", Tightest),
            OrganisationSize => ("所在党组织的企业数", Tightest),
            // Conditions stand between quotation marks of their own.
            ChoiceLiteral x => ($"‘{x.Column.Choices[x.Position].Text}’", Tightest),
            FactFormula x => (x.Owner == Owner.Committee ? $"党(工)委{x.Column.Header}" : x.Column.Header, Tightest),
            Arithmetic x => OfArithmetic(x),
            Floor x => ($"取整({Of(x.Operand)})", Tightest),
            YearOf x => ($"{Of(x.Date, Tightest)}的年度", Tightest),
            AddDays x => ($"{Of(x.Date, Tightest)}后 {x.Days} 天", Tightest),
            AddMonths x => OfAddMonths(x),
            Negation { Operand: IsUnreported x } => ($"{Of(x.Operand, Tightest)}已填报", Tightest),
            Negation { Operand: IsNone x } => ($"有{x.Fact.Column.Header}", Tightest),
            Negation x => ($"非({Of(x.Operand)})", Tightest),
            Comparison x => ($"{Of(x.Left, Sum)} {Symbol(x.Operator)} {Of(x.Right, Sum)}", 2),
            Conjunction x => ($"{Of(x.Left, 1)} 且 {Of(x.Right, 1)}", 1),
            Disjunction x => ($"{Of(x.Left)} 或 {Of(x.Right)}", Loosest),
            Certainly x => ($"确知{Of(x.Operand, Tightest)}", Tightest),
            IsUnreported x => ($"{Of(x.Operand, Tightest)}未填报", Tightest),
            IsNone x => ($"无{x.Fact.Column.Header}", Tightest),
            ValidWhere x => (Of(x.Value, inside), Tightest),
            Aggregate x => (OfAggregate(x), Tightest),
            PeerFormula x => (OfPeers(x), Tightest),
            _ => throw new InvalidOperationException($"A formula without words: {formula.GetType().Name}."),
        };
        return strength < inside ? $"({text})" : text;
    }

    private static (string Text, int Strength) OfArithmetic(Arithmetic x) => x.Operator switch
    {
        ArithmeticOperator.Add => ($"{Of(x.Left, Sum)} + {Of(x.Right, Sum)}", Sum),
        ArithmeticOperator.Subtract => ($"{Of(x.Left, Sum)} − {Of(x.Right, Product)}", Sum),
        ArithmeticOperator.Multiply => ($"{Of(x.Left, Product)} × {Of(x.Right, Product)}", Product),
        ArithmeticOperator.Divide => ($"{Of(x.Left, Product)} ÷ {Of(x.Right, Tightest)}", Product),
        ArithmeticOperator.Minimum => ($"较小({Of(x.Left)},{Of(x.Right)})", Tightest),
        _ => ($"较大({Of(x.Left)},{Of(x.Right)})", Tightest),
    };

    private static (string Text, int Strength) OfAddMonths(AddMonths x)
    {
        var (date, areYears) = (Of(x.Date, Tightest), x.MonthsEach == 12);
        if (x.Count is not NumberLiteral number)
            return ($"{date}加{Of(x.Count, Tightest)}({(areYears ? "年" : "月")})", Tightest);
        var count = Figures.Exact(System.Numerics.BigInteger.Abs(number.Numerator), number.Denominator, 0);
        return ($"{date}{(number.Numerator.Sign < 0 ? "前" : "后")} {count} {(areYears ? "年" : "个月")}", Tightest);
    }

    private static string OfAggregate(Aggregate x)
    {
        var rows = x.Collection switch
        {
            Collection.Enterprises => FactCatalogue.Enterprises.Header,
            Collection.Incidents => FactCatalogue.Incidents.Header,
            Collection.Honours => FactCatalogue.Honours.Header,
            _ => FactCatalogue.Exceptions.Header,
        };
        var where = x.Where is null ? "" : $"(限{Of(x.Where)})";
        // A fact whose name says what a row is, 高新技术企业, is not said of the row once more.
        var body = x.Body is null ? "" : Of(x.Body, Tightest);
        var saysRows = x.Body is FactFormula && body.EndsWith(rows, StringComparison.Ordinal);
        return x.Function switch
        {
            AggregateFunction.Any when saysRows => $"有{body}{where}",
            AggregateFunction.All when saysRows => $"各{rows}{where}均为{body}",
            AggregateFunction.Sum => $"各{rows}{where}{body}合计",
            AggregateFunction.Any => $"有{rows}{where}{body}",
            AggregateFunction.All => $"各{rows}{where}均{body}",
            AggregateFunction.Exists => $"有{rows}{where}",
            _ => $"{rows}数{where}",
        };
    }

    private static string OfPeers(PeerFormula x) => x.Figure switch
    {
        PeerFigure.Rank => $"{x.Text}的名次",
        PeerFigure.AtLeastAsGood => $"{x.Text}不差于本组织的个数",
        PeerFigure.Count => $"{x.Text}参加比较的个数",
        PeerFigure.Least => $"同类{x.Text}的最低值",
        _ => $"同类{x.Text}的最高值",
    };

    private static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "≠",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "≤",
        ComparisonOperator.Greater => ">",
        _ => "≥",
    };
}

/// <summary>The words of formulas, each put together once.</summary>
internal sealed class FormulaWords
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Formula, string> _words = new(ReferenceEqualityComparer.Instance);

    public string Of(Formula formula) => _words.GetOrAdd(formula, FormulaText.Of);
}
