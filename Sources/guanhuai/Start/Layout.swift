import Foundation

/// Where the product's own files lie: rule files, migrations, page resources.
///
/// An installed copy has them under `share/guanhuai` beside `bin`; a checkout has them at its root, above `.build`.
struct Layout: Sendable, Equatable {
    /// The folder that holds `config` and `sql`.
    let root: URL

    var config: URL { root.appending(path: "config") }
    var migrations: URL { root.appending(path: "sql/migrations") }
    var schemaDump: URL { root.appending(path: "sql/schema.sql") }

    /// `GUANHUAI_SHARE` where set; else found from the executable, else from the working folder.
    static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL,
        workingFolder: String = FileManager.default.currentDirectoryPath
    ) throws(CommandFailure) -> Layout {
        if let set = environment["GUANHUAI_SHARE"], !set.isEmpty {
            let layout = Layout(root: URL(filePath: set, directoryHint: .isDirectory))
            guard layout.isComplete else {
                throw CommandFailure(
                    .usage, zh: "GUANHUAI_SHARE 所指的文件夹里没有 config/programmes。",
                    en: "GUANHUAI_SHARE names a folder without config/programmes.")
            }
            return layout
        }
        var candidates: [URL] = []
        if let executable = executable?.resolvingSymlinksInPath() {
            let folder = executable.deletingLastPathComponent()
            candidates.append(folder.appending(path: "../share/guanhuai").standardizedFileURL)
            candidates += ancestors(of: folder)
        }
        candidates += ancestors(of: URL(filePath: workingFolder, directoryHint: .isDirectory))
        guard let root = candidates.first(where: { Layout(root: $0).isComplete }) else {
            throw CommandFailure(
                .usage, zh: "找不到规则文件（config/programmes）。请在项目文件夹里运行，或设置 GUANHUAI_SHARE。",
                en:
                    "The rule files (config/programmes) were not found. Run inside the project, or set GUANHUAI_SHARE."
            )
        }
        return Layout(root: root)
    }

    private var isComplete: Bool {
        var isFolder = ObjCBool(false)
        let path = config.appending(path: "programmes").path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func ancestors(of folder: URL) -> [URL] {
        var result: [URL] = []
        var next = folder.standardizedFileURL
        while next.path != "/", result.count < 32 {
            result.append(next)
            next = next.deletingLastPathComponent()
        }
        return result
    }
}
