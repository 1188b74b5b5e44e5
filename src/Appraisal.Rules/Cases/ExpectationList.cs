using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>What a case expects, as it is read: of an organisation and of its committee in the same ways of writing.</summary>
internal sealed class ExpectationList(ProblemList problems)
{
    private readonly List<Expectation> _expected = [];

    /// <summary>All that was read.</summary>
    public IReadOnlyList<Expectation> Expected => _expected;

    /// <summary>Adds a value; nothing where there is none.</summary>
    public void Add(ExpectedPart part, string id, Place place, string? value)
    {
        if (value is not null)
            _expected.Add(new Expectation(part, id, place, value));
    }

    /// <summary>Reads a key whose text is put into the words of results, or told to be wrong.</summary>
    public void Read(SchemeNode node, string key, ExpectedPart part, string id, Func<string, string?> read, Words expected)
    {
        if (!node.Has(key) || node.Text(key) is not { } text)
            return;
        var value = read(text);
        if (value is null)
            node.Wrong<int>(key, text, expected);
        Add(part, id, node.PlaceOf(key), value);
    }

    /// <summary>Reads a key whose text is expected as it stands: an empty one too, which is what results have where nothing was read.</summary>
    public void ReadText(SchemeNode node, string key, ExpectedPart part, string id)
    {
        if (node.Has(key) && node.Scalar(key) is null)
            problems.Add(ProblemCode.WrongNode, node.PlaceOf(key), $"{node.Name}.{key}", new Words("文字", "a text"));
        else
            Add(part, id, node.PlaceOf(key), node.Scalar(key));
    }

    /// <summary>Reads a line in brief, "met 2", "2" or "met": an outcome, points, or both.</summary>
    public void ReadBrief(SchemeNode lines, string id, (ExpectedPart Outcome, ExpectedPart Points) parts, Func<string, string?> readPoints, Words expected)
    {
        var brief = lines.Scalar(id)!;
        if (CaseWords.Brief(brief, readPoints) is not var (outcome, points))
        {
            lines.Wrong<int>(id, brief, expected);
            return;
        }
        Add(parts.Outcome, id, lines.PlaceOf(id), outcome);
        Add(parts.Points, id, lines.PlaceOf(id), points);
    }
}
