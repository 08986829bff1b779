import CivilCalendar
import FEEL
import PolicyFiles
import Rules

/// The facts of a family of which there is one row and nothing else: what the flat rules may name.
enum FlatFacts: Int, CaseIterable, Sendable {
    case members, income, wifeAge, husbandAge, wifeAlive, husbandAlive
    case childCount, adoptedLater, childAlive, childDisability, childBirth, childAge, atCollege, localCollege

    var name: String {
        switch self {
        case .members: "members"
        case .income: "income"
        case .wifeAge: "wife age"
        case .husbandAge: "husband age"
        case .wifeAlive: "wife alive"
        case .husbandAlive: "husband alive"
        case .childCount: "child count"
        case .adoptedLater: "adopted later"
        case .childAlive: "child alive"
        case .childDisability: "child disability"
        case .childBirth: "child birth"
        case .childAge: "child age"
        case .atCollege: "at college"
        case .localCollege: "local college"
        }
    }

    private var type: FEELType {
        switch self {
        case .members, .income, .wifeAge, .husbandAge, .childCount, .childDisability: .number
        case .wifeAlive, .husbandAlive, .adoptedLater, .childAlive, .atCollege, .localCollege: .boolean
        case .childBirth: .optional(.date)
        case .childAge: .optional(.number)
        }
    }

    static let vocabulary = FactsVocabulary(
        family: allCases.map { .init($0.name, $0.type) }, person: [], functions: [], objectTypes: [])

    fileprivate static let ids = allCases.map { FactID($0.name) }
    private static let areas: [Int32] = [430102, 430103, 430104, 430105, 430111]
    static let areaCodes: [String?] = areas.map { String($0) }

    /// Among ``areaCodes``.
    static func areaPosition(_ area: Int32) -> Int32 {
        switch area {
        case 430102: 0
        case 430103: 1
        case 430104: 2
        case 430105: 3
        default: 4
        }
    }
}

/// Rows that the families of many threads look at.
final class FlatBlock: Sendable {
    let rows: FamilyRows

    init(_ rows: FamilyRows) { self.rows = rows }
}

/// One row as the unit of a decision. Ages are worked out when a rule asks for them.
final class FlatFamily: UnitFacts {
    // Whoever asks about families holds the block meanwhile; counting references to it would be what threads wait for.
    private unowned(unsafe) let block: FlatBlock
    private let row: Int
    private var rows: FamilyRows { @inline(__always) _read { yield block.rows } }

    init(_ block: FlatBlock, _ row: Int) {
        self.block = block
        self.row = row
    }

    var unit: DecisionUnit { .family }

    func fact(_ index: Int, _ recorder: Recorder) -> Value {
        guard let fact = FlatFacts(rawValue: index) else { return .null }
        let value = value(fact)
        recorder.read(FlatFacts.ids[index], value)
        return value
    }

    func cell(_ index: Int, _ run: Run) -> Cell {
        if run.recorder.keepsDetails { return run.cell(fact(index, run.recorder)) }
        return FlatFacts(rawValue: index).map(cell) ?? .null
    }

    private func value(_ fact: FlatFacts) -> Value {
        let cell = cell(fact)
        return switch cell.tag {
        case .boolean: .boolean(cell.isTrue)
        case .number: .number(Int(cell.bits))
        case .date: .date(WideDate(CivilDate(dayNumber: rows.childBorn[row])))
        default: .null
        }
    }

    private func cell(_ fact: FlatFacts) -> Cell {
        switch fact {
        case .members: .number(Int(rows.members[row]))
        case .income: .number(Int(rows.income[row]))
        case .wifeAge: .number(Self.age(rows.wifeBorn[row]))
        case .husbandAge: .number(Self.age(rows.husbandBorn[row]))
        case .wifeAlive: .boolean(rows.isWifeAlive[row])
        case .husbandAlive: .boolean(rows.isHusbandAlive[row])
        case .childCount: .number(Int(rows.children[row]))
        case .adoptedLater: .boolean(rows.hasAdoptedLater[row])
        case .childAlive: .boolean(rows.isChildAlive[row])
        case .childDisability: .number(Int(rows.disability[row]))
        case .childBirth: child { .date(WideDate(CivilDate(dayNumber: $0))) }
        case .childAge: child { .number(Self.age($0)) }
        case .atCollege: .boolean(rows.isInCollege[row])
        case .localCollege: .boolean(rows.isCollegeInProvince[row])
        }
    }

    private func child(_ cell: (Int32) -> Cell) -> Cell {
        let born = rows.childBorn[row]
        return born == FamilyRows.noBirth ? .null : cell(born)
    }

    /// Full years on the workload's day.
    static func age(_ born: Int32) -> Int {
        let birth = CivilDate(dayNumber: born).parts
        let hasHadBirthday = (birth.month, birth.day) <= (today.month, today.day)
        return today.year - birth.year - (hasHadBirthday ? 0 : 1)
    }

    private static let today = Workload.day.parts

    func parameterArea(_ recorder: Recorder) -> String? {
        FlatFacts.areaCodes[Int(FlatFacts.areaPosition(rows.area[row]))]
    }

    func key(of object: any HostObject) -> String? { nil }
    func warnings(_ recorder: Recorder) -> [Warning] { [] }
    func family(_ ageBasis: AgeBasis) -> any UnitFacts { self }
    func person(_ key: String, _ ageBasis: AgeBasis) -> (any UnitFacts)? { nil }
}
