package import Benefits
package import CivilCalendar
package import Rules

/// How a street's register is laid out: which heading means which column, and what the words in coded columns mean. Read
/// from `config/registers` and `config/codes`, so that another office's spelling is a change of data.
package struct RegisterLayout: Sendable, Hashable {
    /// One column of the layout.
    package struct Column: Sendable, Hashable {
        package var column: RegisterColumn
        /// What this program writes above it.
        package var heading: String
        /// Other headings for the same.
        package var also: [String]
        /// Without a required column no row can be read.
        package var isRequired: Bool
    }

    package var id: String
    package var title: LocalizedText
    package var columns: [Column]
    package var vocabulary: RegisterVocabulary
    /// Only-child certificates were issued for births before this day.
    package var certificatesUntil: CivilDate?
    /// How lines begin that stand below a table and are no families: totals, signatures, notes.
    package var footers: [String]
    /// How many days may lie between the day a file was filled in and the day it is imported for; nil does not look.
    package var filledWithinDays: Int?
    /// What an office's own map says (``ColumnMap``): by the heading's key, nil for a column that is not read.
    package var overrides: [String: RegisterColumn?] = [:]

    /// The headings this program writes, in order.
    package var headings: [String] { columns.map(\.heading) }

    /// Reads the layout file and the code tables it needs (`marital-status`, `household-register`, `child-status`,
    /// `disability-grade`).
    ///
    /// - Parameters:
    ///   - layout: name and text of the layout file.
    ///   - codes: name and text of each code table.
    package static func read(
        layout: (file: String, text: String), codes: [(file: String, text: String)]
    ) throws(DataFaults) -> RegisterLayout {
        var tables: [String: CodeTable] = [:]
        for code in codes {
            let table = try CodeTable.read(code.text, file: code.file)
            tables[table.id] = table
        }
        let log = DataFaultLog(file: layout.file)
        let tree = try YAMLTree.read(layout.text, file: layout.file)
        let result = RegisterLayout(tree, tables, log)
        try log.settle()
        guard let result else { throw DataFaults([]) }
        return result
    }

    private init?(_ tree: DataTree, _ tables: [String: CodeTable], _ log: DataFaultLog) {
        guard var map = DataMap(tree, "", log) else { return nil }
        let id = map.requiredText("layout")
        let title = map.require("title").flatMap { LocalizedText($0, "title", log) }
        certificatesUntil = map.date("certificates_until")
        let blanks = map.texts("blanks")
        footers = map.texts("footers")
        filledWithinDays = map.count("filled_within_days")
        columns = map.items("columns").compactMap { Column($0.tree, $0.path, log) }
        map.finish()
        vocabulary = RegisterVocabulary(
            maritalStatus: Self.words(.maritalStatus, tables, tree, log) { MaritalStatus(rawValue: $0) },
            householdKind: Self.words(.householdKind, tables, tree, log) {
                HouseholdRegisterEntry.Kind(rawValue: $0)
            },
            childStatus: Self.words(.childStatus, tables, tree, log) { ChildStatus(rawValue: $0) },
            disabilityGrade: Self.words(.disabilityGrade, tables, tree, log) { Int($0) },
            blanks: Set(blanks.map(IdentityText.mended)),
            usual: Self.codes.compactMapValues { tables[$0]?.values.map(\.text.zh) })
        guard let id, let title else { return nil }
        self.id = id
        self.title = title
        checkHeadings(tree, log)
    }

    /// The code table of each coded column.
    private static let codes: [RegisterColumn: String] = [
        .maritalStatus: "marital-status", .householdKind: "household-register", .childStatus: "child-status",
        .disabilityGrade: "disability-grade",
    ]

    /// Words of one column's table with their meaning; a value the program does not know is a fault.
    private static func words<Value>(
        _ column: RegisterColumn, _ tables: [String: CodeTable], _ tree: DataTree, _ log: DataFaultLog,
        _ value: (String) -> Value?
    ) -> [String: Value] {
        let id = codes[column] ?? ""
        guard let table = tables[id] else {
            log.report(tree, "", zh: "缺少代码表 \(id)。", en: "the code table \(id) is missing from config/codes.")
            return [:]
        }
        var words: [String: Value] = [:]
        for entry in table.values {
            guard let meaning = value(entry.value) else {
                log.report(
                    tree, "", zh: "代码表 \(id) 中有程序不认识的值。",
                    en: "the code table \(id) has a value the program does not know.")
                continue
            }
            for word in entry.words { words[IdentityText.mended(word)] = meaning }
        }
        return words
    }

    /// A heading that means two columns, or a column that stands twice, would make files unreadable later.
    private func checkHeadings(_ tree: DataTree, _ log: DataFaultLog) {
        var seen: Set<String> = []
        var known: Set<RegisterColumn> = []
        for column in columns {
            if !known.insert(column.column).inserted {
                log.report(
                    tree, "columns", zh: "列 \(column.column.id) 出现两次。",
                    en: "the column \(column.column.id) stands twice.")
            }
            for heading in Set(([column.heading] + column.also).map(HeadingMatch.key))
            where !seen.insert(heading).inserted {
                log.report(
                    tree, "columns", zh: "列 \(column.column.id) 的一个表头已用于别的列。",
                    en: "a heading of column \(column.column.id) already means another column.")
            }
        }
    }
}

extension RegisterLayout.Column {
    fileprivate init?(_ tree: DataTree, _ path: String, _ log: DataFaultLog) {
        guard var map = DataMap(tree, path, log) else { return nil }
        let id = map.requiredText("column")
        let heading = map.requiredText("heading")
        also = map.texts("also")
        isRequired = map.flag("required") ?? false
        map.finish()
        guard let id, let heading else { return nil }
        guard let column = RegisterColumn(id: id) else {
            let known = RegisterColumn.allCases.map(\.id).joined(separator: ", ")
            log.report(
                map.tree, map.place("column"), zh: "没有这样的列；可用：\(known)。",
                en: "no such column; known: \(known).")
            return nil
        }
        self.column = column
        self.heading = heading
    }
}

extension LocalizedText {
    /// `{zh: …, en: …}`, both required.
    init?(_ tree: DataTree, _ path: String, _ log: DataFaultLog) {
        guard var map = DataMap(tree, path, log) else { return nil }
        let zh = map.requiredText("zh")
        let en = map.requiredText("en")
        map.finish()
        guard let zh, let en else { return nil }
        self.init(zh: zh, en: en)
    }
}
