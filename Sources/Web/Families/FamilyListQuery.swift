import Casework
import Rules

/// Fills the list of families.
enum FamilyListQuery: PageQuery {
    static let pageSize = 50

    static func page(_ context: SiteContext, _ office: Office) async throws -> FamilyListModel {
        let caller = try context.caller
        let question = FamilyListQuestion(
            text: context.address["q"], programme: context.address["programme"], outcome: try context.outcome,
            page: try context.address.page, size: pageSize)
        let (families, total) = try await office.desk.families(question, caller)
        let filters = Filters(
            context, villages: try await office.desk.villages(caller.within(nil)),
            programmes: office.desk.rules.programmes, programme: context.address["programme"])
        return FamilyListModel(
            families, total: total, page: question.page, filters: filters, context: context,
            rules: office.desk.rules)
    }
}

extension FamilyListModel {
    init(
        _ families: [FamilyInList], total: Int, page: Int, filters: Filters, context: SiteContext,
        rules: RuleBook
    ) {
        let words = context.words
        title = words("families.title")
        search = context.address["q"] ?? ""
        villages = filters.villages
        programmes = filters.programmes
        outcomes = filters.outcomes
        isFiltered = filters.isFiltered
        found = words.counted("families.found", total)
        rows = families.map { Row($0, words: words, rules: rules) }
        hasRows = !families.isEmpty
        isRegisterEmpty = total == 0 && !filters.isFiltered
        pager = Pager(
            page: page, size: FamilyListQuery.pageSize, total: total, address: context.address, words: words)
    }
}

extension FamilyListModel.Row {
    fileprivate init(_ family: FamilyInList, words: Words, rules: RuleBook) {
        let names = FamilyNames(family.members, words: words)
        href = "/families/\(family.home)"
        household = family.household ?? words("family.unnumbered", ["id": String(family.home)])
        people = Presentation(language: words.language).list(family.members.map { names.called($0.key) })
        village = words(family.village.name)
        let facts = FactNames(names: names, words: words)
        let presentation = Presentation(language: words.language)
        outcomes = family.answers.map { answer in
            let title = (try? rules.programme(answer.programme)).map { words($0.title) } ?? answer.programme
            return FamilyListModel.ProgrammeOutcome(
                programme: answer.person.map {
                    words("families.outcome-of", ["programme": title, "who": names.called($0)])
                }
                    ?? title,
                outcome: OutcomeMark(answer.outcome, words: words),
                reasons: facts.reasons(answer.outcome, answer.reasons, missing: answer.missing),
                next: answer.stableUntil.map { words("next.short", ["day": presentation.day($0)]) },
                href: "/families/\(family.home)/forecast?programme=\(answer.programme)")
        }
    }
}
