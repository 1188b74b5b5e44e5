using System.Globalization;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Schemes;

/// <summary>
/// The periods of a scheme that changes with time. Wherever a text, a list or a mapping may stand, <c>{dated: {2020-01-01: …,
/// 2024-01-01: …}}</c> may: each holds from its day until the day before the next one. A day may also be said by the edition that begins on
/// it. Within a period nothing changes; the scheme of a period is that of the file with one value in place of each dated one.
/// </summary>
internal sealed class SchemeDates
{
    public const string EditionsKey = "editions";
    public const string EditionKey = "edition";
    public const string ForceKey = "in_force";
    private const string DatedKey = "dated";
    private const string FromKey = "from";
    private const string ToKey = "to";

    /// <summary>A change every year for longer than any scheme has lived; each period is a scheme of its own to check.</summary>
    private const int MaximumPeriods = 60;

    // Sixty times the default scheme, and again as much.
    private const int MaximumNodesOfAllPeriods = 600_000;

    private readonly SchemeTree _root;
    private readonly ProblemList _problems;
    private readonly List<Edition> _editions = [];
    private readonly SortedSet<DateOnly> _changes = [];
    private readonly Dictionary<MappingTree, SortedList<DateOnly, TreeEntry>> _dated = new(ReferenceEqualityComparer.Instance);

    private SchemeDates(SchemeTree root, ProblemList problems) => (_root, _problems) = (root, problems);

    private sealed record Edition(TreeEntry? Mark, DateOnly From, DateOnly? To);

    /// <summary>The scheme of each period, the earliest first; where nothing changes there is one, the tree as it is.</summary>
    public static IReadOnlyList<SchemeTree> Periods(SchemeTree root, ProblemList problems)
    {
        var dates = new SchemeDates(root, problems);
        dates.ReadEditions();
        if (dates._editions.Count == 0)
            return [];
        dates.ReadDated(root, isRoot: true);
        if (dates._changes.Count >= MaximumPeriods || (dates._changes.Count > 0 && root.Count() * (dates._changes.Count + 1) > MaximumNodesOfAllPeriods))
        {
            problems.Add(ProblemCode.TooLarge, root.Place, new Words("时段", "periods"), MaximumPeriods);
            return [];
        }
        if (dates._changes.Count == 0 && dates._dated.Count == 0 && dates._editions[0].Mark is null)
            return [root];
        var starts = dates._changes.Prepend(dates._editions[0].From).ToList();
        return [.. starts.Select((from, k) => dates.Period(from, k + 1 < starts.Count ? starts[k + 1].AddDays(-1) : dates._editions[^1].To))];
    }

    private MappingTree? Root => _root as MappingTree;

    // Written out, or one edition of the whole time in force; what is wrong with that one is told where it is read.
    private void ReadEditions()
    {
        if (Root?.Find(EditionsKey) is not { } editions)
        {
            var force = Root?.Find(ForceKey)?.Value as MappingTree;
            _editions.Add(new Edition(null, Date(force?.Find(FromKey)) ?? DateOnly.MinValue, Date(force?.Find(ToKey))));
            return;
        }
        foreach (var other in new[] { EditionKey, ForceKey }.Select(Root.Find).OfType<TreeEntry>())
            _problems.Add(ProblemCode.DuplicateId, other.KeyPlace, other.Key);
        if (editions.Value is MappingTree { Entries.Count: > MaximumPeriods })
        {
            _problems.Add(ProblemCode.TooLarge, editions.Value.Place, EditionsKey, MaximumPeriods);
            return;
        }
        var node = new SchemeNode(editions.Value, EditionsKey, _problems);
        var from = (DateOnly?)null;
        foreach (var entry in (editions.Value as MappingTree)?.Entries ?? [])
        {
            var edition = node.Mapping(entry.Key)!;
            var (start, end) = (edition.Date(FromKey), edition.Date(ToKey, required: false));
            edition.Done();
            if (start is not { } day)
                continue;
            if (day <= from)
                edition.Wrong<DateOnly>(FromKey, edition.Text(FromKey)!, new Words("晚于上一版的日期", "a date after that of the edition before"));
            else if (_editions is [.., { To: { } before }] && before.AddDays(1) != day)
                edition.Wrong<DateOnly>(FromKey, edition.Text(FromKey)!, new Words($"上一版有效期的次日 {Figures.Date(before.AddDays(1))},各版之间不留空隙、不重叠", $"the day after the edition before, {Figures.Date(before.AddDays(1))}: editions leave no gap and do not overlap"));
            else if (end < day)
                edition.Wrong<DateOnly>(ToKey, edition.Text(ToKey)!, new Words("不早于 from 的日期", "a date not before from"));
            if (_editions.Count > 0 && day > from)
                _changes.Add(day);
            _editions.Add(new Edition(entry, day, end));
            from = day;
        }
        if (editions.Value is MappingTree { Entries.Count: 0 })
            _problems.Add(ProblemCode.MissingKey, editions.Value.Place, EditionsKey, new Words("版本", "an edition"));
    }

