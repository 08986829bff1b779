import CivilCalendar

/// A run of days on which money is owed: eligible days, and undetermined days that directly follow them.
struct EntitledStretch: Sendable, Hashable {
    /// A part of it over which amount and tier are one.
    struct Piece: Sendable, Hashable {
        var from: CivilDate
        /// Exclusive.
        var to: CivilDate
        var amount: Money?
        var tier: String?
        var isUncertain: Bool
        var missing: [String]
    }

    var pieces: [Piece]
    /// Whether it may have begun before the first day that was looked at.
    var beganEarlier: Bool
    /// Whether it reaches the last day that was looked at.
    var goesOn: Bool

    var from: CivilDate { pieces.first?.from ?? .earliest }
    /// Exclusive.
    var to: CivilDate { pieces.last?.to ?? .earliest }

    func piece(on day: CivilDate) -> Piece? { pieces.first { $0.from <= day && day < $0.to } }
}

/// Undetermined days that do not follow an eligible stretch, with what they wait for.
struct HeldStretch: Sendable, Hashable {
    var from: CivilDate
    /// Exclusive.
    var to: CivilDate
    var missing: [String]
}

/// A timeline as money reads it.
struct EntitledStretches: Sendable, Hashable {
    private(set) var owed: [EntitledStretch] = []
    private(set) var held: [HeldStretch] = []

    /// - Parameter beganEarlier: whether what holds on the first day may have held before.
    init(_ intervals: [TimelineInterval], beganEarlier: Bool) {
        var open = false
        for (index, interval) in intervals.enumerated() {
            guard let from = interval.span.from, let to = interval.span.to else { continue }
            let decision = interval.decision
            let follows = open && owed.last?.to == from
            open = true
            switch decision.outcome {
            case .eligible:
                let piece = EntitledStretch.Piece(
                    from: from, to: to, amount: decision.amount, tier: decision.tier, isUncertain: false,
                    missing: decision.amount == nil ? decision.missing : [])
                if follows {
                    owed[owed.count - 1].pieces.append(piece)
                } else {
                    owed.append(
                        EntitledStretch(
                            pieces: [piece], beganEarlier: beganEarlier && index == 0, goesOn: false))
                }
            case .undetermined where follows:
                let last = owed[owed.count - 1].pieces.last
                owed[owed.count - 1].pieces.append(
                    EntitledStretch.Piece(
                        from: from, to: to, amount: last?.amount, tier: last?.tier, isUncertain: true,
                        missing: decision.missing))
            case .undetermined:
                held.append(HeldStretch(from: from, to: to, missing: decision.missing))
                open = false
            case .ineligible: open = false
            }
        }
        if let end = intervals.last?.span.to, owed.last?.to == end { owed[owed.count - 1].goesOn = true }
    }
}
