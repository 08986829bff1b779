package import Benefits
import Rules

/// What the headings of an office's own form mean, said by a person: added to the layout's headings, and before them.
///
/// As a file:
/// ```yaml
/// columns:
///   户主姓名: husband-name
///   验收人: none
/// without: [disability-grade]
/// ```
package struct ColumnMap: Sendable, Hashable {
    /// By the heading as it is compared (``HeadingMatch/key(_:)``); nil leaves the column out.
    package var headings: [String: RegisterColumn?]
    /// Columns the form does not have although the layout asks for them: what they would say is unknown.
    package var without: Set<RegisterColumn>

    package init(headings: [String: RegisterColumn?] = [:], without: Set<RegisterColumn> = []) {
        self.headings = headings
        self.without = without
    }

    /// What a person says of headings as they stand in a file.
    ///
    /// - Returns: nil where a column that no form can lack is left out, or two headings mean the same column.
    package init?(saying said: [(heading: String, column: RegisterColumn?)], without: Set<RegisterColumn>) {
        let columns = said.compactMap(\.column)
        guard without.isDisjoint(with: Self.indispensable), Set(columns).count == columns.count else {
            return nil
        }
        self.init(
            headings: Dictionary(
                said.map { (HeadingMatch.key($0.heading), $0.column) },
                uniquingKeysWith: { _, later in later }),
            without: without)
    }

    package var isEmpty: Bool { headings.isEmpty && without.isEmpty }

    /// Whether a heading holds an identity or mobile number: headings are kept as they are typed.
    package var holdsNumber: Bool { headings.keys.contains { UnsealedText.holdsPersonalNumber($0) } }

    /// Stands in a map for a column that is not read.
    package static let none = "none"

    /// Names and numbers of the people are what makes a row a family: no form is without them.
    package static let indispensable: Set<RegisterColumn> = [
        .area, .wifeName, .wifeNumber, .husbandName, .husbandNumber,
    ]

    /// This map with what another says after it.
    package func adding(_ later: ColumnMap) -> ColumnMap {
        ColumnMap(
            headings: headings.merging(later.headings) { _, new in new },
            without: without.union(later.without))
    }

    package static func read(_ text: String, file: String? = nil) throws(DataFaults) -> ColumnMap {
        let log = DataFaultLog(file: file)
        let tree = try YAMLTree.read(text, file: file)
        var result = ColumnMap()
        if var map = DataMap(tree, "", log) {
            for item in map.take("columns")?.entries ?? [] {
                let column = item.value.text.flatMap { RegisterColumn(id: $0) }
                if column == nil, item.value.text != none { Self.reportColumn(item.value, "columns", log) }
                result.headings[HeadingMatch.key(item.key)] = .some(column)
            }
            if result.holdsNumber {
                let fault = UnsealedText.nameFault
                log.report(tree, "columns", zh: fault.zh, en: "\(fault.en).")
            }
            for item in map.items("without") {
                guard let column = item.tree.text.flatMap({ RegisterColumn(id: $0) }) else {
                    Self.reportColumn(item.tree, item.path, log)
                    continue
                }
                if indispensable.contains(column) {
                    log.report(
                        item.tree, item.path, zh: "没有列 \(column.id) 就认不出家庭，不能省去。",
                        en: "without the column \(column.id) no row is a family; it cannot be left out.")
                }
                result.without.insert(column)
            }
            map.finish()
        }
        try log.settle()
        return result
    }

    private static func reportColumn(_ tree: DataTree, _ path: String, _ log: DataFaultLog) {
        let known = RegisterColumn.allCases.map(\.id).joined(separator: ", ")
        log.report(
            tree, path, zh: "没有这样的列；可用：none, \(known)。", en: "no such column; known: none, \(known).")
    }
}

extension DataTree {
    /// Keys and values of a map in order; nil for anything else.
    fileprivate var entries: [(key: String, value: DataTree)]? {
        guard case .map(let entries) = content else { return nil }
        return entries.map { ($0.key, $0.value) }
    }
}

extension RegisterLayout {
    /// The layout of an office that has a map of its own.
    package func applying(_ map: ColumnMap) -> RegisterLayout {
        var layout = self
        layout.overrides.merge(map.headings) { _, new in new }
        for index in layout.columns.indices where map.without.contains(layout.columns[index].column) {
            layout.columns[index].isRequired = false
        }
        return layout
    }
}
