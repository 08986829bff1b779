import Exchange
import Foundation
import Testing

@testable import guanhuai

/// How many rows `make soak` imports; none otherwise.
private let soakRows = Int(ProcessInfo.processInfo.environment["GUANHUAI_SOAK_ROWS"] ?? "") ?? 0

/// A large register through the built command; run by `make soak`, which says how many rows.
@Suite("Importing at length", .serialized, .enabled(if: soakRows > 0))
struct ImportSoakTests {
    /// The register of a made-up street as a workbook.
    private func workbook(_ street: Street, families: Int) throws -> String {
        let csv = try street.register(families: families, name: "large-\(families).csv")
        var rows = try TableBytes([UInt8](Data(contentsOf: URL(filePath: csv)))).open().rows(ofSheet: 0)
        let path = street.folder.appending(path: "large-\(families).xlsx").path
        let book = try Workbook(path: path, title: "register")
        let headings = try #require(try rows.next()).cells
        let sheet = try book.addSheet("register", columns: headings.map { .init($0, width: 14) })
        while let row = try rows.next() {
            try sheet.append(row.cells.map { .text(SpreadsheetText.restored($0)) })
        }
        try book.close()
        return path
    }

    private struct Run {
        var status: Int32
        var peakMegabytes: Int
        var seconds: Double
    }

    /// Imports a file, or is killed while it does, and measures the importing process.
    private func importing(_ file: String, _ street: Street, killedAfter: Double? = nil) async throws -> Run {
        let process = Process()
        process.executableURL = CommandRun.executable
        process.arguments = ["import", "families", file, "--as-of", "2026-11-25", "--json"]
        process.environment = ProcessInfo.processInfo.environment.merging(
            street.environment.compactMapValues { $0 }
        ) { _, own in own }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let began = ContinuousClock.now
        var peak = 0
        while process.isRunning {
            let status = try? String(
                contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
            let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
            peak = max(peak, (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1024)
            if let killedAfter, ContinuousClock.now - began > .seconds(killedAfter) {
                kill(process.processIdentifier, SIGKILL)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        let took = ContinuousClock.now - began
        return Run(
            status: process.terminationStatus, peakMegabytes: peak,
            seconds: Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18)
    }

    @Test("Memory does not grow with the rows; killed and run again, nothing is doubled")
    func large() async throws {
        let street = try await Street.open()
        _ = try await street.run("user", "list")
        let small = try await importing(try workbook(street, families: soakRows / 5), street)
        await street.close()
        let other = try await Street.open()
        _ = try await other.run("user", "list")
        let file = try workbook(other, families: soakRows)
        let killed = try await importing(file, other, killedAfter: small.seconds)
        #expect(killed.status == SIGKILL)
        let list = try await other.run("import", "list", "--json")
        #expect(list.out.trimmingCharacters(in: .whitespacesAndNewlines) == "[]")
        let whole = try await importing(file, other)
        print("import: \(soakRows / 5) rows \(small), \(soakRows) rows \(whole)")
        #expect(whole.status == 0 || whole.status == 1)
        #expect(whole.peakMegabytes < small.peakMegabytes + 64)
        let again = try await other.json("import", "families", file, "--as-of", "2026-11-25")
        #expect(again["added"] as? Int == 0)
        #expect(again["unchanged"] as? Int == again["accepted"] as? Int)
        #expect((again["accepted"] as? Int ?? 0) > soakRows * 8 / 10)
        await other.close()
    }
}
