import Postgres

extension StoreSession {
    /// Keeps every other merge, and rosters that are drawn up or confirmed, waiting: taken before any family's lock.
    package func lockMerges() async throws {
        _ = try await query("select pg_advisory_xact_lock(hashtextextended('merges', 0))")
    }

    /// Covers of these entries are one person's from now on. Those of the others than the entry kept that are on the
    /// days of another cover of the product are contested: the database holds the rest to one at a time.
    ///
    /// Called again where a cover was ended or an overlap settled, it frees what is on nobody's days any longer.
    package func uniteCovers(of entries: some Sequence<PersonID>, as canonical: PersonID) async throws {
        let among = Self.people(Set(entries).sorted())
        try await execute(
            """
            with now as (
                select c.home, c.id,
                    (c.home, c.person) <> (\(canonical.home), \(canonical.person)) and exists (
                        select from insurance.covers o where (o.home, o.person) in (\(among))
                        and o.scheme = c.scheme and o.term && c.term and (o.home, o.id) <> (c.home, c.id)
                    ) as contested
                from insurance.covers c where (c.home, c.person) in (\(among)))
            update insurance.covers c set canonical_home = \(canonical.home), canonical = \(canonical.person),
                contested = n.contested
            from now n where n.home = c.home and n.id = c.id
            and (c.canonical_home, c.canonical, c.contested)
                is distinct from (\(canonical.home), \(canonical.person), n.contested)
            """)
    }
}
