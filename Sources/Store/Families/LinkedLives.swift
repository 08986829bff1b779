package import Benefits
package import CivilCalendar

/// What is held of people's lives and of what ties them to others, whatever office holds it: read once for a block of
/// families, so that each can be put together as it is and as it would be.
package struct LinkedLives: Sendable {
    private let facts: [HeldFact]
    private let aliases: Aliases
    private let lookUp: LinkLookUp
    /// The marriages and parents that somebody recorded.
    package let ties: Set<FactRow.Tie>

    fileprivate init(_ facts: [HeldFact], _ aliases: Aliases) {
        self.facts = facts
        self.aliases = aliases
        lookUp = LinkLookUp(everything: facts)
        ties = Set(facts.map(\.row).filter { $0.kind == .unions || $0.kind == .parentage }.map(\.tie))
    }

    /// A family by the rows of its file and people.
    ///
    /// - Parameters:
    ///   - rows: each is taken as held, whether it is written or not.
    ///   - closed: rows that count no longer, although somebody holds them.
    package func family(
        of home: Int64, _ rows: [FactRow], without closed: Set<FactRow> = [], on day: CivilDate
    ) -> FamilyFacts {
        let own = united(rows)
        let ended = Set(united(Array(closed)).map(\.row))
        let told = Set(own.map(\.row))
        let file = FamilyFile(
            home: home, path: "", handlingArea: "", residenceArea: "", householdNumber: nil)
        var assembly = DossierAssembly(file: file, day: day, facts: own)
        let linked = lookUp.facts(for: assembly.members, beside: assembly.former).filter {
            !ended.contains($0.row) && !told.contains($0.row)
        }
        return assembly.dossier(linked: linked).family
    }

    /// The rows, of merged people as of one, as though they were held before all that is.
    private func united(_ rows: [FactRow]) -> [HeldFact] {
        let held = rows.enumerated().map { HeldFact(id: .min + Int64($0.offset), row: $0.element) }
        return aliases.united([held, facts])[0]
    }
}

extension StoreSession {
    /// - Parameters:
    ///   - people: whose relations are read, with the lives of everybody so named.
    ///   - strangers: those of them whose own lives are read as well.
    package func lives(
        around people: some Sequence<PersonID>, reading strangers: some Sequence<PersonID>
    ) async throws -> LinkedLives {
        let aliases = try await aliases(of: people)
        let relations = try await linkedFacts(of: aliases.entries(of: people).sorted(), .current)
        let own = try await linkedFacts(of: [], beside: aliases.entries(of: strangers).sorted(), .current)
        return LinkedLives(aliases.united([relations + own])[0], aliases)
    }
}

extension FactRow {
    /// What a union or parentage ties, whoever recorded it and in whatever order.
    package var tie: Tie { Tie(kind: kind, child: kind == .parentage ? owner : nil, people: Set(named)) }

    package struct Tie: Sendable, Hashable {
        let kind: FactKind
        let child: PersonID?
        let people: Set<PersonID>
    }
}
