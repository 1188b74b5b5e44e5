using System.Globalization;

namespace Appraisal.Rules.Problems;

/// <summary>A place in a file that people write, counted from 1.</summary>
/// <param name="File">The name of the file, or of the shipped scheme.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in UTF-16 characters.</param>
public readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>A place some characters further on in the same line.</summary>
    public Place Plus(int characters) => this with { Column = Column + characters };

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}

/// <summary>Something wrong in a scheme: where, what is there, and what is expected, in Chinese and in English.</summary>
/// <param name="Code">The kind of problem; stable, for programs.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Chinese">The sentence for the department.</param>
/// <param name="English">The sentence for the integrator.</param>
public sealed record Problem(ProblemCode Code, Place Place, string Chinese, string English)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Code}: {Chinese} / {English}";
}

/// <summary>What was expected or found, in both languages: as an argument of a problem's sentences it gives each its own.</summary>
internal sealed record Words(string Chinese, string English);

/// <summary>Collects every problem of a scheme, so that its writer sees them all at once.</summary>
/// <param name="isOfStored">Is it of a scheme that a run has stored: what an earlier version took is taken, also where a writer is told of it today.</param>
internal sealed class ProblemList(bool isOfStored = false)
{
    /// <summary>A writer mends the first ones first; looking for what thousands of names may mean takes time.</summary>
    private const int MostAdvised = 200;

    private readonly List<Problem> _problems = [];

    public bool IsOfStored => isOfStored;

    public IReadOnlyList<Problem> Problems => _problems;

    public bool IsEmpty => _problems.Count == 0;

    public void Add(ProblemCode code, Place place, params ReadOnlySpan<object?> arguments) => AddWithAdvice(code, place, () => null, arguments);

    /// <summary>Adds a problem with what would mend it, where that can be told.</summary>
    public void AddWithAdvice(ProblemCode code, Place place, Func<Words?> adviceOf, params ReadOnlySpan<object?> arguments)
    {
        if (isOfStored && code == ProblemCode.PercentSign)
            return;
        var (chinese, english) = ProblemTexts.Of(code);
        var advice = _problems.Count < MostAdvised ? adviceOf() : null;
        _problems.Add(new Problem(
            code,
            place,
            string.Format(CultureInfo.InvariantCulture, chinese, Said(arguments, words => words.Chinese)) + (advice is null ? "" : $";{advice.Chinese}"),
            string.Format(CultureInfo.InvariantCulture, english, Said(arguments, words => words.English)) + (advice is null ? "" : $"; {advice.English}")));
    }

    /// <summary>Adds all problems of another list.</summary>
    public void Add(ProblemList others) => _problems.AddRange(others._problems);

    private static object?[] Said(ReadOnlySpan<object?> arguments, Func<Words, string> language)
    {
        var said = arguments.ToArray();
        for (var k = 0; k < said.Length; k++)
            said[k] = said[k] is Words words ? language(words) : said[k];
        return said;
    }
}
