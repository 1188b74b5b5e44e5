using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Tests.Facts;

/// <summary>An operating enterprise that is good in everything and owes nothing but an organisation, where it is in none; and changes to it.</summary>
internal static class GoodEnterprise
{
    public const string Facts = """
        credit_code=E1 name=某公司 district_code=419901 committee_id=C1 community=东村 industry=C status=operating registered_on=2010-01-01
        employees=100 employees_previous=100 members=20 full_members=20
        has_union=true has_youth_league=true has_womens_federation=true
        revenue_yuan=1030 revenue_previous_yuan=1000 tax_yuan=103 tax_previous_yuan=100 rd_yuan=15.45 rd_previous_yuan=15.44
        high_tech=true intellectual_property=1 governance_system=true accidents=0 penalties=0
        contracts_signed=100 insured=100 wage_arrears_yuan=0 trained_employees=80 collective_contract=true
        tax_credit=A listed_abnormal=false dishonest_debtor=false public_welfare=1
        """;

    public const string CountsNothing = """
        employees=0 employees_previous=0 members=0 full_members=0 revenue_yuan=0 revenue_previous_yuan=0 tax_yuan=0 tax_previous_yuan=0
        rd_yuan=0 rd_previous_yuan=0 intellectual_property=0 contracts_signed=0 insured=0 trained_employees=0 public_welfare=0
        """;

    /// <summary>The enterprise on its own, in no organisation, with the date on which it is looked at.</summary>
    public static (DateOnly AsOf, Enterprise Enterprise) With(string changes)
    {
        var words = changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(change => change != "—").ToList();
        var asOf = words.Find(word => word.StartsWith("as_of=", StringComparison.Ordinal));
        var enterprise = WrittenFacts.Row<Enterprise>([Facts, "instructor_id=Z1", .. words.Where(word => word != asOf)]);
        return (asOf is null ? new DateOnly(2023, 12, 31) : WrittenFacts.Day(asOf["as_of=".Length..]), enterprise);
    }
}
