using System.CommandLine;
using System.Globalization;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Courses;
using Appraisal.Service.Nominations;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary>
/// <c>appraisal titles</c>: the columns of titles for the next year's ledger, whole: what the ledger of the run had, with what the steps of its
/// nominations have given and taken away.
/// </summary>
internal static class TitlesCommand
{
    private const int RowsAtOnce = 1_000;

    private static readonly Stage[] s_open = [Stage.Undetermined, Stage.Proposed, Stage.Published, Stage.Objected, Stage.Review];

    public static Command Create(TimeProvider clock)
    {
        var (run, database) = (CommonOptions.Run(), CommonOptions.Database());
        var command = new Command("titles", "下一年台账的命名年度列,CSV / the columns of titles for the next year's ledger, as CSV") { run, database };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guard.Run(() =>
        {
            var store = AppraisalDatabase.UseExisting(parsed.GetValue(database));
            store.Stop = cancellation;
            var record = new RunStore(store, clock).Find(parsed.GetRequiredValue(run));
            if (record.State != RunState.Complete)
                throw new RunException($"考评 {record.Id} 没有完成;请先用 resume 完成它。");
            if (record.Purged is not null)
                throw new RunException($"考评 {record.Id} 的事实已清除,原有的命名年度无从得知。");
            var source = SchemeSource.Of(record.Scheme.SchemeYaml, record.Scheme.Scheme, out var problems)
                ?? throw new InvalidDataException($"考评 {record.Id} 存下的方案读不出来:{problems[0]}");
            Write(store, record, source, clock, cancellation);
            return ExitCodes.Done;
        })));
        return command;
    }

    private static void Write(AppraisalDatabase store, RunRecord record, SchemeSource source, TimeProvider clock, CancellationToken cancellation)
    {
        var columns = source.Scheme.Levels.Select(level => level.HolderSince).OfType<Column>().Distinct().ToList();
        if (columns.Count == 0)
            throw new RunException($"方案 {source.Scheme.Name} 没有命名年度列(级别的 holder_since)。");
        var standing = new Courses(store, record, source.Scheme, WorkingCalendar.Shipped).All(null, new NominationLog(store, clock).Of(record)).ToList();
        var changes = standing.Select(one => TitleChange.Of(one, source.Scheme)).OfType<TitleChange>()
            .ToDictionary(change => (change.OrganisationId, change.Column), change => change.SinceYear);
        using var output = Console.OpenStandardOutput();
        var text = new CsvText();
        text.Cells([FactCatalogue.Organisations.Key.Id, .. columns.Select(column => column.Id)]).EndRow();
        var rows = 0;
        foreach (var organisation in new FactStore(store, source.Scheme.Sheets).OrganisationRows(record.RunNumber))
        {
            cancellation.ThrowIfCancellationRequested();
            text.Cell(organisation.OrganisationId);
            foreach (var column in columns)
            {
                var held = organisation.CellOf(column);
                var year = changes.TryGetValue((organisation.OrganisationId!, column), out var since) ? since : Cell.IsValue(held) ? (int)held : null;
                text.Cell(year?.ToString(CultureInfo.InvariantCulture) ?? "");
            }
            text.EndRow();
            if (++rows % RowsAtOnce == 0)
                output.Write(text.Take().Bytes);
        }
        output.Write(text.Take().Bytes);
        // Neither given nor taken away: the cell says what the ledger said.
        if (standing.Count(one => s_open.Contains(one.Course.Stage)) is > 0 and var open)
            Console.Error.WriteLine($"还有 {open} 项推荐没有办完(并列待定、拟推荐、公示、异议核查、复核),其命名年度照原台账。");
    }
}
