namespace Appraisal.Rules.Schemes;

/// <summary>从评分到命名: how long the steps from score to title take.</summary>
/// <param name="Clause">Where that comes from.</param>
/// <param name="PublicationWorkingDays">公示: working days, the first day among them if it is one; 1 to 365.</param>
/// <param name="ObjectionWorkingDays">异议核查: working days after the day on which an objection was received; 1 to 365.</param>
/// <param name="RectificationMonths">限期整改: months; 1 to 120.</param>
public sealed record SchemeProcess(Clause Clause, int PublicationWorkingDays, int ObjectionWorkingDays, int RectificationMonths)
{
    private const int MostWorkingDays = 365;
    private const int MostMonths = 120;

    /// <summary>That of the shipped default scheme: what holds where a scheme says nothing.</summary>
    public static SchemeProcess Usual { get; } = SchemeLibrary.Load(SchemeLibrary.Default).Process!;

    /// <summary>Reads the section; null where the scheme has none.</summary>
    internal static SchemeProcess? Read(SchemeContext context)
    {
        if (context.Root.Mapping("process", required: false) is not { } node)
            return null;
        var process = new SchemeProcess(
            context.Clause(node), Bounded(node, "publication_working_days", MostWorkingDays), Bounded(node, "objection_working_days", MostWorkingDays),
            Bounded(node, "rectification_months", MostMonths));
        node.Done();
        return process;
    }

    private static int Bounded(SchemeNode node, string key, int most) => node.Whole(key) switch
    {
        { } number when number < 1 || number > most => node.Wrong<int>(key, node.Text(key)!, new Problems.Words($"1 至 {most} 的整数", $"a whole number from 1 to {most}")) ?? 0,
        var number => number ?? 0,
    };
}
