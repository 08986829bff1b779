package import CivilCalendar
package import Postgres

/// Two covers of one product on the same days of one person, or two files' answers that pay one person the same.
package struct MergeOverlap: Sendable, Hashable {
    package let id: Int64
    /// The person; where entries were merged, the one kept.
    package let person: PersonID
    /// The insurance product, or the programme.
    package let scheme: String
    /// Numbers of the covers; empty where it is of answers.
    package let covers: [Int64]
    /// The files whose answers pay the same; of covers, the families of the entries they were bought for.
    package let families: [Int64]
    package let isSettled: Bool
    /// The file whose answer is paid, as it was settled.
    package let payer: Int64?
    /// The cover that stands, as it was settled.
    package let standing: Int64?

    /// What may be said to stand: of covers one of them, of answers the file of one.
    package var choices: [Int64] { covers.isEmpty ? families : covers }
    /// What was said to stand and counts.
    package var chosen: Int64? { payer ?? standing }
    /// Whether it waits, or what was said to stand counts; false where it was left behind by a merge that was taken back.
    package var counts: Bool { !isSettled || chosen != nil }
}

extension MergeOverlap {
    fileprivate func settled(payer: Int64) -> MergeOverlap {
        MergeOverlap(
            id: id, person: person, scheme: scheme, covers: covers, families: families, isSettled: true,
            payer: payer, standing: nil)
    }
}

/// One of the two covers of an overlap.
package struct OverlappingCover: Sendable, Hashable {
    package let file: Int64
    package let year: Int
    package let plan: String
    package let term: DateSpan
    package let premiumFen: Int64
}

extension StoreSession {
    /// Says that an entry of the register is the canonical one. Facts stay; whoever may read one of the two files may
    /// from now on read the person of the other. The caller holds both families' locks.
    package func addAlias(
        _ entry: PersonID, of canonical: PersonID, reason: String, known instant: Instant
    ) async throws {
        let sealed = try sealing.seal(reason, .person(.aliasReason, home: entry.home, person: entry.person))
        let paths = try await query(
            """
            select path from families.people where (home, person) in
            ((\(entry.home), \(entry.person)), (\(canonical.home), \(canonical.person)))
            """
        ).decode(String.self)
        guard paths.count == 2, let path = Scope.containing(paths)?.path else {
            throw StoreError.noSuchFamily
        }
        try await execute(
            """
            insert into families.aliases (home, person, path, canonical_home, canonical, known, reason, merged_by)
            values (\(entry.home), \(entry.person), \(path), \(canonical.home), \(canonical.person),
            tstzrange(\(instant), null), \(sealed), \(actor.name))
            """)
        for (guest, other) in [(entry, canonical), (canonical, entry)] {
            let files = try await query(
                """
                select distinct file from families.memberships
                where home = \(other.home) and person = \(other.person) and upper_inf(known)
                """
            ).decode(Int64.self)
            try await addGuests(files.map { (guest: guest, file: $0) }, importing: nil)
        }
        try await keepSearchTrue(ofPeople: [entry, canonical])
    }

    /// When the first of these entries was merged, of those merges that hold.
    package func mergedAt(_ entries: [PersonID]) async throws -> Instant? {
        let wanted = Self.people(entries)
        let rows = try await readLinked([
            """
            select min(lower(known)) from families.aliases where upper_inf(known)
            and ((home, person) in (\(wanted)) or (canonical_home, canonical) in (\(wanted)))
            """
        ])
        return try rows[0].one[0, as: Instant?.self]
    }

    /// Takes a merge back: from now on the entry is a person of its own again.
    package func closeAlias(
        _ entry: PersonID, of canonical: PersonID, known instant: Instant, reason: String
    ) async throws {
        let sealed = try sealing.seal(reason, .person(.aliasReason, home: entry.home, person: entry.person))
        let closed = try await execute(
            """
            update families.aliases set known = tstzrange(lower(known), \(instant)), undone_by = \(actor.name),
            undo_reason = \(sealed) where home = \(entry.home) and person = \(entry.person) and upper_inf(known)
            """)
        guard closed == 1 else { throw StoreError.noLongerHeld(.memberships) }
        try await keepSearchTrue(ofPeople: [entry, canonical])
    }

