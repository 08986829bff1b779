package import CivilCalendar

/// The exchange form of a family (`guanhuai/dossier/1`): what the command line, the API, the tests and the
/// frozen facts of a decision hold. People are named by keys local to the dossier ("wife", "son").
package struct Dossier: Sendable, Hashable {
    package static let schema = "guanhuai/dossier/1"
    /// How the keys of people begin who are tied to a family and do not belong to it.
    package static let linkedPrefix = "linked-"

    package var family: FamilyFacts
    /// The instant for which this dossier stands, ISO 8601 with offset; nil where it says none.
    package var knownAt: String?
    /// What the family says of itself on other days than that of its facts, in order of day; empty where it is the same on
    /// all days. A registered family is asked about other days by it, and a register takes it over; never in what a decision
    /// keeps.
    package var stages: [FamilyStage] = []

    package init(family: FamilyFacts, knownAt: String? = nil) {
        self.family = family
        self.knownAt = knownAt
    }
}

/// A family (file, 户): people and what holds between them.
package struct FamilyFacts: Sendable, Hashable {
    /// The file's number, assigned on registration; nil before.
    package var id: String?
    /// 12 digits: the office that handles the file, and where the family lives.
    package var handlingArea: String?
    package var residenceArea: String?
    package var people: [PersonFacts]
    package var unions: [UnionFacts]
    package var parentage: [ParentageFacts]
    package var declared: DeclaredCounts
    package var onlyChildCertificate: Fact<OnlyChildCertificate>
    package var circumstances: FamilyCircumstances
    package var contact: FamilyContact
    /// The lists known to be whole: an empty list that is complete means "none", otherwise "unknown".
    package var complete: Set<FactList>

    package init(
        id: String? = nil, handlingArea: String? = nil, residenceArea: String? = nil,
        people: [PersonFacts] = [], unions: [UnionFacts] = [], parentage: [ParentageFacts] = [],
        declared: DeclaredCounts = .init(), onlyChildCertificate: Fact<OnlyChildCertificate> = .unknown,
        circumstances: FamilyCircumstances = FamilyCircumstances(),
        contact: FamilyContact = FamilyContact(), complete: Set<FactList> = []
    ) {
        self.id = id
        self.handlingArea = handlingArea
        self.residenceArea = residenceArea
        self.people = people
        self.unions = unions
        self.parentage = parentage
        self.declared = declared
        self.onlyChildCertificate = onlyChildCertificate
        self.circumstances = circumstances
        self.contact = contact
        self.complete = complete
    }
}

extension FamilyFacts {
    /// The names that are registered, by key.
    package var names: [String: String] {
        Dictionary(
            people.compactMap { person in person.name.map { (person.key, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// The lists of a dossier whose completeness is itself a fact.
package enum FactList: String, Sendable, Hashable, CaseIterable, Comparable {
    case people, parentage, unions, disabilities, incomes, studies, employment, housing, property, obligors
    case careAbility = "care_ability"
    case labourAbility = "labour_ability"
    case militaryService = "military_service"
    case healthInsurance = "health_insurance"

    package static func < (left: FactList, right: FactList) -> Bool { left.rawValue < right.rawValue }

    /// Those that say something of each person.
    package static let ofPersons: Set<FactList> = [
        .parentage, .disabilities, .incomes, .studies, .employment, .obligors, .careAbility, .labourAbility,
        .militaryService, .healthInsurance,
    ]
}

extension Set<FactList> {
    /// As they are listed: children first.
    package var inOrder: [FactList] { FactList.allCases.filter(contains) }
}

extension FamilyFacts {
    /// A list is whole, and everybody was asked.
    mutating func sayWhole(_ list: FactList) {
        complete.insert(list)
        for place in people.indices {
            people[place].circumstances.unasked = people[place].circumstances.unasked.compactMap {
                let rest = $0.lists.subtracting([list])
                return rest.isEmpty ? nil : UnaskedLists(rest, span: $0.span)
            }
        }
    }
}

/// What the family itself declared: children ever (born or adopted), children alive now, people in the household.
package struct DeclaredCounts: Sendable, Hashable {
    package var childrenEver: Int?
    package var childrenAlive: Int?
    package var householdSize: Int?

    package init(childrenEver: Int? = nil, childrenAlive: Int? = nil, householdSize: Int? = nil) {
        self.childrenEver = childrenEver
        self.childrenAlive = childrenAlive
        self.householdSize = householdSize
    }
}

/// 独生子女父母光荣证.
package struct OnlyChildCertificate: Sendable, Hashable {
    /// The certificate itself, one issued anew for it (补发), or a proof by the village in its place (村委会证明).
    package enum Proof: String, Sendable, Hashable, CaseIterable {
        case certificate, replacement
        case villageProof = "village-proof"
    }

    /// Of the certificate, or under which the village filed its proof.
    package var number: String
    package var issued: CivilDate?
    package var proof: Proof
    /// The first day on which it no longer counts; nil where it was not cancelled.
    package var cancelled: CivilDate?

    package init(
        number: String, issued: CivilDate? = nil, proof: Proof = .certificate, cancelled: CivilDate? = nil
    ) {
        self.number = number
        self.issued = issued
        self.proof = proof
        self.cancelled = cancelled
    }
}

/// A marriage. One partner stands alone where the other is not on file (a widow's late husband).
package struct UnionFacts: Sendable, Hashable {
    package enum End: String, Sendable, Hashable, CaseIterable { case divorce, death }

    package var partners: [String]
    /// Half-open; a nil start is "as reported, start not stated".
    package var span: DateSpan
    package var endedBy: End?

    package init(partners: [String], span: DateSpan, endedBy: End? = nil) {
        self.partners = partners
        self.span = span
        self.endedBy = endedBy
    }
}

/// Who is whose child, by birth or adoption, from which day (and to which, where an adoption ended).
package struct ParentageFacts: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case birth, adoption }

    package var child: String
    package var parents: [String]
    package var kind: Kind
    package var span: DateSpan

    package init(child: String, parents: [String], kind: Kind, span: DateSpan) {
        self.child = child
        self.parents = parents
        self.kind = kind
        self.span = span
    }
}
