import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// What an address asks for and nobody reads is refused, on every page that is routed: a filter that is mistyped never
/// gives everything (H6).
@Suite("Names in an address", .database, .serialized)
struct QueryNameTests {
    private static let probe = "990101198106150021"

    @Test(
        "A name that nobody reads and one that comes twice are refused by every page; the name is said, no value is"
    )
    func everyPage() async throws {
        let roles = try await RolePageTests.Roles.open()
        let client = try await roles.office.client()
        for (method, path) in roles.routes where method == .get && !path.hasPrefix("/api/") {
            let address = roles.address(path)
            for (query, said) in [
                ("villlage=\(Self.probe)", "villlage"), ("lang=zh&lang=en", "lang"), ("\(Self.probe)=1", nil),
                ("on%FF=\(Self.probe)", nil), ("On=2026-01-01", "On"),
            ] {
                let answer = try await client.get("\(address)?\(query)")
                #expect(answer.status == .badRequest, "\(path)?\(query)")
                #expect(!answer.text.contains(Self.probe), "\(path)")
                if path.hasPrefix("/health/") { continue }
                if let said { #expect(answer.text.contains("“\(said)”"), "\(path)?\(query)") }
                #expect(answer.text.contains("href=\"/\""), "\(path): no way back")
            }
            for name in QueryNames.table[path, default: []] {
                let answer = try await client.get("\(address)?\(name)=1&\(name)=2")
                #expect(answer.status == .badRequest && answer.text.contains("“\(name)”"), "\(path) \(name)")
            }
        }
    }

    @Test("A form that is sent to an address with such a name is refused before anything is done")
    func sent() async throws {
        let roles = try await RolePageTests.Roles.open()
        let client = try await roles.office.client()
        for (method, path) in roles.routes where method == .post {
            let answer = try await client.post("\(roles.address(path))?foo=1", form: "reason=x")
            #expect(answer.status == .badRequest, "\(path)")
        }
    }

    @Test("Each address of the table is routed, and the way back leads to the page without what was asked")
    func table() async throws {
        let routed = Set(try WebClient.routes().map(\.path))
        for path in QueryNames.table.keys { #expect(routed.contains(path), "\(path)") }
        let client = try await StreetOffice.filled(families: 4).client()
        let refused = try await client.get("/decisions?programm=special-support", [.acceptLanguage: "en"])
        #expect(refused.text.contains("href=\"/decisions\"") && refused.text.contains("“programm”"))
        #expect(try await client.get("/decisions?programme=special-support").status == .ok)
        #expect(try await client.get("/nothing-here?foo=1").status == .notFound)
    }
}
