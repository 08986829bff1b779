import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// A family and the means to say something of it.
struct Speaking {
    let fixture: EventFixture
    let home: Int64
    var terms: FactTerms { FactTerms(today: EventFixture.today, rules: fixture.policy.rules) }
    var desk: Desk { Desk(store: fixture.office.store, policy: fixture.policy, account: "测试员") }

    static func open() async throws -> Speaking {
        let fixture = try await EventFixture.open()
        return Speaking(fixture: fixture, home: try await fixture.register(EventFixture.couple))
    }

    func entry(
        _ kind: FactKind, _ person: String?, _ said: [String: [String]], isCorrection: Bool = false,
        adding: Set<String> = []
    ) throws -> FactEntry {
        try FactReading.entry(
            FactForm.of(kind), of: person, saying: said, isCorrection: isCorrection, adding: adding, terms)
    }

    /// The first entry of a kind, corrected to say something else.
    func correct(_ kind: FactKind, to said: [String: String]) async throws -> RecordEvent.Outcome {
        let entry = try #require(try await entries(kind).first)
        let said = try self.entry(kind, nil, said.mapValues { [$0] }, isCorrection: true)
        return try await fixture.save(CorrectFact(entry.place, to: said), on: home)
    }

    func record(_ kind: FactKind, _ person: String? = nil, _ said: [String: String]) throws -> RecordFact {
        RecordFact(try entry(kind, person, said.mapValues { [$0] }))
    }

    func save(_ kind: FactKind, _ person: String? = nil, _ said: [String: String]) async throws {
        _ = try await fixture.save(try record(kind, person, said), on: home)
    }

    func refusal(
        _ kind: FactKind, _ person: String? = nil, _ said: [String: String]
    ) async throws -> EventFault? {
        try await fixture.refusal(try record(kind, person, said), on: home)
    }

    /// What an entry that cannot be read is refused for, by field.
    func faults(
        _ kind: FactKind, _ person: String? = nil, _ said: [String: String], isCorrection: Bool = false,
        adding: Set<String> = []
    ) -> [String] {
        do throws(FactFaults) {
            _ = try FactReading.entry(
                FactForm.of(kind), of: person, saying: said.mapValues { [$0] }, isCorrection: isCorrection,
                adding: adding, terms)
            return []
        } catch { return error.list.map(\.field) }
    }

    /// "部分失能 2026-01-01..2026-06-01" of each entry of a kind, the earlier first.
    func course(_ kind: FactKind) async throws -> [String] {
        try await entries(kind).map { entry in
            let days = "\(entry.valid.from?.description ?? "")..\(entry.valid.to?.description ?? "")"
            return "\(entry.said.zh) \(days)"
        }
    }

    func acts() async throws -> [ActRecord] {
        try await fixture.office.store.act(as: fixture.office.actor) { try await $0.acts(on: home) }
    }

    func entries(_ kind: FactKind, on day: CivilDate? = nil) async throws -> [HeldEntry] {
        try await sheet(on: day).entries.filter { $0.place.kind == kind }
    }

    func sheet(on day: CivilDate? = nil, asKnown: String? = nil) async throws -> FactSheet {
        try await desk.facts(
            of: home, on: day, asKnown: asKnown, today: EventFixture.today,
            Desk.Caller(name: "测试员", request: ""))
    }
}
