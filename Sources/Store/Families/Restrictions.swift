import Benefits
package import CivilCalendar
package import Postgres

/// A restriction of processing: the family is kept and hidden while it is open.
package struct Restriction: Sendable, Hashable {
    package let home: Int64
    package let id: Int64
    /// Whose data it is about; nil for the whole family.
    package let person: PersonID?
    /// The day from which it was asked for.
    package let day: CivilDate
    package let imposedAt: Instant
    package let imposedBy: String
    package let liftedOn: CivilDate?
    package let liftedBy: String?
}

/// Since when another office has a family, and which area it handles.
package struct Departure: Sendable, Hashable {
    package let day: CivilDate
    package let area: String
    package let nameZh: String
    package let nameEn: String
}

extension StoreSession {
    /// Restrictions of the scope, the open ones or all there ever were, in the order in which they were imposed.
    ///
    /// - Parameters:
    ///   - day: those in force on this day; with the lifted ones, those that had begun.
    ///   - knowledge: imposed by then, and lifted only where that was done by then.
    package func restrictions(
        includingLifted: Bool = false, on day: CivilDate? = nil, known knowledge: Knowledge = .current
    ) async throws -> [Restriction] {
        var parts = [knowledge.includes("imposed_at")]
        if let day { parts.append("day <= \(day)") }
        if !includingLifted {
            let later: Statement = day.map { "or lifted_on > \($0)" } ?? ""
            parts.append("(\(knowledge.excludes("lifted_at")) \(later))")
        }
        return try await query(
            """
            \(Restriction.selection(knowledge)) where \(Statement.joined(parts, by: " and "))
            order by imposed_at, home, id
            """
        ).map { try Restriction(row: $0) }
    }

    /// The open restriction of a family of the scope.
    package func openRestriction(of home: Int64) async throws -> Restriction? {
        try await query("\(Restriction.selection(.current)) where home = \(home) and lifted_at is null")
            .oneOrNone.map { try Restriction(row: $0) }
    }

    /// Families of the scope that are restricted and have this household number, in capital or small letters.
    package func restrictedFiles(numbered text: String) async throws -> [Int64] {
        let homes = try await query("select home from families.restrictions where lifted_at is null")
            .decode(Int64.self)
        if homes.isEmpty { return [] }
        let rows = try await readLinked([
            """
            select home from families.files where home = any(\(homes))
            and household_number = any(\(SearchQuestion.households(text))) order by home
            """
        ])
        return try rows[0].decode(Int64.self)
    }

    /// Families of the scope that this act may not show.
    package func hiddenHomes() async throws -> Set<Int64> {
        Set(try await query("select home from families.hidden_homes").decode(Int64.self))
    }

    /// Those of these people whose data are restricted, in whatever office: by a restriction of their own, by one of a
    /// family to which they belong, or by one of their home where they belong nowhere else.
    ///
    /// The one place that says whom no family may take up: asked before every act by which somebody comes into one.
    package func restricted(among people: some Sequence<PersonID>) async throws -> Set<PersonID> {
        let aliases = try await aliases(of: people)
        let entries = aliases.entries(of: people).sorted()
        if entries.isEmpty { return [] }
        let rows = try await readLinked([
            """
            with closed as (select home, person_home, person from families.restrictions where lifted_at is null),
            belonging as (
                select m.home, m.person, m.file from families.memberships m
                where upper_inf(m.known) and upper_inf(m.valid))
            select w.home, w.person from (\(Self.people(entries))) w
            where exists (select from closed c where c.person_home = w.home and c.person = w.person)
            or exists (select from closed c join belonging b on b.file = c.home
                where b.home = w.home and b.person = w.person)
            or exists (select from closed c where c.home = w.home)
                and not exists (select from belonging b where b.home = w.home and b.person = w.person)
            """
        ])
        let found = try rows[0].decode(Int64.self, Int32.self)
        return Set(found.map { aliases.canonical(PersonID(home: $0, person: $1)) })
    }

    /// Those of these families that are restricted, in whatever office.
    func restrictedHomes(among homes: [Int64]) async throws -> Set<Int64> {
        if homes.isEmpty { return [] }
        let rows = try await readLinked([
            "select home from families.restrictions where lifted_at is null and home = any(\(homes))"
        ])
        return Set(try rows[0].decode(Int64.self))
    }

