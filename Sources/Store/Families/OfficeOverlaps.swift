package import CivilCalendar
package import Postgres

/// A benefit that a family of this scope is paid for somebody for whom another family is paid the same: another office's,
/// or one that is in sight too, of which nobody here was told when it was decided.
package struct OfficeOverlap: Sendable, Hashable {
    /// Who merged entries are one person by the entry kept.
    package let person: PersonID
    /// The programme.
    package let scheme: String
    /// The family here.
    package let home: Int64
    /// The other family: to tell one overlap from another, never to be shown where it is another office's.
    package let other: Int64
    /// Whether the other family is in sight as well: the overlap is then there from either side.
    package let isOtherSeen: Bool
    /// One of its sides, or the only one that is in sight: by these it is listed and counted once.
    package var isListed: Bool { !isOtherSeen || home < other }
    /// Code of the area that handles the other family.
    package let office: String
    /// The first day on which both answers stand.
    package let since: CivilDate
    /// The last day of both families, where both paid on days that are over and today not both of them do.
    package let until: CivilDate?
    /// Only past days are paid twice: what is paid today is not held by it.
    package let isPast: Bool
    /// The other family is of this scope; where it is not seen, its data are restricted.
    package let isOtherHere: Bool
    /// It is to be told: it holds today, or nobody has said who is paid on the days that are over.
    package var isToBeTold: Bool { isListed && (!isPast || said == nil) }
    /// It is listed, and nobody has said who is paid.
    package var isOpen: Bool { isListed && said == nil }
    /// What was said last, by either office; nil where nothing was, or it was taken back.
    package let said: Said?

    package struct Said: Sendable, Hashable {
        /// The family that is paid.
        package let payer: Int64
        /// Whether this scope's office said it.
        package let isOwn: Bool
        package let at: Instant
    }
}

extension StoreSession {
    /// Of all families in scope, in order of family, programme and person. Whom they are shared with is read whatever
    /// office holds it; the other family's data are not. Which families are this scope's, and which office holds the
    /// others, is as it is now: those can be asked.
    ///
    /// - Parameters:
    ///   - day: by the last answers up to this day, and who belonged to the families on it; nil is the last there is.
    ///   - includingPast: those of whom only days that are over are paid twice, too.
    ///   - knowledge: answers stored, merges and memberships held, and what was said by then.
    package func officeOverlaps(
        on day: CivilDate? = nil, includingPast: Bool = false, known knowledge: Knowledge = .current
    ) async throws -> [OfficeOverlap] {
        let rows = try await readLinked([
            "select distinct home, person from families.guests",
            "select home, person from families.aliases where \(knowledge.condition)",
        ])
        let shared = Set(try rows.flatMap { try $0.decode(Int64.self, Int32.self) }.map(PersonID.init))
        return try await officeOverlaps(
            of: shared, programmes: nil, on: day, includingPast: includingPast, knowledge)
    }

    /// Of these answers' people; for an answer of a family as a whole, of its members whose entries were merged.
    func officeOverlaps(
        of answers: [StoredDecision], on day: CivilDate? = nil
    ) async throws -> [OfficeOverlap] {
        let paid = answers.filter { $0.outcome == .eligible && $0.amount != nil }
        let families = Set(paid.filter { $0.person == nil }.map(\.home)).sorted()
        let members = try await facts([.memberships], ofHomes: families).compactMap(\.row.memberID)
        return try await officeOverlaps(
            of: Set(paid.compactMap(\.person) + members), programmes: Set(paid.map(\.programme)), on: day)
    }

