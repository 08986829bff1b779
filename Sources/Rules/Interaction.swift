/// What one programme has to do with another, as its rule file states it: decided by the engine, shown as a finding.
public struct Interaction: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Only who is eligible for the other one, or for one of several.
        case requires
        /// Nobody who is eligible for the other one, or for any of several.
        case excludes
        /// Of two that pay, the one that pays more in a year; both files name each other.
        case higherOf = "higher-of"
    }

    public var kind: Kind
    /// Ids of the other programmes, at least one.
    public var programmes: [String]
    public var text: LocalizedText
    public var article: String?

    public init(kind: Kind, programmes: [String], text: LocalizedText, article: String?) {
        self.kind = kind
        self.programmes = programmes
        self.text = text
        self.article = article
    }

    /// Id of its finding ("excludes-destitute-support").
    public var id: String { kind.rawValue + "-" + programmes.joined(separator: "-or-") }
}

extension Money {
    /// What an amount per period comes to in a year; nil for one that is paid once.
    func yearly(_ period: String?) -> Money? {
        switch period {
        case PaymentTerms.Period.month.rawValue: Money(fen: fen * 12)
        case PaymentTerms.Period.year.rawValue: self
        default: nil
        }
    }
}
