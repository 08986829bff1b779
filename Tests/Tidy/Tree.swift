import Foundation

/// The files of the project as they lie on disk.
enum Tree {
    /// The folder that holds `Sources`, through links.
    static let root: URL = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return package.appending(path: "Sources").resolvingSymlinksInPath().deletingLastPathComponent()
    }()

    private static let folders = ["Sources", "Tests", "sql", "config", ".ci"]
    private static let single = ["Package.swift", "Makefile", "README.md", "CONTRIBUTING.md", "SECURITY.md"]
    private static let extensions: Set<String> = [
        "swift", "sql", "yaml", "yml", "md", "mustache", "html", "css", "js", "py", "h", "modulemap", "",
    ]

    static let files: [SourceFile] = {
        var files = single.compactMap { read($0) }
        for folder in folders {
            let base = root.appending(path: folder)
            guard let walk = FileManager.default.enumerator(atPath: base.path) else { continue }
            for case let path as String in walk {
                if path.hasPrefix("__pycache__") || path.contains("/__pycache__") { continue }
                guard extensions.contains(URL(filePath: path).pathExtension) else { continue }
                if let file = read("\(folder)/\(path)") { files.append(file) }
            }
        }
        return files.sorted { $0.path < $1.path }
    }()

    private static func read(_ path: String) -> SourceFile? {
        guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
            return nil
        }
        return SourceFile(path: path, text: text)
    }
}
