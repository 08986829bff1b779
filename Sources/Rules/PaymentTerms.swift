/// From which month money is due and what changes do; read by the entitlement, not by the decision.
package struct PaymentTerms: Sendable, Hashable {
    package enum Period: String, Sendable, Hashable, CaseIterable { case month, year, once }
    package enum Start: String, Sendable, Hashable, CaseIterable {
        case monthOfReaching = "month-of-reaching"
        case monthAfter = "month-after"
        case yearStart = "year-start"
    }
    package enum Change: String, Sendable, Hashable, CaseIterable {
        case day
        case monthAfter = "month-after"
    }
    package enum Recovery: String, Sendable, Hashable, CaseIterable { case none, overpayment }

    /// What an application that came after the first month due is paid.
    package enum LateApplication: String, Sendable, Hashable, CaseIterable {
        /// From the month of the application.
        case fromMonth = "from-month"
        /// From January of the year after it.
        case nextYear = "next-year"
        /// From the month due, as if it had come in time.
        case arrears
    }

    package var period: Period
    package var starts: Start?
    package var stops: Change?
    package var tierChange: Change?
    package var rateChange: Change?
    package var recovery: Recovery
    package var lateApplication: LateApplication

    package init(
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
