import CivilCalendar
package import FEEL
import Rules

/// What columns say of persons: the same as ``PersonRef``, and nothing where that would be unknown or have to be asked.
extension FamilyUnits {
    package func members(_ index: Int, of cells: Column, _ request: inout ColumnRequest, _ run: Run) {
        guard let member = FactsDictionary.PersonMember(rawValue: index) else { return request.leaveAll() }
        let facts = columns.facts
        switch member {
        case .sex:
            let words = [PersonFacts.Sex.female, .male].map { Cell($0.rawValue) }
            answer(cells, &request) { person, _ in
                switch columns.people.sex[person] {
                case .female: words[0]
                case .male: words[1]
                case .unknown: nil
                }
            }
        case .alive:
            let (died, day) = (columns.people.died, day.dayNumber)
            answer(cells, &request) { person, _ in
                let died = died[person]
                return died == PersonColumns.openDeath ? nil : Cell(.boolean, bits: died > day ? 1 : 0)
            }
        case .away:
            let (absences, day) = (facts.absences, day.dayNumber)
            answer(cells, &request) { person, _ in
                Cell(.boolean, bits: absences.latest(person, on: day) == nil ? 0 : 1)
            }
        case .soldier:
            answer(cells, &request) { person, _ in
                if facts.service.latest(person, on: day.dayNumber) != nil { return .boolean(true) }
                return isWhole(.militaryService, person) ? .boolean(false) : nil
            }
        case .localInstitution:
            answer(cells, &request) { person, _ in
                guard let study = facts.studies.latest(person, on: day.dayNumber) else {
                    return isWhole(.studies, person) ? .boolean(false) : nil
                }
                return study.inRegion.map { .boolean($0) }
            }
        case .institution:
            words(cells, &request, .studies) { facts.studies.latest($0, on: day.dayNumber)?.word }
        case .care: words(cells, &request, .careAbility) { facts.care.latest($0, on: day.dayNumber) }
        case .labour: words(cells, &request, .labourAbility) { facts.labour.latest($0, on: day.dayNumber) }
        case .employment:
            words(cells, &request, .employment) { facts.employment.latest($0, on: day.dayNumber) }
        case .healthInsurance:
            words(cells, &request, .healthInsurance) { facts.insurance.latest($0, on: day.dayNumber) }
        case .registerKind:
            words(cells, &request, nil) { facts.registers.latest($0, on: day.dayNumber) }
        case .key, .cameAfterADeath, .children: request.leaveAll()
        }
    }

    /// Answers by the position of the person among those of all families.
    @inline(__always)
    func answer(
        _ objects: Column, _ request: inout ColumnRequest, _ answer: (_ person: Int, Cell) -> Cell?
    ) {
        request.answer(of: objects) { answer(place(of: $0), $0) }
    }

    /// The word that holds on the day; "none" where the list is whole, and left where it is not.
    @inline(__always)
    private func words(
        _ objects: Column, _ request: inout ColumnRequest, _ list: FactList?, _ latest: (Int) -> Int32?
    ) {
        // Texts that do not fit into a cell are left.
        let words = columns.facts.words.map { Cell($0) }
        let none = Cell("none")
        answer(objects, &request) { person, _ in
            if let word = latest(person) { return words[Int(word)] }
            guard let list, isWhole(list, person) else { return nil }
            return none
        }
    }

    @inline(__always)
    func isWhole(_ list: FactList, _ person: Int) -> Bool {
        columns.complete[Int(columns.people.family[person])] & list.bit != 0
    }
}

// MARK: What the functions of the dictionary answer

extension FamilyUnits {
    /// See ``PersonRef/reached(_:by:_:)``.
    func reached(_ years: Int, by date: CivilDate?, _ people: Column, _ request: inout ColumnRequest) {
        let limits = Self.lastBirth(reaching: years, by: date ?? day, ageBasis)
        let (first, last) = (columns.people.bornFirst, columns.people.bornLast)
        answer(people, &request) { person, _ in
            guard first[person] <= last[person] else { return nil }
            if last[person] <= limits { return Cell(.boolean, bits: 1) }
            return first[person] > limits ? Cell(.boolean, bits: 0) : nil
        }
    }

    /// The last day of birth by which an age is reached by a date. Who was born later reaches it later.
    private static func lastBirth(reaching years: Int, by date: CivilDate, _ basis: AgeBasis) -> Int32 {
        var (low, high) = (CivilDate.earliest.dayNumber - 1, CivilDate.latest.dayNumber)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if attainedDate(birth: CivilDate(dayNumber: middle), years: years, basis: basis) <= date {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return low
    }

    /// See ``PersonRef/bornSince(_:_:)``.
    func bornSince(_ date: CivilDate, _ people: Column, _ request: inout ColumnRequest) {
        let (first, last) = (columns.people.bornFirst, columns.people.bornLast)
        answer(people, &request) { person, _ in
            guard first[person] <= last[person] else { return nil }
            if first[person] >= date.dayNumber { return Cell(.boolean, bits: 1) }
            return last[person] < date.dayNumber ? Cell(.boolean, bits: 0) : nil
        }
    }

    /// See ``PersonRef/joined(by:_:)``.
    func joined(by date: CivilDate, _ people: Column, _ request: inout ColumnRequest) {
        let links = columns.links
        request.answer(of: people) { cell in
            let number = PersonRef.link(of: cell)
            if number < 0 { return Cell(.boolean, bits: 1) }
            let link = Int(columns.firstLink[rows.lowerBound + FamilyView.row(of: cell)]) + number
            if links.until[link] <= date.dayNumber { return Cell(.boolean, bits: 0) }
            if date.dayNumber >= links.sinceLast[link] { return Cell(.boolean, bits: 1) }
            return date.dayNumber < links.sinceFirst[link] ? Cell(.boolean, bits: 0) : nil
        }
    }

    /// See ``PersonRef/graded(mildest:_:)``.
    func graded(mildest: Int, _ people: Column, _ request: inout ColumnRequest) {
        let disabilities = columns.facts.disabilities
        answer(people, &request) { person, _ in
            if let held = disabilities.latest(person, on: day.dayNumber) {
                return Cell(.boolean, bits: Int(held.grade) <= mildest ? 1 : 0)
            }
            let last = disabilities.lastEnded(person, by: day.dayNumber)
            let isKnown = last.map { $0.cancelled <= day.dayNumber } ?? isWhole(.disabilities, person)
            return isKnown ? Cell(.boolean, bits: 0) : nil
        }
    }

    /// See ``PersonRef/monthlyIncome(_:_:)``.
    func monthlyIncome(_ list: IncomeList, _ people: Column, _ request: inout ColumnRequest) {
        let incomes = columns.facts.incomes
        let counted = columns.facts.sources.map { list.rule(for: $0)?.isCounted }
        answer(people, &request) { person, _ in
            guard isWhole(.incomes, person) else { return nil }
            var total: Int64 = 0
            let isKnown = incomes.each(person, on: day.dayNumber) { income in
                guard let isCounted = counted[Int(income.source)] else { return false }
                if isCounted { total += income.fen }
                return true
            }
            return isKnown ? Cell(.number, bits: total, extra: -2) : nil
        }
    }
}
