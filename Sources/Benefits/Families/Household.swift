import CivilCalendar
import FEEL

/// Whom a programme that speaks of families tests, and whose children count.
extension FamilyView {
    /// The people whose family this is on the day: who left no longer is.
    func heads(_ recorder: Recorder) -> [Int] {
        index.isOneThroughout ? index.heads : index.heads { belongs($0, recorder) }
    }

    /// The person whose age a family programme tests: of a couple the wife, otherwise the widowed, divorced or single
    /// parent. Known and nil where nobody of them lives.
    func referencePerson(_ recorder: Recorder) -> Answer<Int?> {
        var doubt: Unknown?
        var living: [Int] = []
        for head in heads(recorder) {
            switch isAlive(head, recorder) {
            case .known(true): living.append(head)
            case .known(false): break
            case .unknown(let unknown): doubt = doubt?.union(unknown) ?? unknown
            }
        }
        if let wife = living.first(where: { people[$0].sex == .female }) { return .known(wife) }
        // Somebody whose death is open, or whose sex is, could be the wife.
        if let doubt { return .unknown(doubt) }
        guard let only = living.first else { return .known(nil) }
        return reference(for: only, recorder)
    }

    /// The person whose age decides for one person: the wife where there is one, otherwise the person.
    func reference(for person: Int, _ recorder: Recorder) -> Answer<Int?> {
        switch people[person].sex {
        case .female: return .known(person)
        case .male, .unknown: break
        }
        switch marriage(of: person, recorder) {
        case .single: return .known(person)
        case .marriedElsewhere: return .unknown(Unknown(FactID(key(of: person) + ".spouse")))
        case .unknown(let unknown): return .unknown(unknown)
        case .married(let spouse):
            switch (people[person].sex, people[spouse].sex) {
            case (_, .female): return .known(spouse)
            case (.unknown, .male): return .known(person)
            case (.male, .male): return .known(person)
            default:
                return .unknown(
                    Unknown([FactID(key(of: person) + ".sex"), FactID(key(of: spouse) + ".sex")]))
            }
        }
    }

    /// The people whose children count for a family programme: the reference person and the present spouse; where
    /// nobody says whether they are married, the other parent on file too.
    func householdParents(_ recorder: Recorder) -> [Int] {
        guard case .known(let reference?) = referencePerson(recorder) else { return heads(recorder) }
        switch marriage(of: reference, recorder) {
        case .single, .marriedElsewhere: return [reference]
        case .married(let spouse): return [reference, spouse]
        case .unknown: return [reference] + heads(recorder).filter { $0 != reference }
        }
    }

    /// The natural and adoptive parents of these children who are in the dossier, by those links that count for them,
    /// mothers first.
    func parents(of children: [Int], by counts: (Int, FamilyIndex.ChildLink) -> Bool) -> [Int] {
        let links = index.links.filter { children.contains($0.child) }
        let parents = index.adults.filter { adult in
            links.contains { $0.parents.contains(adult) && counts(adult, $0) }
        }
        return parents.filter { people[$0].sex == .female }
            + parents.filter { people[$0].sex != .female }
    }

    /// The adults who are not known to have died by the day.
    func livingAdults(_ recorder: Recorder) -> [Int] {
        index.adults.filter { adult in
            if case .known(false) = isAlive(adult, recorder) { false } else { true }
        }
    }

    func object(_ answer: Answer<Int?>) -> Value {
        switch answer {
        case .unknown(let unknown): .unknown(unknown)
        case .known(nil): .null
        case .known(let person?): object(person)
        }
    }

    func object(_ person: Int) -> Value { .object(PersonView(PersonRef(self, person))) }
}
