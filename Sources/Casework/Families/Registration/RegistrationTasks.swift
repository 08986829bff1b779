/// Pages that are listed under one heading.
package struct RegistrationGroup: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case place
        case person(RegistrationSubject)
        case children, couple
        /// What many families have nothing to say about.
        case further
    }

    package let kind: Kind
    /// In their order; entries of a list are not among them.
    package let sections: [RegistrationSection]
}

extension RegistrationAnswers {
    /// The pages there are as far as is known by now, as the list of tasks shows them. Of a parent nobody spoke of yet
    /// it is the first page alone.
    package var groups: [RegistrationGroup] {
        func parent(_ subject: RegistrationSubject) -> RegistrationGroup {
            RegistrationGroup(
                kind: .person(subject),
                sections: isOnFile(subject) ? pages(of: subject) : [.person(subject, .who)])
        }
        return [
            RegistrationGroup(kind: .place, sections: [.family(.place)]), parent(.wife), parent(.husband),
            RegistrationGroup(kind: .children, sections: [.family(.children)]),
        ] + children.map { RegistrationGroup(kind: .person($0), sections: pages(of: $0)) } + [
            RegistrationGroup(kind: .couple, sections: RegistrationSection.couplePages),
            RegistrationGroup(kind: .further, sections: RegistrationSection.furtherPages),
        ]
    }

    /// The page after this one; nil after the last. Children are asked for one after the other from the page that counts
    /// them, and entries of a list lead back to it.
    package func following(_ section: RegistrationSection) -> RegistrationSection? {
        if case .entry(let list, _) = section { return list.page }
        if section == .family(.children), let next = nextChild, children.count < countedChildren {
            return .person(next, .who)
        }
        if let child = section.subject, child.child != nil {
            return Self.after(section, in: pages(of: child)) ?? .family(.children)
        }
        let chain = groups.flatMap(\.sections).filter { $0.subject?.child == nil }
        return Self.after(section, in: chain)
    }

    /// The pages about a person of the family. Of somebody who has died it is asked who it was, and nothing about how the
    /// person lives; what was typed stays on the list.
    package func pages(of subject: RegistrationSubject) -> [RegistrationSection] {
        let hasDied = self[section: .person(subject, .life)]["living"] == "no"
        return subject.pages.filter { section in
            guard hasDied, case .person(_, let page) = section else { return true }
            return page.isAskedOfTheDead || !self[section: section].isEmpty
        }
    }

    private var countedChildren: Int {
        self[section: .family(.children)]["ever"].flatMap { Int($0) } ?? 0
    }

    private static func after(
        _ section: RegistrationSection, in chain: [RegistrationSection]
    ) -> RegistrationSection? {
        guard let place = chain.firstIndex(of: section), place + 1 < chain.count else { return nil }
        return chain[place + 1]
    }
}

extension RegistrationSection {
    static let couplePages: [Self] = [.family(.union), .family(.certificate)]
    static let furtherPages: [Self] = [
        .family(.circumstances), .family(.housing), .family(.property), .family(.contact), .family(.account),
        .family(.guardians), .family(.obligors), .family(.incomes), .family(.studies), .family(.services),
        .family(.consents),
    ]
}

extension RegistrationReview {
    /// How far a page is.
    package enum State: String, Sendable, Hashable {
        case done
        /// Something typed is wrong or missing.
        case wrong
        case todo
        /// Nothing was said and nothing has to be.
        case optional
    }

    /// Faults of a page and of the entries it lists.
    package func faults(of section: RegistrationSection) -> [RegistrationFault] {
        reading.faults.filter { fault in
            if fault.section == section { return true }
            guard case .entry(let list, _) = fault.section else { return false }
            return list.page == section
        }
    }

    /// A page that was saved without an answer is as if it had not been opened, unless something has to be said on it.
    package func state(of section: RegistrationSection) -> State {
        let answers = draft.answers
        if faults(of: section).isEmpty { return answers.says(section) ? .done : .optional }
        return answers.has(section) || answers.says(section) ? .wrong : .todo
    }
}
