import Benefits
package import CivilCalendar
import Foundation
package import Rules
package import Store

/// The old office offers a family to a new one (迁出), or takes an offer back that nobody has answered.
package struct OfferMove: Sendable {
    private let store: Store
    private let rules: RuleBook

    package init(store: Store, rules: RuleBook) {
        self.store = store
        self.rules = rules
    }

    /// Where a family goes, and since when it is the new office's.
    package struct Destination: Sendable, Hashable {
        package var area: String
        /// Where it lives (居住地); nil is the area.
        package var residence: String?
        package var day: CivilDate
        /// Whether the household register moves too (户籍迁移).
        package var isRegistered: Bool

        package init(area: String, residence: String? = nil, day: CivilDate, isRegistered: Bool = false) {
            self.area = area
            self.residence = residence
            self.day = day
            self.isRegistered = isRegistered
        }
    }

    /// What the offer would show. Nothing is stored but the look.
    package func preview(
        _ home: Int64, to destination: Destination, today: CivilDate, reason: String? = nil, as actor: Actor,
        scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> MoveShown {
        try await store.act(as: actor, scope: scope, request: request) { session in
            try await session.recordLooks(at: [home], purpose: "move preview")
            return try await prepare(home, destination, today, reason, session).shown
        }
    }

    /// - Parameter seen: of the preview that a person saw; where the family changed since, nothing is offered.
    /// - Returns: the number of the offer.
    package func callAsFunction(
        _ home: Int64, to destination: Destination, today: CivilDate, reason: String? = nil,
        basis seen: StoredInstant? = nil, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> Int64 {
        try await store.act(as: actor, scope: scope, request: request, retries: 3) { session in
            let held = try await session.lockedInstant(of: home)
            if let seen, seen != held { throw EventFault.changedMeanwhile }
            try await session.recordLooks(at: [home], purpose: "move offered")
            let (place, shown) = try await prepare(home, destination, today, reason, session)
            let instant = try await session.knowledgeInstant(of: [home])
            let text = String(decoding: try JSONEncoder().encode(shown), as: UTF8.self)
            let id = try await session.offerMove(
                of: home, to: place, on: destination.day, isRegistered: destination.isRegistered, shown: text,
                at: instant)
            try await session.record(
                ActRecord(
                    kind: EventKind.moveOffered.rawValue, day: destination.day, at: instant,
                    recordedBy: session.actor.name, reason: reason), on: home)
            return id
        }
    }

    /// Takes back an offer that is open. After it was accepted the way back is a new move.
    package func withdraw(
        _ id: Int64, reason: String? = nil, as actor: Actor, scope: Scope? = nil,
        request: RequestID = .new()
    ) async throws {
        try await store.act(as: actor, scope: scope, request: request, retries: 3) { session in
            guard let move = try await session.lockOffer(id) else { throw EventFault.noSuchOffer }
            guard try await session.files([move.home]).first != nil else { throw EventFault.offeredToYou }
            let instant = try await session.knowledgeInstant(of: [move.home])
            try await session.answer(move, .withdrawn, reason: reason, at: instant)
            try await session.record(
                ActRecord(
                    kind: EventKind.moveWithdrawn.rawValue, day: move.day, at: instant,
                    recordedBy: session.actor.name, reason: reason), on: move.home)
        }
    }

    private func prepare(
        _ home: Int64, _ destination: Destination, _ today: CivilDate, _ reason: String?,
        _ session: StoreSession
    ) async throws -> (place: StoredMove.Place, shown: MoveShown) {
        let file = try await session.file(home)
        let area = try await destination.area(today: today, session)
        if file.handlingArea == destination.area { throw EventFault.alreadyThere }
        let moves = try await session.moves(of: home)
        if moves.contains(where: { $0.answer == nil }) { throw EventFault.alreadyOffered }
        // The day before the first one elsewhere is the last one here: the family had come by then.
        if moves.contains(where: { $0.answer == .accepted && destination.day <= $0.day }) {
            throw EventFault.beforeTheOffice
        }
        let before = try await session.dossier(of: home, on: today, numbers: .clear)
        let after = before.moved(to: destination)
        if let found = after.family.contradictions(since: before.family).first {
            throw EventFault.contradicted(found.text)
        }
        let flips = try DecisionFlip.between(
            before, after, rules: rules, since: destination.day, today: today)
        return (
            StoredMove.Place(area: destination.area, residence: destination.home, path: area.path),
            MoveShown(
                household: file.householdNumber,
                people: before.family.people.compactMap { MoveShown.Person($0, on: destination.day) },
                items: try await MoveItems(rules: rules, today: today)(of: home, before, session),
                flips: flips.map(MoveShown.Flip.init), reason: reason)
        )
    }
}

extension OfferMove.Destination {
    /// Where the family lives then.
    fileprivate var home: String { residence ?? area }

    /// The area that takes the family in. Tested when a family is offered, and again when it is accepted.
    ///
    /// - Throws: `EventFault` where the day is to come or there is no such area any more.
    func area(today: CivilDate, _ session: StoreSession) async throws -> StoredArea {
        if day > today { throw EventFault.inTheFuture }
        let areas = try await session.areas().filter { [area, home].contains($0.record.code) }
        guard let found = areas.first(where: { $0.record.code == area }), found.record.level != .root,
            areas.contains(where: { $0.record.code == home })
        else { throw EventFault.noSuchArea }
        // A code that was replaced takes nobody in any more.
        guard areas.allSatisfy({ $0.record.valid.contains(today) }) else { throw EventFault.areaEnded }
        return found
    }
}

extension Dossier {
    /// As it is when the family has moved.
    fileprivate func moved(to destination: OfferMove.Destination) -> Dossier {
        var moved = self
        moved.family.handlingArea = destination.area
        moved.family.residenceArea = destination.home
        for place in moved.family.people.indices
        where !moved.family.people[place].key.hasPrefix(Self.linkedPrefix) {
            moved.family.people[place].move(to: destination)
        }
        return moved
    }
}

extension PersonFacts {
    /// What holds of a person's places on the day of the move holds of the new ones from it on. The dead stay registered
    /// where they were.
    fileprivate mutating func move(to destination: OfferMove.Destination) {
        let day = destination.day
        if let died = died.value, died < day { return }
        if destination.isRegistered {
            householdRegister = householdRegister.flatMap { entry in
                entry.span.parted(on: day) { span, isAfter in
                    .init(kind: entry.kind, area: isAfter ? destination.area : entry.area, span: span)
                }
            }
        }
        circumstances.residences = circumstances.residences.flatMap { entry in
            entry.span.parted(on: day) { span, isAfter in
                Residence(area: isAfter ? destination.home : entry.area, span: span)
            }
        }
    }
}

extension DateSpan {
    /// What is made of the days before a day of the span and of those from it on; of the whole where the day is not in it.
    fileprivate func parted<Part>(on day: CivilDate, _ part: (DateSpan, _ isAfter: Bool) -> Part) -> [Part] {
        guard contains(day), let after = intersection(.since(day)) else { return [part(self, false)] }
        return (DateSpan(from: from, to: day).map { [part($0, false)] } ?? []) + [part(after, true)]
    }
}

extension MoveShown.Person {
    /// Nil for people who are tied to the family and do not belong to it, and for the dead, who move nowhere.
    fileprivate init?(_ person: PersonFacts, on day: CivilDate) {
        if person.key.hasPrefix(Dossier.linkedPrefix) { return nil }
        if let died = person.died.value, died < day { return nil }
        self.init(
            key: person.key, name: person.name.map(IdentityMask.name), sex: person.sex.rawValue,
            birthYear: person.born.value.map { Int($0.year) })
    }
}

extension MoveShown.Flip {
    fileprivate init(_ flip: DecisionFlip) {
        let person: String? = if case .person(let key) = flip.unit { key } else { nil }
        self.init(
            programme: flip.programme, zh: flip.title.zh, en: flip.title.en, person: person,
            from: flip.from.description, before: flip.before.map(Answer.init),
            after: flip.after.map(Answer.init))
    }
}

extension MoveShown.Flip.Answer {
    fileprivate init(_ decision: Decision) {
        self.init(
            outcome: decision.outcome.rawValue,
            amount: decision.outcome == .eligible ? decision.amount?.yuan : nil)
    }
}
