namespace Appraisal.Service.Comparison;

/// <summary>Two runs read side by side: in memory is one of each.</summary>
internal static class SideBySide
{
    /// <summary>Pairs what two streams, each in the order of its ids, have of the same id; null where one of them has nothing.</summary>
    /// <param name="before">The earlier run's.</param>
    /// <param name="after">The later run's.</param>
    /// <param name="id">By what they are ordered. No id has characters for which the order of the databases is not that of the text.</param>
    public static IEnumerable<(T? Before, T? After)> Of<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> id)
        where T : class
    {
        using var old = before.GetEnumerator();
        using var now = after.GetEnumerator();
        var (was, becomes) = (Next(old), Next(now));
        while (was is not null || becomes is not null)
        {
            var order = was is null ? 1 : becomes is null ? -1 : string.CompareOrdinal(id(was), id(becomes));
            yield return (order <= 0 ? was : null, order >= 0 ? becomes : null);
            if (order <= 0)
                was = Next(old);
            if (order >= 0)
                becomes = Next(now);
        }
    }

    private static T? Next<T>(IEnumerator<T> stream)
        where T : class => stream.MoveNext() ? stream.Current : null;
}
