import Benefits
import CivilCalendar
import Rules
import Store

/// A family before and after something was recorded.
struct FamilyPair: Sendable {
    let home: Int64
    let before: Dossier
    let after: Dossier
}

/// Families as they are before something is recorded in the session.
struct FamiliesBefore {
    private let day: CivilDate
    private let dossiers: [Int64: Dossier]

    init(_ homes: [Int64], on day: CivilDate, _ session: StoreSession) async throws {
        self.day = day
        dossiers = try await Self.read(homes, on: day, session)
    }

    private static func read(
        _ homes: [Int64], on day: CivilDate, _ session: StoreSession
    ) async throws -> [Int64: Dossier] {
        let found = try await session.dossiers(of: Set(homes).sorted(), on: day)
        return Dictionary(found.map { ($0.file.home, $0.dossier) }, uniquingKeysWith: { first, _ in first })
    }

    /// With what has become of them, in order of family.
    func pairs(_ session: StoreSession) async throws -> [FamilyPair] {
        let after = try await Self.read(Array(dossiers.keys), on: day, session)
        return dossiers.keys.sorted().compactMap { home in
            guard let then = dossiers[home], let now = after[home] else { return nil }
            return FamilyPair(home: home, before: then, after: now)
        }
    }
}

extension FlipInWords {
    /// Every decision that differs from what it was, each family named.
    static func of(_ pairs: [FamilyPair], rules: RuleBook, today: CivilDate) throws -> [FlipInWords] {
        try pairs.flatMap { pair -> [FlipInWords] in
            let called = PeopleCalled(pair.after.family, names: pair.after.family.names)
            return try DecisionFlip.between(
                pair.before, pair.after, of: pair.home, rules: rules, since: .earliest, today: today
            ).map { FlipInWords($0, unit: FactSentence.called($0.unit, by: called)) }
        }
    }
}
