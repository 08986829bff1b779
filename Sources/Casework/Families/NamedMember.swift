import Benefits
package import CivilCalendar
package import Rules
import Store

/// A member of a family by the dossier's key and the registered name.
package struct NamedMember: Sendable, Hashable {
    package let key: String
    package let name: String?
    /// The last day it can have been; nil where nothing is known of it.
    package let born: CivilDate?

    package init(key: String, name: String?, born: CivilDate? = nil) {
        self.key = key
        self.name = name
        self.born = born
    }

    /// Stands for the name of a child in a list that leaves.
    package static let child = LocalizedText(zh: "（儿童）", en: "(a child)")

    /// Whether the person was younger than 15 on a day: named in no list that leaves (domain facts, masking). A child of
    /// the family whose birth nobody knows counts as one.
    package func isChild(on day: CivilDate) -> Bool {
        born.map { $0.adding(years: 15) > day }
            ?? ["child", "son", "daughter"].contains { key.hasPrefix($0) }
    }

    /// The name as a list may show it that leaves: masked, and of a child the word alone; nil where there is no name.
    package func masked(on day: CivilDate, said: (LocalizedText) -> String) -> String? {
        name.map { isChild(on: day) ? said(Self.child) : IdentityMask.name($0) }
    }
}

extension NamedMember {
    init(_ member: FamilySummary.Member) {
        self.init(key: member.key, name: member.name, born: member.born)
    }

    /// By the particulars that are held of somebody.
    init(key: String, particulars row: FactRow) {
        self.init(key: key, name: row.values[0].text, born: row.latestBirth)
    }
}

extension FactRow {
    /// Of particulars: the last day the birth can have been, where the month or the year alone is known.
    var latestBirth: CivilDate? {
        guard let day = values[2].date else { return nil }
        return (values[3].text.flatMap(PersonFacts.Precision.init) ?? .day).range(of: day).last
    }
}
