using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Recalculation;

/// <summary>A measure over a committee as the second opinion has it.</summary>
/// <param name="Numerator">How many count above the line.</param>
/// <param name="Denominator">How many count below it.</param>
/// <param name="States">Where each target stands, the earliest first.</param>
public sealed record RecalculatedMeasure(long Numerator, long Denominator, IReadOnlyList<CoverageState> States);

/// <summary>A duty over a committee as the second opinion has it.</summary>
/// <param name="Owed">How many certainly owe it.</param>
/// <param name="Overdue">For how many of them it is certainly overdue.</param>
/// <param name="Urgent">For how many of them it is certainly urgent.</param>
public readonly record struct RecalculatedDuty(int Owed, int Overdue, int Urgent);

/// <summary>What the second opinion says of one committee, by the ids of the scheme.</summary>
public sealed class RecalculatedCommittee
{
    /// <summary>The lines; none where the scheme appraises no committees.</summary>
    public required IReadOnlyDictionary<string, RecalculatedCommitteeLine> Lines { get; init; }

    /// <summary>Its list, had it its district to itself.</summary>
    public required CommitteeList List { get; init; }

    /// <summary>The measures.</summary>
    public required IReadOnlyDictionary<string, RecalculatedMeasure> Measures { get; init; }

    /// <summary>The duties.</summary>
    public required IReadOnlyDictionary<string, RecalculatedDuty> Duties { get; init; }

    /// <summary>The sum of the lines, in hundredths.</summary>
    public int ScoreHundredths => Lines.Values.Sum(line => line.Hundredths);
}

