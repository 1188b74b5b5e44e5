namespace Appraisal.Rules.Courses;

/// <summary>Why a step cannot be taken.</summary>
public enum RefusalKind
{
    /// <summary>Not from where the nomination stands.</summary>
    NotFromHere,
    /// <summary>A reason is asked for.</summary>
    ReasonNeeded,
    /// <summary>The number of a document is asked for.</summary>
    DocumentNeeded,
    /// <summary>The day lies before the steps that were taken; that of an objection before the publication, that of a finding before its objection.</summary>
    BeforeLastStep,
    /// <summary>The day lies before the appraisal date.</summary>
    BeforeAppraisal,
    /// <summary>The day is still to come.</summary>
    AfterToday,
    /// <summary>The publication has not ended.</summary>
    PublicationRuns,
    /// <summary>The publication has ended.</summary>
    PublicationEnded,
    /// <summary>There is no such open objection.</summary>
    NoSuchObjection,
    /// <summary>An objection of this number is there already.</summary>
    ObjectionKnown,
    /// <summary>The calendar of working days does not reach so far.</summary>
    CalendarEnds,
    /// <summary>No place has become free, or another one is before it.</summary>
    NotNext,
    /// <summary>As many of those who are tied are chosen, or passed over, as can be.</summary>
    TieDecided,
    /// <summary>The holder has been given time already.</summary>
    RectificationOrdered,
}

/// <summary>Why a step cannot be taken, in both languages.</summary>
/// <param name="Kind">The kind, for programs.</param>
/// <param name="Chinese">The sentence for the department.</param>
/// <param name="English">The sentence for the integrator.</param>
public sealed record StepRefusal(RefusalKind Kind, string Chinese, string English);
