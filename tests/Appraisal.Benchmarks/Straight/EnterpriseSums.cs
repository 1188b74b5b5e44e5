using Appraisal.Rules.Facts;

namespace Appraisal.Benchmarks.Straight;

/// <summary>A sum of cells that are not below zero; −1 where one of them is not reported, or where there was none to add.</summary>
internal struct Sum
{
    private long _total;
    private long _lost;

    public void Add(long cell)
    {
        // The sign says whether it is reported: no branch, and an unreported cell adds nothing.
        _lost |= cell;
        _total = checked(_total + (cell & ~(cell >> 63)));
    }

    public readonly long Value(bool isAny) => _lost < 0 || !isAny ? -1 : _total;
}

/// <summary>A truth over several rows: of one, or of each.</summary>
internal struct Over
{
    private bool _isTrueOnce, _isFalseOnce, _isLostOnce;

    public void Add(byte truth)
    {
        _isTrueOnce |= truth == Three.True;
        _isFalseOnce |= truth == Three.False;
        _isLostOnce |= truth == Three.Unreported;
    }

    public readonly byte Any(bool isAny) => _isTrueOnce ? Three.True : _isLostOnce || !isAny ? Three.Unreported : Three.False;

    public readonly byte All(bool isAny) => _isFalseOnce ? Three.False : _isLostOnce || !isAny ? Three.Unreported : Three.True;
}

/// <summary>What is read over E(O), in one pass.</summary>
internal readonly struct EnterpriseSums
{
    public readonly int Count;
    public readonly long Members, FullMembers, Employees, Revenue, Rd, RdPrevious, ComparableRevenue, RevenueBefore, ComparableTax, TaxBefore;
    public readonly long IntellectualProperty, Accidents, Penalties, Contracts, Insured, Arrears, Trained, Welfare;
    public readonly byte HighTech, Governance, Union, League, Federation, Contract, CreditIsA, CreditIsAOrB, Abnormal, Dishonest, Operating;
    public readonly bool AreAllNew;

    public EnterpriseSums(IReadOnlyList<Enterprise> enterprises, int year)
    {
        Sum members = default, full = default, employees = default, revenue = default, rd = default, rdBefore = default, comparable = default;
        Sum before = default, tax = default, taxBefore = default, property = default, accidents = default, penalties = default, contracts = default;
        Sum insured = default, arrears = default, trained = default, welfare = default;
        Over high = default, governance = default, union = default, league = default, federation = default, contract = default, isA = default;
        Over isAOrB = default, abnormal = default, dishonest = default, operating = default;
        var compared = 0;
        for (var i = 0; i < enterprises.Count; i++)
        {
            var cells = enterprises[i].Cells;
            members.Add(cells[OfEnterprise.Members]);
            full.Add(cells[OfEnterprise.FullMembers]);
            employees.Add(cells[OfEnterprise.Employees]);
            revenue.Add(cells[OfEnterprise.Revenue]);
            rd.Add(cells[OfEnterprise.Rd]);
            rdBefore.Add(cells[OfEnterprise.RdPrevious]);
            property.Add(cells[OfEnterprise.IntellectualProperty]);
            accidents.Add(cells[OfEnterprise.Accidents]);
            penalties.Add(cells[OfEnterprise.Penalties]);
            contracts.Add(cells[OfEnterprise.ContractsSigned]);
            insured.Add(cells[OfEnterprise.Insured]);
            arrears.Add(cells[OfEnterprise.WageArrears]);
            trained.Add(cells[OfEnterprise.TrainedEmployees]);
            welfare.Add(cells[OfEnterprise.PublicWelfare]);
            if (!IsOfYear(cells[OfEnterprise.RegisteredOn], year))
            {
                compared++;
                comparable.Add(cells[OfEnterprise.Revenue]);
                before.Add(cells[OfEnterprise.RevenuePrevious]);
                tax.Add(cells[OfEnterprise.Tax]);
                taxBefore.Add(cells[OfEnterprise.TaxPrevious]);
            }
            high.Add(Three.Of(cells[OfEnterprise.HighTech]));
            governance.Add(Three.Of(cells[OfEnterprise.GovernanceSystem]));
            union.Add(Three.Of(cells[OfEnterprise.HasUnion]));
            league.Add(Three.Of(cells[OfEnterprise.HasYouthLeague]));
            federation.Add(Three.Of(cells[OfEnterprise.HasWomensFederation]));
            contract.Add(Three.Of(cells[OfEnterprise.CollectiveContract]));
            var credit = cells[OfEnterprise.TaxCredit];
            isA.Add(Three.Of(credit >= 0, credit == (int)TaxCredit.A));
            isAOrB.Add(Three.Of(credit >= 0, credit <= (int)TaxCredit.B));
            abnormal.Add(Three.Of(cells[OfEnterprise.ListedAbnormal]));
            dishonest.Add(Three.Of(cells[OfEnterprise.DishonestDebtor]));
            var status = cells[OfEnterprise.Status];
            operating.Add(Three.Of(status >= 0, status == (int)EnterpriseStatus.Operating));
        }
        Count = enterprises.Count;
        var isAny = Count > 0;
        (Members, FullMembers, Employees) = (members.Value(isAny), full.Value(isAny), employees.Value(isAny));
        (Revenue, Rd, RdPrevious) = (revenue.Value(isAny), rd.Value(isAny), rdBefore.Value(isAny));
        (ComparableRevenue, RevenueBefore, ComparableTax, TaxBefore) = (comparable.Value(isAny), before.Value(isAny), tax.Value(isAny), taxBefore.Value(isAny));
        (IntellectualProperty, Accidents, Penalties) = (property.Value(isAny), accidents.Value(isAny), penalties.Value(isAny));
        (Contracts, Insured, Arrears, Trained, Welfare) =
            (contracts.Value(isAny), insured.Value(isAny), arrears.Value(isAny), trained.Value(isAny), welfare.Value(isAny));
        (HighTech, Governance, Union, League) = (high.Any(isAny), governance.All(isAny), union.All(isAny), league.Any(isAny));
        (Federation, Contract, CreditIsA, CreditIsAOrB) = (federation.Any(isAny), contract.All(isAny), isA.All(isAny), isAOrB.All(isAny));
        (Abnormal, Dishonest) = (abnormal.Any(isAny), dishonest.Any(isAny));
        // Whether one operates is false where there is none at all.
        Operating = operating.Any(true);
        AreAllNew = isAny && compared == 0;
    }

    public static bool IsOfYear(long day, int year) => day >= 0 && DateOnly.FromDayNumber((int)day).Year == year;
}
