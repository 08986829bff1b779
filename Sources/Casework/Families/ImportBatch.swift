import Benefits
import CivilCalendar
import Exchange
import Rules
import Store

/// One import under way: its lines, what they were matched to, and what is to be written.
struct ImportBatch {
    private(set) var reading: RegisterReading
    let terms: ImportTerms
    let asOf: CivilDate
    var result = ImportResult()
    private var added: [MatchedLine] = []
    private var known: [(line: MatchedLine, changes: [ProposedChange])] = []

    init(_ reading: RegisterReading, terms: ImportTerms, asOf: CivilDate) {
        self.reading = reading
        self.terms = terms
        self.asOf = asOf
        describe()
    }

    /// The same for the same cells, whatever the encoding or name of the file.
    var contentHash: [UInt8] {
        var hash = ContentHash()
        for heading in reading.heading.headings { hash.add(heading) }
        let rows = (reading.accepted + reading.refused).sorted { $0.line < $1.line }
        for row in rows {
            hash.add(String(row.cells.count))
            for cell in row.cells { hash.add(cell) }
        }
        return hash.bytes
    }

    private mutating func describe() {
        result.encoding = reading.form.label
        result.rows = reading.rows
        result.accepted = reading.accepted.count
        result.rejected = reading.rejected.sorted { $0.line < $1.line }
        result.warnings = reading.warnings
        result.unknownHeadings = reading.heading.unknown
        result.rejectFile = RejectFile.bytes(of: reading)
    }

    // MARK: Matching

    mutating func match(_ session: StoreSession) async throws {
        var matching = try await RegisterMatching(reading.accepted.compactMap(\.entry), session)
        var lines: [MatchedLine] = []
        var taken: Set<Int64> = []
        var refused: [RegisterFileRow] = []
        for row in reading.accepted {
            guard let entry = row.entry else { continue }
            var outcome = matching.match(row, entry)
            if case .success(let line) = outcome, let home = line.home, !taken.insert(home).inserted {
                outcome = .failure(MatchRefusal(.ambiguous, .householdNumber))
            }
            switch outcome {
            case .success(let line): lines.append(line)
            case .failure(let refusal): refused.append(refuse(row, refusal))
            }
        }
        if !refused.isEmpty {
            let lost = Set(refused.map(\.line))
            reading.accepted.removeAll { lost.contains($0.line) }
            reading.refused = (reading.refused + refused).sorted { $0.line < $1.line }
            describe()
        }
        try await compare(lines, &matching, session)
        try await findAbsent(session)
    }

    private func refuse(_ row: RegisterFileRow, _ refusal: MatchRefusal) -> RegisterFileRow {
        var row = row
        let place = reading.heading.columns.firstIndex(of: refusal.column)
        let note = RegisterNote(
            line: row.line, code: refusal.fault.rawValue,
            column: place.map { reading.heading.headings[$0] } ?? refusal.column.id, text: refusal.fault.text)
        row.entry = nil
        row.warnings = []
        row.refusals = [note]
        return row
    }

    private mutating func compare(
        _ lines: [MatchedLine], _ matching: inout RegisterMatching, _ session: StoreSession
    ) async throws {
        added = lines.filter { $0.home == nil }
        let registered = lines.filter { $0.home != nil }
        let homes = registered.compactMap(\.home)
        let files = Dictionary(
            try await session.files(homes).map { ($0.home, $0) }, uniquingKeysWith: { first, _ in first })
        try await matching.loadMembers(of: homes, session)
        let facts = try await session.facts(FactKind.allCases, ofHomes: homes, numbers: .clear)
        let guests = Set(matching.members.values.joined().filter { $0.person.home != $0.file }.map(\.person))
        let away = try await session.facts(FactKind.ofPerson, ofPeople: guests.sorted(), numbers: .clear)
        let byHome = Dictionary(grouping: facts, by: \.row.home)
        let byGuest = Dictionary(grouping: away, by: \.row.owner)
        for line in registered {
            guard let home = line.home, let file = files[home] else { continue }
            let members = matching.members[home] ?? []
            let held =
                (byHome[home] ?? [])
                + members.filter { $0.person.home != home }.flatMap { byGuest[$0.person] ?? [] }
            let difference = RegisterDifference(
                line: line, file: file, members: members, held: held, asOf: asOf)
            known.append((line, difference.changes))
        }
        result.added = added.count
        result.changed = known.count { !$0.changes.isEmpty }
        result.unchanged = known.count - result.changed
    }

