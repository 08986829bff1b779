package import FEEL

/// Which sources of income a version of a programme counts and which it leaves out, each with its article.
///
/// Formulas see it as `income list` and hand it to `monthly income`; every source read stands in the reasons.
package struct IncomeList: Sendable, Hashable {
    package struct Rule: Sendable, Hashable {
        /// The word dossiers use for the source ("pension", "special-support").
        package var source: String
        package var isCounted: Bool
        /// The article or text that says so.
        package var article: String

        package init(source: String, isCounted: Bool, article: String) {
            self.source = source
            self.isCounted = isCounted
            self.article = article
        }

        /// "1000.00 counted (社会救助暂行办法第九条)".
        package func shown(_ money: Money) -> String {
            "\(money.yuan) \(isCounted ? "counted" : "not counted") (\(article))"
        }
    }

    package var rules: [Rule]

    package init(_ rules: [Rule]) { self.rules = rules }

    package func rule(for source: String) -> Rule? { rules.first { $0.source == source } }
}

// MARK: As a value of FEEL

extension IncomeList {
    private static let keys = ["source", "counted", "article"]

    package static let type = FEELType.list(
        .context([.init(keys[0], .string), .init(keys[1], .boolean), .init(keys[2], .string)]))

    package var value: Value {
        .list(
            rules.map {
                .context(
                    ContextValue(
                        keys: Self.keys,
                        values: [.string($0.source), .boolean($0.isCounted), .string($0.article)]))
            })
    }

    /// Nil where the value is no such list.
    package init?(_ value: Value) {
        guard let items = value.list?.items else { return nil }
        var rules: [Rule] = []
        for case .context(let entry) in items {
            guard let source = entry[Self.keys[0]]?.string, let counted = entry[Self.keys[1]]?.boolean,
                let article = entry[Self.keys[2]]?.string
            else { return nil }
            rules.append(Rule(source: source, isCounted: counted, article: article))
        }
        self.init(rules)
    }
}