    private func officeOverlaps(
        of people: Set<PersonID>, programmes: Set<String>?, on day: CivilDate? = nil,
        includingPast: Bool = false, _ knowledge: Knowledge = .current
    ) async throws -> [OfficeOverlap] {
        guard !people.isEmpty else { return [] }
        let aliases = try await aliases(of: people, knowledge)
        let paid = try await PaidFile.query(
            of: people, aliases, programmes, on: day, includingPast: includingPast, knowledge, self)
        let shared = Dictionary(grouping: paid) { Shared(person: $0.person, scheme: $0.scheme) }
            .filter { Set($0.value.map(\.file)).count > 1 }
        let files = Set(shared.values.joined().map(\.file)).sorted()
        guard !files.isEmpty else { return [] }
        let own = Set(try await self.files(files).map(\.home))
        let said = try await officeSayings(on: files, known: knowledge)
        let kept = try await keptOverlaps(of: files, aliases, knowledge)
        var found: [OfficeOverlap] = []
        for (subject, paid) in shared {
            var told: Set<[Int64]> = []
            for (here, there) in PaidFile.pairs(paid, of: own) {
                let isSeen = own.contains(there.file)
                let pair = SaidOf(here.file, there.file, subject.person, subject.scheme, aliases)
                if isSeen, kept.contains(pair) { continue }
                guard told.insert([here.file, there.file]).inserted else { continue }
                let last = said[pair]
                let shared = here.isCurrent && there.isCurrent ? nil : here.days.intersection(there.days)
                found.append(
                    OfficeOverlap(
                        person: subject.person, scheme: subject.scheme, home: here.file,
                        other: there.file, isOtherSeen: isSeen, office: there.office,
                        since: shared?.from ?? max(here.day, there.day), until: shared?.lastDay,
                        isPast: shared != nil, isOtherHere: there.path.hasPrefix(scope.path),
                        said: last.flatMap { last in
                            last.payer.map {
                                .init(payer: $0, isOwn: last.by.map(own.contains) ?? false, at: last.at)
                            }
                        }))
            }
        }
        return found.sorted {
            ($0.home, $0.scheme, $0.person, $0.other) < ($1.home, $1.scheme, $1.person, $1.other)
        }
    }

    /// Overlaps of benefits that are kept as such, open or settled: those are listed and settled there.
    private func keptOverlaps(
        of files: [Int64], _ aliases: Aliases, _ knowledge: Knowledge
    ) async throws -> Set<SaidOf> {
        let rows = try await query(
            """
            select one_home, other_home, home, person, scheme from families.merge_overlaps
            where one_cover is null and one_home = any(\(files)) and \(knowledge.includes("found_at"))
            and (\(knowledge.excludes("settled_at")) or payer is not null and \(knowledge.excludes("released_at")))
            """
        ).decode(Int64.self, Int64.self, Int64.self, Int32.self, String.self)
        return Set(rows.map { SaidOf($0.0, $0.1, PersonID(home: $0.2, person: $0.3), $0.4, aliases) })
    }

    /// An office says which family is paid, or takes back what either office said.
    ///
    /// Taken one after the other: who says something meanwhile is seen.
    ///
    /// - Parameters:
    ///   - payer: one of the two families; nil takes back.
    ///   - seen: what had been said as far as this office was shown.
    /// - Returns: false where the other office said something meanwhile, or the overlap is none any longer.
    package func say(
        _ payer: Int64?, of overlap: OfficeOverlap, reason: String
    ) async throws -> Bool {
        let pair = [overlap.home, overlap.other].sorted()
        let name = "office-overlap/\(pair[0])/\(pair[1])/\(overlap.scheme)"
        try await execute("select pg_advisory_xact_lock(hashtextextended(\(name), 0))")
        let now = try await officeOverlaps(
            of: [overlap.person], programmes: [overlap.scheme], includingPast: true)
        guard let now = now.first(where: { $0.home == overlap.home && $0.other == overlap.other }),
            now.said == overlap.said
        else { return false }
        let sealed = try sealing.seal(reason, .family(.settlementReason, home: overlap.home))
        try await execute(
            """
            insert into families.office_settlements (home, path, other_home, person_home, person, scheme, payer, reason,
                said_by)
            select home, path, \(overlap.other), \(overlap.person.home), \(overlap.person.person), \(overlap.scheme),
                \(payer), \(sealed), \(actor.name) from families.files where home = \(overlap.home)
            """)
        return true
    }
}

/// A person and a programme.
private struct Shared: Hashable {
    let person: PersonID
    let scheme: String
}
