import Benefits
import CivilCalendar
import Exchange
import Store

/// The second pass of an import: what the first one found is written, block by block.
struct ImportWriting {
    private let check: ImportCheck
    private let session: StoreSession
    private let asOf: CivilDate
    /// A trial is taken back, so it takes no number: its import is 0 and its families are counted below that.
    private let isTrial: Bool
    private var lastTrialHome: Int64 = 0

    init(_ check: ImportCheck, session: StoreSession, asOf: CivilDate, isTrial: Bool) {
        self.check = check
        self.session = session
        self.asOf = asOf
        self.isTrial = isTrial
    }

    /// - Returns: the number of the import; 0 for a trial.
    /// - Throws: ``ImportError/fileChanged``, and what the file, the database and the disk throw.
    func run(
        _ file: RegisterPasses, fileHash: [UInt8],
        _ progress: @escaping @Sendable (ImportProgress) -> Void
    ) async throws -> Int64 {
        let id = isTrial ? 0 : try await session.takeImport()
        let instant = try await session.now()
        try await session.write(record(fileHash: fileHash), as: id, at: instant)
        let total = check.result.rows
        var written = 0
        var filling = try await Filling(session)
        var lines = check.lines.reader()
        var writing = self
        try await file.run { rows, _ in
            var found: [Int: LineMatch] = [:]
            for row in rows where row.entry != nil {
                guard let match = try lines.next(), match.line == row.line else {
                    throw ImportError.fileChanged
                }
                found[row.line] = match
            }
            try await writing.write(rows, found, as: id, at: instant)
            written += rows.count
            try await filling.reached(written)
            progress(.written(written, of: total))
        }
        if written != total { throw ImportError.fileChanged }
        try await keepChanges(of: id)
        try await session.keepAbsences(check.result.absent, of: id)
        return id
    }

    private mutating func write(
        _ rows: [RegisterFileRow], _ found: [Int: LineMatch], as id: Int64, at instant: StoredInstant
    ) async throws {
        let added = rows.compactMap { row -> MatchedLine? in
            guard let entry = row.entry, let match = found[row.line], match.refusal == nil,
                match.home == nil, !match.isSettled
            else { return nil }
            return MatchedLine(row: row, entry: entry, home: nil, registered: match.registered)
        }
        let homes = try await register(added, as: id, at: instant)
        try await session.keep(rows.map { kept($0, found[$0.line], home: homes[$0.line]) }, of: id)
    }

    /// What became of a row, with its cells as they were sent.
    private func kept(_ row: RegisterFileRow, _ match: LineMatch?, home: Int64?) -> ImportedRow {
        let refusals = match?.refusal.map { [$0] } ?? row.refusals
        if !refusals.isEmpty {
            return ImportedRow(
                line: row.line, home: nil, outcome: .rejected,
                refusals: refusals.map { "\($0.code):\($0.column)" }, cells: row.cells)
        }
        if let home { return ImportedRow(line: row.line, home: home, outcome: .added, cells: row.cells) }
        return ImportedRow(
            line: row.line, home: match?.home, outcome: match?.hasChanges == true ? .changed : .unchanged,
            cells: row.cells)
    }

    private func keepChanges(of id: Int64) async throws {
        var lines = check.result.differences.reader()
        var block: [ProposedChange] = []
        while let line = try lines.next() {
            block += line.changes
            if block.count < 1000 { continue }
            try await session.keep(block, of: id)
            block = []
        }
        try await session.keep(block, of: id)
    }

    private mutating func takeHomes(_ count: Int) async throws -> [Int64] {
        guard isTrial else { return try await session.takeHomes(count) }
        lastTrialHome -= Int64(count)
        return Array(lastTrialHome..<(lastTrialHome + Int64(count)))
    }

    /// Registers the families of these lines.
    ///
    /// - Returns: the file of each line.
    private mutating func register(_ added: [MatchedLine], as id: Int64, at instant: StoredInstant)
        async throws
        -> [Int: Int64]
    {
        let homes = try await takeHomes(added.count)
        var families: [NewFamily] = []
        var facts: [FactRow] = []
        let registered = Set(added.flatMap(\.registered.values)).sorted()
        let related = try await session.lives(around: registered, reading: []).ties
        let departures = try await session.departures(of: registered)
        for (line, home) in zip(added, homes) {
            var people = line.registered
            var count: Int32 = 0
            for (key, _) in line.entry.people where people[key] == nil {
                count += 1
                people[key] = PersonID(home: home, person: count)
            }
            families.append(newFamily(line, home: home, people: count))
            facts += line.entry.news(home: home, people: people, beside: related).map {
                $0.joining(after: departures)
            }
        }
        try await session.register(families, known: instant, importing: id)
        try await session.record(facts, known: instant, reason: "import", importing: id)
        return Dictionary(zip(added.map(\.row.line), homes)) { first, _ in first }
    }

    private func newFamily(_ line: MatchedLine, home: Int64, people: Int32) -> NewFamily {
        NewFamily(
            home: home, handlingArea: line.entry.area, residenceArea: line.entry.area,
            householdNumber: line.entry.householdNumber,
            householdIssuer: line.entry.householdNumber.map { _ in line.entry.area }, people: people,
            guests: line.registered.values.sorted())
    }

    private func record(fileHash: [UInt8]) -> ImportRecord {
        let result = check.result
        return ImportRecord(
            fileHash: fileHash, contentHash: check.contentHash, encoding: result.encoding, asOf: asOf,
            header: result.headings, rows: result.rows, accepted: result.accepted,
            added: result.added, changed: result.changed, unchanged: result.unchanged)
    }
}
