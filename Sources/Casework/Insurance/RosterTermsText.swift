import Benefits
import CivilCalendar
import Exchange
import Rules

/// The terms of a scheme year as they are stored with a roster, so that a later price changes no roster (known fault
/// F10) and a file can be written again when the product's file has moved on.
enum RosterTermsText {
    static func text(_ terms: RosterTerms) -> String {
        var flat: Money?
        if case .flatHousehold(let parents) = terms.basis { flat = parents }
        return CanonicalJSON.object([
            .init("scheme", .string(terms.scheme)), .init("year", .integer(Int64(terms.year))),
            .init("from", .optional(terms.term.from?.description)),
            .init("to", .optional(terms.term.to?.description)),
            .init("entries_close", .optional(terms.entriesClose?.description)),
            .init("flat_parents", .optional(flat?.yuan)), .init("child", plan(terms.childPlan)),
            .init("parent", plan(terms.parentPlan)),
        ]).text
    }

    /// Nil where the text is not one of ours.
    static func terms(_ text: String) -> RosterTerms? {
        guard let tree = try? JSONTree.read(text), let scheme = tree["scheme"]?.text,
            let year = tree["year"]?.text.flatMap({ Int($0) }),
            let term = DateSpan(from: day(tree["from"]), to: day(tree["to"])),
            let child = tree["child"].flatMap(plan), let parent = tree["parent"].flatMap(plan)
        else { return nil }
        let flat = tree["flat_parents"]?.text.flatMap { Money(yuan: $0) }
        return RosterTerms(
            scheme: scheme, year: year, term: term, entriesClose: day(tree["entries_close"]),
            basis: flat.map { .flatHousehold(parents: $0) } ?? .perPerson, childPlan: child,
            parentPlan: parent)
    }

    private static func day(_ tree: DataTree?) -> CivilDate? { tree?.text.flatMap { CivilDate(iso: $0) } }

    private static func plan(_ plan: RosterPlan) -> CanonicalJSON {
        .object([
            .init("code", .string(plan.code)), .init("name", plan.name.json),
            .init("premium", .string(plan.premium.yuan)),
            .init(
                "sums",
                .array(
                    plan.sums.map {
                        .object([
                            .init("id", .string($0.id)), .init("name", $0.name.json),
                            .init("limit", .string($0.limit.yuan)),
                        ])
                    })),
        ])
    }

    private static func plan(_ tree: DataTree) -> RosterPlan? {
        guard let code = tree["code"]?.text, let name = tree["name"].flatMap(words),
            let premium = tree["premium"]?.text.flatMap({ Money(yuan: $0) }),
            case .list(let items)? = tree["sums"]?.content
        else { return nil }
        let sums = items.compactMap { item -> InsuredSum? in
            guard let id = item["id"]?.text, let name = item["name"].flatMap(words),
                let limit = item["limit"]?.text.flatMap({ Money(yuan: $0) })
            else { return nil }
            return InsuredSum(id: id, name: name, limit: limit)
        }
        guard sums.count == items.count else { return nil }
        return RosterPlan(code: code, name: name, premium: premium, sums: sums)
    }

    private static func words(_ tree: DataTree) -> LocalizedText? {
        guard let zh = tree["zh"]?.text, let en = tree["en"]?.text else { return nil }
        return LocalizedText(zh: zh, en: en)
    }
}
