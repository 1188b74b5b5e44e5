using Appraisal.Rules.Facts;

namespace Appraisal.Benchmarks.Straight;

/// <summary>Vetoes, caps, grades, conditions and eligibility.</summary>
internal static class Verdict
{
    private const int Qualified = 2;
    private const int Unqualified = 3;

    public static void Vetoes(IReadOnlyList<Incident> incidents, in Dates dates, Span<byte> facts)
    {
        facts[..((int)Fact.veto__any + 1)].Clear();
        for (var i = 0; i < incidents.Count; i++)
        {
            var cells = incidents[i].Cells;
            var (day, lifted, kind) = (cells[OfIncident.OccurredOn], cells[OfIncident.LiftedOn], cells[OfIncident.Kind]);
            var isKnown = Three.Of(day >= 0, day <= dates.AsOf);
            var isRecent = Three.Of(day >= 0, day >= dates.VetoesSince);
            var bites = Three.And(isKnown, Three.Or(isRecent, Three.Of(lifted < 0 || lifted > dates.AsOf)));
            if (kind >= 0)
                facts[(int)kind] = Three.Or(facts[(int)kind], bites);
            else if (bites != Three.False)
            {
                for (var k = 0; k < (int)Fact.veto__any; k++)
                    facts[k] = Three.Or(facts[k], Three.Unreported);
            }
            if (kind >= 0 || bites != Three.False)
                facts[(int)Fact.veto__any] = Three.Or(facts[(int)Fact.veto__any], kind >= 0 ? bites : Three.Unreported);
        }
    }

    public static (int Lowest, int Highest) Grades(in Organisation organisation, in Totals totals, Span<byte> facts)
    {
        var below60 = organisation.IsSatisfied(60) == Three.False ? Three.True : Three.False;
        var below90 = Three.Not(organisation.IsSatisfied(90));
        var (vetoed, nothing) = (facts[(int)Fact.veto__any], Three.Not(organisation.Sums.Operating));
        facts[(int)Fact.cap__satisfaction_below_60] = below60;
        facts[(int)Fact.cap__satisfaction_below_90] = below90;
        facts[(int)Fact.cap__vetoed] = vetoed;
        facts[(int)Fact.cap__nothing_operating] = nothing;
        var (lowest, highest) = (Step(totals.Lowest(Total.@base)), Step(totals.Highest(Total.@base)));
        if (below60 == Three.True || vetoed != Three.False)
            lowest = Unqualified;
        else if (below90 != Three.False || nothing != Three.False)
            lowest = Math.Max(lowest, Qualified);
        if (below60 == Three.True || vetoed == Three.True)
            highest = Unqualified;
        else if (below90 == Three.True || nothing == Three.True)
            highest = Math.Max(highest, Qualified);
        return (lowest, highest);
    }

    public static void Conditions(in Organisation organisation, in Totals totals, int exceptions, Span<byte> facts)
    {
        var own = organisation.Own;
        ref readonly var dates = ref organisation.Dates;
        facts[(int)Fact.condition__no_veto] = Three.Not(facts[(int)Fact.veto__any]);
        facts[(int)Fact.condition__base] = Reaches(totals, Total.@base, 9000);
        facts[(int)Fact.condition__A] = Reaches(totals, Total.A, 1700);
        facts[(int)Fact.condition__B] = Reaches(totals, Total.B, 1700);
        facts[(int)Fact.condition__C] = Reaches(totals, Total.C, 1530);
        facts[(int)Fact.condition__D] = Reaches(totals, Total.D, 1020);
        facts[(int)Fact.condition__E] = Reaches(totals, Total.E, 1360);
        facts[(int)Fact.condition__F] = Reaches(totals, Total.F, 1190);
        facts[(int)Fact.condition__satisfaction] = organisation.IsSatisfied(90);
        facts[(int)Fact.condition__founded] = Three.Of(own[Of.FoundedOn] >= 0, own[Of.FoundedOn] <= dates.FoundedBy);
        facts[(int)Fact.condition__operating] = organisation.Sums.Operating;
        facts[(int)Fact.condition__three_clears] = Three.And(
            Three.Of(organisation.Committee[OfCommittee.BasicsClear]),
            Three.Of(organisation.Committee[OfCommittee.OrganisationsClear]),
            Three.Of(organisation.Committee[OfCommittee.WorkClear]));
        var since = own[Of.DistrictModelSince];
        // None is no title, and known: a title of which the year is unreported is neither.
        var wasModel = Three.Of(since != Cell.Unreported, since >= 0 && since <= dates.Year - 1);
        facts[(int)Fact.condition__district_model] = Three.Or(wasModel, Three.Of(exceptions > 0));
        var district = Three.True;
        for (var k = (int)Fact.condition__no_veto; k <= (int)Fact.condition__three_clears; k++)
            district = Three.And(district, facts[k]);
        facts[(int)Fact.eligibility__district] = district;
        facts[(int)Fact.eligibility__city] = Three.And(district, facts[(int)Fact.condition__district_model]);
    }

    private static int Step(int hundredths) => hundredths >= 9000 ? 0 : hundredths >= 8000 ? 1 : hundredths >= 6000 ? 2 : 3;

    private static byte Reaches(in Totals totals, Total total, int bound) =>
        totals.Lowest(total) >= bound ? Three.True : totals.Highest(total) >= bound ? Three.Unreported : Three.False;
}
