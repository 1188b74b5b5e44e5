using System.Globalization;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Results.Workbooks;
using Sylvan.Data.Csv;

namespace Appraisal.Service.Results;

/// <summary>Writes <c>report.xlsx</c>: the result files once more, for people, with ids of states in Chinese; and the warnings of the ledger.</summary>
internal sealed class Report(ResultFolder folder, Scheme scheme, Func<string, string, string?> nameOf, CancellationToken cancellation)
{
    private static readonly Dictionary<string, double> s_widths = new(StringComparer.Ordinal)
    {
        ["reason"] = 60, ["message"] = 60, ["detail"] = 40, ["value"] = 24, ["subject"] = 22, ["measured"] = 18, ["threshold"] = 14,
    };

    private const double NameWidth = 36;

    /// <summary>The columns of ids beside which the name stands; without a sheet it is a line's.</summary>
    private static readonly Dictionary<string, NamedColumn> s_named = new(StringComparer.Ordinal)
    {
        ["organisation_id"] = new("党组织名称", ["organisations"]),
        ["committee_id"] = new("党(工)委名称", ["committees"]),
        ["subject"] = new("对象名称", ["enterprises", "organisations"]),
        ["member"] = new("企业名称", ["enterprises"]),
        ["line"] = new("计分项名称", []),
    };

    private readonly Dictionary<string, string> _texts = TextsOf(scheme);
    private (NamedColumn? Column, string Id, string? Name) _last = (null, "", null);

