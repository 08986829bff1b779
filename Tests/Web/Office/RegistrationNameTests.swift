import Benefits
import Casework
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

@Suite("A registered number under another name, on the pages of a registration", .database)
struct RegistrationNameTests {
    private struct Two {
        let office: StreetOffice
        let first: String
        let draft: RegistrationWalk
    }

    /// A family that is registered, and a draft with the same people.
    private func two() async throws -> Two {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let draft = try await RegistrationWalk.begin(client)
        try await draft.fillAll()
        let first = try #require(try await draft.send().headers[.location])
        let second = try await RegistrationWalk.begin(client)
        try await second.fillAll(household: "W-9")
        // With another man: the same people would be the same family.
        try await second.fill("husband", "onFile=yes&name=Guo")
        try await second.fill("husband-document", "number=990101197903100073")
        try await second.fill("union", "state=divorced")
        return Two(office: office, first: first, draft: second)
    }

    @Test("It is said beside the number without the other name, and a person decides")
    func said() async throws {
        let two = try await two()
        let draft = two.draft
        let before = try await draft.get("wife-document")
        #expect(!before.contains("另一个姓名") && !before.contains("name=\"renamed\""))
        try await draft.fill("wife", "onFile=yes&name=Fang")
        for language in ["en", "zh"] {
            let page = try await draft.get("wife-document?lang=\(language)")
            #expect(page.contains("<a href=\"#number\">") && page.contains("name=\"renamed\""), "\(page)")
            #expect(!page.contains("Lan"))
        }
        let form = "document=identity&number=\(RegistrationWalk.wife)"
        #expect(try await draft.fill("wife-document", form).status == .unprocessableContent)
        let check = try await draft.get("check")
        #expect(check.contains("另一个姓名") && !check.contains("登记这个家庭"))
        let unsaid = try await draft.client.post("\(draft.path)/check", form: "version=1&known=yes")
        #expect(unsaid.status == .conflict)
        #expect(try await draft.fill("wife-document", form + "&renamed=yes").status == .seeOther)
        #expect(try await draft.get("check").contains("已对照证件：是同一个人"))
        let sent = try await draft.send("&known=yes")
        let family = try #require(sent.headers[.location], "\(sent.text)")
        let page = try await draft.client.get(family).text
        #expect(page.contains("Lan、Guo 家庭") && !page.contains("Fang"))
    }

    @Test("Another spelling of the same name is the same name, and another number takes the question away")
    func spelled() async throws {
        let draft = try await two().draft
        try await draft.fill("wife", "onFile=yes&name=%20Lan%20")
        #expect(try await draft.fill("wife-document", "number=\(RegistrationWalk.wife)").status == .seeOther)
        try await draft.fill("wife", "onFile=yes&name=Fang")
        try await draft.fill("wife-document", "number=990101198106150048")
        #expect(!(try await draft.get("wife-document").contains("name=\"renamed\"")))
    }
}
