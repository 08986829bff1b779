import CivilCalendar
import Postgres

/// What was done to a family's file beside its facts: it was closed, restricted or given another household number, or
/// somebody of it was found to be registered twice.
package struct FileAct: Sendable {
    package enum Kind: String, Sendable, Hashable {
        case closed, reopened, restricted
        case restrictionLifted = "restriction-lifted"
        case entriesMerged = "entries-merged"
        case entriesParted = "entries-parted"
        case renumbered
    }

    package let kind: Kind
    /// Without the number of an act of facts: none of these is undone as one.
    package let record: ActRecord
    /// Whom it is about; nil for the whole family.
    package let person: PersonID?
    /// The other entry of a merge.
    package let other: PersonID?
    /// The household numbers before and after.
    package let numbers: (held: String?, given: String?)?

    fileprivate init(
        _ kind: Kind, on day: CivilDate? = nil, at instant: Instant, by: String, reason: String? = nil,
        of person: PersonID? = nil, with other: PersonID? = nil,
        numbers: (held: String?, given: String?)? = nil
    ) {
        self.kind = kind
        record = ActRecord(kind: kind.rawValue, day: day, at: instant, recordedBy: by, reason: reason)
        self.person = person
        self.other = other
        self.numbers = numbers
    }
}

extension StoreSession {
    /// Closings, restrictions, other numbers and merges of a family, in the order in which they were recorded.
    ///
    /// - Parameter members: everybody who belongs or belonged to it.
    package func fileActs(on home: Int64, members: [PersonID]) async throws -> [FileAct] {
        let numbered = try await renumberings(of: home).map {
            FileAct(.renumbered, at: $0.at, by: $0.by, reason: $0.reason, numbers: ($0.held, $0.given))
        }
        return (try await closings(of: home) + restrictings(of: home) + merges(of: members) + numbered).sorted
        {
            $0.record.at < $1.record.at
        }
    }

    private func closings(of home: Int64) async throws -> [FileAct] {
        let rows = try await query(
            """
            select day, closed_at, closed_by, reason, reopened_at, reopened_by from families.closures
            where home = \(home)
            """
        ).decode(CivilDate.self, Instant.self, String.self, [UInt8].self, Instant?.self, String?.self)
        return try rows.flatMap { day, at, by, reason, reopenedAt, reopenedBy -> [FileAct] in
            let why = try sealing.openText(reason, .family(.closureReason, home: home))
            let reopened = reopenedAt.flatMap { at in reopenedBy.map { FileAct(.reopened, at: at, by: $0) } }
            return [FileAct(.closed, on: day, at: at, by: by, reason: why)] + [reopened].compactMap(\.self)
        }
    }

    private func restrictings(of home: Int64) async throws -> [FileAct] {
        let rows = try await query(
            """
            select day, imposed_at, imposed_by, reason, person_home, person, lifted_on, lifted_at, lifted_by,
                lift_reason
            from families.restrictions where home = \(home)
            """)
        return try rows.flatMap { row -> [FileAct] in
            func text(_ sealed: [UInt8]) throws -> String {
                try sealing.openText(sealed, .family(.restrictionReason, home: home))
            }
            let (personHome, number): (Int64?, Int32?) = (try row[4], try row[5])
            let person = personHome.flatMap { home in number.map { PersonID(home: home, person: $0) } }
            let (liftedOn, liftedAt): (CivilDate?, Instant?) = (try row[6], try row[7])
            let (liftedBy, liftReason): (String?, [UInt8]?) = (try row[8], try row[9])
            var acts = [
                FileAct(
                    .restricted, on: try row[0], at: try row[1], by: try row[2], reason: try text(try row[3]),
                    of: person)
            ]
            if let liftedAt, let liftedBy {
                acts.append(
                    FileAct(
                        .restrictionLifted, on: liftedOn, at: liftedAt, by: liftedBy,
                        reason: try liftReason.map(text), of: person))
            }
            return acts
        }
    }

    /// Merges are read whatever office they are of; why, where the scope holds both files.
    private func merges(of members: [PersonID]) async throws -> [FileAct] {
        if members.isEmpty { return [] }
        let wanted = Self.people(members)
        let naming: Statement = """
            (home, person) in (\(wanted)) or (canonical_home, canonical) in (\(wanted))
            """
        let rows = try await readLinked([
            """
            select home, person, canonical_home, canonical, lower(known), upper(known), merged_by, undone_by, id
            from families.aliases where \(naming) order by lower(known)
            """
        ])[0].decode(
            Int64.self, Int32.self, Int64.self, Int32.self, Instant.self, Instant?.self, String.self,
            String?.self, Int64.self)
        let reasons = Dictionary(
            try await query("select id, reason, undo_reason from families.aliases where \(naming)")
                .decode(Int64.self, [UInt8].self, [UInt8]?.self).map { ($0, ($1, $2)) },
            uniquingKeysWith: { first, _ in first })
        let own = Set(members)
        return try rows.flatMap { home, person, otherHome, other, from, to, by, undoneBy, id -> [FileAct] in
            let entries = [
                PersonID(home: home, person: person), PersonID(home: otherHome, person: other),
            ]
            let (mine, theirs) =
                own.contains(entries[0]) ? (entries[0], entries[1]) : (entries[1], entries[0])
            func text(_ sealed: [UInt8]?) throws -> String? {
                try sealed.map {
                    try sealing.openText($0, .person(.aliasReason, home: home, person: person))
                }
            }
            let (why, whyNot) = (try text(reasons[id]?.0), try text(reasons[id]?.1))
            var acts = [FileAct(.entriesMerged, at: from, by: by, reason: why, of: mine, with: theirs)]
            if let to, let undoneBy {
                acts.append(
                    FileAct(.entriesParted, at: to, by: undoneBy, reason: whyNot, of: mine, with: theirs))
            }
            return acts
        }
    }
}
