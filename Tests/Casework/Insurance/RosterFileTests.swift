import Benefits
import CivilCalendar
import Exchange
import Foundation
import Rules
import Testing

/// The list a liaison opens: columns of the layout, text for what identifies, totals that add up, the same bytes again.
struct RosterFileTests {
    @Test(
        "the CSV begins with a byte order mark, keeps ID numbers as plain digits and ends in control totals")
    func csv() throws {
        let text = String(decoding: RosterFiles.table().csv(), as: UTF8.self)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        let lines = text.dropFirst().split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "序号,户号,投保人姓名,投保人证件号码,被保险人姓名,证件号码,与投保人关系,方案,保险金额,保费,生效日期,终止日期")
        #expect(
            lines[1]
                == "1,H0001,测试·甲,990101198106150021,测试·丙,990101201504050018,子女,1,15000.00,20.00,2026-08-11,2027-08-10"
        )
        #expect(lines[2].contains("本人") && lines[2].contains("22000.00,10.00"))
        #expect(
            lines.suffix(3) == [
                "小计 990101001001 东风社区,户数,1,人数,3,保费（元）,40.00", "合计,户数,1,人数,3,保费（元）,40.00",
                "保费合计（大写）,肆拾元整",
            ])
    }

    @Test("the order of the entries does not matter: the same lines give the same bytes in both formats")
    func sameBytes() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let shuffled = RosterFiles.table(Array(RosterFiles.entries.reversed()))
        #expect(shuffled == RosterFiles.table())
        #expect(shuffled.csv() == RosterFiles.table().csv())
        let (first, second) = (folder.appending(path: "1.xlsx"), folder.appending(path: "2.xlsx"))
        try RosterFiles.table().writeWorkbook(to: first.path)
        try shuffled.writeWorkbook(to: second.path)
        let bytes = try Data(contentsOf: first)
        #expect(bytes.starts(with: [0x50, 0x4B]))
        #expect(try bytes == Data(contentsOf: second))
    }

    @Test("a name that looks like a formula is made harmless, a number is not touched")
    func formula() throws {
        var entries = RosterFiles.entries
        entries[0].insured.name = "=HYPERLINK(\"http://x\")"
        let text = try #require(String(bytes: RosterFiles.table(entries).csv(), encoding: .utf8))
        #expect(text.contains("'=HYPERLINK") && !text.contains("'9901"))
    }

    @Test("an override's reason stands in the remark column")
    func remark() {
        var entry = RosterFiles.entries[0]
        #expect(RosterColumn.remark.cell(of: entry, serial: 1, term: .always) == .text(""))
        entry.override = "家长出差，电话同意"
        #expect(
            RosterColumn.remark.cell(of: entry, serial: 1, term: .always) == .text("经批准列入：家长出差，电话同意"))
    }

    @Test("every column a layout may name writes something for a complete entry")
    func everyColumn() {
        var entry = RosterFiles.entries[0]
        entry.override = "理由"
        for column in RosterColumn.allCases {
            #expect(column.cell(of: entry, serial: 1, term: RosterFiles.terms.term) != .text(""))
        }
    }

    @Test("the second list names the reason and the facts to ask for")
    func absences() throws {
        let absence = RosterAbsence(
            family: 4, village: "990101001001", person: nil, outcome: .undetermined,
            reasons: [.noPolicyholder], missing: ["wife.died"])
        let table = ListTable(
            absences: [
                RosterAbsenceEntry(
                    absence: absence, householdNumber: "H0004", villageName: "东风社区", maskedName: "")
            ], terms: RosterFiles.terms, statesReasons: true)
        let text = try #require(String(bytes: table.csv(), encoding: .utf8))
        #expect(text.contains("H0004,,待核定,no-living-parent") && text.contains("wife.died"))
    }

    @Test("a layout with an unknown or doubled column, or without columns, is refused with its place")
    func badLayouts() {
        func column(_ name: String) -> DataTree {
            map([("column", .text(name)), ("heading", .text("列"))])
        }
        func map(_ entries: [(String, DataTree.Content)]) -> DataTree {
            DataTree(.map(entries.map { DataTree.Entry(key: $0.0, value: DataTree($0.1)) }))
        }
        for columns in [[column("serial"), column("nonsense")], [column("serial"), column("serial")], []] {
            let log = DataFaultLog(file: "layout.yaml")
            let tree = map([("layout", .text("x")), ("title", .text("名册")), ("columns", .list(columns))])
            #expect(RosterLayout(tree, log) == nil)
            #expect(!log.faults.isEmpty)
        }
        let log = DataFaultLog()
        let good = map([
            ("layout", .text("x")), ("title", .text("名册")), ("columns", .list([column("serial")])),
        ])
        #expect(RosterLayout(good, log)?.columns.map(\.column) == [.serial])
        #expect(log.faults.isEmpty)
    }
}

