import Benefits
import Exchange
import Store

extension RegisterDifference {
    /// Another name and another number: another person, not a mistyped one.
    func isAnother(_ person: RegisterEntry.Person, than member: PersonID) -> Bool {
        let own = held.filter { $0.row.owner == member }
        let names = own.filter { $0.row.kind == .particulars }.compactMap {
            $0.row.values[0].text.map(NameReadings.compared)
        }
        let numbers = own.filter { $0.row.kind == .documents }.compactMap { $0.row.values[1].text }
        guard let number = person.number, !names.isEmpty, !numbers.isEmpty else { return false }
        return !names.contains(NameReadings.compared(person.name.text)) && !numbers.contains(number.text)
    }

    /// Whether the line is of another family than the one whose household number it has.
    ///
    /// - Parameter replaced: keys in whose place another person stands.
    func isOfOthers(where replaced: Set<String>) -> Bool {
        let parents = line.entry.people.map(\.key).filter(RegisterFacts.partners.contains)
        return !parents.isEmpty && replaced.isSuperset(of: parents)
            && !members.contains { line.registered.values.contains($0.person) }
    }
}
