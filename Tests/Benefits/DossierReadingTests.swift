import Benefits
import CivilCalendar
import Rules
import Testing

@Suite("Reading and writing dossiers")
struct DossierReadingTests {
    private func map(_ pairs: KeyValuePairs<String, DataTree>) -> DataTree {
        DataTree(.map(pairs.map { DataTree.Entry(key: $0.key, value: $0.value) }))
    }

    private func text(_ text: String) -> DataTree { DataTree(.text(text)) }
    private func list(_ items: DataTree...) -> DataTree { DataTree(.list(items)) }

    private func document(person: DataTree, _ more: KeyValuePairs<String, DataTree> = [:]) -> DataTree {
        let family = KeyValuePairs<String, DataTree>(dictionaryLiteral: ("people", list(person)))
        let entries = (family.map { ($0.key, $0.value) } + more.map { ($0.key, $0.value) })
            .map { DataTree.Entry(key: $0.0, value: $0.1) }
        return map(["schema": text("guanhuai/dossier/1"), "family": DataTree(.map(entries))])
    }

    @Test("Left out is unknown, null is none, a value is known")
    func threeStates() throws {
        let unsaid = try DossierReading.dossier(from: document(person: map(["key": text("wife")])))
        #expect(unsaid.family.people[0].died == .unknown)
        #expect(unsaid.family.onlyChildCertificate == .unknown)
        let alive = try DossierReading.dossier(
            from: document(
                person: map(["key": text("wife"), "died": DataTree(.null)]),
                ["only_child_certificate": DataTree(.null)]))
        #expect(alive.family.people[0].died == .none)
        #expect(alive.family.onlyChildCertificate == .none)
        let dead = try DossierReading.dossier(
            from: document(person: map(["key": text("wife"), "died": text("2020-02-29")])))
        #expect(dead.family.people[0].died.value?.description == "2020-02-29")
    }

    @Test(
        "What cannot be read is a fault with its path and without its value",
        arguments: [
            ("born", "1981-02-30", "family.people[0].born"), ("born", "1981-6-15", "family.people[0].born"),
            ("sex", "woman", "family.people[0].sex"), ("bron", "1981-06-15", "family.people[0].bron"),
            ("born_precision", "week", "family.people[0].born_precision"),
        ])
    func faults(key: String, value: String, path: String) throws {
        let tree = document(
            person: DataTree(
                .map([.init(key: "key", value: text("wife")), .init(key: key, value: text(value))])))
        let error = #expect(throws: DataFaults.self) {
            try DossierReading.dossier(from: tree, file: "a.yaml")
        }
        let fault = try #require(error?.faults.first)
        #expect(error?.faults.count == 1)
        #expect(fault.path == path)
        #expect(!fault.description.contains(value) && !fault.localized.zh.contains(value))
    }

    @Test("A birth that is null and a relation to nobody are faults, both reported")
    func together() throws {
        let tree = document(
            person: map(["key": text("wife"), "born": DataTree(.null)]),
            ["parentage": list(map(["child": text("son"), "parents": list(text("wife"))]))])
        let error = #expect(throws: DataFaults.self) { try DossierReading.dossier(from: tree) }
        #expect(error?.faults.map(\.path) == ["family.people[0].born", "family.parentage[0].child"])
    }

    @Test("An end must come after its start")
    func spans() throws {
        for (to, readable) in [("2003-04-30", false), ("2003-05-01", false), ("2003-05-02", true)] {
            let tree = document(
                person: map(["key": text("wife")]),
                [
                    "unions": list(
                        map(["partners": list(text("wife")), "from": text("2003-05-01"), "to": text(to)]))
                ])
            #expect(((try? DossierReading.dossier(from: tree)) != nil) == readable)
        }
    }

    @Test("More living children than there ever were are refused with the register's code")
    func counts() throws {
        for (alive, refused) in [("0", false), ("1", false), ("2", true)] {
            let tree = document(
                person: map(["key": text("wife")]),
                ["declared": map(["children_ever": text("1"), "children_alive": text(alive)])])
            var codes: [String] = []
            do throws(DataFaults) {
                _ = try DossierReading.dossier(from: tree)
            } catch {
                codes = error.faults.compactMap(\.code)
            }
            #expect(codes == (refused ? ["children-alive-exceed-ever"] : []))
        }
    }

    @Test("Writing and reading again gives an equal dossier")
    func roundTrip() throws {
        func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
        let since = DateSpan.since(try day("2010-01-01"))
        let wife = PersonFacts(
            key: "wife", name: "测试·甲", sex: .female, born: .known(try day("1981-06-01")),
            bornPrecision: .month, died: .none,
            documents: [IdentityDocument(kind: .residentID, number: "990101198106150021")],
            householdRegister: [
                HouseholdRegisterEntry(kind: .rural, area: "990101001001", span: .always),
                HouseholdRegisterEntry(kind: .unified, area: nil, span: since),
            ], incomes: [Income(source: "pension", monthlyFen: 100_050, span: since)],
            careAbility: [CareAbility(level: .partial, span: since)])
        let son = PersonFacts(
            key: "son", born: .unknown, died: .known(try day("2020-01-01")),
            disabilities: [
                DisabilityCertificate(
                    certificate: nil, category: 4, grade: 3, span: .on(try day("2019-01-01")))
            ], studies: [Study(institution: "university", inRegion: false, span: since)])
        let family = FamilyFacts(
            id: "7", handlingArea: "990101001001", residenceArea: "990101001002", people: [wife, son],
            unions: [UnionFacts(partners: ["wife"], span: since, endedBy: .divorce)],
            parentage: [ParentageFacts(child: "son", parents: ["wife"], kind: .adoption, span: since)],
            declared: DeclaredCounts(childrenEver: 1, householdSize: 2), onlyChildCertificate: .none,
            complete: [.people, .unions])
        let dossier = Dossier(family: family, knownAt: "2026-11-25T09:00:00+08:00")
        let tree = DossierWriting.tree(dossier)
        #expect(try DossierReading.dossier(from: tree) == dossier)
        #expect(DossierWriting.tree(try DossierReading.dossier(from: tree)) == tree)
    }
}
