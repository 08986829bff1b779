package import Benefits
import CivilCalendar

/// The same families as dossiers: persons, parentage, a union and dated facts, as a register would hold them.
///
/// What a row leaves open is filled in so that the rules come to the same answer: whoever is dead died the day before
/// the one asked about; further children were born with the first; a child adopted later was adopted on the very day;
/// members of the household beyond parents and children are relatives, and where the household is smaller, children
/// and then parents live elsewhere; the income is the wages of the first living parent.
package enum FamilyDossiers {
    private static let day = Workload.day
    private static let dayBefore = day.adding(days: -1)
    /// Since when what has no date of its own holds.
    private static let since = CivilDate(year: 2020, month: 1, day: 1) ?? day
    private static let married = CivilDate(year: 1960, month: 1, day: 1) ?? day

    package static func family(_ rows: FamilyRows, _ row: Int) -> FamilyFacts {
        var people = [
            parent("wife", .female, born: rows.wifeBorn[row], isAlive: rows.isWifeAlive[row]),
            parent("husband", .male, born: rows.husbandBorn[row], isAlive: rows.isHusbandAlive[row]),
        ]
        var parentage: [ParentageFacts] = []
        for number in 0..<Int(rows.children[row]) {
            let born = CivilDate(dayNumber: rows.childBorn[row])
            people.append(number == 0 ? firstChild(rows, row) : child("child\(number + 1)", born: born))
            parentage.append(link(people[people.count - 1], .birth, since: born))
        }
        if rows.hasAdoptedLater[row] {
            people.append(child("adopted", born: since))
            parentage.append(link(people[people.count - 1], .adoption, since: day))
        }
        settle(&people, members: Int(rows.members[row]), income: Int64(rows.income[row]))
        let bothLive = rows.isWifeAlive[row] && rows.isHusbandAlive[row]
        let union = UnionFacts(
            partners: ["wife", "husband"],
            span: DateSpan(from: married, to: bothLive ? nil : dayBefore) ?? .always,
            endedBy: bothLive ? nil : .death)
        let area = "\(rows.area[row])001001"
        return FamilyFacts(
            handlingArea: area, residenceArea: area, people: people, unions: [union], parentage: parentage,
            complete: Set(FactList.allCases))
    }

    private static func parent(
        _ key: String, _ sex: PersonFacts.Sex, born: Int32, isAlive: Bool
    ) -> PersonFacts {
        PersonFacts(
            key: key, sex: sex, born: .known(CivilDate(dayNumber: born)),
            died: isAlive ? .none : .known(dayBefore))
    }

    private static func child(_ key: String, born: CivilDate) -> PersonFacts {
        PersonFacts(key: key, sex: .male, born: .known(born), died: .none)
    }

    private static func firstChild(_ rows: FamilyRows, _ row: Int) -> PersonFacts {
        let born = CivilDate(dayNumber: rows.childBorn[row])
        var child = child("child", born: born)
        if !rows.isChildAlive[row] { child.died = .known(dayBefore) }
        if rows.disability[row] > 0 {
            child.disabilities = [
                DisabilityCertificate(
                    certificate: nil, category: 5, grade: Int(rows.disability[row]), span: .since(born))
            ]
        }
        if rows.isInCollege[row] {
            child.studies = [
                Study(
                    institution: "university", inRegion: rows.isCollegeInProvince[row], span: .since(since))
            ]
        }
        return child
    }

    private static func link(
        _ child: PersonFacts, _ kind: ParentageFacts.Kind, since: CivilDate
    ) -> ParentageFacts {
        ParentageFacts(child: child.key, parents: ["wife", "husband"], kind: kind, span: .since(since))
    }

    /// Gives the household its size and its income.
    private static func settle(_ people: inout [PersonFacts], members: Int, income: Int64) {
        let living = people.indices.filter { people[$0].died == .none }
        if let earner = living.first {
            people[earner].incomes = [
                Income(source: "wages", monthlyFen: income * 100, span: .since(since))
            ]
        }
        for person in living.dropFirst(members) {
            people[person].circumstances.absences = [
                Absence(reason: .ownHousehold, span: .since(since))
            ]
        }
        for number in 0..<max(0, members - living.count) {
            let key = "relative\(number + 1)"
            people.append(PersonFacts(key: key, sex: .female, born: .known(married), died: .none))
        }
    }
}
