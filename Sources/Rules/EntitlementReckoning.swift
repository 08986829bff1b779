public import CivilCalendar

extension Entitlement {
    /// What a programme owes one unit in a year; nil where the programme pays nothing.
    ///
    /// Looks back to December of the year before, and further while that day is undetermined, since an undetermined
    /// day is owed only where it directly follows an eligible one.
    ///
    /// - Parameter applied: the day of the application; nil where it came in time.
    public static func reckon<Failure: Error>(
        _ programme: Programme, _ unit: DecisionUnit, year: Int, applied: CivilDate? = nil,
        decide: (CivilDate) throws(Failure) -> Decision
    ) throws(Failure) -> Entitlement? {
        guard let terms = programme.payment, let january = CivilDate(year: year, month: 1, day: 1),
            let end = year == 9999 ? CivilDate.latest : CivilDate(year: year + 1, month: 1, day: 1)
        else { return nil }
        let earliest = programme.firstDay
        var start = max(january.adding(months: -1), earliest)
        var beganEarlier = start > earliest
        do throws(Failure) {
            while start > earliest, try decide(start).outcome == .undetermined {
                start = max(start.adding(years: -1), earliest)
            }
        } catch {
            // Nothing can be said of earlier days (an area's amounts begin with the year): the year itself must answer.
            start = january
            beganEarlier = true
        }
        let intervals = try Timeline.intervals(from: start, to: end, decide: decide)
        let reckoning = EntitlementReckoning(
            stretches: EntitledStretches(intervals, beganEarlier: beganEarlier), terms: terms,
            applied: applied)
        return Entitlement(
            programme: programme.id, unit: unit, year: year, period: terms.period,
            instalments: reckoning.instalments(of: year, from: january, to: end))
    }
}

extension Programme {
    /// The first day for which the programme and every condition it shares has a version.
    public var firstDay: CivilDate {
        let starts =
            [versions.first?.span.from] + definitions.map { $0.versions.compactMap(\.span.from).min() }
        return starts.compactMap { $0 }.max() ?? .earliest
    }
}

/// Turns stretches of owed days into instalments by the terms of payment.
struct EntitlementReckoning {
    var stretches: EntitledStretches
    var terms: PaymentTerms
    var applied: CivilDate?

    /// - Parameter end: the first day of the next year.
    func instalments(of year: Int, from january: CivilDate, to end: CivilDate) -> [Instalment] {
        switch terms.period {
        case .month: (0..<12).map { month(january.adding(months: $0)) }
        case .year: [whole(january, end) { $0.from < end && $0.to > january }]
        case .once: [whole(january, end) { !$0.beganEarlier && $0.from >= january && $0.from < end }]
        }
    }

    // MARK: Months

    private func month(_ first: CivilDate) -> Instalment {
        if let stretch = stretches.owed.first(where: { owes($0, first) }) {
            var instalment = instalment(of: first, in: stretch)
            if instalment.standing == .owed, isLate(first, stretch) { instalment.standing = .late }
            return instalment
        }
        let next = first.adding(months: 1)
        let held = stretches.held.filter { $0.from < next && $0.to > first }
        if !held.isEmpty {
            return Instalment(
                from: first, standing: .held, missing: Set(held.flatMap(\.missing)).sorted())
        }
        let waits = stretches.owed.contains { $0.from < next && $0.to > first }
        return Instalment(from: first, standing: .none, convention: waits ? .startsMonthAfter : nil)
    }

    private func owes(_ stretch: EntitledStretch, _ month: CivilDate) -> Bool {
        firstMonth(stretch) <= month && month <= lastMonth(stretch)
    }

    private func firstMonth(_ stretch: EntitledStretch) -> CivilDate {
        let reached = stretch.from.firstOfMonth
        if stretch.beganEarlier { return reached }
        switch terms.starts {
        case .monthOfReaching, nil: return reached
        case .monthAfter: return reached.adding(months: 1)
        case .yearStart: return reached.adding(months: 1 - reached.month)
        }
    }

    private func lastMonth(_ stretch: EntitledStretch) -> CivilDate {
        if stretch.goesOn || terms.stops != .monthAfter { return stretch.to.adding(days: -1).firstOfMonth }
        return stretch.to.firstOfMonth
    }

    /// A month pays at its first owed day; what changed on its first day may pay from the next month only.
    private func instalment(of month: CivilDate, in stretch: EntitledStretch) -> Instalment {
        var day = max(month, stretch.from)
        var convention: PaymentConvention?
        if month.adding(months: 1) <= stretch.from { convention = .startsYear }
        if day >= stretch.to {
            day = stretch.to.adding(days: -1)
            convention = .stopsMonthAfter
        }
        guard var piece = stretch.piece(on: day) else { return Instalment(from: month, standing: .none) }
        let eve = month.adding(days: -1)
        if day == month, let before = stretch.piece(on: eve), !before.isUncertain,
            before.amount != piece.amount || before.tier != piece.tier
        {
            let isTier = before.tier != piece.tier
            if (isTier ? terms.tierChange : terms.rateChange) == .monthAfter {
                piece.amount = before.amount
                piece.tier = before.tier
                day = eve
                convention = isTier ? .tierMonthAfter : .rateMonthAfter
            }
        }
        return Instalment(
            from: month, standing: piece.amount == nil ? .held : .owed, amount: piece.amount,
            decidedOn: day, tier: piece.tier, isUncertain: piece.isUncertain, missing: piece.missing,
            convention: convention)
    }

    // MARK: Years and single payments

    private func whole(
        _ january: CivilDate, _ end: CivilDate, _ isOwed: (EntitledStretch) -> Bool
    ) -> Instalment {
        if let stretch = stretches.owed.first(where: isOwed) {
            let day = max(january, stretch.from)
            guard let piece = stretch.piece(on: day) else {
                return Instalment(from: january, standing: .none)
            }
            let isKnown = piece.amount != nil
            let late = isLate(day.firstOfMonth, stretch)
            return Instalment(
                from: january, standing: !isKnown ? .held : late ? .late : .owed, amount: piece.amount,
                decidedOn: day, tier: piece.tier, isUncertain: piece.isUncertain, missing: piece.missing)
        }
        let held = stretches.held.filter { $0.from < end && $0.to > january }
        return Instalment(
            from: january, standing: held.isEmpty ? .none : .held,
            missing: Set(held.flatMap(\.missing)).sorted())
    }

    // MARK: Late applications

    /// Whether a payment is lost because the application came after it fell due.
    private func isLate(_ month: CivilDate, _ stretch: EntitledStretch) -> Bool {
        guard let applied = applied?.firstOfMonth else { return false }
        switch terms.lateApplication {
        case .arrears: return false
        case .fromMonth:
            switch terms.period {
            case .month: return month < applied
            // The year of the application pays; a single payment is not lost by coming late.
            case .year: return month.year < applied.year
            case .once: return false
            }
        case .nextYear:
            if !stretch.beganEarlier, applied <= firstMonth(stretch) { return false }
            return month.year <= applied.year
        }
    }
}
