import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// Declared counts and reasons for having no number: one rule, whichever way they come in.
@Suite(.database, .serialized)
struct FactRuleTests {
    private func correction(
        _ speaking: Speaking, _ kind: FactKind, _ said: [String: String]
    ) async throws -> CorrectFact {
        let entry = try #require(try await speaking.entries(kind).last)
        return CorrectFact(
            entry.place, to: try speaking.entry(kind, nil, said.mapValues { [$0] }, isCorrection: true))
    }

    @Test(
        "a count below the children who are listed is refused where it is recorded and where it is corrected")
    func counts() async throws {
        let speaking = try await Speaking.open()
        func said(_ ever: String, _ alive: String, _ from: String, _ until: String? = nil) -> [String: String]
        {
            var said = ["children_ever": ever, "children_alive": alive, "from": from]
            said["until"] = until
            return said
        }
        func refusal(_ ever: String, _ alive: String, _ from: String, _ until: String? = nil) async throws
            -> EventFault?
        {
            try await speaking.refusal(.declaredCounts, nil, said(ever, alive, from, until))
        }
        #expect(try await refusal("0", "0", "2026-06-01") == .counts(.everBelowListed))
        #expect(try await refusal("1", "0", "2026-06-01") == .counts(.aliveBelowListed))
        // The son was born on 2000-04-05.
        #expect(try await refusal("0", "0", "1999-05-01", "2000-04-06") == .counts(.everBelowListed))
        #expect(try await refusal("0", "0", "1999-05-01", "2000-04-05") == nil)
        #expect(try await refusal("2", "1", "2026-06-01") == nil)
        let low = try await correction(speaking, .declaredCounts, said("0", "0", "2026-06-01"))
        #expect(try await speaking.fixture.refusal(low, on: speaking.home) == .counts(.everBelowListed))
        let right = try await correction(speaking, .declaredCounts, said("1", "1", "2026-06-01"))
        #expect(try await speaking.fixture.refusal(right, on: speaking.home) == nil)
    }