    /// <param name="manifest">What the run was.</param>
    /// <param name="summary">What a reader wants to know first: a name and a value a row.</param>
    /// <param name="committees">The appraisals of committees, whose lines are in no file; none where the scheme has none.</param>
    public void Write(Manifest manifest, IReadOnlyList<(string Name, string Value)> summary, IReadOnlyList<CommitteeResult> committees)
    {
        using var file = new FileStream(folder.PathOf("report.xlsx"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 20);
        using var book = WorkbookWriter.Create(file);
        Overview(book, manifest, summary);
        foreach (var table in ResultFile.All)
        {
            Table(book, table);
            if (table == ResultFile.Committees && scheme.Committees is not null)
                CommitteeSheet.Write(book, scheme, manifest.AsOf, committees, id => nameOf("committees", id), cancellation);
        }
        WorkbookColumn[] columns = [new("提醒", ColumnKind.Text, 100)];
        book.Sheet("提醒", columns, folder.Warnings.LongCount(), "", sheet =>
        {
            foreach (var warning in folder.Warnings)
                sheet.Row(warning);
        });
    }

    private void Overview(WorkbookWriter book, Manifest manifest, IReadOnlyList<(string Name, string Value)> summary)
    {
        (string Name, string Value)[] rows =
        [
            ("方案", $"{scheme.Title} {manifest.Edition} 版"), ("基准日", manifest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            .. summary,
            ("规则引擎", manifest.Engine), ("产品版本", manifest.ProductVersion), ("方案摘要", manifest.SchemeDigest), ("台账摘要", manifest.FactsDigest),
            ("结果摘要", manifest.ResultsDigest), ("退回摘要", manifest.RejectedDigest),
            .. manifest.Counts.Select(pair => (FactCatalogue.Find(pair.Key)!.Header, string.Create(
                CultureInfo.InvariantCulture, $"读取 {pair.Value.Read},采用 {pair.Value.Accepted},退回 {pair.Value.Rejected},评分 {pair.Value.Scored}"))),
        ];
        book.Sheet("概要", [new("项目", ColumnKind.Text, 24), new("内容", ColumnKind.Text, 80)], rows.Length, "manifest.json", sheet =>
        {
            foreach (var (name, value) in rows)
                sheet.Row(name, value);
        });
    }

    private void Table(WorkbookWriter book, ResultFile table)
    {
        var named = table.Columns.Select(column => s_named.GetValueOrDefault(column.Id)).ToList();
        var columns = new List<WorkbookColumn>();
        for (var k = 0; k < table.Columns.Count; k++)
        {
            var column = table.Columns[k];
            columns.Add(new WorkbookColumn(column.Header, column.Kind, s_widths.GetValueOrDefault(column.Id, Math.Max(12, column.Header.Length * 2.2))));
            if (named[k] is { } name)
                columns.Add(new WorkbookColumn(name.Header, ColumnKind.Text, NameWidth));
        }
        book.Sheet(table.Title, columns, folder.RowsOf(table), table.Name, sheet =>
        {
            using var reader = CsvDataReader.Create(folder.PathOf(table.Name), new CsvDataReaderOptions { BufferSize = 1 << 20 });
            var cells = new WorkbookCell[columns.Count];
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                var place = 0;
                for (var k = 0; k < table.Columns.Count; k++)
                {
                    var text = reader.GetString(k);
                    cells[place++] = CellOf(table.Columns[k], text);
                    if (named[k] is { } name)
                        cells[place++] = NameOf(name, text);
                }
                sheet.Row(cells);
            }
        });
    }

    // Rows of one organisation come together, so the last name is often the next.
    private string? NameOf(NamedColumn name, string id)
    {
        if (name.Sheets.Length == 0)
            return scheme.Lines.FirstOrDefault(line => line.Id == id)?.Text;
        if (_last.Id != id || _last.Column != name)
            _last = (name, id, name.Sheets.Select(sheet => nameOf(sheet, id)).FirstOrDefault(found => found is not null));
        return _last.Name;
    }

    private WorkbookCell CellOf(ResultColumn column, string text)
    {
        if (text.Length == 0)
            return WorkbookCell.Empty;
        return column.Kind switch
        {
            ColumnKind.Integer => long.Parse(text, CultureInfo.InvariantCulture),
            ColumnKind.Points or ColumnKind.Percent => decimal.Parse(text, CultureInfo.InvariantCulture),
            ColumnKind.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => column.Id == "vetoes"
                ? string.Join('、', text.Split(';').Select(kind => Text(column, kind)))
                : Text(column, text),
        };
    }

    private string Text(ResultColumn column, string id) => _texts.GetValueOrDefault($"{column.Id}={id}", id);

    private static Dictionary<string, string> TextsOf(Scheme scheme)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string columns, params (string Id, string Text)[] pairs)
        {
            foreach (var column in columns.Split(','))
            {
                foreach (var (id, text) in pairs)
                    texts[$"{column}={id}"] = text;
            }
        }
        Add("district_eligible,city_eligible", ("true", "符合"), ("false", "不符合"), ("undecided", "待定"));
        Add("overdue,measured,threshold", ("true", "是"), ("false", "否"));
        Add("outcome", [.. Enum.GetValues<Rules.Scorecards.LineOutcome>().Select(outcome => (Rules.Scorecards.Outcomes.Id(outcome), Rules.Scorecards.Outcomes.Text(outcome)))]);
        Add("grade,grade_highest", [.. scheme.Grades.Ladder.Select(grade => (grade.Id, grade.Text))]);
        Add("vetoes,kind", [.. scheme.Vetoes.Kinds.Select(veto => (veto.Kind, veto.Text)), ("unreported", "未能读出")]);
        Add("level", [.. scheme.Levels.Select(level => (level.Id, level.Text))]);
        Add("condition", [.. scheme.Conditions.Select(condition => (condition.Id, condition.Text))]);
        Add("measure", [.. scheme.Measures.Select(measure => (measure.Id, measure.Text))]);
        Add("duty", [.. scheme.Duties.Select(duty => (duty.Id, duty.Text))]);
        Add("scope", ("district", "区"), ("committee", "党(工)委"), ("industry", "行业"), ("size", "规模"), ("registration_year", "成立年度"));
        Add("scope_id", ("unreported", "未填报"));
        Add("effect", ("cell", "按未填报"), ("row", "整行退回"));
        Add("sheet", [.. FactCatalogue.Sheets.Select(sheet => (sheet.Id, sheet.Header))]);
        Add("list", [.. Enum.GetValues<Rules.Committees.CommitteeList>().Where(list => list != Rules.Committees.CommitteeList.None).Select(list => (ResultTexts.Id(list), ResultTexts.Text(list)))]);
        Add("kind", ("join", "联合组建"), ("instructor", "选派指导员"));
        Add("state", [.. Enum.GetValues<Rules.Nominations.NominationState>().Select(state => (ResultTexts.Id(state), ResultTexts.Text(state)))]);
        Add("state", [.. Enum.GetValues<Rules.Coverage.CoverageState>().Select(state => (Rules.Coverage.CoverageStates.Id(state), Rules.Coverage.CoverageStates.Text(state)))]);
        Add("state", ("true", "符合"), ("false", "不符合"), ("undecided", "待定"));
        return texts;
    }

    /// <summary>A column of names: its header, and the sheets in which the id may be a key.</summary>
    private sealed record NamedColumn(string Header, string[] Sheets);
}
