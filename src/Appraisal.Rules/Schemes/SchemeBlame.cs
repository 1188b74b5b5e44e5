using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>
/// Whose fault is a problem that shows in an extended scheme. What is sound there by itself, and is wrong only with what the short file
/// changed (points that no longer add up), is told where the short file changed what is around it, with the place where it shows.
/// </summary>
internal static class SchemeBlame
{
    public static IEnumerable<Problem> Told(IReadOnlyList<Problem> problems, SchemeTree whole, SchemeTree extended, string file)
    {
        if (problems.All(problem => problem.Place.File == file))
            return problems;
        var ofItself = SchemeReader.ProblemsOf(extended).ToHashSet();
        return problems.Select(problem => problem.Place.File == file || ofItself.Contains(problem) || Changed(whole, problem.Place, file, null) is not { } place
            ? problem
            : problem with { Place = place, Chinese = $"{problem.Chinese}(见 {problem.Place})", English = $"{problem.English} (see {problem.Place})" });
    }

    // The nearest key around a place that the file wrote.
    private static Place? Changed(SchemeTree tree, Place place, string file, Place? around)
    {
        switch (tree)
        {
            case MappingTree mapping:
                foreach (var entry in mapping.Entries)
                {
                    var here = entry.KeyPlace.File == file ? entry.KeyPlace : around;
                    if (entry.KeyPlace == place || Covers(entry.Value, place))
                        return here;
                    if (Changed(entry.Value, place, file, here) is { } found)
                        return found;
                }
                return null;
            case ListTree list:
                return list.Items.Select(item => Covers(item, place) ? around : Changed(item, place, file, around)).FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }

    private static bool Covers(SchemeTree tree, Place place) => tree.Place == place
        || (tree is ScalarTree { Text.Length: var length } && tree.Place.File == place.File && tree.Place.Line == place.Line
            && place.Column >= tree.Place.Column && place.Column < tree.Place.Column + length);
}
