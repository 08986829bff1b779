import Benefits
import CivilCalendar
import Exchange
import Foundation
import Rules
import Testing

/// The published schema and the strict reading say the same.
@Suite("The schema of dossiers")
struct DossierSchemaTests {
    /// Every key of a dossier once.
    static let whole = """
        schema: guanhuai/dossier/1
        known_at: 2026-11-25T09:00:00+08:00
        family:
          id: "17"
          handling_area: "990101001001"
          residence_area: "990101001002"
          people:
          - key: wife
            name: 测试·甲
            sex: female
            born: 1981-06-01
            born_precision: month
            died: null
            documents: [{type: resident-id, number: "990101198106150021"}]
            household_register: [{kind: rural, area: "990101001001", from: 2003-05-01}]
            disabilities: [{certificate: "99010119810615002143", category: 4, grade: 3, from: 2018-01-01, to: 2028-01-01, cancelled: 2028-02-01}]
            incomes: [{source: pension, monthly: "1000.00", from: 2020-01-01}]
            care_ability: [{level: partial, from: 2020-01-01}]
            studies: [{institution: university, in_region: false, from: 1999-09-01, to: 2003-07-01}]
            labour_ability: [{level: unable, from: 2020-01-01}]
            employment: [{state: retired, from: 2020-01-01}]
            military_service: [{from: 2000-01-01, to: 2002-01-01}]
            health_insurance: [{scheme: resident, from: 2020-01-01}]
            absences: [{reason: clergy, from: 2020-01-01, to: 2021-01-01}]
            residence: [{area: "990101001002", from: 2020-01-01}]
            guardianship: [{person: child, to: 1999-06-15}, {name: 测试·戊, from: 2020-01-01}]
            no_number: [{cause: unregistered, to: 1990-01-01}]
            unasked: [{lists: [incomes, parentage], from: 2020-01-01}]
          - {key: child}
          unions: [{partners: [wife], from: 2003-05-01, to: 2019-02-02, ended_by: death}]
          parentage: [{child: child, parents: [wife], kind: adoption, from: 2005-04-05}]
          declared: {children_ever: 1, children_alive: 1, household_size: 2}
          only_child_certificate: {number: GR-0001, issued: 2006-04-01, proof: replacement, cancelled: 2024-01-01}
          housing: [{place: rural, condition: sound, inadequate: true, from: 2020-01-01}]
          property: [{within_limits: true, from: 2020-01-01}]
          obligors: [{person: wife, relation: 兄, able: false, from: 2020-01-01}]
          requests: [{kind: volunteers, person: wife, from: 2020-01-01}]
          events: [{kind: fire, person: wife, day: 2020-01-01}]
          consents: [{purpose: premium-from-award, person: wife, given: true, from: 2020-01-01}]
          household_number: H0001
          phone: "13812349876"
          account: {bank: 农业银行, number: "6200000000000005", holder: 测试·戊, proxy_reason: 本人行动不便}
          marital_state: widowed
          monthly_income: "1200.00"
          remark: 无
          complete: [people, housing]
        stages:
        - declared: {children_ever: 0}
          complete: [people]
        - from: 2006-04-01
          declared: {children_ever: 1, children_alive: 1, household_size: 2}
          only_child_certificate: {number: GR-0001, issued: 2006-04-01, proof: replacement, cancelled: 2024-01-01}
          complete: [people, housing]
        """

    @Test("a dossier with every key is read, written and read again without change, and fits the schema")
    func whole() throws {
        let dossier = try DossierCoding.read(Self.whole)
        for format in DossierCoding.Format.allCases {
            let text = DossierCoding.text(dossier, as: format, stages: true)
            #expect(try DossierCoding.read(text) == dossier)
            let tree = format == .json ? try JSONTree.read(text) : try YAMLTree.read(text)
            #expect(SchemaCheck.faults(of: tree, against: DossierSchema.tree) == [])
        }
        #expect(SchemaCheck.faults(of: try YAMLTree.read(Self.whole), against: DossierSchema.tree) == [])
        let published = JSONWriting.text(DossierSchema.tree)
        #expect(try JSONTree.read(published) == DossierSchema.tree)
    }

