package import CivilCalendar
package import Rules

/// What one programme comes to in a run: how many units got each answer, and the money of a month.
package struct ProgrammeTally: Sendable, Hashable {
    package var eligible = 0
    package var ineligible = 0
    package var undetermined = 0
    /// Sum of the amounts of those eligible; nil for a programme that does not pay cash by the month.
    package var monthly: Money?

    package init(eligible: Int = 0, ineligible: Int = 0, undetermined: Int = 0, monthly: Money? = nil) {
        self.eligible = eligible
        self.ineligible = ineligible
        self.undetermined = undetermined
        self.monthly = monthly
    }

    /// An empty tally for a programme of this kind.
    package init(for programme: Programme) {
        let paysMonthly = programme.kind == .cash && programme.payment?.period == .month
        monthly = paysMonthly ? .zero : nil
    }

    package mutating func count(_ decision: Decision) {
        switch decision.outcome {
        case .eligible:
            eligible += 1
            if let monthly, let amount = decision.amount { self.monthly = monthly + amount }
        case .ineligible: ineligible += 1
        case .undetermined: undetermined += 1
        }
    }

    package static func + (left: ProgrammeTally, right: ProgrammeTally) -> ProgrammeTally {
        var sum = left
        sum.eligible += right.eligible
        sum.ineligible += right.ineligible
        sum.undetermined += right.undetermined
        if let mine = left.monthly, let theirs = right.monthly { sum.monthly = mine + theirs }
        return sum
    }
}

/// The answer of `determine`: figures of each programme on one day, and what the run wrote.
package struct DeterminationReport: Sendable, Hashable {
    package var run: Int64
    package var day: CivilDate
    /// By programme, in order of the id.
    package var programmes: [String: ProgrammeTally]
    package var families: Int
    /// Decisions that differed from the last one; 0 where nothing changed.
    package var written: Int
    /// SHA-256 over all decisions in order of family, in hexadecimal: equal for equal answers, whoever asked.
    package var digest: String
    /// Whether it went on with a run that had been interrupted.
    package var resumed: Bool

    package init(
        run: Int64, day: CivilDate, programmes: [String: ProgrammeTally], families: Int, written: Int,
        digest: String, resumed: Bool
    ) {
        self.run = run
        self.day = day
        self.programmes = programmes
        self.families = families
        self.written = written
        self.digest = digest
        self.resumed = resumed
    }

    /// `{"on", "programmes": {ID: {"eligible", "ineligible", "undetermined", "monthly_cny"}}}`.
    package var json: CanonicalJSON {
        .object([
            .init("on", .string(day.description)), .init("programmes", ProgrammeTally.json(programmes)),
        ])
    }
}

extension ProgrammeTally {
    /// Tallies by programme, in order of the id.
    static func json(_ programmes: [String: ProgrammeTally]) -> CanonicalJSON {
        .object(
            programmes.sorted { $0.key < $1.key }.map { id, tally in
                .init(
                    id,
                    .object([
                        .init("eligible", .integer(Int64(tally.eligible))),
                        .init("ineligible", .integer(Int64(tally.ineligible))),
                        .init("undetermined", .integer(Int64(tally.undetermined))),
                        .init("monthly_cny", .optional(tally.monthly?.yuan)),
                    ]))
            })
    }
}
