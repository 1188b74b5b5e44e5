namespace Appraisal.Rules.Courses;

/// <summary>Where a nomination stands on its way to a title.</summary>
public enum Stage
{
    /// <summary>拟推荐: inside the places; to be published or dropped.</summary>
    Proposed,
    /// <summary>并列待定: a person decides the tie first.</summary>
    Undetermined,
    /// <summary>递补: moves up where a place becomes free.</summary>
    Reserve,
    /// <summary>培育: on the cultivation list, which leads to no title this year.</summary>
    Cultivated,
    /// <summary>复核: the holder is no longer eligible.</summary>
    Review,
    /// <summary>公示: published; objections are taken until the period ends.</summary>
    Published,
    /// <summary>异议核查: an objection is open.</summary>
    Objected,
    /// <summary>命名: the title is given, or kept.</summary>
    Confirmed,
    /// <summary>An objection was upheld.</summary>
    Rejected,
    /// <summary>Taken off the list before publication.</summary>
    Dropped,
    /// <summary>摘牌: the title is taken away.</summary>
    Withdrawn,
}

/// <summary>A step that a person takes with a nomination.</summary>
public enum StepKind
{
    /// <summary>Decides a tie for the organisation.</summary>
    ChooseTied,
    /// <summary>Decides a tie against the organisation: it goes to the reserve.</summary>
    PassOverTied,
    /// <summary>公示: publishes it.</summary>
    Publish,
    /// <summary>Takes it off the list.</summary>
    Drop,
    /// <summary>异议: takes down an objection.</summary>
    Object,
    /// <summary>Dismisses an objection.</summary>
    Dismiss,
    /// <summary>Upholds an objection.</summary>
    Uphold,
    /// <summary>命名: gives the title.</summary>
    Confirm,
    /// <summary>保持: the holder under review keeps the title.</summary>
    Keep,
    /// <summary>限期整改: the holder under review is given a month.</summary>
    Rectify,
    /// <summary>摘牌: takes the title away.</summary>
    Withdraw,
    /// <summary>递补: moves up from the reserve to a place that has become free.</summary>
    MoveUp,
}

/// <summary>A step as it was taken.</summary>
/// <param name="Kind">The step.</param>
/// <param name="Day">The day on which it counts: of a publication its first day, of an objection the day on which it was received.</param>
/// <param name="Why">The reason; null where none was asked for or given. Of an objection its text.</param>
/// <param name="Document">The number of the document that it rests on; of an objection the number under which it is kept. Null for none.</param>
public sealed record Step(StepKind Kind, DateOnly Day, string? Why = null, string? Document = null);

/// <summary>How long things take.</summary>
/// <param name="PublicationDays">公示: working days, from the first day on.</param>
/// <param name="ObjectionDays">异议核查: working days after an objection was received.</param>
/// <param name="RectificationMonths">限期整改: months.</param>
public sealed record CourseTerms(int PublicationDays, int ObjectionDays, int RectificationMonths)
{
    /// <summary>5 working days, 10 working days, one month.</summary>
    public static CourseTerms Usual { get; } = new(5, 10, 1);
}
