using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;

namespace Appraisal.Benchmarks.Straight;

/// <summary>One organisation while it is scored: its cells, its committee's, what is read over its rows, and what several lines share.</summary>
internal readonly ref struct Organisation
{
    private const int NoCommitteeBelow = 7;

    public readonly ReadOnlySpan<long> Own;
    public readonly ReadOnlySpan<long> Committee;
    public readonly EnterpriseSums Sums;
    public readonly Honours Honours;
    public readonly Dates Dates;

    /// <summary>The form fits the number of full members.</summary>
    public readonly byte FormFits;

    /// <summary>The last day of the term; −1 where it is not known.</summary>
    public readonly long TermEnd;

    /// <summary>Too few full members for a committee of the branch.</summary>
    public readonly byte NeedsNoCommittee;

    /// <summary>The votes are there, valid, and enough of them; then the satisfaction is satisfied ÷ valid.</summary>
    public readonly bool IsSatisfactionKnown;

    public Organisation(OrganisationFacts facts, in Dates dates)
    {
        Own = facts.Organisation.Cells;
        Committee = facts.Committee.Cells;
        Dates = dates;
        Sums = new EnterpriseSums(facts.Enterprises, dates.Year);
        Honours = new Honours(facts.Honours, dates);
        FormFits = Fits(Own[Of.Form], Sums.FullMembers, Sums.Count);
        TermEnd = IsElectionKnown && Own[Of.TermYears] >= 0 ? Calendar.AddMonths(Own[Of.LastElectionOn], 12 * Own[Of.TermYears]) : -1;
        NeedsNoCommittee = Three.Of(Sums.FullMembers >= 0, Sums.FullMembers < NoCommitteeBelow);
        IsSatisfactionKnown = Own[Of.VotesSatisfied] >= 0 && Own[Of.VotesValid] > 0
            && Own[Of.MembersVoted] >= 0 && Sums.Members >= 0 && Own[Of.MembersVoted] >= Sums.Members
            && Own[Of.EmployeesVoted] >= 0 && Sums.Employees >= 0 && Own[Of.EmployeesVoted] * 10 >= Sums.Employees;
    }

    /// <summary>An election after the appraisal date is not known yet.</summary>
    public bool IsElectionKnown => Own[Of.LastElectionOn] >= 0 && Own[Of.LastElectionOn] <= Dates.AsOf;

    /// <summary>Is the satisfaction at least so many per cent.</summary>
    public byte IsSatisfied(int percent) =>
        Three.Of(IsSatisfactionKnown, Own[Of.VotesSatisfied] * 100 >= Own[Of.VotesValid] * percent);

    private static byte Fits(long form, long full, int enterprises)
    {
        if (form < 0 || full < 0)
            return Three.Unreported;
        return Three.Of((OrganisationForm)form switch
        {
            OrganisationForm.Committee => full >= 100,
            OrganisationForm.GeneralBranch => full is >= 50 and < 100,
            OrganisationForm.Branch => full is >= 3 and < 50,
            _ => full < 50 && enterprises >= 2,
        });
    }
}
