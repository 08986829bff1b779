import Rules

/// One outcome as a page marks it: by a word and a shape, never by colour alone.
struct OutcomeMark: Sendable, Equatable {
    /// For the style sheet: eligible, ineligible, undetermined.
    let kind: String
    let label: String

    init(_ outcome: Outcome, words: Words) {
        kind = outcome.rawValue
        label = words("outcome.\(outcome.rawValue)")
    }
}

/// A name with its value, as fact tables show them.
struct LabelledValue: Sendable, Equatable {
    let label: String
    let value: String
}

/// A choice of a select field.
struct Choice: Sendable, Equatable {
    let value: String
    let label: String
    let isSelected: Bool
}

/// Where a list stands and how to go on.
struct Pager: Sendable, Equatable {
    let range: String
    let previousHref: String?
    let nextHref: String?

    /// nil where the whole list fits on one page.
    /// - Parameter page: counted from 1.
    init?(page: Int, size: Int, total: Int, address: Address, words: Words) {
        guard total > size else { return nil }
        let presentation = Presentation(language: words.language)
        range = words(
            "pager.range",
            [
                "first": presentation.number((page - 1) * size + 1),
                "last": presentation.number(min(page * size, total)), "total": presentation.number(total),
            ])
        previousHref = page > 1 ? address.changing(["page": page == 2 ? nil : String(page - 1)]) : nil
        nextHref = page * size < total ? address.changing(["page": String(page + 1)]) : nil
    }
}

extension Address {
    /// The page asked for, counted from 1.
    /// - Throws: `badFilter` for anything that is not a number from 1.
    var page: Int {
        get throws(SiteError) {
            guard let text = self["page"] else { return 1 }
            guard let page = Int(text), (1...1_000_000).contains(page) else { throw .badFilter }
            return page
        }
    }
}
