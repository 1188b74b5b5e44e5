using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Formulas;

/// <summary>What would mend a formula that cannot be read, where a writer's slip can be recognised.</summary>
internal static class FormulaAdvice
{
    private static readonly Dictionary<char, string> s_halfWidth = new()
    {
        ['\u2265'] = ">=", ['\u2264'] = "<=", ['\u2260'] = "!=", ['\u00d7'] = "*", ['\u00f7'] = "/", ['\uff08'] = "(", ['\uff09'] = ")", ['\uff0c'] = ",",
        ['\u3001'] = ",", ['\uff05'] = "%", ['\uff1e'] = ">", ['\uff1c'] = "<", ['\uff1d'] = "=", ['\uff0b'] = "+", ['\uff0d'] = "-", ['\uff0a'] = "*",
        ['\uff0f'] = "/", ['\uff0e'] = ".", ['\u3002'] = ".",
    };

    private const int ShortestWord = 2;

    /// <summary>On a text that does not parse.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="failedAt">From where on it cannot be read.</param>
    /// <param name="subject">Whose facts stand in it without an owner.</param>
    /// <param name="sheets">All that has facts.</param>
    public static Words? OnSyntax(string text, int failedAt, Sheet subject, FactSheets sheets)
    {
        if (text.Skip(failedAt).Concat(text).FirstOrDefault(s_halfWidth.ContainsKey) is var wide && wide != default)
            return new Words($"“{wide}”请写成半角的 {s_halfWidth[wide]}", $"write {s_halfWidth[wide]} for {wide}");
        var word = string.Concat(text.Skip(failedAt).TakeWhile(character => char.IsLetterOrDigit(character) && !char.IsAscii(character)));
        var named = word.Length < ShortestWord ? null : sheets.Sheets.Prepend(subject).SelectMany(sheet => sheet.Columns)
            .Where(column => column.Header.Contains(word, StringComparison.Ordinal)).MinBy(column => column.Header.Length);
        if (named is not null)
            return new Words($"“{named.Header}”的列名是 {Written(named, subject, sheets)}", $"the column '{named.Header}' is {Written(named, subject, sheets)}");
        return text.Count(character => character == '(') > text.Count(character => character == ')')
            ? new Words("括号没有配对;有半角逗号的公式,整个要加双引号", "brackets do not match; a formula with a comma stands between quotation marks")
            : null;
    }

    /// <summary>On a name that is neither a fact nor a value.</summary>
    public static Words? OnName(string name, Sheet subject, FactSheets sheets, IEnumerable<string> values)
    {
        var facts = sheets.Sheets.Where(sheet => name.Contains('.', StringComparison.Ordinal) == (sheet != subject))
            .SelectMany(sheet => sheet.Columns).Select(column => (Id: Written(column, subject, sheets), Text: (string?)column.Header)).ToList();
        return facts.Exists(fact => fact.Id == name)
            ? new Words("它属于各行,要写在汇总里(sum、count 等)", "it belongs to rows and stands in an aggregate (sum, count and so on)")
            : Suggestions.For(name, facts.Concat(values.Select(value => (value, (string?)null))));
    }

    // As a formula about the subject names it: its own without an owner, a committee's with it, a row's as in a sum over the rows.
    private static string Written(Column column, Sheet subject, FactSheets sheets)
    {
        var sheet = sheets.Sheets.First(known => known.Catalogue == column.Sheet.Catalogue);
        if (sheet == subject)
            return column.Id;
        var owner = sheet == sheets.Committees ? "committee" : sheet == sheets.Organisations ? "organisation" : FormulaBinder.CollectionNameOf(sheet) ?? sheet.Id;
        return $"{owner}.{column.Id}";
    }
}
