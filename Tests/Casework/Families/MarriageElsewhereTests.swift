import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A marriage of whoever was married before or belongs to another family; and how a preview speaks of who comes and goes.
@Suite(.database, .serialized)
struct MarriageElsewhereTests {
    @Test(
        "whoever a register says is divorced or widowed may marry, though nobody knows when the first marriage ended",
        arguments: ["divorced", "widowed"])
    func endedWithoutDay(state: String) async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing("marital_state: first-marriage", with: "marital_state: \(state)")
                .replacing(
                    "unions: [{partners: [wife, husband], from: 1999-05-01}]",
                    with:
                        "unions: [{partners: [wife], ended_by: \(state == "widowed" ? "death" : "divorce")}]"
                ).replacing(
                    "\n  - {key: husband, name: 测试·乙, sex: male, born: 1973-05-20, died: null, "
                        + #"household_register: [{kind: rural, area: "990101001001", from: 1999-05-01}]}"#,
                    with: ""
                ).replacing("parents: [wife, husband]", with: "parents: [wife]"))
        let partner = RecordMarriage.Partner.newcomer(.new(EventPerson(sex: .male, born: day("1970-01-01"))))
        let marriage = RecordMarriage(of: "wife", to: partner, on: day("2026-10-01"))
        let saved = try await fixture.save(marriage, on: home)
        let family = try await fixture.family(home)
        #expect(family.contact.maritalState == .remarried && family.unions.count == 2)
        #expect(family.unions.last?.partners == ["wife", "partner"])
        #expect(
            try await fixture.refusal(
                RecordMarriage(of: "wife", to: partner, on: day("2026-10-02")), on: home) == .alreadyMarried)
        _ = try await fixture.save(UndoEvent(try #require(saved.recordedAt)), on: home)
        #expect(try await fixture.family(home).unions.count == 1)
    }

    @Test("a widower who marries into another family is said to be of his own, whose marital status follows")
    func fromAnotherFamily() async throws {
        let fixture = try await EventFixture.open()
        let number = RegisterFixture.identity(1973, 91, .male)
        let widower = try await fixture.register(
            EventFixture.other.replacing(
                "name: 测试·乙, sex: male, born: 1973-05-20, died: null",
                with: "name: 测试·乙, sex: male, born: 1973-01-15, died: null, "
                    + "documents: [{type: resident-id, number: \"\(number)\"}]"))
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2020-05-01")), on: widower)
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2021-05-01")), on: home)
        let marriage = RecordMarriage(
            of: "wife", to: .newcomer(.registered(number: number, key: nil)), on: day("2026-03-01"))
        let saved = try await fixture.save(marriage, on: home)
        #expect(saved.warnings.contains(.belongsElsewhere))
        for family in [home, widower] {
            #expect(try await fixture.family(family).contact.maritalState == .remarried)
        }
        _ = try await fixture.save(UndoEvent(try #require(saved.recordedAt)), on: home)
        for family in [home, widower] {
            #expect(try await fixture.family(family).contact.maritalState == .widowed)
        }
    }

    @Test("a grown-up child who marries into another family leaves the parents' marital status as it is")
    func childMarries() async throws {
        let fixture = try await EventFixture.open()
        let parents = try await fixture.register(EventFixture.couple)
        let home = try await fixture.register(
            EventFixture.other.replacing("sex: male\n    born: 2000", with: "sex: female\n    born: 2000")
                .replacing("990101200004050038", with: "990101200004050046"))
        let saved = try await fixture.save(
            RecordMarriage(
                of: "son", to: .newcomer(.registered(number: "990101200004050011", key: nil)),
                on: day("2026-03-01")), on: home)
        #expect(!saved.warnings.contains(.belongsElsewhere))
        #expect(try await fixture.family(parents).contact.maritalState == .firstMarriage)
    }

    @Test("the preview of taking a divorce back speaks of the one who left by the place in the family")
    func undoneDivorce() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let saved = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-11-20")), on: home)
        let undone = try await fixture.preview(UndoEvent(try #require(saved.recordedAt)), on: home)
        for flips in [saved.flips, undone.flips] {
            #expect(flips.allSatisfy { $0.from >= day("2026-11-20") }, "nothing changes before the divorce")
            #expect(
                flips.allSatisfy { flip in
                    if case .person(let key) = flip.unit { !key.hasPrefix("linked-") } else { true }
                })
        }
    }
}
