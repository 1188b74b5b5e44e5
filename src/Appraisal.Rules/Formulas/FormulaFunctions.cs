namespace Appraisal.Rules.Formulas;

/// <summary>A function of the formula language.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Chinese">What it gives, in Chinese.</param>
/// <param name="English">What it gives, in English.</param>
/// <param name="Least">The fewest arguments that it takes.</param>
/// <param name="Most">The most arguments that it takes.</param>
/// <param name="Bind">Binds a call of it.</param>
internal sealed record FormulaFunction(
    string Form, string Chinese, string English, int Least, int Most, Func<FormulaBinder, CallSyntax, Formula?> Bind)
{
    /// <summary>May its argument be narrowed by "where".</summary>
    public bool TakesWhere { get; init; }
}

/// <summary>Every function of the language, in the one place that the binder and the reference page read.</summary>
internal sealed partial class FormulaBinder
{
    private static readonly Dictionary<string, FormulaFunction> s_functions = new(StringComparer.Ordinal)
    {
        ["sum"] = Over(AggregateFunction.Sum, "sum(行.列)", "各行之和;一行未填报就未填报,没有行也未填报", "the sum over rows; unreported if one row's is, or without rows"),
        ["any"] = Over(AggregateFunction.Any, "any(行.条件)", "有一行成立;没有行就未填报", "is it true of one row; unreported without rows"),
        ["all"] = Over(AggregateFunction.All, "all(行.条件)", "每行都成立;没有行就未填报", "is it true of each row; unreported without rows"),
        ["exists"] = Over(AggregateFunction.Exists, "exists(行 where 条件)", "有没有这样的行;没有行是“否”", "is there such a row; false without rows"),
        ["count"] = Over(AggregateFunction.Count, "count(行 where 条件)", "这样的行有几行;没有行是 0,一行的条件未填报就未填报", "the number of such rows; 0 without rows, unreported if it is unknown of one"),
        ["min"] = new("min(a, b, …)", "各数中最小的;一个未填报就未填报", "the least; unreported if one is", 2, int.MaxValue, (binder, call) => binder.Fold(call, ArithmeticOperator.Minimum)),
        ["max"] = new("max(a, b, …)", "各数中最大的;一个未填报就未填报", "the greatest; unreported if one is", 2, int.MaxValue, (binder, call) => binder.Fold(call, ArithmeticOperator.Maximum)),
        ["floor"] = new("floor(a)", "不大于 a 的最大整数;分母为零时未填报", "the largest whole number not above a; unreported where a denominator is 0", 1, 1, (binder, call) => binder.Bind(call.Arguments[0], FormulaKind.Number) is { } number ? new Floor(number) : null),
        ["year"] = new("year(日期)", "年份", "the year of a date", 1, 1, (binder, call) => binder.Bind(call.Arguments[0], FormulaKind.Date) is { } date ? new YearOf(date) : null),
        ["add_years"] = new("add_years(日期, n)", "n 年以后(负数为以前),没有的日子取月末;n 为整数或计数列", "the date n years on, or back; a day that the month lacks is its last; n is a whole number or a count", 2, 2, (binder, call) => binder.BindAddMonths(call, 12)),
        ["add_months"] = new("add_months(日期, n)", "n 个月以后(负数为以前),没有的日子取月末;n 为整数或计数列", "the date n months on, or back; a day that the month lacks is its last; n is a whole number or a count", 2, 2, (binder, call) => binder.BindAddMonths(call, 1)),
        ["next_day"] = new("next_day(日期)", "次日", "the day after", 1, 1, (binder, call) => binder.Bind(call.Arguments[0], FormulaKind.Date) is { } day ? new AddDays(day, 1) : null),
        ["date"] = new("date(年, 月, 日)", "写明的日期", "a date that is written out", 3, 3, (binder, call) => binder.BindDate(call)),
        ["certainly"] = new("certainly(条件)", "确定成立;未填报当作否", "is it known to be true; false where it is unreported", 1, 1, (binder, call) => binder.BindCertainly(call)),
        ["unreported"] = new("unreported(x)", "未填报;“无”算已填报", "is nothing known; none is known", 1, 1, (binder, call) => binder.BindUnreported(call)),
        ["reported"] = new("reported(x)", "已填报;“无”算已填报", "is it known; none is known", 1, 1, (binder, call) => binder.BindUnreported(call) is { } unreported ? new Negation(unreported) : null),
        ["is_none"] = new("is_none(列)", "空即“无”的列填的是“无”;未填报就未填报", "does a column whose empty cell says none say so; unreported where it is", 1, 1, (binder, call) => binder.BindIsNone(call)),
        ["rank_of"] = Among(PeerFigure.Rank, "rank_of(比较)", "在同类中的名次,并列同名次;没有比过就未填报", "the rank among peers, ties share one; unreported where nobody was compared"),
        ["at_least_as_good"] = Among(PeerFigure.AtLeastAsGood, "at_least_as_good(比较)", "同类中不差于本组织的个数,含自己", "the number of peers at least as good, itself among them"),
        ["peers_of"] = Among(PeerFigure.Count, "peers_of(比较)", "参加比较的个数,含自己", "the number of those compared, itself among them"),
        ["least_of"] = Among(PeerFigure.Least, "least_of(比较)", "同类的最低值", "the lowest value among peers"),
        ["most_of"] = Among(PeerFigure.Most, "most_of(比较)", "同类的最高值", "the highest value among peers"),
    };

    /// <summary>The functions by their names.</summary>
    public static IReadOnlyDictionary<string, FormulaFunction> Functions => s_functions;

    /// <summary>The rows that functions run over, by the names that formulas give them.</summary>
    public static IReadOnlyCollection<string> Collections => s_collections.Keys;

    private static FormulaFunction Among(PeerFigure figure, string form, string chinese, string english) =>
        new(form, chinese, english, 1, 1, (binder, call) => binder.BindPeers(call, figure));

    private static FormulaFunction Over(AggregateFunction function, string form, string chinese, string english) =>
        new(form, chinese, english, 1, 1, (binder, call) => binder.BindAggregate(call, function)) { TakesWhere = true };
}
