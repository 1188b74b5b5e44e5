using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Recalculation;

/// <summary>A line of a committee as the second opinion has it, in hundredths.</summary>
public readonly record struct RecalculatedCommitteeLine(LineOutcome Outcome, int Hundredths);

/// <summary>
/// The second opinion on committees: adds up coverage, duties and sums subject by subject, by walking the scheme, with none of the code of
/// the network or of the committees' tally. For any number of threads.
/// </summary>
/// <param name="scheme">A scheme that appraises committees.</param>
/// <param name="asOf">The appraisal date.</param>
public sealed class CommitteeRecalculator(Scheme scheme, DateOnly asOf)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Committee, object What), (BigInteger One, BigInteger Other, bool IsOpen)> _sums = [];
    private readonly HashSet<(string Code, string Committee)> _rejected = [];
    private readonly IReadOnlyList<CommitteeTerm> _terms = [.. scheme.Committees!.Lines.Select(line => line.Shape).OfType<TiltShape>().SelectMany(tilt => tilt.Terms).Distinct()];
    private readonly IReadOnlyList<SchemeMeasure> _measures = [.. scheme.Committees!.Lines.Select(line => line.Shape).OfType<CoveredShape>().Select(covered => covered.Measure).Distinct()];

    /// <summary>Adds an organisation with its enterprises.</summary>
    public void Add(OrganisationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        lock (_lock)
        {
            var subject = Subject.Of(asOf, facts);
            if (CommitteeOf(facts.Organisation) is { } committee)
                AddTerms(committee, subject, CommitteeTermKind.Organisations);
            AddDuties(subject, isEnterprise: false);
            foreach (var enterprise in facts.Enterprises)
                Add(Subject.Of(asOf, new EnterpriseFacts(enterprise, facts.Organisation, facts.Enterprises.Count)), isCovered: true);
        }
    }

    /// <summary>Adds an enterprise that is in no organisation, or a rejected row.</summary>
    /// <param name="enterprise">The enterprise, with the status that it counts by.</param>
    /// <param name="isRejected">Is it a rejected row: those of one credit code count once for a committee.</param>
    /// <param name="isCovered">Does it count in coverage and owe duties; else in sums alone.</param>
    public void Add(Enterprise enterprise, bool isRejected, bool isCovered)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        lock (_lock)
        {
            var isFirst = !isRejected || enterprise.KeyText.Length == 0 || _rejected.Add((enterprise.KeyText, CommitteeOf(enterprise) ?? ""));
            Add(Subject.Of(asOf, new EnterpriseFacts(enterprise, null, 0)), isCovered && isFirst);
        }
    }

    /// <summary>Adds a rejected organisation that names a committee: nothing else is known of it.</summary>
    public void AddRejected(PartyOrganisation known)
    {
        ArgumentNullException.ThrowIfNull(known);
        lock (_lock)
        {
            foreach (var term in _terms.Where(term => term.Kind == CommitteeTermKind.Organisations))
                Add(known.CommitteeId!, term, 0, 0, isOpen: true);
        }
    }

    /// <summary>The lines of a committee, in the order of the scheme, once everything is added.</summary>
    public IReadOnlyList<RecalculatedCommitteeLine> Lines(SupervisingCommittee committee)
    {
        ArgumentNullException.ThrowIfNull(committee);
        return [.. scheme.Committees!.Lines.Select(line => Line(line, committee))];
    }

    private static string? CommitteeOf(FactRow row) => row.TextOf(row.Sheet["committee_id"]);

    private void Add(Subject subject, bool isCovered)
    {
        if (CommitteeOf(subject.Own) is not { } committee)
            return;
        if (FormulaWalker.Walk(new FactFormula(Owner.Subject, FactCatalogue.Enterprises["status"]), subject) is not (int)EnterpriseStatus.Deregistered)
            AddTerms(committee, subject, CommitteeTermKind.Enterprises);
        if (!isCovered)
            return;
        foreach (var measure in _measures.Where(measure => FormulaWalker.Truth(measure.Denominator!, subject) is true))
            Add(committee, measure, FormulaWalker.Truth(measure.Numerator, subject) is true ? 1 : 0, 1);
        AddDuties(subject, isEnterprise: true);
    }

    private void AddDuties(Subject subject, bool isEnterprise)
    {
        if (CommitteeOf(subject.Own) is not { } committee)
            return;
        foreach (var duty in scheme.Duties.Where(duty => duty.IsOfEnterprise == isEnterprise && Recalculator.IsOwed(duty, subject)))
            Add(committee, duty, duty.OverdueIf is not null && FormulaWalker.Truth(duty.OverdueIf, subject) is true ? 1 : 0, 1);
    }

    private void AddTerms(string committee, Subject subject, CommitteeTermKind kind)
    {
        foreach (var term in _terms.Where(term => term.Kind == kind))
        {
            var counts = term.Where is null ? true : FormulaWalker.Truth(term.Where, subject);
            var cell = counts switch
            {
                null => null,
                false => (BigInteger?)BigInteger.Zero,
                _ when term.Column is null => BigInteger.One,
                _ => subject.Own.CellOf(term.Column) is var own && Cell.IsValue(own) ? own : null,
            };
            Add(committee, term, cell ?? 0, 0, isOpen: cell is null);
        }
    }

    private void Add(string committee, object what, BigInteger one, BigInteger other, bool isOpen = false)
    {
        var (first, second, open) = _sums.GetValueOrDefault((committee, what));
        _sums[(committee, what)] = (first + one, second + other, open || isOpen);
    }

    private RecalculatedCommitteeLine Line(SchemeCommitteeLine line, SupervisingCommittee committee)
    {
        var (outcome, share) = line.Shape switch
        {
            CoveredShape covered => Covered(covered, committee.KeyText),
            SettledShape settled => Settled(settled, committee.KeyText),
            HeldShape held => FormulaWalker.Truth(held.Holds, new Subject(asOf, committee)) is { } holds ? (null, Fraction.Of(holds ? 1 : 0)) : (LineOutcome.Unreported, Fraction.Of(0)),
            TiltShape tilt => Tilt(tilt, committee),
            _ => throw new InvalidOperationException($"A line of committees that nobody walks: {line.Shape.GetType().Name}."),
        };
        var hundredths = (Fraction.Of(line.RangeHundredths) * (share.CompareTo(Fraction.Of(1)) > 0 ? Fraction.Of(1) : share)).Rounded();
        return new RecalculatedCommitteeLine(outcome ?? Outcomes.OfPoints(hundredths, line.RangeHundredths), hundredths);
    }

    private (LineOutcome?, Fraction) Covered(CoveredShape covered, string committee)
    {
        var (numerator, denominator, _) = _sums.GetValueOrDefault((committee, covered.Measure));
        if (denominator.IsZero)
            return (LineOutcome.NotApplicable, Fraction.Of(1));
        var due = scheme.Targets.Where(target => target.Measure == covered.Measure.Id && target.DueOn <= asOf).OrderBy(target => target.DueOn).LastOrDefault()
            ?? scheme.Targets.Where(target => target.Measure == covered.Measure.Id).MinBy(target => target.DueOn)!;
        var target = new Fraction(due.Numerator, due.Denominator);
        return (null, target.IsZero ? Fraction.Of(1) : new Fraction(numerator, denominator) / target);
    }

    private (LineOutcome?, Fraction) Settled(SettledShape settled, string committee)
    {
        var (overdue, owed) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var duty in scheme.Duties.Where(duty => settled.Duties.Contains(duty.Id)))
        {
            var (late, all, _) = _sums.GetValueOrDefault((committee, duty));
            (overdue, owed) = (overdue + late, owed + all);
        }
        return owed.IsZero ? (LineOutcome.NotApplicable, Fraction.Of(1)) : (null, Fraction.Of(1) - new Fraction(overdue, owed));
    }

    private (LineOutcome?, Fraction) Tilt(TiltShape tilt, SupervisingCommittee committee)
    {
        var numbers = tilt.Terms.Select(term => Number(term, committee)).ToList();
        if (numbers.Skip(1).Any(number => number is { IsZero: true }))
            return (LineOutcome.NotApplicable, Fraction.Of(1));
        return numbers.Any(number => number is null)
            ? (LineOutcome.Unreported, Fraction.Of(0))
            : (null, numbers[0]!.Value / numbers[1]!.Value / (numbers[2]!.Value / numbers[3]!.Value));
    }

    private Fraction? Number(CommitteeTerm term, SupervisingCommittee committee)
    {
        switch (term.Kind)
        {
            case CommitteeTermKind.Literal:
                return new Fraction(term.Literal!.Numerator, term.Literal.Denominator);
            case CommitteeTermKind.Committee:
                return FormulaWalker.Number(new FactFormula(Owner.Subject, term.Column!), new Subject(asOf, committee));
            default:
                var (sum, _, isOpen) = _sums.GetValueOrDefault((committee.KeyText, term));
                return isOpen ? null : new Fraction(sum, term.Column?.Type switch { CellType.Money => 100, CellType.Decimal => 10_000, _ => BigInteger.One });
        }
    }
}
