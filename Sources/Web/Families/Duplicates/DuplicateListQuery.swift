import Benefits
import Casework
import CivilCalendar
import Rules

/// Fills the list of pairs.
enum DuplicateListQuery: PageQuery {
    static let pageSize = 50

    static func page(_ context: SiteContext, _ office: Office) async throws -> DuplicateListModel {
        let filter = try filter(context)
        let caller = try context.caller.within(nil)
        let asKnown = context.address["as_known"]
        let day = try context.askedDay
        let search = asKnown == nil && day == nil ? try await office.desk.duplicateSearch(caller) : nil
        let (page, list) = try await context.address.paged(pageSize, of: \.total) {
            try await office.desk.duplicates(
                filter, on: day, asKnown: asKnown, page: $0, size: pageSize, caller)
        }
        return DuplicateListModel(list, filter: filter, page: page, search: search, context: context)
    }

    private static func filter(_ context: SiteContext) throws(SiteError) -> PairFilter {
        guard let text = context.address["show"] else { return .waiting }
        guard let filter = PairFilter(rawValue: text) else { throw .badFilter }
        return filter
    }
}

extension DuplicateListModel {
    init(
        _ list: PairList, filter: PairFilter, page: Int, search: DuplicateSearchState?,
        context: SiteContext
    ) {
        let words = context.words
        asKnown = AsKnown(context, day: .state)
        isNow = asKnown.isNow
        title = words("duplicates.title")
        switch search {
        case .running(let families): running = words.counted("duplicates.running", families)
        case .ended(let ended):
            self.search = Search(ended, isNew: context.address["done"] == "searched", words: words)
        case nil: break
        }
        shows = PairFilter.allCases.map {
            Choice(
                value: $0.rawValue, label: words("duplicates.show-\($0.rawValue)"), isSelected: $0 == filter)
        }
        found = words.counted("duplicates.found", list.total)
        rows = list.pairs.map { Row($0, address: context.address, words: words) }
        hasRows = !rows.isEmpty
        overlaps =
            !isNow || list.openOverlaps == 0
            ? nil : words.counted("duplicates.overlaps-open", list.openOverlaps)
        between =
            !isNow || list.openBetween == 0 ? nil : words.counted("duplicates.between-open", list.openBetween)
        pager = Pager(
            page: page, size: DuplicateListQuery.pageSize, total: list.total, address: context.address,
            words: words)
    }
}

extension DuplicateListModel.Search {
    init(_ search: EndedSearch, isNew: Bool, words: Words) {
        let presentation = Presentation(language: words.language)
        let result = search.result
        self.isNew = isNew
        text = words(
            "duplicates.searched",
            [
                "when": search.ended.text, "people": presentation.number(result.people),
                "pairs": presentation.number(result.pairs), "new": presentation.number(result.new),
            ])
        elsewhere = result.heldElsewhere.map {
            PageLink(text: words("duplicates.family", ["id": String($0)]), href: "/families/\($0)")
        }
        hasElsewhere = !elsewhere.isEmpty
    }
}

extension DuplicateListModel.Row {
    fileprivate init(_ pair: PairInList, address: Address, words: Words) {
        href = "/duplicates/\(pair.id)"
        label = words("duplicates.pair", ["id": String(pair.id)])
        score = String(pair.score)
        entries = pair.entries.map { DuplicateListModel.Entry($0, address: address, words: words) }
        reasons = pair.reasons.map { PairReason(text: words($0.text), isAgainst: $0.isAgainst) }
        answer = pair.answer.map { words($0.text) }
    }
}

extension DuplicateListModel.Entry {
    fileprivate init(_ entry: DuplicateEntry, address: Address, words: Words) {
        let presentation = Presentation(language: words.language)
        name = entry.member.name ?? words("family.unnamed")
        born = presentation.day(entry.born.flatMap { CivilDate(iso: $0) }) ?? words("family.unknown")
        numbers = entry.numbers.isEmpty ? words("family.unknown") : presentation.list(entry.numbers)
        families = zip(entry.files, entry.homes).map {
            PageLink(text: $0, href: address.known("/families/\($1)", keepsDay: true))
        }
    }
}
