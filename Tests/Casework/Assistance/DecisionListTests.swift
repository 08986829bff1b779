import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// What an officer works from: who, why, what to ask; and the same answer again years later.
@Suite(.database)
struct DecisionListTests {
    private static let day = AssistanceFixture.day

    private func office() async throws -> TestOffice {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(12)
        // Two families say that they had a second child, which nobody listed.
        for household in ["H0003", "H0006"] {
            register[household]?["曾生育（收养）子女数"] = "2"
            register[household]?["现存活子女数"] = "1"
        }
        try await office.importing(register.bytes)
        _ = try await office.determine()
        return office
    }

    private func desk(_ office: TestOffice) throws -> Desk {
        Desk(store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
    }

    private func list(
        _ office: TestOffice, _ outcome: Outcome? = nil, programme: String = "special-hardship",
        area: String? = nil
    ) async throws -> [DecisionInList] {
        let caller = Desk.Caller(name: office.actor.name, request: "", area: area)
        let question = DecisionListQuestion(
            programme: programme, outcome: outcome, on: Self.day, page: 1, size: 1000)
        return try #require(try await desk(office).decisions(question, caller)).decisions
    }

    @Test("undetermined answers name the fact to ask for, with the household and village of each")
    func factsToAsk() async throws {
        let office = try await office()
        let caller = Desk.Caller(name: office.actor.name, request: "")
        let found = try await desk(office).undetermined(programme: "special-hardship", caller)
        let asked = try #require(found).decisions.filter { $0.missing.contains("parentage") }
        #expect(asked.map(\.household) == ["H0003", "H0006"])
        #expect(asked.map(\.village.code) == ["990101001001", "990101001201"])
        #expect(asked.allSatisfy { $0.missing == ["parentage"] && $0.outcome == .undetermined })
    }

    @Test("a list narrows by outcome and area, and each family listed is a recorded look")
    func narrowed() async throws {
        let office = try await office()
        let looks = try await office.rowCounts()["office.looks", default: 0]
        let all = try await list(office)
        #expect(all.count == 12)
        #expect(try await office.rowCounts()["office.looks"] == looks + 12)
        let living = try #require(all.first { $0.household == "H0001" })
        #expect(living.outcome == .ineligible && living.names.contains { $0.hasPrefix("林") })
        #expect(living.reasons.contains { $0.result == .unmet })
        let sums = try await [Outcome.eligible, .ineligible, .undetermined].asyncMap {
            try await list(office, $0).count
        }
        #expect(sums.reduce(0, +) == 12)
        let villages = try await ["990101001001", "990101001201"].asyncMap {
            try await list(office, area: $0).count
        }
        #expect(villages == [6, 6])
        await #expect(throws: DeskError.unknownFilter) { try await list(office, area: "typo") }
    }

    @Test(
        "every stored decision replays to the same bytes; a tampered digest does not; other rules are said so"
    )
    func replay() async throws {
        let office = try await office()
        let policy = try AssistanceFixture.policy()
        let replay = ReplayDecision(
            store: office.store, rules: policy.rules, reader: AssistanceFixture.reader)
        for programme in ["special-hardship", "special-support"] {
            let listed = try await list(office, programme: programme)
            #expect(!listed.isEmpty)
            for decision in listed {
                #expect(try await replay(decision.id, as: office.actor).result == .same)
            }
        }
        var results: [DecisionReplay] = []
        try await replay.all(as: office.actor) { results.append($0) }
        #expect(results.count > 12)
        #expect(results.allSatisfy { $0.result == .same && $0.differences.isEmpty })
        #expect(results.map(\.id) == results.map(\.id).sorted())
        let first = try #require(try await list(office).first)
        let stored = try await office.store.act(as: office.actor) { try await $0.decisions(of: first.home) }
        var forged = try #require(stored.first { $0.id == first.id })
        forged.day = Self.day.adding(days: 1)
        try await office.store.act(as: office.actor) { try await $0.add([forged], on: [], run: nil) }
        let last = try await office.store.act(as: office.actor) { try await $0.decisions(of: forged.home) }
        let id = try #require(last.first { $0.day == forged.day }).id
        #expect(try await replay(id, as: office.actor).result == .different)
        // The day alone was forged: everything kept in clear is the same.
        #expect(try await replay(id, as: office.actor).differences.isEmpty)
        forged.outcome = forged.outcome == .eligible ? .ineligible : .eligible
        forged.day = Self.day.adding(days: 2)
        let changed = forged
        try await office.store.act(as: office.actor) { try await $0.add([changed], on: [], run: nil) }
        let after = try await office.store.act(as: office.actor) { try await $0.decisions(of: changed.home) }
        let second = try #require(after.first { $0.day == changed.day }).id
        #expect(try await replay(second, as: office.actor).differences.contains("outcome"))
        await #expect(throws: AssistanceError.noSuchDecision(id: 999_999)) {
            try await replay(999_999, as: office.actor)
        }
    }

    @Test("what leaves without terms masks names, names no child and states no criterion")
    func masked() async throws {
        let office = try await office()
        _ = try await office.determine(programme: "hope-project-schooling")
        var children = 0
        // Born on 15 January 2012: a child up to the day before the 15th birthday.
        for (day, isChild) in [("2027-01-14", true), ("2027-01-15", false)] {
            for programme in ["special-hardship", "special-support", "hope-project-schooling"] {
                let whole = try await list(office, programme: programme)
                for (line, masked) in whole.map({ ($0, $0.masked(on: CivilDate(iso: day)!, said: \.zh)) }) {
                    #expect(masked.isMasked && masked.reasons.isEmpty && masked.missing == line.missing)
                    #expect(masked.names.count == line.names.count)
                    #expect(Set(masked.names).isDisjoint(with: line.names))
                    for (name, shown) in zip(line.names, masked.names) {
                        let isHidden = isChild && name.hasPrefix("周小")
                        #expect(shown == (isHidden ? "（儿童）" : IdentityMask.name(name)))
                        children += isHidden ? 1 : 0
                    }
                }
            }
        }
        #expect(children > 0)
    }

    @Test("checking a registered family says what its dossier alone says, and records the look")
    func check() async throws {
        let office = try await office()
        let home = try await office.home("H0009")
        let check = CheckFamily(rules: try AssistanceFixture.policy().rules)
        let looks = try await office.rowCounts()["office.looks", default: 0]
        let stored = try await check(home: home, on: Self.day, in: office.store, as: office.actor)
        #expect(try await office.rowCounts()["office.looks"] == looks + 1)
        let alone = try check(try await office.dossier("H0009"), on: Self.day)
        #expect(stored == alone)
        let told = Set(stored.map(\.programme))
        #expect(told.isSuperset(of: ["only-child-insurance", "special-hardship", "special-support"]))
        // What only somebody's own request opens is never spoken of where nobody asked.
        #expect(told.isDisjoint(with: ["fertility-counselling", "adoption-support"]))
        let clerk = try await office.person("胜利", .clerk, "990101001201")
        await #expect(throws: StoreError.noSuchFamily) {
            try await check(home: home, on: Self.day, in: office.store, as: clerk)
        }
    }
}

extension Sequence {
    /// In order, one after the other.
    func asyncMap<Value>(_ body: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
