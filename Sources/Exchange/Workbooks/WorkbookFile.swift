/// A workbook (XLSX) opened for reading: its sheets by name, its date system, its styles and shared texts. The rows of a
/// sheet are unpacked as they are asked for.
final class WorkbookFile {
    /// A sheet in the order of the workbook.
    struct Sheet: Sendable, Hashable {
        let name: String
        let isHidden: Bool
        fileprivate let part: String
    }

    let limits: WorkbookLimits
    let sheets: [Sheet]
    /// Whether dates count from 1904-01-01 instead of 1900-01-01.
    let is1904: Bool
    let styles: SheetStyles
    let texts: SharedTexts
    private let archive: ZipArchive

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
        self.limits = limits
        archive = try ZipArchive(bytes, limits: limits)
        let reader = PartReader(archive: archive, limits: limits)
        try reader.checkKind()
        let root = try reader.relations(of: "")
        guard let book = root.values.first(where: { $0.isKind("officeDocument") })?.target else {
            throw .partMissing
        }
        let list = SheetList(limit: limits.sheets)
        guard try reader.read(book, list) else { throw .partMissing }
        let relations = try reader.relations(of: book)
        is1904 = list.is1904
        var sheets: [Sheet] = []
        for sheet in list.sheets {
            guard let relation = relations[sheet.relation] else { throw .partMissing }
            // Charts and dialogues stand in the list of sheets too, without rows.
            guard relation.isKind("worksheet") else { continue }
            sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: relation.target))
        }
        if sheets.isEmpty { throw .partMissing }
        self.sheets = sheets
        styles = SheetStyles()
        if let part = relations.values.first(where: { $0.isKind("styles") }) {
            _ = try reader.read(part.target, styles)
        }
        texts = SharedTexts(limit: limits.sharedTextBytes)
        if let part = relations.values.first(where: { $0.isKind("sharedStrings") }) {
            _ = try reader.read(part.target, texts)
        }
    }

    /// The rows of a sheet from its top.
    func rows(of sheet: Sheet) throws(WorkbookFault) -> SheetRows {
        guard let part = try archive.part(sheet.part) else { throw .partMissing }
        return try SheetRows(part, of: self)
    }
}

/// Reads whole parts of an archive, and the relations between them.
private struct PartReader {
    let archive: ZipArchive
    let limits: WorkbookLimits

    /// Whether there was such a part.
    func read(_ name: String, _ handler: some MarkupHandler) throws(WorkbookFault) -> Bool {
        guard let part = try archive.part(name) else { return false }
        try MarkupReader(part, depth: limits.depth, handler: handler).run()
        return true
    }

    /// What a workbook may not be, known from its parts before any is read.
    func checkKind() throws(WorkbookFault) {
        if archive.entries.keys.contains(where: {
            $0.hasSuffix("vbaproject.bin") || $0.contains("macrosheets/")
        }) {
            throw .macros
        }
        if archive.entries["xl/workbook.bin"] != nil { throw .otherKind }
        if archive.entries["encryptedpackage"] != nil { throw .encrypted }
        guard archive.entries["[content_types].xml"] != nil else { throw .otherKind }
        let types = ContentTypes()
        _ = try read("[Content_Types].xml", types)
        if types.hasMacros { throw .macros }
    }

    /// The relations of a part by their id; the target is the name of a part.
    func relations(of part: String) throws(WorkbookFault) -> [String: Relation] {
        let steps = part.split(separator: "/")
        let folder = steps.dropLast().map(String.init)
        let name = (folder + ["_rels", (steps.last.map(String.init) ?? "") + ".rels"]).joined(separator: "/")
        let list = RelationList(folder: folder, limit: limits.parts)
        _ = try read(name, list)
        return list.relations
    }
}

/// What one part has to do with another.
struct Relation: Sendable, Hashable {
    let kind: String
    let target: String

    /// By the last word of the type: its beginning differs between the two editions of the standard.
    func isKind(_ word: String) -> Bool { kind.hasSuffix("/" + word) }
}

/// Gathers the relations of one part.
private final class RelationList: MarkupHandler {
    private(set) var relations: [String: Relation] = [:]
    private let folder: [String]
    private let limit: Int

    init(folder: [String], limit: Int) {
        self.folder = folder
        self.limit = limit
    }

    func begin(_ name: MarkupName, _ attributes: MarkupAttributes) throws(WorkbookFault) {
        // What lies outside the file is never opened, so it is not even remembered.
        guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
            let kind = attributes["Type"], let target = attributes["Target"]
        else { return }
        if relations.count == limit { throw .tooManyParts(limit: limit) }
        relations[id] = Relation(kind: kind, target: try resolved(target))
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: MarkupName) {}

    private func resolved(_ target: String) throws(WorkbookFault) -> String {
        var steps = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..":
                guard steps.popLast() != nil else { throw .partNames }
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}

/// Looks through the types of the parts for those that carry macros.
private final class ContentTypes: MarkupHandler {
    private(set) var hasMacros = false

    func begin(_ name: MarkupName, _ attributes: MarkupAttributes) {
        guard let type = attributes["ContentType"]?.lowercased() else { return }
        if type.contains("macroenabled") || type.contains("vbaproject") { hasMacros = true }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: MarkupName) {}
}

/// Gathers the sheets of a workbook and its date system.
private final class SheetList: MarkupHandler {
    private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
    private(set) var is1904 = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func begin(_ name: MarkupName, _ attributes: MarkupAttributes) throws(WorkbookFault) {
        if name == "workbookPr" { is1904 = attributes.isSet("date1904") }
        guard name == "sheet", let title = attributes["name"], let relation = attributes["id"] else { return }
        if sheets.count == limit { throw .tooManySheets(limit: limit) }
        let state = attributes["state"] ?? "visible"
        sheets.append((title, state != "visible", relation))
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: MarkupName) {}
}
