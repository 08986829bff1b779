import Benefits
import Store

/// The names under which the register has people, whichever office holds them: a number leads nowhere under another name.
struct HeldNames {
    private var names: [PersonID: Set<String>] = [:]

    init(
        of people: some Sequence<PersonID>, _ session: StoreSession, known knowledge: Knowledge = .current
    ) async throws {
        let aliases = try await session.aliases(of: people, knowledge)
        let entries = aliases.entries(of: people).sorted()
        for (person, name) in try await session.namesHeld(of: entries, knowledge) {
            names[aliases.canonical(person), default: []].insert(NameReadings.compared(name))
        }
    }

    /// Whether the register knows the person, and not under this name. A name nobody gave differs from none.
    func differ(from name: String?, of person: PersonID) -> Bool {
        guard let name, let held = names[person] else { return false }
        return !held.contains(NameReadings.compared(name))
    }

    /// Whom the numbers of somebody named so lead to. A corrected number leads only to a person of the same name: it may
    /// have been somebody else's.
    func found(_ person: PersonFacts, by holders: NumberHolders) -> Set<NumberHolders.Found> {
        holders.found(person.documents.map(\.number)).filter {
            !$0.isFormer || agree(with: person.name, of: $0.person)
        }
    }

    /// Whether the register has the person under this name.
    func agree(with name: String?, of person: PersonID) -> Bool {
        guard let name, let held = names[person] else { return false }
        return held.contains(NameReadings.compared(name))
    }
}
