import Foundation
import HTTPTypes
import TestSupport
import Testing

/// The household number of a family is changed on a page of its own.
@Suite(.database, .serialized)
struct HouseholdPageTests {
    @Test(
        "the form shows the number held, names the family that has another one, and the change stands in the history"
    )
    func changed() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        let (home, other) = (try await office.home("H0002"), try await office.home("H0004"))
        let page = "/families/\(home)"
        #expect(try await client.get(page).text.contains("href=\"\(page)/household\""))
        let form = try await client.get(page + "/household").text
        #expect(form.contains("value=\"H0002\"") && form.contains("没有户编号的，留空"))
        func post(_ fields: String) async throws -> WebClient.Answer {
            try await client.post(page + "/household", form: fields)
        }
        let unsaid = try await post("number=H0012&seen=H0002")
        #expect(unsaid.status == .unprocessableContent && unsaid.text.contains("<a href=\"#reason\">"))
        #expect(unsaid.text.contains("value=\"H0012\""))
        let taken = try await post("number=H0004&seen=H0002&reason=x")
        #expect(taken.status == .unprocessableContent && taken.text.contains("登记编号 \(other) 的家庭"))
        let stale = try await post("number=H0012&seen=H0001&reason=x")
        #expect(stale.status == .unprocessableContent && stale.text.contains("已变更为 H0002"))
        #expect(
            stale.text.contains("value=\"H0012\"") && stale.text.contains("name=\"seen\" value=\"H0002\""))
        let saved = try await post("number=H0012&seen=H0002&reason=typed+wrong")
        #expect(saved.headers[.location] == page + "?done=numbered")
        let family = try await client.get(page + "?done=numbered&lang=en").text
        #expect(family.contains("The household number was changed.") && family.contains("H0012"))
        let history = try await client.get(page + "/history?lang=en").text
        #expect(history.contains("household number H0012, before H0002") && history.contains("typed wrong"))
        #expect(try await client.get("/families?q=H0002").text.contains("href=\"\(page)\""))
        let none = try await post("number=&seen=H0012&reason=x")
        #expect(none.headers[.location] == page + "?done=numbered")
        #expect(
            try await client.get(page + "?lang=en").text.contains("The household number was changed.")
                == false)
    }
}
