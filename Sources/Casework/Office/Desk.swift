package import Benefits
package import CivilCalendar
import Exchange
package import Rules
package import Store

/// The office as its pages and its API see it: each request is one act of a named actor, and what comes back are plain
/// values, so that the web layer knows neither the store nor the database.
package struct Desk: Sendable {
    let store: Store
    let policy: Policy
    /// The account of the operating system, which may act without having been added (see ``Actors``).
    let account: String
    /// How files are imported by pages; nil where none are.
    let importing: ImportDesk?
    /// Searches for people registered twice, which go on beside the requests.
    let searches = LongWork<WorkKey, Int, EndedSearch>()
    /// Ratios that are measured beside the requests.
    let measuring = LongWork<MeasureKey, Int, EndedMeasuring>(most: 4)
    /// Ratios of data quality reach the mark from this percentage on.
    package let qualityMarkPercent: Int

    package init(
        store: Store, policy: Policy, account: String, importing: ImportDesk? = nil,
        qualityMarkPercent: Int = 98
    ) {
        self.store = store
        self.policy = policy
        self.account = account
        self.importing = importing
        self.qualityMarkPercent = qualityMarkPercent
    }

    /// The programmes in force, for their titles and kinds.
    package var rules: RuleBook { policy.rules }

    /// What acts accept; numbers of made-up people pass where the office's settings say so.
    package var terms = EventTerms(allowsTestIdentities: false)

    /// How long files of closed families are kept, by day; empty: nothing is purged.
    package var retentionPeriods: [RetentionPeriod] = []

    /// Who asks, and in which request.
    package struct Caller: Sendable, Hashable {
        package let name: String
        /// The request's UUID as text; the audit and the looks carry it.
        package let request: String
        /// Code of the area asked for; nil is all that the actor may see.
        package let area: String?

        package init(name: String, request: String, area: String? = nil) {
            self.name = name
            self.request = request
            self.area = area
        }

        package func within(_ area: String?) -> Caller { Caller(name: name, request: request, area: area) }
    }

    /// One act. An area that is not the actor's is refused as an unknown filter: nothing, never everything (H6).
    func act<Value>(
        _ caller: Caller, readOnly: Bool = false, looking: Bool = false, retries: Int = 0,
        showsWithdrawn: Bool = false,
        _ body: (StoreSession) async throws -> Value
    ) async throws -> Value {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await store.act(
                as: actor, scope: scope, request: RequestID(request: caller.request) ?? .new(),
                readOnly: readOnly, looking: looking, retries: retries, showsWithdrawn: showsWithdrawn, body)
        }
    }

    /// The actor as the register of actors has it now, with the scope of this request.
    func person(_ caller: Caller) async throws -> (actor: Actor, scope: Scope) {
        let actors = Actors(store: store)
        let actor = try await actors.resolve(caller.name, account: account)
        guard let own = actor.areas.first?.scope else { throw DeskError.notAllowed }
        guard let area = caller.area else { return (actor, own) }
        guard let scope = try? await actors.scope(of: area, for: actor) else { throw DeskError.unknownFilter }
        return (actor, scope)
    }

    /// Whether the caller's role may change anything.
    package func mayChange(_ caller: Caller) async throws -> Bool {
        try await translated { try await person(caller).actor.role.mayChange }
    }

    /// Who asks for work that goes on beside the request, and on which area.
    func worker(_ caller: Caller) async throws -> Worker {
        let (actor, scope) = try await translated { try await person(caller) }
        return Worker(actor: actor, scope: scope, key: WorkKey(name: caller.name, path: scope.path))
    }

    /// The office's clock, for work that ended.
    func moment(_ worker: Worker) async throws -> OfficeMoment {
        OfficeMoment(
            try await store.act(as: worker.actor, scope: worker.scope, readOnly: true) { try await $0.now() })
    }

    /// Runs an act and says what went wrong in the words of ``DeskError``.
    func translated<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as StoreError {
            throw try DeskError(error)
        } catch let error as ImportError {
            throw DeskError(error)
        } catch let error as DuplicateError {
            throw DeskError(error)
        } catch let error as NumberConfirmationError {
            throw DeskError.refused(error.text)
        } catch let error as UploadError {
            throw DeskError.refused(error.text)
        } catch let error as RegisterFileFault {
            throw DeskError.refused(error.text)
        } catch is KnowledgeFault {
            throw DeskError.badInstant
        } catch is ActorError {
            throw DeskError.notAllowed
        } catch {
            throw StoreFault(error) == .unavailable ? DeskError.notReady : error
        }
    }
}

/// Whose work it is, and on which area: what it comes to is shown to nobody else.
struct WorkKey: Sendable, Hashable {
    let name: String
    /// Of the scope.
    let path: String
}

/// A caller as the register of actors has it, for work beside the request.
struct Worker: Sendable {
    let actor: Actor
    let scope: Scope
    let key: WorkKey
}

/// Why an act of the desk has no result. No case holds a value that somebody typed or that the register holds.
package enum DeskError: Error, Sendable, Hashable {
    /// There is none, or not within what the actor may see.
    case notFound
    case notAllowed
    /// The role looks and changes nothing (``Desk/mayChange(_:)``).
    case mayNotChange
    /// A filter that names nothing.
    case unknownFilter
    /// An instant of knowledge that cannot be read or has not come (``KnowledgeFault``).
    case badInstant
    /// The family was registered after the instant that was asked about (``NotKnownThen``).
    case notKnownThen(OfficeMoment)
    /// Somebody else changed it in between.
    case conflict
    /// The database gives no answer at the moment.
    case notReady
    /// Processing of the family's data is restricted since a day: nothing of it is shown.
    case restricted(since: CivilDate)
    /// The registration was a mistake and was withdrawn (``WithdrawnFamily``).
    case withdrawn(on: CivilDate)
    /// Another office took the family over (``MovedAway``).
    case movedAway(LocalizedText)
    /// The act was refused, with a sentence for the person.
    case refused(LocalizedText)

    init(_ error: StoreError) throws {
        switch error {
        case .noSuchFamily: self = .notFound
        case .notKnownThen(let instant): self = .notKnownThen(OfficeMoment(instant))
        case .scopeNotChosen, .outOfScope: self = .notAllowed
        case .mayNotChange: self = .mayNotChange
        case .noLongerHeld: self = .conflict
        case .restricted(let day): self = .restricted(since: day)
        case .withdrawn(let day): self = .withdrawn(on: day)
        case .movedAway(let departure): self = .movedAway(MovedAway.text(departure))
        case .unexpectedRow: throw error
        }
    }

    init(_ error: ImportError) {
        if case .noSuchImport = error { self = .notFound } else { self = .refused(error.text) }
    }
}
