using Appraisal.Rules.Nominations;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Courses;

/// <summary>
/// 从评分到命名: where a nomination stands after the steps that were taken with it, and which it can take. Steps are only ever added; the state is what
/// they add up to, on any day.
/// </summary>
public sealed class NominationCourse
{
    private static readonly Dictionary<StepKind, Stage[]> s_from = new()
    {
        [StepKind.ChooseTied] = [Stage.Undetermined],
        [StepKind.PassOverTied] = [Stage.Undetermined],
        [StepKind.Publish] = [Stage.Proposed],
        [StepKind.Drop] = [Stage.Proposed],
        [StepKind.Object] = [Stage.Published, Stage.Objected],
        [StepKind.Dismiss] = [Stage.Objected],
        [StepKind.Uphold] = [Stage.Objected],
        [StepKind.Confirm] = [Stage.Published],
        [StepKind.Keep] = [Stage.Review],
        [StepKind.Rectify] = [Stage.Review],
        [StepKind.Withdraw] = [Stage.Review, Stage.Confirmed],
        [StepKind.MoveUp] = [Stage.Reserve],
    };

    private static readonly StepKind[] s_withReason =
        [StepKind.ChooseTied, StepKind.PassOverTied, StepKind.Drop, StepKind.Object, StepKind.Dismiss, StepKind.Uphold, StepKind.Keep, StepKind.Rectify, StepKind.Withdraw];

    private static readonly StepKind[] s_withDocument = [StepKind.Object, StepKind.Dismiss, StepKind.Uphold];

    private readonly CourseRules _rules;
    private readonly List<Step> _steps = [];
    private readonly List<(string Document, DateOnly ReceivedOn, DateOnly DecideBy)> _open = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private DateOnly _latest;

    private NominationCourse(Stage stage, CourseRules rules) => (Stage, _rules) = (stage, rules);

    /// <summary>Where it stands.</summary>
    public Stage Stage { get; private set; }

    /// <summary>The steps, in the order in which they were taken.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The first day of the publication; null before.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>The last day of the publication, on which objections are still taken.</summary>
    public DateOnly? PublishedUntil { get; private set; }

    /// <summary>By when the first open objection is to be decided; null where none is open.</summary>
    public DateOnly? DecideBy => _open.Count == 0 ? null : _open.Min(objection => objection.DecideBy);

    /// <summary>The numbers of the open objections.</summary>
    public IReadOnlyList<string> OpenObjections => [.. _open.Select(objection => objection.Document)];

    /// <summary>By when a holder under review has to have put things right; null where nothing was asked.</summary>
    public DateOnly? RectifyBy { get; private set; }

    /// <summary>When the title was given; null where it was not, or was taken away.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>The year since which the title that was given counts; null where none was, or it was taken away.</summary>
    public int? TitleSinceYear { get; private set; }

    /// <summary>The steps that can be taken from where it stands, if day, reason and the others allow them.</summary>
    public IReadOnlyList<StepKind> PossibleSteps => [.. s_from.Where(pair => pair.Value.Contains(Stage)).Select(pair => pair.Key)];

    /// <summary>A nomination as its run left it.</summary>
    public static NominationCourse Begin(NominationState state, CourseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new NominationCourse(state switch
        {
            NominationState.Proposed => Stage.Proposed,
            NominationState.Undetermined => Stage.Undetermined,
            NominationState.Reserve => Stage.Reserve,
            NominationState.Cultivate => Stage.Cultivated,
            _ => Stage.Review,
        }, rules);
    }

