using System.Globalization;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Committees;

/// <summary>The sentences that say why a committee has its points and stands on its list, in Chinese; rendered from the scheme and what was read, never stored.</summary>
/// <param name="scheme">A scheme that appraises committees.</param>
/// <param name="asOf">The appraisal date, which says which target counts.</param>
public sealed class CommitteeReasons(Scheme scheme, DateOnly asOf)
{
    private const int LossesSaid = 3;

    private readonly SchemeCommittees _committees = scheme.Committees ?? throw new ArgumentException("The scheme does not appraise committees.", nameof(scheme));

    /// <summary>Why a line has its points.</summary>
    public string Line(CommitteeLineResult line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var points = Text($"得 {Figures.Points(line.Hundredths)} 分(满分 {Figures.Points(line.Line.RangeHundredths)})。");
        return line.Outcome switch
        {
            LineOutcome.NotApplicable => Text($"不适用({WhyNotApplicable(line.Line.Shape)}),按满分计,{points}"),
            LineOutcome.Unreported => $"未填报:{string.Join(";", line.Unreported.Select(Owed))};{points}",
            _ => $"{What(line)},{points}",
        };
    }

    /// <summary>Why a committee stands on its list, or on none: its score, its rank, and where it lost most.</summary>
    public string List(CommitteeResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (score, first) = (Figures.Points(result.ScoreHundredths), _committees.CommendFirst);
        var (from, below) = (Figures.Points(_committees.CommendFromHundredths), Figures.Points(_committees.CriticiseBelowHundredths));
        var stands = Text($"{score} 分,本区 {result.OfDistrict} 个党(工)委中排第 {result.Rank}");
        return result.List switch
        {
            CommitteeList.Commend => Text($"通报表扬:{stands},在前 {first} 名内且不低于 {from} 分。{Lost(result)}"),
            CommitteeList.Undetermined => Text($"并列待定:{stands},{result.Tied} 个并列,所余名额 {first - result.Rank + 1} 个,由人决定是否通报表扬。{Lost(result)}"),
            CommitteeList.Criticise => Text($"通报批评:{stands},低于 {below} 分。{Lost(result)}"),
            _ => Text($"不通报:{stands}。{Lost(result)}"),
        };
    }

    private static string Lost(CommitteeResult result)
    {
        var losses = result.Lines.Select(line => (line.Line, Lost: line.Line.RangeHundredths - line.Hundredths)).Where(line => line.Lost > 0)
            .OrderByDescending(line => line.Lost).Take(LossesSaid).Select(line => $"{line.Line.Id} {line.Line.Text} {Figures.Points(line.Lost)}").ToList();
        return losses.Count == 0 ? "没有失分。" : $"失分最多:{string.Join("、", losses)}。";
    }

    private string What(CommitteeLineResult line) => line.Line.Shape switch
    {
        CoveredShape covered => Text($"实际 {line.Measured}({Percent(line.Measured)}%),目标 {Percent(covered.TargetAt(asOf))}%({Due(covered.TargetAt(asOf))})"),
        SettledShape => Text($"应办事项 {Parts(line.Measured).Below} 项,逾期 {Parts(line.Measured).Below - Parts(line.Measured).Above} 项"),
        HeldShape held => $"“{FormulaText.Of(held.Holds)}”:{(line.Measured == "true" ? "是" : "否")}",
        TiltShape tilt => Text($"{Read(tilt.Above, tilt.Below, line.Measured)},应占 {Read(tilt.AgainstAbove, tilt.AgainstBelow, line.Threshold)},倾斜度 {line.Index}(1 为持平)"),
        var shape => throw new InvalidOperationException($"A line of committees without words: {shape.GetType().Name}."),
    };

    private string Percent(string measured) => Figures.Percent(Parts(measured).Above, Parts(measured).Below, scheme.ShownRatios == RatioRounding.HalfUp);

    private string Percent(SchemeTarget target) => Figures.Percent(target.Numerator, target.Denominator, scheme.ShownRatios == RatioRounding.HalfUp);

    private string Due(SchemeTarget target) => $"{Figures.Date(target.DueOn)} {(target.DueOn <= asOf ? "已到期" : "到期")}";

    private static (long Above, long Below) Parts(string measured)
    {
        var parts = measured.Split('/');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    // One that is a number alone is that number.
    private static string Read(CommitteeTerm above, CommitteeTerm below, string read) =>
        above.Kind == CommitteeTermKind.Literal && below.Kind == CommitteeTermKind.Literal ? read : $"{above.Text} ÷ {below.Text} = {read}";

    private static string WhyNotApplicable(CommitteeShape shape) => shape switch
    {
        CoveredShape => "没有计入的企业",
        SettledShape => "没有应办事项",
        _ => "分母为 0",
    };

    private static string Owed(UnreportedFacts owed)
    {
        var facts = string.Join("、", owed.Facts.Select(column => $"“{column.Header}”"));
        var sheet = owed.Facts.Count > 0 ? owed.Facts[0].Sheet.Catalogue : FactCatalogue.Organisations;
        if (sheet == FactCatalogue.Committees)
            return $"党(工)委的{facts}";
        var more = owed.Count > owed.Subjects.Count ? $"等 {owed.Count} 个" : "";
        return $"{sheet.Header} {string.Join("、", owed.Subjects)}{more} 的{facts}";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
