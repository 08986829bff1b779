import Benefits
import CivilCalendar
import Store

extension AcceptedChanges {
    /// Whether the family is by now as a change says: it was recorded on its page, or came with another file.
    func isSo(_ change: ProposedChange) async throws -> Bool {
        if change.field.hasSuffix(".person") { return try await hasPerson(of: change) }
        if let area = change.movesTo { return try await session.file(home).handlingArea == area }
        if let number = change.household { return try await session.file(home).householdNumber == number }
        if change.kind == FactKind.unions.rawValue { return try await hasUnions(of: change) }
        guard let first = change.proposed.first else { return false }
        let group = FactGroup(first)
        let held = try await current(first).map(\.row).filter {
            FactGroup($0) == group && $0.valid.contains(day)
        }
        let (stated, known) = (Set(change.proposed.map(\.values)), Set(held.map(\.values)))
        return first.kind == .parentage ? stated.isSubset(of: known) : stated == known
    }

    /// Whether the marriages are as a line says: those that last are the same, and the one it says is over ended so, on
    /// whatever day. A line names who is left of it.
    private func hasUnions(of change: ProposedChange) async throws -> Bool {
        guard let any = (change.held + change.proposed).first else { return false }
        let held = try await current(any).map(\.row)
        let lasting = held.filter { $0.values[4] == .null && $0.valid.contains(day) }
        let (ended, married) = (
            change.proposed.filter { $0.values[4] != .null }, change.proposed.filter { $0.values[4] == .null }
        )
        return lasting.count == married.count
            && married.allSatisfy { row in lasting.contains { $0.isSameUnion(as: row) } }
            && ended.allSatisfy { row in
                held.contains { $0.values[4] == row.values[4] && Set(row.named).isSubset(of: $0.named) }
            }
    }

    /// Whether somebody who would come into the family belongs to it: by number, or of the same name and birth.
    private func hasPerson(of change: ProposedChange) async throws -> Bool {
        guard let new = change.proposed.first(where: { $0.kind == .memberships })?.memberID else {
            return false
        }
        let held = try await session.facts([.memberships], ofHomes: [home]).map(\.row)
            .filter { $0.valid.to == nil }.compactMap(\.memberID)
        let aliases = try await session.aliases(of: held)
        let members = Set(held.map(aliases.canonical))
        if new.person >= 0 { return members.contains(aliases.canonical(new)) }
        let own = change.proposed.filter { $0.kind.owner == .person && $0.owner == new }
        let numbers = own.compactMap(IdentityDocument.init).map { ($0.kind.rawValue, $0.number) }
        let holders = try await session.numberHolders(of: numbers).people
        if holders.contains(where: { members.contains(aliases.canonical($0)) }) { return true }
        guard numbers.isEmpty, let stated = own.first(where: { $0.kind == .particulars }) else {
            return false
        }
        return try await session.facts([.particulars], ofPeople: held).contains {
            // Of the same name, born on the same day.
            $0.row.values[0] == stated.values[0] && $0.row.values[2] == stated.values[2]
        }
    }

    /// Does what a change of the file says; what the register no longer takes is said with its line.
    func telling<Value>(of change: ProposedChange, _ act: () async throws -> Value) async throws -> Value {
        do {
            return try await act()
        } catch StoreError.noLongerHeld(let kind) {
            throw ImportError.changedSince(line: change.line, kind.said)
        } catch  where StoreFault(error)?.isConflict == true {
            throw ImportError.conflicts(line: change.line)
        }
    }

    /// People of these changes whose birth their own number contradicts.
    func mismatched(_ changes: [ProposedChange]) async throws -> Set<PersonID> {
        let kinds: [FactKind] = [.documents, .particulars]
        let rows = changes.flatMap { $0.held + $0.proposed }
        let people = Set(rows.filter { kinds.contains($0.kind) && $0.person >= 0 }.map(\.owner))
        if people.isEmpty { return [] }
        let facts = try await session.facts(kinds, ofPeople: people.sorted(), numbers: .clear).map(\.row)
        return Set(
            Dictionary(grouping: facts, by: \.owner).filter { _, facts in
                let birth = facts.first { $0.kind == .particulars }.flatMap(EventFamily.birth)
                return facts.compactMap(IdentityDocument.init).contains { document in
                    let number = try? IdentityNumber(
                        document.number, asOf: .latest, allowTestIdentities: true)
                    return number?.differences(fromBirth: birth, sex: .unknown).isEmpty == false
                }
            }.keys)
    }
}
