using System.Globalization;
using System.Text;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary>What <c>check-scheme</c> says of a sound scheme: its size, its periods, and what it has otherwise than the scheme that it extends.</summary>
internal static class SchemeText
{
    public static string Of(SchemeEditions editions, IReadOnlyList<SchemeSource> sources)
    {
        var text = new StringBuilder();
        foreach (var source in sources)
        {
            var scheme = source.Scheme;
            var force = sources.Count == 1 ? "" : $"({Figures.Date(scheme.InForceFrom)} 起{(scheme.InForceTo is { } to ? $"至 {Figures.Date(to)}" : "")})";
            text.Append(CultureInfo.InvariantCulture, $"{scheme.Title} {scheme.Edition} 版{force}:计分项 {scheme.Lines.Count(line => !line.IsGroup)} 条,规则 {source.Engine.RuleCount} 条,没有发现问题。\n");
            if (scheme.Sheets.Own is { Count: > 0 } own)
                text.Append(CultureInfo.InvariantCulture, $"  台账可另有 {own.Count} 列:{string.Join("、", own.Select(fact => $"{scheme.Sheets.Find(fact.Sheet)!.Header} {fact.Header}({fact.Id})"))}\n");
        }
        if (editions.Files.Count == 1)
            return text.ToString();
        text.Append(CultureInfo.InvariantCulture, $"与 {editions.Files[1].Name} 相比:{(editions.Changes.Count == 0 ? "没有不同" : $"{editions.Changes.Count} 处不同")}\n");
        foreach (var change in editions.Changes)
            text.Append(CultureInfo.InvariantCulture, $"  {change.Name}{(change.Title.Length > 0 ? $"({change.Title})" : "")}:{Said(change)}\n");
        return text.ToString();
    }

    private static string Said(SchemeChange change) => change switch
    {
        { Was: null } => $"新增 {change.Is}",
        { Is: null } => $"删去 {change.Was}",
        _ => $"{change.Was} → {change.Is}",
    };
}