    /// Where a family went that this scope had, as far as it was told.
    private func departure(of home: Int64, _ knowledge: Knowledge) async throws -> Departure? {
        try await query(
            """
            select m.day, m.to_area, a.name_zh, a.name_en from families.moves m
            left join office.areas a on a.code = m.to_area
            where m.home = \(home) and m.answer in ('accepted', 'imported')
            and m.from_path >= \(scope.path) and m.from_path < \(scope.end)
            and \(knowledge.includes("m.answered_at")) order by m.answered_at desc limit 1
            """
        ).decode(CivilDate.self, String.self, String?.self, String?.self).first.map {
            Departure(day: $0, area: $1, nameZh: $2 ?? $1, nameEn: $3 ?? $2 ?? $1)
        }
    }

    /// Why the scope shows no such family, as known.
    package func absence(
        of home: Int64, _ knowledge: Knowledge = .current
    ) async throws -> StoreError {
        if let open = try await openRestriction(of: home) { return .restricted(since: open.day) }
        if let open = try await withdrawal(of: home, knowledge) { return .withdrawn(on: open.day) }
        guard case .at(let microseconds) = knowledge, try await !files([home]).isEmpty else {
            return try await departure(of: home, knowledge).map { .movedAway($0) } ?? .noSuchFamily
        }
        return .notKnownThen(Instant(microseconds: microseconds))
    }

    /// The file of a family that may be shown.
    ///
    /// - Parameters:
    ///   - day: with its areas as they were on this day; nil is as they are.
    ///   - knowledge: at an instant, a family that was registered later is refused (``StoreError/notKnownThen(_:)``).
    package func file(
        _ home: Int64, on day: CivilDate? = nil, known knowledge: Knowledge = .current
    ) async throws -> FamilyFile {
        var found = try await files([home], knowledge)
        if let day { found = try await placed(found, on: day, knowledge) }
        guard let file = found.first else { throw try await absence(of: home, knowledge) }
        return file
    }

    /// Hides these families, which the scope must show. What they were found by goes: it is made again when it is lifted.
    package func restrict(_ homes: [Int64], for person: PersonID?, from day: CivilDate, reason: String)
        async throws
    {
        let locked = try await query(
            "select home from families.files where home = any(\(homes)) order by home for update"
        ).decode(Int64.self)
        guard locked.count == Set(homes).count else { throw StoreError.noSuchFamily }
        try await execute("delete from families.search_tokens where file = any(\(locked))")
        for home in locked {
            let sealed = try sealing.seal(reason, .family(.restrictionReason, home: home))
            try await execute(
                """
                insert into families.restrictions (home, path, person_home, person, day, reason, imposed_by)
                select home, path, \(person?.home as Int64?), \(person?.person as Int32?), \(day), \(sealed),
                \(actor.name) from families.files where home = \(home)
                """)
        }
    }

    /// Shows these families again. The caller makes anew what they are found by.
    ///
    /// - Returns: those that were restricted.
    package func lift(_ homes: [Int64], on day: CivilDate, reason: String) async throws -> [Int64] {
        var lifted: [Int64] = []
        for home in homes {
            let sealed = try sealing.seal(reason, .family(.restrictionReason, home: home))
            let count = try await execute(
                """
                update families.restrictions set lifted_on = \(day), lifted_at = clock_timestamp(),
                lifted_by = \(actor.name), lift_reason = \(sealed) where home = \(home) and lifted_at is null
                """)
            if count > 0 { lifted.append(home) }
        }
        return lifted
    }

    /// Files of the scope to which a person belongs or belonged.
    package func files(ofMember person: PersonID) async throws -> [Int64] {
        try await query(
            """
            select distinct file from families.memberships where home = \(person.home) and person = \(person.person)
            and upper_inf(known) order by file
            """
        ).decode(Int64.self)
    }
}

extension Restriction {
    /// One that was lifted later was in force then.
    fileprivate static func selection(_ knowledge: Knowledge) -> Statement {
        """
        select home, id, person_home, person, day, imposed_at, imposed_by,
            case when \(knowledge.includes("lifted_at")) then lifted_on end,
            case when \(knowledge.includes("lifted_at")) then lifted_by end
        from families.restrictions
        """
    }

    fileprivate init(row: Row) throws(PostgresError) {
        let (home, id, personHome, person, day, imposedAt, imposedBy, liftedOn, liftedBy) = try row.decode(
            Int64.self, Int64.self, Int64?.self, Int32?.self, CivilDate.self, Instant.self, String.self,
            CivilDate?.self, String?.self)
        self.init(
            home: home, id: id, person: PersonID(personHome, person), day: day, imposedAt: imposedAt,
            imposedBy: imposedBy, liftedOn: liftedOn, liftedBy: liftedBy)
    }
}
