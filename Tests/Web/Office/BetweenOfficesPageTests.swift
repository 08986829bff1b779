import Benefits
import Casework
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The page of benefits between two offices", .database, .serialized)
struct BetweenOfficesPageTests {
    /// Two village offices whose families are paid for one child, and their clients.
    private func offices() async throws -> (east: WebClient, west: WebClient, homes: [Int64]) {
        let twice = try await TwiceOffice.open(inOneVillage: false)
        let (street, pair) = (try await twice.office.client(), try await twice.pair())
        _ = try await street.post("/duplicates/\(pair)/merge", form: "keep=one&seen=0&reason=seen")
        for (name, area) in [("东风办", "990101001001"), ("胜利办", "990101001201")] {
            _ = try await twice.office.store.addActor(
                named: name, role: .caseworker, areas: [area], by: StreetOffice.account)
        }
        let homes = try await twice.pay("disability-care-subsidy")
        return (
            try await twice.office.client(signedInAs: "东风办"),
            try await twice.office.client(signedInAs: "胜利办"),
            homes
        )
    }

    private func code(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: #/name="row" value="([0-9a-f]+)"/#)).1)
    }

    @Test(
        "Either office settles it on its page, sees what the other said, and takes it back; the other family is not shown"
    )
    func settled() async throws {
        let (east, west, homes) = try await offices()
        let path = "/duplicates/between"
        #expect(try await east.get("/duplicates").text.contains("1 处待遇别的单位也在发放"))
        let (here, there) = (try await east.get(path).text, try await west.get(path).text)
        #expect(here.contains("胜利村（990101001201）") && there.contains("东风社区（990101001001）"))
        #expect(here.contains("/families/\(homes[0])") && !here.contains("/families/\(homes[1])"))
        #expect(there.contains("/families/\(homes[1])") && !there.contains("/families/\(homes[0])\""))
        #expect(!here.contains("T0003") && !there.contains("T0001"))
        let list = "/decisions?programme=disability-care-subsidy"
        for office in [east, west] {
            #expect(try await office.get(list).text.contains("另一单位也发给此人同一待遇"))
        }
        let code = try code(here)
        let unsaid = try await east.post(path, form: "row=\(code)&reason.\(code)=agreed")
        #expect(unsaid.status == .unprocessableContent && unsaid.text.contains("value=\"agreed\""))
        #expect(unsaid.text.contains("<a href=\"#between-\(code)-payer\">"))
        let unreasoned = try await east.post(path, form: "row=\(code)&payer.\(code)=elsewhere")
        #expect(unreasoned.text.contains("value=\"elsewhere\" checked"))
        #expect(
            try await east.post(path, form: "row=\(code)&payer.\(code)=elsewhere&reason.\(code)=agreed")
                .status == .seeOther)
        #expect(try await east.get(list).text.contains("已定由另一家庭发放"))
        #expect(try await !west.get(list).text.contains("另一单位也发给"))
        #expect(try await east.get(path).text.contains("本单位说明：由另一单位的家庭领取"))
        let told = try await west.get(path).text
        #expect(told.contains("另一单位说明：由本单位的家庭领取") && told.contains("value=\"reopen\""))
        // The west settles what is settled: it is shown how it stands.
        let theirs = try self.code(told)
        let late = try await west.post(
            path, form: "row=\(theirs)&payer.\(theirs)=here&reason.\(theirs)=first")
        #expect(late.status == .conflict && late.text.contains("其间另一单位已作说明"))
        #expect(
            try await west.post(path, form: "row=\(theirs)&act.\(theirs)=reopen&reason.\(theirs)=again")
                .status == .seeOther)
        #expect(try await east.get(list).text.contains("另一单位也发给此人同一待遇"))
        let english = try await west.get(path, [.acceptLanguage: "en"]).text
        #expect(english.contains("Benefits that another office pays as well"))
    }

    @Test("An office without such a benefit is told so; a code that names none is not found")
    func none() async throws {
        let twice = try await TwiceOffice.open()
        let client = try await twice.office.client()
        #expect(try await client.get("/duplicates/between").text.contains("没有别的单位同时发放的待遇"))
        let path = "/duplicates/between"
        #expect(
            try await client.post(path, form: "row=ab12&payer.ab12=here&reason.ab12=a").status == .notFound)
        #expect(try await client.post(path, form: "payer=here&reason=a").status == .badRequest)
    }
}
