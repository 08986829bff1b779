import Benefits
package import CivilCalendar
import Exchange
package import Rules
import Store

/// An import in a list.
package struct ImportInList: Sendable, Hashable {
    package let id: Int64
    package let when: OfficeMoment
    package let actor: String
    package let encoding: String
    package let asOf: CivilDate
    package let rows: Int
    package let accepted: Int
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    package let waiting: Int
    package let isWithdrawn: Bool
}

/// One import with what needs a person.
package struct OpenedImport: Sendable {
    package let summary: ImportInList
    /// The faults of the first refused rows.
    package let refusals: [RefusedCell]
    /// Of how many lines something differs, and in how many each kind of fact.
    package let changedLines: Int
    package let kinds: [ChangedKind]
    /// A page of them, by line of the file: what is accepted is accepted by line.
    package let lines: [ChangedLine]
    /// The first families that the file no longer listed, and how many there are.
    package let unlisted: [UnlistedFamily]
    package let unlistedFamilies: Int
}

/// In how many lines of a file a kind of fact differs from the register.
package struct ChangedKind: Sendable, Hashable {
    /// "contacts".
    package let kind: String
    package let lines: Int

    /// The most frequent first.
    static func list(_ kinds: [String: Int]) -> [ChangedKind] {
        kinds.map { ChangedKind(kind: $0.key, lines: $0.value) }
            .sorted { ($1.lines, $0.kind) < ($0.lines, $1.kind) }
    }
}

/// A fault of a refused row: where, and by which code.
package struct RefusedCell: Sendable, Hashable {
    package let line: Int
    /// The heading of the file.
    package let column: String
    package let code: String
    /// What is wrong and what to do; nil for a code of an earlier version.
    package let text: LocalizedText?
}

/// A family that a file no longer listed.
package struct UnlistedFamily: Sendable, Hashable {
    package let home: Int64
    package let household: String?
    package let village: NamedArea
}

/// The changes that one line of a file proposes for a family.
package struct ChangedLine: Sendable, Hashable {
    package let line: Int
    package let home: Int64
    package let household: String?
    package let members: [NamedMember]
    package let changes: [ProposedCell]
}

/// One fact that differs: before and after. Numbers are masked.
package struct ProposedCell: Sendable, Hashable {
    /// The dossier's key of the person, "family", and the kind of fact.
    package let subject: String
    package let kind: String
    package let before: [FactCell]
    package let after: [FactCell]
    /// Where it is answered.
    package let place: ChangePlace
    /// Where a person must settle it by other means than the file: why, and how; or that it is settled.
    package let settlement: ChangeSettlement?
    /// Whether it can be accepted.
    package var isAcceptable: Bool { settlement == nil || settlement == .already }
    package let accepted: AcceptedBy?
}

/// Who answered a change, and as what.
package struct AcceptedBy: Sendable, Hashable {
    package let actor: String
    /// Nil for a correction, and where it was declined.
    package let since: CivilDate?
    /// What is registered stays.
    package let isDeclined: Bool
    /// False where it is not yet so on the day that was asked for.
    package let holds: Bool
    /// Whether the act by which it was accepted was taken back.
    package let isUndone: Bool
}

/// One column of a fact as it may be shown.
package struct FactCell: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        case none
        /// A sealed value by the mask of its column.
        case hidden(String)
        case text(String)
        /// Several words, each of the column's.
        case list([String])
        case number(Int64)
        case day(CivilDate)
        case flag(Bool)
        case area(NamedArea)
    }

    package let column: String
    package let value: Value
}

