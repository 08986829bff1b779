import Foundation
import Testing

/// A backup that was restored once is one; the drill runs with the tests.
@Suite("Backups", .serialized)
struct BackupTests {
    private func decidedStreet() async throws -> Street {
        let street = try await Street.open()
        let file = try street.register(families: 25, name: "street.csv")
        _ = try await street.run("import", "families", file, "--as-of", "2026-11-25")
        _ = try await street.run("determine", "--on", "2026-11-25")
        _ = try await street.run("audit", "seal")
        return street
    }

    @Test("A backup restores into a fresh cluster with the same rows, keys, chain and decisions")
    func drill() async throws {
        let street = try await decidedStreet()
        let backup = street.folder.appending(path: "office.backup").path
        let made = try await street.run("backup", backup)
        #expect(made.status == 0, "\(made.words)")
        let manifest = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: backup + ".json")))
                as? [String: Any])
        let rows = try #require(manifest["rows"] as? [String: Int])
        #expect(try #require(rows["assistance.decisions"]) > 30 && rows["families.documents"] ?? 0 > 40)
        let mode = try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int
        #expect(mode == 0o600)

        let drill = try await street.run("backup", "drill", backup, "--lang", "en")
        #expect(drill.status == 0, "\(drill.out)\(drill.words)")
        #expect(drill.out.matches(of: /✓/).count == 5)
        #expect(drill.out.contains("byte for byte the same"))
        // A file named from where the person stands is that file.
        let here = FileManager.default.currentDirectoryPath
        let up = String(repeating: "../", count: here.split(separator: "/").count)
        let near = up + backup.dropFirst() + ".near"
        #expect(try await street.run("backup", near).status == 0)
        let size = try FileManager.default.attributesOfItem(atPath: backup + ".near")[.size] as? Int
        #expect(size ?? 0 > 10_000)
        #expect(try await street.run("backup", "drill", near).status == 0)
        // The office goes on: a drill changes nothing of it, and the backup overwrites nothing.
        let again = try await street.run("backup", backup)
        #expect(again.status == 3)
        let verified = try await street.run("audit", "verify")
        #expect(verified.status == 0, "\(verified.out)\(verified.words)")
        await street.close()
    }

    @Test("A damaged file, another manifest and another key file are found out")
    func differences() async throws {
        let street = try await decidedStreet()
        let backup = street.folder.appending(path: "office.backup").path
        _ = try await street.run("backup", backup)
        let other = street.folder.appending(path: "other-keys").path
        let line = "1 " + String(repeating: "ab", count: 32) + "\n"
        #expect(
            FileManager.default.createFile(
                atPath: other, contents: Data((line + "audit " + line).utf8),
                attributes: [.posixPermissions: 0o600]))
        let keys = try await street.run("backup", "drill", backup, "--keys", other, "--lang", "en")
        #expect(keys.status == 1 && keys.out.contains("✗ key file"), "\(keys.out)\(keys.words)")

        let path = URL(filePath: backup + ".json")
        let text = try String(contentsOf: path, encoding: .utf8)
        let changed = text.replacing(/"families.files" : [0-9]+/, with: "\"families.files\" : 7")
        #expect(changed != text)
        try changed.write(to: path, atomically: true, encoding: .utf8)
        let counts = try await street.run("backup", "drill", backup, "--lang", "en")
        #expect(counts.status == 1 && counts.out.contains("differ: families.files"), "\(counts.out)")

        var bytes = try Data(contentsOf: URL(filePath: backup))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: backup))
        let damaged = try await street.run("backup", "drill", backup, "--lang", "en")
        #expect(damaged.status == 1 && damaged.out.contains("✗ file"), "\(damaged.out)")
        await street.close()
    }
}
