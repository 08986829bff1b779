import Benefits
import CivilCalendar
import FEEL
import Rules

/// One fact of a family at one less than a limit, at it, and at one more.
struct FactMoves {
    struct Moved {
        var family: FamilyFacts
        /// What the fact is now, in the office's words.
        var text: LocalizedText
    }

    /// By how many of its unit the fact lies off the limit (-1, 0, +1), one or several ways. What cannot be is left out.
    var moved: [Int: [Moved]] = [:]
    /// Why one is left out.
    var impossible: [Int: LocalizedText] = [:]
}

/// The ways in which the facts of a start can be moved to a limit of the kind a function compares.
struct FunctionMoves {
    let function: LimitFunction
    let start: BoundaryStart
    /// What the arguments come to, by position; nil where that depends on facts or cannot stand alone.
    let arguments: [Int: String]

    /// One for each person whose fact can be moved.
    func all() -> [FactMoves] { start.family.people.compactMap(moves) }

    private func number(_ position: Int) -> Int? { arguments[position].flatMap { Int($0) } }
    private func date(_ position: Int) -> CivilDate? { arguments[position].flatMap { CivilDate(iso: $0) } }

    private func moves(of person: PersonFacts) -> FactMoves? {
        switch function.measure {
        case .age(let years, let on):
            guard let years = number(years), let day = on == nil ? start.question.day : date(on ?? 0) else {
                return nil
            }
            let basis = start.question.ageBasis
            var birth = day.adding(years: -years).adding(days: 370)
            while attainedDate(birth: birth, years: years, basis: basis) > day {
                birth = birth.adding(days: -1)
            }
            return births(of: person, around: birth) { offset, birth in
                LocalizedText(
                    zh: "\(person.key)生于\(birth)，到\(day)\(Self.zh(offset, "满\(years)周岁"))",
                    en: "\(person.key) is born \(birth), \(Self.en(offset, "\(years) years old")) on \(day)")
            }
        case .ageInDays(let days, let on):
            guard let days = number(days), let day = date(on) else { return nil }
            return births(of: person, around: day.adding(days: -days)) { offset, birth in
                LocalizedText(
                    zh: "\(person.key)生于\(birth)，到\(day)\(Self.zh(offset, "满\(days)天"))",
                    en: "\(person.key) is born \(birth), \(Self.en(offset, "\(days) days old")) on \(day)")
            }
        case .birth(let position):
            guard let limit = date(position) else { return nil }
            // The later the birth the more, so the sign is that of the date.
            return births(of: person, around: limit, sign: 1) { offset, birth in
                LocalizedText(
                    zh: "\(person.key)生于\(birth)，界限日\(limit)\(Self.zhDay(offset))",
                    en: "\(person.key) is born \(birth), \(Self.enDay(offset)) \(limit)")
            }
        case .joining(let position):
            guard let limit = date(position), isChild(person) else { return nil }
            return joinings(of: person, around: limit)
        case .grade(let position):
            guard let limit = number(position) else { return nil }
            return grades(of: person, around: limit)
        case .event(let position):
            guard let days = number(position) else { return nil }
            return events(of: person, around: days)
        }
    }

    // MARK: Birthdays

    private func births(
        of person: PersonFacts, around limit: CivilDate, sign: Int = -1,
        _ text: (Int, CivilDate) -> LocalizedText
    ) -> FactMoves? {
        guard person.born.value != nil else { return nil }
        var moves = FactMoves()
        for offset in -1...1 {
            let birth = limit.adding(days: offset * sign)
            guard isPlausible(person, born: birth) else { return nil }
            moves.moved[offset] = [
                .init(
                    family: start.family.born(person.key, birth), text: text(offset, birth))
            ]
        }
        return moves
    }

    private func isChild(_ person: PersonFacts) -> Bool {
        start.family.parentage.contains { $0.child == person.key }
    }

    /// Nobody is younger than the own children, born after the own death, or married before birth.
    private func isPlausible(_ person: PersonFacts, born: CivilDate) -> Bool {
        if let died = person.died.value, died < born { return false }
        let children = start.family.parentage.filter { $0.parents.contains(person.key) }.map(\.child)
        return start.family.people.filter { children.contains($0.key) }.allSatisfy { child in
            child.born.value.map { born.adding(years: 12) <= $0 } ?? true
        }
    }

