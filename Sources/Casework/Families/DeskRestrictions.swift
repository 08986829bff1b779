package import Benefits
package import CivilCalendar
package import Rules
import Store

/// A family whose data are restricted, as far as its page says: since when, and what the person who asks may do.
package struct RestrictedFamily: Sendable, Hashable {
    package let home: Int64
    package let since: CivilDate
    /// Whether it is about one of its people; who is not said.
    package let isOfPerson: Bool
    package let mayBeLifted: Bool
    package let mayBeShown: Bool

    /// What is said in place of the family.
    package var text: LocalizedText { RestrictionError.notShown(since: since) }
}

/// A restriction without names.
package struct RestrictionInList: Sendable, Hashable {
    package let home: Int64
    /// Whether it is about one of its people; who is not said.
    package let isOfPerson: Bool
    package let day: CivilDate
    package let imposedBy: String
    package let liftedOn: CivilDate?
    package let liftedBy: String?

    fileprivate init(_ restriction: Restriction) {
        home = restriction.home
        isOfPerson = restriction.person != nil
        day = restriction.day
        imposedBy = restriction.imposedBy
        liftedOn = restriction.liftedOn
        liftedBy = restriction.liftedBy
    }
}

/// A restricted family as somebody is shown it who has the right and gave a reason: numbers masked, nothing decided.
package struct FamilyBehindRestriction: Sendable {
    package let home: Int64
    package let household: String?
    package let village: NamedArea
    package let day: CivilDate
    package let dossier: Dossier
}

extension Desk {
    /// Restrictions of the caller's area, the open ones or all; no names.
    ///
    /// - Parameters: as of ``RestrictFamily/list(includingLifted:on:known:as:scope:)``; the instant as a person typed it.
    package func restrictions(
        includingLifted: Bool = false, on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [RestrictionInList] {
        try await act(caller, readOnly: true) { session in
            try await session.restrictions(
                includingLifted: includingLifted, on: day, known: try await session.knowledge(asked: asKnown)
            ).map(RestrictionInList.init)
        }
    }

    /// A family whose data are restricted.
    ///
    /// - Throws: `notFound` where it is not restricted, or not the caller's.
    package func restricted(_ home: Int64, _ caller: Caller) async throws -> RestrictedFamily {
        let (actor, _) = try await person(caller)
        return try await act(caller, readOnly: true) { session in
            guard let open = try await session.openRestriction(of: home) else { throw DeskError.notFound }
            return RestrictedFamily(
                home: home, since: open.day, isOfPerson: open.person != nil,
                mayBeLifted: RestrictionError.mayLift.contains(actor.role),
                mayBeShown: RestrictionError.mayBeShown.contains(actor.role))
        }
    }

    /// Whether the caller's role may restrict families.
    package func mayRestrict(_ caller: Caller) async throws -> Bool {
        RestrictionError.mayImpose.contains(try await person(caller).actor.role)
    }

    /// Restricts a family, or each of the caller's families with one of its people.
    ///
    /// - Returns: the families that are hidden from now on.
    /// - Throws: `RestrictionError`.
    package func restrict(
        _ home: Int64, person key: String?, from day: CivilDate, reason: String, _ caller: Caller
    ) async throws -> [Int64] {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await RestrictFamily(store: store).impose(
                on: home, person: key, from: day, reason: reason, as: actor, scope: scope,
                request: request(caller))
        }
    }

    /// Lifts the restriction of a family.
    ///
    /// - Returns: the families that are shown again.
    /// - Throws: `RestrictionError`.
    package func liftRestriction(
        _ home: Int64, on day: CivilDate, reason: String, _ caller: Caller
    ) async throws -> [Int64] {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await RestrictFamily(store: store).lift(
                from: home, on: day, reason: reason, as: actor, scope: scope, request: request(caller))
        }
    }

    /// Shows a restricted family; the look is recorded with the reason.
    ///
    /// - Throws: `RestrictionError` where the role may not be shown it or the reason cannot be.
    package func lookBehind(
        _ home: Int64, reason: String, today: CivilDate, _ caller: Caller
    ) async throws -> FamilyBehindRestriction {
        try await translated {
            let (actor, scope) = try await person(caller)
            let look = try RestrictedLook(home, reason: reason, as: actor)
            return try await store.act(
                as: actor, scope: scope, request: request(caller), looking: true, showing: look.home
            ) { session in
                let view = try await ShowFamily.view(
                    home, on: today, purpose: look.purpose("family page"), session)
                let names = try await Self.areaNames(session)
                return FamilyBehindRestriction(
                    home: home, household: view.file.householdNumber,
                    village: names.area(view.file.handlingArea), day: today, dossier: view.dossier)
            }
        }
    }
}
