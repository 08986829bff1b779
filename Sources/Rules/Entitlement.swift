public import CivilCalendar

/// What one programme owes one unit in a calendar year: instalments, what they come to and why.
///
/// The instalments follow from the exact timeline of the decision by the programme's payment terms. See the handbook,
/// "Answers over time".
public struct Entitlement: Sendable, Hashable {
    public var programme: String
    public var unit: DecisionUnit
    public var year: Int
    public var period: PaymentTerms.Period
    /// One for each month of the year, or one for the year; in order.
    public var instalments: [Instalment]

    /// What is owed, together; what is held or came too late is not in it.
    public var total: Money {
        instalments.reduce(.zero) { $1.standing == .owed ? $0 + ($1.amount ?? .zero) : $0 }
    }

    /// Whether an instalment waits for facts, so that ``total`` may still grow.
    public var isOpen: Bool { instalments.contains { $0.standing == .held } }

    /// What moved instalments away from the days of their months, neighbours together; of late ones nothing is told.
    public var moved: [Moved] {
        var runs: [Moved] = []
        for instalment in instalments where instalment.standing != .late {
            guard let convention = instalment.convention else { continue }
            if let last = runs.last, last.convention == convention,
                last.last.adding(months: 1) == instalment.from
            {
                runs[runs.count - 1].last = instalment.from
            } else {
                runs.append(Moved(first: instalment.from, last: instalment.from, convention: convention))
            }
        }
        return runs
    }

    /// Instalments that one convention moved.
    public struct Moved: Sendable, Hashable {
        /// First days of the first and the last month.
        public var first: CivilDate
        public var last: CivilDate
        public var convention: PaymentConvention
    }

    /// Neighbouring instalments owed at one amount, together: the arithmetic as a person would write it.
    public var sums: [Sum] {
        var sums: [Sum] = []
        for instalment in instalments where instalment.standing == .owed {
            guard let amount = instalment.amount else { continue }
            if let last = sums.last, last.amount == amount, last.isUncertain == instalment.isUncertain,
                last.last.adding(months: 1) == instalment.from
            {
                sums[sums.count - 1].last = instalment.from
                sums[sums.count - 1].count += 1
            } else {
                sums.append(
                    Sum(
                        first: instalment.from, last: instalment.from, count: 1, amount: amount,
                        isUncertain: instalment.isUncertain))
            }
        }
        return sums
    }

    /// A number of instalments times an amount.
    public struct Sum: Sendable, Hashable {
        /// First days of the first and the last month.
        public var first: CivilDate
        public var last: CivilDate
        public var count: Int
        public var amount: Money
        public var isUncertain: Bool

        public var total: Money { Money(fen: amount.fen * Int64(count)) }
    }
}

/// One payment of an entitlement: a month, a year, or once.
public struct Instalment: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        case owed
        /// Waits for missing facts: nothing is paid before they are known.
        case held
        /// Would have been owed had the application come in time.
        case late
        case none
    }

    /// The first day of the month or year it is for.
    public var from: CivilDate
    public var standing: Standing
    /// Present where owed or late and the amount is known.
    public var amount: Money?
    /// The day whose decision gave the amount.
    public var decidedOn: CivilDate?
    public var tier: String?
    /// Owed on an undetermined day that directly follows an eligible stretch: paid on, and to be looked at.
    public var isUncertain: Bool
    /// The facts that a held or uncertain instalment waits for, sorted.
    public var missing: [String]
    /// Which convention of payment decided it, where the day alone does not.
    public var convention: PaymentConvention?

    public init(
        from: CivilDate, standing: Standing, amount: Money? = nil, decidedOn: CivilDate? = nil,
        tier: String? = nil, isUncertain: Bool = false, missing: [String] = [],
        convention: PaymentConvention? = nil
    ) {
        self.from = from
        self.standing = standing
        self.amount = amount
        self.decidedOn = decidedOn
        self.tier = tier
        self.isUncertain = isUncertain
        self.missing = missing
        self.convention = convention
    }
}

extension Instalment {
    /// Held until somebody says which of two families pays it; no fact is missing.
    public var isOfTwoFamilies: Bool { convention == .twoFamilies }

    /// What is owed of it: nothing where it is held, late or not owed.
    var due: Money { standing == .owed ? amount ?? .zero : .zero }
}

/// A term of payment that moved an instalment away from what the days of its month alone would say.
public enum PaymentConvention: String, Sendable, Hashable, CaseIterable {
    /// The first payment is for the month after the one in which the condition was met.
    case startsMonthAfter = "starts-month-after"
    /// Paid from January of the year in which the condition was met.
    case startsYear = "starts-year"
    /// Paid through the month in which the condition ended.
    case stopsMonthAfter = "stops-month-after"
    /// Another tier, met on the first of the month, pays from the next.
    case tierMonthAfter = "tier-month-after"
    /// Another rate, in force on the first of the month, pays from the next.
    case rateMonthAfter = "rate-month-after"
    /// Owed by the other family to which the person belonged then.
    case otherFamily = "other-family"
    /// Owed by two families to which the person belongs, and nobody has said which of them pays: nothing is paid before.
    case twoFamilies = "two-families"

    public var text: LocalizedText {
        switch self {
        case .startsMonthAfter:
            LocalizedText(zh: "自符合条件的次月起发", en: "paid from the month after the one of reaching")
        case .startsYear: LocalizedText(zh: "自符合条件当年一月起发", en: "paid from January of the year of reaching")
        case .stopsMonthAfter:
            LocalizedText(zh: "条件终止的当月照发，次月起停", en: "paid through the month in which it ended")
        case .tierMonthAfter: LocalizedText(zh: "类别变更自次月起", en: "the other tier pays from the next month")
        case .rateMonthAfter: LocalizedText(zh: "标准调整自次月起", en: "the other rate pays from the next month")
        case .otherFamily: LocalizedText(zh: "由另一户发放", en: "paid by the other family the person is of")
        case .twoFamilies:
            LocalizedText(
                zh: "两个家庭都应发给此人，暂缓，须先定由谁发放",
                en: "held: two families owe it to the same person; settle first which of them pays")
        }
    }
}
