package import CivilCalendar
package import Rules
import Store

/// Two covers of one product on the same days, or two families' answers that pay one person the same, as a person is
/// shown them.
package struct UncoveredOverlap: Sendable, Hashable {
    package let id: Int64
    package let scheme: String
    /// The person as registered in one of the families; nil where the name is not known.
    package let name: String?
    package let covers: [Cover]
    /// Of benefits; then there are no covers.
    package let answers: [Answer]
    /// The cover that stands, or the family that is paid, as somebody said; nil while both wait.
    package let chosen: Int64?

    /// One of the covers, with the family it was bought for.
    package struct Cover: Sendable, Hashable {
        package let id: Int64
        package let family: Int64
        package let household: String?
        package let year: Int
        package let plan: String
        package let term: DateSpan
        package let premium: Money
    }

    /// One of the answers that pay.
    package struct Answer: Sendable, Hashable {
        package let family: Int64
        package let household: String?
        /// Whether the family is in this office's sight.
        package let isSeen: Bool
        /// The amount with its period; nil where the family is not seen, or its last answer pays nothing.
        package let amount: Money?
        package let period: String?
        package let since: CivilDate?
    }

    /// Overlaps, of one person or of all the scope shows, with a recorded look at each family: the open ones and, of all,
    /// those of which somebody said what stands.
    ///
    /// - Parameters: as of ``SettleOverlaps/list(includingSettled:on:known:as:scope:)``; names are as on the day, as known.
    static func list(
        of person: PersonID? = nil, on day: CivilDate? = nil, known knowledge: Knowledge = .current,
        _ session: StoreSession
    ) async throws -> [UncoveredOverlap] {
        let overlaps = try await session.overlaps(
            includingSettled: person == nil, on: day, known: knowledge
        ).filter { (person == nil || $0.person == person) && $0.counts }
        let covers = try await session.covers(of: overlaps)
        let benefits = overlaps.filter(\.covers.isEmpty)
        let homes = Set(covers.values.map(\.file) + benefits.flatMap(\.families)).sorted()
        let paid = try await session.lastAnswers(
            of: benefits.flatMap(\.families), programmes: Set(benefits.map(\.scheme)).sorted(), upTo: day,
            knowledge
        ).filter { $0.amount != nil }
        let files = Dictionary(
            try await session.files(homes).map { ($0.home, $0.householdNumber) },
            uniquingKeysWith: { first, _ in first })
        let names = Dictionary(
            try await session.facts([.particulars], ofPeople: overlaps.map(\.person), known: knowledge)
                .filter { fact in day.map(fact.row.valid.contains) ?? true }
                .map { ($0.row.owner, $0.row.values[0].text) }, uniquingKeysWith: { first, _ in first })
        try await session.recordLooks(at: homes, purpose: "overlaps")
        return overlaps.map { overlap in
            UncoveredOverlap(
                id: overlap.id, scheme: overlap.scheme, name: names[overlap.person] ?? nil,
                covers: overlap.covers.compactMap { id in covers[id].map { (id, $0) } }.map { id, cover in
                    Cover(
                        id: id, family: cover.file, household: files[cover.file] ?? nil, year: cover.year,
                        plan: cover.plan, term: cover.term, premium: Money(fen: cover.premiumFen))
                },
                answers: overlap.covers.isEmpty
                    ? overlap.families.map { family in
                        let answer = paid.first { $0.home == family && $0.programme == overlap.scheme }
                        return Answer(
                            family: family, household: files[family] ?? nil,
                            isSeen: files.keys.contains(family),
                            amount: answer?.amount, period: answer?.period, since: answer?.day)
                    } : [], chosen: overlap.chosen)
        }
    }
}
