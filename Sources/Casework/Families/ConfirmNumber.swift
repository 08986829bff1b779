import Benefits
package import CivilCalendar
package import Rules
package import Store

/// Identity numbers that end in 000 and fit their check digit: every eleventh number that a spreadsheet rounded does
/// (known fault E2). A person compares them with the paper before money or cover.
package struct ConfirmNumber: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// A number that waits, masked, with whose it is.
    package struct Waiting: Sendable, Hashable {
        package let family: Int64
        package let household: String?
        /// By the key in the family.
        package let member: NamedMember
        package let number: String
        let owner: PersonID
        let document: Int64
    }

    /// Numbers of the scope that nobody has compared with the paper; each family shown is a recorded look.
    ///
    /// - Parameters:
    ///   - day: documents that were valid on this day, of who belonged to the families on it; nil is all that are held.
    ///   - knowledge: numbers held then that nobody had compared by then.
    package func list(
        on day: CivilDate? = nil, known knowledge: Knowledge = .current, as actor: Actor, scope: Scope? = nil
    ) async throws -> [Waiting] {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            return try await Self.list(on: day, known: knowledge, session)
        }
    }

    /// Inside another act.
    static func list(
        on day: CivilDate?, known knowledge: Knowledge, _ session: StoreSession
    ) async throws -> [Waiting] {
        var found: [Waiting] = []
        var last: Int64 = 0
        while true {
            let homes = try await session.homes(after: last, limit: 500, knowledge)
            guard let end = homes.last else { break }
            found += try await waiting(in: homes, on: day, known: knowledge, session)
            last = end
        }
        try await session.recordLooks(at: Set(found.map(\.family)).sorted(), purpose: "numbers to confirm")
        return found
    }

    /// Records that the numbers of a member of a family were compared with the paper.
    ///
    /// - Returns: how many numbers waited.
    package func confirm(
        _ person: String, of family: Int64, reason: String, as actor: Actor, scope: Scope? = nil
    ) async throws -> Int {
        guard !reason.allSatisfy(\.isWhitespace) else { throw NumberConfirmationError.reasonMissing }
        return try await store.act(as: actor, scope: scope) { session in
            let waiting = try await Self.waiting(in: [family], session).filter { $0.member.key == person }
            guard !waiting.isEmpty else { throw NumberConfirmationError.nothingWaits }
            for number in waiting {
                try await session.confirmNumber(number.document, of: number.owner, reason: reason)
            }
            try await session.recordLooks(at: [family], purpose: "numbers to confirm")
            return waiting.count
        }
    }

    private static func waiting(
        in homes: [Int64], on day: CivilDate? = nil, known knowledge: Knowledge = .current,
        _ session: StoreSession
    ) async throws -> [Waiting] {
        func isTrue(_ fact: HeldFact) -> Bool { day.map(fact.row.valid.contains) ?? true }
        let files = Dictionary(
            try await session.files(homes).map { ($0.home, $0) }, uniquingKeysWith: { first, _ in first })
        let members = try await session.facts([.memberships], ofHomes: homes, known: knowledge)
            .filter(isTrue)
        var places: [PersonID: (family: Int64, key: String)] = [:]
        for member in members.reversed() {
            guard let id = member.row.memberID, let key = member.row.values[2].text else { continue }
            places[id] = (member.row.home, key)
        }
        let open = try await session.unconfirmedNumbers(of: places.keys.sorted(), on: day, knowledge)
        let particulars = Dictionary(
            try await session.facts([.particulars], ofPeople: open.map(\.person), known: knowledge)
                .filter(isTrue)
                .map { ($0.row.owner, $0.row) }, uniquingKeysWith: { first, _ in first })
        return open.compactMap { number in
            guard let place = places[number.person] else { return nil }
            return Waiting(
                family: place.family, household: files[place.family]?.householdNumber,
                member: particulars[number.person].map { NamedMember(key: place.key, particulars: $0) }
                    ?? NamedMember(key: place.key, name: nil), number: IdentityMask.number(number.number),
                owner: number.person, document: number.document)
        }.sorted { ($0.family, $0.member.key) < ($1.family, $1.member.key) }
    }
}

/// Why a number was not confirmed. No text holds personal data.
package enum NumberConfirmationError: Error, Sendable, Hashable {
    case reasonMissing, nothingWaits

    package var text: LocalizedText {
        switch self {
        case .reasonMissing: LocalizedText(zh: "请写明依据。", en: "say what it was compared with")
        case .nothingWaits:
            LocalizedText(
                zh: "该家庭的这位成员没有等待确认的号码。", en: "no number of this member of the family waits")
        }
    }
}

extension NumberConfirmationError: CustomStringConvertible {
    package var description: String { text.en }
}
