import Casework
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Postgres
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Importing a file by a page", .database, .serialized)
struct UploadPageTests {
    @Test("A file is looked at before anything changes, imported once, and gone from what waits")
    func imported() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        let path = try await Self.send(Self.register(4), client)
        let preview = try await client.settled(path)
        #expect(preview.status == .ok && preview.text.contains("新增家庭"))
        #expect(preview.text.contains("<span class=\"figure-value number\">4</span>"))
        #expect(try await office.desk.families(.init(), office.caller).total == 0)
        #expect(try await client.get("/imports").text.contains("href=\"\(path)\""))
        async let first = client.post("\(path)/confirm", form: "")
        async let second = client.post("\(path)/confirm", form: "")
        #expect(try await [first.status, second.status] == [.seeOther, .seeOther])
        let landed = try #require(try await client.settled(path).headers[.location])
        #expect(landed.hasPrefix("/imports/") && landed.hasSuffix("?done=imported"))
        #expect(try await client.post("\(path)/confirm", form: "").status == .seeOther)
        #expect(try await client.settled(path).headers[.location] == landed)
        #expect(try await office.desk.families(.init(), office.caller).total == 4)
        #expect(try await office.desk.imports(office.caller).count == 1)
        let list = try await client.get("/imports")
        #expect(!list.text.contains(path) && list.text.contains(String(landed.prefix { $0 != "?" })))
        #expect(try await Self.pieces(office) == 0)
        #expect(try await client.get(landed).text.contains("已导入"))
    }

    @Test("The file survives a restart between preview and yes, sealed")
    func restart() async throws {
        let office = try await StreetOffice.open()
        let path = try await Self.send(Self.register(3), try await office.client())
        let clear = try await office.store.act(as: office.actor) { session in
            try await session.query("select content from families.upload_pieces").decode([UInt8].self)
        }
        #expect(clear.count == 1)
        #expect(!String(decoding: clear[0], as: UTF8.self).contains("测试"))
        // Another process: a desk that knows of no work so far.
        let again = Desk(
            store: office.store, policy: office.policy, account: StreetOffice.account,
            importing: ImportDesk(terms: try StreetOffice.terms(), readBy: nil))
        let client = try WebClient(desk: again)
        try await client.signIn(as: StreetOffice.account)
        #expect(try await client.settled(path).text.contains("新增家庭"))
        #expect(try await client.post("\(path)/confirm", form: "").status == .seeOther)
        #expect(try await client.settled(path).headers[.location]?.hasSuffix("?done=imported") == true)
    }

    @Test("Refused rows are told with line, column and the cell's shape, and come back as a workbook")
    func refused() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        var lines = (1...6).map(TwiceOffice.line)
        lines[1]["曾生育（收养）子女数"] = "一"
        let path = try await Self.send(try Self.register(lines), client)
        let preview = try await client.settled(path)
        #expect(preview.text.contains("<td data-label=\"单元格\" class=\"number\">字</td>"))
        #expect(preview.text.firstMatch(of: #/\d{17}[\dX]/#) == nil)
        let before = try await client.bytes("\(path)/rejects")
        _ = try await client.post("\(path)/confirm", form: "")
        let landed = try #require(try await client.settled(path).headers[.location]).prefix { $0 != "?" }
        for file in [before, try await client.bytes("\(landed)/rejects")] {
            let reading = try TableBytes(file).open().outline.sheets
            let mended = try #require(reading.first?.head.first?.cells)
            #expect(mended.contains(RejectFile.reasonHeading) && mended.contains("女方姓名"))
        }
        #expect(try await office.desk.families(.init(), office.caller).total == 5)
        #expect(try await client.get("/imports/99/rejects").status == .notFound)
        // Whole numbers go back to whoever sent them, and to nobody else.
        for name in ["同事", "监察"] {
            _ = try await office.store.addActor(
                named: name, role: name == "监察" ? .auditor : .clerk, areas: ["990101001"],
                by: StreetOffice.account)
            let other = try await office.client(signedInAs: name)
            #expect(try await other.get("\(landed)/rejects").status != .ok)
            #expect(try await !other.get(String(landed)).text.contains("/rejects"))
        }
    }

    @Test("Where too much is refused nothing can be confirmed, and nothing lands")
    func stopped() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        var lines = (1...4).map(TwiceOffice.line)
        for place in 0..<3 { lines[place]["曾生育（收养）子女数"] = "一" }
        let path = try await Self.send(try Self.register(lines), client)
        let preview = try await client.settled(path)
        #expect(preview.text.contains("退回的行超过 20%") && !preview.text.contains("\(path)/confirm"))
        #expect(try await client.post("\(path)/confirm", form: "").status == .seeOther)
        #expect(try await client.settled(path).text.contains("退回的行超过 20%"))
        #expect(try await office.desk.imports(office.caller).isEmpty)
        #expect(try await client.post("\(path)/discard", form: "").status == .seeOther)
        #expect(try await client.settled(path).status == .gone)
        #expect(try await Self.pieces(office) == 0)
        #expect(try await client.post("\(path)/discard", form: "").status == .conflict)
    }

    @Test("The same content again is told and changes nothing; what differs is shown masked")
    func again() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        var lines = (1...4).map(TwiceOffice.line)
        try await office.importLines(lines)
        let same = try await client.settled(try await Self.send(try Self.street(lines), client))
        #expect(same.text.contains("内容与导入 1 相同，没有可导入的"))
        lines[0]["联系电话"] = "13900010009"
        lines[1]["户口性质"] = "非农业"
        let path = try await Self.send(try Self.street(lines), client)
        let preview = try await client.settled(path)
        #expect(preview.text.contains("T0001") && preview.text.contains("139****0009"))
        #expect(!preview.text.contains("13900010009"))
        #expect(try await office.desk.imports(office.caller).count == 1)
    }

    @Test(
        "A file that is no register is refused beside its field and not kept",
        arguments: [
            (Data(), "文件是空的"), (Data("PK\u{3}\u{4}broken".utf8), "工作簿"),
            (Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), "另存为"),
            (Data("%PDF-1.7".utf8), "PDF"), (Data("a,\"b".utf8), "引号"),
        ])
    func wrongType(file: Data, said: String) async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        let answer = try await Self.post(file, client)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("<a href=\"#file\">") && answer.text.contains(said))
        #expect(answer.text.contains("value=\"2026-11-25\""))
        #expect(try await office.desk.waitingUploads(office.caller).isEmpty)
    }

    @Test(
        "A register of headings alone is said to have no family; nothing can be confirmed, and it can be discarded"
    )
    func headingsAlone() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        let path = try await Self.send(try Self.register([]), client)
        let told = try await client.settled(path)
        #expect(told.text.contains("只有表头，没有一行家庭") && !told.text.contains("\(path)/confirm"))
        #expect(try await client.post("\(path)/confirm", form: "").status != .ok)
        #expect(try await office.desk.imports(office.caller).isEmpty)
        #expect(try await client.post("\(path)/discard", form: "").status == .seeOther)
        #expect(try await Self.pieces(office) == 0)
    }

    @Test("A form without a file or a day says which; a body too large is refused before it is read")
    func faults() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        for (day, field) in [("", "as-of"), ("2026-13-01", "as-of"), ("2026-11-26", "as-of")] {
            let answer = try await Self.post(Data("a".utf8), client, asOf: day)
            #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#\(field)\""))
        }
        let none = try await Self.post(nil, client)
        #expect(none.status == .unprocessableContent && none.text.contains("href=\"#file\""))
        let large = try await client.call(
            .post, "/imports/new",
            [
                .secFetchSite: "same-origin", .contentLength: "\(65 << 20)",
                .contentType: "multipart/form-data; boundary=X",
            ],
            body: RequestBody(buffer: ByteBuffer()))
        #expect(large.status == .contentTooLarge)
        #expect(try await client.post("/imports/new", form: "a=b").status == .badRequest)
        let foreign = try await Self.post(Data("a".utf8), client, site: "cross-site")
        #expect(foreign.status == .forbidden)
    }

    @Test("Another office neither sees a file that waits nor acts on it")
    func otherOffice() async throws {
        let office = try await StreetOffice.open()
        try await office.importLines((5...6).map(TwiceOffice.line))
        _ = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001001"], by: StreetOffice.account)
        let path = try await Self.send(Self.register(3), try await office.client())
        let clerk = try await office.client(signedInAs: "村干事")
        #expect(try await clerk.get(path).status == .notFound)
        #expect(try await clerk.get("\(path)/rejects").status == .notFound)
        for act in ["", "/confirm", "/discard"] {
            #expect(try await clerk.post(path + act, form: "sheet=a").status == .notFound, "\(act)")
        }
        #expect(try await !clerk.get("/imports").text.contains(path))
        #expect(try await Self.pieces(office) == 1)
    }

    // MARK: Sending

    static func register(_ count: Int) throws -> Data {
        try register((1...count).map(TwiceOffice.line))
    }

    /// As a CSV with the columns of the lines, in GB18030 as offices send it.
    static func register(_ lines: [[String: String]], headings: [String] = TwiceOffice.headings) throws
        -> Data
    {
        let rows = [headings] + lines.map { line in headings.map { line[$0] ?? "" } }
        let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
        return Data(try #require(GB18030.bytes(text)))
    }

    /// With the columns that `importLines` writes, so that the content is the same.
    static func street(_ lines: [[String: String]]) throws -> Data {
        try register(lines, headings: try StreetOffice.layout().headings)
    }

    static func post(
        _ file: Data?, _ client: WebClient, asOf: String = "2026-11-25", site: String = "same-origin",
        path: String = "/imports/new"
    ) async throws -> WebClient.Answer {
        var body = Data("--XX\r\nContent-Disposition: form-data; name=\"as-of\"\r\n\r\n\(asOf)\r\n".utf8)
        let name = file == nil ? "" : "a.csv"
        body += Data(
            "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += (file ?? Data()) + Data("\r\n--XX--\r\n".utf8)
        return try await client.call(
            .post, path,
            [.secFetchSite: site, .contentType: "multipart/form-data; boundary=XX"],
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
    }

    /// - Returns: the path of the file that waits.
    static func send(_ file: Data, _ client: WebClient) async throws -> String {
        let answer = try await post(file, client)
        #expect(answer.status == .seeOther)
        return try #require(answer.headers[.location])
    }

    private static func pieces(_ office: StreetOffice) async throws -> Int64 {
        try await office.store.act(as: office.actor) {
            try await $0.value("select count(*) from families.upload_pieces")
        }
    }
}
