import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Every address that is read takes both axes, or stands here with the reason why it does not: a new one cannot forget.
@Suite("Every read on both axes", .database, .serialized)
struct ReadsOverTimeTests {
    /// How a read asks for the day that is true.
    private enum Day {
        /// By `on`.
        case asked
        /// By days of its own.
        case own
    }

    private static let reads: [String: Day] = [
        "families": .asked, "families/:id": .asked, "families/:id/facts": .asked,
        "families/:id/history": .asked, "families/:id/forecast": .own, "decisions": .asked,
        "undetermined": .asked, "imports": .asked, "imports/:id": .asked, "rosters": .asked,
        "rosters/:id": .asked, "duplicates": .asked, "duplicates/overlaps": .asked,
        "duplicates/between": .asked, "moves": .asked, "withdrawals": .asked, "restrictions": .asked,
        "quality": .asked,
        "quality/rows": .asked, "quality/numbers": .asked,
        "api/v1/families/:id/decisions": .asked, "api/v1/families/:id/history": .asked,
        "api/v1/families/:id/facts": .asked,
    ]

    private static let exceptions: [String: String] = [
        "/": "what waits for somebody now",
        "imports/new": "a form", "imports/uploads/:id": "a file before it is imported",
        "imports/uploads/:id/rejects": "a file before it is imported",
        "imports/:id/rejects": "the rows as they were sent, which never change",
        "families/:id/events": "forms of acts", "families/:id/events/:kind": "forms of acts",
        "families/:id/facts/:kind": "the form of an act",
        "families/:id/facts/:kind/:entry/:manner": "the form of an act",
        "families/:id/undo/:act": "the form of an act", "families/:id/offer": "the form of an act",
        "families/:id/close": "the form of an act", "families/:id/restrict": "the form of an act",
        "families/:id/withdraw": "the form of an act", "families/:id/household": "the form of an act",
        "register": "registrations that are not finished", "register/:draft": "a form",
        "register/:draft/check": "a form", "register/:draft/:section": "a form",
        "moves/:id": "the form of an answer",
        "retention": "what may be purged now", "retention/purge": "the form of an act",
        "retention/purges/:id": "the record of an act",
        "quality/anew": "leads back to what is measured",
        "duplicates/:id": "the form of an act, with what was said and when",
        "duplicates/:id/merge": "the form of an act",
        "help": "nothing of the register", "sign-in": "nothing of the register",
        "assets/:name": "nothing of the register", "health/live": "nothing of the register",
        "health/ready": "nothing of the register", "metrics": "nothing of the register",
    ]

    /// The addresses that are routed for reading, as the sources have them.
    private func routed() throws -> Set<String> {
        let paths = try WebClient.routes().filter { $0.method == .get }.map(\.path)
        return Set(
            paths.map { path in
                let named = path.replacing("{", with: ":").replacing("}", with: "")
                return named == "/" ? named : String(named.dropFirst())
            })
    }

    @Test("No address is read without being in one of the two lists, and neither list names one that is gone")
    func listed() throws {
        let known = Set(Self.reads.keys).union(Self.exceptions.keys)
        let routed = try routed()
        #expect(routed.subtracting(known).sorted() == [], "say how it is asked for as known and on a day")
        #expect(known.subtracting(routed).sorted() == [])
        #expect(Set(Self.reads.keys).isDisjoint(with: Self.exceptions.keys))
    }

    @Test(
        "Each read takes an instant, and a day where it says so: what cannot be read is refused, never passed over"
    )
    func taken() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let (home, now) = (
            try await office.home("H0003"),
            try await office.store.act(as: office.actor) { try await $0.now() }.text
        )
        for (path, day) in Self.reads.sorted(by: { $0.key < $1.key }) {
            let id = path.contains("families") ? "\(home)" : "1"
            let of = path == "quality/rows" ? "measure=logic&" : ""
            let address = "/" + path.replacing(":id", with: id)
            #expect(try await client.get("\(address)?\(of)as_known=\(now)").status == .ok, "\(path)")
            for wrong in ["2999-01-01", "soon"] {
                let refused = try await client.get("\(address)?\(of)as_known=\(wrong)")
                #expect(refused.status == .badRequest, "\(path)")
            }
            guard day == .asked else { continue }
            let both = try await client.get("\(address)?\(of)as_known=\(now)&on=2026-11-01")
            #expect(both.status == .ok, "\(path)")
            #expect(try await client.get("\(address)?\(of)on=2026-02-30").status == .badRequest, "\(path)")
        }
    }
}
