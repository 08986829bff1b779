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
        Self.cell(person, link: link ?? -1, row: view.row, inListFrom: start ?? -1)
    }

    /// The first place of a run's members that does not fit into a cell.
    static let listLimit = 1 << 23

    @inline(__always)
    static func cell(_ person: Int, link: Int, row: Int, inListFrom start: Int) -> Cell {
        let place = Int64(person) | Int64(link + 1) << 12 | Int64(row) << 24
        return Cell(.object, bits: place | Int64(start + 1) << 40)
    }

    /// The position in the dossier of a cell's person, and of the link, -1 where there is none.
    @inline(__always)
    static func person(of cell: Cell) -> Int { Int(cell.bits & 0xFFF) }
    @inline(__always)
    static func link(of cell: Cell) -> Int { Int(cell.bits >> 12 & 0xFFF) - 1 }

    fileprivate init(_ view: FamilyView, _ cell: Cell) {
        let link = Self.link(of: cell)
        self.init(view, Self.person(of: cell), link: link < 0 ? nil : link)
    }
}

extension FamilyIndex {
    /// Whether its persons and links can be counted in a cell.
    var standsInCells: Bool { family.people.count < 4096 && links.count < 4095 }
}

extension FamilyView {
    var standsInCells: Bool { index.standsInCells }

    /// The row of a block that a person's cell belongs to.
    @inline(__always)
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
