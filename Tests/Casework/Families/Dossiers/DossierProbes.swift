import Exchange

/// A mistake in a dossier that a constraint of the database would refuse, and the place that the refusal names.
struct DossierProbe: Sendable, CustomStringConvertible {
    let constraint: String
    /// Into the entry of the son, after his vital state; or among the keys of the family.
    var ofSon: String?
    var ofFamily: String?
    /// In place of another piece of the text.
    var instead: (of: String, by: String)?
    let path: String
    /// Refused while the file is read, for its form; otherwise by what it says.
    var isOfForm = false

    var description: String { "\(constraint) at \(path)" }

    var text: String {
        var text = EventFixture.couple
        if let ofSon {
            text = text.replacing(
                "born: 2000-04-05\n    died: null", with: "born: 2000-04-05\n    died: null\n    \(ofSon)")
        }
        if let ofFamily { text = text.replacing("  complete: [", with: "  \(ofFamily)\n  complete: [") }
        if let instead { text = text.replacing(instead.of, with: instead.by) }
        return text
    }

    /// The same in JSON.
    var json: String {
        get throws { JSONWriting.text(try YAMLTree.read(text, file: nil)) }
    }

    func text(as format: DossierCoding.Format) throws -> String {
        switch format {
        case .yaml: text
        case .json: try json
        }
    }

    static let all = ofTime + ofPeople + ofWords + ofAmounts + ofSpans
}

extension DossierProbe {
    private static func twice(
        _ constraint: String, _ key: String, _ one: String = "", _ other: String? = nil
    ) -> DossierProbe {
        let (first, second) = (
            one.isEmpty ? "" : one + ", ", (other ?? one).isEmpty ? "" : (other ?? one) + ", "
        )
        return DossierProbe(
            constraint: "\(constraint)_one_at_a_time",
            ofSon: "\(key): [{\(first)from: 2020-01-01, to: 2021-01-02}, {\(second)from: 2021-01-01}]",
            path: "family.people[2].\(key)[1]")
    }

    private static func twiceOfFamily(
        _ constraint: String, _ key: String, _ one: String, _ other: String? = nil
    ) -> DossierProbe {
        DossierProbe(
            constraint: "\(constraint)_one_at_a_time",
            ofFamily:
                "\(key): [{\(one), from: 2020-01-01, to: 2021-01-02}, {\(other ?? one), from: 2021-01-01}]",
            path: "family.\(key)[1]")
    }

