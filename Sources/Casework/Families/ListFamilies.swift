import Benefits
package import CivilCalendar
package import Rules
import Store

/// What the list of families is narrowed to.
package struct FamilyListQuestion: Sendable, Hashable {
    /// As a person typed it: the beginning of a name, of its pinyin or initials or of a household number, or a whole
    /// number (identity, telephone, account, certificate).
    package var text: String?
    package var programme: String?
    package var outcome: Outcome?
    /// Only families of which nothing was determined (for the programme).
    package var isUndecided: Bool
    /// True on this day: its members, place and last answers; nil is the last there is.
    package var day: CivilDate?
    /// As known at this instant, as a person typed it; nil is what is held now.
    package var asKnown: String?
    /// Counted from 1.
    package var page: Int
    package var size: Int
    /// How many are counted at most (``FamilyListing/countedTo``); nil is all.
    package var countedTo: Int?

    package init(
        text: String? = nil, programme: String? = nil, outcome: Outcome? = nil,
        isUndecided: Bool = false, on day: CivilDate? = nil, asKnown: String? = nil, page: Int = 1,
        size: Int = 50, countedTo: Int? = nil
    ) {
        self.text = text
        self.programme = programme
        self.outcome = outcome
        self.isUndecided = isUndecided
        self.day = day
        self.asKnown = asKnown
        self.page = page
        self.size = size
        self.countedTo = countedTo
    }
}

/// A page of the list.
package struct FamilyList: Sendable {
    package let families: [FamilyInList]
    /// All that the question finds, or how many were counted at most.
    package let total: Int
    /// Whether there are more than that.
    package let isMore: Bool
    /// Whether so many begin like what was typed that not all of them are among those found.
    package let isCut: Bool
}

/// A family in a list, with what each programme last said of it.
package struct FamilyInList: Sendable, Hashable {
    package let home: Int64
    package let household: String?
    package let village: NamedArea
    package let members: [NamedMember]
    package let answers: [LastAnswer]
    /// Whether it was found by an identity number that was corrected since, or by the form of 15 digits of one that is
    /// held with 18: a person says whether it is the same one.
    package let isByFormerNumber: Bool
}

/// The last stored answer of a programme for a family or one of its people.
package struct LastAnswer: Sendable, Hashable {
    package let programme: String
    /// nil for the family as a whole.
    package let person: String?
    package let outcome: Outcome
    package let missing: [String]
    /// Criteria that are not met or not known, as they were stored.
    package let reasons: [StoredReason]
    /// The first later day on which the answer may differ; nil where none is known.
    package let stableUntil: CivilDate?
}

extension Desk {
    /// A page of families, and how many there are in all. Each family shown is a recorded look.
    ///
    /// Where an earlier day or instant is asked for, the caller's area is that of then: of a family that moved since,
    /// the place it had.
    package func families(
        _ question: FamilyListQuestion, _ caller: Caller
    ) async throws -> FamilyList {
        if let programme = question.programme, (try? policy.rules.programme(programme)) == nil {
            throw DeskError.unknownFilter
        }
        let typed = question.text.flatMap { SearchQuestion($0) }
        let isEarlier = question.day != nil || question.asKnown != nil
        let area = isEarlier ? try await translated { try await person(caller).scope } : nil
        return try await act(isEarlier ? caller.within(nil) : caller, looking: true) { session in
            let knowledge = try await session.knowledge(asked: question.asKnown)
            let listing = FamilyListing(
                question: typed, programme: question.programme,
                outcome: question.outcome.map(StoredOutcome.init), isUndecided: question.isUndecided,
                on: question.day, known: knowledge,
                within: area, countedTo: question.countedTo,
                offset: (question.page - 1) * question.size, limit: question.size)
            let found = try await session.list(listing)
            let isCut = if let typed { try await session.isCut(typed) } else { false }
            let names = try await Self.areaNames(session)
            let homes = found.families.map(\.file.home)
            let answers = try await Self.lastAnswers(
                of: homes, policy.rules, upTo: question.day, knowledge, session)
            try await session.recordLooks(at: homes, purpose: typed == nil ? "list" : "search")
            let former = if let typed { try await session.filesByFormerNumber(typed) } else { Set<Int64>() }
            let families = found.families.map { summary in
                FamilyInList(
                    home: summary.file.home, household: summary.file.householdNumber,
                    village: names.area(summary.file.handlingArea),
                    members: summary.members.map(NamedMember.init),
                    answers: answers[summary.file.home] ?? [],
                    isByFormerNumber: former.contains(summary.file.home))
            }
            return FamilyList(
                families: families, total: found.total, isMore: found.isMore, isCut: isCut)
        }
    }

    /// What was last stored, in order of programme and unit; answers that ended are left out.
    private static func lastAnswers(
        of homes: [Int64], _ rules: RuleBook, upTo day: CivilDate?, _ knowledge: Knowledge,
        _ session: StoreSession
    ) async throws -> [Int64: [LastAnswer]] {
        let last = try await session.lastAnswers(
            of: homes, programmes: rules.programmes.map(\.id), upTo: day, knowledge)
        var found: [Int64: [LastAnswer]] = [:]
        for decision in last.sorted(by: { $0.subject < $1.subject }) {
            guard let outcome = Outcome(rawValue: decision.outcome.rawValue) else { continue }
            found[decision.home, default: []].append(
                LastAnswer(
                    programme: decision.programme, person: DecisionSubject.person(ofUnit: decision.unit),
                    outcome: outcome, missing: decision.missing,
                    reasons: StoredReason.read(decision.findings), stableUntil: decision.stableUntil))
        }
        return found
    }
}

extension DecisionSubject {
    /// The key in "person:wife"; nil for "family".
    static func person(ofUnit unit: String) -> String? {
        unit.hasPrefix("person:") ? String(unit.dropFirst("person:".count)) : nil
    }
}
