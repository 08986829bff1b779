import Foundation

/// Where the templates and assets lie. `Bundle.module` is not used: away from the build folder it ends the program.
struct Resources {
    let folder: String

    /// The named folder, else the one beside the executable, else the source tree this was built from.
    static func locate(named folder: String?) throws(WebConfigurationError) -> Resources {
        var candidates: [String] = []
        if let folder {
            candidates = [folder]
        } else {
            if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
                candidates.append((program as NSString).deletingLastPathComponent + "/guanhuai_Web.resources")
            }
            candidates.append(sourceFolder)
        }
        for candidate in candidates where isComplete(candidate) { return Resources(folder: candidate) }
        throw .resourcesMissing(searched: candidates)
    }

    /// `Sources/Web` of the tree this file was compiled in; absent on any other machine.
    private static var sourceFolder: String {
        let site = (#filePath as NSString).deletingLastPathComponent as NSString
        return site.deletingLastPathComponent
    }

    private static func isComplete(_ folder: String) -> Bool {
        ["Templates", "Assets"].allSatisfy { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }

    /// The files below `Templates` or `Assets` with the given ending, by path relative to it, in order of name.
    func files(in part: String, ending: String = "") throws(WebConfigurationError) -> [(
        path: String, data: Data
    )] {
        let root = "\(folder)/\(part)"
        let names = (FileManager.default.subpaths(atPath: root) ?? []).filter { $0.hasSuffix(ending) }
            .sorted()
        var files: [(path: String, data: Data)] = []
        for name in names {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            guard let data = FileManager.default.contents(atPath: "\(root)/\(name)") else {
                throw .resourceUnreadable(file: "\(part)/\(name)")
            }
            files.append((name, data))
        }
        return files
    }
}
