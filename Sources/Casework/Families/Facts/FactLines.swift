package import Benefits
package import CivilCalendar
package import Rules
import Store

/// One fact of a dossier in words.
package struct FactLine: Sendable {
    package let form: FactForm
    /// Key of the person it is about; nil for the family's.
    package let person: String?
    package let said: LocalizedText
    package let valid: DateSpan
}

extension FactLine {
    /// Everything that a masked dossier says, in the order of lists. Nothing is read from the register: what is shown of
    /// a family, of one behind a restriction and of two people who are compared is said in the same words.
    ///
    /// - Parameter areas: names by code.
    package static func all(of dossier: Dossier, areas: [String: LocalizedText] = [:]) -> [FactLine] {
        let people = dossier.family.people
        let ids = Dictionary(
            people.enumerated().map { ($1.key, PersonID(home: 0, person: Int32($0) + 1)) },
            uniquingKeysWith: { first, _ in first })
        let keys = Dictionary(uniqueKeysWithValues: ids.map { ($1, $0) })
        let sentences = FactSentence(keys, names: dossier.family.names, isMasked: true, areas: areas)
        // Who belongs to the family is said by the place beside each name.
        let rows = DossierRows.rows(of: dossier.family, home: 0, people: ids).filter {
            $0.kind != .memberships
        }
        let places = Dictionary(uniqueKeysWithValues: FactForm.all.enumerated().map { ($1.kind, $0) })
        return rows.enumerated().sorted {
            (places[$0.element.kind] ?? 0, $0.offset) < (places[$1.element.kind] ?? 0, $1.offset)
        }.map { _, row in
            FactLine(
                form: FactForm.of(row.kind), person: row.kind.owner == .person ? keys[row.owner] : nil,
                said: sentences.value(row), valid: row.valid)
        }
    }
}