    /// Two entries of one fact that share one day.
    private static let ofTime: [DossierProbe] = [
        twice("absences", "absences", "reason: prison", "reason: missing"),
        twice("care_abilities", "care_ability", "level: independent", "level: partial"),
        twice("disabilities", "disabilities", "grade: 3", "grade: 2"),
        twice("employments", "employment", "state: employed", "state: unemployed"),
        twice("guardianships_guardian", "guardianship", "person: wife"),
        twice("health_insurances", "health_insurance", "scheme: resident", "scheme: none"),
        twice("incomes", "incomes", #"source: wages, monthly: "10.00""#, #"source: wages, monthly: "20.00""#),
        twice("labour_abilities", "labour_ability", "level: able", "level: unable"),
        twice("military_services", "military_service"),
        twice("missing_numbers", "no_number", "cause: newborn", "cause: other"),
        twice("residences", "residence", #"area: "990101001001""#),
        twice("studies", "studies", "institution: university", "institution: university, in_region: true"),
        twice("unasked_lists", "unasked", "lists: [parentage]", "lists: [incomes]"),
        twiceOfFamily(
            "consents", "consents", "purpose: premium-from-award, person: wife, given: true",
            "purpose: premium-from-award, person: wife, given: false"),
        twiceOfFamily("housings", "housing", "place: rural", "place: urban"),
        twiceOfFamily("property_assessments", "property", "within_limits: true", "within_limits: false"),
        DossierProbe(
            constraint: "household_registrations_one_at_a_time",
            instead: (
                #"[{kind: rural, area: "990101001001", from: 2000-04-05}]"#,
                #"[{kind: rural, area: "990101001001", from: 2000-04-05}, {kind: urban, from: 2010-01-01}]"#
            ), path: "family.people[2].household_register[1]"),
        DossierProbe(
            constraint: "parentage_one_at_a_time",
            instead: ("kind: birth, from: 2000-04-05}", "kind: birth, from: 2000-04-05}, \(adoption)"),
            path: "family.parentage[1].parents[0]"),
        DossierProbe(
            constraint: "parentage_one_at_a_time",
            instead: ("parents: [wife, husband]", "parents: [wife, wife]"),
            path: "family.parentage[0].parents[1]"),
        DossierProbe(
            constraint: "unions: no constraint",
            instead: (
                unions,
                "unions: [{partners: [wife, husband], from: 1999-05-01}, {partners: [wife], from: 1998-01-01}]"
            ),
            path: "family.unions[1]"),
        DossierProbe(
            constraint: "unions: no constraint",
            instead: (
                unions, "unions: [{partners: [wife, husband], from: 1999-05-01}, {partners: [husband, wife]}]"
            ),
            path: "family.unions[1]"),
    ]

    private static let unions = "unions: [{partners: [wife, husband], from: 1999-05-01}]"
    private static let adoption = "{child: son, parents: [wife], kind: adoption, from: 2010-01-01}"

    /// One person twice, one number of two people, nobody's own parent or partner.
    private static let ofPeople: [DossierProbe] = [
        DossierProbe(
            constraint: "documents_one_holder",
            instead: (husband, "\(husband) \(number("990101200004050011")),"),
            path: "family.people[2].documents[0]"),
        DossierProbe(
            constraint: "documents_other_one_holder",
            instead: (husband, "\(husband) \(number(" ９９０１０１２００００４０５００１１ ")),"),
            path: "family.people[2].documents[0]"),
        DossierProbe(
            constraint: "memberships_key_one_at_a_time", instead: ("key: husband", "key: wife"),
            path: "family.people", isOfForm: true),
        DossierProbe(
            constraint: "parentage_not_of_oneself",
            instead: ("parents: [wife, husband]", "parents: [wife, son]"),
            path: "family.parentage[0].parents[1]"),
        DossierProbe(
            constraint: "unions_of_two_people", instead: (unions, "unions: [{partners: [wife, wife]}]"),
            path: "family.unions[0].partners", isOfForm: true),
        DossierProbe(
            constraint: "guardianships_guardian_named", ofSon: "guardianship: [{from: 2020-01-01}]",
            path: "family.people[2].guardianship[0].person", isOfForm: true),
        DossierProbe(
            constraint: "bank_accounts_proxy_has_reason", ofFamily: #"account: {number: "1", holder: 测试·戊}"#,
            path: "family.account.proxy_reason", isOfForm: true),
        DossierProbe(
            constraint: "household_registrations_area_exists",
            instead: (#"area: "990101001001", from: 2000-04-05"#, #"area: "990199", from: 2000-04-05"#),
            path: "family.people[2].household_register[0].area"),
        DossierProbe(
            constraint: "residences_area_exists", ofSon: #"residence: [{area: "990199"}]"#,
            path: "family.people[2].residence[0].area"),
        DossierProbe(
            constraint: "files_handling_area_exists",
            instead: (#"handling_area: "990101001001""#, #"handling_area: "990101001777""#),
            path: "family.handling_area"),
        DossierProbe(
            constraint: "files_residence_area_exists", ofFamily: #"residence_area: "990101001777""#,
            path: "family.residence_area"),
    ]

    private static let husband = "born: 1973-05-20, died: null,"
    private static func number(_ text: String) -> String {
        "documents: [{type: resident-id, number: \"\(text)\"}]"
    }
}
