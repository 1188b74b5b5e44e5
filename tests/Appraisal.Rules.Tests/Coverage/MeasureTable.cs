namespace Appraisal.Rules.Tests.Coverage;

/// <summary>What an enterprise, or a titled organisation, adds to each measure.</summary>
internal static class MeasureTable
{
    public const string Table = """
        organisation_coverage | —                                              | 1/1
        organisation_coverage | form=joint_branch +enterprise(district_code=419902) | 1/1
        organisation_coverage | alone                                          | 0/1
        organisation_coverage | alone organisation_id=?                        | 0/1
        organisation_coverage | e.status=suspended                             | 0/0
        organisation_coverage | e.status=?                                     | 0/0
        organisation_coverage | alone status=deregistered                      | 0/0

        own_organisation_rate | —                                              | 1/1
        own_organisation_rate | form=joint_branch                              | 0/1
        own_organisation_rate | form=?                                         | 0/1
        own_organisation_rate | +enterprise(district_code=419902)              | 0/1
        own_organisation_rate | +enterprise(?)                                 | 0/1
        own_organisation_rate | alone                                          | 0/1
        own_organisation_rate | e.status=suspended                             | 0/0
        own_organisation_rate | e.status=?                                     | 0/0

        work_coverage | —                                                      | 1/1
        work_coverage | alone instructor_id=- has_union=false has_youth_league=false has_womens_federation=false  | 0/1
        work_coverage | alone instructor_id=Z1 has_union=false has_youth_league=false has_womens_federation=false | 1/1
        work_coverage | alone instructor_id=- has_union=true has_youth_league=false has_womens_federation=false   | 1/1
        work_coverage | alone instructor_id=- has_union=false has_youth_league=true has_womens_federation=false   | 1/1
        work_coverage | alone instructor_id=- has_union=false has_youth_league=false has_womens_federation=true   | 1/1
        work_coverage | alone instructor_id=? has_union=false has_youth_league=false has_womens_federation=false  | 0/1
        work_coverage | alone instructor_id=- has_union=? has_youth_league=? has_womens_federation=?              | 0/1
        work_coverage | alone organisation_id=? instructor_id=- has_union=false has_youth_league=false has_womens_federation=false | 0/1
        work_coverage | e.status=suspended                                     | 0/0
        work_coverage | e.status=?                                             | 0/0

        mass_coverage | e.has_union=false e.has_youth_league=false e.has_womens_federation=false | 0/1
        mass_coverage | e.has_union=true e.has_youth_league=false e.has_womens_federation=false  | 1/1
        mass_coverage | e.has_union=false e.has_youth_league=true e.has_womens_federation=false  | 1/1
        mass_coverage | e.has_union=false e.has_youth_league=false e.has_womens_federation=true  | 1/1
        mass_coverage | e.has_union=? e.has_youth_league=false e.has_womens_federation=false     | 0/1
        mass_coverage | e.has_union=? e.has_youth_league=? e.has_womens_federation=?             | 0/1
        mass_coverage | e.has_union=? e.has_youth_league=true                                    | 1/1
        mass_coverage | e.status=suspended                                     | 0/0
        mass_coverage | e.status=?                                             | 0/0

        members_where_50 | e.employees=50 e.members=1                          | 1/1
        members_where_50 | e.employees=50 e.members=0                          | 0/1
        members_where_50 | e.employees=50 e.members=?                          | 0/1
        members_where_50 | e.employees=49 e.members=1                          | 0/0
        members_where_50 | e.employees=? e.members=1                           | 0/0
        members_where_50 | e.status=suspended                                  | 0/0
        members_where_50 | e.status=?                                          | 0/0

        built_where_due_rate | e.full_members=3                                | 1/1
        built_where_due_rate | alone full_members=3                            | 0/1
        built_where_due_rate | alone full_members=3 organisation_id=?          | 0/1
        built_where_due_rate | e.full_members=2                                | 0/0
        built_where_due_rate | e.full_members=?                                | 0/0
        built_where_due_rate | e.status=suspended                              | 0/0
        built_where_due_rate | e.status=?                                      | 0/0

        district_models | district_model_since=2023                            | 1
        district_models | district_model_since=2024                            | 0
        district_models | district_model_since=-                               | 0
        district_models | district_model_since=?                               | 0
        city_models | city_model_since=2023                                    | 1
        city_models | city_model_since=2024                                    | 0
        city_models | city_model_since=-                                       | 0
        city_models | city_model_since=?                                       | 0
        """;
}
