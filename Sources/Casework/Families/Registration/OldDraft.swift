/// A draft that was begun when a person was one page and contact and account were another: its answers on the pages that
/// ask for them now. Nothing typed is lost; what was saved stays saved.
struct OldDraft {
    private(set) var sections: [String: [String: String]] = [:]
    private(set) var changed: [String: Int]

    init(sections: [String: [String: String]], changed: [String: Int]) {
        self.changed = changed
        for (id, fields) in sections {
            guard let section = RegistrationSection(id) else { continue }
            for page in Self.pages(of: section) {
                self.sections[page.id] = Self.fields(fields, on: page)
                self.changed[page.id] = changed[id]
            }
        }
    }

    /// The pages on which a page of before is asked now.
    private static func pages(of section: RegistrationSection) -> [RegistrationSection] {
        switch section {
        case .person(let subject, .who): subject.pages.filter { wasAsked($0, of: subject) }
        case .family(.contact): [.family(.contact), .family(.account)]
        default: [section]
        }
    }

    /// Whether a page asks what was asked of such a person before: the disability of a parent was not.
    private static func wasAsked(
        _ section: RegistrationSection, of subject: RegistrationSubject
    ) -> Bool {
        guard case .person(_, let page) = section else { return false }
        return switch page {
        case .who, .document, .origin, .life, .register: true
        case .disability: subject.child != nil
        case .residence, .ability, .household, .insurance: false
        }
    }

    private static func fields(
        _ fields: [String: String], on page: RegistrationSection
    ) -> [String: String] {
        var found = fields.filter { page.fields.contains($0.key) }
        if case .person(_, .disability) = page {
            // A child had a certificate where its grade or number stood there.
            found["disabled"] = found.isEmpty ? "no" : "yes"
        }
        return found
    }
}
