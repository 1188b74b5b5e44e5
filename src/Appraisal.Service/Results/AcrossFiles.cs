using System.Globalization;
using System.Text;
using Appraisal.Rules.Nominations;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Results;
using CoverageRow = Appraisal.Rules.Coverage.CoverageRow;

namespace Appraisal.Service.Results;

/// <summary>Writes the files that need all organisations.</summary>
internal sealed class AcrossFiles(ResultFolder folder, Scheme scheme)
{
    /// <summary>So many rows of a file are made before they are written.</summary>
    public const int RowsAtOnce = 4_096;

    /// <summary>Puts the ranks into the scorecards, which were written before they were known.</summary>
    public void Ranks(IReadOnlyDictionary<string, int> ranks)
    {
        folder.File(ResultFile.Scorecards).Dispose();
        var path = folder.PathOf(ResultFile.Scorecards.Name);
        var unranked = $"{path}.unranked";
        File.Move(path, unranked);
        using (var reader = new StreamReader(unranked, Encoding.UTF8))
        using (var writer = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            while (reader.ReadLine() is { } line)
            {
                var mark = line.IndexOf(ScorecardRows.RankMark, StringComparison.Ordinal);
                if (mark < 0)
                {
                    writer.WriteLine(line);
                    continue;
                }
                // An id with a comma or a quote is quoted; ids with neither stand as they are.
                var id = line[0] == '"' ? Unquoted(line) : line[..line.IndexOf(',', StringComparison.Ordinal)];
                var rank = ranks.TryGetValue(id, out var found) ? found.ToString(CultureInfo.InvariantCulture) : "";
                writer.WriteLine(string.Concat(line.AsSpan(0, mark), rank, line.AsSpan(mark + 1)));
            }
        }
        File.Delete(unranked);
        folder.HasChanged(ResultFile.Scorecards);
    }

    public void Nominations(NominationList list)
    {
        var text = new CsvText();
        var count = 0;
        foreach (var nomination in list.Nominations
            .OrderBy(nomination => nomination.Level.Id, StringComparer.Ordinal)
            .ThenBy(nomination => nomination.DistrictCode, StringComparer.Ordinal)
            .ThenBy(nomination => nomination.Candidate.OrganisationId, StringComparer.Ordinal))
        {
            text.Cells(
                nomination.Level.Id, nomination.DistrictCode, nomination.Place?.ToString(CultureInfo.InvariantCulture), nomination.Candidate.OrganisationId,
                ResultTexts.Id(nomination.State), nomination.Candidate.TotalHundredths is { } total ? Figures.Points(total) : "", nomination.Reason);
            text.EndRow();
            if (++count % RowsAtOnce == 0)
                folder.Append(ResultFile.Nominations, text.Take());
        }
        folder.Append(ResultFile.Nominations, text.Take());
    }

    public void Coverage(IReadOnlyList<CoverageRow> rows)
    {
        var halfUp = scheme.ShownRatios == RatioRounding.HalfUp;
        var text = new CsvText();
        var count = 0;
        foreach (var row in rows)
        {
            text.Cells(
                row.Scope, row.ScopeId, row.Measure.Id, row.Numerator.ToString(CultureInfo.InvariantCulture), row.Denominator.ToString(CultureInfo.InvariantCulture),
                row.Denominator == 0 ? "" : Figures.Percent(row.Numerator, row.Denominator, halfUp),
                row.Target is { } target ? Figures.Percent(target.Numerator, target.Denominator, halfUp) : "",
                row.Target is { } due ? Figures.Date(due.DueOn) : "", ResultTexts.Id(row.State));
            text.EndRow();
            if (++count % RowsAtOnce == 0)
                folder.Append(ResultFile.Coverage, text.Take());
        }
        folder.Append(ResultFile.Coverage, text.Take());
    }

    public void Duties(IEnumerable<DutyRow> rows)
    {
        var duties = scheme.Duties.ToDictionary(duty => duty.Id, StringComparer.Ordinal);
        var text = new CsvText();
        var count = 0;
        foreach (var row in rows)
        {
            var duty = duties[row.Duty];
            text.Cells(
                row.Duty, row.Subject, row.CommitteeId, row.OwedSince is { } since ? Figures.Date(since) : "", row.IsOverdue ? "true" : "false",
                string.Join(';', duty.Clauses.Select(scheme.Print)), DutyTexts.Detail(duty, row.Detail));
            text.EndRow();
            if (++count % RowsAtOnce == 0)
                folder.Append(ResultFile.Duties, text.Take());
        }
        folder.Append(ResultFile.Duties, text.Take());
    }

    public void Proposals(IEnumerable<ProposalRow> rows)
    {
        var text = new CsvText();
        var count = 0;
        foreach (var row in rows)
        {
            text.Cells(row.Kind, row.GroupId, row.Member, row.CommitteeId, ProposalReasons.Sentence(row, scheme.Proposals!));
            text.EndRow();
            if (++count % RowsAtOnce == 0)
                folder.Append(ResultFile.Proposals, text.Take());
        }
        folder.Append(ResultFile.Proposals, text.Take());
    }

    /// <summary>The faults of the ledger, with the sentences that were found for them.</summary>
    public void Rejected(IEnumerable<RejectedRow> rows)
    {
        var text = new CsvText();
        var count = 0;
        foreach (var row in rows)
        {
            text.Cells(row.Sheet, row.Row.ToString(CultureInfo.InvariantCulture), row.Column, row.Value, row.Code, row.Message, row.Effect);
            text.EndRow();
            if (++count % RowsAtOnce == 0)
                folder.Append(ResultFile.Rejected, text.Take());
        }
        folder.Append(ResultFile.Rejected, text.Take());
    }

    private static string Unquoted(string line)
    {
        var id = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] != '"')
                id.Append(line[i]);
            else if (i + 1 < line.Length && line[i + 1] == '"')
                id.Append(line[++i]);
            else
                break;
        }
        return id.ToString();
    }
}
