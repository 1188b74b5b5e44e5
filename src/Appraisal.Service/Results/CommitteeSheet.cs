using System.Globalization;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Results.Workbooks;

namespace Appraisal.Service.Results;

/// <summary>
/// The sheet of the report in which each committee finds why it has its score: a row for each line, with what was read and the clause, then one for
/// the score and the list. It is in no file of its own: the files are what other programs rely on.
/// </summary>
internal static class CommitteeSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Title = "党(工)委计分项";

    private static readonly IReadOnlyList<WorkbookColumn> s_columns =
    [
        new("党(工)委编号", Width: 22), new("党(工)委名称", Width: 36), new("计分项", Width: 12), new("计分项名称", Width: 36), new("结果", Width: 12),
        new("得分", ColumnKind.Points), new("满分", ColumnKind.Points), new("实际", Width: 18), new("目标或应占", Width: 18), new("倾斜度", ColumnKind.Points),
        new("理由", ColumnKind.Sentence, 60), new("依据", Width: 24), new("佐证", Width: 24),
    ];

    /// <summary>Writes it.</summary>
    /// <param name="book">The report.</param>
    /// <param name="scheme">A scheme that appraises committees.</param>
    /// <param name="asOf">The appraisal date.</param>
    /// <param name="committees">Their appraisals, ordered by id.</param>
    /// <param name="nameOf">The name of a committee.</param>
    /// <param name="cancellation">Stops between two committees.</param>
    public static void Write(
        WorkbookWriter book, Scheme scheme, DateOnly asOf, IReadOnlyList<CommitteeResult> committees, Func<string, string?> nameOf, CancellationToken cancellation)
    {
        var reasons = new CommitteeReasons(scheme, asOf);
        var range = scheme.Committees!.RangeHundredths;
        book.Sheet(Title, s_columns, (long)committees.Count * (scheme.Committees.Lines.Count + 1), ResultFile.Committees.Name, sheet =>
        {
            foreach (var committee in committees)
            {
                cancellation.ThrowIfCancellationRequested();
                var name = nameOf(committee.CommitteeId);
                foreach (var line in committee.Lines)
                {
                    sheet.Row(
                        committee.CommitteeId, name, line.Line.Id, line.Line.Text, Outcomes.Text(line.Outcome), Points(line.Hundredths), Points(line.Line.RangeHundredths),
                        Shown(line.Measured), Shown(line.Threshold), line.Index.Length == 0 ? WorkbookCell.Empty : decimal.Parse(line.Index, CultureInfo.InvariantCulture),
                        reasons.Line(line), scheme.Print(line.Line.Clause), line.Line.Evidence);
                }
                sheet.Row(
                    committee.CommitteeId, name, "", "合计", ResultTexts.Text(committee.List), Points(committee.ScoreHundredths), Points(range),
                    "", "", WorkbookCell.Empty, reasons.List(committee), "", "");
            }
        });
    }

    private static decimal Points(int hundredths) => hundredths / 100m;

    private static string Shown(string measured) => measured switch { "true" => "是", "false" => "否", _ => measured };
}
