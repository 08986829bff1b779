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

    /// The list in full, on terms; the approver is added where there is none.
    private func full(_ changed: [String: String] = [:], _ office: StreetOffice) async throws -> String {
        _ = try await office.store.addActor(
            named: "审核人", role: .benefitOfficer, areas: ["root"], by: StreetOffice.account)
        var fields = FormFields("")
        let terms = [
            "form": "csv", "names": "full", "step": "asked", "purpose": "visit", "recipient": "县局",
            "approver": "审核人", "delete-by": "2099-12-31",
        ]
        for (name, value) in terms.merging(changed, uniquingKeysWith: { $1 }) { fields[name] = value }
        return fields.encoded
    }

    private func left(_ office: StreetOffice) async throws -> [LeftFile] {
        try await office.store.act(as: office.actor) { try await $0.leftFiles(until: .latest) }
    }

    @Test("Names are masked; in full they leave on terms only, which are recorded with the hash of the file")
    func masked() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((1...3).map(TwiceOffice.line))
        let client = try await office.client()
        let masked = String(decoding: try await file("form=csv&purpose=visit", client), as: UTF8.self)
        #expect(masked.contains("T0002") && !masked.contains("测试丙一"))
        #expect(try await office.looks("families list, names masked") == 3)
        #expect(try await left(office).isEmpty)
        let bytes = try await file(try await full([:], office), client)
        #expect(String(decoding: bytes, as: UTF8.self).contains("测试丙一"))
        #expect(try await office.looks("families list, names in full: visit") == 3)
        let record = try #require(try await left(office).first)
        #expect(record.kind == .families && record.families == 3 && record.people == 9)
        #expect(record.terms.recipient == "县局" && record.terms.approvedBy == "审核人")
        #expect(record.hashes == [SHA256.hex(bytes)])
    }

    @Test("What is missing of the terms is asked for beside its question, and nothing leaves")
    func terms() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((1...3).map(TwiceOffice.line))
        let client = try await office.client()
        let number = try #require(TwiceOffice.line(2)["女方身份证号"])
        let asked = try await client.post("/families/file", form: "form=csv&names=full&q=\(number)")
        #expect(asked.status == .ok && asked.text.contains("name=\"approver\""))
        #expect(asked.text.contains("没有其他人可以批准"))
        #expect(asked.text.contains("type=\"hidden\" name=\"q\" value=\"\(number)\""))
        #expect(!asked.text.contains("/families?q="), "the way back has no number in it")
        for (changed, place) in [
            (["purpose": " "], "purpose"), (["recipient": ""], "recipient"), (["approver": ""], "approver"),
            (["approver": "nobody"], "approver"), (["approver": StreetOffice.account], "approver"),
            (["delete-by": ""], "delete-by"), (["delete-by": "2020-01-01"], "delete-by"),
            (["delete-by": "soon"], "delete-by"),
        ] {
            let refused = try await client.post("/families/file", form: try await full(changed, office))
            #expect(refused.status == .unprocessableContent, "\(changed)")
            #expect(refused.text.contains("<a href=\"#\(place)\">"), "\(changed)")
        }
        let again = try await client.post(
            "/families/file?lang=en", form: try await full(["again": "form"], office))
        #expect(again.status == .ok && again.text.contains("value=\"visit\""))
        #expect(try await left(office).isEmpty)
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
        let form = try await full([:], office)
        #expect(try await auditor.post("/families/file", form: form).status == .forbidden)
        #expect(try await auditor.get("/families").text.contains("value=\"full\"") == false)
        #expect(try await left(office).isEmpty)
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
            FamilyListQuestion(), as: .csv, on: nil, today: testDay, office.caller, said: \.zh)
        #expect(Int64(list.rows) == all)
    }

    @Test("A purpose is kept as it is typed, so that no number of a person may stand in it")
    func unsealed() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((1...3).map(TwiceOffice.line))
        let client = try await office.client()
        for purpose in ["call 139 7771 2345", "990101197508124120", "1397771-2345"] {
            let refused = try await client.post(
                "/families/file", form: try await full(["purpose": purpose], office))
            #expect(refused.status == .unprocessableContent, "\(purpose)")
            #expect(refused.text.contains("不要写证件号码"))
        }
        _ = try await file(try await full(["purpose": "2026-11-25 visit 12"], office), client)
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
