namespace Appraisal.Rules.Tests.Duties;

/// <summary>Duties of an enterprise that is in no organisation, has an instructor and lacks nothing else.</summary>
internal static class EnterpriseDuties
{
    public const string Table = """
        establish | full_members=3                                     | owed overdue
        establish | full_members=2                                     |
        establish | full_members=?                                     |
        establish | organisation_id=O1                                 |
        establish | organisation_id=?                                  |
        establish | status=suspended                                   |
        establish | status=?                                           |
        establish | registered_on=2022-12-31                           | owed overdue
        establish | registered_on=2023-01-01                           |
        establish | registered_on=?                                    | owed overdue
        establish | as_of=2021-12-31                                   | owed overdue
        establish | as_of=2021-12-30                                   | owed
        establish_at_registration | registered_on=2023-01-01           | owed since 2023-01-01 overdue
        establish_at_registration | registered_on=2023-12-30           | owed since 2023-12-30 overdue
        establish_at_registration | registered_on=2023-12-31           | owed since 2023-12-31
        establish_at_registration | registered_on=2022-12-31           |
        establish_at_registration | registered_on=?                    |
        establish_at_registration | registered_on=2023-01-01 full_members=2 |
        establish_at_registration | registered_on=2023-01-01 full_members=? |
        establish_at_registration | registered_on=2023-01-01 organisation_id=O1 |
        establish_at_registration | registered_on=2023-01-01 organisation_id=? |
        establish_at_registration | registered_on=2023-01-01 status=?  |
        join | full_members=0                                          |
        join | full_members=1                                          | owed overdue
        join | full_members=2                                          | owed overdue
        join | full_members=3                                          |
        join | full_members=?                                          |
        join | full_members=2 organisation_id=O1                       |
        join | full_members=2 organisation_id=?                        |
        join | full_members=2 status=suspended                         |
        join | full_members=2 status=?                                 |
        join | full_members=1 as_of=2021-12-30                         | owed
        join | full_members=1 as_of=2021-12-31                         | owed overdue
        instructor | instructor_id=-                                   | owed overdue
        instructor | instructor_id=- as_of=2021-12-30                  | owed
        instructor | instructor_id=- as_of=2021-12-31                  | owed overdue
        instructor | instructor_id=Z1                                  |
        instructor | instructor_id=?                                   |
        instructor | instructor_id=- organisation_id=O1                |
        instructor | instructor_id=- organisation_id=?                 |
        instructor | instructor_id=- status=?                          |
        first_member | members=0 employees=49                          | owed
        first_member | members=0 employees=50                          | owed overdue urgent
        first_member | members=0 employees=?                           | owed
        first_member | members=0 employees=50 as_of=2022-12-30         | owed urgent
        first_member | members=0 employees=50 as_of=2022-12-31         | owed overdue urgent
        first_member | members=0 organisation_id=O1                    | owed overdue urgent
        first_member | members=1                                       |
        first_member | members=?                                       |
        first_member | members=0 status=suspended                      |
        first_member | members=0 status=?                              |
        mass_organisation | has_union=false has_youth_league=false has_womens_federation=false | owed overdue
        mass_organisation | has_union=true has_youth_league=false has_womens_federation=false  |
        mass_organisation | has_union=false has_youth_league=true has_womens_federation=false  |
        mass_organisation | has_union=false has_youth_league=false has_womens_federation=true  |
        mass_organisation | has_union=? has_youth_league=false has_womens_federation=false     |
        mass_organisation | has_union=false has_youth_league=? has_womens_federation=false     |
        mass_organisation | has_union=false has_youth_league=false has_womens_federation=?     |
        mass_organisation | has_union=false has_youth_league=false has_womens_federation=false as_of=2020-12-30 | owed
        mass_organisation | has_union=false has_youth_league=false has_womens_federation=false as_of=2020-12-31 | owed overdue
        mass_organisation | has_union=false has_youth_league=false has_womens_federation=false status=? |
        grid | —                                                       |
        grid | community=-                                             | owed
        grid | committee_id=-                                          | owed
        grid | community=?                                             |
        grid | committee_id=?                                          |
        grid | community=? committee_id=-                              | owed
        grid | community=- committee_id=?                              | owed
        grid | community=- status=suspended                            |
        grid | community=- status=?                                    |
        """;
}
