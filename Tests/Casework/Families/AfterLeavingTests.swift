import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// Somebody who left a family: what is told of the person there, and who is decided on twice.
@Suite(.database, .serialized)
struct AfterLeavingTests {
    private static let number = "990101197305200015"

    /// Their son died, and they are divorced since May 2024; the husband, who has a number, left.
    private struct Parted {
        let fixture: EventFixture
        let home: Int64
        let divorce: StoredInstant

        static func open() async throws -> Parted {
            let fixture = try await EventFixture.open()
            let home = try await fixture.register(
                EventFixture.couple.replacing(
                    "name: 测试·乙, sex: male, born: 1973-05-20, died: null",
                    with: "name: 测试·乙, sex: male, born: 1973-05-20, died: null, "
                        + "documents: [{type: resident-id, number: \"\(number)\"}]"))
            _ = try await fixture.save(RecordDeath(of: "son", on: day("2020-02-01")), on: home)
            let saved = try await fixture.save(
                RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2024-05-10")), on: home)
            guard let divorce = saved.recordedAt else { throw EventFault.noSuchPerson }
            return Parted(fixture: fixture, home: home, divorce: divorce)
        }

        /// A file of his own, with everything asked.
        func ownFile(complete: String = "people, parentage, unions, disabilities") async throws -> Int64 {
            try await fixture.register(
                """
                schema: guanhuai/dossier/1
                family:
                  handling_area: "990101001001"
                  marital_state: divorced
                  people:
                  - key: husband
                    name: 测试·乙
                    sex: male
                    born: 1973-05-20
                    died: null
                    documents: [{type: resident-id, number: "\(Parted.ownNumber)"}]
                  declared: {children_ever: 1, children_alive: 0, household_size: 1}
                  complete: [\(complete)]
                """)
        }

        static let ownNumber = AfterLeavingTests.number
    }

    /// A marriage that began on a day is in no list of facts, on whichever day it is asked for.
    private func requireFactsWithout(_ begun: CivilDate, _ home: Int64, _ fixture: EventFixture) async throws
    {
        for asked in [EventFixture.today, day("2024-01-01"), begun] {
            let sheet = try await ReadFacts(store: fixture.office.store)(
                home, on: asked, as: fixture.office.actor)
            #expect(sheet.entries.allSatisfy { $0.valid.from != begun }, "\(asked)")
            #expect(sheet.entries.contains { $0.form.kind == .unions })
        }
    }

    /// Asked on a day on which he belonged, the dossier has nothing of later ones either.
    private func requireNothingLater(_ home: Int64, _ fixture: EventFixture) async throws {
        let past = try await fixture.exchange.export(home, on: day("2024-01-01"), as: fixture.office.actor)
        #expect(past.family.people.contains { $0.key == "husband" && $0.disabilities.count == 1 })
        #expect(!past.family.unions.contains { $0.span.from == day("2025-06-01") })
        #expect(!past.family.people.contains { $0.born.value == day("2026-03-03") })
        let shown = try await ShowFamily(store: fixture.office.store).run(
            home, on: day("2024-01-01"), as: fixture.office.actor)
        #expect(!shown.dossier.family.unions.contains { $0.span.from == day("2025-06-01") })
    }