    private func joinings(of person: PersonFacts, around limit: CivilDate) -> FactMoves? {
        let isAdopted = start.family.parentage.contains { $0.child == person.key && $0.kind == .adoption }
        if !isAdopted {
            return births(of: person, around: limit, sign: 1) { offset, birth in
                LocalizedText(
                    zh: "\(person.key)生于\(birth)，界限日\(limit)\(Self.zhDay(offset))",
                    en: "\(person.key) is born \(birth), \(Self.enDay(offset)) \(limit)")
            }
        }
        var moves = FactMoves()
        for offset in -1...1 {
            let day = limit.adding(days: offset)
            var family = start.family
            for index in family.parentage.indices where family.parentage[index].child == person.key {
                family.parentage[index].span =
                    DateSpan(from: day, to: family.parentage[index].span.to) ?? family.parentage[index].span
            }
            moves.moved[offset] = [
                .init(
                    family: family,
                    text: LocalizedText(
                        zh: "\(person.key)于\(day)被收养，界限日\(limit)\(Self.zhDay(offset))",
                        en: "\(person.key) is adopted on \(day), \(Self.enDay(offset)) \(limit)"))
            ]
        }
        return moves
    }

    // MARK: Grades and events

    private func grades(of person: PersonFacts, around limit: Int) -> FactMoves? {
        let day = start.question.day
        guard let held = person.disabilities.firstIndex(where: { $0.span.contains(day) }) else { return nil }
        var moves = FactMoves()
        for offset in -1...1 {
            let grade = limit + offset
            guard (1...4).contains(grade) else {
                moves.impossible[offset] = LocalizedText(
                    zh: "残疾等级只有一至四级，没有\(grade)级", en: "grades run from 1 to 4: there is no grade \(grade)")
                continue
            }
            var family = start.family
            family.change(person.key) {
                $0.disabilities[held].grade = grade
                // The number of a certificate holds its grade.
                $0.disabilities[held].certificate = nil
            }
            moves.moved[offset] = [
                .init(
                    family: family,
                    text: LocalizedText(
                        zh: "\(person.key)的残疾等级为\(grade)级（界限\(limit)级）",
                        en: "\(person.key) is of grade \(grade) (the limit is \(limit))"))
            ]
        }
        return moves
    }

    private func events(of person: PersonFacts, around days: Int) -> FactMoves? {
        let events = start.family.circumstances.events
        guard let index = events.firstIndex(where: { $0.person == nil || $0.person == person.key }) else {
            return nil
        }
        var moves = FactMoves()
        for offset in -1...1 {
            let day = start.question.day.adding(days: -(days + offset))
            var family = start.family
            family.circumstances.events[index].day = day
            moves.moved[offset] = [
                .init(
                    family: family,
                    text: LocalizedText(
                        zh: "事件发生于\(day)，到\(start.question.day)已有\(days + offset)天（界限\(days)天）",
                        en:
                            "the event was on \(day), \(days + offset) days before \(start.question.day) (the limit is \(days))"
                    ))
            ]
        }
        return moves
    }

    // MARK: Words

    private static func zh(_ offset: Int, _ reached: String) -> String {
        offset < 0 ? "差一日\(reached)" : offset == 0 ? "当日\(reached)" : "已\(reached)又一日"
    }

    private static func en(_ offset: Int, _ reached: String) -> String {
        offset < 0 ? "one day short of \(reached)" : offset == 0 ? "just \(reached)" : "\(reached) and a day"
    }

    private static func zhDay(_ offset: Int) -> String {
        offset < 0 ? "的前一日" : offset == 0 ? "当日" : "的次日"
    }

    private static func enDay(_ offset: Int) -> String {
        offset < 0 ? "the day before" : offset == 0 ? "the very day" : "the day after"
    }
}

extension FamilyFacts {
    mutating func change(_ key: String, _ change: (inout PersonFacts) -> Void) {
        for index in people.indices where people[index].key == key { change(&people[index]) }
    }

    /// The family with another birthday of one person. Numbers that hold the birthday are left out; a child by birth is
    /// a child from that day.
    func born(_ key: String, _ birth: CivilDate) -> FamilyFacts {
        var family = self
        family.change(key) { person in
            person.born = .known(birth)
            person.bornPrecision = .day
            person.documents = []
            for index in person.disabilities.indices { person.disabilities[index].certificate = nil }
        }
        for index in family.parentage.indices
        where family.parentage[index].child == key && family.parentage[index].kind == .birth
            && family.parentage[index].span.from != nil
        {
            let link = family.parentage[index]
            family.parentage[index].span = DateSpan(from: birth, to: link.span.to) ?? link.span
        }
        return family
    }
}
