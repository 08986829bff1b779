import Casework
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Postgres
import Rules
import Store
import TestSupport
import Testing

@testable import Web

/// Files that no register can be read from, through the page that takes them.
@Suite("A file that is locked, or does more than hold cells, by a page", .database)
struct HostileUploadTests {
    /// A register as a workbook, with what is to be made of it.
    private static func workbook(_ change: (inout [UInt8]) -> Void = { _ in }) throws -> Data {
        let headings = TwiceOffice.headings
        var bytes = try WorkbookBytes.of { path in
            let book = try Workbook(path: path, title: "a")
            let sheet = try book.addSheet("花名册", columns: headings.map { .init($0, width: 12) })
            for number in 1...3 {
                let line = TwiceOffice.line(number)
                try sheet.append(headings.map { .text(line[$0] ?? "") })
            }
            try book.close()
        }
        change(&bytes)
        return Data(bytes)
    }

    private static func replace(_ old: [UInt8], by new: [UInt8], in bytes: inout [UInt8]) {
        var found = 0
        var place = 0
        while place + old.count <= bytes.count {
            if bytes[place..<(place + old.count)].elementsEqual(old) {
                bytes.replaceSubrange(place..<(place + old.count), with: new)
                found += 1
            }
            place += 1
        }
        #expect(found > 0, "the part to be changed is there")
    }

    /// Each kind with the fault that the page must say.
    private static func file(_ kind: String) throws -> (Data, RegisterFileFault) {
        switch kind {
        case "password":
            // As Excel wraps one: an old kind of document with a part of this name.
            var file = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            file.append(Data(count: 1500))
            for byte in "EncryptedPackage".utf8 { file.append(contentsOf: [byte, 0]) }
            file.append(Data(count: 900))
            return (file, .workbook(.encrypted))
        case "zip password":
            // The flag of each part in the directory, and beside the part itself.
            let file = try workbook { bytes in
                for place in bytes.indices.dropLast(10) where bytes[place] == 0x50 && bytes[place + 1] == 0x4B
                {
                    if bytes[place + 2] == 3, bytes[place + 3] == 4 { bytes[place + 6] |= 1 }
                    if bytes[place + 2] == 1, bytes[place + 3] == 2 { bytes[place + 8] |= 1 }
                }
            }
            return (file, .workbook(.encrypted))
        case "macros":
            let file = try workbook {
                replace(Array("docProps/core.xml".utf8), by: Array("xl/vbaProject.bin".utf8), in: &$0)
            }
            return (file, .workbook(.macros))
        default:
            let whole = try workbook()
            return (whole.prefix(whole.count / 2), .workbook(.archiveDamaged))
        }
    }

    /// How many rows there are that a file could leave behind.
    private static func kept(_ office: StreetOffice) async throws -> [Int64] {
        try await office.store.act(as: office.actor) { session in
            var counts: [Int64] = []
            for table in ["uploads", "upload_pieces", "imports", "import_rows", "files", "people"] {
                counts.append(try await session.value("select count(*) from families.\(unsafeRaw: table)"))
            }
            return counts
        }
    }

    @Test(
        "it is refused beside its field in both languages, what was typed stays, and nothing of it is kept",
        arguments: ["password", "zip password", "macros", "truncated"], ["zh", "en"])
    func refused(kind: String, language: String) async throws {
        let office = try await StreetOffice.open()
        try await office.importLines([TwiceOffice.line(7)])
        let before = try await Self.kept(office)
        let client = try await office.client()
        let (file, fault) = try Self.file(kind)
        let answer = try await UploadPageTests.post(file, client, path: "/imports/new?lang=\(language)")
        #expect(answer.status == .unprocessableContent)
        let said = language == "zh" ? fault.text.zh : fault.text.en
        #expect(answer.text.contains("<a href=\"#file\">\(said)</a>"))
        #expect(answer.text.contains("value=\"2026-11-25\"") && !answer.text.contains("测试甲"))
        #expect(answer.text.contains("lang=\"\(language)"))
        #expect(try await Self.kept(office) == before)
        #expect(try await office.desk.waitingUploads(office.caller).isEmpty)
    }

    @Test("the same workbook without a lock is taken")
    func sound() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        let path = try await UploadPageTests.send(try Self.workbook(), client)
        #expect(try await client.settled(path).text.contains("/confirm"))
    }

    @Test("a file of another period is told, and nothing can be confirmed", arguments: ["zh", "en"])
    func otherPeriod(language: String) async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        var bytes = Data("2025年度登记表\r\n".utf8)
        bytes += Data(String(decoding: try Self.csv(), as: UTF8.self).utf8)
        let path = try await UploadPageTests.send(bytes, client)
        let page = try await client.settled("\(path)?lang=\(language)").text
        #expect(page.contains("2025年度") && page.contains("2026-11-25") && !page.contains("/confirm"))
        #expect(page.contains(language == "zh" ? "请核对是不是这一期的表" : "See whether it is the file of this period"))
        _ = try await client.post("\(path)/confirm", form: "")
        #expect(try await office.desk.imports(office.caller).isEmpty)
    }

    private static func csv() throws -> [UInt8] {
        var writer = CSVWriter(neutralises: false, byteOrderMark: false)
        writer.append(TwiceOffice.headings)
        let line = TwiceOffice.line(1)
        writer.append(TwiceOffice.headings.map { line[$0] ?? "" })
        return writer.bytes
    }
}
