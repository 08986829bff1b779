import Casework
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Who looks at what others did does none of it (separation of duties, GB/T 22239-2019), on the pages and in the API:
/// every address that is routed is asked.
@Suite("Roles on the pages", .database, .serialized)
struct RolePageTests {
    private static let refusal = "您的岗位只查看、不办理"
    private static let auditor = "审计员"

    /// Sent without being signed in, or of the session itself.
    private static let open: [String: String] = [
        "/sign-in": "of the session", "/sign-out": "of the session", "/api/v1/check": "stores nothing",
    ]
    /// Acts that administrators alone may do.
    private static let ofAdministrators: Set<String> = ["/retention/purge", "/retention/purges/{id}"]

    /// An office with families, an import, a roster, a pair and a move, and an auditor and a caseworker for all of it.
    struct Roles {
        let office: StreetOffice
        let home: Int64
        let routes: [(method: HTTPRequest.Method, path: String)]

        static func open() async throws -> Roles {
            let office = try await StreetOffice.filled(families: 12)
            let actors = Actors(store: office.store)
            for (name, role) in [(RolePageTests.auditor, ActorRole.auditor), ("经办人", .caseworker)] {
                _ = try await actors.add(name, role: role, areas: ["root"], by: office.actor)
            }
            return Roles(
                office: office, home: try await office.home("H0003"),
                routes: try WebClient.routes())
        }

        /// The address with its places filled: what is there where something must be.
        func address(_ path: String) -> String {
            path.replacing("/families/{id}", with: "/families/\(home)").replacing("{id}", with: "1")
                .replacing("{draft}", with: "1").replacing("{act}", with: "1")
                .replacing("/events/{kind}", with: "/events/death")
                .replacing("/facts/{kind}/{entry}/{manner}", with: "/facts/incomes/1/end")
                .replacing("/facts/{kind}", with: "/facts/incomes").replacing("{answer}", with: "accept")
                .replacing("{section}", with: "place")
        }
    }

    @Test(
        "An auditor is refused every form that is sent, but those that only look; nobody else is for the role"
    )
    func sent() async throws {
        let roles = try await Roles.open()
        let (auditor, caseworker) = (
            try await roles.office.client(signedInAs: Self.auditor),
            try await roles.office.client(signedInAs: "经办人")
        )
        let sent = roles.routes.filter { $0.method != .get && $0.method != .head }
        #expect(sent.count > 30 && Set(sent.map(\.path)).isSuperset(of: Self.open.keys))
        #expect(ChangeGuard.looks.isSubset(of: Set(sent.map(\.path))))
        for (method, path) in sent.sorted(by: { $0.path > $1.path }) where Self.open[path] == nil {
            #expect(method == .post, "\(path): say how it is sent here")
            let address = roles.address(path)
            let answer = try await auditor.post(address, form: "reason=x")
            if ChangeGuard.looks.contains(path) {
                #expect(answer.status != .forbidden, "\(path)")
            } else {
                #expect(answer.status == .forbidden && answer.text.contains(Self.refusal), "\(path)")
            }
            guard !Self.ofAdministrators.contains(path) else { continue }
            let theirs = try await caseworker.post(address, form: "")
            #expect(!theirs.text.contains(Self.refusal), "\(path): \(theirs.status)")
        }
        let english = try await auditor.post("/register?lang=en", form: "")
        #expect(english.status == .forbidden && english.text.contains("Your role looks and changes nothing"))
    }

    @Test("An auditor reads every page, is shown no form or link of an act on it, and no page of an act")
    func read() async throws {
        let roles = try await Roles.open()
        let client = try await roles.office.client(signedInAs: Self.auditor)
        _ = try await roles.office.desk.findDuplicates(roles.office.caller)
        let acts = ChangeGuard.acts.map { act in
            "^" + act.replacing("{id}", with: "[0-9]+").replacing("{kind}", with: "[a-z-]+") + "(?:[/?#].*)?$"
        }
        var shown = 0
        for (method, path) in roles.routes where method == .get && Self.open[path] == nil {
            let answer = try await client.get(
                roles.address(path) + (path == "/quality/rows" ? "?measure=verification" : ""))
            if ChangeGuard.isAct(.get, path) {
                #expect(answer.status == .forbidden && answer.text.contains(Self.refusal), "\(path)")
                continue
            }
            #expect(answer.status != .forbidden, "\(path)")
            shown += answer.status == .ok ? 1 : 0
            for form in answer.text.matches(of: #/<form[^>]*method="post"[^>]*action="([^"]*)"/#) {
                let to = String(form.output.1).replacing(#/[0-9]+/#, with: "{id}").replacing(
                    #/\?.*/#, with: "")
                #expect(to == "/sign-out" || ChangeGuard.looks.contains(to), "\(path) has a form to \(to)")
            }
            for link in answer.text.matches(of: #/href="(\/[^"]*)"/#) {
                let to = String(link.output.1)
                #expect(
                    !acts.contains { to.range(of: $0, options: .regularExpression) != nil },
                    "\(path) links to \(to)")
            }
        }
        #expect(shown > 20)
    }

    @Test("Each page of an act is one that is routed, and somebody who may act is shown its way there")
    func table() async throws {
        let roles = try await Roles.open()
        let reads = roles.routes.filter { $0.method == .get }.map(\.path)
        for act in ChangeGuard.acts {
            #expect(reads.contains { $0 == act || $0.hasPrefix(act + "/") }, "\(act)")
        }
        let client = try await roles.office.client(signedInAs: "经办人")
        let family = try await client.get("/families/\(roles.home)").text
        for act in ["events", "offer", "close"] {
            #expect(family.contains("href=\"/families/\(roles.home)/\(act)\""), "\(act)")
        }
        #expect(try await client.get("/families").text.contains("href=\"/register\""))
    }

    @Test("The rule is the office's: beneath the pages too an auditor looks and writes nothing")
    func beneath() async throws {
        let roles = try await Roles.open()
        let (desk, store) = (roles.office.desk, roles.office.store)
        let caller = Desk.Caller(name: Self.auditor, request: "")
        await #expect(throws: DeskError.mayNotChange) {
            try await desk.verifyFamilies([roles.home], on: testDay, caller)
        }
        await #expect(throws: DeskError.mayNotChange) {
            try await desk.save(
                RecordDeath(of: "wife", on: testDay), on: roles.home, today: testDay, reason: "x", basis: "1",
                caller)
        }
        let auditor = try #require(try await Actors(store: store).list().first { $0.role == .auditor })
        await #expect(throws: StoreError.mayNotChange) { try await store.act(as: auditor) { _ in } }
        try await store.act(as: auditor, readOnly: true) { _ in }
        let looks = try await roles.office.looks("family page")
        _ = try await desk.open(roles.home, today: testDay, caller)
        #expect(try await roles.office.looks("family page") == looks + 1, "looks of an auditor are recorded")
        #expect(ActorRole.allCases.filter { !$0.mayChange } == [.auditor])
    }
}
