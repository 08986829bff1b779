extension DossierProbe {
    private static func word(_ constraint: String, _ key: String, _ entry: String, _ field: String)
        -> DossierProbe
    {
        DossierProbe(
            constraint: constraint, ofSon: "\(key): [{\(entry)}]",
            path: "family.people[2].\(key)[0].\(field)",
            isOfForm: true)
    }

    private static func wordOfFamily(
        _ constraint: String, _ key: String, _ entry: String, _ field: String
    ) -> DossierProbe {
        DossierProbe(
            constraint: constraint, ofFamily: "\(key): [{\(entry)}]", path: "family.\(key)[0].\(field)",
            isOfForm: true)
    }

    /// Words that no list knows, and texts that say nothing.
    static let ofWords: [DossierProbe] = [
        word("absences_reason_away_known", "absences", "reason: holiday", "reason"),
        word("care_abilities_level_known", "care_ability", "level: good", "level"),
        word("disabilities_category_known", "disabilities", "grade: 1, category: 8", "category"),
        word("disabilities_grade_known", "disabilities", "grade: 5", "grade"),
        word("employments_state_known", "employment", "state: busy", "state"),
        word("health_insurances_scheme_known", "health_insurance", "scheme: other", "scheme"),
        word("incomes_source_not_empty", "incomes", #"source: "", monthly: "1.00""#, "source"),
        word("labour_abilities_level_known", "labour_ability", "level: some", "level"),
        word("missing_numbers_cause_known", "no_number", "cause: lost", "cause"),
        word("unasked_lists_known", "unasked", "lists: [people]", "lists[0]"),
        word("unasked_lists_known", "unasked", "lists: []", "lists"),
        word("studies_institution_not_empty", "studies", #"institution: """#, "institution"),
        wordOfFamily(
            "consents_purpose_known", "consents", "purpose: all, person: wife, given: true", "purpose"),
        wordOfFamily("hardship_events_kind_known", "events", "kind: rain, day: 2020-01-01", "kind"),
        wordOfFamily("housings_condition_known", "housing", "condition: wet", "condition"),
        wordOfFamily("housings_place_known", "housing", "place: hill", "place"),
        wordOfFamily("service_requests_kind_known", "requests", "kind: money", "kind"),
        DossierProbe(
            constraint: "documents_kind_known", instead: ("type: resident-id", "type: card"),
            path: "family.people[2].documents[0].type", isOfForm: true),
        DossierProbe(
            constraint: "household_registrations_kind_known", instead: ("{kind: rural", "{kind: city"),
            path: "family.people[2].household_register[0].kind", isOfForm: true),
        DossierProbe(
            constraint: "parentage_kind_known", instead: ("kind: birth", "kind: step"),
            path: "family.parentage[0].kind", isOfForm: true),
        DossierProbe(
            constraint: "unions_end_known",
            instead: ("from: 1999-05-01}]\n  parentage", "ended_by: quarrel}]\n  parentage"),
            path: "family.unions[0].ended_by", isOfForm: true),
        DossierProbe(
            constraint: "particulars_sex_known",
            instead: ("sex: male\n    born: 2000-04-05", "sex: other\n    born: 2000-04-05"),
            path: "family.people[2].sex", isOfForm: true),
        DossierProbe(
            constraint: "particulars_precision_known", ofSon: "born_precision: hour",
            path: "family.people[2].born_precision", isOfForm: true),
        DossierProbe(
            constraint: "particulars_name_not_blank", instead: ("name: 测试·丙", #"name: "  ""#),
            path: "family.people[2].name"),
        DossierProbe(
            constraint: "marital_states_state_known", instead: ("first-marriage", "second-marriage"),
            path: "family.marital_state", isOfForm: true),
        DossierProbe(
            constraint: "only_child_certificates_proof_known",
            instead: ("issued: 2001-04-01}", "issued: 2001-04-01, proof: letter}"),
            path: "family.only_child_certificate.proof", isOfForm: true),
        DossierProbe(
            constraint: "complete_lists_lists_known", instead: ("complete: [people", "complete: [persons"),
            path: "family.complete[0]", isOfForm: true),
    ]

    /// Amounts and counts that cannot be, and days in the wrong order.
    static let ofAmounts: [DossierProbe] = [
        DossierProbe(
            constraint: "incomes_not_negative", ofSon: #"incomes: [{source: wages, monthly: "-0.01"}]"#,
            path: "family.people[2].incomes[0].monthly"),
        DossierProbe(
            constraint: "household_incomes_not_negative", ofFamily: #"monthly_income: "-0.01""#,
            path: "family.monthly_income"),
        DossierProbe(
            constraint: "declared_counts_alive_within_ever",
            instead: ("children_alive: 1", "children_alive: 2"),
            path: "family.declared.children_alive", isOfForm: true),
        DossierProbe(
            constraint: "declared_counts_not_negative", instead: ("household_size: 3", "household_size: -1"),
            path: "family.declared.household_size", isOfForm: true),
        DossierProbe(
            constraint: "only_child_certificates_cancelled_after_issue",
            instead: ("issued: 2001-04-01}", "issued: 2001-04-01, cancelled: 2001-03-31}"),
            path: "family.only_child_certificate.cancelled", isOfForm: true),
        DossierProbe(
            constraint: "disabilities_cancelled_after_validity",
            ofSon: "disabilities: [{grade: 3, to: 2030-01-01, cancelled: 2029-12-31}]",
            path: "family.people[2].disabilities[0].cancelled"),
        DossierProbe(
            constraint: "disabilities_cancelled_after_validity",
            ofSon: "disabilities: [{grade: 3, cancelled: 2029-12-31}]",
            path: "family.people[2].disabilities[0].cancelled"),
        DossierProbe(
            constraint: "vital_states_alive_or_died",
            instead: ("born: 2000-04-05\n    died: null", "born: 2000-04-05\n    died: 2000-04-04"),
            path: "family.people[2].died", isOfForm: true),
    ]

    /// Every list of a dossier whose entries have days, by the table that holds it; the span ends on the day it begins.
    static let ofSpans: [DossierProbe] =
        [
            ("absences", "absences", "reason: prison, "),
            ("care_abilities", "care_ability", "level: partial, "),
            ("disabilities", "disabilities", "grade: 3, "),
            ("employments", "employment", "state: employed, "),
            ("guardianships", "guardianship", "person: wife, "),
            ("health_insurances", "health_insurance", "scheme: resident, "),
            ("incomes", "incomes", #"source: wages, monthly: "10.00", "#),
            ("labour_abilities", "labour_ability", "level: able, "),
            ("military_services", "military_service", ""), ("missing_numbers", "no_number", "cause: other, "),
            ("residences", "residence", #"area: "990101001001", "#),
            ("studies", "studies", "institution: university, "),
            ("unasked_lists", "unasked", "lists: [parentage], "),
        ].map { table, key, entry in
            DossierProbe(
                constraint: "\(table)_validity_not_empty",
                ofSon: "\(key): [{\(entry)from: 2020-01-01, to: 2020-01-01}]",
                path: "family.people[2].\(key)[0].to", isOfForm: true)
        }
        + [
            ("consents", "consents", "purpose: premium-from-award, person: wife, given: true"),
            ("housings", "housing", "place: rural"),
            ("property_assessments", "property", "within_limits: true"),
            ("service_requests", "requests", "kind: training"),
            ("support_obligors", "obligors", "person: wife"),
        ].map { table, key, entry in
            DossierProbe(
                constraint: "\(table)_validity_not_empty",
                ofFamily: "\(key): [{\(entry), from: 2020-01-02, to: 2020-01-01}]",
                path: "family.\(key)[0].to", isOfForm: true)
        }
        + [
            DossierProbe(
                constraint: "unions_validity_not_empty",
                instead: (
                    "from: 1999-05-01}]\n  parentage", "from: 1999-05-01, to: 1999-05-01}]\n  parentage"
                ),
                path: "family.unions[0].to", isOfForm: true),
            DossierProbe(
                constraint: "parentage_validity_not_empty",
                instead: ("kind: birth, from: 2000-04-05", "kind: birth, from: 2000-04-05, to: 2000-04-04"),
                path: "family.parentage[0].to", isOfForm: true),
            DossierProbe(
                constraint: "household_registrations_validity_not_empty",
                instead: ("from: 2000-04-05}]", "from: 2000-04-05, to: 2000-04-05}]"),
                path: "family.people[2].household_register[0].to", isOfForm: true),
        ]
}
