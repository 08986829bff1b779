package import CivilCalendar
package import Postgres

/// A move as it is kept: a family offered to another office, and the answer; or a family whose area's code was
/// replaced, or was another one in an accepted file.
package struct StoredMove: Sendable, Hashable {
    package enum Answer: String, Sendable, Hashable {
        case accepted, declined, withdrawn
        /// Nobody was asked: the code of the area was replaced.
        case renumbered
        /// A file of a register named another area of the same office, and somebody accepted that.
        case imported

        /// Those after which a family stands elsewhere, as a list of SQL.
        static let moved: Statement = "('accepted', 'renumbered', 'imported')"
    }

    /// Where a family is handled and lives.
    package struct Place: Sendable, Hashable {
        package let area: String
        package let residence: String
        package let path: String

        package init(area: String, residence: String, path: String) {
            self.area = area
            self.residence = residence
            self.path = path
        }
    }

    package let home: Int64
    package let id: Int64
    package let from: Place
    package let to: Place
    /// The first day on which the family is the new office's; the earliest there is where it always was so.
    package let day: CivilDate
    /// Whether the household register moves too (户籍迁移).
    package let isRegistered: Bool
    package let offeredAt: Instant
    package let offeredBy: String
    /// Nil while the offer is open.
    package let answer: Answer?
    package let answeredAt: Instant?
    package let answeredBy: String?
    /// What both offices see of the offer, and why it was answered so; opened.
    package let shown: String?
    package let answerReason: String?
}

extension StoreSession {
    /// Keeps an offer. The caller holds the family's lock.
    ///
    /// - Returns: its number.
    package func offerMove(
        of home: Int64, to place: StoredMove.Place, on day: CivilDate, isRegistered: Bool, shown: String,
        at instant: Instant
    ) async throws -> Int64 {
        let sealed = try sealing.seal(shown, .family(.moveShown, home: home))
        return try await value(
            """
            insert into families.moves (home, path, from_path, to_path, from_area, to_area, from_residence,
            to_residence, day, registered, shown, offered_at, offered_by)
            select home, path, path, \(place.path), handling_area, \(place.area), residence_area, \(place.residence),
            \(day), \(isRegistered), \(sealed), \(instant), \(actor.name) from families.files where home = \(home)
            returning id
            """)
    }

    /// The moves of the scope, out of it and into it, in the order in which they were offered. A family whose data are
    /// restricted, by whatever office, is in none.
    ///
    /// - Parameters:
    ///   - id: only this one.
    ///   - day: only those whose first day at the new office is this day or an earlier one.
    ///   - knowledge: offered by then; one that was answered later was open.
    package func moves(
        openOnly: Bool = false, only id: Int64? = nil, on day: CivilDate? = nil,
        known knowledge: Knowledge = .current
    ) async throws -> [StoredMove] {
        var parts = [knowledge.includes("offered_at")]
        if openOnly { parts.append(knowledge.excludes("answered_at")) }
        if let id { parts.append("id = \(id)") }
        if let day { parts.append("day <= \(day)") }
        let found = try await query(
            """
            \(StoredMove.selection(knowledge)) where \(Statement.joined(parts, by: " and ")) order by offered_at, id
            """
        ).map { try StoredMove(row: $0, sealing) }
        let restricted = try await restrictedHomes(among: found.map(\.home))
        return found.filter { !restricted.contains($0.home) }
    }

    /// Offers to this scope that wait for its answer.
    package func offersToAnswer() async throws -> Int {
        let homes = try await query(
            """
            select home from families.moves where answer is null and to_path >= \(scope.path)
            and to_path < \(scope.end)
            """
        ).decode(Int64.self)
        let restricted = try await restrictedHomes(among: homes)
        return homes.count { !restricted.contains($0) }
    }

    /// The open offer of a family of the scope.
    package func openOffer(of home: Int64) async throws -> Int64? {
        try await query("select id from families.moves where home = \(home) and answer is null").oneOrNone?[0]
    }

    package func moves(of home: Int64) async throws -> [StoredMove] {
        try await query("\(StoredMove.selection(.current)) where home = \(home) order by offered_at, id")
            .map { try StoredMove(row: $0, sealing) }
    }

    /// An open offer that the scope may answer, locked; nil where there is none, or it has been answered.
    package func lockOffer(_ id: Int64) async throws -> StoredMove? {
        try await query("\(StoredMove.selection(.current)) where id = \(id) and answer is null for update")
            .oneOrNone.map { try StoredMove(row: $0, sealing) }
    }

    package func answer(
        _ move: StoredMove, _ answer: StoredMove.Answer, reason: String?, at instant: Instant
    ) async throws {
        let sealed = try reason.map { try sealing.seal($0, .family(.moveAnswer, home: move.home)) }
        try await execute(
            """
            update families.moves set answer = \(answer.rawValue), answer_reason = \(sealed as [UInt8]?),
            answered_at = \(instant), answered_by = \(actor.name)
            where home = \(move.home) and id = \(move.id) and answer is null
            """)
    }

