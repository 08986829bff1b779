import Benefits
import Casework
import CivilCalendar
import Rules

/// Fills the list of decisions of one programme.
enum DecisionListQuery: PageQuery {
    static let pageSize = 50

    static func page(_ context: SiteContext, _ office: Office) async throws -> DecisionListModel {
        let caller = try context.caller
        let rules = office.desk.rules
        // Products are drawn up as rosters; what is determined are the others.
        let programmes = rules.programmes.filter { $0.kind != .premium }
        let first = programmes.first { rules.isAlwaysDetermined($0.id) } ?? programmes.first
        let programme = context.address["programme"] ?? first?.id ?? ""
        let (outcome, day) = (try context.outcome, try context.askedDay)
        let months = try changesWithin(context.address)
        let (page, found) = try await context.address.paged(pageSize, of: { $0?.total ?? 0 }) { page in
            try await office.desk.decisions(
                DecisionListQuestion(
                    programme: programme, outcome: outcome, changesWithinMonths: months, on: day,
                    asKnown: context.address["as_known"], page: page, size: pageSize), caller)
        }
        let filters = Filters(
            context, villages: try await office.desk.villages(caller.within(nil)), programmes: programmes,
            programme: programme, needsProgramme: true)
        return DecisionListModel(found, page: page, filters: filters, context: context)
    }

    /// The months that a choice of the page stands for.
    static let changesMonths = [3, 12]

    private static func changesWithin(_ address: Address) throws(SiteError) -> Int? {
        guard let text = address["changes"] else { return nil }
        guard let months = Int(text), changesMonths.contains(months) else { throw .badFilter }
        return months
    }
}

extension DecisionListModel {
    init(_ found: DecisionPage?, page: Int, filters: Filters, context: SiteContext) {
        let words = context.words
        let presentation = Presentation(language: words.language)
        title = words("decisions.title")
        lead =
            found.map {
                words(
                    context.address["on"] == nil ? "decisions.lead" : "decisions.lead-on",
                    ["day": presentation.day($0.day)])
            }
            ?? words("decisions.lead-none")
        programmes = filters.programmes
        outcomes = filters.outcomes
        villages = filters.villages
        let chosen = context.address["changes"]
        changes =
            [Choice(value: "", label: words("form.all"), isSelected: chosen == nil)]
            + DecisionListQuery.changesMonths.map {
                Choice(
                    value: String($0), label: words("decisions.changes-\($0)"),
                    isSelected: chosen == String($0))
            }
        isFiltered = filters.isFiltered || chosen != nil
        asKnown = AsKnown(context, day: .answers)
        let changed = found?.changed ?? 0
        self.found =
            words.counted("decisions.found", found?.total ?? 0)
            + (changed == 0 ? "" : words.counted("decisions.changed", changed))
        let held = found?.heldMonthly ?? .zero
        total = found?.monthly.map {
            words(
                held == .zero ? "decisions.monthly" : "decisions.monthly-held",
                ["amount": presentation.money($0), "held": presentation.money(held)])
        }
        rows = (found?.decisions ?? []).map { Row($0, address: context.address, words: words) }
        hasRows = !rows.isEmpty
        isDetermined = found != nil
        pager = found.flatMap {
            Pager(
                page: page, size: DecisionListQuery.pageSize, total: $0.total, address: context.address,
                words: words)
        }
    }
}

extension DecisionListModel.Row {
    fileprivate init(_ decision: DecisionInList, address: Address, words: Words) {
        let presentation = Presentation(language: words.language)
        let facts = FactNames(names: FamilyNames([], words: words), words: words)
        href = address.known("/families/\(decision.home)")
        household = decision.household ?? words("family.unnumbered", ["id": String(decision.home)])
        about = decision.about(words)
        village = words(decision.village.name)
        outcome = OutcomeMark(decision.outcome, words: words)
        amount = decision.amount.map { words.amount($0, period: decision.period) }
        reasons =
            (decision.now.map { [words($0.text)] } ?? [])
            + decision.holds.map { words("decisions.held", ["text": words($0.text)]) }
            + facts.reasons(decision.outcome, decision.reasons, missing: decision.missing)
        next = presentation.day(decision.stableUntil)
        forecastHref = address.known("/families/\(decision.home)/forecast?programme=\(decision.programme)")
    }
}

extension DecisionInList {
    /// The person decided on with the place in the family, or the parents of the family.
    func about(_ words: Words) -> String {
        let list = Presentation(language: words.language).list(names)
        guard let person else { return list.isEmpty ? words("family.whole") : list }
        let role = FamilyNames([], words: words).role(person)
        return list.isEmpty ? role : words("decisions.person", ["name": list, "role": role])
    }
}
