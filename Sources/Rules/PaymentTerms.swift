/// From which month money is due and what changes do; read by the entitlement, not by the decision.
public struct PaymentTerms: Sendable, Hashable {
    public enum Period: String, Sendable, Hashable, CaseIterable { case month, year, once }
    public enum Start: String, Sendable, Hashable, CaseIterable {
        case monthOfReaching = "month-of-reaching"
        case monthAfter = "month-after"
        case yearStart = "year-start"
    }
    public enum Change: String, Sendable, Hashable, CaseIterable {
        case day
        case monthAfter = "month-after"
    }
    public enum Recovery: String, Sendable, Hashable, CaseIterable { case none, overpayment }

    /// What an application that came after the first month due is paid.
    public enum LateApplication: String, Sendable, Hashable, CaseIterable {
        /// From the month of the application.
        case fromMonth = "from-month"
        /// From January of the year after it.
        case nextYear = "next-year"
        /// From the month due, as if it had come in time.
        case arrears
    }

    public var period: Period
    public var starts: Start?
    public var stops: Change?
    public var tierChange: Change?
    public var rateChange: Change?
    public var recovery: Recovery
    public var lateApplication: LateApplication

    public init(
        period: Period, starts: Start? = nil, stops: Change? = nil, tierChange: Change? = nil,
        rateChange: Change? = nil, recovery: Recovery = .none, lateApplication: LateApplication = .fromMonth
    ) {
        self.period = period
        self.starts = starts
        self.stops = stops
        self.tierChange = tierChange
        self.rateChange = rateChange
        self.recovery = recovery
        self.lateApplication = lateApplication
    }
}
