import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// What another entry of a person holds stands in the facts and the history of the family it counts for.
@Suite("Facts of the same person elsewhere", .database, .serialized)
struct HeldElsewhereTests {
    private func facts(_ two: TwoOffices, _ actor: Actor, known: Knowledge = .current) async throws
        -> [HeldEntry]
    {
        try await ReadFacts(store: two.office.store)(
            two.home(actor), on: TwoOffices.day, known: known, as: actor
        ).entries.filter { $0.person == "child" }
    }

    private func history(_ two: TwoOffices, _ actor: Actor) async throws -> [FamilyHistory.Entry] {
        try await FamilyHistory(store: two.office.store)(two.home(actor), as: actor)
    }

    @Test(
        "a death that the other office records is in the facts, and the entry that says alive does not count")
    func death() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        let before = try await facts(two, two.east)
        try await two.die(of: two.west)
        let entries = try await facts(two, two.east)
        let told = entries.filter { $0.standing == .elsewhere(file: nil) && $0.form.kind == .vitalStates }
        #expect(told.map(\.holds) == [true] && told[0].said.en.contains("2020-01-01"))
        #expect(told[0].recordedBy.isEmpty && !told[0].isChangedHere)
        let own = entries.filter { $0.form.kind == .vitalStates && $0.isChangedHere }
        #expect(own.allSatisfy { $0.standing == .outweighed && !$0.holds })
        #expect(before.allSatisfy { !$0.said.en.contains("2020-01-01") })
        let page = try await two.office.store.act(as: two.east) {
            try await $0.dossier(of: two.homes.east, on: TwoOffices.day)
        }
        #expect(page.family.people.first { $0.key == "child" }?.died == .known(day("2020-01-01")))
    }

    @Test("whoever has an identity number by one entry has no reason for having none by the other")
    func number() async throws {
        let two = try await TwoOffices.open()
        let children = [(two.homes.east, two.pair.pair.one), (two.homes.west, two.pair.pair.other)]
        for (home, child) in children {
            try await two.office.store.act(as: two.street) { session in
                let documents = try await session.facts([.documents], ofPeople: [child], numbers: .clear)
                let instant = try await session.knowledgeInstant(of: [home])
                if home == two.homes.east {
                    try await session.supersede(
                        documents, by: [], manner: .correction, known: instant, reason: "fact-corrected")
                    let none = FactRow(
                        .missingNumbers, home: home, person: child.person, [.text("unregistered")],
                        valid: .always)
                    try await session.record([none], known: instant, reason: "fact-recorded")
                }
            }
        }
        func missing(_ home: Int64) async throws -> Int? {
            try await two.office.store.act(as: two.street) {
                try await $0.dossier(of: home, on: TwoOffices.day)
            }
            .family.people.first { $0.key == "child" }?.circumstances.missingNumbers.count
        }
        #expect(try await missing(two.homes.east) == 1)
        try await two.merge()
        for (home, _) in children { #expect(try await missing(home) == 0) }
        let own = try await facts(two, two.east).filter { $0.form.kind == .missingNumbers }
        #expect(own.map(\.standing) == [.outweighed])
    }

    @Test("the history tells what the other office records from the merge on, without its people")
    func history() async throws {
        let two = try await TwoOffices.open()
        try await two.die(of: two.west)
        #expect(try await history(two, two.east).allSatisfy { $0.by != nil })
        try await two.merge()
        let all = try await history(two, two.east)
        let merged = try #require(all.first { $0.title.en == "entries merged" })
        let told = all.filter { $0.by == nil }
        #expect(told.flatMap(\.changes).contains { $0.en.contains("2020-01-01") })
        #expect(told.allSatisfy { $0.instant >= merged.instant && !$0.canBeUndone })
        #expect(told.allSatisfy { $0.who.en == "another office" })
        // The other office's file has no number here; the office above both sees it.
        #expect(merged.changes.allSatisfy { $0.en.hasSuffix("with an entry of another office") })
        let seen = try await FamilyHistory(store: two.office.store)(two.homes.east, as: two.street)
        #expect(
            seen.flatMap(\.changes).contains { $0.en.hasSuffix("with an entry of family \(two.homes.west)") })
        #expect(seen.contains { $0.title.en.contains("family \(two.homes.west)") && $0.by != nil })
    }

    @Test("as known before the merge, and after it was taken back, nothing of the other entry is told")
    func untold() async throws {
        let two = try await TwoOffices.open()
        try await two.die(of: two.west)
        let before = try await two.office.store.act(as: two.street) { try await $0.now() }
        try await two.merge()
        let known = Knowledge.at(before.sinceMillennium)
        #expect(try await facts(two, two.east, known: known).allSatisfy { $0.standing == .own })
        #expect(try await facts(two, two.east).contains { $0.standing == .elsewhere(file: nil) })
        try await MergeDuplicates(store: two.office.store).undo(
            two.pair.pair.id, reason: "看错了", as: two.street)
        #expect(try await facts(two, two.east).allSatisfy { $0.standing == .own })
        #expect(try await history(two, two.east).allSatisfy { $0.by != nil })
    }

    @Test("who sees both files is told in which one it stands, once")
    func bothSeen() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        try await two.die(of: two.west)
        let entries = try await ReadFacts(store: two.office.store)(
            two.homes.east, on: TwoOffices.day, as: two.street
        ).entries.filter { $0.person == "child" && $0.form.kind == .vitalStates && $0.holds }
        #expect(entries.map(\.standing) == [.elsewhere(file: two.homes.west)])
    }

    private func say(
        _ two: TwoOffices, _ actor: Actor, _ kind: FactKind, _ said: [String: String]
    ) async throws {
        let policy = try AssistanceFixture.policy()
        let entry = try FactReading.entry(
            FactForm.of(kind), of: "child", saying: said.mapValues { [$0] },
            FactTerms(today: TwoOffices.day, rules: policy.rules))
        let record = RecordEvent(store: two.office.store, rules: policy.rules, terms: EventFixture.terms)
        _ = try await record.save(RecordFact(entry), on: two.home(actor), today: TwoOffices.day, as: actor)
    }

    @Test("what would not count, or put aside what counts, is recorded where the person's other entry has it")
    func oneEntry() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        try await say(two, two.west, .healthInsurances, ["scheme": "resident", "from": "2026-01-01"])
        await #expect {
            try await self.say(
                two, two.east, .healthInsurances, ["scheme": "employee", "from": "2026-05-01"])
        } throws: { error in
            guard case .contradicted(let text) = error as? EventFault else { return false }
            return text.en.contains("that office records it") || text.en.contains("record it there")
        }
        try await say(two, two.east, .careAbilities, ["level": "dependent", "from": "2026-01-01"])
        await #expect(throws: EventFault.self) {
            try await self.say(two, two.west, .careAbilities, ["level": "independent", "from": "2026-06-01"])
        }
        try await say(two, two.west, .healthInsurances, ["scheme": "employee", "from": "2026-06-01"])
        for actor in [two.east, two.west] {
            let child = try await two.office.store.act(as: actor) {
                try await $0.dossier(of: two.home(actor), on: TwoOffices.day)
            }.family.people.first { $0.key == "child" }
            #expect(child?.circumstances.healthInsurance.count == 2)
            #expect(child?.careAbility.map(\.level) == [.dependent])
        }
    }

    @Test("a death that the other office recorded is recorded once")
    func diesOnce() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        try await two.die(of: two.west)
        await #expect(throws: EventFault.alreadyDead) { try await two.die(of: two.east) }
    }
}