extension Desk {
    /// - Parameters:
    ///   - day: only files that speak for this day or an earlier one.
    ///   - asKnown: those that had happened at this instant, as a person typed it; nil is what is held now.
    package func imports(
        on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [ImportInList] {
        try await act(caller, readOnly: true) { session in
            let knowledge = try await session.knowledge(asked: asKnown)
            let waiting = Dictionary(
                uniqueKeysWithValues: try await session.openChanges(known: knowledge).map {
                    ($0.importID, $0.count)
                })
            return try await session.imports(on: day, known: knowledge).map {
                ImportInList($0, waiting: waiting[$0.id] ?? 0)
            }
        }
    }

    /// How many refused rows and unlisted families are shown; the rest is in the workbook and in the register.
    static let importRowsShown = 50

    /// Opens an import; the families whose changes are shown are looked at.
    ///
    /// - Parameters:
    ///   - page: of the lines that differ, from 1.
    ///   - size: lines on a page.
    ///   - day: which accepted changes hold on this day, and who belongs to the families on it.
    ///   - asKnown: as it stood at this instant, as a person typed it; one that had not happened is not found.
    package func openImport(
        _ id: Int64, page: Int = 1, size: Int = 1_000_000, on day: CivilDate? = nil, asKnown: String? = nil,
        _ caller: Caller
    ) async throws -> OpenedImport {
        try await act(caller, looking: true) { session in
            let knowledge = try await session.knowledge(asked: asKnown)
            guard let stored = try await session.storedImport(id, known: knowledge) else {
                throw DeskError.notFound
            }
            let shown = try await session.changedLines(of: id, from: (page - 1) * size, most: size)
            let changes = try await session.changes(of: id, lines: shown, known: knowledge)
            let counts = try await session.changeCounts(of: id)
            let open = try await session.openChanges(known: knowledge).first { $0.importID == id }?.count
            let names = try await Self.areaNames(session)
            let absences = try await session.absences(of: id)
            let words = importing.map { UsualWords($0.terms.layout) }
            return OpenedImport(
                summary: ImportInList(stored, waiting: stored.withdrawnAt == nil ? open ?? 0 : 0),
                refusals: try await session.refusedRows(of: id, most: Self.importRowsShown).flatMap { row in
                    row.refusals.map { RefusedCell(line: row.line, refusal: $0, words: words) }
                }, changedLines: counts.lines, kinds: ChangedKind.list(counts.kinds),
                lines: try await Self.lines(changes, of: stored, on: day, knowledge, session),
                unlisted: absences.prefix(Self.importRowsShown).map {
                    UnlistedFamily(
                        home: $0.home, household: $0.householdNumber, village: names.area($0.handlingArea))
                }, unlistedFamilies: absences.count)
        }
    }

    private static func lines(
        _ changes: [StoredChange], of stored: StoredImport, on day: CivilDate?, _ knowledge: Knowledge,
        _ session: StoreSession
    ) async throws -> [ChangedLine] {
        let homes = Set(changes.map(\.change.home)).sorted()
        try await session.recordLooks(at: homes, purpose: "import changes")
        let files = Dictionary(uniqueKeysWithValues: try await session.files(homes).map { ($0.home, $0) })
        let members = try await session.memberNames(of: homes, on: day, knowledge)
        let areas = try await areaNames(session)
        let lines = Dictionary(grouping: changes, by: \.change.line).sorted { $0.key < $1.key }
        let isOpen = stored.withdrawnAt == nil && knowledge == .current
        let already = try await session.already(
            isOpen ? changes.filter { $0.acceptance == nil }.map(\.change) : [], of: stored)
        var acts: [Int64: [ActRecord]] = [:]
        for home in Set(changes.filter { $0.acceptance?.manner != nil }.map(\.change.home)) {
            acts[home] = try await session.acts(on: home).filter { knowledge.includes($0.at) }
        }
        return lines.map { line, changes in
            let home = changes[0].change.home
            return ChangedLine(
                line: line, home: home, household: files[home]?.householdNumber,
                members: (members[home] ?? []).map(NamedMember.init),
                changes: changes.enumerated().map { number, stored in
                    ProposedCell(
                        stored.change, among: changes.map(\.change),
                        at: ChangePlace(line: line, change: number + 1), areas: areas,
                        accepted: stored.acceptance.map {
                            AcceptedBy(
                                actor: $0.acceptedBy, since: $0.manner?.since, isDeclined: $0.manner == nil,
                                holds: day.map(stored.holds) ?? true,
                                isUndone: !(acts[home] ?? []).stands($0.acceptedAt))
                        }, isSo: already.contains(stored.change.number))
                })
        }
    }

    /// Answers open changes of an import with no.
    ///
    /// - Returns: how many changes were declined.
    package func declineChanges(of id: Int64, at places: Set<ChangePlace>, _ caller: Caller) async throws
        -> Int
    {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await ImportChanges(store: store).decline(id, at: places, as: actor, scope: scope)
        }
    }

    /// Accepts open changes of an import.
    ///
    /// - Parameter since: nil is a correction; a day makes it an event.
    /// - Returns: how many changes were accepted.
    package func acceptChanges(
        of id: Int64, at places: Set<ChangePlace>, since: CivilDate?, _ caller: Caller
    ) async throws -> Int {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await ImportChanges(store: store).accept(
                id, at: places, since: since, as: actor, scope: scope)
        }
    }

    /// What accepting would come to.
    package func previewChanges(
        of id: Int64, at places: Set<ChangePlace>, since: CivilDate?, today: CivilDate, _ caller: Caller
    ) async throws -> AcceptancePreview {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await ImportChanges(store: store).preview(
                id, at: places, since: since, rules: policy.rules, today: today, as: actor, scope: scope)
        }
    }
}

extension ImportInList {
    fileprivate init(_ stored: StoredImport, waiting: Int) {
        id = stored.id
        when = OfficeMoment(stored.importedAt)
        actor = stored.importedBy
        encoding = stored.record.encoding
        asOf = stored.record.asOf
        rows = stored.record.rows
        accepted = stored.record.accepted
        (added, changed) = (stored.record.added, stored.record.changed)
        unchanged = stored.record.unchanged
        self.waiting = waiting
        isWithdrawn = stored.withdrawnAt != nil
    }
}

extension RefusedCell {
    /// - Parameters:
    ///   - refusal: "code:column".
    ///   - words: those that may stand in coded columns, to be told where another one stood.
    init(line: Int, refusal: String, words: UsualWords?) {
        let parts = refusal.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let code = String(parts[0])
        let column = parts.count == 2 ? String(parts[1]) : ""
        let isWord = code == RegisterFault.valueUnknown.code
        self.init(
            line: line, column: column, code: code,
            text: isWord
                ? RegisterFault.valueUnknown(among: words?.below(column) ?? [])
                : IdentityFault(rawValue: code)?.text ?? RegisterFault(rawValue: code)?.text
                    ?? MatchFault(rawValue: code)?.text ?? Contradiction.text(ofCode: code))
    }
}