    /// <summary>Takes a step, or says why it cannot be taken; then nothing has happened.</summary>
    /// <param name="step">The step.</param>
    /// <param name="today">The last day on which a step can count; null for a step that was taken before.</param>
    /// <param name="among">What the other nominations of its level and district have against it; null to take it whatever they have.</param>
    public StepRefusal? Take(Step step, DateOnly? today = null, Func<StepRefusal?>? among = null)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (Refusal(step, today, among) is { } refusal)
            return refusal;
        step = step with { Until = step.Until ?? UntilOf(step) };
        switch (step.Kind)
        {
            case StepKind.ChooseTied or StepKind.MoveUp:
                Stage = Stage.Proposed;
                break;
            case StepKind.PassOverTied:
                Stage = Stage.Reserve;
                break;
            case StepKind.Publish:
                (Stage, PublishedOn, PublishedUntil) = (Stage.Published, step.Day, step.Until);
                break;
            case StepKind.Drop:
                Stage = Stage.Dropped;
                break;
            case StepKind.Object:
                Stage = Stage.Objected;
                _known.Add(step.Document!);
                _open.Add((step.Document!, step.Day, step.Until!.Value));
                break;
            case StepKind.Dismiss:
                _open.RemoveAll(objection => objection.Document == step.Document);
                Stage = _open.Count == 0 ? Stage.Published : Stage.Objected;
                break;
            case StepKind.Uphold:
                _open.Clear();
                Stage = Stage.Rejected;
                break;
            case StepKind.Confirm:
                (Stage, ConfirmedOn, TitleSinceYear) = (Stage.Confirmed, step.Day, step.SinceYear ?? step.Day.Year);
                break;
            case StepKind.Keep:
                (Stage, RectifyBy) = (Stage.Confirmed, null);
                break;
            case StepKind.Rectify:
                RectifyBy = step.Until;
                break;
            default:
                (Stage, ConfirmedOn, TitleSinceYear, RectifyBy) = (Stage.Withdrawn, null, null, null);
                break;
        }
        _steps.Add(step);
        _latest = step.Day > _latest ? step.Day : _latest;
        return null;
    }

    private StepRefusal? Refusal(Step step, DateOnly? today, Func<StepRefusal?>? among)
    {
        if (!s_from[step.Kind].Contains(Stage))
            return new(RefusalKind.NotFromHere, $"“{CourseTexts.Of(Stage)}”时不能{CourseTexts.Of(step.Kind)}", $"{step.Kind} cannot be taken from {Stage}");
        if (s_withReason.Contains(step.Kind) && string.IsNullOrWhiteSpace(step.Why))
            return new(RefusalKind.ReasonNeeded, $"{CourseTexts.Of(step.Kind)}须写明理由", $"{step.Kind} needs a reason");
        if (s_withDocument.Contains(step.Kind) && string.IsNullOrWhiteSpace(step.Document))
            return new(RefusalKind.DocumentNeeded, $"{CourseTexts.Of(step.Kind)}须写明异议的编号", $"{step.Kind} needs the number of the objection");
        if (step.Day < _rules.AsOf)
            return new(RefusalKind.BeforeAppraisal, $"{Figures.Date(step.Day)} 早于考评基准日 {Figures.Date(_rules.AsOf)}", $"{Figures.Date(step.Day)} lies before the appraisal date, {Figures.Date(_rules.AsOf)}");
        if (step.Day > today)
            return new(RefusalKind.AfterToday, $"{Figures.Date(step.Day)} 还没有到;步骤在当日或之后登记", $"{Figures.Date(step.Day)} is still to come; a step is taken down on its day or after it");
        if (step.Kind == StepKind.Object && step.Day < PublishedOn)
            return new(RefusalKind.BeforeLastStep, $"{Figures.Date(step.Day)} 早于公示首日 {Figures.Date(PublishedOn.Value)}", $"{Figures.Date(step.Day)} lies before the publication, {Figures.Date(PublishedOn.Value)}");
        // An objection counts from the day it was received on, and what is found of it from its own, whenever somebody comes to take them down.
        if (step.Kind is not (StepKind.Object or StepKind.Dismiss or StepKind.Uphold) && step.Day < _latest)
            return new(RefusalKind.BeforeLastStep, $"{Figures.Date(step.Day)} 早于上一步 {Figures.Date(_latest)}", $"{Figures.Date(step.Day)} lies before the last step, {Figures.Date(_latest)}");
        return step.Kind switch
        {
            StepKind.Object when step.Day > PublishedUntil => new(
                RefusalKind.PublicationEnded, $"公示已于 {Figures.Date(PublishedUntil.Value)} 结束", $"the publication ended on {Figures.Date(PublishedUntil.Value)}"),
            StepKind.Object when _known.Contains(step.Document!) => new(RefusalKind.ObjectionKnown, $"异议“{step.Document}”已经登记", $"objection '{step.Document}' is there already"),
            StepKind.Publish or StepKind.Object when step.Until is null && UntilOf(step) is null => CalendarEnds(step),
            StepKind.Dismiss or StepKind.Uphold => OnObjection(step),
            StepKind.Confirm when step.Day <= PublishedUntil => new(
                RefusalKind.PublicationRuns, $"公示到 {Figures.Date(PublishedUntil.Value)} 为止,次日起方可命名", $"the publication runs to {Figures.Date(PublishedUntil.Value)}"),
            StepKind.Rectify when RectifyBy is { } by => new(RefusalKind.RectificationOrdered, $"已限期整改到 {Figures.Date(by)}", $"it has until {Figures.Date(by)} already"),
            _ => among?.Invoke(),
        };
    }

    private StepRefusal? OnObjection(Step step)
    {
        if (_open.FirstOrDefault(objection => objection.Document == step.Document) is not { Document: not null } of)
            return new(RefusalKind.NoSuchObjection, $"没有待核查的异议“{step.Document}”", $"there is no open objection '{step.Document}'");
        return step.Day < of.ReceivedOn
            ? new(RefusalKind.BeforeLastStep, $"{Figures.Date(step.Day)} 早于收到异议“{step.Document}”的 {Figures.Date(of.ReceivedOn)}", $"{Figures.Date(step.Day)} lies before {Figures.Date(of.ReceivedOn)}, when objection '{step.Document}' was received")
            : null;
    }

    private DateOnly? UntilOf(Step step) => step.Kind switch
    {
        // The first day counts if it is a working day: so many working days from it on.
        StepKind.Publish => _rules.Calendar.After(step.Day.AddDays(-1), _rules.Process.PublicationWorkingDays),
        StepKind.Object => _rules.Calendar.After(step.Day, _rules.Process.ObjectionWorkingDays),
        StepKind.Rectify => step.Day.AddMonths(_rules.Process.RectificationMonths),
        _ => null,
    };

    private StepRefusal CalendarEnds(Step step) => new(
        RefusalKind.CalendarEnds, $"工作日历只有 {YearsOf(_rules.Calendar)} 年,算不出 {Figures.Date(step.Day)} 之后的工作日;请补上日历",
        $"the calendar of working days has {YearsOf(_rules.Calendar)} and cannot count from {Figures.Date(step.Day)}");

    private static string YearsOf(WorkingCalendar calendar) => string.Join("、", calendar.Years);
}
