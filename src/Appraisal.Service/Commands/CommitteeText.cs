using System.Globalization;
using System.Text;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary>A committee's appraisal for people: its lines with what was read, what it earned and why, its rank and its list.</summary>
internal static class CommitteeText
{
    public static string Of(Scheme scheme, RunRecord run, CommitteeResult result, string? name)
    {
        var (text, reasons) = (new StringBuilder(), new CommitteeReasons(scheme, run.AsOf));
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.CommitteeId} {name}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{scheme.Title} {scheme.Edition} 版  基准日 {Figures.Date(run.AsOf)}  考评 {run.Id}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.DistrictCode}  得分 {Figures.Points(result.ScoreHundredths)}(满分 {Figures.Points(scheme.Committees!.RangeHundredths)})  区内名次 {result.Rank}/{result.OfDistrict}  {ResultTexts.Text(result.List)}");
        text.AppendLine(reasons.List(result)).AppendLine();
        foreach (var line in result.Lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Line.Id,-4} {line.Line.Text}  {Figures.Points(line.Hundredths)}  {Outcomes.Text(line.Outcome)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"        {reasons.Line(line)}〔{scheme.Print(line.Line.Clause)};{line.Line.Evidence}〕");
        }
        return text.ToString();
    }
}
