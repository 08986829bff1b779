package import Benefits
package import CivilCalendar
package import Rules
import Store

/// What a list of decisions is narrowed to; the village is the caller's area.
package struct DecisionListQuestion: Sendable, Hashable {
    package var programme: String
    package var outcome: Outcome?
    /// Only answers that may change by time alone within so many months of the determined day.
    package var changesWithinMonths: Int?
    /// The last answers up to this day; nil is the last determined one.
    package var day: CivilDate?
    /// As known at this instant, as a person typed it; nil is what is held now.
    package var asKnown: String?
    /// Counted from 1.
    package var page: Int
    package var size: Int

    package init(
        programme: String, outcome: Outcome? = nil, changesWithinMonths: Int? = nil,
        on day: CivilDate? = nil, asKnown: String? = nil, page: Int = 1, size: Int = 50
    ) {
        self.programme = programme
        self.outcome = outcome
        self.changesWithinMonths = changesWithinMonths
        self.day = day
        self.asKnown = asKnown
        self.page = page
        self.size = size
    }
}

/// A stored answer with enough of the family to find it.
package struct DecisionInList: Sendable, Hashable {
    package let id: Int64
    package let home: Int64
    package let household: String?
    package let village: NamedArea
    package let programme: String
    /// The dossier's key; nil for the family as a whole.
    package let person: String?
    /// Of the person decided on, or of the parents.
    package private(set) var names: [String]
    private let births: [CivilDate?]
    /// Who they are.
    package let people: [String]
    package let day: CivilDate
    package let outcome: Outcome
    package let amount: Money?
    package let period: String?
    package let missing: [String]
    /// Criteria that are not met or not known, as they were stored.
    package private(set) var reasons: [StoredReason]
    /// Whether names are masked and reasons left out.
    package private(set) var isMasked = false
    package let ruleVersion: String
    package let stableUntil: CivilDate?
    /// What keeps money from the person or the family until somebody has looked at it.
    package let holds: [MoneyBlock]
    /// What would be answered now; nil where it is the same, and in a list of what was answered earlier.
    package let now: AnswerNow?
}

/// A criterion that kept an answer from being yes.
package struct StoredReason: Sendable, Hashable {
    package let id: String
    package let result: Finding.Result
    package let text: LocalizedText
    package let article: String?
}

/// A page of decisions of one programme.
package struct DecisionPage: Sendable {
    package let day: CivilDate
    package let decisions: [DecisionInList]
    /// How many of these would be answered otherwise now.
    package var changed: Int { decisions.count { $0.now != nil } }
    package let total: Int
    /// Sum of the monthly amounts of all that the question finds; nil where none is paid by the month.
    package let monthly: Money?
    /// Of it what waits because another family is paid the same; of the area, whatever else is asked for.
    package let heldMonthly: Money
}

extension Desk {
    /// Of the area itself, else of the last answer that was stored for any family in it.
    static func determinedDay(
        _ session: StoreSession, _ knowledge: Knowledge = .current
    ) async throws -> CivilDate? {
        if let run = try await session.lastRun(knowledge) { return run.day }
        return try await session.lastDecisionDay(knowledge)
    }

    /// A page of the last answers on the determined day; nil before the first determination.
    package func decisions(_ question: DecisionListQuestion, _ caller: Caller) async throws -> DecisionPage? {
        guard (try? policy.rules.programme(question.programme)) != nil else { throw DeskError.unknownFilter }
        let determined = try await act(caller.within(nil), readOnly: true) { session in
            try await Self.determinedDay(session, try await session.knowledge(asked: question.asKnown))
        }
        guard let determined else { return nil }
        let day = question.day ?? determined
        return try await act(caller, looking: true) { session in
            let knowledge = try await session.knowledge(asked: question.asKnown)
            let filter = DecisionFilter(
                programme: question.programme, day: day, outcome: question.outcome.map(StoredOutcome.init),
                changesBy: question.changesWithinMonths.map { day.adding(months: $0) }, known: knowledge,
                isOfThen: question.day != nil || question.asKnown != nil)
            let names = try await Self.areaNames(session)
            let reach = question.page * question.size
            let found = try await session.listDecisions(filter, limit: reach)
            let listed = Array(found.dropFirst(reach - question.size))
            let holds = try await session.moneyHolds(
                on: listed.map(\.decision), asOf: filter.isOfThen ? day : nil)
            let now =
                filter.isOfThen
                ? [:]
                : try await session.answersNow(
                    listed.map(\.decision), of: question.programme, on: day, rules: policy.rules)
            let shown = listed.compactMap { DecisionInList($0, names, holds: holds, now: now) }
            let sums = try await session.decisionSums(filter)
            try await session.recordLooks(at: shown, of: filter, purpose: "decisions")
            return DecisionPage(
                day: day, decisions: shown, total: sums.count,
                monthly: sums.monthlyFen.map { Money(fen: $0) },
                heldMonthly: question.outcome == nil || question.outcome == .eligible
                    ? try await session.heldMonthly(question.programme, upTo: day) : .zero)
        }
    }

