import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// What changed with an event on its day changes on the other day where that is corrected.
@Suite(.database, .serialized)
struct FollowCourseTests {
    private func said(_ speaking: Speaking, on text: String) async throws -> FamilyFacts {
        try await speaking.fixture.exchange.export(
            speaking.home, on: day(text), as: speaking.fixture.office.actor
        ).family
    }

    @Test(
        "a birth corrected twice takes the counts along, and back", arguments: ["2026-07-01", "2026-09-01"])
    func birth(to new: String) async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(
            RecordBirth(
                of: EventPerson(name: "测试·丁", sex: .female), to: ["wife", "husband"], on: day("2026-08-05")),
            on: home)
        var last = "2026-08-05"
        for next in [new, "2026-08-20"] {
            let entry = try #require(try await speaking.entries(.particulars).first { $0.person == "child" })
            let fields = ["name": ["测试·丁"], "sex": ["female"], "born": [next], "born_precision": ["day"]]
            _ = try await fixture.save(
                CorrectFact(
                    entry.place, to: try speaking.entry(.particulars, nil, fields, isCorrection: true)),
                on: home)
            let eve = day(next).adding(days: -1).description
            #expect(try await said(speaking, on: eve).declared.childrenAlive == 1, "\(last) to \(next)")
            #expect(try await said(speaking, on: next).declared.childrenAlive == 2)
            #expect(try await said(speaking, on: next).declared.householdSize == 4)
            last = next
        }
    }

    @Test("a divorce on another day is the marital status from that day")
    func divorce() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(RecordDivorce(of: ["wife", "husband"], on: day("2026-03-01")), on: home)
        for next in ["2026-05-01", "2026-02-01"] {
            let now = try #require(try await speaking.entries(.unions).first)
            _ = try await fixture.save(
                CorrectFact(
                    now.place,
                    to: try speaking.entry(
                        .unions, nil,
                        ["ended_by": ["divorce"], "from": ["1999-05-01"], "until": [next]],
                        isCorrection: true)), on: home)
            let eve = day(next).adding(days: -1).description
            #expect(try await said(speaking, on: eve).contact.maritalState == .firstMarriage)
            #expect(try await said(speaking, on: next).contact.maritalState == .divorced)
        }
    }

    @Test("a birth and a death corrected after something else changed the counts move their own edge alone")
    func laterActs() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(
            RecordBirth(
                of: EventPerson(name: "测试·丁", sex: .female), to: ["wife", "husband"], on: day("2026-07-10")),
            on: home)
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2026-10-15")), on: home)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2026-11-01")), on: home)
        let child = try #require(try await speaking.entries(.particulars).first { $0.person == "child" })
        let fields = ["name": ["测试·丁"], "sex": ["female"], "born": ["2026-08-20"], "born_precision": ["day"]]
        _ = try await fixture.save(
            CorrectFact(child.place, to: try speaking.entry(.particulars, nil, fields, isCorrection: true)),
            on: home)
        let vital = try #require(try await speaking.entries(.vitalStates).first { $0.person == "husband" })
        _ = try await fixture.save(
            CorrectFact(
                vital.place,
                to: try speaking.entry(.vitalStates, nil, ["died": ["2026-09-15"]], isCorrection: true)),
            on: home)
        var sizes: [Int?] = []
        for text in ["2026-08-19", "2026-08-20", "2026-09-14", "2026-09-15", "2026-10-31", "2026-11-01"] {
            sizes.append(try await said(speaking, on: text).declared.householdSize)
        }
        #expect(sizes == [3, 4, 4, 3, 3, 2])
    }

    @Test(
        "an adoption corrected to another day, and its end: parents, belonging and the counts of both families follow"
    )
    func adoption() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        let birth = try await fixture.register(EventFixture.other)
        let number = "990101200004050038"
        _ = try await fixture.save(
            RecordAdoption(
                of: .newcomer(.registered(number: number, key: "adopted")), by: ["wife", "husband"],
                on: day("2026-08-01")), on: home)
        func correct(from: String, until: String? = nil) async throws {
            let begun = [day("2026-08-01"), day("2026-08-15")]
            let entries = try await speaking.entries(.parentage).filter {
                $0.person == "adopted" && $0.valid.from.map(begun.contains) ?? false
            }
            guard let entry = entries.first else { throw EventFault.noSuchEntry }
            var said = ["parent": ["wife"], "kind": ["adoption"], "from": [from]]
            if let until { said["until"] = [until] }
            let row = try speaking.entry(.parentage, "adopted", said, isCorrection: true)
            _ = try await fixture.save(CorrectFact(entry.place, to: row), on: home)
        }
        try await correct(from: "2026-08-15")
        func state(_ home: Int64, _ text: String) async throws -> (belongs: Bool, DeclaredCounts) {
            let found = try await fixture.office.store.act(as: fixture.office.actor) {
                try await $0.dossier(of: home, on: day(text))
            }
            let keys = found.family.people.filter { person in
                person.belongs?.contains { $0.contains(day(text)) } ?? true
            }.map(\.key)
            return (keys.contains(home == birth ? "son" : "adopted"), found.family.declared)
        }
        for (text, isAdopted) in [("2026-08-14", false), ("2026-08-15", true)] {
            let (there, here) = (try await state(birth, text), try await state(home, text))
            #expect(there.belongs != isAdopted && here.belongs == isAdopted, "\(text)")
            #expect(there.1.householdSize == (isAdopted ? 2 : 3), "\(text)")
            #expect(here.1.childrenEver == (isAdopted ? 2 : 1), "\(text)")
        }
        let parents = try await fixture.family(home).parentage.filter {
            $0.child == "adopted" && $0.kind == .adoption
        }
        #expect(parents.map(\.span.from) == [day("2026-08-15")] && parents.first?.parents.count == 2)
    }

    @Test(
        "what is held of a child who left the file for none is corrected there, and its end takes the days along"
    )
    func left() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        let child = EventPerson(
            key: "adopted", name: "测试·壬", sex: .female, born: day("2012-01-01"), cause: .unregistered)
        _ = try await fixture.save(
            RecordAdoption(of: .newcomer(.new(child)), by: ["wife", "husband"], on: day("2022-01-01")),
            on: home)
        _ = try await fixture.save(
            RecordAdoptionEnd(of: "adopted", leaving: true, on: day("2026-06-01")), on: home)
        let entries = try await speaking.entries(.parentage, on: day("2026-05-01"))
        let entry = try #require(entries.first { $0.person == "adopted" })
        let said = try speaking.entry(
            .parentage, nil,
            ["from": ["2022-01-01"], "until": ["2026-07-01"], "parent": ["wife"], "kind": ["adoption"]],
            isCorrection: true)
        _ = try await fixture.save(CorrectFact(entry.place, to: said), on: home)
        func state(_ text: String) async throws -> (Bool, DeclaredCounts) {
            let family = try await fixture.office.store.act(as: fixture.office.actor) {
                try await $0.dossier(of: home, on: day(text)).family
            }
            return (family.people.contains { $0.key == "adopted" }, family.declared)
        }
        let (before, after) = (try await state("2026-06-30"), try await state("2026-07-01"))
        #expect(before.0 && before.1.childrenAlive == 2 && before.1.householdSize == 4)
        #expect(!after.0 && after.1.childrenAlive == 1 && after.1.householdSize == 3)
    }

    @Test(
        "who came with a marriage and left with a divorce does so on the corrected days, with the counts, however they are corrected",
        arguments: ["one after the other", "both at once", "by a dossier"])
    func belonging(how: String) async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2025-02-10")), on: home)
        let groom = EventPerson(key: "groom", sex: .male, born: day("1970-01-01"))
        let step = EventPerson(key: "step", name: "测试·癸", sex: .female, born: day("2012-01-01"))
        _ = try await fixture.save(
            RecordMarriage(
                of: "wife", to: .newcomer(.new(groom)), bringing: [.new(step)], on: day("2025-10-05")),
            on: home)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "groom"], leaving: "groom", on: day("2026-06-01")), on: home)

        func correct(from: String, until: String) async throws {
            let entries = try await speaking.entries(.unions)
            guard let entry = entries.first(where: { $0.valid.from.map { $0 > day("2025-01-01") } ?? false })
            else { throw EventFault.noSuchEntry }
            let said = ["ended_by": ["divorce"], "from": [from], "until": [until]]
            let correction = CorrectFact(
                entry.place, to: try speaking.entry(.unions, nil, said, isCorrection: true))
            #expect(try await fixture.save(correction, on: home).warnings == [])
        }
        switch how {
        case "one after the other":
            try await correct(from: "2025-11-20", until: "2026-06-01")
            try await correct(from: "2025-11-20", until: "2026-07-01")
            try await correct(from: "2025-08-01", until: "2026-07-01")
        case "both at once": try await correct(from: "2025-08-01", until: "2026-07-01")
        default:
            var dossier = Dossier(family: try await fixture.family(home))
            let place = try #require(
                dossier.family.unions.firstIndex { $0.span.from == day("2025-10-05") })
            dossier.family.unions[place].span = try #require(
                DateSpan(from: day("2025-08-01"), to: day("2026-07-01")))
            _ = try await fixture.exchange.import(
                dossier, today: EventFixture.today, as: fixture.office.actor)
        }
        typealias State = (day: String, people: Set<String>, size: Int, marital: MaritalStatus)
        let expected: [State] = [
            ("2025-02-09", ["wife", "husband", "son"], 3, .firstMarriage),
            ("2025-02-10", ["wife", "son"], 2, .divorced),
            ("2025-07-31", ["wife", "son"], 2, .divorced),
            ("2025-08-01", ["wife", "son", "groom", "step"], 4, .remarried),
            ("2026-06-30", ["wife", "son", "groom", "step"], 4, .remarried),
            ("2026-07-01", ["wife", "son", "step"], 3, .divorced),
        ]
        for state in expected {
            let family = try await fixture.office.store.act(as: fixture.office.actor) {
                try await $0.dossier(of: home, on: day(state.day)).family
            }
            let present = family.people.filter { person in
                person.belongs?.contains { $0.contains(day(state.day)) } ?? true
            }
            #expect(Set(present.map(\.key)) == state.people, "\(state.day)")
            #expect(family.declared.householdSize == state.size, "\(state.day)")
            let marital = try await said(speaking, on: state.day).contact.maritalState
            #expect(marital == state.marital, "\(state.day)")
        }
    }

    @Test(
        "a divorce corrected after a later marriage, and once more by a dossier, is the status from its day")
    func laterMarriage() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-06-10")), on: home)
        let groom = EventPerson(key: "groom", sex: .male, born: day("1970-01-01"))
        _ = try await fixture.save(
            RecordMarriage(of: "wife", to: .newcomer(.new(groom)), on: day("2026-10-05")), on: home)
        let first = try #require(try await speaking.entries(.unions).first { $0.valid.to != nil })
        _ = try await fixture.save(
            CorrectFact(
                first.place,
                to: try speaking.entry(
                    .unions, nil, ["ended_by": ["divorce"], "from": ["1999-05-01"], "until": ["2026-03-31"]],
                    isCorrection: true)), on: home)
        #expect(try await said(speaking, on: "2026-03-30").contact.maritalState == .firstMarriage)
        #expect(try await said(speaking, on: "2026-04-01").contact.maritalState == .divorced)
        #expect(try await said(speaking, on: "2026-10-05").contact.maritalState == .remarried)
        for text in ["2026-02-20", "2026-05-20"] {
            var dossier = Dossier(family: try await fixture.family(home))
            let place = try #require(dossier.family.unions.firstIndex { $0.span.to != nil })
            dossier.family.unions[place].span = try #require(DateSpan(from: day("1999-05-01"), to: day(text)))
            _ = try await fixture.exchange.import(
                dossier, today: EventFixture.today, as: fixture.office.actor)
            let eve = day(text).adding(days: -1).description
            #expect(try await said(speaking, on: eve).contact.maritalState == .firstMarriage, "\(text)")
            #expect(try await said(speaking, on: text).contact.maritalState == .divorced)
        }
    }
}
