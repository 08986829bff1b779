import CivilCalendar
import FEEL

/// The lists of persons of plain families, from their columns: what ``FamilyView`` says of one.
extension FamilyUnits {
    /// Fills in the rows of plain families; false where the columns do not hold the fact.
    func readColumn(
        _ fact: FactsDictionary.Shared, into cells: UnsafeMutablePointer<Cell>, _ run: Run
    ) -> Bool {
        switch fact {
        case .children:
            let (first, last) = (columns.firstLink[rows.lowerBound], columns.firstLink[rows.upperBound])
            // A list that begins too far on cannot be named by the cells of its members.
            if run.beginList() + Int(last - first) >= PersonRef.listLimit { return false }
            eachPlain { cells[$0] = children($0, $1, run) }
        case .parents: eachPlain { cells[$0] = childrensParents($0, $1, run) }
        case .adults: eachPlain { cells[$0] = living($0, $1, run) { columns.people.isAdult[$0] } }
        case .members: eachPlain { cells[$0] = living($0, $1, run) { _ in true } }
        case .referencePerson, .wife, .husband, .certificate, .housingPlace, .housingCondition,
            .housingInadequate, .propertyWithinLimits:
            return false
        }
        return true
    }

    @inline(__always)
    private func eachPlain(_ body: (_ row: Int, _ family: Int) -> Void) {
        for row in 0..<count where columns.isPlain[rows.lowerBound + row] { body(row, rows.lowerBound + row) }
    }

    @inline(__always)
    private func isAlive(_ person: Int) -> Bool { columns.people.died[person] > day.dayNumber }

    @inline(__always)
    private func people(_ family: Int) -> Range<Int> {
        Int(columns.firstPerson[family])..<Int(columns.firstPerson[family + 1])
    }

    @inline(__always)
    private func links(_ family: Int) -> Range<Int> {
        Int(columns.firstLink[family])..<Int(columns.firstLink[family + 1])
    }

    @inline(__always)
    private func living(_ row: Int, _ family: Int, _ run: Run, _ belongs: (Int) -> Bool) -> Cell {
        let people = people(family)
        let room = run.room(for: people.count)
        var count = 0
        for person in people where belongs(person) && isAlive(person) {
            room[count] = PersonRef.cell(person - people.lowerBound, link: -1, row: row, inListFrom: -1)
            count += 1
        }
        return run.list(of: count)
    }

    /// See ``FamilyView/childrenCell(of:as:_:)``.
    @inline(__always)
    private func children(_ row: Int, _ family: Int, _ run: Run) -> Cell {
        let (first, second) = householdParents(row)
        let (links, people) = (links(family), people(family))
        let start = run.beginList()
        let room = run.room(for: links.count)
        var count = 0
        func add(_ link: Int) {
            guard columns.links.sinceLast[link] <= day.dayNumber, columns.links.until[link] > day.dayNumber
            else { return }
            room[count] = PersonRef.cell(
                Int(columns.links.child[link]) - people.lowerBound, link: link - links.lowerBound, row: row,
                inListFrom: start)
            count += 1
        }
        if first >= 0 { for link in links where columns.links.isParent(first, link) { add(link) } }
        if second >= 0 {
            for link in links
            where columns.links.isParent(second, link) && !columns.links.isParent(first, link) { add(link) }
        }
        return run.list(of: count)
    }

    /// See ``FamilyView/parents(of:by:)``.
    private func childrensParents(_ row: Int, _ family: Int, _ run: Run) -> Cell {
        let (first, second) = householdParents(row)
        let (links, people) = (links(family), people(family))
        let room = run.room(for: people.count)
        var count = 0
        for isFemale in [true, false] {
            for person in people
            where columns.people.isAdult[person] && (columns.people.sex[person] == .female) == isFemale {
                let isParent = links.contains { link in
                    columns.links.isParent(Int32(person), link)
                        && (columns.links.isParent(first, link) || columns.links.isParent(second, link))
                }
                guard isParent else { continue }
                room[count] = PersonRef.cell(person - people.lowerBound, link: -1, row: row, inListFrom: -1)
                count += 1
            }
        }
        return run.list(of: count)
    }

    // MARK: The household

    private func householdParents(_ row: Int) -> (Int32, Int32) {
        if parents.isEmpty {
            parents = rows.map { columns.isPlain[$0] ? householdParents(ofFamily: $0) : (-1, -1) }
        }
        return parents[row]
    }

    /// See ``FamilyView/householdParents(_:)``.
    private func householdParents(ofFamily family: Int) -> (Int32, Int32) {
        let heads = columns.heads[family]
        guard let reference = referencePerson(heads, family) else { return heads }
        return (reference, spouse(of: reference, family))
    }

    /// See ``FamilyView/referencePerson(_:)``; nil where no head lives.
    private func referencePerson(_ heads: (Int32, Int32), _ family: Int) -> Int32? {
        let (one, other) = (living(heads.0), living(heads.1))
        if let one, isFemale(one) { return one }
        if let other, isFemale(other) { return other }
        guard let only = one ?? other else { return nil }
        let spouse = spouse(of: only, family)
        return spouse >= 0 && isFemale(spouse) ? spouse : only
    }

    @inline(__always)
    private func living(_ head: Int32) -> Int32? { head >= 0 && isAlive(Int(head)) ? head : nil }

    @inline(__always)
    private func isFemale(_ person: Int32) -> Bool { columns.people.sex[Int(person)] == .female }

    /// The living partner of the first union on the day that has one; -1 where there is none.
    private func spouse(of person: Int32, _ family: Int) -> Int32 {
        for union in Int(columns.firstUnion[family])..<Int(columns.firstUnion[family + 1]) {
            let (one, other) = (columns.unions.one[union], columns.unions.other[union])
            guard one == person || other == person, columns.unions.from[union] <= day.dayNumber,
                day.dayNumber < columns.unions.to[union]
            else { continue }
            let partner = one == person ? other : one
            if isAlive(Int(partner)) { return partner }
        }
        return -1
    }
}
