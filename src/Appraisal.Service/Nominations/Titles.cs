using Appraisal.Rules.Facts;
using Appraisal.Rules.Courses;
using Appraisal.Rules.Schemes;

namespace Appraisal.Service.Nominations;

/// <summary>What the steps of a run have done to a title: given, given again, or taken away.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Level">The level.</param>
/// <param name="Column">The column of the ledger that holds the title.</param>
/// <param name="SinceYear">What its cell is to say; null where it is to be empty.</param>
internal sealed record TitleChange(string OrganisationId, string Level, Column Column, int? SinceYear)
{
    /// <summary>What a nomination has done to the title of its level; null where nothing, or where the ledger has no column for it.</summary>
    public static TitleChange? Of(StandingNomination nomination, Scheme scheme)
    {
        var level = scheme.Levels.Single(level => level.Id == nomination.Key.Level);
        var course = nomination.Course;
        return level.HolderSince is { } column && (course.Stage == Stage.Withdrawn || course.TitleSinceYear is not null)
            ? new TitleChange(nomination.OrganisationId, level.Id, column, course.TitleSinceYear)
            : null;
    }
}
