using System.CommandLine;
using System.Text;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Intake;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal check-ledger</c> and <c>check-scheme</c>: everything that is wrong, without a run.</summary>
internal static class CheckCommands
{
    public static Command Ledger()
    {
        var (input, asOf, scheme) = (CommonOptions.Input(), CommonOptions.AsOf(required: false), CommonOptions.Scheme());
        scheme.Description = "按哪个方案检查:台账可有它自有的列 / the scheme whose own facts the ledger may have";
        var command = new Command("check-ledger", "检查台账,不考评 / checks a ledger") { input, asOf, scheme };
        command.SetAction(parsed => Guard.Run(() =>
        {
            // Without a date nothing lies after it.
            var date = parsed.GetResult(asOf) is null ? (DateOnly?)null : parsed.GetValue(asOf);
            var sheets = parsed.GetValue(scheme) is { } name ? SchemeSource.Open(name, date).Scheme.Sheets : FactSheets.Catalogue;
            var sink = new FaultPrinter();
            var read = LedgerIntake.Read(parsed.GetRequiredValue(input), date ?? DateOnly.MaxValue, sheets, sink);
            foreach (var counts in read.Sheets.Where(counts => counts.IsPresent))
                Console.Out.WriteLine($"{SummaryText.Pad(counts.Sheet.Header, 16)}读取 {counts.Read}  采用 {counts.Accepted}  退回 {counts.Rejected}");
            Console.Out.WriteLine(sink.Faults == 0 ? "没有发现问题。" : $"共 {sink.Faults} 处问题。");
            return sink.Faults > 0 ? ExitCodes.DoneWithRejected : ExitCodes.Done;
        }));
        return command;
    }

    public static Command Scheme()
    {
        var file = new Argument<string>("FILE") { Description = "方案文件或自带方案的名称 / the scheme" };
        var graph = new Option<string?>("--graph") { Description = "把规则网络写成 DOT 图 / writes the rule network as a graph" };
        var command = new Command("check-scheme", "检查方案,一次列出全部问题 / checks a scheme") { file, graph };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var files = new SchemeFiles(parsed.GetRequiredValue(file));
            var editions = SchemeReader.Read(files.First, files.Beside, out var problems);
            var sources = editions is null ? [] : Sources(editions, files, out problems);
            foreach (var problem in problems)
            {
                Console.Out.WriteLine($"{problem.Place}: {problem.Chinese}");
                Console.Out.WriteLine($"    {problem.Code}: {problem.English}");
            }
            if (problems.Count > 0)
            {
                Console.Out.WriteLine($"共 {problems.Count} 处问题。");
                return ExitCodes.Unusable;
            }
            Console.Out.Write(SchemeText.Of(editions!, sources));
            if (parsed.GetValue(graph) is { } path)
                WriteGraph(path, sources[^1].Engine.ToDot());
            return ExitCodes.Done;
        }));
        return command;
    }

    private static List<SchemeSource> Sources(SchemeEditions editions, SchemeFiles files, out IReadOnlyList<Problem> problems)
    {
        var sources = new List<SchemeSource>();
        var found = new List<Problem>();
        foreach (var period in editions.Periods)
        {
            if (SchemeSource.Of(editions, period, files, out var ofPeriod) is { } source)
                sources.Add(source);
            found.AddRange(ofPeriod);
        }
        problems = [.. found.Distinct()];
        return sources;
    }

    private static void WriteGraph(string path, string dot)
    {
        try
        {
            File.WriteAllText(path, dot, new UTF8Encoding(false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RunException($"写不了图文件“{path}”:{exception.Message}", exception);
        }
    }

    private sealed class FaultPrinter : ILedgerSink
    {
        public long Faults { get; private set; }

        public void Accepted(FactRow row)
        {
        }

        public void RejectedEnterprise(Enterprise knownOfIt)
        {
        }

        public void RejectedOrganisation(PartyOrganisation knownOfIt)
        {
        }

        public void RejectedIncident(Incident knownOfIt)
        {
        }

        public void Fault(Fault fault)
        {
            Faults++;
            var effect = fault.Effect == FaultEffect.Row ? "整行退回" : "按未填报";
            var sheet = FactCatalogue.Find(fault.Sheet)!.Header;
            var column = fault.Column.Length == 0 ? "" : $" {fault.Column}";
            Console.Out.WriteLine($"{sheet}表({fault.Sheet})第 {fault.Row} 行{column}:{fault.Message}(实为“{fault.Value}”,{effect})");
        }

        public void Warning(string warning) => Console.Error.WriteLine($"提醒:{warning}");
    }
}
