package import CivilCalendar
package import Postgres

/// A registration that was a mistake and was taken out of the register again.
package struct Withdrawal: Sendable, Hashable {
    package let home: Int64
    /// Of the office, when it was withdrawn.
    package let day: CivilDate
    /// Of the act, whose reason says why.
    package let at: Instant
    package let by: String
    package let reinstatedOn: CivilDate?
    package let reinstatedBy: String?
}

/// Why a registration cannot be withdrawn: others rely on it.
package enum WithdrawalObstacle: String, Sendable, Hashable, CaseIterable {
    /// Somebody of it stands in another family, or facts of another family name somebody of it.
    case linked
    /// Somebody of it was merged with another entry of the register.
    case merged
    /// Somebody of it is or was insured.
    case covered
    /// It stands on a confirmed roster.
    case onRoster = "on-roster"
    /// It was offered to another office, which has not answered.
    case offered
}

extension StoreSession {
    /// The withdrawal of a family's registration that holds, or held as known.
    package func withdrawal(
        of home: Int64, _ knowledge: Knowledge = .current
    ) async throws -> Withdrawal? {
        try await query(
            """
            \(Withdrawal.selection(knowledge)) where home = \(home) and \(knowledge.includes("withdrawn_at"))
            and \(knowledge.excludes("reinstated_at"))
            """
        ).oneOrNone.map { try Withdrawal(row: $0) }
    }

    /// Withdrawals of the scope, those that hold or all there ever were, in the order in which they were made.
    ///
    /// - Parameter day: those made by the end of this day; nil is all.
    package func withdrawals(
        includingReinstated: Bool = false, on day: CivilDate? = nil, known knowledge: Knowledge = .current
    ) async throws -> [Withdrawal] {
        let last = day ?? .latest
        return try await query(
            """
            \(Withdrawal.selection(knowledge)) where day <= \(last) and \(knowledge.includes("withdrawn_at"))
            and (\(includingReinstated) or reinstated_on > \(last) or \(knowledge.excludes("reinstated_at")))
            order by withdrawn_at, home
            """
        ).map { try Withdrawal(row: $0) }
    }

    /// What speaks against withdrawing a family's registration, whatever office holds what relies on it.
    package func withdrawalObstacles(of home: Int64) async throws -> Set<WithdrawalObstacle> {
        var found: Set<WithdrawalObstacle> = []
        let links = try await readLinked([
            """
            select exists (select from families.memberships m join families.files f on f.home = m.file
                where m.home = \(home) and m.file <> \(home) and upper_inf(m.known) and not f.withdrawn)
            """,
            """
            select exists (select from families.parentage where parent_home = \(home) and home <> \(home)
                and upper_inf(known))
            or exists (select from families.unions where home <> \(home) and upper_inf(known)
                and (partner_home = \(home) or other_home = \(home)))
            """,
            """
            select exists (select from families.aliases
                where (home = \(home) or canonical_home = \(home)) and upper_inf(known))
            """,
        ])
        if try links[0].one[0, as: Bool.self] || links[1].one[0, as: Bool.self] { found.insert(.linked) }
        if try links[2].one[0, as: Bool.self] { found.insert(.merged) }
        // Of whichever office the roster is.
        let insured = try await readLinked([
            """
            select exists (select from insurance.covers where file = \(home) or home = \(home)),
                exists (select from insurance.roster_lines l join insurance.rosters r using (roster)
                    where l.file = \(home) and r.state = 'confirmed')
            """
        ])
        let (isCovered, isOnRoster) = try insured[0].one.decode(Bool.self, Bool.self)
        if isCovered { found.insert(.covered) }
        if isOnRoster { found.insert(.onRoster) }
        if try await openOffer(of: home) != nil { found.insert(.offered) }
        return found
    }

    /// What speaks against taking back that these people were registered, whatever office holds what relies on it.
    package func withdrawalObstacles(ofPeople people: [PersonID]) async throws -> Set<WithdrawalObstacle> {
        if people.isEmpty { return [] }
        let wanted = Self.people(people)
        let rows = try await readLinked([
            """
            select exists (select from families.memberships
                    where (home, person) in (\(wanted)) and upper_inf(known))
                or exists (select from families.parentage
                    where (parent_home, parent) in (\(wanted)) and upper_inf(known))
                or exists (select from families.unions where upper_inf(known)
                    and ((partner_home, partner) in (\(wanted)) or (other_home, other) in (\(wanted)))),
                exists (select from families.aliases where upper_inf(known)
                    and ((home, person) in (\(wanted)) or (canonical_home, canonical) in (\(wanted)))),
                exists (select from insurance.covers where (home, person) in (\(wanted)))
            """
        ])
        let (isLinked, isMerged, isCovered) = try rows[0].one.decode(Bool.self, Bool.self, Bool.self)
        let isGuardian: Bool = try await value(
            """
            select exists (select from families.guardianships
                where (guardian_home, guardian) in (\(wanted)) and upper_inf(known))
            """)
        var found: Set<WithdrawalObstacle> = []
        if isLinked || isGuardian { found.insert(.linked) }
        if isMerged { found.insert(.merged) }
        if isCovered { found.insert(.covered) }
        return found
    }

    /// Of these homes those whose registration was withdrawn, of whatever office.
    package func withdrawn(among homes: [Int64]) async throws -> [Int64] {
        if homes.isEmpty { return [] }
        let rows = try await readLinked([
            "select home from families.files where home = any(\(homes)) and withdrawn order by home"
        ])
        return try rows[0].decode(Int64.self)
    }

    /// Takes a family out of every list; the caller closed what was held of it at the same instant.
    package func withdraw(_ home: Int64, on day: CivilDate, at instant: Instant) async throws {
        try await execute("delete from families.search_tokens where file = \(home)")
        try await execute("update families.files set withdrawn = true where home = \(home)")
        try await execute(
            """
            insert into families.withdrawals (home, path, day, withdrawn_at, withdrawn_by)
            select home, path, \(day), \(instant), \(actor.name) from families.files where home = \(home)
            """)
    }

    /// Puts a family back whose registration was withdrawn. The caller makes anew what it is found by.
    package func reinstate(_ home: Int64, on day: CivilDate, at instant: Instant) async throws {
        try await execute(
            """
            update families.withdrawals set reinstated_on = \(day), reinstated_at = \(instant),
            reinstated_by = \(actor.name) where home = \(home) and reinstated_at is null
            """)
        try await execute("update families.files set withdrawn = false where home = \(home)")
    }
}

extension Withdrawal {
    fileprivate static func selection(_ knowledge: Knowledge) -> Statement {
        let isBack = knowledge.includes("reinstated_at")
        return """
            select home, day, withdrawn_at, withdrawn_by, case when \(isBack) then reinstated_on end,
            case when \(isBack) then reinstated_by end from families.withdrawals
            """
    }

    fileprivate init(row: Row) throws(PostgresError) {
        let (home, day, at, by, reinstatedOn, reinstatedBy) = try row.decode(
            Int64.self, CivilDate.self, Instant.self, String.self, CivilDate?.self, String?.self)
        self.init(
            home: home, day: day, at: at, by: by, reinstatedOn: reinstatedOn, reinstatedBy: reinstatedBy)
    }
}
