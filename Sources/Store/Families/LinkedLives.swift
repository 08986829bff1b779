package import Benefits
package import CivilCalendar

/// What is held of people's lives and of what ties them to others, whatever office holds it: read once for a block of
/// families, so that each can be put together as it is and as it would be.
package struct LinkedLives: Sendable {
    private let facts: [HeldFact]
    private let aliases: Aliases
    private let lookUp: LinkLookUp
    /// The marriages and parents that somebody recorded.
    package let ties: HeldTies

    fileprivate init(_ facts: [HeldFact], _ aliases: Aliases) {
        self.facts = facts
        self.aliases = aliases
        lookUp = LinkLookUp(everything: facts)
        ties = HeldTies(facts.map(\.row))
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
        let linked = lookUp.facts(for: assembly.members, beside: assembly.others).filter {
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

/// The marriages and parents that somebody recorded, as far as a line of a register can say them once more.
package struct HeldTies: Sendable {
    package static let none = HeldTies([])

    private let tied: Set<FactRow.Tie>
    private let states: Set<UnionState>

    /// How a marriage of somebody stands, whoever the other one is.
    private struct UnionState: Hashable {
        let person: PersonID
        let end: FactValue
    }

    fileprivate init(_ rows: [FactRow]) {
        tied = Set(rows.filter(\.isRelation).map(\.tie))
        states = Set(
            rows.filter { $0.kind == .unions }.flatMap { row in
                row.named.map { UnionState(person: $0, end: row.values[4]) }
            })
    }

    /// Whether a marriage or parentage of a line is one of these. A marriage of no day whose other partner the line does
    /// not name is any of that person's that stands so: who is divorced in a file of his own has the divorce that is recorded.
    package func hold(_ row: FactRow) -> Bool {
        if tied.contains(row.tie) { return true }
        guard row.kind == .unions, row.valid == .always, let person = row.named.first, row.named.count == 1
        else {
            return false
        }
        return states.contains(UnionState(person: person, end: row.values[4]))
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
