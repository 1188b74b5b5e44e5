namespace Appraisal.Rules.Tests.Duties;

/// <summary>Duties of an organisation.</summary>
internal static class OrganisationDuties
{
    public const string Table = """
        election | last_election_on=2020-12-31                         |
        election | last_election_on=2020-12-30                         | owed since 2023-12-31 overdue
        election | last_election_on=2020-12-30 as_of=2023-12-30        |
        election | last_election_on=2020-02-29 as_of=2023-02-28        |
        election | last_election_on=2020-02-29 as_of=2023-03-01        | owed since 2023-03-01 overdue
        election | last_election_on=2024-01-01                         |
        election | last_election_on=?                                  |
        election | last_election_on=2000-01-01 term_years=?            |
        election | last_election_on=2000-01-01 term_years=999999999    |
        secretary | has_secretary=false                                | owed
        secretary | has_secretary=true                                 |
        secretary | has_secretary=?                                    |
        secretary_training | secretary_training_hours=55               | owed
        secretary_training | secretary_training_hours=56               |
        secretary_training | secretary_training_hours=?                |
        secretary_training | secretary_training_hours=0 has_secretary=false |
        secretary_training | secretary_training_hours=0 has_secretary=?     |
        gift_pack | founded_on=2023-01-01 gift_seal=false              | owed since 2023-01-01 lacks gift_seal
        gift_pack | founded_on=2023-12-31 gift_visit=false gift_seal=false | owed since 2023-12-31 lacks gift_seal;gift_visit
        gift_pack | founded_on=2022-12-31 gift_seal=false              |
        gift_pack | founded_on=2023-01-01                              |
        gift_pack | founded_on=2023-01-01 gift_seal=?                  |
        gift_pack | founded_on=2023-01-01 gift_seal=? gift_lecture=false | owed since 2023-01-01 lacks gift_lecture
        gift_pack | founded_on=2023-01-01 gift_materials=false         | owed since 2023-01-01 lacks gift_materials
        gift_pack | founded_on=2023-01-01 gift_board=false             | owed since 2023-01-01 lacks gift_board
        gift_pack | founded_on=2023-01-01 gift_flag=false              | owed since 2023-01-01 lacks gift_flag
        gift_pack | founded_on=2023-01-01 gift_instructor=false        | owed since 2023-01-01 lacks gift_instructor
        gift_pack | founded_on=2023-01-01 gift_constitutions=false     | owed since 2023-01-01 lacks gift_constitutions
        gift_pack | founded_on=2023-01-01 gift_training=false          | owed since 2023-01-01 lacks gift_training
        gift_pack | founded_on=? gift_seal=false                       |
        gift_pack | founded_on=2023-01-01 gift_materials=?             |
        gift_pack | founded_on=2023-01-01 gift_board=?                 |
        gift_pack | founded_on=2023-01-01 gift_flag=?                  |
        gift_pack | founded_on=2023-01-01 gift_instructor=?            |
        gift_pack | founded_on=2023-01-01 gift_constitutions=?         |
        gift_pack | founded_on=2023-01-01 gift_lecture=?               |
        gift_pack | founded_on=2023-01-01 gift_training=?              |
        gift_pack | founded_on=2023-01-01 gift_visit=?                 |
        contact_leader | contact_leader=false                          | owed since 2015-06-01
        contact_leader | contact_leader=false founded_on=?             | owed
        contact_leader | contact_leader=true                           |
        contact_leader | contact_leader=?                              |
        six_essentials | —                                             |
        six_essentials | has_venue=false                               | owed lacks has_venue
        six_essentials | has_facilities=false                          | owed lacks has_facilities
        six_essentials | has_signs=false                               | owed lacks has_signs
        six_essentials | has_flag=false                                | owed lacks has_flag
        six_essentials | has_books=false                               | owed lacks has_books
        six_essentials | has_rules=false                               | owed lacks has_rules
        six_essentials | has_rules=false has_venue=false has_flag=?    | owed lacks has_venue;has_rules
        six_essentials | has_venue=?                                   |
        six_essentials | has_facilities=?                              |
        six_essentials | has_signs=?                                   |
        six_essentials | has_flag=?                                    |
        six_essentials | has_books=?                                   |
        six_essentials | has_rules=?                                   |
        funds | funds_pretax_yuan=0 funds_sponsored_yuan=0 funds_donated_yuan=0 dues_returned_yuan=0    | owed
        funds | funds_pretax_yuan=0.01 funds_sponsored_yuan=0 funds_donated_yuan=0 dues_returned_yuan=0 |
        funds | funds_pretax_yuan=0 funds_sponsored_yuan=0.01 funds_donated_yuan=0 dues_returned_yuan=0 |
        funds | funds_pretax_yuan=0 funds_sponsored_yuan=0 funds_donated_yuan=0.01 dues_returned_yuan=0 |
        funds | funds_pretax_yuan=0 funds_sponsored_yuan=0 funds_donated_yuan=0 dues_returned_yuan=0.01 |
        funds | funds_pretax_yuan=? funds_sponsored_yuan=0 funds_donated_yuan=0 dues_returned_yuan=0    |
        funds | funds_pretax_yuan=0 funds_sponsored_yuan=? funds_donated_yuan=0 dues_returned_yuan=0    |
        funds | funds_pretax_yuan=0 funds_sponsored_yuan=0 funds_donated_yuan=? dues_returned_yuan=0    |
        funds | funds_pretax_yuan=0 funds_sponsored_yuan=0 funds_donated_yuan=0 dues_returned_yuan=?    |
        form | form=general_branch                                     | owed
        form | form=branch                                             |
        form | form=?                                                  |
        form | e.full_members=?                                        |
        form | e.full_members=2                                        | owed
        form | -enterprise                                             |
        """;
}
