package import CivilCalendar
package import Postgres

/// The database of the service: everything that is kept, reached only inside an act.
///
/// An act has an actor, a scope and a request. ``act(as:scope:request:isolation:readOnly:retries:_:)`` is the one
/// function in which statements of the application role run; outside it the role sees no row of any family.
package struct Store: Sendable {
    package let pool: PostgresPool
    package let sealing: Sealing
    /// Keys that sign the audit's chain.
    package var auditKeys: AuditKeys

    /// Opens the store of a migrated database with its key file, which is made where the database has sealed nothing
    /// yet. A file that is missing or of another database is an error, never replaced by a new one.
    ///
    /// - Parameter patience: how old a process's knowledge of the keys may be when an act begins.
    package static func open(
        pool: PostgresPool, keyFile: KeyFile, patience: Duration = .seconds(5)
    ) async throws -> Store {
        try await pool.withScoped(role: applicationRole, settings: []) { transaction in
            let known = try await transaction.query(
                """
                select s.key, s.check_value, exists (select from office.data_keys d where d.master = s.key)
                or not exists (select from office.data_keys) from office.sealing_keys s order by s.key
                """
            ).decode(Int32.self, [UInt8].self, Bool.self)
            let found = known.isEmpty ? try keyFile.readOrMake() : try keyFile.read()
            guard var keys = found else {
                throw SealingError.keyFile(path: keyFile.path, problem: "the file is missing; restore it")
            }
            let masters = MasterKeys(keys.masterKeys)
            for (key, check, isNeeded) in known where isNeeded {
                guard masters[key] != nil, try masters.checkValue(key) == check else {
                    throw SealingError.wrongKeyFile(key: key)
                }
            }
            try await note(masters, transaction)
            try await DataKeys.makeMissing(transaction, masters)
            try await noteCluster(transaction)
            // Key files made before there was a chain have no key for it.
            if keys.signingKeys.isEmpty { keys = try keyFile.change { $0.addSigningKeyWhereNone() } }
            guard let auditKeys = AuditKeys(keys.signingKeys) else { throw SealingError.malformed }
            let dataKeys = try DataKeys(try await StoredDataKey.read(transaction), masters)
            let ring = KeyRing(dataKeys, masters: masters, keyFile: keyFile, patience: patience)
            return Store(pool: pool, sealing: Sealing(ring), auditKeys: auditKeys)
        }
    }

    /// Keeps the check values of master keys that the database does not know yet.
    static func note(_ masters: MasterKeys, _ transaction: Transaction) async throws {
        for number in masters.numbers {
            try await transaction.execute(
                """
                insert into office.sealing_keys (key, check_value) values (\(number), \(masters.checkValue(number)))
                on conflict do nothing
                """)
        }
    }

    /// The role of every statement: neither owner of a table nor superuser.
    static let applicationRole = "guanhuai_app"

    /// One act: a transaction in the application role, for this actor, scope and request alone. Opening, settings and
    /// the first statement go out in one flush; it commits when the closure returns and rolls back when it throws.
    ///
    /// - Parameters:
    ///   - scope: the area spoken for; nil is the actor's own, who must then have exactly one.
    ///   - looking: nothing is written but that families were looked at; every other act that writes is refused to a role
    ///     that may not change (``ActorRole/mayChange``).
    ///   - retries: how often the whole closure may run again after a serialisation failure or deadlock.
    ///   - restricted: a family whose data are restricted and which this act may show; the caller records why.
    ///   - showsWithdrawn: whether it sees families whose registration was withdrawn.
    package func act<Value>(
        as actor: Actor, scope: Scope? = nil, request: UUIDValue = .random(),
        isolation: Isolation = .readCommitted, readOnly: Bool = false, looking: Bool = false,
        retries: Int = 0,
        showing restricted: Int64? = nil, showsWithdrawn: Bool = false,
        _ body: (StoreSession) async throws -> Value
    ) async throws -> Value {
        if !readOnly, !looking { try actor.requireToChange() }
        guard let chosen = scope ?? (actor.areas.count == 1 ? actor.areas[0].scope : nil) else {
            throw StoreError.scopeNotChosen
        }
        guard actor.mayActFor(chosen) else { throw StoreError.outOfScope }
        var settings = [
            (name: "guanhuai.actor", value: actor.name),
            (name: "guanhuai.request", value: request.description),
            (name: "guanhuai.scope_from", value: chosen.path), (name: "guanhuai.scope_to", value: chosen.end),
        ]
        if let restricted { settings.append((name: "guanhuai.restricted_shown", value: "\(restricted)")) }
        if showsWithdrawn { settings.append((name: "guanhuai.withdrawn_shown", value: "yes")) }
        return try await pool.withScoped(
            role: Self.applicationRole, settings: settings, isolation: isolation, readOnly: readOnly,
            retries: retries
        ) { transaction in
            try await sealing.ring.keepFresh(transaction)
            return try await body(
                StoreSession(
                    transaction: transaction, sealing: sealing, actor: actor, scope: chosen, request: request)
            )
        }
    }

    /// Before there is an actor: sees areas and actors, and no family.
    func withoutActor<Value>(_ body: (Transaction) async throws -> Value) async throws -> Value {
        try await pool.withScoped(role: Self.applicationRole, settings: [], body)
    }
}

/// Why an act was refused by the store itself.
package enum StoreError: Error, Sendable, Hashable {
    /// The actor has several areas (or none) and did not say which one the act is for.
    case scopeNotChosen
    /// The actor has no area that contains the scope.
    case outOfScope
    /// The actor's role looks at what others do and changes nothing.
    case mayNotChange
    /// There is no such family in the scope, which may also mean that another office holds it.
    case noSuchFamily
    /// The family was registered after the instant that was asked about.
    case notKnownThen(Instant)
    /// Processing of the family's data is restricted: it is kept, and shown to nobody without a reason on record.
    case restricted(since: CivilDate)
    /// The registration was a mistake and was withdrawn: no list has the family, its history says who did so.
    case withdrawn(on: CivilDate)
    /// Another office took the family over, which this one had.
    case movedAway(Departure)
    /// What was to be changed is no longer held: somebody changed it in between.
    case noLongerHeld(FactKind)
    /// A row of the database does not have the form that this version writes.
    case unexpectedRow(String)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .scopeNotChosen: "this person acts for several areas: say for which (--area CODE)"
        case .outOfScope: "this person may not act for that area"
        case .mayNotChange:
            "this role looks at the register and changes nothing in it; somebody with another role must do this"
        case .noSuchFamily: "no such family in this office's areas"
        case .notKnownThen(let instant): "this family was not known to this office at \(instant)"
        case .restricted(let day):
            "processing of this family's data is restricted since \(day): it is kept and not shown"
        case .withdrawn(let day):
            "this registration was withdrawn on \(day); its history says by whom and why, and it can be put back"
        case .movedAway(let departure):
            "since \(departure.day) the family is handled by \(departure.nameEn) (\(departure.area)): tell that office"
        case .noLongerHeld(let kind): "\(kind.rawValue) changed in the meantime; look at the family again"
        case .unexpectedRow(let table):
            "a row of \(table) is not as this version writes it; run guanhuai doctor"
        }
    }
}
