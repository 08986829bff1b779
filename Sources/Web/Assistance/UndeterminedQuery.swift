import Casework
import Rules

/// Fills the work list of what to ask.
enum UndeterminedQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> UndeterminedModel {
        let caller = try context.caller
        let programmes = office.desk.rules.programmes.filter { $0.kind != .premium }
        let programme = context.address["programme"]
        let found = try await office.desk.undetermined(
            programme: programme, on: try context.askedDay, asKnown: context.address["as_known"], caller)
        let filters = Filters(
            context, villages: try await office.desk.villages(caller.within(nil)), programmes: programmes,
            programme: programme)
        return UndeterminedModel(
            found?.decisions, filters: filters, context: context, rules: office.desk.rules)
    }
}

extension UndeterminedModel {
    /// - Parameter decisions: nil before the first determination.
    init(_ decisions: [DecisionInList]?, filters: Filters, context: SiteContext, rules: RuleBook) {
        let words = context.words
        asKnown = AsKnown(context, day: .answers)
        title = words("undetermined.title")
        lead = words("undetermined.lead")
        programmes = filters.programmes
        villages = filters.villages
        isFiltered = filters.isFiltered
        isDetermined = decisions != nil
        groups = Self.groups(decisions ?? [], words, rules)
        hasGroups = !groups.isEmpty
    }

    /// A family waits once for a fact, however many programmes need it.
    private struct Waiting {
        var decision: DecisionInList
        var fact: String
        var programmes: [String]
    }

    private static func groups(
        _ decisions: [DecisionInList], _ words: Words, _ rules: RuleBook
    ) -> [FactGroup] {
        let facts = FactNames(names: FamilyNames([], words: words), words: words)
        var waiting: [String: Waiting] = [:]
        for decision in decisions {
            let title =
                (try? rules.programme(decision.programme)).map { words($0.title) } ?? decision.programme
            for fact in decision.missing {
                let key = "\(decision.village.code) \(decision.household ?? "") \(decision.home) \(fact)"
                waiting[key, default: Waiting(decision: decision, fact: fact, programmes: [])].programmes
                    .append(title)
            }
        }
        let ordered = waiting.sorted { $0.key < $1.key }.map(\.value)
        let byKind = Dictionary(grouping: ordered) { facts.kind($0.fact) }
        let kinds = byKind.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return kinds.enumerated().map { place, kind in
            let villages = Dictionary(grouping: kind.value, by: \.decision.village)
                .sorted { $0.key.code < $1.key.code }
            return FactGroup(
                anchor: "fact-\(place + 1)", fact: kind.key,
                count: count(kind.value, words),
                villages: villages.map { village, waiting in
                    VillageGroup(
                        village: words(village.name), count: count(waiting, words),
                        families: waiting.map { link($0, facts, words) })
                })
        }
    }

    private static func count(_ waiting: [Waiting], _ words: Words) -> String {
        words.counted("undetermined.families", Set(waiting.map(\.decision.home)).count)
    }

    private static func link(_ waiting: Waiting, _ facts: FactNames, _ words: Words) -> FamilyLink {
        let decision = waiting.decision
        let presentation = Presentation(language: words.language)
        var programmes: [String] = []
        for title in waiting.programmes where !programmes.contains(title) { programmes.append(title) }
        return FamilyLink(
            href: "/families/\(decision.home)",
            household: decision.household ?? words("family.unnumbered", ["id": String(decision.home)]),
            about: facts.isAboutPerson(waiting.fact)
                ? words(
                    "undetermined.who", ["who": decision.about(words), "fact": facts.label(waiting.fact)])
                : decision.about(words),
            programmes: presentation.list(programmes),
            next: decision.stableUntil.map { words("next.short", ["day": presentation.day($0)]) },
            forecastHref: "/families/\(decision.home)/forecast?programme=\(decision.programme)")
    }
}
