using System.Globalization;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Quantities;

namespace Appraisal.Service.Results;

/// <summary>Writes the appraisals of committees.</summary>
internal static class CommitteeFiles
{
    /// <summary>The columns of tilt indices, which bear the indices' ids; of others the lines tell.</summary>
    private static readonly string[] s_indices = [.. ResultFile.Committees.Columns.Select(column => column.Id).Where(id => id.EndsWith("_tilt", StringComparison.Ordinal))];

    public static void Write(ResultFolder folder, IReadOnlyList<CommitteeResult> committees)
    {
        var text = new CsvText();
        var count = 0;
        foreach (var committee in committees)
        {
            var indices = committee.Lines.Where(line => line.Line.Index is not null).ToDictionary(line => line.Line.Index!, line => line.Index, StringComparer.Ordinal);
            text.Cells(
            [
                committee.CommitteeId, Figures.Points(committee.ScoreHundredths), committee.Rank.ToString(CultureInfo.InvariantCulture),
                .. s_indices.Select(id => indices.GetValueOrDefault(id, "")), ResultTexts.Id(committee.List),
            ]);
            text.EndRow();
            if (++count % AcrossFiles.RowsAtOnce == 0)
                folder.Append(ResultFile.Committees, text.Take());
        }
        folder.Append(ResultFile.Committees, text.Take());
    }
}
