import Benefits
import Casework
import Rules

/// Fills the list of families.
enum FamilyListQuery: PageQuery {
    static let pageSize = 50
    /// How many are counted: of more the page says so.
    private static let countedTo = 10_000

    static func page(_ context: SiteContext, _ office: Office) async throws -> FamilyListModel {
        try await page(context, office, typed: context.address["q"])
    }

    /// A number that is looked for stands in no link of the page: its other pages are asked for by the form.
    ///
    /// - Parameters:
    ///   - typed: what is searched for; a number that was posted is in no address.
    ///   - form: of a file, as it was chosen beside the search.
    static func page(
        _ context: SiteContext, _ office: Office, typed: String?, form: ListForm = .workbook
    ) async throws -> FamilyListModel {
        let isPosted = typed.map(SearchQuestion.isNumber) ?? false
        var context = context
        if isPosted { context.address = context.address.without("q") }
        let caller = try context.caller
        let (outcome, day) = (try context.outcome, try context.askedDay)
        let (page, list) = try await context.address.paged(pageSize, of: \.total) { page in
            try await office.desk.families(
                FamilyListQuestion(
                    text: typed, programme: context.address["programme"], outcome: outcome,
                    isUndecided: context.isUndecided, on: day, asKnown: context.address["as_known"],
                    page: page, size: pageSize, countedTo: countedTo), caller)
        }
        let filters = Filters(
            context, villages: try await office.desk.villages(caller.within(nil)),
            programmes: office.desk.rules.programmes, programme: context.address["programme"])
        return FamilyListModel(
            list, typed: typed, form: form, isPosted: isPosted, page: page, filters: filters,
            context: context,
            rules: office.desk.rules)
    }
}

extension FamilyListModel {
    init(
        _ list: FamilyList, typed: String?, form: ListForm, isPosted: Bool, page: Int, filters: Filters,
        context: SiteContext, rules: RuleBook
    ) {
        let words = context.words
        title = words("families.title")
        search = typed ?? ""
        villages = filters.villages
        programmes = filters.programmes
        outcomes =
            filters.outcomes + [
                Choice(
                    value: Filters.undecided, label: words("families.undecided"),
                    isSelected: context.isUndecided)
            ]
        isFiltered = filters.isFiltered || typed != nil
        asKnown = AsKnown(context, day: .state)
        let count = words.counted(list.isMore ? "families.found-more" : "families.found", list.total)
        found = list.isCut ? words("families.found-cut", ["found": count]) : count
        rows = list.families.map { Row($0, address: context.address, words: words, rules: rules) }
        hasRows = !list.families.isEmpty
        isOfUndecided = context.isUndecided && hasRows && asKnown.said == nil
        isRegisterEmpty = list.total == 0 && !isFiltered && asKnown.said == nil
        advice =
            [
                typed.map(SearchQuestion.isPartOfNumber) == true ? words("families.advice-part") : nil,
                typed == nil ? nil : words("families.advice"),
            ].compactMap(\.self)
        forms = ListForm.allCases.map {
            Choice(
                value: $0.rawValue, label: words("families.form-\($0.rawValue)"), isSelected: $0 == form)
        }
        hasForm = form != .workbook
        offersFile = hasRows || hasForm
        pager = Pager(
            page: page, size: FamilyListQuery.pageSize, total: list.total, isMore: list.isMore,
            address: context.address, isPosted: isPosted, words: words)
    }
}

extension FamilyListModel.Row {
    fileprivate init(_ family: FamilyInList, address: Address, words: Words, rules: RuleBook) {
        let names = FamilyNames(family.members, words: words)
        href = address.known("/families/\(family.home)", keepsDay: true)
        household = family.household ?? words("family.unnumbered", ["id": String(family.home)])
        people = Presentation(language: words.language).list(family.members.map { names.called($0.key) })
        former = family.isByFormerNumber ? words("families.by-former") : nil
        village = words(family.village.name)
        let facts = FactNames(names: names, words: words)
        let presentation = Presentation(language: words.language)
        isUndecided = family.answers.isEmpty
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
                href: address.known("/families/\(family.home)/forecast?programme=\(answer.programme)"))
        }
    }
}
