package import Benefits
package import CivilCalendar
import Rules
package import Store

/// What a confirmation fixed.
package struct RosterConfirmation: Sendable, Hashable {
    package var roster: Int64
    package var covered: ControlTotals
    /// Lines that were not released and get no cover.
    package var heldBack: HeldBack
}

/// Makes the covers of a draft's released lines and the ledger's `add` for each; from then on the roster does not
/// change.
///
/// The draft is drawn again first: where the register has moved on (somebody died, a child was born) it is refused and
/// a new draft is due. The database refuses a person whom the product covers on any day of the term, under whichever of the
/// person's merged entries, also when two offices confirm at the same moment.
package struct ConfirmRoster: Sendable {
    private let store: Store
    private let policy: Policy
    private let blockSize: Int

    package init(store: Store, policy: Policy, blockSize: Int = 400) {
        self.store = store
        self.policy = policy
        self.blockSize = max(1, blockSize)
    }

    package func callAsFunction(
        roster id: Int64, on day: CivilDate, as actor: Actor, scope: Scope? = nil
    ) async throws -> RosterConfirmation {
        let (roster, families) = try await store.act(as: actor, scope: scope) { act in
            guard let roster = try await act.roster(id) else { throw RosterError.noSuchRoster }
            return (roster, Set(try await act.lines(ofRoster: id).map(\.family)).sorted())
        }
        guard roster.state == .draft else { throw RosterError.notADraft }
        guard let terms = RosterTermsText.terms(roster.terms), let own = Scope(path: roster.path) else {
            throw StoreError.unexpectedRow("insurance.rosters")
        }
        let product = try policy.rosterProduct(
            roster.scheme, roster.year, on: day, store, blockSize: blockSize)
        let drawing = try await product.draw(as: actor, scope: own, only: families)
        do {
            return try await store.act(as: actor, scope: own) { act in
                try await act.lockRosters(scheme: roster.scheme, year: roster.year)
                guard try await act.lockDraft(id) else { throw RosterError.notADraft }
                let lines = try await act.lines(ofRoster: id)
                let release = try await act.release(lines, of: roster)
                let released = release.lines
                guard !released.isEmpty else { throw RosterError.nothingToConfirm(release.heldBack) }
                let covered = try await act.covered(
                    of: released.map(\.insured), scheme: roster.scheme, during: roster.term)
                guard covered.isEmpty else { throw RosterError.alreadyCovered }
                let now = try await act.households(of: drawing, terms, on: day)
                let changed = Self.changedFamilies(lines, now.lines)
                guard changed == 0 else { throw RosterError.outdated(families: changed) }
                try await act.addCovers(of: roster, lines: released, reason: "roster \(id)")
                try await act.confirm(id)
                return RosterConfirmation(
                    roster: id, covered: RosterTotals(of: released).whole,
                    heldBack: release.heldBack)
            }
        } catch  where [.coversOneAtATime, .coversOneForEachPerson].contains(StoreFault(error)) {
            throw RosterError.alreadyCovered
        }
    }

    /// Families of which somebody is no longer to be insured, newly is, or at another premium or plan.
    private static func changedFamilies(_ before: [RosterLine], _ now: [RosterLine]) -> Int {
        struct Fixed: Hashable {
            var person: RosterPerson
            var plan: String
            var fen: Int64
        }
        func byFamily(_ lines: [RosterLine]) -> [Int64: Set<Fixed>] {
            lines.reduce(into: [:]) { found, line in
                found[line.family, default: []].insert(
                    Fixed(person: line.insured, plan: line.plan, fen: line.premium.fen))
            }
        }
        let (old, new) = (byFamily(before), byFamily(now))
        return Set(old.keys).union(new.keys).count { old[$0] != new[$0] }
    }
}

extension StoreFault {
    fileprivate static let coversOneAtATime = StoreFault.alreadyThere(constraint: "covers_one_at_a_time")
    fileprivate static let coversOneForEachPerson = StoreFault.alreadyThere(
        constraint: "covers_one_for_each_person")
}
