using System.Text.RegularExpressions;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads the facts that a scheme declares beyond the catalogue.</summary>
internal sealed partial class OwnFactReader(SchemeNode root, ProblemList problems)
{
    public const string FactsKey = "facts";

    /// <summary>The types by their names in a scheme.</summary>
    public static IReadOnlyDictionary<string, CellType> Types { get; } = new Dictionary<string, CellType>(StringComparer.Ordinal)
    {
        ["count"] = CellType.Count,
        ["year"] = CellType.Year,
        ["money"] = CellType.Money,
        ["decimal"] = CellType.Decimal,
        ["boolean"] = CellType.Truth,
        ["date"] = CellType.Date,
        ["choice"] = CellType.Choice,
    };

    // The catalogue has some two hundred columns; a ledger of twice as many is no sheet that a clerk fills in.
    private const int MaximumFacts = 200;
    private const int MaximumChoices = 100;
    private const int MaximumCharacters = 64;
    private const string Yuan = "元";

    // What a formula reads as something else.
    private static readonly HashSet<string> s_reserved = new(
        ["as_of", "true", "false", "and", "or", "not", "in", "where", "committee", "organisation", "enterprises", .. FormulaBinder.Collections], StringComparer.Ordinal);

    /// <summary>The ids of the facts that are not sound, once they are read: that a formula names one is no problem of its own.</summary>
    public HashSet<string> AtFault { get; } = new(StringComparer.Ordinal);

    /// <summary>The sheets with the facts that are sound.</summary>
    /// <param name="before">Those of the period before, which are kept where nothing changes.</param>
    public FactSheets Read(FactSheets? before)
    {
        var own = new List<OwnFact>();
        if (root.Mapping(FactsKey, required: false) is not { } facts)
            return FactSheets.Catalogue;
        var ids = facts.Keys.ToList();
        if (ids.Count > MaximumFacts)
        {
            problems.Add(ProblemCode.TooLarge, facts.Place, FactsKey, MaximumFacts);
            return FactSheets.Catalogue;
        }
        foreach (var id in ids)
        {
            var node = facts.Mapping(id)!;
            if (Fact(id, facts.PlaceOfKey(id), node, own) is { } fact)
                own.Add(fact);
            else
                AtFault.Add(id);
            node.Done();
        }
        return FactSheets.With(own, before);
    }

    private OwnFact? Fact(string id, Place place, SchemeNode node, List<OwnFact> others)
    {
        var before = problems.Problems.Count;
        if (!Identifier().IsMatch(id) || s_reserved.Contains(id) || id.Length > MaximumCharacters)
            problems.Add(ProblemCode.WrongValue, place, id, new Words($"列名:小写字母开头的字母、数字、下划线,至多 {MaximumCharacters} 个,不是公式的用词", $"a name of lower-case letters, digits and underscores that begins with a letter, of at most {MaximumCharacters}, and is no word of formulas"));
        var sheet = Sheet(node);
        var header = Header(node);
        var type = Type(node);
        var isNumber = type is CellType.Count or CellType.Money or CellType.Decimal;
        var unit = isNumber && node.Has("unit") ? Unit(node) : type == CellType.Money ? Yuan : "";
        var choices = type == CellType.Choice ? Choices(node) : [];
        // What cannot be read at all would make a key that belongs to it look unknown.
        if (type is null)
            _ = (node.Has("unit"), node.Has("choices"));
        if (sheet is not null && header is not null)
            MustBeFree(id, place, header, node.PlaceOf("header"), sheet, others);
        return sheet is null || header is null || type is null || problems.Problems.Count > before
            ? null
            : new OwnFact(sheet.Id, id, header, type.Value) { Unit = unit, Choices = choices };
    }

    private Sheet? Sheet(SchemeNode node)
    {
        if (node.Text("sheet") is not { } id)
            return null;
        if (FactSheets.Extensible.FirstOrDefault(sheet => sheet.Id == id) is { } found)
            return found;
        problems.Add(ProblemCode.WrongValue, node.PlaceOf("sheet"), id, string.Join('|', FactSheets.Extensible.Select(sheet => sheet.Id)));
        return null;
    }

    private string? Header(SchemeNode node)
    {
        if (node.Text("header") is not { } text)
            return null;
        if (text.Length <= MaximumCharacters && !text.Any(char.IsControl))
            return HeaderText.Narrow(text);
        problems.Add(ProblemCode.WrongValue, node.PlaceOf("header"), OneLine(text), new Words($"表头:一行,至多 {MaximumCharacters} 个字", $"a header of one line and at most {MaximumCharacters} characters"));
        return null;
    }

    private CellType? Type(SchemeNode node)
    {
        if (node.Text("type") is not { } name)
            return null;
        return Types.TryGetValue(name, out var type) ? type : node.Wrong<CellType>("type", name, string.Join('|', Types.Keys));
    }

    private string Unit(SchemeNode node)
    {
        var unit = node.Text("unit") ?? "";
        if (unit.Length > MaximumCharacters || unit.Any(char.IsControl))
            problems.Add(ProblemCode.WrongValue, node.PlaceOf("unit"), OneLine(unit), new Words($"单位:一行,至多 {MaximumCharacters} 个字", $"a unit of one line and at most {MaximumCharacters} characters"));
        return unit;
    }

    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private List<Choice> Choices(SchemeNode node)
    {
        var choices = new List<Choice>();
        if (node.Mapping("choices") is not { } texts)
            return choices;
        foreach (var id in texts.Keys.ToList())
        {
            if (!ChoiceIdentifier().IsMatch(id) || id.Length > MaximumCharacters)
                problems.Add(ProblemCode.WrongValue, texts.PlaceOfKey(id), id, new Words($"选项:字母开头的字母、数字、下划线,至多 {MaximumCharacters} 个", $"a choice of letters, digits and underscores that begins with a letter, of at most {MaximumCharacters}"));
            if (texts.Text(id) is not { } text)
                continue;
            // A ledger may write the id or the text: neither can stand for two.
            if (choices.Any(other => other.Text == text || other.Id == text || other.Text == id))
                problems.Add(ProblemCode.DuplicateId, texts.PlaceOf(id), text);
            choices.Add(new Choice(id, text));
        }
        if (texts.Keys.Any() && texts.Keys.Count() <= MaximumChoices)
            return choices;
        if (choices.Count > 0)
            problems.Add(ProblemCode.TooLarge, texts.Place, texts.Name, MaximumChoices);
        else
            problems.Add(ProblemCode.MissingKey, texts.Place, texts.Name, new Words("选项", "a choice"));
        return choices;
    }

    // A ledger's header is an id or a Chinese header: each must mean one column.
    private void MustBeFree(string id, Place place, string header, Place headerPlace, Sheet sheet, List<OwnFact> others)
    {
        var taken = sheet.Columns.Select(column => (column.Id, column.Header))
            .Concat(others.Where(other => other.Sheet == sheet.Id).Select(other => (other.Id, other.Header))).ToList();
        foreach (var (otherId, otherHeader) in taken)
        {
            if (id == otherId || id == otherHeader)
                problems.Add(ProblemCode.ColumnTaken, place, id, new Words(sheet.Header, sheet.Id), $"{otherHeader}({otherId})");
            if (header == otherHeader || header == otherId)
                problems.Add(ProblemCode.ColumnTaken, headerPlace, header, new Words(sheet.Header, sheet.Id), $"{otherHeader}({otherId})");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex ChoiceIdentifier();
}