/// <summary>The second opinion on one committee by itself: walks the scheme subject by subject, with none of the network's code nor of the tallies'.</summary>
public static class CommitteeSecondOpinion
{
    /// <summary>Recalculates a committee.</summary>
    public static RecalculatedCommittee Recalculate(Scheme scheme, DateOnly asOf, CommitteeFacts facts)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(facts);
        var lines = Lines(scheme, asOf, facts);
        return new RecalculatedCommittee
        {
            Lines = lines,
            List = scheme.Committees is { } committees ? List(committees, lines.Values.Sum(line => line.Hundredths)) : CommitteeList.None,
            Measures = scheme.Measures.ToDictionary(measure => measure.Id, measure => Measure(scheme, measure, asOf, facts), StringComparer.Ordinal),
            Duties = scheme.Duties.ToDictionary(duty => duty.Id, duty => Duty(duty, asOf, facts), StringComparer.Ordinal),
        };
    }

    /// <summary>Names every difference between a committee's appraisal and its second opinion.</summary>
    public static IEnumerable<Disagreement> Differences(AppraisedCommittee appraised, RecalculatedCommittee recalculated)
    {
        ArgumentNullException.ThrowIfNull(appraised);
        ArgumentNullException.ThrowIfNull(recalculated);
        var found = new List<Disagreement?>();
        if (appraised.Result is { } result)
        {
            found.AddRange(result.Lines.Select(line => Pair($"committee_lines.{line.Line.Id}", new RecalculatedCommitteeLine(line.Outcome, line.Hundredths), recalculated.Lines[line.Line.Id])));
            found.Add(Pair("committee_list", result.List, recalculated.List));
        }
        foreach (var (id, again) in recalculated.Measures)
        {
            var rows = appraised.Coverage.Where(row => row.Measure.Id == id).ToList();
            found.Add(Pair($"measures.{id}", Text(rows[0].Numerator, rows[0].Denominator, rows.Select(row => row.State).OfType<CoverageState>()), Text(again.Numerator, again.Denominator, again.States)));
        }
        foreach (var (id, again) in recalculated.Duties)
        {
            var owed = appraised.Duties.Where(duty => duty.Duty.Id == id).ToList();
            found.Add(Pair($"duties.{id}", new RecalculatedDuty(owed.Count, owed.Count(duty => duty.IsOverdue), owed.Count(duty => duty.IsUrgent)), again));
        }
        return found.OfType<Disagreement>();
    }

    private static Dictionary<string, RecalculatedCommitteeLine> Lines(Scheme scheme, DateOnly asOf, CommitteeFacts facts)
    {
        var lines = new Dictionary<string, RecalculatedCommitteeLine>(StringComparer.Ordinal);
        if (scheme.Committees is not { } committees)
            return lines;
        var recalculator = new CommitteeRecalculator(scheme, asOf);
        foreach (var organisation in facts.Organisations)
            recalculator.Add(organisation);
        foreach (var enterprise in facts.Unaffiliated)
            recalculator.Add(enterprise, isRejected: false, isCovered: true);
        foreach (var enterprise in facts.Suspended)
            recalculator.Add(enterprise, isRejected: false, isCovered: false);
        foreach (var enterprise in facts.Rejected)
            recalculator.Add(enterprise, isRejected: true, isCovered: true);
        foreach (var (line, again) in committees.Lines.Zip(recalculator.Lines(facts.Committee)))
            lines[line.Id] = again;
        return lines;
    }

    // Nobody else is in its district: it is the first.
    private static CommitteeList List(SchemeCommittees committees, int score) =>
        score < committees.CriticiseBelowHundredths ? CommitteeList.Criticise : score >= committees.CommendFromHundredths ? CommitteeList.Commend : CommitteeList.None;

    private static RecalculatedMeasure Measure(Scheme scheme, SchemeMeasure measure, DateOnly asOf, CommitteeFacts facts)
    {
        // What counts towards a number does so in the whole district, a share in the committee alone.
        var (column, group) = measure.CountsTo is null ? ("committee_id", facts.Committee.KeyText) : ("district_code", facts.Committee.DistrictCode);
        var counted = measure.CountsEnterprises
            ? Enterprises(asOf, facts).Where(subject => subject.Own.TextOf(FactCatalogue.Enterprises[column]) == group && FormulaWalker.Truth(measure.Denominator!, subject) is true).ToList()
            : [.. facts.Organisations.Select(organisation => Subject.Of(asOf, organisation))];
        var numerator = counted.Count(subject => FormulaWalker.Truth(measure.Numerator, subject) is true);
        var denominator = measure.CountsTo ?? counted.Count;
        return new RecalculatedMeasure(numerator, denominator, [.. scheme.Targets.Where(target => target.Measure == measure.Id).OrderBy(target => target.DueOn)
            .Select(target => State(target, numerator, denominator, asOf))]);
    }

    private static CoverageState State(SchemeTarget target, int numerator, int denominator, DateOnly asOf)
    {
        if (denominator == 0)
            return CoverageState.NotApplicable;
        return new Fraction(numerator, denominator).CompareTo(new Fraction(target.Numerator, target.Denominator)) >= 0 ? CoverageState.Reached
            : target.DueOn > asOf ? CoverageState.Distance
            : CoverageState.Missed;
    }

    private static RecalculatedDuty Duty(SchemeDuty duty, DateOnly asOf, CommitteeFacts facts)
    {
        var owing = (duty.IsOfEnterprise ? Enterprises(asOf, facts) : facts.Organisations.Select(organisation => Subject.Of(asOf, organisation)))
            .Where(subject => Recalculator.IsOwed(duty, subject)).ToList();
        return new RecalculatedDuty(owing.Count, owing.Count(subject => IsTrue(duty.OverdueIf, subject)), owing.Count(subject => IsTrue(duty.UrgentIf, subject)));
    }

    private static IEnumerable<Subject> Enterprises(DateOnly asOf, CommitteeFacts facts) => facts.Organisations
        .SelectMany(organisation => organisation.Enterprises.Select(enterprise => new EnterpriseFacts(enterprise, organisation.Organisation, organisation.Enterprises.Count)))
        .Concat(facts.Unaffiliated.Concat(facts.Rejected).Select(enterprise => new EnterpriseFacts(enterprise, null, 0)))
        .Select(enterprise => Subject.Of(asOf, enterprise));

    private static bool IsTrue(Formula? formula, Subject subject) => formula is not null && FormulaWalker.Truth(formula, subject) is true;

    private static string Text(long numerator, long denominator, IEnumerable<CoverageState> states) => $"{numerator}/{denominator} {string.Join(' ', states.Select(CoverageStates.Id))}".TrimEnd();

    private static Disagreement? Pair<T>(string what, T network, T recalculated) =>
        EqualityComparer<T>.Default.Equals(network, recalculated) ? null : new Disagreement(what, $"{network}", $"{recalculated}");
}
