import CivilCalendar
import FEEL

/// Why the lists of a family's children may lack members: nobody said that they are whole, or the family declared more
/// children, or more living ones, than are listed.
struct MissingChildren: Sendable {
    /// Nil where they are whole.
    let unknown: Unknown?
    /// Where that is alone because more are declared alive than are listed: how many are declared, and the listed children.
    let declaredAlive: (count: Int, listed: [Int])?

    /// - Parameter listed: children by position, whom the family means when it says how many it has.
    init(_ family: FamilyFacts, listed: [Int], isWhole: Bool) {
        let declared = family.declared
        let perhapsAlive = listed.count { family.people[$0].died.value == nil }
        if !isWhole {
            (unknown, declaredAlive) = (Unknown("parentage"), nil)
        } else if let ever = declared.childrenEver, ever > listed.count {
            (unknown, declaredAlive) = (Unknown("declared.children"), nil)
        } else if let alive = declared.childrenAlive, alive > perhapsAlive {
            (unknown, declaredAlive) = (Unknown("declared.children"), (alive, listed))
        } else {
            (unknown, declaredAlive) = (nil, nil)
        }
    }
}

extension FamilyView {
    /// Why lists of children may lack members on the day: who died after it was among those declared alive.
    func incompleteChildren(_ recorder: Recorder) -> Unknown? {
        let missing = missingChildren(recorder)
        guard let (alive, listed) = missing.declaredAlive else { return missing.unknown }
        let children = listed.map { people[$0] }
        if alive > ListedChildren(children, on: day).perhapsLiving { return missing.unknown }
        for child in children { note(child.died.value, recorder) }
        return nil
    }

    private func missingChildren(_ recorder: Recorder) -> MissingChildren {
        if index.isOneThroughout { return index.missingChildren }
        let listed = people.indices.filter { child in
            index.links.contains { link in
                link.child == child
                    && (hasBelonged(child, recorder) || link.parents.contains { belongs($0, recorder) })
            }
        }
        return MissingChildren(index.family, listed: listed, isWhole: index.isWhole(.parentage))
    }

    /// Whether the person came to the family by the day; who left it since is still a child that it declares.
    private func hasBelonged(_ person: Int, _ recorder: Recorder) -> Bool {
        guard let spans = people[person].belongs else { return index.belongs[person] }
        for span in spans { note(span.from, recorder) }
        return spans.contains { span in span.from.map { $0 <= day } ?? true }
    }
}
