using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;

namespace Appraisal.Service.Store.Rows;

/// <summary>The properties of a class of rows that are columns, in the order in which they are written down there.</summary>
internal static class RowProperties
{
    public static PropertyInfo[] Of(Type row) =>
    [
        .. row.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<NotMappedAttribute>() is null)
            .OrderBy(property => property.MetadataToken),
    ];
}
