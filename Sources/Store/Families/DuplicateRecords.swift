package import Benefits
package import Postgres

/// Two entries of the register that a search proposed, with what was last said of them.
package struct DuplicatePair: Sendable, Hashable {
    /// The pair's number, by which people name it.
    package let id: Int64
    package let one: PersonID
    package let other: PersonID
    /// 0 where the last search no longer proposes it.
    package let score: Int
    package let reasons: [DuplicateReason]
    package let answer: DuplicateAnswer?
}

/// Which pairs are listed.
package enum PairListing: String, Sendable, Hashable, CaseIterable {
    /// Nobody merged them, and nobody said that they are two people.
    case waiting
    /// Those that were said to be two people too.
    case unmerged
    /// Merged, and not taken back.
    case merged

    fileprivate func condition(_ knowledge: Knowledge) -> Statement {
        // One of the two may be merged with a third entry: the pair waits all the same.
        let isMerged: Statement = """
            (\(Self.person("p.home", "p.person", knowledge)))
            = (\(Self.person("p.other_home", "p.other", knowledge)))
            """
        return switch self {
        case .waiting: "f.score > 0 and a.answer is distinct from 'not-same' and not \(isMerged)"
        case .unmerged: "f.score > 0 and not \(isMerged)"
        case .merged: "a.answer = 'same' and \(isMerged)"
        }
    }

    /// The person that an entry stands for, as known: at the end of its merges.
    private static func person(_ home: Statement, _ person: Statement, _ knowledge: Knowledge) -> Statement {
        """
        with recursive stands (home, person, steps) as (
            select \(home), \(person), 0
            union all
            select m.canonical_home, m.canonical, s.steps + 1 from stands s
            join families.aliases m on m.home = s.home and m.person = s.person and \(knowledge.holds("m"))
            where s.steps < 32)
        select array[home, person::bigint] from stands order by steps desc limit 1
        """
    }
}

/// What somebody said of a pair.
package struct PairAnswer: Sendable, Hashable {
    package let id: Int64
    package let answer: DuplicateAnswer
    package let reason: String?
    package let at: Instant
    package let by: String
}

/// A pair as a search found it, the smaller entry first.
package struct FoundPair: Sendable, Hashable {
    package let one: PersonID
    package let other: PersonID
    package let score: DuplicateScore

    package init(_ one: PersonID, _ other: PersonID, _ score: DuplicateScore) {
        (self.one, self.other) = one < other ? (one, other) : (other, one)
        self.score = score
    }
}

extension StoreSession {
    /// Keeps what a search over the whole scope found: new pairs are added, known ones get their new score, and those
    /// it no longer proposes get 0. Answers stay, and so does what earlier searches said of each.
    ///
    /// - Returns: how many pairs are new.
    package func keep(_ pairs: [FoundPair]) async throws -> Int {
        try await execute("update families.duplicate_pairs set score = 0 where score > 0")
        var new = 0
        for start in stride(from: 0, to: pairs.count, by: 1000) {
            for pair in pairs[start..<min(start + 1000, pairs.count)] { new += try await keep(pair) }
        }
        try await keepFindings()
        return new
    }

    /// Adds what is new of each pair to what was found earlier.
    private func keepFindings() async throws {
        try await execute(
            """
            insert into families.duplicate_findings (home, person, other_home, other, path, score, reasons, found_by)
            select p.home, p.person, p.other_home, p.other, p.path, p.score, p.reasons, \(actor.name)
            from families.duplicate_pairs p
            left join lateral (\(Self.lastFinding(.current))) f on true
            where (f.score, f.reasons) is distinct from (p.score, p.reasons)
            """)
    }

    /// Proposes a pair again that searches passed over while it was merged, as it was found last.
    package func proposeAgain(_ pair: DuplicatePair) async throws {
        try await execute(
            """
            update families.duplicate_pairs p set score = f.score, reasons = f.reasons
            from (select score, reasons from families.duplicate_findings where home = \(pair.one.home)
                and person = \(pair.one.person) and other_home = \(pair.other.home) and other = \(pair.other.person)
                and score > 0 order by id desc limit 1) f
            where p.pair = \(pair.id) and p.score = 0
            """)
        try await keepFindings()
    }

    /// The last finding of pair `p` that is known.
    private static func lastFinding(_ knowledge: Knowledge) -> Statement {
        """
        select f.score, f.reasons from families.duplicate_findings f
        where f.home = p.home and f.person = p.person and f.other_home = p.other_home and f.other = p.other
        and \(knowledge.includes("f.found_at")) order by f.id desc limit 1
        """
    }

