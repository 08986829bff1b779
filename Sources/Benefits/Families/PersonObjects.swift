package import FEEL

/// A person as a value of FEEL.
package final class PersonView: HostObject {
    let ref: PersonRef
    /// The list of children it is a member of.
    private let siblings: [FamilyIndex.ChildLink]

    init(_ ref: PersonRef, among siblings: [FamilyIndex.ChildLink] = []) {
        self.ref = ref
        self.siblings = siblings
    }

    package var objectType: ObjectType { FactsDictionary.person }
    package var key: String { ref.key }

    package func member(_ index: Int, _ recorder: Recorder) -> Value {
        FactsDictionary.PersonMember(rawValue: index).map { ref.member($0, recorder, among: siblings) }
            ?? .null
    }

    package func isSame(as other: any HostObject) -> Bool {
        guard let other = other as? PersonView else { return false }
        return other.ref.person == ref.person && other.ref.view === ref.view
    }
}

/// A person as a cell: 16 bits for the position in the dossier, 16 for the link to the parents, and above them where
/// the list of children begins that it is a member of; both counted from 1, and 0 where there is none.
extension PersonRef {
    func cell(inListFrom start: Int? = nil) -> Cell {
        .object(Int64(person) | Int64((link ?? -1) + 1) << 16 | Int64((start ?? -1) + 1) << 32)
    }

    init(_ view: FamilyView, _ cell: Cell) {
        let link = Int(cell.bits >> 16 & 0xFFFF)
        self.init(view, Int(cell.bits & 0xFFFF), link: link == 0 ? nil : link - 1)
    }
}

extension FamilyView: CellHost {
    package var cellType: ObjectType { FactsDictionary.person }

    package func object(_ cell: Cell, _ run: Run) -> any HostObject {
        PersonView(PersonRef(self, cell), among: siblings(cell, run))
    }

    package func member(_ index: Int, of cell: Cell, _ run: Run) -> Cell {
        guard let member = FactsDictionary.PersonMember(rawValue: index) else { return .null }
        let ref = PersonRef(self, cell)
        switch member {
        case .alive:
            switch isAlive(ref.person, run.recorder) {
            case .known(let flag): return .boolean(flag)
            case .unknown(let unknown): return run.cell(unknown)
            }
        case .children: return childrenCell(of: [ref.person], as: ref.key + ".children", run)
        default: return run.cell(ref.member(member, run.recorder, among: siblings(cell, run)))
        }
    }

    /// The links of the list of children that a cell is a member of.
    private func siblings(_ cell: Cell, _ run: Run) -> [FamilyIndex.ChildLink] {
        let start = Int(cell.bits >> 32) - 1
        guard start >= 0 else { return [] }
        return run.members(from: start, while: { $0.bits >> 32 == cell.bits >> 32 }).compactMap { member in
            PersonRef(self, member).link.map { index.links[$0] }
        }
    }
}
