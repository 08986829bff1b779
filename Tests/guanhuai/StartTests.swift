import Benefits
import Foundation
import Testing

@testable import guanhuai

/// Where the command finds its files.
@Suite("Where things lie")
struct StartTests {
    @Test("The home is GUANHUAI_HOME, else root's, else the XDG data folder")
    func home() throws {
        func path(_ environment: [String: String], root: Bool) throws -> String {
            try Home.find(environment: environment, isRoot: root, userFolder: "/home/li").folder.path
        }
        #expect(try path(["GUANHUAI_HOME": "/srv/gh", "XDG_DATA_HOME": "/x"], root: true) == "/srv/gh")
        #expect(try path(["GUANHUAI_HOME": ""], root: true) == "/var/lib/guanhuai")
        #expect(try path([:], root: false) == "/home/li/.local/share/guanhuai")
        #expect(try path(["XDG_DATA_HOME": "/data"], root: false) == "/data/guanhuai")
        #expect(try path(["XDG_DATA_HOME": "data"], root: false) == "/home/li/.local/share/guanhuai")
    }

    @Test(
        "Rule files are found beside an installed command, above a built one, else above the working folder")
    func layout() throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "gh-layout-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        defer { try? FileManager.default.removeItem(at: base) }
        func make(_ path: String) throws -> URL {
            let folder = base.appending(path: path)
            try FileManager.default.createDirectory(
                at: folder.appending(path: "config/programmes"), withIntermediateDirectories: true)
            return folder
        }
        let installed = try make("installed/share/guanhuai")
        let checkout = try make("checkout")
        let bin = base.appending(path: "installed/bin/guanhuai")
        let built = checkout.appending(path: ".build/debug/guanhuai")
        let nowhere = base.appending(path: "elsewhere/guanhuai")
        func root(_ executable: URL, in folder: String = "/", share: String? = nil) throws -> String {
            var environment: [String: String] = [:]
            environment["GUANHUAI_SHARE"] = share
            let found = try Layout.find(
                environment: environment, executable: executable, workingFolder: folder)
            return found.root.standardizedFileURL.path
        }
        #expect(try root(bin) == installed.path)
        #expect(try root(built) == checkout.path)
        #expect(try root(nowhere, in: checkout.appending(path: "Sources").path) == checkout.path)
        #expect(try root(bin, share: checkout.path) == checkout.path)
        #expect(throws: CommandFailure.self) { try root(nowhere) }
        #expect(throws: CommandFailure.self) { try root(bin, share: base.path) }
    }
}

/// What an office may set.
@Suite("Settings")
struct SettingsTests {
    private func read(
        shipped: String, own: String? = nil, environment: [String: String] = [:]
    ) throws -> Settings {
        let base = FileManager.default.temporaryDirectory.appending(path: "gh-settings-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: base) }
        let layout = Layout(root: base)
        let home = Home(folder: base.appending(path: "home"))
        for folder in [layout.config, home.folder] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try shipped.write(
            to: layout.config.appending(path: "guanhuai.yaml"), atomically: true, encoding: .utf8)
        try own?.write(to: home.folder.appending(path: "guanhuai.yaml"), atomically: true, encoding: .utf8)
        return try Settings.read(layout: layout, home: home, environment: environment)
    }

    @Test("The office's own file goes before the one that is shipped, and the environment before both")
    func order() throws {
        let shipped =
            "allow_test_identities: false\nimport: {refuse_above_percent: 10}\nserve: {port: 8080}\n"
        let own = "import: {refuse_above_percent: 5}\n"
        #expect(try read(shipped: shipped).refuseAbovePercent == 10)
        let settings = try read(
            shipped: shipped, own: own, environment: ["GUANHUAI_ALLOW_TEST_IDENTITIES": "1"])
        #expect(settings == Settings(allowTestIdentities: true, refuseAbovePercent: 5))
    }

    @Test(
        "A setting that is misspelt, of the wrong kind or out of range is an error that names its place",
        arguments: [
            "allow_test_identity: true\n", "import: {refuse_above_percent: 101}\n", "serve: {port: high}\n",
            "rules: {second_person_above_points: 101}\n", "rules: {second_person: 2}\n",
        ])
    func faults(text: String) throws {
        let faults = #expect(throws: DataFaults.self) { try read(shipped: text) }
        #expect(faults?.faults.first?.position?.line == 1)
        #expect(throws: CommandFailure.self) {
            try read(shipped: "{}\n", environment: ["GUANHUAI_ALLOW_TEST_IDENTITIES": "yes"])
        }
    }

    @Test("The settings that are shipped refuse test identities")
    func shipped() throws {
        let text = try String(
            contentsOf: try Layout.find().config.appending(path: "guanhuai.yaml"), encoding: .utf8)
        var settings = Settings(allowTestIdentities: true)
        try settings.take(text, file: "guanhuai.yaml")
        #expect(settings == Settings())
    }
}
