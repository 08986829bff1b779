import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

@testable import Web

/// Numbers and names of a register are not in what a page leaves behind: addresses, the log, measures, errors, and what
/// is stored of a form or a file on its way.
@Suite("Canaries in the pages", .database, .serialized)
struct CanaryPageTests {
    /// What the pages must not let out, by what it is: a number that names or pays somebody, or a name.
    private struct Canaries {
        var numbers: [String] = []
        var names: [String] = []
        /// Not sealed, and in no address.
        var certificates: [String] = []

        init(_ rows: [[String]]) throws {
            let headings = try StreetOffice.layout().headings
            for row in rows {
                for (heading, cell) in zip(headings, row) where !cell.isEmpty {
                    if ["身份证号", "联系电话", "银行账号", "残疾证号"].contains(where: heading.hasSuffix) {
                        numbers.append(cell)
                    }
                    if heading.hasSuffix("光荣证号") { certificates.append(cell) }
                    if heading.hasSuffix("姓名") { names.append(cell) }
                }
            }
        }

        func found(in text: String) -> [String] {
            (numbers + names).filter { canary in
                text.contains(canary)
                    || text.contains(
                        canary.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? canary)
            }
        }
    }

    @Test(
        "Forty and more canaries are in no address, log line, measure or error, through every page that links lead to"
    )
    func pages() async throws {
        let office = try await StreetOffice.filled(families: 20)
        let canaries = try Canaries(try office.sampleRows(20))
        #expect(Set(canaries.numbers).count >= 40 && canaries.names.count >= 40)
        #expect(canaries.certificates.count > 5)
        let log = LogCapture()
        let client = try await office.client(log: log)
        var seen = Set([
            "/", "/families", "/metrics", "/health/live", "/health/ready", "/api/v1/families/1/decisions",
        ])
        var waiting = seen.sorted()
        var addresses: [String] = []
        var refused: [String] = []
        while let path = waiting.popLast(), seen.count < 400 {
            let answer = try await client.get(path)
            #expect(answer.status != .badRequest, "\(path) is linked to and refused")
            addresses += answer.addresses
            // What a browser keeps of a page: its address and its title.
            addresses +=
                answer.text.firstMatch(of: #/<title>([^<]*)<\/title>/#).map { [String($0.output.1)] } ?? []
            if answer.status.code >= 400 || path == "/metrics" { refused.append(answer.text) }
            for next in answer.links where seen.insert(next).inserted { waiting.append(next) }
        }
        #expect(seen.count > 60)
        // Whole numbers that are looked for, known and unknown; forms that are refused.
        for number in canaries.numbers.prefix(60) {
            let answer = try await client.post("/families", form: "q=\(number)")
            addresses += answer.addresses
            #expect(answer.status == .ok)
        }
        for certificate in canaries.certificates.prefix(20) {
            let answer = try await client.post("/families", form: "q=\(certificate)")
            #expect(answer.status == .ok && !answer.addresses.contains { $0.contains(certificate) })
        }
        for number in canaries.numbers.prefix(10) {
            for path in ["/families/\(number)", "/imports/\(number)", "/rosters/\(number)", "/\(number)"] {
                refused.append(try await client.get(path).text)
            }
            refused.append(try await client.post("/imports/1", form: "line=\(number)").text)
            refused.append(
                try await client.post("/families", form: "q=\(number)", [.secFetchSite: "cross-site"]).text)
        }
        let measures = try await client.get("/metrics")
        #expect(measures.status == .ok && measures.text.contains("route=\"/families/{id}\""))
        refused.append(measures.text)
        let lines = log.lines.all.withLock { $0 }
        #expect(lines.count > 150)
        for line in lines { #expect(canaries.found(in: line) == [], "a log line") }
        for address in addresses { #expect(canaries.found(in: address) == [], "an address") }
        for text in refused { #expect(canaries.found(in: text) == [], "a refusal or a measure") }
    }

    @Test(
        "A file that waits, one that was refused and forms that were sent leave no canary in clear in any table"
    )
    func stored() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let rows = try office.sampleRows(12)
        let canaries = try Canaries(rows)
        let client = try await office.client()
        let file = ([try StreetOffice.layout().headings] + rows).map { $0.joined(separator: ",") }
            .joined(separator: "\r\n")
        let path = try await UploadPageTests.send(Data(file.utf8), client)
        _ = try await client.settled(path)
        for number in canaries.numbers.prefix(5) {
            _ = try await client.post("/families", form: "q=\(number)")
        }
        let measures = try await client.get("/metrics").text
        #expect(measures.contains("route=\"/imports/uploads/{id}\"") && canaries.found(in: measures) == [])
        let dump = try await Self.dump()
        #expect(dump.contains { $0.table == "families.upload_pieces" && $0.text.count > 1000 })
        for number in Set(canaries.numbers) {
            let hexadecimal = Hexadecimal.text(Array(number.utf8))
            for (table, text) in dump {
                #expect(
                    !text.contains(number) && !text.contains(hexadecimal), "\(table) holds a number in clear")
            }
        }
    }

    /// Every row of every table as the server writes it, bytes in hexadecimal digits.
    private static func dump() async throws -> [(table: String, text: String)] {
        let pool = PostgresPool(
            try await TestCluster.shared.lease().superuserConfiguration
                .withDatabase(try TestDatabase.required.configuration.database ?? ""),
            limits: PoolLimits(connections: 1))
        defer { Task { await pool.shutdown() } }
        let tables = try await pool.query(
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('office', 'families', 'assistance', 'insurance')
            """
        ).decode(String.self)
        var dump: [(table: String, text: String)] = []
        for table in tables {
            let text: String = try await pool.value(
                "select coalesce(string_agg(t::text, ' '), '') from \(unsafeRaw: table) t")
            dump.append((table, text))
        }
        return dump
    }
}

extension WebClient.Answer {
    /// Addresses of our own that the page links to; what leaves as a file is left out.
    fileprivate var links: [String] {
        text.matches(of: /href="(\/[^"#]*)/).map { String($0.1).replacing("&amp;", with: "&") }
            .filter { !$0.contains("/assets/") && !$0.contains("sign-out") && !$0.contains(".") }
    }

    /// Every address in the page, in a form of it and in the answer's fields.
    var addresses: [String] {
        text.matches(of: /(?:href|action|src)="([^"]*)/).map { String($0.1) }
            + [headers[.location], headers[.contentLocation], headers[.refresh], headers[.referer]]
            .compactMap(\.self)
    }
}