/// A household of three for the file tests.
enum RosterFiles {
    static let terms = RosterTerms(
        scheme: "s", year: 2026,
        term: DateSpan(from: CivilDate(iso: "2026-08-11"), to: CivilDate(iso: "2027-08-11")) ?? .always,
        entriesClose: CivilDate(iso: "2026-08-10"), basis: .perPerson,
        childPlan: plan("1", 20, [("hospital", 10_000), ("death", 5_000)]),
        parentPlan: plan("2", 10, [("accident", 20_000), ("medical", 2_000)]))

    static var entries: [RosterEntry] {
        let mother = identity("测试·甲", "990101198106150021", .female, "1981-06-15")
        let father = identity("测试·乙", "990101197903100030", .male, "1979-03-10")
        let son = identity("测试·丙", "990101201504050018", .male, "2015-04-05")
        let candidate = RosterCandidate(
            family: 1, village: "990101001001",
            members: [member(3, .child), member(1, .parent), member(2, .parent)])
        let lines = terms.household(of: candidate, consent: { _ in .yes }, entered: { _ in .earliest }).lines
        return zip(lines, [(son, mother), (mother, mother), (father, father)]).map { line, people in
            RosterEntry(
                line: line, plan: terms.plan(for: line.role), householdNumber: "H0001",
                villageName: "东风社区",
                insured: people.0, policyholder: people.1, phone: "13800008000")
        }
    }

    static func table(_ entries: [RosterEntry] = entries) -> ListTable {
        ListTable(entries, layout: layout, terms: terms)
    }

    static let layout = RosterLayout(
        id: "test", title: "被保险人名册",
        columns: [
            .init(column: .serial, heading: "序号"), .init(column: .household, heading: "户号"),
            .init(column: .policyholderName, heading: "投保人姓名"),
            .init(column: .policyholderNumber, heading: "投保人证件号码"),
            .init(column: .insuredName, heading: "被保险人姓名"),
            .init(column: .documentNumber, heading: "证件号码"), .init(column: .relation, heading: "与投保人关系"),
            .init(column: .plan, heading: "方案"), .init(column: .sumInsured, heading: "保险金额"),
            .init(column: .premium, heading: "保费"), .init(column: .termStart, heading: "生效日期"),
            .init(column: .termEnd, heading: "终止日期"),
        ])

    private static func member(_ number: Int32, _ role: RosterRole) -> RosterCandidate.Member {
        .init(
            person: RosterPerson(home: 1, person: number), role: role, outcome: .eligible, isAlive: true)
    }

    private static func plan(_ code: String, _ yuan: Int64, _ sums: [(String, Int64)]) -> RosterPlan {
        func text(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }
        return RosterPlan(
            code: code, name: text("方案\(code)"), premium: Money(fen: yuan * 100),
            sums: sums.map { InsuredSum(id: $0.0, name: text($0.0), limit: Money(fen: $0.1 * 100)) })
    }

    private static func identity(
        _ name: String, _ number: String, _ sex: PersonFacts.Sex, _ born: String
    ) -> RosterIdentity {
        RosterIdentity(
            name: name, sex: sex, documentKind: .residentID, documentNumber: number,
            born: CivilDate(iso: born))
    }
}