    /// How many rows of each table stand on these entries, by table. Equal before and after a merge: nothing is lost.
    package func references(to entries: some Sequence<PersonID>) async throws -> [String: Int64] {
        let list = Set(entries).sorted()
        let keys = try await query(
            """
            select c.conrelid::regclass::text, h.attname::text, p.attname::text from pg_constraint c
            join pg_attribute h on h.attrelid = c.conrelid and h.attnum = c.conkey[1]
            join pg_attribute p on p.attrelid = c.conrelid and p.attnum = c.conkey[2]
            where c.contype = 'f' and c.confrelid = 'families.people'::regclass and h.attname <> 'canonical_home'
            and c.conrelid::regclass::text not in
                ('families.aliases', 'families.duplicate_pairs', 'families.duplicate_answers', 'families.guests',
                 'families.merge_overlaps', 'families.office_settlements')
            order by 1, 2
            """
        ).decode(String.self, String.self, String.self)
        var counts: [String: Int64] = [:]
        for (table, home, person) in keys {
            counts["\(table) by \(home)"] = try await value(
                """
                select count(*) from \(unsafeRaw: table)
                where (\(unsafeRaw: home), \(unsafeRaw: person)) in (\(Self.people(list)))
                """)
        }
        return counts
    }

    /// Finds covers of one product on the same days among the entries of one person, and keeps them as open.
    package func keepOverlaps(of entries: some Sequence<PersonID>, person: PersonID) async throws -> Int {
        let list = Set(entries).sorted()
        let (homes, people) = (list.map(\.home), list.map(\.person))
        return try await execute(
            """
            insert into families.merge_overlaps (home, person, path, scheme, one_home, one_cover, other_home, other_cover,
            found_at)
            select \(person.home), \(person.person), p.path, a.scheme, a.home, a.id, b.home, b.id, clock_timestamp()
            from insurance.covers a join insurance.covers b on b.scheme = a.scheme and b.term && a.term
                and (a.home, a.id) < (b.home, b.id) and (a.home, a.person) <> (b.home, b.person)
            join families.people p on p.home = \(person.home) and p.person = \(person.person)
            where (a.home, a.person) in (select home, person from unnest(\(homes), \(people)) as w (home, person))
            and (b.home, b.person) in (select home, person from unnest(\(homes), \(people)) as w (home, person))
            and not exists (select from families.merge_overlaps o where o.one_home = a.home and o.one_cover = a.id
                and o.other_home = b.home and o.other_cover = b.id
                and (o.settled_at is null or o.standing is not null and o.released_at is null))
            """)
    }

    /// Overlaps of covers and of benefits; the open ones, or all.
    ///
    /// - Parameters:
    ///   - day: those whose covers both hold on this day, or whose families' last answers up to it both pay.
    ///   - knowledge: found by then, and settled only where that was said by then.
    package func overlaps(
        includingSettled: Bool = false, on day: CivilDate? = nil, known knowledge: Knowledge = .current
    ) async throws -> [MergeOverlap] {
        let asked: Statement = "\(includingSettled) or \(knowledge.excludes("o.settled_at"))"
        let found = try await overlaps(where: asked, known: knowledge).filter {
            includingSettled || !$0.isSettled
        }
        guard let day else { return found }
        return try await holding(found, on: day, knowledge)
    }

    private func holding(
        _ overlaps: [MergeOverlap], on day: CivilDate, _ knowledge: Knowledge
    ) async throws -> [MergeOverlap] {
        let covers = try await covers(of: overlaps)
        let paid = Set(try await paidTwice(overlaps.filter(\.covers.isEmpty), on: day, knowledge).map(\.id))
        return overlaps.filter { overlap in
            if overlap.covers.isEmpty { return paid.contains(overlap.id) }
            return overlap.covers.allSatisfy { covers[$0]?.term.contains(day) ?? false }
        }
    }