    /// Families of the file's villages that it does not list. A reject file that comes back mended lists few on purpose.
    private mutating func findAbsent(_ session: StoreSession) async throws {
        let isMendedPart = reading.heading.headings.contains { $0.hasPrefix(RejectFile.reasonHeading) }
        if isMendedPart { return }
        let villages = Set(reading.accepted.compactMap(\.entry?.area)).sorted()
        let listed = Set(known.compactMap(\.line.home))
        let others = try await session.homes(inAreas: villages).filter { !listed.contains($0) }
        let refusedNumbers = Set(reading.refused.compactMap { cell(.householdNumber, of: $0) })
        result.absent = try await session.files(others).filter { file in
            file.householdNumber.map { !refusedNumbers.contains($0) } ?? true
        }
    }

    private func cell(_ column: RegisterColumn, of row: RegisterFileRow) -> String? {
        guard let place = reading.heading.columns.firstIndex(of: column), place < row.cells.count else {
            return nil
        }
        return IdentityText.mended(row.cells[place])
    }

    // MARK: Writing

    mutating func write(fileHash: [UInt8], _ session: StoreSession) async throws {
        let id = try await session.takeImport()
        let instant = try await session.now()
        let homes = try await session.takeHomes(added.count)
        var families: [NewFamily] = []
        var facts: [FactRow] = []
        var rows: [ImportedRow] = []
        let registered = Set(added.flatMap(\.registered.values)).sorted()
        let related = Set(try await session.relations(naming: registered).map { RelationKey($0.row) })
        for (line, home) in zip(added, homes) {
            var people = line.registered
            var count: Int32 = 0
            for (key, _) in line.entry.people where people[key] == nil {
                count += 1
                people[key] = PersonID(home: home, person: count)
            }
            families.append(newFamily(line, home: home, people: count))
            let news = Set(people.values.filter { $0.home == home })
            facts += RegisterFacts.rows(of: line.entry, home: home, people: people).filter { row in
                // People at home elsewhere keep the facts held there; only what ties them to this family is new.
                switch row.kind {
                case .unions, .parentage: !related.contains(RelationKey(row))
                default: row.kind.owner != .person || news.contains(row.owner)
                }
            }
            rows.append(ImportedRow(line: line.row.line, home: home, outcome: .added, cells: line.row.cells))
        }
        try await session.register(families, known: instant, importing: id)
        try await session.record(facts, known: instant, reason: "import", importing: id)
        let changes = numbered()
        rows += known.map { line, changes in
            ImportedRow(
                line: line.row.line, home: line.home, outcome: changes.isEmpty ? .unchanged : .changed,
                cells: line.row.cells)
        }
        rows += reading.refused.map { row in
            ImportedRow(
                line: row.line, home: nil, outcome: .rejected,
                refusals: row.refusals.map { "\($0.code):\($0.column)" }, cells: row.cells)
        }
        try await session.write(record(fileHash: fileHash), as: id, at: instant)
        try await session.keep(rows.sorted { $0.line < $1.line }, of: id)
        try await session.keep(changes, of: id)
        try await session.keepAbsences(result.absent.map(\.home), of: id)
        result.importID = id
    }

    private func newFamily(_ line: MatchedLine, home: Int64, people: Int32) -> NewFamily {
        NewFamily(
            home: home, handlingArea: line.entry.area, residenceArea: line.entry.area,
            householdNumber: line.entry.householdNumber,
            householdIssuer: line.entry.householdNumber.map { _ in line.entry.area }, people: people,
            guests: line.registered.values.sorted())
    }

    private func numbered() -> [ProposedChange] {
        var changes: [ProposedChange] = []
        for change in known.flatMap(\.changes) {
            var change = change
            change.number = changes.count + 1
            changes.append(change)
        }
        return changes
    }

    private func record(fileHash: [UInt8]) -> ImportRecord {
        ImportRecord(
            fileHash: fileHash, contentHash: contentHash, encoding: result.encoding, asOf: asOf,
            header: reading.heading.headings, rows: result.rows, accepted: result.accepted,
            added: result.added,
            changed: result.changed, unchanged: result.unchanged)
    }
}

/// A union or parentage by the people it ties, whoever recorded it and in whatever order.
private struct RelationKey: Hashable {
    let kind: FactKind
    let child: PersonID?
    let people: Set<PersonID>

    init(_ row: FactRow) {
        kind = row.kind
        child = row.kind == .parentage ? row.owner : nil
        people = Set(row.named)
    }
}
