package import Benefits
import Postgres

extension StoreSession {
    /// Keeps every other merge, and rosters that are drawn up or confirmed, waiting: taken before any family's lock.
    package func lockMerges() async throws {
        _ = try await query("select pg_advisory_xact_lock(hashtextextended('merges', 0))")
    }

    /// Covers of these entries are one person's from now on. Those of the others than the entry kept that are on the
    /// days of another cover of the product are contested: the database holds the rest to one at a time.
    ///
    /// Called again where a cover was ended or an overlap settled, it frees what is on nobody's days any longer, and of two
    /// that were settled it is the other one than the one that stands that is contested.
    package func uniteCovers(of entries: some Sequence<PersonID>, as canonical: PersonID) async throws {
        let among = Self.people(Set(entries).sorted())
        let now: Statement = """
            select c.home, c.id, coalesce(
                (select bool_or(o.standing <> c.id) from families.merge_overlaps o
                    where ((o.one_home, o.one_cover) = (c.home, c.id) or (o.other_home, o.other_cover) = (c.home, c.id))
                    and o.standing is not null and o.released_at is null),
                (c.home, c.person) <> (\(canonical.home), \(canonical.person)) and exists (
                    select from insurance.covers o where (o.home, o.person) in (\(among))
                    and o.scheme = c.scheme and o.term && c.term and (o.home, o.id) <> (c.home, c.id))
                ) as contested
            from insurance.covers c where (c.home, c.person) in (\(among))
            """
        // The database holds those that are not contested to one at a time, at every step.
        for isContested in [true, false] {
            try await execute(
                """
                with now as (\(now))
                update insurance.covers c set canonical_home = \(canonical.home), canonical = \(canonical.person),
                    contested = n.contested
                from now n where n.home = c.home and n.id = c.id and n.contested = \(isContested)
                and (c.canonical_home, c.canonical, c.contested)
                    is distinct from (\(canonical.home), \(canonical.person), n.contested)
                """)
        }
    }

    /// Whom a roster that was confirmed covers, and which of the covers may not leave: one that is on the days of another,
    /// as long as that is not settled or another stands.
    package func covers(
        ofRoster roster: Int64, known knowledge: Knowledge = .current
    ) async throws -> [RosterPerson: Bool] {
        let covers = try await query(
            "select home, person, id from insurance.covers where roster = \(roster)"
        ).decode(Int64.self, Int32.self, Int64.self)
        let (homes, ids) = (covers.map(\.0), covers.map(\.2))
        // An overlap is kept where both families are in sight; it counts for either office.
        let contested: Statement = """
            select c.home, c.id from families.merge_overlaps o
            join unnest(\(homes), \(ids)) as c (home, id)
                on (o.one_home, o.one_cover) = (c.home, c.id) or (o.other_home, o.other_cover) = (c.home, c.id)
            where \(knowledge.includes("o.found_at")) and (\(knowledge.excludes("o.settled_at"))
                or o.standing <> c.id and \(knowledge.excludes("o.released_at")))
            """
        let rows = try await readLinked([contested])
        let stopped = Set(try rows[0].decode(Int64.self, Int64.self).map { [$0, $1] })
        return Dictionary(
            covers.map { (RosterPerson(home: $0.0, person: $0.1), stopped.contains([$0.0, $0.2])) },
            uniquingKeysWith: { $0 && $1 })
    }
}
