import Benefits
import CivilCalendar
import Exchange
import Rules
import Store

/// The first pass of an import: every row is checked and matched; nothing is written.
///
/// What it finds is put down as it comes. In memory stay some 16 bytes for a family that a line was matched to and for one
/// that no line is about.
struct ImportCheck {
    let session: StoreSession
    let asOf: CivilDate
    /// Whether rows are matched to families; not needed for a file that was imported before.
    let matches: Bool
    /// Of content that was imported before, what is read anew; nil reads all.
    let again: LinesAgain?
    var result = ImportResult()
    private var heading: HeadingMatch?
    /// What the lines that read well were matched to, in the order of the file.
    let lines = Spooled<LineMatch>()
    private var hash = ContentHash()
    private var proposed = 0
    private var matched = 0
    /// Rows of content that was imported before whose family is not shown any more.
    private var gone = 0
    /// Rows of it that no file brings whole, still.
    private var waiting = 0
    private var waitingIn: Set<Int64> = []
    private var taken: Set<Int64> = []
    private var villages: Set<String> = []
    private var read = 0

    init(session: StoreSession, asOf: CivilDate, matches: Bool, again: LinesAgain? = nil) {
        self.session = session
        self.asOf = asOf
        self.matches = matches
        self.again = again
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
    ///
    /// - Parameter gone: how many of its rows have no family that is shown any more.
    func result(sameAs earlier: Int64, gone: Int) throws -> ImportResult {
        var same = result
        same.sameAs = earlier
        same.refused = Spooled()
        // What the register made of a line is of no interest: nothing of it lands.
        var taken: Set<Int> = []
        try lines.forEach { if $0.refusal != nil { taken.insert($0.line) } }
        try result.refused.forEach { if !taken.contains($0.line) { try same.refused.add($0) } }
        (same.accepted, same.unchanged, same.added, same.changed) = (read, max(read - gone, 0), 0, 0)
        if gone > 0 { same.remarks.append(.goneSince(gone)) }
        (same.absent, same.kinds, same.differences) = ([], [:], Spooled())
        return same
    }

    /// Whether content that was imported before says more by now than it did.
    var saysMore: Bool { result.added > 0 || result.changed > 0 }

    /// What is said of rows of such content that cannot be taken by now either, in whole or in part; nil where there are none.
    var leftOut: RegisterRemark? {
        let rows = result.refused.count + waiting
        guard rows > 0, let again else { return nil }
        return .leftOut(rows, by: again.told(waitingIn, refused: result.refused.count))
    }

    private mutating func begin(_ head: RegisterStream.Head) {
        heading = head.heading
        result.encoding = head.form.label
        result.sheet = head.sheet
        result.headings = head.heading.headings
        result.unknownHeadings = head.heading.unknown
        for heading in head.heading.headings { hash.add(heading) }
    }

    private mutating func add(_ rows: [RegisterFileRow]) async throws {
        for row in rows {
            hash.add(String(row.cells.count))
            for cell in row.cells { hash.add(cell) }
        }
        result.rows += rows.count
        var refused = rows.filter { $0.entry == nil }
        let accepted = rows.filter { $0.entry != nil }
        read += accepted.count
        let found = matches ? try await match(accepted) : [:]
        for row in accepted {
            let line = found[row.line] ?? LineMatch(line: row.line)
            if matches { try lines.add(line) }
            if let refusal = line.refusal {
                refused.append(RegisterFileRow(line: row.line, cells: row.cells, refusals: [refusal]))
                continue
            }
            result.accepted += 1
            for warning in row.warnings { result.warn(warning) }
            if let area = row.entry?.area { villages.insert(area) }
        }
        for row in refused.sorted(by: { $0.line < $1.line }) { try result.refused.add(row) }
    }

    private mutating func end() async throws {
        guard matches else { return }
        result.unchanged = matched - result.changed
        result.added = result.accepted - matched
        if gone > 0 { result.remarks.append(.goneSince(gone)) }
        try await findAbsent()
    }

    // MARK: Matching

    private mutating func match(_ rows: [RegisterFileRow]) async throws -> [Int: LineMatch] {
        var matching = try await RegisterMatching(rows.compactMap(\.entry), session)
        var (registered, added) = ([MatchedLine](), [MatchedLine]())
        var found: [Int: LineMatch] = [:]
        for row in rows {
            guard let entry = row.entry else { continue }
            var outcome = matching.match(row, entry)
            if case .success(let line) = outcome, let home = line.home, !taken.insert(home).inserted {
                outcome = .failure(MatchRefusal(.ambiguous, .householdNumber))
            }
            var match = LineMatch(line: row.line)
            if again?.isSettled(row, (try? outcome.get())?.home) == true {
                (match.home, match.isSettled) = ((try? outcome.get())?.home, true)
                matched += 1
                if match.home == nil { gone += 1 }
                found[row.line] = match
                continue
            }
            switch outcome {
            case .success(let line):
                if line.home == nil { added.append(line) } else { registered.append(line) }
                (match.home, match.registered) = (line.home, line.registered)
                let warning = RegisterWarning.idFormer
                for column in line.byFormerNumber.map({ entry.column(of: $0) }) {
                    result.warn(note(warning.code, warning.text, column, line: row.line))
                }
            case .failure(let refusal):
                match.refusal = note(
                    refusal.fault.rawValue, refusal.fault.text, refusal.column, line: row.line)
            }
            found[row.line] = match
        }
        var differences = try await compare(registered, &matching)
        for line in differences where line.isOfOthers {
            let fault = MatchFault.householdNumberTaken
            found[line.line]?.refusal = note(fault.rawValue, fault.text, .householdNumber, line: line.line)
        }
        let others = Set(differences.filter(\.isOfOthers).map(\.line))
        differences.removeAll(where: \.isOfOthers)
        let refused = try await refuse(
            added.compactMap(FamilyDraft.init(added:)) + differences.compactMap(\.draft), in: &found, rows)
        matched += registered.count { !refused.union(others).contains($0.row.line) }
        for difference in differences where !refused.contains(difference.line) {
            if let again, !again.isNews(difference.changes, of: difference.line) {
                if let id = again.waits(difference.line) {
                    waiting += 1
                    waitingIn.insert(id)
                }
                continue
            }
            found[difference.line]?.hasChanges = true
            try put(difference.changes, of: difference.line, difference.home)
        }
        return found
    }

    /// Refuses the lines after which a family would contradict itself anew.
    private func refuse(
        _ drafts: [FamilyDraft], in found: inout [Int: LineMatch], _ rows: [RegisterFileRow]
    ) async throws -> Set<Int> {
        let contradictions = try await FamilyDraft.contradictions(in: drafts, on: asOf, session)
        for row in rows {
            guard let entry = row.entry, let said = contradictions[row.line] else { continue }
            found[row.line]?.refusal = note(
                said.gap.rawValue, said.text, entry.column(of: said), line: row.line)
        }
        return Set(contradictions.keys)
    }

    private func note(
        _ code: String, _ text: LocalizedText, _ column: RegisterColumn, line: Int
    ) -> RegisterNote {
        let place = heading?.columns.firstIndex(of: column)
        return RegisterNote(
            line: line, code: code, column: place.flatMap { heading?.headings[$0] } ?? column.id, text: text)
    }

    /// A line that differs from what is held.
    private struct Difference {
        let line: Int
        let home: Int64
        let changes: [ProposedChange]
        let draft: FamilyDraft?
        let isOfOthers: Bool
    }

    private func compare(
        _ lines: [MatchedLine], _ matching: inout RegisterMatching
    ) async throws -> [Difference] {
        let homes = lines.compactMap(\.home)
        if homes.isEmpty { return [] }
        let files = Dictionary(
            // Where each was handled on the day of the file: an older one does not move it back.
            try await session.placed(try await session.files(homes), on: asOf).map { ($0.home, $0) },
            uniquingKeysWith: { first, _ in first })
        try await matching.loadMembers(of: homes, session)
        let families = try await HeldOfFamilies(homes, matching.members, session)
        var different: [Difference] = []
        for line in lines {
            guard let home = line.home, let file = files[home] else { continue }
            let members = matching.members[home] ?? []
            let held = families.facts(of: home, members)
            let difference = RegisterDifference(
                line: line, file: file, members: members, held: held,
                unionsElsewhere: families.unions(of: members, besides: home), ownEntries: families.own(home),
                asOf: asOf)
            if difference.changes.isEmpty { continue }
            different.append(
                Difference(
                    line: line.row.line, home: home, changes: difference.changes,
                    draft: FamilyDraft(line: line.row.line, home: home, held: held, difference.changes),
                    isOfOthers: difference.isOfOthers))
        }
        return different
    }

    private mutating func put(_ changes: [ProposedChange], of line: Int, _ home: Int64) throws {
        var changes = changes
        for index in changes.indices {
            proposed += 1
            changes[index].number = proposed
        }
        result.changed += 1
        for kind in Set(changes.map(\.kind)) { result.kinds[kind, default: 0] += 1 }
        try result.differences.add(LineChanges(line: line, home: home, changes: changes))
    }

    /// Families of the file's villages that it does not list. A reject file that comes back mended lists few on purpose.
    private mutating func findAbsent() async throws {
        guard let heading, !heading.headings.contains(where: RejectFile.isReason) else { return }
        let others = try await session.homes(inAreas: villages.sorted()).filter { !taken.contains($0) }
        if others.isEmpty { return }
        let place = heading.columns.firstIndex(of: .householdNumber)
        var numbers: Set<String> = []
        try result.refused.forEach { row in
            if let place, place < row.cells.count { numbers.insert(IdentityText.mended(row.cells[place])) }
        }
        for start in stride(from: 0, to: others.count, by: 1000) {
            let some = Array(others[start..<min(start + 1000, others.count)])
            result.absent += try await session.files(some).filter { file in
                file.householdNumber.map { !numbers.contains($0) } ?? true
            }.map(\.home)
        }
    }
}

extension ProposedChange {
    /// The name of the kind of fact: "contacts" of "family.contacts".
    var kind: String { field.split(separator: ".", maxSplits: 1).last.map(String.init) ?? field }

    /// Whether it is of the family, not of one of its people.
    var isOfFamily: Bool { field.hasPrefix("family.") }
}
