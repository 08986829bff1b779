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
        /// What another family paid the same person then, and is owed by another one now.
        public struct Elsewhere: Sendable, Hashable {
            public var paid: Money
            public var owed: Money
            /// What the other family owes now waits for facts.
            public var isOpen: Bool

            public init(paid: Money = .zero, owed: Money = .zero, isOpen: Bool = false) {
                self.paid = paid
                self.owed = owed
                self.isOpen = isOpen
            }
        }

        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case same
            /// Less was paid than is owed.
            case arrears
            /// More was paid than is owed.
            case overpayment
            /// Paid by one family and owed by another: the person has what is due, the two families settle it.
            case elsewhere
            /// What is owed waits for facts: nothing is paid on or taken back before they are known.
            case open
        }

        public var from: CivilDate
        public var then: Instalment
        public var now: Instalment
        public var elsewhere: Elsewhere

        public init(
            from: CivilDate, then: Instalment, now: Instalment, elsewhere: Elsewhere = Elsewhere()
        ) {
            self.from = from
            self.then = then
            self.now = now
            self.elsewhere = elsewhere
        }

        public var kind: Kind {
            if now.standing == .held { return paid == .zero ? .same : .open }
            if paid == owed { return .same }
            // What is paid on until a fact is confirmed is no debt to who was not paid then.
            if now.isUncertain { return .open }
            if paid < owed { return owed - paid > elsewhere.paid ? .arrears : .elsewhere }
            if elsewhere.isOpen { return .open }
            return paid - owed > elsewhere.owed ? .overpayment : .elsewhere
        }

        /// What was decided then, and so paid.
        public var paid: Money { then.due }
        /// What is owed by what is known now.
        public var owed: Money { now.due }
        /// Positive for arrears, negative for an overpayment, zero while it is open.
        public var difference: Money {
            switch kind {
            case .same, .open, .elsewhere: .zero
            case .arrears: owed - paid - elsewhere.paid
            case .overpayment: owed - paid + elsewhere.owed
            }
        }
    }

    /// Compares two entitlements year by year.
    ///
    /// - Parameters:
    ///   - elsewhere: what other families owed the same person then, and owe now.
    ///   - through: the day through which was paid; instalments that begin later have not been.
    public init(
        then: [Entitlement], now: [Entitlement],
        elsewhere: (then: [Entitlement], now: [Entitlement]) = ([], []),
        recovery: PaymentTerms.Recovery, through: CivilDate
    ) {
        let first = now.first ?? then.first
        programme = first?.programme ?? ""
        unit = first?.unit ?? .family
        self.recovery = recovery
        let (before, after) = (Self.byDay(then), Self.byDay(now))
        let (paidThere, owedThere) = (Self.byDay(elsewhere.then), Self.byDay(elsewhere.now))
        parts = Set(before.keys).union(after.keys).filter { $0 <= through }.sorted().map { from in
            let nothing = Instalment(from: from, standing: .none)
            let due = owedThere[from]
            return Part(
                from: from, then: before[from] ?? nothing, now: after[from] ?? nothing,
                elsewhere: Part.Elsewhere(
                    paid: paidThere[from]?.due ?? .zero, owed: due?.due ?? .zero,
                    isOpen: due.map { $0.standing == .held || $0.isUncertain } ?? false))
        }
    }

    private static func byDay(_ entitlements: [Entitlement]) -> [CivilDate: Instalment] {
        Dictionary(entitlements.flatMap(\.instalments).map { ($0.from, $0) }) { $1.due > $0.due ? $1 : $0 }
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
