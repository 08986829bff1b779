package import Benefits
import Foundation
package import Rules

extension PolicyFolder {
    /// The rule files of a folder as they are written, or a single file; not compiled.
    ///
    /// A single file keeps its name only: what it states is found by its id, wherever it stands.
    package static func texts(at named: String) throws(DataFaults) -> RuleSet {
        let path = URL(filePath: named).resolvingSymlinksInPath().path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            return RuleSet([RuleText(file: named, text: try text(of: named))])
        }
        var texts: [RuleText] = []
        for file in try files(in: path) where !file.hasPrefix("areas/") {
            texts.append(RuleText(file: file, text: try text(of: path + "/" + file)))
        }
        return RuleSet(texts)
    }

    /// The areas of a folder; its rules are not read.
    package static func areas(in named: String) throws(DataFaults) -> AreaTree {
        let path = URL(filePath: named).resolvingSymlinksInPath().path
        var texts: [String: String] = [:]
        for file in try files(in: path) where file.hasPrefix("areas/") {
            texts[file] = try text(of: path + "/" + file)
        }
        return try load(texts: texts).areas
    }

    private static func text(of path: String) throws(DataFaults) -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw unreadable(path)
        }
    }
}
