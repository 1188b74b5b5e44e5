using System.Linq.Expressions;
using System.Reflection;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Rows;

/// <summary>
/// Compiles how the properties of a class are bound to a row's places and read from its columns: whole numbers, enumerations as their numbers,
/// truths, days, texts. Nothing is boxed.
/// </summary>
internal static class RowColumns
{
    public static Action<IRowValues, TRow> Binder<TRow>(IReadOnlyList<PropertyInfo> properties)
    {
        var values = Expression.Parameter(typeof(IRowValues));
        var row = Expression.Parameter(typeof(TRow));
        var binds = properties.Select((property, place) => Bind(values, place, Expression.Property(row, property)));
        return Expression.Lambda<Action<IRowValues, TRow>>(Expression.Block(binds), values, row).Compile();
    }

    public static Func<IRowReader, TRow> Reader<TRow>(IReadOnlyList<PropertyInfo> properties)
    {
        var row = Expression.Parameter(typeof(IRowReader));
        var values = properties.Select((property, place) => (MemberBinding)Expression.Bind(property, Read(row, place, property.PropertyType)));
        return Expression.Lambda<Func<IRowReader, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), values), row).Compile();
    }

    private static Expression Bind(Expression values, int place, Expression value)
    {
        if (Nullable.GetUnderlyingType(value.Type) is null)
        {
            var kept = value.Type == typeof(string) || value.Type == typeof(bool) || value.Type == typeof(DateOnly)
                ? value
                : Expression.Convert(value, typeof(long));
            return Call(values, typeof(IRowValues), nameof(IRowValues.Bind), [typeof(int), kept.Type], place, kept);
        }
        return Expression.IfThenElse(
            Expression.Property(value, nameof(Nullable<>.HasValue)),
            Bind(values, place, Expression.Property(value, nameof(Nullable<>.Value))),
            Call(values, typeof(IRowValues), nameof(IRowValues.BindNull), [typeof(int)], place));
    }

    private static Expression Read(Expression row, int place, Type type)
    {
        var isText = type == typeof(string);
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == type && !isText)
            return Value(row, place, type);
        // A text that may not be NULL is never NULL here: the schema says so.
        return Expression.Condition(
            Get(row, nameof(IRowReader.IsNull), place), Expression.Default(type), Expression.Convert(Value(row, place, inner), type));
    }

    private static Expression Value(Expression row, int place, Type type)
    {
        if (type == typeof(string))
            return Get(row, nameof(IRowReader.Text), place);
        if (type == typeof(bool))
            return Get(row, nameof(IRowReader.Truth), place);
        if (type == typeof(DateOnly))
            return Get(row, nameof(IRowReader.Day), place);
        return Expression.ConvertChecked(Get(row, nameof(IRowReader.Number), place), type);
    }

    private static MethodCallExpression Get(Expression row, string method, int place) =>
        Call(row, typeof(IRowReader), method, [typeof(int)], place);

    private static MethodCallExpression Call(Expression on, Type type, string method, Type[] types, int place, params Expression[] more) =>
        Expression.Call(on, type.GetMethod(method, types)!, [Expression.Constant(place), .. more]);
}
