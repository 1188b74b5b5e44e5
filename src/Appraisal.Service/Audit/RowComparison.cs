using System.Globalization;
using System.Reflection;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Audit;

/// <summary>Compares stored rows with those that follow from the facts, and names each cell that differs.</summary>
/// <param name="findings">Takes what differs.</param>
/// <param name="shown">How a key's number is shown to people, such as a line's id for its number; null where it is shown as it is.</param>
internal sealed class RowComparison(Findings findings, Func<Type, string, object?, string?> shown)
{
    private readonly DigestValues _stored = new();
    private readonly DigestValues _computed = new();

    public void Compare<TRow>(IReadOnlyList<TRow> computed, IReadOnlyList<TRow> stored) where TRow : class, IResultRow
    {
        if (AreSame(computed, stored))
            return;
        var (table, properties) = (ResultTable<TRow>.Shape.Name, RowProperties.Of(typeof(TRow)));
        var keys = typeof(TRow).GetCustomAttribute<PrimaryKeyAttribute>()!.PropertyNames.Where(name => name != nameof(IResultRow.RunNumber))
            .Select(name => properties.Single(property => property.Name == name)).ToArray();
        string Key(TRow row) => string.Join(' ', keys.Select(key => shown(typeof(TRow), key.Name, key.GetValue(row)) ?? Convert.ToString(key.GetValue(row), CultureInfo.InvariantCulture)));
        var expected = computed.ToDictionary(Key, StringComparer.Ordinal);
        foreach (var row in stored)
        {
            var key = Key(row);
            if (!expected.Remove(key, out var other))
            {
                findings.Add($"{table} {key}", "多出一行,由事实推不出");
                continue;
            }
            foreach (var property in properties)
                findings.MustBe($"{table} {key} {SnakeCase.Of(property.Name)}", property.GetValue(row), property.GetValue(other));
        }
        foreach (var key in expected.Keys)
            findings.Add($"{table} {key}", "缺少一行");
    }

    // Nearly always: then nothing is looked at one by one.
    private bool AreSame<TRow>(IReadOnlyList<TRow> computed, IReadOnlyList<TRow> stored) where TRow : class, IResultRow
    {
        _stored.Clear();
        _computed.Clear();
        foreach (var row in computed)
            ResultTable<TRow>.Bind(_computed, row);
        foreach (var row in stored)
            ResultTable<TRow>.Bind(_stored, row);
        return _stored.Bytes.SequenceEqual(_computed.Bytes);
    }
}
