import Benefits
import CivilCalendar
import Exchange
import Rules
import Store

/// What a line was matched to. Lines of families and people not known before have none.
struct LineMatch {
    /// The family's file; nil for a family that is not registered.
    var home: Int64?
    /// People of the line who are registered, wherever their home is, by their local key.
    var registered: [String: PersonID]
    var hasChanges = false
}

/// The first pass of an import: every row is checked and matched; nothing is written.
struct ImportCheck {
    let session: StoreSession
    let asOf: CivilDate
    /// Whether rows are matched to families; not needed for a file that was imported before.
    let matches: Bool
    var result = ImportResult()
    private(set) var heading: HeadingMatch?
    private(set) var found: [Int: LineMatch] = [:]
    private(set) var changes: [ProposedChange] = []
    /// Lines that read well but cannot be taken to a family, with the reason.
    private(set) var unmatched: [Int: RegisterNote] = [:]
    private var hash = ContentHash()
    private var refused: [RegisterFileRow] = []
    private var taken: Set<Int64> = []
    private var villages: Set<String> = []
    private var read = 0

    init(session: StoreSession, asOf: CivilDate, matches: Bool) {
        self.session = session
        self.asOf = asOf
        self.matches = matches
    }

    /// The same for the same cells, whatever the encoding or name of the file.
    var contentHash: [UInt8] { hash.bytes }

    mutating func run(
        _ file: RegisterPasses, _ progress: @escaping @Sendable (ImportProgress) -> Void
    ) async throws {
        var check = self
        try await file.run({ check.begin($0) }) { rows, share in
            try await check.add(rows)
            progress(.reading(rows: check.result.rows, share: share))
        }
        check.result.remarks = try await file.stream.remarks()
        try await check.end()
        self = check
    }

    /// What is told of a file whose content was imported before.
    func result(sameAs earlier: Int64) -> ImportResult {
        var same = result
        same.sameAs = earlier
        let unmatched = Set(unmatched.keys)
        same.rejected.removeAll { unmatched.contains($0.line) }
        (same.accepted, same.unchanged, same.added, same.changed) = (read, read, 0, 0)
        same.absent = []
        return same
    }

    private mutating func begin(_ head: RegisterStream.Head) {
        heading = head.heading
        result.encoding = head.form.label
        result.sheet = head.sheet
        result.unknownHeadings = head.heading.unknown
        for heading in head.heading.headings { hash.add(heading) }
    }

    private mutating func add(_ rows: [RegisterFileRow]) async throws {
        for row in rows {
            hash.add(String(row.cells.count))
            for cell in row.cells { hash.add(cell) }
        }
        result.rows += rows.count
        refused += rows.filter { $0.entry == nil }
        let accepted = rows.filter { $0.entry != nil }
        read += accepted.count
        if matches { try await match(accepted) }
        for row in accepted where unmatched[row.line] == nil {
            result.accepted += 1
            result.warnings += row.warnings
            if let area = row.entry?.area { villages.insert(area) }
        }
    }

    private mutating func end() async throws {
        refused.sort { $0.line < $1.line }
        result.rejected = refused.compactMap(\.refusals.first)
        result.rejectFile = heading.flatMap { RejectFile($0, refused: refused) }
        guard matches else { return }
        for index in changes.indices { changes[index].number = index + 1 }
        result.changed = found.values.count { $0.hasChanges }
        result.unchanged = found.values.count { $0.home != nil && !$0.hasChanges }
        result.added = result.accepted - result.changed - result.unchanged
        try await findAbsent()
    }

    // MARK: Matching

    private mutating func match(_ rows: [RegisterFileRow]) async throws {
        var matching = try await RegisterMatching(rows.compactMap(\.entry), session)
        var registered: [MatchedLine] = []
        for row in rows {
            guard let entry = row.entry else { continue }
            var outcome = matching.match(row, entry)
            if case .success(let line) = outcome, let home = line.home, !taken.insert(home).inserted {
                outcome = .failure(MatchRefusal(.ambiguous, .householdNumber))
            }
            switch outcome {
            case .success(let line):
                if line.home != nil { registered.append(line) }
                if line.home != nil || !line.registered.isEmpty {
                    found[row.line] = LineMatch(home: line.home, registered: line.registered)
                }
            case .failure(let refusal): refuse(row, refusal)
            }
        }
        try await compare(registered, &matching)
    }

    private mutating func refuse(_ row: RegisterFileRow, _ refusal: MatchRefusal) {
        var row = row
        let place = heading?.columns.firstIndex(of: refusal.column)
        let note = RegisterNote(
            line: row.line, code: refusal.fault.rawValue,
            column: place.flatMap { heading?.headings[$0] } ?? refusal.column.id, text: refusal.fault.text)
        row.entry = nil
        row.warnings = []
        row.refusals = [note]
        unmatched[row.line] = note
        refused.append(row)
    }

    private mutating func compare(_ lines: [MatchedLine], _ matching: inout RegisterMatching) async throws {
        let homes = lines.compactMap(\.home)
        if homes.isEmpty { return }
        let files = Dictionary(
            try await session.files(homes).map { ($0.home, $0) }, uniquingKeysWith: { first, _ in first })
        try await matching.loadMembers(of: homes, session)
        let facts = try await session.facts(FactKind.allCases, ofHomes: homes, numbers: .clear)
        let guests = Set(matching.members.values.joined().filter { $0.person.home != $0.file }.map(\.person))
        let away = try await session.facts(FactKind.ofPerson, ofPeople: guests.sorted(), numbers: .clear)
        let byHome = Dictionary(grouping: facts, by: \.row.home)
        let byGuest = Dictionary(grouping: away, by: \.row.owner)
        for line in lines {
            guard let home = line.home, let file = files[home] else { continue }
            let members = matching.members[home] ?? []
            let held =
                (byHome[home] ?? [])
                + members.filter { $0.person.home != home }.flatMap { byGuest[$0.person] ?? [] }
            let difference = RegisterDifference(
                line: line, file: file, members: members, held: held, asOf: asOf)
            changes += difference.changes
            found[line.row.line]?.hasChanges = !difference.changes.isEmpty
        }
    }

    /// Families of the file's villages that it does not list. A reject file that comes back mended lists few on purpose.
    private mutating func findAbsent() async throws {
        guard let heading, !heading.headings.contains(where: RejectFile.isReason) else { return }
        let others = try await session.homes(inAreas: villages.sorted()).filter { !taken.contains($0) }
        let place = heading.columns.firstIndex(of: .householdNumber)
        let numbers = Set(
            refused.compactMap { row in
                place.flatMap { $0 < row.cells.count ? IdentityText.mended(row.cells[$0]) : nil }
            })
        result.absent = try await session.files(others).filter { file in
            file.householdNumber.map { !numbers.contains($0) } ?? true
        }
    }
}
