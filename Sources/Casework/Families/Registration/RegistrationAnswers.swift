import Foundation
package import Rules

/// What was typed of a family that is being registered: as it was typed, by section and field, right or wrong.
package struct RegistrationAnswers: Sendable, Hashable, Codable {
    private var sections: [String: [String: String]] = [:]
    /// The version of the draft in which each section last changed.
    private var changed: [String: Int] = [:]

    package init() {}

    package subscript(section section: RegistrationSection) -> [String: String] {
        sections[section.id] ?? [:]
    }

    /// Whether anything was ever saved of a section.
    package func has(_ section: RegistrationSection) -> Bool { sections[section.id] != nil }

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

    package mutating func remove(_ section: RegistrationSection, version: Int) {
        guard sections.removeValue(forKey: section.id) != nil else { return }
        changed[section.id] = version
    }

    /// Children in the order in which they were added.
    package var children: [RegistrationSection] {
        sections.keys.compactMap(RegistrationSection.init).filter { $0.child != nil }
            .sorted { ($0.child ?? 0) < ($1.child ?? 0) }
    }

    /// The section of one more child: a number that none has or had.
    package var nextChild: RegistrationSection {
        let used = (Array(sections.keys) + changed.keys).compactMap { RegistrationSection($0)?.child }
        return .child((used.max() ?? 0) + 1)
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    init(json: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(json.utf8)) }
}

/// One page of a registration.
package enum RegistrationSection: Sendable, Hashable {
    case place, wife, husband, children, union, certificate, circumstances, contact
    /// From 1, in the order in which they were added.
    case child(Int)

    /// In the order of the task list; children follow `children`.
    package static let tasks: [RegistrationSection] = [
        .place, .wife, .husband, .children, .union, .certificate, .circumstances, .contact,
    ]

    package init?(_ id: String) {
        if let task = Self.tasks.first(where: { $0.id == id }) {
            self = task
        } else if id.hasPrefix("child-"), let number = Int(id.dropFirst(6)), (1...20).contains(number),
            id == "child-\(number)"
        {
            self = .child(number)
        } else {
            return nil
        }
    }

    package var id: String {
        switch self {
        case .place: "place"
        case .wife: "wife"
        case .husband: "husband"
        case .children: "children"
        case .union: "union"
        case .certificate: "certificate"
        case .circumstances: "circumstances"
        case .contact: "contact"
        case .child(let number): "child-\(number)"
        }
    }

    package var child: Int? { if case .child(let number) = self { number } else { nil } }
}

/// What is wrong with an answer, or missing.
package struct RegistrationFault: Sendable, Hashable {
    package let section: RegistrationSection
    /// The field of the section.
    package let field: String
    package let text: LocalizedText
}
