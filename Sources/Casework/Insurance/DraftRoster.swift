package import Benefits
package import CivilCalendar
package import Rules
package import Store

/// What a draft came to.
package struct RosterDraft: Sendable, Hashable {
    package var roster: StoredRoster
    package var totals: RosterTotals
    /// Families and persons that are out or undetermined.
    package var absences: Int
    /// Earlier drafts it took the place of.
    package var replaced: Int
    /// Lines an export takes by itself.
    package var ready: ControlTotals
    package var heldBack: HeldBack
    /// Lines that a reason on record lets out, of this draft or an earlier one of the year.
    package var overridden: Int
    /// Names of the areas by code, for subtotals that people read.
    package var villageNames: [String: String]

    /// `{"households", "persons", "premium_cny"}`.
    package var json: CanonicalJSON {
        .object([
            .init("households", .integer(Int64(totals.whole.households))),
            .init("persons", .integer(Int64(totals.whole.persons))),
            .init("premium_cny", .string(totals.whole.premium.yuan)),
        ])
    }
}

/// Draws up who would be insured in an area in one scheme year: who qualifies on the first day of the term and lives
/// on the day of the draft, each with consent and lateness, and who is out and why.
///
/// A new draft replaces the earlier ones of the area and of the areas below it; a person keeps the day of the first
/// draft, so that drawing up again makes nobody late. Who is covered already is not listed twice.
package struct DraftRoster: Sendable {
    private let store: Store
    private let policy: Policy
    private let blockSize: Int

    package init(store: Store, policy: Policy, blockSize: Int = 400) {
        self.store = store
        self.policy = policy
        self.blockSize = max(1, blockSize)
    }

    /// - Parameters:
    ///   - area: code of the area; nil is the actor's own, who must then have exactly one.
    ///   - day: the day of the draft.
    ///   - progress: families looked at so far.
    package func callAsFunction(
        scheme: String, year: Int, area: String? = nil, on day: CivilDate, as actor: Actor,
        progress: (Int) async throws -> Void = { _ in }
    ) async throws -> RosterDraft {
        let product = try policy.rosterProduct(scheme, year, on: day, store, blockSize: blockSize)
        let area = try await AskedArea(area, of: actor, in: store)
        let terms = try product.product.terms(
            year: year, rules: policy.rules, area: area.code == "root" ? nil : area.code)
        var seen = 0
        let drawing = try await product.draw(as: actor, scope: area.scope) { more in
            seen += more
            try await progress(seen)
        }
        return try await store.act(as: actor, scope: area.scope) { act in
            try await act.lockRosters(scheme: scheme, year: year)
            try await act.keep(policy.ruleSet)
            let replaced = try await act.replaceDrafts(scheme: scheme, year: year)
            let households = try await act.households(of: drawing, terms, on: day)
            try households.check(drawing, terms)
            let totals = RosterTotals(of: households.lines)
            guard totals.balances else { throw RosterError.totalsDoNotBalance }
            var roster = StoredRoster(
                area: area.code, path: area.scope.path, scheme: scheme, year: year, term: terms.term,
                terms: RosterTermsText.text(terms), ruleVersion: policy.digest, draftedOn: day,
                draftedBy: actor.name, totals: totals.whole)
            roster.id = try await act.addRoster(roster)
            let names = try await act.villageNames()
            var identities: [RosterPerson: String] = [:]
            for line in households.lines {
                identities[line.insured] =
                    LineIdentity(line, drawing, villageName: names[line.village] ?? line.village)?.text
            }
            try await act.addLines(
                households.lines, identities: identities, to: roster.id, paths: drawing.paths)
            try await act.addAbsences(households.absences, to: roster.id, paths: drawing.paths)
            let release = try await act.release(households.lines, of: roster)
            return RosterDraft(
                roster: roster, totals: totals, absences: households.absences.count, replaced: replaced,
                ready: RosterTotals(of: release.lines).whole, heldBack: release.heldBack,
                overridden: release.lines.count { !$0.obstacles.isEmpty },
                villageNames: names)
        }
    }
}

/// The lines and absences of a whole roster.
struct DrawnHouseholds: Sendable, Hashable {
    var lines: [RosterLine] = []
    var absences: [RosterAbsence] = []

    /// Each household's lines must come to what the product's file says it owes: two ways to one figure.
    func check(_ drawing: RosterDrawing, _ terms: RosterTerms) throws(RosterError) {
        for (home, lines) in Dictionary(grouping: lines, by: \.family) {
            let parents = lines.count { $0.role == .parent }
            let isWhole = lines.contains { $0.role == .child }
            // A flat amount has nobody to be divided among, and a person covered elsewhere is not charged again.
            guard isWhole, parents > 0, !absences.contains(where: { $0.family == home }) else { continue }
            guard let owed = drawing.premiums[home], owed != lines.reduce(.zero, { $0 + $1.premium }) else {
                continue
            }
            throw .premiumMismatch(scheme: terms.scheme)
        }
    }
}

extension StoreSession {
    /// Consent, lateness and earlier covers put to what was drawn.
    func households(
        of drawing: RosterDrawing, _ terms: RosterTerms, on day: CivilDate
    ) async throws -> DrawnHouseholds {
        let everyone = drawing.candidates.flatMap { $0.members.map(\.person) }
        let consents = try await consents(of: everyone, scheme: terms.scheme, year: terms.year)
        let entries = try await firstEntries(of: everyone, scheme: terms.scheme, year: terms.year)
        let covered = try await covered(of: everyone, scheme: terms.scheme, during: terms.term)
        var drawn = DrawnHouseholds(absences: drawing.absences)
        var listed: Set<RosterPerson> = []
        for candidate in drawing.candidates {
            let household = terms.household(
                of: candidate, consent: { consents[$0].map(Consent.init) ?? .unknown },
                entered: { entries[$0] ?? day })
            drawn.absences += household.absences
            for line in household.lines {
                if let reason = covered[line.insured] {
                    drawn.absences.append(RosterAbsence(line, reason))
                } else if listed.insert(line.insured).inserted {
                    drawn.lines.append(line)
                } else {
                    drawn.absences.append(RosterAbsence(line, .onEarlierFamily))
                }
            }
        }
        return drawn
    }

    func villageNames() async throws -> [String: String] {
        Dictionary(try await areas().map { ($0.record.code, $0.record.nameZh) }) { first, _ in first }
    }
}

extension RosterAbsence {
    fileprivate init(_ line: RosterLine, _ reason: RosterReason) {
        self.init(
            family: line.family, village: line.village, person: line.insured, outcome: .ineligible,
            reasons: [reason], missing: [])
    }
}

extension Policy {
    func rosterProduct(
        _ scheme: String, _ year: Int, on day: CivilDate, _ store: Store, blockSize: Int
    ) throws -> RosterProduct {
        guard let product = products.first(where: { $0.programme == scheme }) else {
            throw RosterError.unknownScheme(id: scheme, known: products.map(\.programme))
        }
        return RosterProduct(
            store: store, product: product, programme: try rules.programme(scheme), rules: rules, year: year,
            day: day, blockSize: blockSize)
    }
}