    /// To write the file anew after a key was added: guanhuai export schema
    @Test("the published file is the schema")
    func published() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = "Sources/Benefits/Benefits.docc/Schemas/dossier-1.schema.json"
        let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        #expect(try JSONTree.read(text) == DossierSchema.tree)
    }

    @Test("the keys of the schema are the keys that the reading knows, at every level")
    func sameKeys() throws {
        var levels = 0
        try Self.walk(try YAMLTree.read(Self.whole), DossierSchema.tree) { path, keys in
            let tree = Self.planting("surplus", in: try YAMLTree.read(Self.whole), at: path[...])
            let faults: DataFaults? = #expect(throws: DataFaults.self) {
                try DossierReading.dossier(from: tree)
            }
            let fault = try #require(faults?.faults.first { $0.path.hasSuffix("surplus") })
            let known = fault.text.en.firstMatch(of: /known here: (.*)\./).map { match in
                Set(match.1.split(separator: ", ").map(String.init))
            }
            #expect(known == keys, "\(path)")
            levels += 1
        }
        #expect(levels >= 30)
    }

    @Test(
        "what the reading refuses the schema refuses: a wrong word, a missing key, a day that is none",
        arguments: [
            ("sex: female", "sex: woman"), ("kind: adoption", "kind: foster"), ("{scheme: resident, ", "{"),
            ("born: 1981-06-01", "born: null"), ("partners: [wife]", "partners: []"),
            ("given: true", "given: perhaps"), ("day: 2020-01-01", "day: yesterday"),
            ("handling_area: \"990101001001\"", "handling_area: \"990101\""),
        ])
    func refused(old: String, new: String) throws {
        let text = Self.whole.replacing(old, with: new)
        #expect(text != Self.whole)
        #expect(throws: DataFaults.self) { try DossierCoding.read(text) }
        #expect(!SchemaCheck.faults(of: try YAMLTree.read(text), against: DossierSchema.tree).isEmpty)
    }

    // MARK: Walking

    private enum Step { case key(String), place(Int) }

    /// Every map of the tree with the keys its schema has.
    private static func walk(
        _ tree: DataTree, _ schema: DataTree, _ path: [Step] = [],
        _ visit: ([Step], Set<String>) throws -> Void
    ) throws {
        switch tree.content {
        case .map(let entries):
            guard let properties = schema["properties"], case .map(let known) = properties.content
            else { return }
            try visit(path, Set(known.map(\.key)))
            for entry in entries {
                guard let part = properties[entry.key] else { continue }
                try walk(entry.value, part, path + [.key(entry.key)], visit)
            }
        case .list(let items):
            guard let part = schema["items"] else { return }
            for (place, item) in items.enumerated() { try walk(item, part, path + [.place(place)], visit) }
        default: break
        }
    }

    private static func planting(_ key: String, in tree: DataTree, at path: ArraySlice<Step>) -> DataTree {
        switch (path.first, tree.content) {
        case (nil, .map(let entries)):
            return DataTree(.map(entries + [.init(key: key, value: DataTree(.text("x")))]))
        case (.key(let name)?, .map(let entries)):
            return DataTree(
                .map(
                    entries.map { entry in
                        entry.key == name
                            ? .init(key: name, value: planting(key, in: entry.value, at: path.dropFirst()))
                            : entry
                    }))
        case (.place(let place)?, .list(let items)):
            return DataTree(
                .list(
                    items.enumerated().map {
                        $0.offset == place ? planting(key, in: $0.element, at: path.dropFirst()) : $0.element
                    }))
        default: return tree
        }
    }
}
