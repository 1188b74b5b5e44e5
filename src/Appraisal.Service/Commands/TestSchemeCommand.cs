using System.CommandLine;
using System.Text;
using Appraisal.Rules;
using Appraisal.Rules.Cases;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal test-scheme</c>: the cases that its department wrote for a scheme, each on both engines.</summary>
internal static class TestSchemeCommand
{
    private const long MostBytes = 4L * SchemeReader.MaximumCharacters;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "方案文件或自带方案的名称 / the scheme" };
        var cases = new Argument<string>("CASES") { Description = "用例文件,或存有用例文件(*.yaml)的文件夹 / a file of cases, or a folder of them" };
        var command = new Command("test-scheme", "用例子检验方案,每例都由两套引擎计算 / tests a scheme by cases") { file, cases };
        command.SetAction(parsed => Guard.Run(() => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(cases))));
        return command;
    }

    private static int Run(string schemeName, string path)
    {
        var files = new SchemeFiles(schemeName);
        var editions = SchemeReader.Read(files.First, files.Beside, out var problems);
        var engines = editions is null ? [] : Engines(editions, out problems);
        if (editions is null || problems.Count > 0)
            return Unusable("方案", problems);
        var (shared, texts) = TextsOf(path);
        if (CaseReader.Read(editions, shared, texts, out problems) is not { } cases)
            return Unusable("用例文件", problems);
        var report = CaseRunner.Run(editions, found => engines[found.Scheme].Appraise(found), cases);
        foreach (var line in CaseReportText.Of(report))
            Console.Out.WriteLine(line);
        return report.Passed ? ExitCodes.Done : ExitCodes.Differs;
    }

    private static Dictionary<Scheme, AppraisalEngine> Engines(SchemeEditions editions, out IReadOnlyList<Problem> problems)
    {
        var (engines, found) = (new Dictionary<Scheme, AppraisalEngine>(), new List<Problem>());
        foreach (var period in editions.Periods)
        {
            if (AppraisalEngine.Create(period, out var ofPeriod) is { } engine)
                engines.Add(period, engine);
            found.AddRange(ofPeriod);
        }
        problems = [.. found.Distinct()];
        return engines;
    }

    private static int Unusable(string what, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Out.WriteLine($"{problem.Place}: {problem.Chinese}");
            Console.Out.WriteLine($"    {problem.Code}: {problem.English}");
        }
        Console.Out.WriteLine($"{what}共 {problems.Count} 处问题。");
        return ExitCodes.Unusable;
    }

    // The files in the order of their names, so that two runs report alike; beside them the one whose base cases they share.
    private static (CaseText? Shared, List<CaseText> Texts) TextsOf(string path)
    {
        var isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
            throw new RunException($"没有用例“{path}”:应给出一个用例文件,或存有用例文件(*.yaml)的文件夹。");
        var folder = isFolder ? path : Path.GetDirectoryName(path) ?? "";
        var shared = Path.Combine(folder, CaseReader.SharedName);
        var files = isFolder ? Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).ToList() : [path];
        files.RemoveAll(file => Path.GetFileName(file) == CaseReader.SharedName);
        if (files.Count == 0)
            throw new RunException($"“{path}”里没有用例文件(*.yaml;{CaseReader.SharedName} 只放各文件共用的基础用例)。");
        return (File.Exists(shared) ? TextOf(shared) : null, [.. files.Select(TextOf)]);
    }

    private static CaseText TextOf(string file)
    {
        try
        {
            if (new FileInfo(file).Length > MostBytes)
                throw new RunException($"用例文件 {file} 超过 {SchemeReader.MaximumCharacters} 个字符;请分成几个文件。");
            return new CaseText(file, s_strict.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            throw new RunException($"用例文件 {file} 不是 UTF-8 文本;请另存为 UTF-8。");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"读不了用例文件 {file}:{exception.Message}", exception);
        }
    }
}
