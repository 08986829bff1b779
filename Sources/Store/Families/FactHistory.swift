package import Postgres

/// A fact with the time during which it was held, by whom it was recorded and why.
package struct HistoricFact: Sendable, Hashable {
    package let fact: HeldFact
    package let from: Instant
    /// Nil where it is still held.
    package let to: Instant?
    package let recordedBy: String
    /// "import", "correction", or the kind of the act.
    package let reason: String

    /// The same as though it were still held.
    package var lasting: HistoricFact {
        HistoricFact(fact: fact, from: from, to: nil, recordedBy: recordedBy, reason: reason)
    }

    /// Whether it was held as known then.
    package func isHeld(_ knowledge: Knowledge) -> Bool {
        knowledge.includes(from) && !(to.map(knowledge.includes) ?? false)
    }
}

extension StoreSession {
    /// Everything that was ever held about a family and about everybody who ever belonged to it, numbers in clear, in
    /// the order in which it was recorded. Whoever shows it masks it and records the look.
    package func history(of home: Int64) async throws -> [HistoricFact] {
        let memberships = try await history([.memberships], where: "file = \(home)")
        let members = Set(memberships.compactMap(\.fact.row.memberID)).sorted()
        let ofFamily = (FactKind.ofDossier + FactKind.ofContact).filter { $0.owner == .family }
        let own = try await history(ofFamily, where: "home = \(home)")
        if members.isEmpty { return memberships + own }
        // A marriage with somebody of another file may stand there.
        let wanted = Self.people(members)
        let elsewhere = try await history(
            [.unions],
            where: """
                home <> \(home) and ((partner_home, partner) in (\(wanted)) or (other_home, other) in (\(wanted)))
                """)
        return memberships + own + elsewhere
            + (try await history(ofPeople: members))
    }

    /// What was ever held of people, as far as the scope shows them.
    package func history(ofPeople people: [PersonID]) async throws -> [HistoricFact] {
        people.isEmpty ? [] : try await history(FactKind.ofPerson, where: Self.among(people))
    }

    func history(_ kinds: [FactKind], where condition: Statement) async throws -> [HistoricFact] {
        let results = try await pipeline(
            kinds.map { kind in
                let person = kind.owner == .person ? "person" : "0::integer"
                let list = [kind.homeColumn, person, "id", "valid"] + kind.columns.map(\.name)
                return """
                    select \(unsafeRaw: list.joined(separator: ", ")), lower(known), upper(known), recorded_by, reason
                    from \(unsafeRaw: kind.table) where \(condition) order by id
                    """
            })
        var found: [HistoricFact] = []
        for (kind, rows) in zip(kinds, results) {
            for row in rows {
                let place = 4 + kind.columns.count
                found.append(
                    HistoricFact(
                        fact: try kind.decode(row, .clear, sealing), from: try row[place, as: Instant.self],
                        to: try row[place + 1, as: Instant?.self],
                        recordedBy: try row[place + 2, as: String.self],
                        reason: try row[place + 3, as: String.self]))
            }
        }
        return found
    }
}
