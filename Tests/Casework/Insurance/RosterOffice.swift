import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Postgres
import Rules
import Store
import TestSupport
import Testing

extension TestOffice {
    static let scheme = "only-child-insurance"

    func draft(
        area: String? = nil, on day: CivilDate = AssistanceFixture.day, as other: Actor? = nil,
        blockSize: Int = 400
    ) async throws -> RosterDraft {
        let draft = DraftRoster(store: store, policy: try AssistanceFixture.policy(), blockSize: blockSize)
        return try await draft(scheme: Self.scheme, year: 2026, area: area, on: day, as: other ?? actor)
    }

    func lines(_ roster: Int64) async throws -> [RosterLine] {
        try await store.act(as: actor) { try await $0.lines(ofRoster: roster) }
    }

    func absences(_ roster: Int64) async throws -> [RosterAbsence] {
        try await store.act(as: actor) { try await $0.absences(ofRoster: roster) }
    }

    /// Everybody of these families, or of all, says yes or no.
    func consent(_ agrees: Bool, _ roster: Int64, families: [Int64]? = nil) async throws {
        let all = Set(try await lines(roster).map(\.family)).sorted()
        _ = try await RecordConsent(store: store)(
            ofFamilies: families ?? all, onRoster: roster, agrees: agrees, evidence: "签字表",
            givenOn: AssistanceFixture.day,
            as: actor)
    }

    /// With whole numbers, approved.
    func export(_ roster: Int64) async throws -> RosterExport {
        try await export(roster, purpose: try await terms("投保", "中国人寿"))
    }

    func export(_ roster: Int64, purpose: ExportPurpose?) async throws -> RosterExport {
        let text = try String(
            contentsOfFile: "\(ProjectFolder.path)/config/rosters/standard.yaml", encoding: .utf8)
        return try await ExportRoster(store: store)(
            roster: roster, layout: try RosterLayout.read(text, file: "standard.yaml"), purpose: purpose,
            on: AssistanceFixture.day, as: actor)
    }

    func confirm(
        _ roster: Int64, on day: CivilDate = AssistanceFixture.day, as other: Actor? = nil
    ) async throws -> RosterConfirmation {
        try await ConfirmRoster(store: store, policy: try AssistanceFixture.policy())(
            roster: roster, on: day, as: other ?? actor)
    }

    @discardableResult
    func override(_ obstacle: RosterObstacle, _ roster: Int64, families: [Int64]? = nil) async throws -> Int {
        try await OverrideRoster(store: store)(
            roster: roster, obstacle, reason: "主任批准", families: families, as: actor)
    }
}

extension RosterExport {
    func text(_ place: Int) throws -> String {
        try #require(String(bytes: files[place].bytes, encoding: .utf8))
    }
}
