package import CivilCalendar
import FEEL

/// A dossier as it stands on one day, asked for one programme: what the facts of the dictionary are read from.
///
/// Answers nothing before it is asked; each answer tells the recorder what was read and on which later day the answer
/// may change.
package final class FamilyView: Sendable {
    package let index: FamilyIndex
    package let day: CivilDate
    /// From which day a person counts as having reached an age.
    package let ageBasis: AgeBasis
    /// Its place in a block of families that are decided at once.
    let row: Int

    /// - Parameter row: below 65,536.
    package init(_ index: FamilyIndex, on day: CivilDate, ageBasis: AgeBasis, row: Int = 0) {
        self.index = index
        self.day = day
        self.ageBasis = ageBasis
        self.row = row
    }

    /// By position in the dossier. A structure of so many lists is dear to copy: its parts are read where it stands.
    var people: [PersonFacts] { @inline(__always) _read { yield index.family.people } }
    func key(of person: Int) -> String { people[person].key }

    /// Tells the recorder about a day on which an answer changes, if it is still to come.
    func note(_ change: CivilDate?, _ recorder: Recorder) {
        if let change, change > day { recorder.changes(on: change) }
    }

    // MARK: Belonging

    /// Whether the person belongs to the family on the day.
    func belongs(_ person: Int, _ recorder: Recorder) -> Bool {
        if index.isOneThroughout { return true }
        guard let spans = people[person].belongs else { return true }
        for span in spans { note(span.nextChange(after: day), recorder) }
        return spans.contains { $0.contains(day) }
    }

    func belongs(_ key: String, _ recorder: Recorder) -> Bool {
        if index.isOneThroughout { return true }
        return people.firstIndex { $0.key == key }.map { belongs($0, recorder) } ?? false
    }

    // MARK: Living

    /// Whether the person lives on the day; a person does not live on the day of death.
    func isAlive(_ person: Int, _ recorder: Recorder) -> Answer<Bool> {
        switch people[person].died {
        case .unknown:
            let fact = FactID(key(of: person) + ".died")
            recorder.read(fact, .unknown(fact))
            return .unknown(Unknown(fact))
        case .none:
            recorder.read(FactID(key(of: person) + ".died"), .null)
            return .known(true)
        case .known(let died):
            note(died, recorder)
            let dead = died <= day
            // On an earlier day the later death was not yet a fact.
            recorder.read(FactID(key(of: person) + ".died"), dead ? .date(WideDate(died)) : .null)
            return .known(!dead)
        }
    }

    // MARK: Children

    /// The children of these people who had joined them by the day, by birth or adoption, oldest link first.
    func children(of parents: [Int], as name: String, _ recorder: Recorder) -> Value {
        var joined: [FamilyIndex.ChildLink] = []
        let incomplete = eachChild(of: parents, recorder) { joined.append($0) }
        note(joined.map(\.child), incomplete, as: name, recorder)
        let items = joined.map {
            Value.object(PersonView(PersonRef(self, $0.child, link: $0.number), among: joined))
        }
        return .list(ListValue(items, incomplete: incomplete))
    }

    /// The same as a list of cells of the run whose host this is.
    func childrenCell(of parents: [Int], as name: String, _ run: Run) -> Cell {
        let start = run.beginList()
        guard standsInCells, start < PersonRef.listLimit else {
            return run.cell(children(of: parents, as: name, run.recorder))
        }
        let incomplete = eachChild(of: parents, run.recorder) {
            run.addMember(PersonRef(self, $0.child, link: $0.number).cell(inListFrom: start))
        }
        if incomplete != nil { return run.cell(children(of: parents, as: name, run.recorder)) }
        let list = run.endList(from: start)
        if run.recorder.keepsDetails {
            note(run.members(of: list).map { person($0).person }, nil, as: name, run.recorder)
        }
        return list
    }

    /// Tells the recorder which children were found.
    private func note(_ children: [Int], _ incomplete: Unknown?, as name: String, _ recorder: Recorder) {
        recorder.read(
            FactID(name),
            .string(children.map { key(of: $0) }.joined(separator: ", ") + (incomplete == nil ? "" : " …")))
    }

    /// Hands over each child that has joined; why others may have too, where the dossier leaves that open.
    private func eachChild(
        of parents: [Int], _ recorder: Recorder, _ body: (FamilyIndex.ChildLink) -> Void
    ) -> Unknown? {
        var incomplete = incompleteChildren(recorder)
        for (place, parent) in parents.enumerated() {
            if index.isWhole(.parentage), !wasAsked(about: .parentage, parent, recorder) {
                let unknown = Unknown(FactID(key(of: parent) + ".children"))
                incomplete = incomplete?.union(unknown) ?? unknown
            }
            index.eachChild(of: parent) { link in
                if parents[..<place].contains(where: { index.isParent($0, of: link.child) }) { return }
                switch hasJoined(link, by: day, recorder) {
                case .known(true) where !link.isByAdoption && index.contestedChildren.contains(link.child):
                    let unknown = Unknown(FactID(key(of: link.child) + ".parents"))
                    incomplete = incomplete?.union(unknown) ?? unknown
                case .known(true): body(link)
                case .known(false): break
                case .unknown(let unknown): incomplete = incomplete?.union(unknown) ?? unknown
                }
            }
        }
        return incomplete
    }

    /// Whether the child had joined its parents by a day (the day itself included), and still was theirs.
    func hasJoined(_ link: FamilyIndex.ChildLink, by date: CivilDate, _ recorder: Recorder) -> Answer<Bool> {
        if let until = link.until {
            note(until, recorder)
            if until <= date { return .known(false) }
        }
        switch link.since {
        case .unstated: return .known(true)
        case .between(let first, let last):
            note(first, recorder)
            note(last, recorder)
            if date >= last { return .known(true) }
            return date < first ? .known(false) : .unknown(Unknown(FactID(key(of: link.child) + ".born")))
        }
    }

    // MARK: Unions

    /// Whether somebody is married on the day, and to whom.
    enum Marriage {
        case single
        case married(Int)
        /// Married to somebody who is not in the dossier.
        case marriedElsewhere
        case unknown(Unknown)
    }

    func marriage(of person: Int, _ recorder: Recorder) -> Marriage {
        var name: String { key(of: person) + ".spouse" }
        var doubt: Unknown?
        for (union, partners) in index.partners.enumerated() where partners.contains(person) {
            let facts = index.family.unions[union]
            note(facts.span.nextChange(after: day), recorder)
            // An end without a day is read as having ended before anybody asked.
            let hasEnded = facts.endedBy != nil && facts.span.to == nil
            guard facts.span.contains(day), !hasEnded else { continue }
            guard let other = partners.first(where: { $0 != person }) else {
                recorder.read(FactID(name), .string("not in the dossier"))
                return .marriedElsewhere
            }
            switch isAlive(other, recorder) {
            case .known(true):
                recorder.read(reportedIf(facts.span.from == nil, name), .string(key(of: other)))
                return .married(other)
            case .known(false): continue
            case .unknown(let unknown): doubt = doubt?.union(unknown) ?? unknown
            }
        }
        if let unknown = doubt ?? index.incompleteUnions {
            recorder.read(FactID(name), .unknown(unknown))
            return .unknown(unknown)
        }
        recorder.read(FactID(name), .null)
        return .single
    }
}

/// An answer that may wait for facts.
enum Answer<Known: Sendable>: Sendable {
    case known(Known)
    case unknown(Unknown)
}

extension Answer where Known == Bool {
    var value: Value {
        switch self {
        case .known(let flag): .boolean(flag)
        case .unknown(let unknown): .unknown(unknown)
        }
    }
}