    @Test("what others record of whoever left is not told in the family's history, nor in a copy of its data")
    func told() async throws {
        let parted = try await Parted.open()
        let (fixture, home) = (parted.fixture, parted.home)
        _ = try await fixture.save(
            RecordDisability(of: "wife", certificate: nil, category: 4, grade: 3, from: day("2025-01-01")),
            on: home)
        let bride = try await fixture.register(
            """
            schema: guanhuai/dossier/1
            family:
              handling_area: "990101001001"
              people:
              - {key: bride, name: 测试·辛, sex: female, born: 1980-02-03, died: null}
              complete: [people, parentage, unions, disabilities]
            """)
        _ = try await fixture.save(
            RecordMarriage(
                of: "bride", to: .newcomer(.registered(number: Self.number, key: "groom")),
                on: day("2025-06-01")), on: bride)
        _ = try await fixture.save(
            RecordDisability(of: "groom", certificate: nil, category: 6, grade: 2, from: day("2023-01-01")),
            on: bride)
        func kinds(_ home: Int64) async throws -> [(kind: FactKind, values: [FactValue])] {
            try await CopyFamily(store: fixture.office.store)(
                home, requestedBy: "本人", as: fixture.office.actor
            ).history.map { ($0.fact.row.kind, $0.fact.row.values) }
        }
        let copied = try await kinds(home)
        #expect(copied.count { $0.kind == .disabilities } == 1, "hers")
        #expect(copied.count { $0.kind == .unions && $0.values[4] == .null } == 1, "theirs, before it ended")
        #expect(try await kinds(bride).count { $0.kind == .disabilities } == 1, "his")
        let history = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        let sentences = history.flatMap(\.changes).map(\.en)
        #expect(
            sentences.allSatisfy { !$0.contains("2023-01-01") && !$0.contains("2025-06-01") }, "\(sentences)")
        #expect(sentences.contains { $0.contains("2025-01-01") })
        try await requireFactsWithout(day("2025-06-01"), home, fixture)
        _ = try await fixture.save(
            RecordBirth(
                of: EventPerson(name: "测试·壬", sex: .female), to: ["bride", "groom"], on: day("2026-03-03")),
            on: bride)
        let later = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        #expect(later.flatMap(\.changes).allSatisfy { !$0.en.contains("2026-03-03") })
        let file = try await fixture.exchange.export(home, on: EventFixture.today, as: fixture.office.actor)
        let there = try #require(file.family.people.first { $0.key.hasPrefix(Dossier.linkedPrefix) })
        #expect(there.disabilities.count == 1, "of days on which he belonged")
        #expect(!file.family.unions.contains { $0.span.from == day("2025-06-01") })
        #expect(file.family.people.count { $0.key.hasPrefix(Dossier.linkedPrefix) } == 1)
        try await requireNothingLater(home, fixture)
        // What the family itself records of his days there is its own.
        _ = try await fixture.save(
            RecordDisability(
                of: "husband", certificate: nil, category: 4, grade: 4, from: day("2015-01-01"),
                until: day("2020-01-01")), on: home)
        #expect(try await kinds(home).count { $0.kind == .disabilities } == 2)
    }

