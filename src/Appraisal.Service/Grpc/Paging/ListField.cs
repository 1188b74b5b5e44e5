namespace Appraisal.Service.Grpc.Paging;

/// <summary>How the values of a field are written in a filter.</summary>
internal enum FieldKind
{
    /// <summary>A text in quotes, or a bare word.</summary>
    Text,
    /// <summary>A whole number.</summary>
    Count,
    /// <summary>Points with at most two decimals; held in hundredths.</summary>
    Points,
    /// <summary>true or false.</summary>
    Truth,
    /// <summary>A date in quotes: "2023-12-31".</summary>
    Date,
}

/// <summary>A field by which a list can be filtered, and perhaps ordered.</summary>
/// <param name="Name">The name that callers write.</param>
/// <param name="Kind">How its values are written.</param>
/// <param name="Sql">What it is in the list's query; never NULL where the list is ordered by it.</param>
/// <param name="IsOrdered">May the list be ordered by it.</param>
internal sealed record ListField(string Name, FieldKind Kind, string Sql, bool IsOrdered = false);
