import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// What a correction takes out of an entry, and what comes beside what is held.
@Suite(.database, .serialized)
struct FactEmptyTests {
    private static let card = "99010120000405001143"

    private func certified() async throws -> Speaking {
        let speaking = try await Speaking.open()
        try await speaking.save(
            .disabilities, "son", ["certificate": Self.card, "grade": "3", "from": "2020-06-01"])
        return speaking
    }

    private func held(_ speaking: Speaking) async throws -> DisabilityCertificate {
        try #require(try await speaking.fixture.family(speaking.home).people[2].disabilities.first)
    }

    @Test(
        "a sealed number that is not spoken of stays, one that is said to be empty is taken out, and that is told"
    )
    func emptied() async throws {
        let speaking = try await certified()
        let span = DateSpan.since(day("2020-07-01"))
        _ = try await speaking.correct(
            .disabilities, to: ["category": "4", "grade": "3", "from": "2020-07-01"])
        #expect(
            try await held(speaking)
                == DisabilityCertificate(certificate: Self.card, category: 4, grade: 3, span: span))
        let outcome = try await speaking.correct(
            .disabilities, to: ["certificate": " ", "category": "4", "grade": "3", "from": "2020-07-01"])
        #expect(
            try await held(speaking)
                == DisabilityCertificate(certificate: nil, category: 4, grade: 3, span: span))
        let told = outcome.changes.map(FactSentence(outcome.keys).sentence)
        #expect(told.map(\.zh) == ["儿子·残疾人证：肢体，三级；去掉残疾人证号。"])
        #expect(
            told.map(\.en) == [
                "the son, disability certificate: physical, grade 3; without: Number of the certificate."
            ])
        // It is put back by undoing, and typed anew.
        _ = try await speaking.fixture.save(UndoEvent(try #require(outcome.recordedAt)), on: speaking.home)
        #expect(try await held(speaking).certificate == Self.card)
    }

    @Test("a number that is typed where none was is told to be added, never shown")
    func added() async throws {
        let speaking = try await Speaking.open()
        try await speaking.save(.disabilities, "son", ["category": "4", "grade": "3", "from": "2020-06-01"])
        let outcome = try await speaking.correct(
            .disabilities, to: ["certificate": Self.card, "grade": "3", "from": "2020-06-01"])
        #expect(
            outcome.changes.map(FactSentence(outcome.keys).sentence).map(\.zh)
                == ["儿子·残疾人证：肢体，三级；填上残疾人证号。"])
    }

    @Test("what an entry cannot be without is not emptied: a fault of its field that names it")
    func required() async throws {
        let speaking = try await certified()
        func faults(_ kind: FactKind, _ said: [String: String]) -> [String] {
            speaking.faults(kind, nil, said, isCorrection: true)
        }
        #expect(faults(.disabilities, ["certificate": "", "category": "4"]) == ["grade"])
        #expect(faults(.contacts, ["phone": ""]) == ["phone"])
        #expect(faults(.contacts, [:]) == [])
        #expect(faults(.bankAccounts, ["number": "", "bank": "农商行"]) == ["number"])
        #expect(faults(.documents, ["kind": "passport", "number": ""]) == ["number"])
        #expect(faults(.remarks, ["remark": ""]) == ["remark"])
        #expect(faults(.careAbilities, ["level": ""]) == ["level"])
        #expect(faults(.completeLists, ["lists": ""]) == ["lists"])
        #expect(faults(.onlyChildCertificates, ["held": "true", "number": ""]) == ["number"])
        #expect(faults(.onlyChildCertificates, ["held": "true"]) == [])
        #expect(faults(.onlyChildCertificates, ["held": "false", "number": ""]) == [])
        let told = #expect(throws: FactFaults.self) {
            try speaking.entry(.contacts, nil, ["phone": [""]], isCorrection: true)
        }
        #expect(told?.text.zh == "phone：“联系电话”不能空着；这一条不该登记时请撤去。")
        #expect(told?.text.en.contains("Telephone") == true)
    }

    @Test("of every sealed value a correction may take out what the entry can be without, and nothing else")
    func emptiable() {
        let fields = FactForm.all.flatMap { form in
            form.fields.filter(form.canBeEmptied).map { "\(form.name).\($0.key)" }
        }
        #expect(fields == ["disabilities.certificate"])
    }

    @Test("one more list comes beside those that are held as whole; leaving one out is warned of")
    func lists() async throws {
        let speaking = try await Speaking.open()
        func add(_ lists: [String], since from: String? = "2026-06-01", until: String? = nil) throws
            -> RecordFact
        {
            var said = ["lists": lists]
            said["from"] = from.map { [$0] }
            said["until"] = until.map { [$0] }
            return RecordFact(try speaking.entry(.completeLists, nil, said, adding: ["lists"]))
        }
        let (fixture, home) = (speaking.fixture, speaking.home)
        let all: Set<FactList> = [.people, .parentage, .unions, .disabilities]
        let outcome = try await fixture.save(try add(["incomes"]), on: home)
        #expect(outcome.warnings == [])
        #expect(try await fixture.family(home).complete == all.union([.incomes]))
        #expect(try await speaking.entries(.completeLists, on: day("2026-05-31")).first?.holds == true)
        #expect(try await fixture.refusal(try add(["incomes", "people"]), on: home) == .nothingChanges)
        #expect(
            try await fixture.refusal(try add(["studies"], since: nil), on: home)
                == .contradicted(FactText.addedToSeveral))
        #expect(
            try await fixture.refusal(
                try add(["studies"], since: "2026-05-01", until: "2026-07-01"), on: home)
                == .contradicted(FactText.addedToSeveral))
        _ = try await fixture.save(try add(["studies"], since: "2026-06-01", until: "2026-07-01"), on: home)
        #expect(try await fixture.family(home).complete == all.union([.incomes]))
        let replaced = try await fixture.preview(
            try speaking.record(.completeLists, nil, ["lists": "studies", "from": "2026-08-01"]), on: home)
        #expect(replaced.warnings == [.listsLost])
        #expect(replaced.changes.map { FactSentence([:]).sentence($0).zh }.contains { $0.contains("收入") })
        // A field of one value takes none beside it.
        #expect(
            speaking.faults(.careAbilities, "wife", ["level": "partial"], adding: ["level"]) == ["level"])
    }

    @Test("the taking back of a membership calls by name whoever left, and whoever is linked")
    func undoneMembership() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-02-01")), on: home)
        let caller = Desk.Caller(name: "测试员", request: "")
        let acts = try await speaking.desk.history(of: home, today: EventFixture.today, caller).entries
        let divorce = try #require(acts.last?.act)
        let (event, _) = try await speaking.desk.undoing(divorce, of: home, caller)
        let told = try await speaking.desk.preview(event, on: home, today: EventFixture.today, caller)
        #expect(told.changes.contains { $0.zh.contains("测试·乙·家庭成员") }, "\(told.changes.map(\.zh))")
        #expect(!told.changes.contains { $0.zh.contains("其他家庭的人") || $0.en.contains("another family") })
        // By the command, which calls people by their place.
        let outcome = try await fixture.preview(event, on: home)
        let sentences = FactSentence(outcome.keys)
        #expect(!outcome.changes.map(sentences.sentence).contains { $0.zh.contains("其他家庭的人") })
    }
}
