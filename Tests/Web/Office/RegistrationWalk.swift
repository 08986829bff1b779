import HTTPTypes
import Testing

@testable import Web

/// A registration that a person fills in page by page.
struct RegistrationWalk {
    static let wife = "990101198106150021"
    static let husband = "990101197903100030"
    static let son = "990101200504050018"

    /// Every page that has to be filled in, and some that may be.
    static let pages: [(page: String, form: String)] = [
        ("place", "village=990101001001&household=W-1"),
        ("wife", "onFile=yes&name=Lan"), ("wife-document", "document=identity&number=\(wife)"),
        ("wife-life", "living=yes"), ("wife-register", "register=rural"), ("wife-residence", ""),
        ("wife-disability", "disabled=no"),
        ("husband", "onFile=yes&name=Jian"), ("husband-document", "number=\(husband)"),
        ("husband-life", "living=yes"), ("husband-disability", "disabled=no"),
        ("children", "ever=1&alive=0"),
        ("child-1", "name=Ming&sex=male"), ("child-1-document", "document=identity&number=\(son)"),
        ("child-1-origin", "manner=birth"), ("child-1-life", "living=no&died=2019-08-20"),
        ("union", "state=first-marriage&since=2003-05-01"),
        ("certificate", "held=held&paper=GR-0001&issued=2006-04-01"),
        ("circumstances", "size=2&income=1200.50"), ("contact", "phone=13900010001"),
    ]

    let client: WebClient
    /// The address of the draft.
    let path: String

    static func begin(_ client: WebClient) async throws -> RegistrationWalk {
        let begun = try await client.post("/register", form: "")
        #expect(begun.status == .seeOther)
        return RegistrationWalk(client: client, path: try #require(begun.headers[.location]))
    }

    /// The same draft in somebody else's browser.
    func seen(by client: WebClient) -> RegistrationWalk { RegistrationWalk(client: client, path: path) }

    func get(_ page: String) async throws -> String { try await client.get("\(path)/\(page)").text }

    @discardableResult
    func fill(_ page: String, _ form: String, step: String = "continue") async throws -> WebClient.Answer {
        let seen = try Self.version(try await get(page))
        return try await client.post("\(path)/\(page)", form: "\(form)&version=\(seen)&step=\(step)")
    }

    /// - Parameter household: the number of the household, which no other family of the village has.
    func fillAll(household: String = "W-1") async throws {
        for (page, form) in Self.pages {
            let answer = try await fill(page, form.replacing("W-1", with: household))
            #expect(answer.status == .seeOther, "\(page): \(answer.text)")
        }
    }

    func send(_ more: String = "") async throws -> WebClient.Answer {
        let seen = try Self.version(try await get("check"))
        return try await client.post("\(path)/check", form: "version=\(seen)\(more)")
    }

    static func version(_ text: String) throws -> String {
        String(try #require(text.firstMatch(of: #/name="version" value="(\d+)"/#)).1)
    }
}