    private func keep(_ pair: FoundPair) async throws -> Int {
        let reasons = pair.score.reasons.map(\.rawValue)
        let points = Int16(clamping: pair.score.points)
        let known = try await execute(
            """
            update families.duplicate_pairs set score = \(points), reasons = \(reasons), found_at = clock_timestamp(),
            found_by = \(actor.name)
            where home = \(pair.one.home) and person = \(pair.one.person) and other_home = \(pair.other.home)
            and other = \(pair.other.person)
            """)
        if known > 0 { return 0 }
        let paths = try await query(
            """
            select path from families.people where (home, person) in
            ((\(pair.one.home), \(pair.one.person)), (\(pair.other.home), \(pair.other.person)))
            """
        ).decode(String.self)
        guard let path = Scope.containing(paths)?.path else { return 0 }
        return try await execute(
            """
            insert into families.duplicate_pairs (home, person, other_home, other, path, score, reasons, found_at,
            found_by) values (\(pair.one.home), \(pair.one.person), \(pair.other.home), \(pair.other.person), \(path),
            \(points), \(reasons), clock_timestamp(), \(actor.name)) on conflict do nothing
            """)
    }

    /// The pairs of the scope, the open ones first, then those put off; the highest score first.
    ///
    /// - Parameter knowledge: pairs found by then, with the points, the answer and the merges of then.
    package func duplicatePairs(
        _ listing: PairListing = .waiting, offset: Int = 0, limit: Int = 1000,
        known knowledge: Knowledge = .current
    ) async throws -> [DuplicatePair] {
        try await query(
            """
            \(Self.pairSelection(knowledge)) where \(listing.condition(knowledge))
            order by a.answer is not null, f.score desc, p.pair limit \(Int64(limit)) offset \(Int64(offset))
            """
        ).map { try DuplicatePair(row: $0) }
    }

    package func duplicateCount(_ listing: PairListing, known knowledge: Knowledge = .current) async throws
        -> Int
    {
        let found: Statement = "\(Self.pairSelection(knowledge)) where \(listing.condition(knowledge))"
        let count: Int64 = try await value("select count(*) from (\(found)) as found")
        return Int(count)
    }

    package func duplicatePair(_ id: Int64) async throws -> DuplicatePair? {
        try await query("\(Self.pairSelection(.current)) where p.pair = \(id)").oneOrNone.map {
            try DuplicatePair(row: $0)
        }
    }

    /// What was said of a pair, the latest first.
    package func answers(of pair: DuplicatePair) async throws -> [PairAnswer] {
        try await query(
            """
            select id, answer, reason, answered_at, answered_by from families.duplicate_answers
            where home = \(pair.one.home) and person = \(pair.one.person) and other_home = \(pair.other.home)
            and other = \(pair.other.person) order by id desc
            """
        ).decode(Int64.self, String.self, [UInt8]?.self, Instant.self, String.self).compactMap { row in
            let place = SealedPlace.person(
                .duplicateReason, home: pair.one.home, person: pair.one.person)
            guard let answer = DuplicateAnswer(rawValue: row.1) else { return nil }
            return PairAnswer(
                id: row.0, answer: answer, reason: try row.2.map { try sealing.openText($0, place) },
                at: row.3,
                by: row.4)
        }
    }

    private static func pairSelection(_ knowledge: Knowledge) -> Statement {
        let finding: Statement =
            knowledge == .current ? "select p.score, p.reasons" : lastFinding(knowledge)
        return """
            select p.pair, p.home, p.person, p.other_home, p.other, f.score, f.reasons, a.answer
            from families.duplicate_pairs p
            join lateral (\(finding)) f on true
            left join lateral (select answer from families.duplicate_answers a
                where a.home = p.home and a.person = p.person and a.other_home = p.other_home and a.other = p.other
                and \(knowledge.includes("a.answered_at")) order by a.id desc limit 1) a on true
            """
    }

    /// Remembers what a person said of a pair.
    package func answer(_ pair: DuplicatePair, _ answer: DuplicateAnswer, reason: String?) async throws {
        let sealed = try reason.map {
            try sealing.seal(
                $0, .person(.duplicateReason, home: pair.one.home, person: pair.one.person))
        }
        try await execute(
            """
            insert into families.duplicate_answers (home, person, other_home, other, path, answer, reason, answered_at,
            answered_by)
            select home, person, other_home, other, path, \(answer.rawValue), \(sealed as [UInt8]?), clock_timestamp(),
            \(actor.name) from families.duplicate_pairs where pair = \(pair.id)
            """)
    }
}

extension DuplicatePair: RowDecodable {
    package init(row: Row) throws(PostgresError) {
        let (id, home, person, otherHome, other, score, reasons, answer) = try row.decode(
            Int64.self, Int64.self, Int32.self, Int64.self, Int32.self, Int16.self, [String].self,
            String?.self)
        self.init(
            id: id, one: PersonID(home: home, person: person),
            other: PersonID(home: otherHome, person: other),
            score: Int(score), reasons: reasons.compactMap { DuplicateReason(rawValue: $0) },
            answer: answer.flatMap { DuplicateAnswer(rawValue: $0) })
    }
}

extension Scope {
    /// The smallest area that contains all of these paths; nil for none.
    static func containing(_ paths: [String]) -> Scope? {
        guard var common = paths.first.map({ Array($0.utf8) }) else { return nil }
        for path in paths.dropFirst() {
            let shared = zip(common, path.utf8).prefix { $0 == $1 }.count
            common.removeSubrange(shared...)
        }
        let end = common.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return Scope(path: String(decoding: common[..<end], as: UTF8.self))
    }
}
