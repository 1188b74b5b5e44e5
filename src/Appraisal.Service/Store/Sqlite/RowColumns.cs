using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Appraisal.Service.Store.Sqlite;

/// <summary>
/// Compiles how the properties of a class are bound to a statement's parameters and read from its columns, in the forms in which EF keeps them in
/// SQLite: whole numbers, truths and enumerations as integers, days as ISO text. Nothing is boxed.
/// </summary>
internal static class RowColumns
{
    private const string IsoDay = "yyyy-MM-dd";

    public static Action<Statement, TRow> Binder<TRow>(IReadOnlyList<PropertyInfo> properties)
    {
        var statement = Expression.Parameter(typeof(Statement));
        var row = Expression.Parameter(typeof(TRow));
        var binds = properties.Select((property, place) => Bind(statement, place, Expression.Property(row, property)));
        return Expression.Lambda<Action<Statement, TRow>>(Expression.Block(binds), statement, row).Compile();
    }

    public static Func<Statement, TRow> Reader<TRow>(IReadOnlyList<PropertyInfo> properties)
    {
        var statement = Expression.Parameter(typeof(Statement));
        var values = properties.Select((property, place) =>
            (MemberBinding)Expression.Bind(property, Read(statement, place, property.PropertyType)));
        return Expression.Lambda<Func<Statement, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), values), statement).Compile();
    }

    private static Expression Bind(Expression statement, int place, Expression value)
    {
        if (Nullable.GetUnderlyingType(value.Type) is null)
        {
            var kept = Kept(value);
            return Call(statement, nameof(Statement.Bind), [typeof(int), kept.Type], place, kept);
        }
        return Expression.IfThenElse(
            Expression.Property(value, nameof(Nullable<>.HasValue)),
            Bind(statement, place, Expression.Property(value, nameof(Nullable<>.Value))),
            Call(statement, nameof(Statement.BindNull), [typeof(int)], place));
    }

    /// <summary>The value as it is kept: a number or a text.</summary>
    private static Expression Kept(Expression value)
    {
        if (value.Type == typeof(string))
            return value;
        if (value.Type == typeof(bool))
            return Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L));
        if (value.Type == typeof(DateOnly))
            return Expression.Call(((Func<DateOnly, string>)DayText).Method, value);
        return Expression.Convert(value, typeof(long));
    }

    private static Expression Read(Expression statement, int place, Type type)
    {
        var isText = type == typeof(string);
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == type && !isText)
            return Value(statement, place, type);
        // A text that may not be NULL is never NULL here: the schema says so.
        return Expression.Condition(
            Call(statement, nameof(Statement.IsNull), [typeof(int)], place),
            Expression.Default(type),
            Expression.Convert(Value(statement, place, inner), type));
    }

    private static Expression Value(Expression statement, int place, Type type)
    {
        if (type == typeof(string))
            return Call(statement, nameof(Statement.Text), [typeof(int)], place);
        if (type == typeof(DateOnly))
            return Expression.Call(((Func<string, DateOnly>)Day).Method, Call(statement, nameof(Statement.Text), [typeof(int)], place));
        var number = Call(statement, nameof(Statement.Number), [typeof(int)], place);
        return type == typeof(bool) ? Expression.NotEqual(number, Expression.Constant(0L)) : Expression.ConvertChecked(number, type);
    }

    private static MethodCallExpression Call(Expression statement, string method, Type[] types, int place, params Expression[] more) =>
        Expression.Call(statement, typeof(Statement).GetMethod(method, types)!, [Expression.Constant(place), .. more]);

    private static string DayText(DateOnly day) => day.ToString(IsoDay, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, IsoDay, CultureInfo.InvariantCulture);
}
