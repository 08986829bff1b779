package import CivilCalendar
package import Rules

/// Which family a person's money of a day is owed by.
private enum Owing {
    case here, elsewhere
    /// Both, and nobody said which of them pays.
    case both
}

extension FamilyCourse {
    /// What a programme owes each unit in a year; empty where it pays nothing or speaks about nobody.
    package func entitlements(
        _ programme: Programme, year: Int, applied: CivilDate? = nil
    ) throws(RuleError) -> [Entitlement] {
        try shares(programme, year: year, applied: applied).map(\.here)
    }

    /// The same, with what other families owe the same people.
    package func shares(
        _ programme: Programme, year: Int, applied: CivilDate? = nil
    ) throws(RuleError) -> [EntitlementShares] {
        guard programme.payment != nil, let january = CivilDate(year: year, month: 1, day: 1) else {
            return []
        }
        let start = max(january.adding(months: -1), programme.firstDay)
        var shares: [EntitlementShares] = []
        for unit in try units(programme, from: start, to: january.adding(years: 1)) {
            if let share = try self.shares(programme, unit, year: year, applied: applied) {
                shares.append(share)
            }
        }
        return shares
    }

    /// Who moved from one family to another has one course through both: no month, year or single payment begins anew.
    package func entitlement(
        _ programme: Programme, _ unit: DecisionUnit, year: Int, applied: CivilDate? = nil
    ) throws(RuleError) -> Entitlement? {
        try shares(programme, unit, year: year, applied: applied)?.here
    }

    package func shares(
        _ programme: Programme, _ unit: DecisionUnit, year: Int, applied: CivilDate? = nil
    ) throws(RuleError) -> EntitlementShares? {
        let person = personCourse(unit)
        let whole = try Entitlement.reckon(programme, unit, year: year, applied: applied) {
            day throws(RuleError) in
            guard let person else { return try decision(programme, unit, on: day) }
            return try owing(programme, unit, person, on: day).decision
        }
        guard let whole, let person else { return whole.map { EntitlementShares(here: $0) } }
        return try shares(of: whole, programme, unit, person)
    }

    /// What the family that is asked owes of a person's instalments, and what is left to other ones: each is owed by who
    /// decided it. What both owe is held.
    private func shares(
        of whole: Entitlement, _ programme: Programme, _ unit: DecisionUnit, _ person: PersonCourse
    ) throws(RuleError) -> EntitlementShares {
        var (here, elsewhere) = (whole, whole)
        for (place, instalment) in whole.instalments.enumerated() where instalment.standing != .none {
            let nothing = Instalment(from: instalment.from, standing: .none)
            switch try owing(programme, unit, person, on: instalment.decidingDay).by {
            case .both where instalment.standing == .owed:
                let held = Instalment(
                    from: instalment.from, standing: .held, decidedOn: instalment.decidedOn,
                    tier: instalment.tier, convention: .twoFamilies)
                (here.instalments[place], elsewhere.instalments[place]) = (held, held)
            case .here, .both:
                elsewhere.instalments[place] = nothing
            case .elsewhere:
                here.instalments[place] = nothing
                here.instalments[place].convention = .otherFamily
            }
        }
        return EntitlementShares(here: here, elsewhere: elsewhere)
    }

    /// The decision about a person on a day, of the family that decides or pays then.
    private func owing(
        _ programme: Programme, _ unit: DecisionUnit, _ person: PersonCourse, on day: CivilDate
    ) throws(RuleError) -> (decision: Decision, by: Owing) {
        let change = person.nextChange(after: day)
        if let other = person.other(on: day) {
            var decision = try other.course.decision(programme, .person(other.key), on: day)
            decision.hold(until: change)
            return (decision, .elsewhere)
        }
        var own = try decision(programme, unit, on: day)
        own.hold(until: change)
        guard person.isOwn(on: day), own.mayPay else { return (own, .here) }
        var by = Owing.here
        for rival in person.others where rival.days.contains(day) {
            switch (rival.answers, rival.payers[programme.id]) {
            case (_, .here): continue
            case (.stored(let stored), let payer):
                guard own.pays, stored[programme.id]?.pays(on: day) ?? false else { continue }
                by = payer == nil ? .both : by == .both ? .both : .elsewhere
            case (.course(let course, let key), let payer):
                var theirs = try course.decision(programme, .person(key), on: day)
                own.hold(until: theirs.stableUntil)
                guard theirs.pays || !own.pays && theirs.mayPay else { continue }
                if payer == nil {
                    by = .both
                } else if by == .here {
                    by = .elsewhere
                    theirs.hold(until: own.stableUntil)
                    own = theirs
                }
            }
        }
        return (own, by)
    }

