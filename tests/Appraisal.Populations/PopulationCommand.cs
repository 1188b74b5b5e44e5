using System.CommandLine;
using System.Globalization;
using Appraisal.Populations.Writing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations;

/// <summary>The command that writes a population as a ledger: exit 0 when it is written, 2 when it cannot be.</summary>
internal static class PopulationCommand
{
    private const int Done = 0;
    private const int WrongUse = 2;

    public static RootCommand Build()
    {
        var command = new RootCommand("Writes a ledger of invented committees, enterprises and organisations, the same for the same seed.");
        var seed = Add(new Option<int>("--seed") { Description = "The seed.", DefaultValueFactory = _ => 1 });
        var isDistrict = Add(new Option<bool>("--district") { Description = "The preset of one district; it has sizes of its own." });
        var organisations = Add(new Option<int>("--organisations") { Description = "Party organisations.", DefaultValueFactory = _ => 200 });
        var enterprises = Add(new Option<int?>("--enterprises") { Description = "Enterprises; three for each organisation unless given." });
        var districts = Add(new Option<int?>("--districts") { Description = "Districts; one for 1,200 organisations unless given." });
        var committees = Add(new Option<int?>("--committees") { Description = "Supervising committees; one for 16 organisations unless given." });
        var asOf = Add(new Option<DateOnly>("--as-of")
        {
            Description = "The appraisal date that dates are drawn around.",
            DefaultValueFactory = _ => new DateOnly(2023, 12, 31),
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"'{result.Tokens[0].Value}' is no date; write it as 2023-12-31.");
                return default;
            },
        });
        var format = Add(new Option<string>("--format") { Description = "csv: a folder of files; xlsx: one workbook.", DefaultValueFactory = _ => "csv" }.AcceptOnlyFromAmong("csv", "xlsx"));
        var headers = Add(new Option<string>("--headers") { Description = "The columns' ids or their Chinese headers.", DefaultValueFactory = _ => "ids" }.AcceptOnlyFromAmong("ids", "chinese"));
        var encoding = Add(new Option<string>("--encoding") { Description = "Of CSV files.", DefaultValueFactory = _ => "utf-8" }.AcceptOnlyFromAmong("utf-8", "utf-8-bom", "gb18030"));
        var trueDates = Add(new Option<bool>("--true-dates") { Description = "Dates in a workbook as true dates." });
        var shuffle = Add(new Option<int?>("--shuffle") { Description = "Rows in an order drawn from this seed." });
        var faults = Add(new Option<int>("--faults") { Description = "Damaged rows, one fault each." });
        var output = Add(new Option<string>("--output") { Description = "The folder; it must be empty or missing.", Required = true });
        faults.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError("--faults is a number of rows, from 0.");
        });
        command.Validators.Add(result =>
        {
            Option[] sizes = [organisations, enterprises, districts, committees];
            if (result.GetValue(isDistrict) && sizes.Any(size => result.GetResult(size) is { Implicit: false }))
                result.AddError("--district has sizes of its own.");
        });
        command.SetAction(parsed =>
        {
            var options = parsed.GetValue(isDistrict) ? Population.DistrictOptions(parsed.GetValue(seed)) : new PopulationOptions
            {
                Seed = parsed.GetValue(seed),
                Organisations = parsed.GetValue(organisations),
                Enterprises = parsed.GetValue(enterprises),
                Districts = parsed.GetValue(districts),
                Committees = parsed.GetValue(committees),
            };
            var ledgerFormat = new LedgerFormat
            {
                Headers = parsed.GetValue(headers) == "chinese" ? HeaderLanguage.Chinese : HeaderLanguage.Ids,
                Encoding = parsed.GetValue(encoding) switch { "gb18030" => LedgerEncoding.Gb18030, "utf-8-bom" => LedgerEncoding.Utf8WithMark, _ => LedgerEncoding.Utf8 },
                TrueDates = parsed.GetValue(trueDates),
                ShuffleSeed = parsed.GetValue(shuffle),
                Faults = parsed.GetValue(faults),
                FaultSeed = parsed.GetValue(seed),
            };
            var (standard, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return Write(options with { AsOf = parsed.GetValue(asOf) }, ledgerFormat, parsed.GetValue(output)!, parsed.GetValue(format) == "xlsx", standard, errors);
        });
        return command;

        Option<T> Add<T>(Option<T> option)
        {
            command.Options.Add(option);
            return option;
        }
    }

    /// <summary>Parses and runs: wrong use is 2, not the parser's 1.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var parsed = Build().Parse(arguments);
        var exit = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return parsed.Errors.Count > 0 ? WrongUse : exit;
    }

    private static int Write(PopulationOptions options, LedgerFormat format, string folder, bool asWorkbook, TextWriter output, TextWriter error)
    {
        if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            error.WriteLine($"{folder} is not an empty folder; nothing was written.");
            return WrongUse;
        }
        PopulationStream population;
        try
        {
            population = Population.Stream(options);
        }
        catch (ArgumentOutOfRangeException outOfRange)
        {
            error.WriteLine(outOfRange.Message);
            return WrongUse;
        }
        Directory.CreateDirectory(folder);
        var written = asWorkbook
            ? LedgerWriter.WriteWorkbook(population, Path.Combine(folder, "ledger.xlsx"), format)
            : LedgerWriter.WriteFolder(population, folder, format);
        foreach (var sheet in FactCatalogue.Sheets)
            output.WriteLine($"{sheet.Id} {written.RowCounts[sheet.Id].ToString(CultureInfo.InvariantCulture)}");
        if (format.Faults > 0)
            output.WriteLine($"faults {written.Faults.Count.ToString(CultureInfo.InvariantCulture)}");
        return Done;
    }
}
