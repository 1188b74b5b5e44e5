namespace Appraisal.Benchmarks.Straight;

/// <summary>Lines and groups of the default scheme; an underscore stands for the dot of the id.</summary>
internal enum Line
{
    A1, A1_1, A1_2, A1_3, A1_4, A1_5, A1_6,
    A2, A2_1, A2_2, A2_3, A2_4, A2_5, A2_6,
    A3_1, A3_2, A3_3, A3_4, A3_5, A3_6, A3_7, A3_8,
    B1_1, B1_2, B1_3, B1_4, B1_5, B2, B2_1, B2_2, B2_3, B2_4, B3_1, B3_2, B3_3, B3_4,
    C1_1, C1_2, C2_1, C2_2, C2_3, C2_4, C3_1, C3_2,
    D1, D2_1, D2_2, D3,
    E1_1, E1_2, E2, E3_1, E3_2, E3_3, E3_4,
    F1, F2_1, F2_2, F3_1, F3_2, F3_3,
    G1, G2, H1, P1, P2, P3, P4,
    Count,
}

#pragma warning disable CA1708 // The ids are the scheme's: the section A is not a condition a.
/// <summary>Totals of the default scheme by their ids.</summary>
internal enum Total
{
    A, B, C, D, E, F, bonus, deduction, four_priorities, @base, total, party_strong, development_strong,
    Count,
}

/// <summary>
/// Truths of one organisation by part and id, the part before two underscores: kinds of veto in the order of the incidents' choices.
/// </summary>
internal enum Fact
{
    veto__discipline, veto__safety, veto__pollution, veto__crime, veto__mass_incident, veto__credit, veto__fraud, veto__labour, veto__inactive,
    veto__any,
    cap__satisfaction_below_60, cap__satisfaction_below_90, cap__vetoed, cap__nothing_operating,
    condition__no_veto, condition__base, condition__A, condition__B, condition__C, condition__D, condition__E, condition__F,
    condition__satisfaction, condition__founded, condition__operating, condition__three_clears, condition__district_model,
    eligibility__district, eligibility__city,
    measure__district_models, measure__city_models,
    duty__election, duty__secretary, duty__secretary_training, duty__gift_pack, duty__contact_leader, duty__six_essentials, duty__funds, duty__form,
    Count,
}

/// <summary>Truths of one enterprise by part and id.</summary>
internal enum EnterpriseFact
{
    measure__organisation_coverage, measure__own_organisation_rate, measure__work_coverage, measure__mass_coverage,
    measure__members_where_50, measure__built_where_due_rate,
    duty__establish, duty__establish_at_registration, duty__join, duty__instructor, duty__first_member, duty__mass_organisation, duty__grid,
    Count,
}
#pragma warning restore CA1708
