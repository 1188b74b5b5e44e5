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
