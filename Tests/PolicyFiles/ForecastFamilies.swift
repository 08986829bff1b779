import Benefits
import CivilCalendar
import Rules

/// Families drawn at random from a seed: parents with and without exact birth dates, marriages that begin and end,
/// children who are born, adopted, graded and lost, and facts nobody stated.
struct ForecastFamilies {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(below limit: Int) -> Int { Int(bits() % UInt64(max(1, limit))) }
    private mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

    private mutating func day(_ years: ClosedRange<Int>) -> CivilDate {
        let first = CivilDate(year: years.lowerBound, month: 1, day: 1) ?? .earliest
        return first.adding(days: number(below: years.count * 365))
    }

    mutating func next() -> FamilyFacts {
        var people = [parent("wife", .female)]
        var unions: [UnionFacts] = []
        if chance(70) {
            people.append(parent("husband", .male))
            let from = chance(60) ? day(1985...2012) : nil
            let ends = chance(25) ? day(2018...2031) : nil
            let span = DateSpan(from: from, to: ends) ?? .always
            unions.append(
                UnionFacts(partners: ["wife", "husband"], span: span, endedBy: ends == nil ? nil : .divorce))
        } else if chance(70) {
            unions.append(UnionFacts(partners: ["wife"], span: .always, endedBy: .death))
        }
        var parentage: [ParentageFacts] = []
        for number in 0..<(1 + number(below: 3)) where number == 0 || chance(40) {
            let child = child("child\(number)")
            people.append(child)
            let parents = people.filter { ["wife", "husband"].contains($0.key) }.map(\.key)
            let isAdopted = chance(15)
            let from = isAdopted ? day(2000...2027) : chance(60) ? child.born.value : nil
            let span = from.map { .since($0) } ?? DateSpan.always
            parentage.append(
                ParentageFacts(
                    child: child.key, parents: parents, kind: isAdopted ? .adoption : .birth, span: span))
        }
        var complete: Set<FactList> = []
        for list in FactList.allCases where chance(list == .parentage ? 90 : 80) { complete.insert(list) }
        let declared = DeclaredCounts(childrenEver: chance(10) ? parentage.count + number(below: 2) : nil)
        return FamilyFacts(
            handlingArea: "990101001001", people: people, unions: unions, parentage: parentage,
            declared: declared, complete: complete)
    }

    private mutating func parent(_ key: String, _ sex: PersonFacts.Sex) -> PersonFacts {
        var person = PersonFacts(key: key, sex: chance(95) ? sex : .unknown)
        if chance(95) { person.born = .known(day(1960...1986)) }
        if chance(10) { person.bornPrecision = chance(50) ? .month : .year }
        person.died = chance(10) ? .known(day(2018...2031)) : chance(95) ? .none : .unknown
        if chance(10) {
            let lists = FactList.ofPersons.sorted().filter { _ in chance(50) }
            let asked = chance(50) ? day(2018...2030) : nil
            person.circumstances.unasked = [
                UnaskedLists(Set(lists), span: DateSpan(from: nil, to: asked) ?? .always)
            ]
        }
        if chance(60) {
            let moves = day(2018...2030)
            person.householdRegister = [
                HouseholdRegisterEntry(
                    kind: .rural, area: "990101001001", span: DateSpan(from: nil, to: moves) ?? .always),
                HouseholdRegisterEntry(kind: .urban, area: "990101001002", span: .since(moves)),
            ]
        }
        return person
    }

    private mutating func child(_ key: String) -> PersonFacts {
        let born = day(1990...2022)
        var person = PersonFacts(key: key, sex: chance(50) ? .female : .male)
        if chance(95) { person.born = .known(born) }
        if chance(10) { person.bornPrecision = .month }
        let died = day(2018...2031)
        person.died = chance(50) ? .known(max(died, born.adding(days: 40))) : chance(90) ? .none : .unknown
        if chance(40) {
            var from = day(2012...2022)
            for _ in 0...number(below: 2) {
                let to = from.adding(days: 365 + number(below: 2000))
                guard let span = DateSpan(from: from, to: chance(80) ? to : nil) else { continue }
                person.disabilities.append(
                    DisabilityCertificate(
                        certificate: nil, category: 5, grade: 1 + number(below: 4), span: span,
                        cancelled: chance(40) ? span.to?.adding(days: chance(50) ? 0 : 60) : nil))
                if span.to == nil { break }
                from = to.adding(days: chance(50) ? 0 : 90)
            }
        }
        return person
    }

    /// Every day in a range on which an age, a fact of the family or a parameter may change.
    static func changeDays(
        of family: FamilyFacts, in programmes: [Programme], within start: CivilDate, _ end: CivilDate
    ) -> Set<CivilDate> {
        var days: Set<CivilDate> = []
        func add(_ span: DateSpan) { days.formUnion([span.from, span.to].compactMap { $0 }) }
        for person in family.people {
            if let died = person.died.value { days.insert(died) }
            for entry in person.householdRegister { add(entry.span) }
            for certificate in person.disabilities {
                add(certificate.span)
                if let cancelled = certificate.cancelled { days.insert(cancelled) }
            }
            for unasked in person.circumstances.unasked { add(unasked.span) }
            for edge in [person.birthRange?.first, person.birthRange?.last].compactMap({ $0 }) {
                days.insert(edge)
                for years in 0...120 {
                    for basis in AgeBasis.allCases {
                        days.insert(attainedDate(birth: edge, years: years, basis: basis))
                    }
                }
            }
        }
        for union in family.unions { add(union.span) }
        for link in family.parentage { add(link.span) }
        // Programmes may read each other's answers.
        for programme in programmes {
            var edge = programme.nextEdge(after: start)
            while let day = edge {
                days.insert(day)
                edge = programme.nextEdge(after: day)
            }
        }
        return days.filter { start < $0 && $0 < end }
    }
}
