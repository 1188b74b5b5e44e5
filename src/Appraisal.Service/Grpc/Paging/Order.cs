using Appraisal.Service.Grpc.Errors;

namespace Appraisal.Service.Grpc.Paging;

/// <summary>A field that a list is ordered by.</summary>
internal sealed record OrderTerm(ListField Field, bool IsDescending);

/// <summary>Reads orders, as AIP-132 has them (https://google.aip.dev/132): fields joined by commas, each perhaps followed by desc.</summary>
internal static class Order
{
    public const string Field = "order_by";
    public const string Bad = "BAD_ORDER";

    private const string Descending = "desc";

    /// <summary>Reads an order; none where it is empty.</summary>
    public static IReadOnlyList<OrderTerm> Read(string text, IReadOnlyList<ListField> fields, Violations violations)
    {
        var terms = new List<OrderTerm>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries).Where(_ => text.Trim().Length > 0))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var field = words.Length is 1 or 2 ? fields.FirstOrDefault(field => field.Name == words[0] && field.IsOrdered) : null;
            if (field is null || (words.Length == 2 && words[1] != Descending) || terms.Any(term => term.Field == field))
            {
                violations.Add(Field, Bad, ApiTexts.BadOrder(part, string.Join(", ", fields.Where(known => known.IsOrdered).Select(known => known.Name))));
                return [];
            }
            terms.Add(new OrderTerm(field, words.Length == 2));
        }
        return terms;
    }
}
