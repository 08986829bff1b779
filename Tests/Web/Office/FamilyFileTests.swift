import Benefits
import Casework
import CivilCalendar
import Exchange
import HTTPTypes
import Hummingbird
import Postgres
import Rules
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The list of families as a file", .database, .serialized)
struct FamilyFileTests {
    private func file(_ form: String, _ client: WebClient) async throws -> [UInt8] {
        let answer = try await client.post("/families/file", form: form)
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        return answer.bytes
    }

    @Test("Names are masked without a purpose and written out for one, which is recorded")
    func masked() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((1...3).map(TwiceOffice.line))
        let client = try await office.client()
        let masked = String(decoding: try await file("form=csv", client), as: UTF8.self)
        #expect(masked.contains("T0002") && !masked.contains("测试丙一"))
        #expect(try await office.looks("families list, names masked") == 3)
        let named = String(decoding: try await file("form=csv&purpose=visit", client), as: UTF8.self)
        #expect(named.contains("测试丙一"))
        #expect(try await office.looks("families list, names in full: visit") == 3)
        let blank = try await file("form=csv&purpose=+", client)
        #expect(String(decoding: blank, as: UTF8.self) == masked)
    }

    @Test("A child under 15 is named in no masked list, from the 15th birthday on by the mask")
    func children() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((1...3).map(TwiceOffice.line))
        let families = try await office.desk.families(FamilyListQuestion(), office.caller).families
        let child = try #require(families.flatMap(\.members).first { $0.key == "child" })
        let born = try #require(child.born)
        for (today, isNamed) in [
            (born.adding(years: 15), true), (born.adding(years: 15).adding(days: -1), false),
        ] {
            let list = FamilyListFile(
                families, rules: office.policy.rules, namesInFull: false, on: today, said: \.zh)
            let named = list.table.rows.contains { "\($0[4])".contains(IdentityMask.name(child.name ?? "?")) }
            #expect(named == isNamed, "\(today)")
        }
    }

    @Test("An auditor gets the list masked, and not with names in full")
    func auditor() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((1...3).map(TwiceOffice.line))
        _ = try await office.store.addActor(
            named: "审计员", role: .auditor, areas: ["990101001"], by: StreetOffice.account)
        let auditor = try await office.client(signedInAs: "审计员")
        #expect(try await auditor.post("/families/file", form: "form=csv").status == .ok)
        #expect(try await auditor.post("/families/file", form: "form=csv&purpose=x").status == .forbidden)
        #expect(try await office.looks("families list, names in full: x") == 0)
    }

    @Test("It holds what the search finds, in the form asked for; a number stands in no address")
    func forms() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((1...3).map(TwiceOffice.line))
        let client = try await office.client()
        let number = try #require(TwiceOffice.line(2)["女方身份证号"])
        let one = try await file("form=gb18030&q=\(number)", client)
        #expect(!one.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(one.count { $0 == UInt8(ascii: "\n") } == 2)
        #expect(try await file("form=xlsx", client).starts(with: Array("PK".utf8)))
        #expect(try await client.post("/families/file", form: "form=pdf").status == .badRequest)
        #expect(try await client.post("/families/file", form: "form=csv&outcome=typo").status == .badRequest)
        let page = try await client.post("/families", form: "q=\(number)")
        #expect(page.text.contains("name=\"q\" type=\"search\" value=\"\(number)\""))
        let foreign = try await client.post("/families/file", form: "form=csv", [.secFetchSite: "cross-site"])
        #expect(foreign.status == .forbidden)
    }

    @Test("It is whole, however many there are")
    func whole() async throws {
        let office = try await StreetOffice.filled(families: 240)
        let all = try await office.store.act(as: office.actor) {
            try await $0.value("select count(*) from families.files", as: Int64.self)
        }
        #expect(all > 200)
        let list = try await office.desk.familyFile(
            FamilyListQuestion(), purpose: nil, today: testDay, office.caller, said: \.zh)
        #expect(Int64(list.table.rows.count) == all)
    }

    @Test("A purpose is kept as it is typed, so that no number of a person may stand in it")
    func unsealed() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((1...3).map(TwiceOffice.line))
        let client = try await office.client()
        for purpose in ["call+139+7771+2345", "990101197508124120", "1397771-2345"] {
            let refused = try await client.post("/families/file", form: "form=csv&purpose=\(purpose)")
            #expect(refused.status == .unprocessableContent || refused.status == .conflict, "\(purpose)")
            #expect(refused.text.contains("不要写证件号码"))
        }
        _ = try await file("form=csv&purpose=2026-11-25+visit+12", client)
        #expect(try await office.looks("families list, names in full: 2026-11-25 visit 12") == 3)
    }

    @Test("Another office's families are not in it")
    func otherOffice() async throws {
        let office = try await StreetOffice.open()
        var lines = (1...3).map(TwiceOffice.line)
        lines[2]["村居代码"] = "990101001201"
        try await office.importLines(lines)
        _ = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001201"], by: StreetOffice.account)
        let text = String(
            decoding: try await file("form=csv", try await office.client(signedInAs: "村干事")), as: UTF8.self)
        #expect(text.contains("T0003") && !text.contains("T0001"))
    }
}
