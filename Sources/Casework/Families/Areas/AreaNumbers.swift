import Benefits
import Exchange
import Rules
import Store

/// What stands once in a register and might stand twice in a file of an area: a number with two people, a household
/// number in two families, and what contradicts itself within one family. Told with the line, before anything is written.
struct AreaNumbers {
    private var found: [DataFault] = []
    private var holders: [IdentityDocument: (person: PersonID, line: Int)] = [:]
    private var households: [Household: Int] = [:]

    private struct Household: Hashable {
        let issuer: String
        let number: String
    }

    /// Throws what was found, once the file is known to be whole.
    func settle() throws {
        if !found.isEmpty { throw DataFaults(found) }
    }

    mutating func check(_ line: AreaFile.Family, onLine number: Int, file: String?) {
        let family = line.dossier.family
        var faults = DossierContradictions.faults(in: family, at: "dossier.family", isRegister: true)
        for (place, person) in family.people.enumerated() {
            guard let id = line.people[person.key].flatMap({ PersonID($0) }) else { continue }
            for (other, document) in person.documents.enumerated() {
                if let holder = holders[document], holder.person != id {
                    let path = "dossier.family.people[\(place)].documents[\(other)]"
                    faults.append(Self.second(path, holder.line, zh: "号码", en: "number of a person"))
                }
                holders[document] = (id, number)
            }
        }
        if let household = family.contact.householdNumber,
            let issuer = line.issuer ?? family.handlingArea
        {
            let own = Household(issuer: issuer, number: household)
            if let first = households[own] {
                let path = "dossier.family.household_number"
                faults.append(Self.second(path, first, zh: "户编号", en: "number of a household"))
            }
            households[own] = number
        }
        found += faults.map { fault in
            var fault = fault
            fault.file = file
            fault.position = DataPosition(line: number, column: 1)
            return fault
        }
    }

    private static func second(_ path: String, _ line: Int, zh: String, en: String) -> DataFault {
        DataFault(
            position: nil, path: path,
            text: LocalizedText(
                zh: "与第 \(line) 行是同一个\(zh)；请核对两行，改正后重新导入。",
                en: "is the \(en) on line \(line), too; compare both lines and import the file again."),
            code: DossierContradictions.code)
    }
}
