import Benefits
import Foundation
import Rules

/// Case files as they stand in a folder.
enum CaseFolder {
    /// A file, or the case files of a folder in order of their names.
    static func files(_ path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
        if !isFolder.boolValue { return [path] }
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { path + "/" + $0 }
    }

    /// The cases of a file with what it says of itself. A file of families for others to refer to has none.
    static func read(_ file: String) throws(DataFaults) -> CaseFileContent {
        let tree = try tree(file)
        if tree["cases"] == nil, tree["families"] != nil { return CaseFileContent() }
        let log = DataFaultLog(file: file)
        let folder = (file as NSString).deletingLastPathComponent
        let reading = CaseReading(log: log) { try? Self.tree(folder.isEmpty ? $0 : folder + "/" + $0) }
        let content = reading.content(tree)
        try log.settle()
        return content
    }

    private static func tree(_ file: String) throws(DataFaults) -> DataTree {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw DataFaults([
                DataFault(
                    file: file, position: nil, path: "",
                    text: LocalizedText(zh: "读不了这个文件。", en: "this file cannot be read."))
            ])
        }
        return try YAMLReading.tree(of: text, file: file)
    }
}
