import Benefits
import CivilCalendar
import Exchange
import Foundation
import PolicyFiles
import Postgres
import Testing

@testable import guanhuai

/// An office of its own for the built command: a home folder with a private database, and the project's made-up street.
struct Street: Sendable {
    let folder: URL
    /// Held so that the server is not started and stopped for each command.
    private let lease: ClusterLease

    static func open() async throws -> Street {
        let folder = URL(filePath: "/tmp/gh-street-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return Street(
            folder: folder,
            lease: try await PrivateCluster.open(home: folder.appending(path: "home").path))
    }

    /// An office that knows the made-up areas, and nobody yet.
    static func withAreas() async throws -> Street {
        let street = try await open()
        let areas = try Layout.find().config.appending(path: "areas/test.yaml").path
        #expect(try await street.run("areas", "import", areas).status == 0)
        return street
    }

    func close() async {
        await lease.close()
        try? FileManager.default.removeItem(at: folder)
    }

    func run(_ arguments: String...) async throws -> CommandRun {
        try await CommandRun.run(arguments: arguments, environment: environment)
    }

    /// A dossier with whole numbers, approved by a second administrator, who is there afterwards.
    func exported(_ home: String) async throws -> CommandRun {
        _ = try await run("user", "add", "审核人", "--role", "administrator", "--area", "root")
        return try await run(
            "export", "family", home, "--purpose", "核对", "--recipient", "县局", "--approved-by", "审核人",
            "--delete-by", "2099-12-31")
    }

    var environment: [String: String?] {
        ["GUANHUAI_HOME": folder.appending(path: "home").path, "GUANHUAI_ALLOW_TEST_IDENTITIES": "1"]
    }

    /// Writes the register of the street and gives its path.
    func register(families: Int, as encoding: FileEncoding = .utf8WithMark, name: String) throws -> String {
        let layout = try Layout.find()
        let file = layout.config.appending(path: "demo/street.yaml")
        let material = try SampleMaterial.read(
            String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
        let villages = try layout.policy().areas.areas.filter { $0.isTest && $0.code.utf8.count == 12 }
        let day = try #require(CivilDate(iso: "2026-11-25"))
        let street = SampleStreet(
            material, layout: try layout.registerLayout(), villages: villages, asOf: day, families: families)
        let path = folder.appending(path: name)
        try Data(try #require(street.bytes(as: encoding))).write(to: path)
        return path.path
    }

    /// An answer of a command that was asked for JSON.
    func json(_ arguments: String...) async throws -> [String: Any] {
        let run = try await CommandRun.run(arguments: arguments + ["--json"], environment: environment)
        let answer = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
        return try #require(answer as? [String: Any], "\(run.words)")
    }
}
