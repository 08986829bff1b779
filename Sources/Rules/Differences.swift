public import CivilCalendar

/// What a correction known later does to money, month by month: what was owed by the facts held then, what is owed by
/// the facts held now, and the difference.
public struct EntitlementDifferences: Sendable, Hashable {
    public var programme: String
    public var unit: DecisionUnit
    /// In order; only those up to the day through which was paid.
    public var parts: [Part]
    public var recovery: PaymentTerms.Recovery

    /// One instalment then and now.
    public struct Part: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case same
            /// Less was paid than is owed.
            case arrears
            /// More was paid than is owed.
            case overpayment
            /// What is owed waits for facts: nothing is paid on or taken back before they are known.
            case open
        }

        public var from: CivilDate
        public var then: Instalment
        public var now: Instalment

        public init(from: CivilDate, then: Instalment, now: Instalment) {
            self.from = from
            self.then = then
            self.now = now
        }

        public var kind: Kind {
            if now.standing == .held { return paid == .zero ? .same : .open }
            if paid == owed { return .same }
            // What is paid on until a fact is confirmed is no debt to who was not paid then.
            if now.isUncertain { return .open }
            return paid < owed ? .arrears : .overpayment
        }

        /// What was decided then, and so paid.
        public var paid: Money { then.standing == .owed ? then.amount ?? .zero : .zero }
        /// What is owed by what is known now.
        public var owed: Money { now.standing == .owed ? now.amount ?? .zero : .zero }
        /// Positive for arrears, negative for an overpayment, zero while it is open.
        public var difference: Money { kind == .open ? .zero : owed - paid }
    }

    /// Compares two entitlements year by year.
    ///
    /// - Parameter through: the day through which was paid; instalments that begin later have not been.
    public init(
        then: [Entitlement], now: [Entitlement], recovery: PaymentTerms.Recovery, through: CivilDate
    ) {
        let first = now.first ?? then.first
        programme = first?.programme ?? ""
        unit = first?.unit ?? .family
        self.recovery = recovery
        let before = Dictionary(then.flatMap(\.instalments).map { ($0.from, $0) }) { first, _ in first }
        let after = Dictionary(now.flatMap(\.instalments).map { ($0.from, $0) }) { first, _ in first }
        parts = Set(before.keys).union(after.keys).filter { $0 <= through }.sorted().map { from in
            let nothing = Instalment(from: from, standing: .none)
            return Part(from: from, then: before[from] ?? nothing, now: after[from] ?? nothing)
        }
    }

    public var arrears: Money {
        parts.reduce(.zero) { $1.kind == .arrears ? $0 + $1.difference : $0 }
    }

    /// As a positive amount, whether or not it is taken back.
    public var overpayment: Money {
        parts.reduce(.zero) { $1.kind == .overpayment ? $0 - $1.difference : $0 }
    }

    /// What is taken back: nothing unless the programme says otherwise.
    public var recovered: Money { recovery == .overpayment ? overpayment : .zero }

    public var isOpen: Bool { parts.contains { $0.kind == .open } }
}
