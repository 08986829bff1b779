import Benefits
package import CivilCalendar
package import Rules
package import Store

/// A benefit that a family here and one of another office are paid for one person, as this office is shown it: which
/// office it is, and nothing of the other family unless both are in sight.
package struct SharedBenefit: Sendable, Hashable {
    /// Which of both families is paid, as either office said it.
    package enum Payer: String, Sendable, Hashable, CaseIterable { case here, elsewhere }

    /// Names the overlap to this office; the other family's number does not show in it.
    package let code: String
    package let scheme: String
    /// The person as registered here; nil where the name is not known.
    package let name: String?
    package let family: Int64
    package let household: String?
    /// The other family, where it is in sight as well.
    package let otherFamily: Int64?
    package let otherHousehold: String?
    package let amount: Money?
    package let period: String?
    /// The other office: the area it handles, with those above it.
    package let office: LocalizedText
    package let officeCode: String
    /// The first day on which both answers stand.
    package let since: CivilDate
    /// The last day of both families, where only days that are over are paid twice.
    package let until: CivilDate?
    /// Nil while both are held back.
    package let payer: Payer?
    /// Whether this office said so, and when.
    package let isOwnWord: Bool
    package let saidAt: OfficeMoment?
}

/// Benefits that two offices pay one person: each office learns of it, money waits on both sides until one of them says
/// which family is paid, and either may take that back.
package struct SettleBetweenOffices: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Settled or not; the families here are recorded looks.
    ///
    /// - Parameters:
    ///   - day: by the last answers up to this day, of who belonged to the families on it.
    ///   - knowledge: answers stored, and what the offices had said, by then.
    package func list(
        on day: CivilDate? = nil, known knowledge: Knowledge = .current, as actor: Actor, scope: Scope? = nil
    ) async throws -> [SharedBenefit] {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            return try await Self.list(on: day, known: knowledge, session)
        }
    }

    static func list(
        on day: CivilDate?, known knowledge: Knowledge, _ session: StoreSession
    ) async throws -> [SharedBenefit] {
        // Where both families are in sight, one side of it is enough.
        let overlaps = try await session.officeOverlaps(on: day, includingPast: day == nil, known: knowledge)
            .filter(\.isToBeTold)
        if overlaps.isEmpty { return [] }
        let homes = Set(overlaps.map(\.home) + overlaps.filter(\.isOtherSeen).map(\.other)).sorted()
        let answers = try await session.lastAnswers(
            of: homes, programmes: Set(overlaps.map(\.scheme)).sorted(), upTo: day, knowledge
        ).filter { $0.amount != nil }
        let files = Dictionary(uniqueKeysWithValues: try await session.files(homes).map { ($0.home, $0) })
        let names = try await names(of: overlaps, on: day, knowledge, session)
        let areas = Dictionary(
            try await session.areas().map { ($0.record.code, $0) }, uniquingKeysWith: { first, _ in first })
        try await session.recordLooks(at: homes, purpose: "overlaps between offices")
        return overlaps.map { overlap in
            let answer = answers.first { $0.home == overlap.home && $0.programme == overlap.scheme }
            return SharedBenefit(
                code: code(overlap), scheme: overlap.scheme,
                name: names[overlap.person] ?? nil, family: overlap.home,
                household: files[overlap.home]?.householdNumber,
                otherFamily: overlap.isOtherSeen ? overlap.other : nil,
                otherHousehold: files[overlap.other]?.householdNumber, amount: answer?.amount,
                period: answer?.period, office: place(overlap.office, areas), officeCode: overlap.office,
                since: overlap.since, until: overlap.until,
                payer: overlap.said.map { $0.payer == overlap.home ? .here : .elsewhere },
                isOwnWord: overlap.said?.isOwn ?? false,
                saidAt: overlap.said.map { OfficeMoment($0.at) })
        }
    }

    /// By the entry that stands for the person, read from whichever entry this office holds.
    private static func names(
        of overlaps: [OfficeOverlap], on day: CivilDate?, _ knowledge: Knowledge, _ session: StoreSession
    ) async throws -> [PersonID: String?] {
        let aliases = try await session.aliases(of: overlaps.map(\.person), knowledge)
        let entries = aliases.entries(of: overlaps.map(\.person)).sorted()
        return Dictionary(
            try await session.facts([.particulars], ofPeople: entries, known: knowledge).filter { fact in
                day.map(fact.row.valid.contains) ?? true
            }.map {
                (aliases.canonical($0.row.owner), $0.row.values[0].text)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// "测试县 测试街道 东风社区".
    private static func place(_ code: String, _ areas: [String: StoredArea]) -> LocalizedText {
        var (names, next) = ([(zh: String, en: String)](), areas[code])
        while let area = next {
            let zh = area.record.nameZh
            names.insert((zh, area.record.nameEn ?? zh), at: 0)
            next = area.record.parent.flatMap { areas[$0] }
        }
        guard !names.isEmpty else { return LocalizedText(zh: code, en: code) }
        return LocalizedText(
            zh: names.map(\.zh).joined(separator: " "), en: names.map(\.en).joined(separator: " "))
    }

    /// The same for as long as the overlap is; shows nothing of the other family.
    private static func code(_ overlap: OfficeOverlap) -> String {
        let text = "\(overlap.home)/\(overlap.other)/\(overlap.person)/\(overlap.scheme)"
        return String(SHA256.hex(Array(text.utf8)).prefix(10))
    }

    /// Says which family is paid.
    ///
    /// - Throws: `DuplicateError` where it was settled already, or the other office said something meanwhile.
    package func settle(
        _ code: String, _ payer: SharedBenefit.Payer, reason: String, as actor: Actor, scope: Scope? = nil
    ) async throws {
        try await say(code, reason, as: actor, scope) { overlap in
            guard overlap.said == nil else { throw DuplicateError.settledAlready }
            return payer == .here ? overlap.home : overlap.other
        }
    }

    /// Takes back what either office said: both are held back again.
    package func reopen(
        _ code: String, reason: String, as actor: Actor, scope: Scope? = nil
    ) async throws {
        try await say(code, reason, as: actor, scope) { overlap in
            guard overlap.said != nil else { throw DuplicateError.notSettled }
            return nil
        }
    }

    private func say(
        _ code: String, _ reason: String, as actor: Actor, _ scope: Scope?,
        _ payer: (OfficeOverlap) throws -> Int64?
    ) async throws {
        guard !reason.allSatisfy(\.isWhitespace) else { throw DuplicateError.reasonMissing }
        try await store.act(as: actor, scope: scope) { session in
            let overlaps = try await session.officeOverlaps(includingPast: true)
            guard let overlap = overlaps.first(where: { Self.code($0) == code })
            else { throw DuplicateError.noSuchOverlap }
            try await session.recordLooks(at: [overlap.home], purpose: "overlaps between offices")
            guard try await session.say(try payer(overlap), of: overlap, reason: reason) else {
                throw DuplicateError.answeredMeanwhile
            }
        }
    }
}

extension Desk {
    /// Benefits that another office pays as well, settled or not; each family here is a recorded look.
    ///
    /// - Parameter asKnown: as known at this instant, as a person typed it; nil is what is held now.
    package func sharedBenefits(
        on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [SharedBenefit] {
        try await act(caller, looking: true) { session in
            try await SettleBetweenOffices.list(
                on: day, known: try await session.knowledge(asked: asKnown), session)
        }
    }

    /// - Throws: `conflict` where it was settled already, or the other office said something meanwhile.
    package func settleShared(
        _ code: String, _ payer: SharedBenefit.Payer, reason: String, _ caller: Caller
    ) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await SettleBetweenOffices(store: store).settle(
                code, payer, reason: reason, as: actor, scope: scope)
        }
    }

    /// - Throws: `conflict` where nobody has said who is paid, or the other office took it back meanwhile.
    package func reopenShared(_ code: String, reason: String, _ caller: Caller) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await SettleBetweenOffices(store: store).reopen(code, reason: reason, as: actor, scope: scope)
        }
    }
}
