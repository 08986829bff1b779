import Benefits
package import CivilCalendar
package import Rules
package import Store

/// A family whose registration was withdrawn, as its page says: by whom, when, why, and where it is put back.
package struct WithdrawnFamily: Sendable {
    package let home: Int64
    package let at: OfficeMoment
    package let by: String
    package let reason: String?
    /// The number of the act in the history, by which it is undone.
    package let act: Int?
    /// The instant just before, as addresses take it: what was known then is still readable.
    package let before: String

    /// What is said in place of the family.
    package static func text(on day: CivilDate) -> LocalizedText {
        LocalizedText(
            zh: "该家庭的登记已于 \(day) 撤回（登记有误）：名单、查找、统计、认定里都没有。"
                + "历史记录写明谁、为何；可以恢复。",
            en: "This registration was withdrawn on \(day) as a mistake: no list, search, count or "
                + "determination has the family. Its history says by whom and why, and it can be put back.")
    }
}

/// A withdrawal without names.
package struct WithdrawalInList: Sendable, Hashable {
    package let home: Int64
    package let day: CivilDate
    package let by: String
    package let reinstatedOn: CivilDate?
    package let reinstatedBy: String?

    package init(_ withdrawal: Withdrawal) {
        home = withdrawal.home
        day = withdrawal.day
        by = withdrawal.by
        reinstatedOn = withdrawal.reinstatedOn
        reinstatedBy = withdrawal.reinstatedBy
    }
}

/// Withdrawn registrations of a scope: numbers of families, days and who, no names.
package struct ListWithdrawals: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameter day: those made by the end of this day; nil is all.
    package func callAsFunction(
        includingReinstated: Bool = false, on day: CivilDate? = nil, known knowledge: Knowledge = .current,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> [WithdrawalInList] {
        try await store.act(as: actor, scope: scope, readOnly: true) { session in
            try await session.withdrawals(
                includingReinstated: includingReinstated, on: day, known: knowledge
            ).map(WithdrawalInList.init)
        }
    }
}

extension Desk {
    /// Withdrawn registrations of the caller's area; no names.
    ///
    /// - Parameters:
    ///   - day: those made by the end of this day; nil is all.
    ///   - asKnown: as known at this instant, as a person typed it (``KnownInstant``).
    package func withdrawals(
        includingReinstated: Bool = false, on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [WithdrawalInList] {
        try await act(caller, readOnly: true) { session in
            try await session.withdrawals(
                includingReinstated: includingReinstated, on: day,
                known: try await session.knowledge(asked: asKnown)
            ).map(WithdrawalInList.init)
        }
    }

    /// A family whose registration is withdrawn.
    ///
    /// - Throws: `notFound` where it is not, or not the caller's.
    package func withdrawn(_ home: Int64, _ caller: Caller) async throws -> WithdrawnFamily {
        let found = try await act(caller, readOnly: true) { try await $0.withdrawal(of: home) }
        guard let found else { throw DeskError.notFound }
        let entry = try await entries(of: home, caller).last { $0.instant == found.at }
        return WithdrawnFamily(
            home: home, at: OfficeMoment(found.at), by: found.by, reason: entry?.reason, act: entry?.act,
            before: StoredInstant(sinceMillennium: found.at.sinceMillennium - 1).text)
    }
}
