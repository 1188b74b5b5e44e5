using System.Text;
using System.Text.Json;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Tests.Reference;

/// <summary>The reference page of the documentation, made from the JSON Schemas and from the functions of the code.</summary>
internal static class ReferencePage
{
    private const string Head = """
        # 方案参考 · Scheme reference

        每个键、每个函数。由 `docs/schemas/` 的 JSON Schema 和程序的函数表生成,测试保证两者与程序一致;写法的讲解见 `scheme.md`。
        Every key and every function, made from the JSON Schemas and from the code; a test keeps them the same. `scheme.md` explains.

        编辑器里边写边补全、边检查:文件第一行写 `# yaml-language-server: $schema=…/docs/schemas/scheme.schema.json`(用例文件用 `cases.schema.json`)。
        任何键都可以写 `absent`(删去所 extends 的方案的这一处)或 `{dated: {日期或版本: 值}}`(随时间变);任何映射里都可以写 `whole: true`(整个换掉)。

        """;

    private const string Operators = """

        ## 运算 · Operators

        从松到紧 / from the loosest to the tightest: `or`;`and`;`not`;`= != > >= < <=` 和 `in (A, B)`;`+ -`;`* /`;`-x`、括号、函数、名称、数(`50%` 是 0.5)。
        名称 / names: 列名(党组织的);`committee.列名`;汇总之内 `enterprise.列名` `incident.列名` `honour.列名` `exception.列名`;`as_of` 基准日;`true` `false`;`values` 里取的名。
        企业的指标和事项里 / in measures and duties of enterprises: 列名是企业的;`organisation.列名`;`organisation.enterprises` 所在党组织的企业数。

        """;

    public static string Of(SchemaFile schemes, SchemaFile cases, IReadOnlyDictionary<string, FormulaFunction> functions)
    {
        var page = new StringBuilder(Head);
        Part(page, schemes.Root, "方案文件 · The file of a scheme", "##");
        foreach (var part in schemes.Parts.Where(part => part.IsClosed && part.Name != "changing"))
            Part(page, part, $"`{part.Name}`", "###");
        Types(page, schemes);
        page.Append("\n## 函数 · Functions\n\n| 写法 | 结果 | what it gives |\n|---|---|---|\n");
        foreach (var function in functions.Values)
            page.Append($"| `{function.Form}` | {function.Chinese} | {function.English} |\n");
        page.Append(Operators);
        Part(page, cases.Root, "用例文件 · The file of cases", "##");
        foreach (var part in cases.Parts.Where(part => part.IsClosed))
            Part(page, part, $"`{part.Name}`", "###");
        Types(page, cases);
        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void Types(StringBuilder page, SchemaFile file)
    {
        page.Append("\n### 类型 · Types\n\n| 类型 | 内容 | what |\n|---|---|---|\n");
        foreach (var part in file.Parts.Where(part => !part.IsClosed && part.Name is not ("changing" or "dated")))
        {
            var (chinese, english) = Both(part.Description);
            page.Append($"| {part.Name} | {chinese} | {english} |\n");
        }
    }

    private static void Part(StringBuilder page, SchemaPart part, string title, string level)
    {
        var (chinese, english) = Both(part.Description);
        page.Append($"\n{level} {title}\n{chinese}{(english.Length > 0 ? $" · {english}" : "")}\n\n| 键 | 类型 | 内容 | what |\n|---|---|---|---|\n");
        foreach (var property in part.Properties.Where(property => property.Name is not ("dated" or "whole")))
        {
            var target = part.File.Resolve(property.Value);
            var (said, inEnglish) = Both(property.Value.TryGetProperty("description", out var own) ? own.GetString()! : target.Description);
            page.Append($"| `{property.Name}` | {Type(part.File, property.Value)} | {said} | {inEnglish} |\n");
        }
    }

    // A definition by its name, what a mapping or a list is of, or the words that may stand there.
    private static string Type(SchemaFile file, JsonElement element)
    {
        if (file.Resolve(element) is { Name: { Length: > 0 } name } part)
            return part.Closed is not null || part.IsClosed ? $"`{name}`" : name;
        if (element.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object)
            return $"{{id: {Type(file, values)}}}";
        if (element.TryGetProperty("items", out var items))
            return $"[{Type(file, items)}]";
        if (element.TryGetProperty("enum", out var words))
            return string.Join(" ", words.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String && word.GetString()!.Length > 0).Select(word => word.GetString()));
        if (element.TryGetProperty("const", out var word))
            return word.ToString().ToLowerInvariant();
        var types = element.TryGetProperty("anyOf", out var alternatives)
            ? alternatives.EnumerateArray().Select(alternative => Type(file, alternative)).Where(type => type is not ("`changing`" or "changing" or ""))
            : element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? [type.GetString()!] : ["text"];
        return string.Join(" / ", types.Distinct(StringComparer.Ordinal));
    }

    private static (string Chinese, string English) Both(string description) =>
        description.Split(" / ", 2) is [var chinese, var english] ? (chinese, english) : (description, "");
}
