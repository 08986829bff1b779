package import Rules
package import Store

/// Where a fact that a decision waits for can be said.
package enum FactAnswer: Sendable, Hashable {
    /// An entry of this kind, of a person by key or of the family.
    case entry(FactKind, person: String?)
    /// That a list is whole: what it does not hold does not exist.
    case completeLists
    case event(EventKind)
    /// That somebody who came later was asked.
    case asked(String)

    /// In the order in which they are offered; empty where it is no fact of a family (a reading the office must settle,
    /// another programme's answer).
    ///
    /// - Parameters:
    ///   - fact: as decisions name it ("wife.care_ability", "housing.condition").
    ///   - members: keys of who belongs to the family: what is asked of others is recorded in their own files.
    ///   - unasked: of them, who came later and was not asked: the family's lists do not speak for them.
    package static func all(
        to fact: String, among members: Set<String>, unasked: Set<String> = []
    ) -> [FactAnswer] {
        let parts = fact.split(separator: ".").map(String.init)
        guard let first = parts.first else { return [] }
        if parts.count > 1, members.contains(first) {
            let answers = ofPerson(parts[1], first)
            guard unasked.contains(first) else { return answers }
            return answers.map { $0 == .completeLists ? .asked(first) : $0 }
        }
        return ofFamily[first] ?? []
    }

    private static func ofPerson(_ name: String, _ key: String) -> [FactAnswer] {
        if let kind = single[name] { return [.entry(kind, person: key)] }
        if name.hasPrefix("disabilit") { return certificate(of: key) }
        if let kind = listed[name] { return [.entry(kind, person: key), .completeLists] }
        return switch name {
        case "died": [.entry(.vitalStates, person: key), .event(.death)]
        case "children": [.entry(.declaredCounts, person: nil), .completeLists, .event(.birth)]
        case "spouse": [.event(.marriage), .completeLists]
        case "requests": [.entry(.serviceRequests, person: nil)]
        case "events": [.entry(.hardshipEvents, person: nil)]
        default: []
        }
    }

    /// A new card; that there never was one; that the last one is held no longer.
    private static func certificate(of key: String) -> [FactAnswer] {
        [.entry(.disabilities, person: key), .completeLists, .event(.disabilityLapsed)]
    }

    /// Facts that one entry settles.
    private static let single: [String: FactKind] = [
        "born": .particulars, "sex": .particulars, "household_register": .householdRegistrations,
        "absences": .absences, "consents": .consents, "parents": .parentage,
    ]

    /// Facts that an entry settles, or that there is none.
    private static let listed: [String: FactKind] = [
        "incomes": .incomes, "studies": .studies, "employment": .employments,
        "labour_ability": .labourAbilities, "care_ability": .careAbilities,
        "military_service": .militaryServices, "health_insurance": .healthInsurances,
        "obligors": .supportObligors,
    ]

    private static let ofFamily: [String: [FactAnswer]] = [
        "housing": [.entry(.housings, person: nil)],
        "property": [.entry(.propertyAssessments, person: nil)],
        "only_child_certificate": [.entry(.onlyChildCertificates, person: nil)],
        "declared": [.entry(.declaredCounts, person: nil)],
        "people": [.completeLists], "parentage": [.entry(.declaredCounts, person: nil), .completeLists],
        "unions": [.completeLists, .event(.marriage)],
        "incomes": [.completeLists], "studies": [.completeLists],
        "events": [.entry(.hardshipEvents, person: nil)],
    ]
}

extension FactAnswer {
    /// The page of a family on which it is said, below the family's own.
    package var path: String {
        switch self {
        case .entry(let kind, _): "facts/\(kind.rawValue)"
        case .completeLists: "facts/\(FactKind.completeLists.rawValue)"
        case .event(let kind): "events/\(kind.rawValue)"
        case .asked: "events/\(EventKind.asked.rawValue)"
        }
    }

    /// Whose page it is; nil for the family.
    package var person: String? {
        switch self {
        case .entry(_, let person): person
        case .asked(let person): person
        case .completeLists, .event: nil
        }
    }

    package var title: LocalizedText {
        switch self {
        case .entry(let kind, _): kind.said
        case .completeLists: FactKind.completeLists.said
        case .event(let kind): kind.title
        case .asked: EventKind.asked.title
        }
    }
}
