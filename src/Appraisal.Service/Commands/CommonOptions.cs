using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Database() => new("--database")
    {
        Description = "数据库,写作 Data Source=文件.db,或 PostgreSQL 的 Host=…;Database=…;默认当前文件夹的 appraisal.db / the database",
    };

    public static Option<string> Input() => new("--input")
    {
        Description = "台账:CSV 文件夹或 .xlsx 工作簿 / the ledger",
        Required = true,
    };

    public static Option<DateOnly> AsOf(bool required) => new("--as-of")
    {
        Description = "考评基准日,如 2023-12-31 / the appraisal date",
        Required = required,
        CustomParser = Date,
    };

    public static Option<string?> Scheme() => new("--scheme")
    {
        Description = "方案:自带方案的名称或 YAML 文件 / a shipped scheme's name, or a file",
    };

    public static Argument<string> Run() => new("RUN") { Description = "考评编号、其开头,或 last / a run's id, a beginning of it, or last" };

    public static Option<string?> Output() => new("--output")
    {
        Description = "结果文件夹,须不存在或为空;默认 results/编号 / the folder for the results",
    };

    public static Option<int> Threads()
    {
        var threads = Number("--threads", RunRequest.MostThreads, Math.Clamp(Environment.ProcessorCount, 1, RunRequest.MostThreads));
        threads.Description = "同时评分的批数 / batches scored at once";
        return threads;
    }

    /// <summary>A whole number from 1.</summary>
    /// <param name="name">The option.</param>
    /// <param name="most">The largest.</param>
    /// <param name="otherwise">What it is where it is not written; null where it must be: the library asks for no option that has a default.</param>
    public static Option<int> Number(string name, int most, int? otherwise) => new(name)
    {
        Required = otherwise is null,
        DefaultValueFactory = otherwise is { } usual ? _ => usual : null,
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            result.AddError($"{name} 应是 1 至 {most} 的整数,收到“{text}”。 / not a number from 1 to {most}: {text}");
            return default;
        },
    };

    private static DateOnly Date(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"“{text}”不是日期,或写法不对;基准日应写作 2023-12-31。 / not a date: {text}");
        return default;
    }
}