    /// What keeps a person's money of a day back by the facts of all families that are known, or leaves it to another one.
    package func block(
        _ programme: Programme, _ unit: DecisionUnit, on day: CivilDate
    ) throws(RuleError) -> MoneyBlock? {
        guard programme.payment != nil, let person = personCourse(unit), person.isOwn(on: day) else {
            return nil
        }
        let rivals = person.others.filter { $0.days.contains(day) && $0.payers[programme.id] != .here }
        if rivals.isEmpty { return nil }
        let owing = try owing(programme, unit, person, on: day)
        guard owing.decision.pays else { return nil }
        switch owing.by {
        case .here: return nil
        case .elsewhere: return .paidElsewhere
        case .both:
            let isSeen = rivals.contains { if case .course = $0.answers { true } else { false } }
            return isSeen ? .overlappingBenefits : .benefitsOfTwoOffices
        }
    }

    /// Those of the other families, by place, whose facts owe a person of this one the same on a day of both families.
    ///
    /// - Parameter through: the last day that is looked at.
    package func paidTwice(_ programme: Programme, through last: CivilDate) throws(RuleError) -> [Int] {
        guard programme.payment != nil, programme.unit == .person else { return [] }
        var found: [Int] = []
        for (place, other) in elsewhere.enumerated() {
            guard case .course(let course, let key) = other.answers,
                let person = personCourse(.person(other.here))
            else { continue }
            for own in person.own {
                guard let shared = own.intersection(other.days),
                    try overlaps(
                        programme, other.here, course, key,
                        from: max(shared.from ?? .earliest, programme.firstDay),
                        to: min(shared.to ?? .latest, last.adding(days: 1)))
                else { continue }
                found.append(place)
                break
            }
        }
        return found
    }

    private func overlaps(
        _ programme: Programme, _ here: String, _ course: FamilyCourse, _ there: String,
        from start: CivilDate, to end: CivilDate
    ) throws(RuleError) -> Bool {
        var day = start
        while day < end {
            do throws(RuleError) {
                let own = try decision(programme, .person(here), on: day)
                let theirs = try course.decision(programme, .person(there), on: day)
                if own.pays, theirs.pays { return true }
                day = max(
                    day.adding(days: 1),
                    [own.stableUntil, theirs.stableUntil].compactMap(\.self).min() ?? end)
            } catch {
                // Nothing is said of these days, so nothing is paid.
                guard error.isOutsideDates else { throw error }
                day = nextEdge(programme, after: day) ?? end
            }
        }
        return false
    }

    /// Nil for a family, and for a person whom no other one knows.
    private func personCourse(_ unit: DecisionUnit) -> PersonCourse? {
        guard case .person(let key) = unit,
            let found = everybody.first(where: { $0.key == key })
        else { return nil }
        let others = elsewhere.filter { $0.here == key }
        return others.isEmpty ? nil : PersonCourse(own: found.belongs ?? [.always], others: others)
    }
}

extension Decision {
    /// It gives money.
    fileprivate var pays: Bool { outcome == .eligible && amount != nil }
    /// It gives money, or may be paid on until a fact is confirmed.
    fileprivate var mayPay: Bool { pays || outcome == .undetermined }
}

extension Instalment {
    /// The day whose family pays it. What was carried over from the day before is paid by whoever decides on its first.
    fileprivate var decidingDay: CivilDate {
        switch convention {
        case .tierMonthAfter, .rateMonthAfter: from
        default: decidedOn ?? from
        }
    }
}
