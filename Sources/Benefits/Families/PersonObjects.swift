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

/// A person as a cell: 12 bits for the position in the dossier, 12 for the link to the parents, 16 for the row of the
/// block that the family is in, and 24 for where the list of children begins that it is a member of. Link and list are
/// counted from 1, and 0 where there is none.
extension PersonRef {
    func cell(inListFrom start: Int? = nil) -> Cell {
        let place = Int64(person) | Int64((link ?? -1) + 1) << 12 | Int64(view.row) << 24
        return .object(place | Int64((start ?? -1) + 1) << 40)
    }

    fileprivate init(_ view: FamilyView, _ cell: Cell) {
        let link = Int(cell.bits >> 12 & 0xFFF)
        self.init(view, Int(cell.bits & 0xFFF), link: link == 0 ? nil : link - 1)
    }
}

extension FamilyView {
    /// Whether its persons and links can be counted in a cell.
    var standsInCells: Bool { people.count < 4096 && index.links.count < 4095 }

    /// The row of a block that a person's cell belongs to.
    static func row(of cell: Cell) -> Int { Int(cell.bits >> 24 & 0xFFFF) }
}

/// Knows the persons in cells: of one family, or of all families of a block.
protocol PersonHost: CellHost {
    func view(of cell: Cell) -> FamilyView
}

extension FamilyView: PersonHost {
    func view(of cell: Cell) -> FamilyView { self }
}

extension PersonHost {
    package var cellType: ObjectType { FactsDictionary.person }

    func person(_ cell: Cell) -> PersonRef { PersonRef(view(of: cell), cell) }

    package func object(_ cell: Cell, _ run: Run) -> any HostObject {
        let ref = person(cell)
        return PersonView(ref, among: siblings(cell, ref.view, run))
    }

    package func member(_ index: Int, of cell: Cell, _ run: Run) -> Cell {
        guard let member = FactsDictionary.PersonMember(rawValue: index) else { return .null }
        let ref = person(cell)
        switch member {
        case .alive:
            switch ref.view.isAlive(ref.person, run.recorder) {
            case .known(let flag): return .boolean(flag)
            case .unknown(let unknown): return run.cell(unknown)
            }
        case .children: return ref.view.childrenCell(of: [ref.person], as: ref.key + ".children", run)
        default: return run.cell(ref.member(member, run.recorder, among: siblings(cell, ref.view, run)))
        }
    }

    /// The links of the list of children that a cell is a member of.
    private func siblings(_ cell: Cell, _ view: FamilyView, _ run: Run) -> [FamilyIndex.ChildLink] {
        let start = Int(cell.bits >> 40) - 1
        guard start >= 0 else { return [] }
        // A part of the list that was selected from it may stand right behind it.
        var links: [Int] = []
        for member in run.members(from: start, while: { $0.bits >> 40 == cell.bits >> 40 }) {
            guard let link = PersonRef(view, member).link, !links.contains(link) else { break }
            links.append(link)
        }
        return links.map { view.index.links[$0] }
    }
}