    /// The undetermined answers of all programmes, or of one, at most `limit` of each: the work list of what to ask.
    ///
    /// - Parameters:
    ///   - asked: the last answers up to this day; nil is the last determined one.
    ///   - asKnown: as it was known at this instant, as a person typed it; nil is what is held now.
    package func undetermined(
        programme: String?, on asked: CivilDate? = nil, asKnown: String? = nil, limit: Int = 2000,
        _ caller: Caller
    ) async throws -> (day: CivilDate, decisions: [DecisionInList])? {
        if let programme, (try? policy.rules.programme(programme)) == nil { throw DeskError.unknownFilter }
        let determined = try await act(caller.within(nil), readOnly: true) { session in
            try await Self.determinedDay(session, try await session.knowledge(asked: asKnown))
        }
        guard let determined else { return nil }
        let day = asked ?? determined
        return try await act(caller, looking: true) { session in
            let knowledge = try await session.knowledge(asked: asKnown)
            let names = try await Self.areaNames(session)
            var found: [DecisionInList] = []
            var filter = DecisionFilter(
                programme: "", day: day, outcome: .undetermined, known: knowledge,
                isOfThen: asked != nil || asKnown != nil)
            for id in programme.map({ [$0] }) ?? policy.rules.programmes.map(\.id) {
                filter.programme = id
                found += try await session.listDecisions(filter, limit: limit).compactMap {
                    DecisionInList($0, names)
                }
            }
            try await session.recordLooks(at: found, of: filter, purpose: "facts to ask")
            return (day, found)
        }
    }

    /// The last stored answers of one family, the programmes in order. The look is recorded.
    ///
    /// - Parameters:
    ///   - day: the last answers up to this day; nil is up to the last there is.
    ///   - asKnown: those that were stored by this instant, as a person typed it.
    package func storedDecisions(
        of home: Int64, on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [DecisionInList] {
        try await act(caller, looking: true) { session in
            let knowledge = try await session.knowledge(asked: asKnown)
            let file = try await session.file(home, on: day, known: knowledge)
            try await session.recordLooks(at: [home], purpose: "decisions")
            let names = try await Self.areaNames(session)
            let last = try await session.lastAnswers(of: [home], upTo: day, knowledge)
            let holds = try await session.moneyHolds(on: last, asOf: day)
            return last.sorted { $0.subject < $1.subject }.compactMap { decision in
                DecisionInList(
                    ListedDecision(
                        decision: decision, villageCode: file.handlingArea, villageName: file.handlingArea,
                        householdNumber: file.householdNumber), names, holds: holds)
            }
        }
    }
}

extension DecisionInList {
    /// nil for an answer that ended.
    fileprivate init?(
        _ listed: ListedDecision, _ areas: [String: LocalizedText], holds: [Int64: [MoneyBlock]] = [:],
        now: [Int64: AnswerNow] = [:]
    ) {
        let decision = listed.decision
        guard let outcome = Outcome(rawValue: decision.outcome.rawValue) else { return nil }
        id = decision.id
        self.holds = holds[decision.id] ?? []
        self.now = now[decision.id]
        home = decision.home
        household = listed.householdNumber
        village = areas.area(listed.villageCode)
        programme = decision.programme
        person = DecisionSubject.person(ofUnit: decision.unit)
        names = listed.names
        births = listed.births
        people = listed.people
        day = decision.day
        self.outcome = outcome
        amount = decision.amount
        period = decision.period
        missing = decision.missing
        reasons = StoredReason.read(decision.findings)
        ruleVersion = decision.ruleVersion
        stableUntil = decision.stableUntil
    }
}

extension DecisionInList {
    /// As it may leave the office without terms: names masked, children under 15 named by no sign of theirs, and no
    /// criterion, which says what befell the family (domain facts, masking).
    ///
    /// - Parameter day: the office's.
    package func masked(on day: CivilDate, said: (LocalizedText) -> String) -> DecisionInList {
        var masked = self
        masked.isMasked = true
        masked.names = zip(names, births).map { name, born in
            NamedMember(key: person ?? "", name: name, born: born).masked(on: day, said: said) ?? ""
        }
        masked.reasons = []
        return masked
    }
}

extension StoreSession {
    /// The looks at the families of a list, those that have left among them.
    fileprivate func recordLooks(
        at decisions: [DecisionInList], of filter: DecisionFilter, purpose: String
    ) async throws {
        let homes = Set(decisions.map(\.home)).sorted()
        try await recordLooks(at: homes, purpose: purpose)
        guard filter.isOfThen else { return }
        try await recordLooks(atDeparted: homes, on: filter.day, filter.known, purpose: purpose)
    }
}
