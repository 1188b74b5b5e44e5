using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Courses;

/// <summary>A step, as it is asked for and as it was taken.</summary>
/// <param name="Kind">The step.</param>
/// <param name="Day">The day on which it counts: of a publication its first day, of an objection the day on which it was received.</param>
/// <param name="Why">The reason; null where none was asked for or given. Of an objection its text.</param>
/// <param name="Document">The number of the document that it rests on; of an objection the number under which it is kept. Null for none.</param>
public sealed record Step(StepKind Kind, DateOnly Day, string? Why = null, string? Document = null)
{
    /// <summary>
    /// The day that it has set: the last of a publication, by when an objection is to be decided, by when things are to be put right. It was announced
    /// and stands, whatever calendar and scheme say later. Null of a step that is asked for, and of one that sets none.
    /// </summary>
    public DateOnly? Until { get; init; }

    /// <summary>
    /// Of a confirmation: the year since which the title counts, which is that of the day, or the earlier one of a holder who is confirmed again. Null
    /// for the year of the day, and of any other step.
    /// </summary>
    public int? SinceYear { get; init; }

    /// <summary>The step as it was asked for.</summary>
    public Step Asked => this with { Until = null, SinceYear = null };
}

/// <summary>What the courses of a run's nominations go by.</summary>
/// <param name="AsOf">The appraisal date: no step lies before the facts that it rests on.</param>
/// <param name="Process">How long things take.</param>
/// <param name="Calendar">The working days.</param>
public sealed record CourseRules(DateOnly AsOf, SchemeProcess Process, WorkingCalendar Calendar);
