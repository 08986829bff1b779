import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// What a new entry does to those that are held, and what is refused.
@Suite(.database, .serialized)
struct FactDaysTests {
    @Test("a new entry takes its days from those that are held, and nothing else")
    func days() async throws {
        let speaking = try await Speaking.open()
        func said(_ level: String, _ from: String, _ until: String? = nil) async throws -> [String] {
            var fields = ["level": level, "from": from]
            fields["until"] = until
            try await speaking.save(.careAbilities, "wife", fields)
            return try await speaking.course(.careAbilities)
        }
        #expect(try await said("partial", "2026-01-01") == ["部分失能 2026-01-01.."])
        // Since a later day: the earlier entry ends on it.
        #expect(
            try await said("dependent", "2026-06-01")
                == ["部分失能 2026-01-01..2026-06-01", "失能 2026-06-01.."])
        // An earlier one holds until what is held begins.
        #expect(
            try await said("independent", "2025-01-01")
                == ["能自理 2025-01-01..2026-01-01", "部分失能 2026-01-01..2026-06-01", "失能 2026-06-01.."])
        // A stretch within one entry leaves it before and after.
        #expect(
            try await said("partial", "2026-08-01", "2026-09-01").suffix(3)
                == ["失能 2026-06-01..2026-08-01", "部分失能 2026-08-01..2026-09-01", "失能 2026-09-01.."])
        // What says the same and touches the same days is one entry.
        #expect(
            try await said("partial", "2026-08-15", "2026-10-01").suffix(3)
                == ["失能 2026-06-01..2026-08-01", "部分失能 2026-08-01..2026-10-01", "失能 2026-10-01.."])
        #expect(
            try await speaking.refusal(
                .careAbilities, "wife", ["level": "partial", "from": "2026-09-01", "until": "2026-09-02"])
                == .nothingChanges)
        #expect(
            try await speaking.refusal(.careAbilities, "wife", ["level": "partial"])
                == .contradicted(FactText.startMissing))
        // Both parents are guardians of a child, each of them once.
        try await speaking.save(.guardianships, "son", ["person": "wife", "from": "2000-04-05"])
        try await speaking.save(.guardianships, "son", ["person": "husband", "from": "2000-04-05"])
        #expect(try await speaking.course(.guardianships) == ["测试·甲 2000-04-05..", "测试·乙 2000-04-05.."])
        #expect(
            try await speaking.refusal(.guardianships, "son", ["person": "wife", "from": "2010-01-01"])
                == .nothingChanges)
        // Incomes of different sources stand beside each other; of one source they follow.
        try await speaking.save(
            .incomes, "wife", ["source": "pension", "monthly": "100", "from": "2026-01-01"])
        try await speaking.save(.incomes, "wife", ["source": "wages", "monthly": "0", "from": "2026-06-01"])
        #expect(
            try await speaking.course(.incomes) == [
                "工资收入，每月2000.00元 2020-01-01..2026-06-01", "养老金，每月100.00元 2026-01-01..",
                "工资收入，每月0.00元 2026-06-01..",
            ])
    }

    @Test("what cannot be true is refused by its field, and nothing is saved")
    func refused() async throws {
        let speaking = try await Speaking.open()
        func care(_ from: String) -> [String: String] { ["level": "partial", "from": from] }
        #expect(speaking.faults(.careAbilities, "wife", care("2026-11-26")) == ["from"])
        #expect(speaking.faults(.careAbilities, "wife", care("2026-02-30")) == ["from"])
        #expect(
            speaking.faults(
                .careAbilities, "wife", ["level": "x", "from": "2026-02-02", "until": "2026-02-02"])
                == ["level", "until"])
        #expect(speaking.faults(.careAbilities, "wife", ["grade": "1"]) == ["grade", "level"])
        #expect(
            speaking.faults(.incomes, "wife", ["source": "wage", "monthly": "-1"]) == ["source", "monthly"])
        #expect(speaking.faults(.incomes, "wife", ["source": "wages", "monthly": "1,000"]) == ["monthly"])
        #expect(speaking.faults(.declaredCounts, nil, [:]) == ["children_ever"])
        #expect(
            speaking.faults(.declaredCounts, nil, ["children_ever": "1", "children_alive": "2"])
                == ["children_alive"])
        #expect(speaking.faults(.guardianships, "son", [:]) == ["person"])
        #expect(speaking.faults(.guardianships, "son", ["person": "wife", "name": "测试·庚"]) == ["person"])
        #expect(
            speaking.faults(.bankAccounts, nil, ["number": "62170000", "holder": "测试·庚"]) == ["proxy_reason"])
        #expect(speaking.faults(.onlyChildCertificates, nil, ["held": "true"]) == ["number"])
        #expect(
            speaking.faults(.onlyChildCertificates, nil, ["held": "false", "number": "G"]) == ["number"])
        #expect(
            speaking.faults(
                .onlyChildCertificates, nil,
                ["held": "true", "number": "G", "issued": "2020-01-02", "cancelled": "2020-01-01"])
                == ["cancelled"])
        #expect(speaking.faults(.housings, nil, ["from": "2026-01-01"]) == ["place"])
        #expect(try await speaking.refusal(.careAbilities, "son", care("2000-04-04")) == .notBornYet)
        #expect(try await speaking.refusal(.careAbilities, "nobody", care("2020-01-01")) == .noSuchPerson)
        #expect(
            try await speaking.refusal(.residences, "wife", ["area": "110101001001"]) == .noSuchArea)
        #expect(try await speaking.refusal(.guardianships, "son", ["person": "son"]) == .samePerson)
        _ = try await speaking.fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: speaking.home)
        #expect(try await speaking.refusal(.careAbilities, "son", care("2026-08-04")) == .diedBefore)
        #expect(try await speaking.refusal(.careAbilities, "son", ["level": "partial"]) == .diedBefore)
        // What ends with a life is not said of the days after it, also when it is learned late.
        try await speaking.save(.employments, "son", ["state": "employed", "from": "2026-01-01"])
        #expect(try await speaking.course(.employments) == ["在职 2026-01-01..2026-08-03"])
        #expect(try await speaking.refusal(.vitalStates, "son", [:]) == .alreadyDead)
        #expect(
            try await speaking.refusal(.vitalStates, "wife", ["died": "2026-01-01"])
                == .contradicted(FactText.deathByEvent))
        #expect(
            try await speaking.refusal(.memberships, nil, [:]) == .contradicted(FactText.byEvent))
    }

    @Test("a number is compared with its holder, held once, and ends the reason for having none")
    func numbers() async throws {
        let speaking = try await Speaking.open()
        let other = try await speaking.fixture.register(EventFixture.other)
        #expect(other != speaking.home)
        func number(_ text: String, _ person: String) async throws -> EventFault? {
            try await speaking.refusal(.documents, person, ["kind": "resident-id", "number": text])
        }
        #expect(
            try await number("990101197603100021", "wife") == .badNumber(IdentityFault.numberCheckDigit.text))
        #expect(try await number("990101200004050038", "son") == .numberHeld)
        #expect(try await number("990101200004050011", "son") == .nothingChanges)
        #expect(try await number("990101200004050011", "husband") == .numberDiffers)
        let own = RegisterFixture.identity(1976, 7, .female)
        #expect(try await number(own, "wife") == .numberDiffers)
        // The birth date of a number is the paper's: it is corrected first.
        let particulars = try #require(try await speaking.entries(.particulars).first)
        let number = try IdentityNumber(own, asOf: nil, allowTestIdentities: true)
        func mend(_ born: String, sex: String = "female") throws -> CorrectFact {
            CorrectFact(
                particulars.place,
                to: try speaking.entry(
                    .particulars, nil,
                    [
                        "name": ["测试·甲"], "sex": [sex], "born": [born], "born_precision": ["day"],
                    ], isCorrection: true))
        }
        _ = try await speaking.fixture.save(try mend(number.born.description), on: speaking.home)
        try await speaking.save(.missingNumbers, "wife", ["cause": "unregistered", "from": "2020-01-01"])
        try await speaking.save(.documents, "wife", ["kind": "resident-id", "number": own])
        #expect(try await speaking.course(.missingNumbers) == ["未落户 2020-01-01..2026-11-25"])
        // Now a birth date that the number contradicts is refused.
        let held = try #require(try await speaking.entries(.particulars).first { $0.person == "wife" })
        let wrong = CorrectFact(
            held.place,
            to: try speaking.entry(
                .particulars, nil,
                ["sex": ["female"], "born": ["1976-03-10"], "born_precision": ["day"]], isCorrection: true))
        #expect(try await speaking.fixture.refusal(wrong, on: speaking.home) == .numberDiffers)
    }

    @Test(
        "a correction may not take days that another entry holds; what is not typed again of sealed values stays"
    )
    func corrected() async throws {
        let speaking = try await Speaking.open()
        try await speaking.save(.careAbilities, "wife", ["level": "partial", "from": "2026-01-01"])
        try await speaking.save(.careAbilities, "wife", ["level": "dependent", "from": "2026-06-01"])
        let first = try #require(try await speaking.entries(.careAbilities).first)
        func mend(_ said: [String: String]) throws -> CorrectFact {
            CorrectFact(
                first.place,
                to: try speaking.entry(
                    .careAbilities, nil, said.mapValues { [$0] }, isCorrection: true))
        }
        #expect(
            try await speaking.fixture.refusal(
                try mend(["level": "partial", "from": "2026-01-01", "until": "2026-06-02"]), on: speaking.home
            )
                == .contradicted(FactText.overlaps))
        #expect(
            try await speaking.fixture.refusal(
                try mend(["level": "partial", "from": "2026-01-01", "until": "2026-06-01"]), on: speaking.home
            )
                == .nothingChanges)
        #expect(
            try await speaking.fixture.refusal(EndFact(first.place, on: day("2026-06-01")), on: speaking.home)
                == .contradicted(FactText.endedBefore))
        #expect(
            try await speaking.fixture.refusal(EndFact(first.place, on: day("2026-01-01")), on: speaking.home)
                == .endBeforeBegin)
        try await speaking.save(.bankAccounts, nil, ["number": "6217000010001234567", "from": "2026-01-01"])
        let account = try #require(try await speaking.entries(.bankAccounts).first)
        _ = try await speaking.fixture.save(
            CorrectFact(
                account.place,
                to: try speaking.entry(
                    .bankAccounts, nil, ["bank": ["农商行"], "from": ["2026-01-01"]], isCorrection: true)),
            on: speaking.home)
        let family = try await speaking.fixture.family(speaking.home)
        #expect(family.contact.account?.number == "6217000010001234567")
        #expect(family.contact.account?.bank == "农商行")
        // An entry of another family is none of this one.
        let other = try await speaking.fixture.register(EventFixture.other)
        #expect(
            try await speaking.fixture.refusal(EndFact(account.place, on: day("2026-09-01")), on: other)
                == .noSuchEntry)
    }

    @Test("what is said decides: an ability to work that is lost flips what rests on it, from its day")
    func decides() async throws {
        let speaking = try await Speaking.open()
        let before = try await speaking.sheet().entries
        let lost = try await speaking.fixture.preview(
            try speaking.record(
                .disabilities, "son", ["category": "4", "grade": "3", "from": "2026-06-01"]),
            on: speaking.home)
        let flip = try #require(lost.flips.first { $0.programme == "special-hardship" })
        #expect(flip.from == day("2026-06-01") && flip.after?.outcome == .eligible)
        #expect(try await speaking.sheet().entries == before, "a preview saves nothing")
        // As known before, the entry is not there.
        let instant = try await speaking.fixture.office.store.act(as: speaking.fixture.office.actor) {
            try await $0.now()
        }
        try await speaking.save(.disabilities, "son", ["category": "4", "grade": "3", "from": "2026-06-01"])
        let then = try await speaking.sheet(asKnown: instant.text)
        #expect(then.entries == before && then.known != nil)
        // On an earlier day it does not hold yet.
        let may = try await speaking.entries(.disabilities, on: day("2026-05-31"))
        #expect(may.map(\.holds) == [false])
        #expect(try await speaking.entries(.disabilities, on: day("2026-06-01")).map(\.holds) == [true])
    }
}