    @Test("whom a mistyped number brought into a family leaves nothing there once that is undone")
    func mistyped() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            """
            schema: guanhuai/dossier/1
            family:
              handling_area: "990101001001"
              people: [{key: wife, name: 测试·辛, sex: female, born: 1974-03-10, died: null}]
              declared: {children_ever: 0, children_alive: 0, household_size: 1}
              complete: [people, parentage, unions, disabilities]
            """)
        let stranger = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(
            RecordDisability(of: "son", certificate: nil, category: 6, grade: 2, from: day("2015-01-01")),
            on: stranger)
        let act = try #require(
            try await fixture.save(
                RecordAdoption(
                    of: .newcomer(.registered(number: "990101200004050011", key: "wrong")), by: ["wife"],
                    on: day("2012-01-01")), on: home
            ).recordedAt)
        _ = try await fixture.save(UndoEvent(act), on: home)
        let copy = try await CopyFamily(store: fixture.office.store)(
            home, requestedBy: "本人", as: fixture.office.actor)
        let ofPeople = copy.history.map(\.fact.row).filter {
            $0.kind.owner == .person && $0.owner.home != home
        }
        #expect(
            ofPeople.allSatisfy { $0.kind == .parentage }, "what the undone act said: \(ofPeople.map(\.kind))"
        )
        let history = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        #expect(history.flatMap(\.changes).allSatisfy { !$0.en.contains("2015-01-01") })
        let own = try await FamilyHistory(store: fixture.office.store)(stranger, as: fixture.office.actor)
        #expect(own.flatMap(\.changes).contains { $0.en.contains("2015-01-01") })
    }

    @Test("days of belonging to two families, by a correction or by an undo, are said before they are saved")
    func twice() async throws {
        let parted = try await Parted.open()
        let (fixture, home) = (parted.fixture, parted.home)
        let speaking = Speaking(fixture: fixture, home: home)
        func correction(until text: String) async throws -> CorrectFact {
            let entries = try await speaking.entries(.memberships, on: day("2024-05-01"))
            guard let entry = entries.first(where: { $0.person == "husband" }) else {
                throw EventFault.noSuchEntry
            }
            return CorrectFact(
                entry.place, to: try speaking.entry(.memberships, nil, ["until": [text]], isCorrection: true))
        }
        #expect(try await fixture.preview(correction(until: "2024-07-10"), on: home).warnings == [])
        _ = try await parted.ownFile()
        let later = try await fixture.preview(correction(until: "2024-07-10"), on: home).warnings
        #expect(later.contains(.belongsElsewhere))
        #expect(
            try await !fixture.preview(correction(until: "2024-04-10"), on: home).warnings.contains(
                .belongsElsewhere))
        let undo = try await fixture.preview(UndoEvent(parted.divorce), on: home)
        #expect(undo.warnings.contains(.belongsElsewhere))
    }

    @Test("an answer for a day on which two families have the person is held back in both")
    func pastDay() async throws {
        let parted = try await Parted.open()
        let (fixture, home) = (parted.fixture, parted.home)
        let own = try await parted.ownFile()
        let speaking = Speaking(fixture: fixture, home: home)
        let entries = try await speaking.entries(.memberships, on: day("2024-05-01"))
        let entry = try #require(entries.first { $0.person == "husband" })
        _ = try await fixture.save(
            CorrectFact(
                entry.place,
                to: try speaking.entry(.memberships, nil, ["until": ["2024-07-10"]], isCorrection: true)),
            on: home)
        let (store, actor) = (fixture.office.store, fixture.office.actor)
        func determine(_ text: String) async throws -> [Int64: Int] {
            _ = try await Determine(store: store, policy: fixture.policy, engine: "test")(
                on: day(text), as: actor)
            return try await store.act(as: actor) { session in
                let answers = try await session.lastAnswers(of: [home, own], upTo: day(text)).filter {
                    $0.programme == "special-support" && $0.unit == "person:husband"
                        && $0.outcome == .eligible
                }
                let blocks = try await session.benefitBlocks(on: answers)
                return Dictionary(answers.map { ($0.home, blocks[$0.id] == nil ? 0 : 1) }) { $0 + $1 }
            }
        }
        #expect(try await determine("2024-06-15") == [home: 1, own: 1])
        #expect(try await determine("2024-07-15") == [own: 0], "from then on he belongs to his own alone")
        // What was answered for the days in both stays held until somebody says who pays.
        let then = try await store.act(as: actor) { session in
            let answers = try await session.lastAnswers(of: [home, own], upTo: day("2024-06-20")).filter {
                $0.programme == "special-support" && $0.unit == "person:husband"
            }
            return Set(try await session.benefitBlocks(on: answers, asOf: day("2024-06-20")).values)
        }
        #expect(then == [.overlappingBenefits])
    }

    @Test(
        "a registered partner of whom nothing was asked is undetermined, and no more than that",
        arguments: [["people"], ["people", "parentage", "unions", "disabilities"]])
    func unasked(lists: [String]) async throws {
        let parted = try await Parted.open()
        let fixture = parted.fixture
        let own = try await fixture.register(
            """
            schema: guanhuai/dossier/1
            family:
              handling_area: "990101001001"
              marital_state: unmarried
              people:
              - key: man
                name: 测试·庚
                sex: male
                born: 1970-01-15
                died: null
                documents: [{type: resident-id, number: "990101197001150012"}]
              complete: [\(lists.joined(separator: ", "))]
            """)
        let marriage = try await fixture.save(
            RecordMarriage(
                of: "wife", to: .newcomer(.registered(number: "990101197001150012", key: "groom")),
                on: day("2025-06-01")), on: parted.home)
        for (file, state) in [(parted.home, MaritalStatus.remarried), (own, .firstMarriage)] {
            let family = try await fixture.exchange.export(
                file, on: EventFixture.today, as: fixture.office.actor
            ).family
            #expect(family.contact.maritalState == state, "each file has what is so of its own people")
        }
        let isAsked = lists.count > 1
        #expect(marriage.warnings.contains(.partnerUnasked) == !isAsked)
        #expect(marriage.warnings.contains(.belongsElsewhere), "he leads a file of his own")
        func outcomes() async throws -> [Outcome] {
            try await fixture.decisions(parted.home, "special-support").map(\.outcome)
        }
        #expect(try await outcomes().contains(.undetermined) == !isAsked)
        if isAsked { return }
        // Whole lists that his own family says later speak for him.
        let speaking = Speaking(fixture: fixture, home: own)
        let said = ["lists": ["people", "parentage", "unions", "disabilities"], "from": ["2026-01-01"]]
        _ = try await fixture.save(
            RecordFact(try speaking.entry(.completeLists, nil, said)), on: own)
        #expect(try await !outcomes().contains(.undetermined))
    }
}
