import Foundation
import Postgres
import TestSupport

/// What anyone who has the database, and no key, can read: a dump of it as text, by table.
struct PlainDump {
    /// The rows of each table, as `COPY` writes them; and everything else under "".
    private(set) var tables: [Substring: Substring] = [:]

    static func of(_ database: TestDatabase) async throws -> PlainDump {
        let path = NSTemporaryDirectory() + "guanhuai-dump-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let superuser = try await TestCluster.shared.lease().superuserConfiguration
        try await DatabaseDump.writePlain(
            superuser.withDatabase(database.configuration.database ?? ""), to: path, log: path + ".log")
        return PlainDump(try String(contentsOfFile: path, encoding: .utf8))
    }

    init(_ text: String) {
        var rest = text[...]
        while let start = rest.range(of: "\nCOPY ") {
            let after = rest[start.upperBound...]
            let name = after.prefix { $0 != " " }
            guard let end = after.range(of: "\n\\.\n") else { break }
            tables[name] = after[..<end.lowerBound]
            rest = after[end.lowerBound...]
        }
    }

    /// Tables in which a text stands: as it is, or inside bytes, which are shown in hexadecimal.
    func tables(with text: String) -> Set<String> {
        let hexadecimal = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return Set(
            tables.filter { $0.value.contains(text) || $0.value.contains(hexadecimal) }.map { String($0.key) }
        )
    }
}
