import Benefits
import Casework
import CivilCalendar
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Imports and rosters as known at an instant: what had not happened is not there, what came later is not said.
@Suite("Imports and rosters as known at an instant", .database, .serialized)
struct FilesOverTimeTests {
    private static let before = "2020-01-01T09:00"

    private func now(_ office: StreetOffice) async throws -> String {
        try await office.store.act(as: office.actor) { try await $0.now() }.text
    }

    @Test(
        "A change accepted later waits then, an import that had not happened is not there, and nothing is offered"
    )
    func imports() async throws {
        let office = try await StreetOffice.filled()
        let (desk, caller, client) = (office.desk, office.caller, try await office.client())
        let between = try await now(office)
        _ = try await desk.acceptChanges(
            of: 2, at: [ChangePlace(line: StreetOffice.changedLine)], since: nil, caller)
        let present = try await desk.imports(caller)
        let then = try await desk.imports(asKnown: between, caller)
        #expect(present.map(\.id) == [2, 1] && then.map(\.id) == [2, 1])
        #expect(present[0].waiting == 0 && then[0].waiting > 0)
        let opened = try await desk.openImport(2, asKnown: between, caller)
        #expect(opened.summary == then[0])
        #expect(opened.lines.first?.changes.first?.accepted == nil)
        #expect(try await desk.openImport(2, caller).lines.first?.changes.first?.accepted != nil)
        #expect(try await desk.imports(asKnown: Self.before, caller).isEmpty)
        await #expect(throws: DeskError.notFound) {
            try await desk.openImport(2, asKnown: Self.before, caller)
        }
        let page = try await client.get("/imports/2?as_known=\(between)")
        #expect(page.status == .ok && page.text.contains("时所知的"))
        #expect(
            !page.text.contains("type=\"checkbox\"") && !page.text.contains("action=\"/imports/2\"><field"))
        #expect(page.text.contains("href=\"/imports?as_known="), "links keep the instant")
        #expect(try await client.get("/imports/2?as_known=\(Self.before)").status == .notFound)
        let list = try await client.get("/imports?as_known=\(Self.before)").text
        #expect(list.contains("当时还没有。") && !list.contains("class=\"button\" href=\"/imports/new\""))
        #expect(try await client.get("/imports").text.contains("class=\"button\" href=\"/imports/new\""))
    }

    @Test("An import that was withdrawn later is in force then")
    func withdrawn() async throws {
        let office = try await StreetOffice.filled()
        let between = try await now(office)
        try await WithdrawImport(store: office.store).run(2, as: office.actor)
        #expect(try await office.desk.imports(office.caller).map(\.isWithdrawn) == [true, false])
        let then = try await office.desk.imports(asKnown: between, office.caller)
        #expect(then.map(\.isWithdrawn) == [false, false] && then[0].waiting > 0)
    }

    @Test("A roster that was replaced later is the draft then, and one drafted later is not there")
    func rosters() async throws {
        let office = try await StreetOffice.filled()
        let (desk, caller, client) = (office.desk, office.caller, try await office.client())
        let between = try await now(office)
        let product = try #require(office.policy.products.first)
        _ = try await DraftRoster(store: office.store, policy: office.policy)(
            scheme: product.programme, year: 2026, on: testDay, as: office.actor)
        #expect(try await desk.rosters(caller).map(\.state) == [.draft, .replaced])
        let then = try await desk.rosters(asKnown: between, caller)
        #expect(then.map(\.state) == [.draft])
        let id = try #require(then.first).id
        #expect(try await desk.openRoster(id, caller).summary.state == .replaced)
        let opened = try await desk.openRoster(id, asKnown: between, caller)
        #expect(opened.summary.state == .draft && !opened.villages.isEmpty)
        await #expect(throws: DeskError.notFound) {
            try await desk.openRoster(id + 1, asKnown: between, caller)
        }
        #expect(try await desk.rosters(asKnown: Self.before, caller).isEmpty)
        let page = try await client.get("/rosters/\(id)?as_known=\(between)")
        #expect(page.status == .ok && page.text.contains("时所知的") && page.text.contains("草稿"))
        #expect(page.text.contains("?as_known=") && page.text.contains("&amp;as_known="))
        #expect(try await client.get("/rosters/\(id + 1)?as_known=\(between)").status == .notFound)
        let list = try await client.get("/rosters?as_known=\(Self.before)").text
        #expect(list.contains("当时还没有。") && !list.contains("<code>guanhuai roster draft"))
    }
}
