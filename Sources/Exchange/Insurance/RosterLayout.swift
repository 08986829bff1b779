package import Benefits

/// The columns an insurer wants, in its order and under its headings: one file of `config/rosters`, no Swift.
///
/// ```yaml
/// layout: standard
/// title: 计划生育家庭保险被保险人名册
/// columns:
/// - {column: serial, heading: 序号}
/// ```
package struct RosterLayout: Sendable, Hashable {
    /// One column: what stands in it and what stands above it.
    package struct Column: Sendable, Hashable {
        package var column: RosterColumn
        package var heading: String

        package init(column: RosterColumn, heading: String) {
            self.column = column
            self.heading = heading
        }
    }

    package var id: String
    package var title: String
    package var columns: [Column]

    package init(id: String, title: String, columns: [Column]) {
        self.id = id
        self.title = title
        self.columns = columns
    }

    /// Reads a layout file. A column nobody knows, an unknown key or a column twice is a fault with its line; nil where
    /// there was any.
    package init?(_ tree: DataTree, _ log: DataFaultLog) {
        let before = log.faults.count
        guard var map = DataMap(tree, "", log) else { return nil }
        let id = map.requiredText("layout")
        let title = map.requiredText("title")
        var columns: [Column] = []
        for (item, path) in map.items("columns") {
            guard var entry = DataMap(item, path, log) else { continue }
            let column = entry.requiredChoice("column", RosterColumn.self)
            let heading = entry.requiredText("heading")
            entry.finish()
            guard let column, let heading else { continue }
            if columns.contains(where: { $0.column == column }) {
                log.report(item, path, zh: "同一列出现两次。", en: "this column stands twice; remove one.")
            }
            columns.append(Column(column: column, heading: heading))
        }
        map.finish()
        if columns.isEmpty {
            log.report(tree, "columns", zh: "至少要有一列。", en: "a layout needs at least one column.")
        }
        guard let id, let title, log.faults.count == before else { return nil }
        self.init(id: id, title: title, columns: columns)
    }

    /// Reads a layout from the text of its file.
    package static func read(_ text: String, file: String) throws(DataFaults) -> RosterLayout {
        let log = DataFaultLog(file: file)
        let layout = RosterLayout(try YAMLTree.read(text, file: file), log)
        try log.settle()
        guard let layout else { throw DataFaults(log.faults) }
        return layout
    }
}
