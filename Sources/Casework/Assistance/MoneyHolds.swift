package import Benefits
package import CivilCalendar
package import Rules
package import Store

/// Why the money of an answer waits, or goes to another family.
package struct MoneyHold: Sendable, Hashable {
    package let programme: String
    package let title: LocalizedText
    /// Who or what the money is of.
    package let unit: DecisionUnit
    package let block: MoneyBlock
}

extension Store {
    /// What keeps a family's money back by its last answers up to a day, as it is now.
    package func moneyHolds(
        of home: Int64, upTo day: CivilDate, rules: RuleBook, as actor: Actor, scope: Scope? = nil
    ) async throws -> [MoneyHold] {
        try await act(as: actor, scope: scope, readOnly: true) {
            try await $0.moneyHolds(of: home, upTo: day, rules: rules)
        }
    }
}

extension StoreSession {
    /// What keeps the money of these answers back, by answer: of the person decided on, or of any member of a family
    /// that is paid as a whole.
    ///
    /// - Parameter day: where they are the last up to a day, what another family was paid by then; nil is by now.
    func moneyHolds(
        on decisions: [StoredDecision], asOf day: CivilDate? = nil
    ) async throws -> [Int64: [MoneyBlock]] {
        let paid = decisions.filter { $0.outcome == .eligible && $0.amount != nil }
        let families = Set(paid.filter { $0.person == nil }.map(\.home)).sorted()
        var members: [Int64: [PersonID]] = [:]
        for fact in try await facts([.memberships], ofHomes: families) {
            if let person = fact.row.memberID { members[fact.row.home, default: []].append(person) }
        }
        func people(_ decision: StoredDecision) -> [PersonID] {
            decision.person.map { [$0] } ?? members[decision.home] ?? []
        }
        let blocks: [PersonID: Set<MoneyBlock>] = try await moneyBlocks(
            of: Set(paid.flatMap(people)).sorted())
        let benefits = try await benefitBlocks(on: paid, asOf: day)
        let pairs = paid.map { decision in
            (
                decision.id,
                Set(
                    people(decision).flatMap { blocks[$0] ?? [] } + [benefits[decision.id]].compactMap(\.self)
                ).sorted()
            )
        }
        return Dictionary(pairs) { first, _ in first }.filter { !$0.value.isEmpty }
    }

    /// What keeps a family's money back by its last answers and by what is recorded, in order of programme: who decides
    /// first after a move is told before.
    package func moneyHolds(
        of home: Int64, upTo day: CivilDate, rules: RuleBook
    ) async throws -> [MoneyHold] {
        let answers = try await lastAnswers(of: [home], upTo: day)
        let holds = try await moneyHolds(on: answers, asOf: day)
        var found: [MoneyHold] = []
        for answer in answers.sorted(by: { ($0.programme, $0.unit) < ($1.programme, $1.unit) }) {
            for block in holds[answer.id] ?? [] {
                let title = try? rules.programme(answer.programme).title
                let hold = MoneyHold(
                    programme: answer.programme,
                    title: title ?? LocalizedText(zh: answer.programme, en: answer.programme),
                    unit: DecisionSubject.person(ofUnit: answer.unit).map(DecisionUnit.person) ?? .family,
                    block: block)
                if !found.contains(hold) { found.append(hold) }
            }
        }
        let told = Set(found.map { HeldUnit(programme: $0.programme, unit: $0.unit) })
        let byFacts = try await holdsByFacts(of: home, on: day, rules: rules).filter {
            !told.contains(HeldUnit(programme: $0.programme, unit: $0.unit))
        }
        return (found + byFacts).sorted { $0.programme < $1.programme }
    }

    /// Of people who belong to another family on the day, too.
    private func holdsByFacts(
        of home: Int64, on day: CivilDate, rules: RuleBook
    ) async throws -> [MoneyHold] {
        let asked = try await course(of: try await dossier(of: home, on: day), at: home, on: day, .current)
        if asked.elsewhere.isEmpty, asked.unseen.isEmpty { return [] }
        let course = FamilyCourse(asked, decider: Decider(rules))
        var found: [MoneyHold] = []
        for programme in try rules.determined(asked: nil) where programme.unit == .person {
            do throws(RuleError) {
                for unit in try course.units(programme, from: day, to: day.adding(days: 1)) {
                    guard let block = try course.block(programme, unit, on: day) else { continue }
                    found.append(
                        MoneyHold(programme: programme.id, title: programme.title, unit: unit, block: block))
                }
            } catch {
                // Where the rules say nothing of the day, nothing is paid.
                guard error.isOutsideDates else { throw error }
            }
        }
        return found
    }

    /// How much of a programme's monthly amounts waits in the area, or goes to another family, because the same person is
    /// paid in two.
    package func heldMonthly(_ programme: String, upTo day: CivilDate? = nil) async throws -> Money {
        let kept = try await overlaps(includingSettled: true).filter {
            $0.covers.isEmpty && $0.scheme == programme && $0.counts
        }
        let shared = try await officeOverlaps(on: day).filter { $0.scheme == programme }
        let homes = Set(kept.flatMap(\.families) + shared.map(\.home)).sorted()
        if homes.isEmpty { return .zero }
        let answers = try await lastAnswers(of: homes, programmes: [programme], upTo: day)
        let blocks = try await benefitBlocks(
            on: answers.filter { $0.outcome == .eligible && $0.amount != nil }, asOf: day)
        return answers.filter { blocks[$0.id] != nil && $0.period == "month" }
            .reduce(.zero) { $0 + ($1.amount ?? .zero) }
    }
}

/// Whose money of which programme.
private struct HeldUnit: Hashable {
    let programme: String
    let unit: DecisionUnit
}
