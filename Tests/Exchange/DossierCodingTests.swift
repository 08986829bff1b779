import Benefits
import CivilCalendar
import Testing

@testable import Exchange

@Suite("Dossiers as files")
struct DossierCodingTests {
    static let yaml = """
        schema: guanhuai/dossier/1
        family:
          id: null
          handling_area: "990101001001"
          people:
          - key: wife
            name: 测试·甲
            sex: female
            born: 1981-06-15
            died: null
            documents: [{type: resident-id, number: "990101198106150021"}]
            incomes: [{source: pension, monthly: "1000.00", from: 2020-01-01, to: null}]
          - {key: son, name: "on: yes", sex: male, born: 2005-04-05, disabilities: [{certificate: "99010120050405001843", category: 4, grade: 3, from: 2018-01-01, to: 2028-01-01}]}
          parentage: [{child: son, parents: [wife], kind: birth, from: 2005-04-05}]
          declared: {children_ever: 1, children_alive: 1}
          only_child_certificate: null
          complete: [people, parentage]
        """

    @Test(
        "YAML and JSON say the same, and writing and reading changes nothing",
        arguments: DossierCoding.Format.allCases)
    func roundTrip(_ format: DossierCoding.Format) throws {
        let dossier = try DossierCoding.read(Self.yaml)
        #expect(dossier.family.people[1].name == "on: yes")
        #expect(dossier.family.people[1].died.isUnknown && dossier.family.people[0].died == .none)
        let text = DossierCoding.text(dossier, as: format)
        #expect(DossierCoding.Format(detecting: text) == format)
        #expect(try DossierCoding.read(text) == dossier)
        #expect(DossierCoding.text(try DossierCoding.read(text), as: format) == text)
    }

    @Test(
        "Every family of a register goes out and comes back equal", arguments: DossierCoding.Format.allCases)
    func register(_ format: DossierCoding.Format) throws {
        let rows = [
            RegisterFixture.row(1), RegisterFixture.row(2, ["婚姻状况": "丧偶", "男方姓名": "", "男方身份证号": ""]),
            RegisterFixture.row(3, ["残疾等级": "三级", "子女姓名": "𠮷\u{E863}"]),
            RegisterFixture.row(4, ["现存活子女数": ""]),
        ]
        for row in try RegisterFixture.read(rows).accepted {
            let dossier = try #require(row.entry?.dossier)
            #expect(try DossierCoding.read(DossierCoding.text(dossier, as: format)) == dossier)
        }
    }

    @Test(
        "Faults name their line and repeat nothing of the file",
        arguments: [
            ("schema: guanhuai/dossier/1\nfamily:\n  secret_key: 1\n", 3), ("schema: x\nfamily: {}\n", 1),
            ("a: [1\nb: 2\n", 2), ("a: 1\na: 2\n", 1),
            ("{\"schema\": \"guanhuai/dossier/1\",\n \"family\": {\"secret_key\": 1}}", 2),
            ("{\"a\": 01}", 1), ("{\"a\": \"\\ud800\"}", 1), ("{\"a\": 1,}", 1), ("{\n\"a\": tru}", 2),
            ("{\"a\": 1} x", 1),
            ("{\"a\"", 1),
        ])
    func faults(_ text: String, _ line: Int) {
        do {
            _ = try DossierCoding.read(text, file: "f")
            Issue.record("was read")
        } catch {
            #expect(error.faults.first?.position?.line == line)
            #expect(!error.description.contains("guanhuai/dossier/1\nfamily"))
        }
    }

    @Test("Deep and endless files are refused")
    func hostile() {
        #expect(throws: DataFaults.self) { try DossierCoding.read(String(repeating: "[", count: 100_000)) }
        #expect(throws: DataFaults.self) {
            try DossierCoding.read("{\"a\":" + String(repeating: "[", count: 100_000))
        }
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...8 {
            let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(items)]\n"
        }
        #expect(throws: DataFaults.self) { try DossierCoding.read(bomb) }
    }

    @Test(
        "JSON strings and numbers keep what they hold",
        arguments: [
            "", "a\"b\\c", "\u{1}\n\t\r", "𠮷·㛃", "\u{7F}\u{85}\u{2028}", "null", "2026-11-25", "1e3", "- x",
            "# x", " x ", "是",
        ])
    func scalars(_ text: String) throws {
        let tree = DataTree(
            .map([
                .init(
                    key: text.isEmpty ? "k" : text,
                    value: DataTree(.list([DataTree(.text(text)), DataTree(.number("1.50"))])))
            ]))
        #expect(try JSONTree.read(JSONWriting.text(tree)) == tree)
        #expect(try JSONTree.read(JSONWriting.text(tree, indented: false)) == tree)
        let back = try YAMLTree.read(YAMLWriting.text(tree))
        #expect(
            back[text.isEmpty ? "k" : text].map {
                $0 == DataTree(.list([DataTree(.text(text)), DataTree(.text("1.50"))]))
            } == true)
    }
}