    /// Of benefits, those of families that are both in scope (``officeOverlaps()`` has the others), settled where an
    /// office said meanwhile which of them is paid.
    ///
    /// - Parameter condition: on an overlap `o`.
    func overlaps(
        where condition: Statement, known knowledge: Knowledge = .current
    ) async throws -> [MergeOverlap] {
        let isSettled: Statement = "not \(knowledge.excludes("o.settled_at"))"
        let counts: Statement = "\(isSettled) and \(knowledge.excludes("o.released_at"))"
        let found: [MergeOverlap] = try await query(
            """
            select o.id, o.home, o.person, o.scheme, o.one_cover, o.other_cover, o.one_home, o.other_home,
                \(isSettled), case when \(counts) then o.payer end, case when \(counts) then o.standing end
            from families.merge_overlaps o where (\(condition)) and \(knowledge.includes("o.found_at"))
            and (o.one_cover is not null
                or 2 = (select count(*) from families.files f where f.home in (o.one_home, o.other_home)))
            order by o.id
            """
        ).decode(
            Int64.self, Int64.self, Int32.self, String.self, Int64?.self, Int64?.self, Int64.self, Int64.self,
            Bool.self, Int64?.self, Int64?.self
        ).map {
            MergeOverlap(
                id: $0, person: PersonID(home: $1, person: $2), scheme: $3,
                covers: [$4, $5].compactMap(\.self),
                families: [$6, $7], isSettled: $8, payer: $9, standing: $10)
        }
        let open = found.filter { $0.covers.isEmpty && !$0.isSettled }
        if open.isEmpty { return found }
        let said = try await officeSayings(on: Set(open.flatMap(\.families)).sorted(), known: knowledge)
        if said.isEmpty { return found }
        let aliases = try await aliases(of: open.map(\.person), knowledge)
        return found.map { overlap in
            let subject = SaidOf(
                overlap.families[0], overlap.families[1], overlap.person, overlap.scheme, aliases)
            guard overlap.covers.isEmpty, !overlap.isSettled, let payer = said[subject]?.payer else {
                return overlap
            }
            return overlap.settled(payer: payer)
        }
    }

    /// The covers of overlaps by the numbers of their rows.
    package func covers(of overlaps: [MergeOverlap]) async throws -> [Int64: OverlappingCover] {
        let rows = try await query(
            """
            select distinct c.id, c.file, c.year, c.plan, c.term, c.premium_fen from families.merge_overlaps o
            join insurance.covers c on (c.home, c.id) = (o.one_home, o.one_cover)
                or (c.home, c.id) = (o.other_home, o.other_cover)
            where o.id = any(\(overlaps.map(\.id)))
            """
        ).decode(Int64.self, Int64.self, Int32.self, String.self, DateSpan.self, Int64.self)
        return Dictionary(
            rows.map {
                (
                    $0.0,
                    OverlappingCover(file: $0.1, year: Int($0.2), plan: $0.3, term: $0.4, premiumFen: $0.5)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// A person says how overlaps were dealt with: one of them by its number, or all of a person whose merge is undone.
    ///
    /// - Parameters:
    ///   - payer: of an overlap of benefits, the file whose answer is paid.
    ///   - standing: of an overlap of covers, the one that stands.
    /// - Returns: how many were open.
    package func settleOverlaps(
        id: Int64? = nil, of person: PersonID? = nil, payer: Int64? = nil, standing: Int64? = nil,
        reason: String
    ) async throws -> Int {
        var settled = 0
        for overlap in try await overlaps() where overlap.id == id || overlap.person == person {
            let sealed = try sealing.seal(
                reason,
                .person(.overlapReason, home: overlap.person.home, person: overlap.person.person))
            settled += try await execute(
                """
                update families.merge_overlaps set settled_at = clock_timestamp(), settled_by = \(actor.name),
                reason = \(sealed), payer = \(payer), standing = \(standing) where id = \(overlap.id) and settled_at is null
                """)
        }
        return settled
    }

    /// What was settled counts no longer from now on: of all that a person's entries had, which are two people again, or of
    /// one overlap that is opened again.
    ///
    /// - Returns: how many counted.
    @discardableResult
    package func releaseSettled(
        of person: PersonID, overlap id: Int64? = nil, reason: String
    ) async throws -> Int {
        let sealed = try sealing.seal(
            reason, .person(.overlapReason, home: person.home, person: person.person))
        let one: Statement = id.map { "and id = \($0)" } ?? ""
        return try await execute(
            """
            update families.merge_overlaps set released_at = clock_timestamp(), released_by = \(actor.name),
                release_reason = \(sealed)
            where home = \(person.home) and person = \(person.person) \(one)
            and (payer is not null or standing is not null) and released_at is null
            """)
    }
}
