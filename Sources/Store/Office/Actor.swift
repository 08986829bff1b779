/// What a person of the office may do.
package enum ActorRole: String, Sendable, Hashable, CaseIterable {
    case clerk, caseworker, liaison, auditor, administrator
    case benefitOfficer = "benefit-officer"

    /// Whether the role may change the register, the answers and the rosters: all but the auditor, who looks at what
    /// others did and does none of it (separation of duties, GB/T 22239-2019). Held by ``Store/act(as:scope:request:isolation:readOnly:looking:retries:showing:showsWithdrawn:_:)``.
    package var mayChange: Bool { self != .auditor }
}

/// Who acts. Every act has an actor, a second person is another actor, and records keep the name.
package struct Actor: Sendable, Hashable {
    package let id: Int64
    package let name: String
    package let role: ActorRole
    /// The areas for which the person may act, by code; never empty.
    package let areas: [ActorArea]

    package init(id: Int64, name: String, role: ActorRole, areas: [ActorArea]) {
        self.id = id
        self.name = name
        self.role = role
        self.areas = areas
    }

    /// For acts that may find nothing to change.
    ///
    /// - Throws: `StoreError.mayNotChange` where the role changes nothing (``ActorRole/mayChange``).
    package func requireToChange() throws(StoreError) {
        guard role.mayChange else { throw .mayNotChange }
    }

    /// Whether one of the areas contains this scope.
    package func mayActFor(_ scope: Scope) -> Bool { areas.contains { $0.scope.contains(scope) } }
}

/// An area of an actor, with the range of paths it stands for.
package struct ActorArea: Sendable, Hashable {
    package let code: String
    package let scope: Scope

    package init(code: String, scope: Scope) {
        self.code = code
        self.scope = scope
    }
}
