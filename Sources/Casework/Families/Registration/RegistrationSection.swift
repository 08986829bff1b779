package import Benefits

/// Somebody a registration asks about.
package enum RegistrationSubject: Sendable, Hashable {
    case wife, husband
    /// From 1, in the order in which they were added.
    case child(Int)

    package static let mostChildren = 20

    package init?(_ id: String) {
        switch id {
        case "wife": self = .wife
        case "husband": self = .husband
        default:
            guard id.hasPrefix("child-"), let number = Int(id.dropFirst(6)),
                (1...Self.mostChildren).contains(number), id == "child-\(number)"
            else { return nil }
            self = .child(number)
        }
    }

    package var id: String {
        switch self {
        case .wife: "wife"
        case .husband: "husband"
        case .child(let number): "child-\(number)"
        }
    }

    /// In the dossier: "wife", "child", "child-2".
    var key: String { self == .child(1) ? "child" : id }

    /// Of a parent; nil where it is asked for.
    package var sex: PersonFacts.Sex? {
        switch self {
        case .wife: .female
        case .husband: .male
        case .child: nil
        }
    }

    package var child: Int? { if case .child(let number) = self { number } else { nil } }

    /// The pages about the person, in their order.
    package var pages: [RegistrationSection] {
        RegistrationSection.PersonPage.allCases.filter { child != nil || $0 != .origin }
            .map { .person(self, $0) }
    }
}

/// What a family may have several of beside children, each on a page of its own.
package enum RegistrationList: String, Sendable, Hashable, CaseIterable {
    case guardian, obligor, income, study, service, consent

    package static let mostEntries = 30

    /// The page on which they are listed.
    package var page: RegistrationSection {
        switch self {
        case .guardian: .family(.guardians)
        case .obligor: .family(.obligors)
        case .income: .family(.incomes)
        case .study: .family(.studies)
        case .service: .family(.services)
        case .consent: .family(.consents)
        }
    }
}

/// One page of a registration: one thing, or a few that belong together.
package enum RegistrationSection: Sendable, Hashable {
    package enum FamilyPage: String, Sendable, Hashable, CaseIterable {
        case place, children, union, certificate, circumstances, housing, property, contact, account
        case guardians, obligors, incomes, studies, services, consents
    }

    package enum PersonPage: String, Sendable, Hashable, CaseIterable {
        case who, document, origin, life, register, residence, disability, ability, household, insurance

        /// Whether it says who somebody was; the others say how somebody lives.
        var isAskedOfTheDead: Bool {
            switch self {
            case .who, .document, .origin, .life: true
            case .register, .residence, .disability, .ability, .household, .insurance: false
            }
        }
    }

    case family(FamilyPage)
    case person(RegistrationSubject, PersonPage)
    /// From 1, in the order in which they were added.
    case entry(RegistrationList, Int)

    package init?(_ id: String) {
        if let page = FamilyPage(rawValue: id) {
            self = .family(page)
            return
        }
        if let subject = RegistrationSubject(id) {
            self = .person(subject, .who)
            return
        }
        guard let dash = id.lastIndex(of: "-") else { return nil }
        let (head, tail) = (String(id[..<dash]), String(id[id.index(after: dash)...]))
        if let subject = RegistrationSubject(head), let page = PersonPage(rawValue: tail),
            page != .who, page != .origin || subject.child != nil
        {
            self = .person(subject, page)
        } else if let list = RegistrationList(rawValue: head), let number = Int(tail),
            (1...RegistrationList.mostEntries).contains(number), tail == String(number)
        {
            self = .entry(list, number)
        } else {
            return nil
        }
    }

    package var id: String {
        switch self {
        case .family(let page): page.rawValue
        case .person(let subject, .who): subject.id
        case .person(let subject, let page): "\(subject.id)-\(page.rawValue)"
        case .entry(let list, let number): "\(list.rawValue)-\(number)"
        }
    }

    package var subject: RegistrationSubject? {
        if case .person(let subject, _) = self { subject } else { nil }
    }

    /// What the page lists; nil where it lists nothing. Children are listed too, as people.
    package var list: RegistrationList? { RegistrationList.allCases.first { $0.page == self } }

    /// Whether a person can take it out again: a child with all its pages, or an entry of a list.
    package var isRemovable: Bool {
        switch self {
        case .family: false
        case .person(let subject, let page): subject.child != nil && page == .who
        case .entry: true
        }
    }

    /// The names of the questions in the order of the page.
    package var fields: [String] {
        switch self {
        case .family(let page): Self.fields(page)
        case .person(let subject, let page): Self.fields(page, of: subject)
        case .entry(let list, _): Self.fields(list)
        }
    }

    private static func fields(_ page: FamilyPage) -> [String] {
        switch page {
        case .place: ["village", "household"]
        case .children: ["ever", "alive"]
        case .union: ["state", "since", "ended"]
        case .certificate: ["held", "paper", "issued", "proof"]
        case .circumstances: ["size", "income", "remark"]
        case .contact: ["phone"]
        case .account: ["account", "bank", "whose", "holder", "holder-reason"]
        case .housing: ["housing-place", "housing-condition", "housing-inadequate", "housing-since"]
        case .property: ["property-within", "property-since"]
        case .obligors: ["all-obligors"]
        case .incomes: ["all-incomes"]
        case .studies: ["all-studies"]
        case .services: ["all-services"]
        case .guardians, .consents: []
        }
    }

    private static func fields(_ page: PersonPage, of subject: RegistrationSubject) -> [String] {
        switch page {
        case .who: subject.child == nil ? ["onFile", "name"] : ["name", "sex"]
        case .document: ["document", "number", "renamed", "cause", "born"]
        case .origin: ["manner", "adopted"]
        case .life: ["living", "died"]
        case .register: ["register", "register-place", "register-area", "register-since"]
        case .residence: ["lives", "lives-area", "lives-since"]
        case .disability: ["disabled", "card", "category", "grade", "certified", "lapses"]
        case .ability: ["care", "labour", "work", "ability-since"]
        case .household: ["away", "away-since"]
        case .insurance: ["scheme", "scheme-since"]
        }
    }

    private static func fields(_ list: RegistrationList) -> [String] {
        switch list {
        case .guardian: ["ward", "guardian", "guardian-name", "guardian-since", "guardian-until"]
        case .obligor: ["owed", "relation", "obligor-able", "obligor-since"]
        case .income: ["earner", "source", "monthly", "income-since"]
        case .study: ["student", "school", "region", "study-since", "study-until"]
        case .service: ["soldier", "service-since", "service-until"]
        case .consent: ["consenter", "agrees", "agreed-on"]
        }
    }
}
