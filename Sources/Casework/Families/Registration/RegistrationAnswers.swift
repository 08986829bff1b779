import Foundation
package import Rules

/// What was typed of a family that is being registered: as it was typed, by page and field, right or wrong.
package struct RegistrationAnswers: Sendable, Hashable, Codable {
    private static let currentFormat = 2

    /// Nil in drafts that were begun when a person was one page (see ``OldDraft``).
    private var format: Int? = currentFormat
    private var sections: [String: [String: String]] = [:]
    /// The version of the draft in which each section last changed.
    private var changed: [String: Int] = [:]

    package init() {}

    package subscript(section section: RegistrationSection) -> [String: String] {
        sections[section.id] ?? [:]
    }

    /// Whether anything was ever saved of a section.
    package func has(_ section: RegistrationSection) -> Bool { sections[section.id] != nil }

    /// Whether anything was said on a page or on those it lists.
    package func says(_ section: RegistrationSection) -> Bool {
        !self[section: section].isEmpty || section.list.map { !entries(of: $0).isEmpty } ?? false
    }

    /// Whether a section changed after a version.
    package func changed(_ section: RegistrationSection, since version: Int) -> Bool {
        (changed[section.id] ?? 0) > version
    }

    package mutating func set(_ section: RegistrationSection, _ fields: [String: String], version: Int) {
        let kept = fields.filter { !$0.value.isEmpty }
        if sections[section.id] == kept { return }
        sections[section.id] = kept
        changed[section.id] = version
    }

    /// Takes a section out; with the first page of a person all pages about that person.
    package mutating func remove(_ section: RegistrationSection, version: Int) {
        var removed = [section]
        if case .person(let subject, .who) = section { removed = subject.pages }
        for section in removed where sections.removeValue(forKey: section.id) != nil {
            changed[section.id] = version
        }
    }

    /// Children in the order in which they were added.
    package var children: [RegistrationSubject] {
        Set(sections.keys.compactMap { RegistrationSection($0)?.subject?.child }).sorted()
            .map { .child($0) }
    }

    /// One more child: a number that none has or had; nil where there are too many.
    package var nextChild: RegistrationSubject? {
        let used = (Array(sections.keys) + changed.keys)
            .compactMap { RegistrationSection($0)?.subject?.child }
        return RegistrationSubject("child-\((used.max() ?? 0) + 1)")
    }

    /// Entries of a list in the order in which they were added.
    package func entries(of list: RegistrationList) -> [RegistrationSection] {
        Self.numbers(of: list, in: sections.keys).sorted().map { .entry(list, $0) }
    }

    /// One more entry of a list: a number that none has or had; nil where there are too many.
    package func nextEntry(of list: RegistrationList) -> RegistrationSection? {
        let used = Self.numbers(of: list, in: Array(sections.keys) + changed.keys)
        return RegistrationSection("\(list.rawValue)-\((used.max() ?? 0) + 1)")
    }

    /// The page of one more child or entry where a page lists them; nil where it lists nothing, or too many.
    package func another(on section: RegistrationSection) -> RegistrationSection? {
        if section == .family(.children) { return nextChild.map { .person($0, .who) } }
        return section.list.flatMap { nextEntry(of: $0) }
    }

    private static func numbers(of list: RegistrationList, in keys: some Sequence<String>) -> [Int] {
        keys.compactMap { key in
            guard case .entry(list, let number)? = RegistrationSection(key) else { return nil }
            return number
        }
    }

    /// Whether somebody is said to be of the family.
    package func isOnFile(_ subject: RegistrationSubject) -> Bool {
        subject.child == nil
            ? self[section: .person(subject, .who)]["onFile"] == "yes" : children.contains(subject)
    }

    /// Everybody who is said to be of the family.
    package var people: [RegistrationSubject] {
        ([.wife, .husband] + children).filter(isOnFile)
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    init(json: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
        guard format == nil else { return }
        let old = OldDraft(sections: sections, changed: changed)
        (format, sections, changed) = (Self.currentFormat, old.sections, old.changed)
    }
}

/// What is wrong with an answer, or missing.
package struct RegistrationFault: Sendable, Hashable {
    package let section: RegistrationSection
    /// The field of the section.
    package let field: String
    package let text: LocalizedText
}
