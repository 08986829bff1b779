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
