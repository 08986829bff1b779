import CivilCalendar
import Rules
import Testing

@testable import Benefits

@Suite("A register's row as a dossier")
struct RegisterDossierTests {
    private static let vocabulary = RegisterVocabulary(
        maritalStatus: [
            "初婚": .firstMarriage, "再婚": .remarried, "离婚": .divorced, "丧偶": .widowed, "未婚": .unmarried,
        ],
        householdKind: ["农业": .rural, "居民": .unified], childStatus: ["存活": .alive, "死亡": .dead],
        disabilityGrade: ["三级": 3], blanks: ["无"])
    private static let sound: [RegisterColumn: String] = [
        .area: "990101001001", .wifeName: "测试·甲", .wifeNumber: "990101198106150021", .husbandName: "测试·乙",
        .husbandNumber: "990101197903100030", .maritalStatus: "初婚", .householdKind: "农业", .childrenEver: "1",
        .childrenAlive: "1", .childName: "测试·丙", .childNumber: "990101200504050018", .childStatus: "存活",
        .householdSize: "3", .disabilityCertificate: "", .disabilityGrade: "", .onlyChildCertificate: "",
    ]

    private func row(
        _ changes: [RegisterColumn: String] = [:], without: Set<RegisterColumn> = []
    ) -> RegisterRow {
        var cells = RegisterCells()
        let said = Self.sound.merging(changes, uniquingKeysWith: { $1 })
        for (column, text) in said where !without.contains(column) { cells[column] = text }
        let asOf = CivilDate(year: 2026, month: 11, day: 25) ?? .latest
        let terms = RegisterTerms(asOf: asOf, areas: ["990101001001"], allowsTestIdentities: true)
        return RegisterRowReading.read(cells, vocabulary: Self.vocabulary, terms: terms)
    }

    private func family(_ changes: [RegisterColumn: String] = [:]) throws -> FamilyFacts {
        try #require(row(changes).entry).dossier.family
    }

    @Test("A couple and a living child: people, union, parentage, areas, complete lists")
    func couple() throws {
        let family = try family()
        #expect(family.people.map(\.key) == ["wife", "husband", "child"])
        #expect(family.people.map(\.sex) == [.female, .male, .male])
        #expect(family.people.allSatisfy { $0.died == .none && $0.householdRegister.map(\.kind) == [.rural] })
        #expect(family.people[0].born == .known(CivilDate(iso: "1981-06-15")!))
        #expect(family.people[0].documents == [.init(kind: .residentID, number: "990101198106150021")])
        #expect(family.unions == [UnionFacts(partners: ["wife", "husband"], span: .always)])
        let born = CivilDate(iso: "2005-04-05")!
        #expect(
            family.parentage == [
                ParentageFacts(
                    child: "child", parents: ["wife", "husband"], kind: .birth, span: .since(born))
            ])
        #expect(family.handlingArea == "990101001001" && family.residenceArea == "990101001001")
        #expect(family.complete == [.people, .parentage, .unions, .disabilities])
        #expect(family.onlyChildCertificate == .none)
    }

    @Test(
        "A form without a column says nothing of it: no disability and no certificate are not said to be none"
    )
    func missingColumns() throws {
        let all: Set<RegisterColumn> = [.disabilityCertificate, .disabilityGrade, .onlyChildCertificate]
        let family = try #require(row(without: all).entry).dossier.family
        #expect(family.complete == [.people, .parentage, .unions])
        #expect(family.onlyChildCertificate == .unknown)
        // The grade alone says who has one.
        let graded = try #require(row(without: [.disabilityCertificate]).entry).dossier.family
        #expect(graded.complete.contains(.disabilities) && graded.onlyChildCertificate == .none)
    }

    @Test(
        "How a marriage stands follows the row",
        arguments: [
            ("初婚", [UnionFacts(partners: ["wife", "husband"], span: .always)]),
            ("再婚", [UnionFacts(partners: ["wife", "husband"], span: .always)]),
            ("离婚", [UnionFacts(partners: ["wife"], span: .always, endedBy: .divorce)]),
            ("丧偶", [UnionFacts(partners: ["wife"], span: .always, endedBy: .death)]), ("未婚", []),
        ])
    func unions(_ status: String, _ expected: [UnionFacts]) throws {
        let alone: [RegisterColumn: String] = [.husbandName: "", .husbandNumber: "无", .maritalStatus: status]
        let family = try family(expected.first?.partners.count == 2 ? [.maritalStatus: status] : alone)
        #expect(family.unions == expected)
        #expect(family.complete.contains(.unions))
        #expect(try self.family([.maritalStatus: ""]).complete.contains(.unions) == false)
    }

    @Test("Both of a remarried couple are parents of the listed child")
    func remarried() throws {
        #expect(try family([.maritalStatus: "再婚"]).parentage[0].parents == ["wife", "husband"])
    }

    @Test(
        "The list of children is whole only where the declared counts agree with it",
        arguments: [
            ("1", "1", "存活", true), ("1", "0", "死亡", true), ("2", "1", "死亡", false), ("2", "1", "存活", false),
            ("2", "2", "存活", false), ("", "1", "存活", false), ("1", "", "存活", false), ("1", "0", "", true),
        ])
    func completeness(_ ever: String, _ alive: String, _ status: String, _ whole: Bool) throws {
        let family = try family([
            .childrenEver: ever, .childrenAlive: alive, .childStatus: status,
            .childDied: status == "死亡" ? "2020-01-01" : "",
        ])
        #expect(family.complete.contains(.parentage) == whole)
        #expect(family.complete.contains(.people) == whole)
        #expect(family.people[2].died.isUnknown == (status == ""))
    }

    @Test("A certificate gives category and grade, as reported; a grade alone has no category")
    func disability() throws {
        let certified = try family([.disabilityCertificate: "99010120050405001843", .disabilityGrade: "三级"])
        #expect(
            certified.people[2].disabilities == [
                DisabilityCertificate(
                    certificate: "99010120050405001843", category: 4, grade: 3, span: .always)
            ])
        let graded = try family([.disabilityGrade: "三级"]).people[2].disabilities
        #expect(graded == [DisabilityCertificate(certificate: nil, category: nil, grade: 3, span: .always)])
        let other = row([.disabilityCertificate: "99010120050405001842", .disabilityGrade: "三级"])
        #expect(other.refusals.map(\.code) == ["disability-grade-mismatch"])
    }

    @Test("The dossier of a row is written and read as every other one")
    func coding() throws {
        let dossier = try #require(row().entry).dossier
        #expect(try DossierReading.dossier(from: DossierWriting.tree(dossier)) == dossier)
    }

    @Test("A row without a child is whole only where none was ever declared")
    func childless() throws {
        let empty: [RegisterColumn: String] = [.childName: "", .childNumber: "", .childStatus: ""]
        let none = empty.merging([.childrenEver: "0", .childrenAlive: "0"]) { $1 }
        #expect(try family(none).complete.contains(.parentage))
        #expect(try family(empty).complete.contains(.parentage) == false)
        #expect(try family(none).parentage.isEmpty)
    }
}
