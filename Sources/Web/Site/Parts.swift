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
    /// In place of links, the pages that the form of the list asks for: what it looks for stands in no address.
    let previousPage: String?
    let nextPage: String?

    /// nil where the whole list fits on one page.
    /// - Parameters:
    ///   - page: counted from 1.
    ///   - isMore: whether there are more than `total`, which is only how many were counted.
    ///   - isPosted: whether the form `carried` asks for the other pages.
    init?(
        page: Int, size: Int, total: Int, isMore: Bool = false, address: Address, isPosted: Bool = false,
        words: Words
    ) {
        guard total > size || isMore else { return nil }
        let presentation = Presentation(language: words.language)
        range = words(
            isMore ? "pager.range-more" : "pager.range",
            [
                "first": presentation.number((page - 1) * size + 1),
                "last": presentation.number(min(page * size, total)), "total": presentation.number(total),
            ])
        let (previous, next) = (page > 1 ? page - 1 : nil, isMore || page * size < total ? page + 1 : nil)
        previousPage = isPosted ? previous.map { String($0) } : nil
        nextPage = isPosted ? next.map { String($0) } : nil
        previousHref =
            isPosted ? nil : previous.map { address.changing(["page": $0 == 1 ? nil : String($0)]) }
        nextHref = isPosted ? nil : next.map { address.changing(["page": String($0)]) }
    }
}

extension Address {
    /// A list at the page asked for, or at its last where it has no such page: rows went since, or it is filtered anew.
    ///
    /// - Parameter total: how many rows there are in all.
    func paged<List>(
        _ size: Int, of total: (List) -> Int, _ list: (Int) async throws -> List
    ) async throws -> (page: Int, list: List) {
        let asked = try page
        let found = try await list(asked)
        let last = max(1, (total(found) + size - 1) / size)
        return asked <= last ? (asked, found) : (last, try await list(last))
    }

    /// The highest number a page may have.
    static let lastPage = 1_000_000

    /// The page asked for, counted from 1.
    /// - Throws: `badFilter` for anything that is not a number from 1.
    var page: Int {
        get throws(SiteError) {
            guard let text = self["page"] else { return 1 }
            guard let page = Int(text), (1...Self.lastPage).contains(page) else { throw .badFilter }
            return page
        }
    }
}