    private static DateOnly? Date(TreeEntry? entry) =>
        DateOnly.TryParseExact((entry?.Value as ScalarTree)?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private void ReadDated(SchemeTree tree, bool isRoot = false)
    {
        switch (tree)
        {
            case MappingTree mapping:
                if (!isRoot && mapping.Find(DatedKey) is { Value: MappingTree values })
                    ReadDated(mapping, values);
                foreach (var entry in mapping.Entries.Where(entry => !isRoot || entry.Key is not (EditionsKey or EditionKey or ForceKey)))
                    ReadDated(entry.Value);
                break;
            case ListTree list:
                foreach (var item in list.Items)
                    ReadDated(item);
                break;
        }
    }

    private void ReadDated(MappingTree mapping, MappingTree values)
    {
        foreach (var other in mapping.Entries.Where(entry => entry.Key != DatedKey))
            _problems.Add(ProblemCode.UnknownKey, other.KeyPlace, DatedKey, other.Key, DatedKey);
        var (first, last) = (_editions[0].From, _editions[^1].To);
        var byDate = new SortedList<DateOnly, TreeEntry>();
        foreach (var entry in values.Entries)
        {
            if (StartOf(entry.Key) is not { } start)
                _problems.Add(ProblemCode.WrongValue, entry.KeyPlace, entry.Key, new Words("日期 2024-01-01,或一个版本", "a date such as 2024-01-01, or an edition"));
            else if (!byDate.TryAdd(start, entry))
                _problems.Add(ProblemCode.DuplicateId, entry.KeyPlace, entry.Key);
            else if (start > last)
                _problems.Add(ProblemCode.Unread, entry.KeyPlace, entry.Key);
            else if (start > first)
                _changes.Add(start);
        }
        // Of those that begin before the scheme is in force only the last one ever counts.
        foreach (var (_, never) in byDate.Where((pair, k) => k + 1 < byDate.Count && byDate.GetKeyAtIndex(k + 1) <= first))
            _problems.Add(ProblemCode.Unread, never.KeyPlace, never.Key);
        if (first > DateOnly.MinValue && byDate.Count == values.Entries.Count && (byDate.Count == 0 || byDate.GetKeyAtIndex(0) > first))
            _problems.Add(ProblemCode.MissingKey, values.Place, DatedKey, new Words($"{Figures.Date(first)} 起的值", $"what holds from {Figures.Date(first)} on"));
        _dated[mapping] = byDate;
    }

    private DateOnly? StartOf(string key) =>
        DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : _editions.FirstOrDefault(edition => edition.Mark?.Key == key)?.From;

    private MappingTree Period(DateOnly from, DateOnly? to)
    {
        var root = (MappingTree)At(Root!, from)!;
        var edition = _editions.Last(known => known.From <= from);
        var place = (edition.Mark ?? Root!.Find(ForceKey))?.KeyPlace ?? Root!.Place;
        TreeEntry Text(string key, string text) => new(key, place, new ScalarTree(text, IsPlain: true, place));
        var days = new List<TreeEntry> { Text(FromKey, Figures.Date(from)) };
        if (to is { } end)
            days.Add(Text(ToKey, Figures.Date(end)));
        var entries = new List<TreeEntry>();
        var hasEditions = root.Find(EditionsKey) is not null;
        foreach (var entry in root.Entries.Where(entry => !hasEditions || entry.Key is not (EditionKey or ForceKey)))
        {
            if (entry.Key == EditionsKey)
                entries.AddRange([Text(EditionKey, edition.Mark!.Key), new TreeEntry(ForceKey, place, new MappingTree(days, place))]);
            else
                entries.Add(entry.Key == ForceKey && Date((entry.Value as MappingTree)?.Find(FromKey)) is not null ? entry with { Value = new MappingTree(days, place) } : entry);
        }
        return root with { Entries = entries };
    }

    // Null where nothing is in force: the parent leaves it out.
    private SchemeTree? At(SchemeTree tree, DateOnly date)
    {
        switch (tree)
        {
            case MappingTree mapping when _dated.TryGetValue(mapping, out var byDate):
                // Where none holds yet, which has been told, the first one stands in, so that nothing else is found to be wrong.
                var value = (byDate.LastOrDefault(pair => pair.Key <= date).Value ?? byDate.FirstOrDefault().Value)?.Value;
                return value is null or ScalarTree { IsAbsent: true } ? null : At(value, date);
            case MappingTree mapping:
                return mapping with
                {
                    Entries = [.. mapping.Entries.Select(entry => At(entry.Value, date) is { } at ? entry with { Value = at } : null).OfType<TreeEntry>()],
                };
            case ListTree list:
                return list with { Items = [.. list.Items.Select(item => At(item, date)).OfType<SchemeTree>()] };
            default:
                return tree;
        }
    }
}
