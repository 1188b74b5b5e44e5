using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;

namespace Appraisal.Service.Store.Databases;

/// <summary>How a property's column is held. SQLite takes the same words, and holds by them what it would hold anyway.</summary>
internal static class ColumnTypes
{
    public const string Text = "text";
    public const string Whole = "bigint";
    public const string Short = "smallint";
    public const string Integer = "integer";
    public const string Truth = "boolean";
    public const string Day = "date";

    /// <summary>The type that the property's attribute names, else the one that its own type calls for.</summary>
    public static string Of(PropertyInfo property)
    {
        if (property.GetCustomAttribute<ColumnAttribute>()?.TypeName is { } named)
            return named;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum)
            return Short;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => Text,
            TypeCode.Boolean => Truth,
            TypeCode.Int64 => Whole,
            TypeCode.Int32 => Integer,
            TypeCode.Int16 => Short,
            _ when type == typeof(DateOnly) => Day,
            _ => throw new InvalidOperationException($"A column for {property.DeclaringType}.{property.Name} of {type} is not known."),
        };
    }
}