    /// Makes an offered family the acting office's: from the next statement on its scope shows it. All rows that follow
    /// the family take the new path; what others made of it keeps theirs.
    ///
    /// The only place that enters the role, whose policies let it touch a family that was offered to this scope.
    package func takeOver(_ move: StoredMove) async throws {
        let enter: Statement = "select set_config('role', 'guanhuai_mover', true)"
        let leave: Statement = "select set_config('role', \(Store.applicationRole), true)"
        let rows = try await pipeline([
            enter,
            """
            update families.files set path = \(move.to.path), handling_area = \(move.to.area),
            residence_area = \(move.to.residence) where home = \(move.home) and path = \(move.from.path)
            returning home
            """, leave,
        ])
        guard rows[1].count == 1 else { throw StoreError.noSuchFamily }
    }

    /// The areas whose offices hold these homes, whatever the scope: so that one office can tell another of a person.
    package func offices(ofHomes homes: [Int64]) async throws -> [Int64: String] {
        guard !homes.isEmpty else { return [:] }
        let rows = try await readLinked([
            "select home, handling_area from families.files where home = any(\(homes))"
        ])
        return Dictionary(uniqueKeysWithValues: try rows[0].decode(Int64.self, String.self))
    }

    /// The files to which these people belong, whatever the scope, with the areas whose offices hold them.
    package func files(holding people: [PersonID]) async throws -> [(home: Int64, area: String)] {
        let entries = try await aliases(of: people).entries(of: people).sorted()
        guard !entries.isEmpty else { return [] }
        let rows = try await readLinked([
            """
            select distinct f.home, f.handling_area from families.memberships m
            join families.files f on f.home = m.file
            where (m.home, m.person) in (\(Self.people(entries))) and upper_inf(m.known) and upper_inf(m.valid)
            and not f.withdrawn order by f.home
            """
        ])
        return try rows[0].decode(Int64.self, String.self).map { ($0, $1) }
    }

    /// The files as they were handled on a day (nil is the last there is), as known: areas follow accepted moves,
    /// accepted files and replaced codes.
    package func placed(
        _ files: [FamilyFile], on day: CivilDate?, _ knowledge: Knowledge = .current
    ) async throws -> [FamilyFile] {
        let rows = try await query(
            """
            select home, day, answered_at, from_area, from_residence, to_area, to_residence from families.moves
            where home = any(\(files.map(\.home))) and answer in \(StoredMove.Answer.moved) order by answered_at, id
            """
        ).decode(
            Int64.self, CivilDate.self, Instant.self, String.self, String.self, String.self, String.self)
        if rows.isEmpty { return files }
        let moves = Dictionary(grouping: rows, by: \.0)
        return files.map { file in
            guard let own = moves[file.home] else { return file }
            var (area, residence) = (own[0].3, own[0].4)
            for move in own where day.map({ move.1 <= $0 }) ?? true && knowledge.includes(move.2) {
                (area, residence) = (move.5, move.6)
            }
            return FamilyFile(
                home: file.home, path: file.path, handlingArea: area, residenceArea: residence,
                householdNumber: file.householdNumber)
        }
    }
}

extension Knowledge {
    /// Whether what was recorded at an instant is known.
    package func includes(_ instant: Instant) -> Bool {
        if case .at(let microseconds) = self { instant.microseconds <= microseconds } else { true }
    }
}

extension StoredMove {
    /// One that was answered later was open.
    fileprivate static func selection(_ knowledge: Knowledge) -> Statement {
        let answered: [Statement] = ["answer", "answered_at", "answered_by", "answer_reason"].map {
            "case when \(knowledge.includes("answered_at")) then \(unsafeRaw: $0) end"
        }
        return """
            select home, id, from_area, from_residence, from_path, to_area, to_residence, to_path, day, registered,
            offered_at, offered_by, shown, \(Statement.joined(answered, by: ", ")) from families.moves
            """
    }

    fileprivate init(row: Row, _ sealing: Sealing) throws {
        home = try row[0]
        id = try row[1]
        from = Place(area: try row[2], residence: try row[3], path: try row[4])
        to = Place(area: try row[5], residence: try row[6], path: try row[7])
        day = try row[8]
        isRegistered = try row[9]
        offeredAt = try row[10]
        offeredBy = try row[11]
        answer = try row[13, as: String?.self].flatMap(Answer.init)
        answeredAt = try row[14]
        answeredBy = try row[15]
        let (home, shown, reason) = (home, try row[12, as: [UInt8]?.self], try row[16, as: [UInt8]?.self])
        self.shown = try shown.map { try sealing.openText($0, .family(.moveShown, home: home)) }
        answerReason = try reason.map { try sealing.openText($0, .family(.moveAnswer, home: home)) }
    }
}
