public import FEEL

/// Which sources of income a version of a programme counts and which it leaves out, each with its article.
///
/// Formulas see it as `income list` and hand it to `monthly income`; every source read stands in the reasons.
public struct IncomeList: Sendable, Hashable {
    public struct Rule: Sendable, Hashable {
        /// The word dossiers use for the source ("pension", "special-support").
        public var source: String
        public var isCounted: Bool
        /// The article or text that says so.
        public var article: String

        public init(source: String, isCounted: Bool, article: String) {
            self.source = source
            self.isCounted = isCounted
            self.article = article
        }

        /// "1000.00 counted (社会救助暂行办法第九条)".
        public func shown(_ money: Money) -> String {
            "\(money.yuan) \(isCounted ? "counted" : "not counted") (\(article))"
        }
    }

    public var rules: [Rule]

    public init(_ rules: [Rule]) { self.rules = rules }

    public func rule(for source: String) -> Rule? { rules.first { $0.source == source } }
}

// MARK: As a value of FEEL

extension IncomeList {
    public static let type = FEELType.object("income list")

    public var value: Value { .object(Object(self)) }

    /// Nil where the value is no such list.
    public init?(_ value: Value) {
        guard case .object(let object as Object) = value else { return nil }
        self = object.list
    }

    /// Formulas only hand it on: it has no members.
    private final class Object: HostObject {
        static let objectType = ObjectType("income list", [])
        let list: IncomeList

        init(_ list: IncomeList) { self.list = list }

        var objectType: ObjectType { Self.objectType }
        func member(_ index: Int, _ recorder: Recorder) -> Value { .null }
    }
}