    @Test("a marital status that no recorded marriage or death goes with is refused, whoever says it")
    func maritalStates() async throws {
        let speaking = try await Speaking.open()
        func refusal(_ state: String, _ from: String, _ until: String? = nil) async throws -> EventFault? {
            var said = ["state": state, "from": from]
            said["until"] = until
            return try await speaking.refusal(.maritalStates, nil, said)
        }
        let fault = EventFault.contradicted(FactText.maritalState)
        // The couple married on 1999-05-01.
        for state in ["widowed", "divorced", "unmarried"] {
            #expect(try await refusal(state, "2026-06-01") == fault)
            #expect(try await refusal(state, "1999-04-01", "1999-05-02") == fault)
        }
        #expect(
            try await refusal("unmarried", "1999-04-01", "1999-05-01") == nil, "the day before the wedding")
        let wrong = try await correction(
            speaking, .maritalStates, ["state": "widowed", "from": "1999-05-01"])
        #expect(try await speaking.fixture.refusal(wrong, on: speaking.home) == fault)
        _ = try await speaking.fixture.save(
            RecordDeath(of: "husband", on: day("2026-09-01")), on: speaking.home)
        #expect(
            try await speaking.course(.maritalStates) == [
                "初婚 ..1999-04-01", "未婚 1999-04-01..1999-05-01", "初婚 1999-05-01..2026-09-01",
                "丧偶 2026-09-01..",
            ])
        #expect(try await refusal("first-marriage", "2026-09-02") == fault, "nobody is left to be married to")
        #expect(try await refusal("remarried", "2026-10-01") == nil, "to somebody who is not listed")
    }

    @Test("a dossier whose marital status goes with no marriage of it is refused by its place")
    func maritalDossier() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        var family = try await fixture.family(home)
        family.contact.maritalState = .widowed
        let before = try await fixture.family(home)
        do {
            _ = try await fixture.save(
                DossierCorrection(Dossier(family: family), on: EventFixture.today), on: home)
            Issue.record("was taken")
        } catch let faults as DataFaults { #expect(faults.faults.map(\.path) == ["family.marital_state"]) }
        #expect(try await fixture.family(home) == before)
    }

    @Test(
        "the day of a marriage on which somebody left by another act is corrected with a warning of the other days"
    )
    func memberDays() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], on: day("2015-03-01")), on: home)
        let member = try #require(
            try await speaking.entries(.memberships).first { $0.person == "husband" })
        _ = try await fixture.save(EndFact(member.place, on: day("2015-03-01")), on: home)
        let said = ["from": "1999-05-01", "until": "2016-03-01", "ended_by": "divorce"]
        let other = try await correction(speaking, .unions, said)
        #expect(try await fixture.preview(other, on: home).warnings == [.memberDays])
        let same = try await correction(
            speaking, .unions, said.merging(["from": "1999-06-01", "until": "2015-03-01"]) { _, new in new })
        #expect(try await fixture.preview(same, on: home).warnings == [])
    }

    @Test("a dossier that declares fewer is refused by its place, when it registers and when it corrects")
    func dossiers() async throws {
        let fixture = try await EventFixture.open()
        let few = EventFixture.couple.replacing(
            "children_ever: 1, children_alive: 1", with: "children_ever: 0, children_alive: 0")
        func faults(_ act: () async throws -> Void) async throws -> [String] {
            do {
                try await act()
                return []
            } catch let faults as DataFaults { return faults.faults.map(\.path) }
        }
        #expect(
            try await faults { _ = try await fixture.register(few) } == ["family.declared.children_ever"])
        let home = try await fixture.register(EventFixture.couple)
        var family = try await fixture.family(home)
        family.declared.childrenAlive = 0
        #expect(
            try await faults {
                _ = try await fixture.save(
                    DossierCorrection(Dossier(family: family), on: EventFixture.today), on: home)
            } == ["family.declared.children_alive"])
        var newborn = try await fixture.family(home)
        newborn.people[2].circumstances.missingNumbers = [MissingNumber(cause: .newborn, span: .always)]
        newborn.people[0].circumstances.missingNumbers = [MissingNumber(cause: .newborn, span: .always)]
        #expect(
            try await faults {
                _ = try await fixture.save(
                    DossierCorrection(Dossier(family: newborn), on: EventFixture.today), on: home)
            } == ["family.people[0].no_number[0]", "family.people[2].no_number[0]"])
    }

    @Test(
        "an act that lists a child beside fewer declared ones, or makes the counts not fit, says so before it is saved"
    )
    func warned() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing("parents: [wife, husband], kind", with: "parents: [wife], kind")
                .replacing("children_ever: 1, children_alive: 1", with: "children_ever: 0, children_alive: 0")
        )
        let birth = RecordBirth(
            of: EventPerson(name: "测试·癸"), to: ["wife", "husband"], on: day("2026-03-01"))
        #expect(try await fixture.preview(birth, on: home).warnings == [])
        // The step-child of the husband becomes a child of both, and nobody had counted it.
        let adoption = RecordAdoption(of: .member("son"), by: ["husband"], on: day("2026-03-01"))
        let outcome = try await fixture.preview(adoption, on: home)
        #expect(outcome.warnings == [.counts(.everBelowListed)])
        #expect(outcome.warnings.first?.text.zh.contains("曾有子女数") == true)
        _ = try await fixture.save(adoption, on: home)
        #expect(try await fixture.preview(birth, on: home).warnings == [.counts(.everBelowListed)])
        // What has nothing to do with it is not warned of again.
        let study = RecordStudy(of: "son", institution: "university", inRegion: true, from: day("2026-09-01"))
        #expect(try await fixture.preview(study, on: home).warnings == [])
    }

    @Test("newborn is no adult, and whoever has a number lacks none: facts, corrections and events")
    func missingNumbers() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        func missing(_ person: String, _ said: [String: String]) async throws -> EventFault? {
            try await speaking.refusal(.missingNumbers, person, said)
        }
        #expect(
            try await missing("wife", ["cause": "newborn", "from": "2026-06-01"]) == .missingNumber(.adult))
        #expect(
            try await missing("son", ["cause": "other", "from": "2026-06-01"]) == .missingNumber(.numberHeld))
        #expect(
            try await missing("son", ["cause": "newborn", "from": "2000-04-05", "until": "2000-05-05"]) == nil
        )
        #expect(try await missing("wife", ["cause": "unregistered", "from": "2026-06-01"]) == nil)
        let mended = try await correction(
            speaking, .missingNumbers, ["cause": "newborn", "from": "2026-06-01"])
        let wife = try #require(try await speaking.entries(.missingNumbers).first { $0.person == "wife" })
        let newborn = CorrectFact(wife.place, to: mended.saying)
        #expect(try await fixture.refusal(newborn, on: home) == .missingNumber(.adult))
        func adopted(_ born: String, _ number: String? = nil) async throws -> EventFault? {
            let child = EventPerson(
                name: "测试·壬", sex: .male, born: day(born), number: number, cause: .newborn)
            return try await fixture.refusal(
                RecordAdoption(of: .newcomer(.new(child)), by: ["wife"], on: day("2026-10-01")), on: home)
        }
        #expect(try await adopted("2008-11-24") == .missingNumber(.adult))
        #expect(try await adopted("2015-06-07", "990101201506070017") == .missingNumber(.numberHeld))
        #expect(try await adopted("2008-11-25") == nil)
        // A birth that is recorded late makes nothing up.
        func cause(_ text: String) async throws -> [MissingNumber.Cause] {
            let birth = RecordBirth(of: EventPerson(name: "测试·寅"), to: ["wife"], on: day(text))
            let after = try await fixture.preview(birth, on: home).after.family
            return after.people.last { $0.born == .known(day(text)) }?.circumstances.missingNumbers
                .map(\.cause) ?? []
        }
        #expect(try await cause("2008-11-24") == [])
        #expect(try await cause("2008-11-25") == [.newborn])
    }

    @Test("a birth corrected to that of an adult does not leave a newborn behind")
    func bornEarlier() async throws {
        let speaking = try await Speaking.open()
        let birth = RecordBirth(of: EventPerson(name: "测试·癸"), to: ["wife"], on: day("2020-03-01"))
        _ = try await speaking.fixture.save(birth, on: speaking.home)
        let entry = try #require(
            try await speaking.entries(.particulars).first { $0.said.zh.contains("2020-03-01") })
        let said = ["name": ["测试·癸"], "sex": ["unknown"], "born": ["2001-03-01"], "born_precision": ["day"]]
        let mended = CorrectFact(
            entry.place, to: try speaking.entry(.particulars, nil, said, isCorrection: true))
        #expect(try await speaking.fixture.refusal(mended, on: speaking.home) == .missingNumber(.adult))
    }
}
