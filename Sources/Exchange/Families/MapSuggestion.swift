package import Benefits
import Rules

/// What the columns of an unknown form might mean: for a person to mend and to send as a ``ColumnMap``. Cells are shown
/// by their shape only.
package struct MapSuggestion: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package var heading: String
        package var column: RegisterColumn?
        /// Whether the heading is known; otherwise the column is a guess.
        package var isKnown: Bool
        /// The commonest shapes of the cells below it, as "9×17+A" or "字×3".
        package var shapes: [String]
    }

    package var sheet: String
    /// The line the headings stand on.
    package var line: Int
    package var columns: [Column]
    /// Columns the layout asks for that no heading was found for.
    package var missing: [RegisterColumn]

    /// - Returns: nil where the file has no line that could be headings.
    package init?(_ outline: TableOutline, layout: RegisterLayout, sheet wanted: String? = nil) {
        let sheets = outline.sheets.filter { wanted == nil || $0.name == wanted }
        let ranked = sheets.flatMap { sheet in
            Self.choices(sheet.head, layout).map { (sheet: sheet, place: $0.last, match: $0.match) }
        }
        let scores = ranked.map { Self.score($0.match) }
        guard let first = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[first] > 2 else {
            return nil
        }
        let (best, head, place) = (ranked[first], ranked[first].sheet.head, ranked[first].place)
        let match = best.match
        var used = Set(match.columns.compactMap(\.self))
        var columns: [Column] = []
        for (index, heading) in match.headings.enumerated() where !heading.isEmpty {
            let cells = head[(place + 1)...].map { index < $0.cells.count ? $0.cells[index] : "" }
            let known = match.columns[index]
            let isSettled = layout.overrides[HeadingMatch.key(heading)] != nil
            var column = known
            if known == nil, !isSettled { column = Self.guess(heading, cells, layout, without: used) }
            if let column { used.insert(column) }
            columns.append(
                Column(
                    heading: heading, column: column, isKnown: known != nil || isSettled,
                    shapes: Self.shapes(cells)))
        }
        sheet = best.sheet.name
        line = head[place].line
        self.columns = columns
        missing = layout.columns.filter { $0.isRequired && !used.contains($0.column) }.map(\.column)
    }

    /// The map as a file to be mended: guesses and shapes stand in remarks.
    package var text: String {
        var lines = ["# \(sheet.isEmpty ? "" : "工作表 sheet: \(sheet)，")第 \(line) 行 line \(line)", "columns:"]
        for column in columns {
            let kind = column.column == nil ? "不认识 not known  " : "猜测 guess  "
            let remark = (column.isKnown ? "" : kind) + column.shapes.joined(separator: "  ")
            let heading = column.heading.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            let oneLine = heading.replacing("\n", with: "\\n").replacing("\r", with: "")
            lines.append("  \"\(oneLine)\": \(column.column?.id ?? ColumnMap.none)  # \(remark)")
        }
        let needed = missing.filter(ColumnMap.indispensable.contains).map(\.id)
        if !needed.isEmpty {
            lines.append("# 没有找到这些必需的列，请在上面为每一个指定一列")
            lines.append(
                "# not found and needed, say above which column each is: \(needed.joined(separator: ", "))")
        }
        let lacking = missing.filter { !ColumnMap.indispensable.contains($0) }.map(\.id)
        if !lacking.isEmpty {
            lines.append("# 本表没有的列，确认后去掉下一行行首的 #")
            lines.append("# columns the form lacks; take the # of the next line away to confirm")
            lines.append("# without: [\(lacking.joined(separator: ", "))]")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Guessing

    /// Each line by itself, then each with the next one as groups above columns; with the place of the last line.
    private static func choices(
        _ head: [TableRecord], _ layout: RegisterLayout
    ) -> [(match: HeadingMatch, last: Int)] {
        let single = head.indices.map { (match: HeadingMatch(head[$0].cells, layout), last: $0) }
        let pairs = head.indices.dropFirst().compactMap { place -> (match: HeadingMatch, last: Int)? in
            let (upper, lower) = (head[place - 1].cells, head[place].cells)
            // A title alone is no group.
            guard upper.count(where: { !$0.isEmpty }) > 1 else { return nil }
            return (HeadingMatch(upper: upper, lower: lower, layout), place)
        }
        return single + pairs
    }

    /// Known headings count most; a line of several short texts without digits could be headings. What stands twice says
    /// less than what is told apart.
    private static func score(_ match: HeadingMatch) -> Int {
        let texts = match.headings.filter { !$0.isEmpty }
        let short = Set(texts.filter { $0.count <= 20 && !$0.contains(where: \.isNumber) })
        return Set(match.columns.compactMap(\.self)).count * 3
            + (texts.allSatisfy(short.contains) ? short.count : short.count / 3)
    }

    /// By words the heading shares with known ones, held against what the cells look like.
    private static func guess(
        _ heading: String, _ cells: [String], _ layout: RegisterLayout, without used: Set<RegisterColumn>
    ) -> RegisterColumn? {
        let pairs = Self.pairs(HeadingMatch.key(heading))
        let filled = cells.map(IdentityText.mended).filter { !$0.isEmpty }
        var best: (column: RegisterColumn, score: Double)?
        for column in layout.columns where !used.contains(column.column) {
            guard fits(filled, column.column) else { continue }
            for known in [column.heading] + column.also {
                let other = Self.pairs(HeadingMatch.key(known))
                // That both end in 名, or one begins as the other, says nothing yet.
                guard pairs.intersection(other).contains(where: { !$0.hasPrefix("^") && !$0.hasSuffix("$") })
                else { continue }
                let shared =
                    Double(pairs.intersection(other).count * 2) / Double(max(pairs.count + other.count, 1))
                if shared > best?.score ?? 0.25 { best = (column.column, shared) }
            }
        }
        return best?.column
    }

    /// Neighbouring letters, and the letters at both ends.
    private static func pairs(_ text: String) -> Set<String> {
        let letters = Array("^" + text + "$")
        return Set(zip(letters, letters.dropFirst()).map { "\($0)\($1)" })
    }

    /// Whether cells look like what the column holds, where that has a form.
    private static func fits(_ cells: [String], _ column: RegisterColumn) -> Bool {
        guard !cells.isEmpty else { return true }
        func share(_ fits: (String) -> Bool) -> Bool { cells.count(where: fits) * 2 >= cells.count }
        func digits(_ text: String) -> Int { text.utf8.count { $0 &- 0x30 < 10 } }
        switch column {
        case .wifeNumber, .husbandNumber, .childNumber: return share { digits($0) >= 15 && $0.count <= 20 }
        case .wifeName, .husbandName, .childName, .childStatus: return share { digits($0) == 0 }
        case .area: return share { digits($0) == 12 || digits($0) == 15 }
        case .childrenEver, .childrenAlive, .householdSize:
            return share { $0.count <= 2 && digits($0) == $0.count }
        case .childDied: return share { digits($0) >= 6 && digits($0) <= 8 }
        case .phone: return share { (7...12).contains(digits($0)) }
        case .account: return share { digits($0) >= 8 }
        case .disabilityCertificate: return share { digits($0) >= 18 }
        default: return true
        }
    }

    // MARK: Shapes

    private static func shapes(_ cells: [String]) -> [String] {
        let shapes = cells.filter { !$0.isEmpty }.map(shape)
        let counted = Dictionary(grouping: shapes, by: \.self).sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }
        return counted.prefix(2).map(\.key)
    }

    /// What a cell looks like: 9 for a digit, A for a letter, 字 for another letter, with how many of them.
    static func shape(_ text: String) -> String {
        var runs: [(kind: Character, count: Int)] = []
        for scalar in IdentityText.mended(text).unicodeScalars {
            let kind: Character =
                switch scalar {
                case "0"..."9": "9"
                case "a"..."z", "A"..."Z": "A"
                case _ where scalar.properties.isAlphabetic: "字"
                case _ where IdentityText.isBlank(scalar): "_"
                default: Character(scalar.isASCII ? scalar : "·")
                }
            if runs.last?.kind == kind { runs[runs.count - 1].count += 1 } else { runs.append((kind, 1)) }
        }
        let texts = runs.prefix(8).map { $0.count > 1 ? "\($0.kind)×\($0.count)" : String($0.kind) }
        return texts.joined(separator: "+") + (runs.count > 8 ? "…" : "")
    }
}
