using System.Globalization;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Duties;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Cases;

/// <summary>How a case writes what it expects of a committee, of measures and of duties, and what is found in the same words.</summary>
internal static class CommitteeWords
{
    private const string None = "none";

    private static readonly (string Id, string Text)[] s_duty = [("owed", "应办"), ("overdue", "逾期"), ("urgent", "紧急")];

    // Alone in its district a committee ties with nobody.
    private static readonly CommitteeList[] s_lists = [CommitteeList.Commend, CommitteeList.Criticise, CommitteeList.None];

    public static Words ListWords { get; } = new(
        $"{string.Join("|", s_lists.Select(CommitteeLists.Id))}（{string.Join("、", s_lists.Select(CommitteeLists.Text))}）", string.Join("|", s_lists.Select(CommitteeLists.Id)));

    public static Words PointsWords { get; } = new("一个分值，如 87.35", "points such as 87.35");

    public static Words DutyWords { get; } = new(
        "none（无），或几项应办、其中几项逾期、几项紧急，如 2 owed 1 overdue；一项的可省数字，如 overdue", "none, or how many are owed, overdue and urgent, such as 2 owed 1 overdue; overdue is one that is");

    /// <summary>Points that have no range: a committee's are what counts, nothing more is left open.</summary>
    public static string? Points(string text) => text.Contains("..", StringComparison.Ordinal) ? null : CaseWords.Points(text);

    public static string? List(string text) => s_lists.Where(list => text == CommitteeLists.Id(list) || text == CommitteeLists.Text(list)).Select(CommitteeLists.Id).FirstOrDefault();

    public static Words MeasureWords(int targets) => targets == 0
        ? new("两个数，如 31/62（该指标没有目标）", "two numbers such as 31/62 (the measure has no target)")
        : new($"两个数，如 31/62，其后可写 {targets} 个目标各自的状态（依到期日）：{States(CoverageStates.Text)}",
            $"two numbers such as 31/62, and after them, if you like, the state of each target in the order of their days ({targets}): {States(CoverageStates.Id)}");

    /// <summary>A ratio, alone or with the state of each target in the order of their days; null where the text is neither.</summary>
    public static string? Measure(string text, int targets)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || (words.Length > 1 && words.Length - 1 != targets) || CaseWords.Ratio(words[0]) is not { } ratio)
            return null;
        var states = words.Skip(1).Select(State).ToList();
        return states.Contains(null) ? null : string.Join(' ', states.Prepend(ratio));
    }

    /// <summary>A measure as it was found, with the states of its targets where they are expected.</summary>
    public static string Measure(IReadOnlyList<CoverageRow> rows, string expected)
    {
        var ratio = string.Create(CultureInfo.InvariantCulture, $"{rows[0].Numerator}/{rows[0].Denominator}");
        return expected.Contains(' ', StringComparison.Ordinal) ? string.Join(' ', rows.Select(row => row.State).OfType<CoverageState>().Select(CoverageStates.Id).Prepend(ratio)) : ratio;
    }

    /// <summary>
    /// How many owe a duty, for how many of them it is overdue, and urgent: "2 owed 1 overdue". A word without a number counts one, and what is
    /// overdue or urgent is owed. Null where the text is no such thing.
    /// </summary>
    public static string? Duty(string text)
    {
        if (text is None or "无")
            return None;
        var counts = new int?[s_duty.Length];
        int? number = null;
        foreach (var word in text.Split([' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries))
        {
            var kind = Array.FindIndex(s_duty, known => word == known.Id || word == known.Text);
            if (kind >= 0 && counts[kind] is null)
                (counts[kind], number) = (number ?? 1, null);
            else if (number is null && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                number = count;
            else
                return null;
        }
        var most = Math.Max(counts[1] ?? 0, counts[2] ?? 0);
        return number is not null || counts.All(count => count is null) || counts[0] < most ? null : Duty(counts[0] ?? most, counts[1] ?? 0, counts[2] ?? 0);
    }

    /// <summary>A duty as it was found.</summary>
    public static string Duty(IReadOnlyCollection<DutyResult> owed) => Duty(owed.Count, owed.Count(duty => duty.IsOverdue), owed.Count(duty => duty.IsUrgent));

    /// <summary>The same from the numbers.</summary>
    public static string Duty(params ReadOnlySpan<int> counts)
    {
        var words = new List<string>();
        for (var kind = 0; kind < counts.Length; kind++)
        {
            if (counts[kind] > 0)
                words.Add(string.Create(CultureInfo.InvariantCulture, $"{counts[kind]} {s_duty[kind].Id}"));
        }
        return words.Count == 0 ? None : string.Join(' ', words);
    }

    private static string? State(string text) =>
        Enum.GetValues<CoverageState>().Where(state => text == CoverageStates.Id(state) || text == CoverageStates.Text(state)).Select(CoverageStates.Id).FirstOrDefault();

    private static string States(Func<CoverageState, string> name) => string.Join("|", Enum.GetValues<CoverageState>().Select(name));
}
