import Benefits

/// The headings of a sheet, found below titles and in one line or two.
struct HeadingSearch {
    /// The headings, and the lines of the file they stand on.
    struct Found {
        let match: HeadingMatch
        let lines: ClosedRange<Int>
        /// The cells of each of these lines.
        let rows: [[String]]
    }

    /// Why no headings were found.
    enum Failure: Error {
        case empty
        /// The required columns that the best line lacks.
        case missing([RegisterColumn])
        case doubled(HeadingMatch)
    }

    /// The first line, or two lines one above the other, that have every required column.
    static func run(_ head: [TableRecord], _ layout: RegisterLayout) -> Result<Found, Failure> {
        if head.isEmpty { return .failure(.empty) }
        let required = layout.columns.filter(\.isRequired).map(\.column)
        func missing(_ match: HeadingMatch) -> [RegisterColumn] {
            required.filter { !match.columns.contains($0) }
        }
        var fewest = required
        for (index, record) in head.enumerated() {
            let next = index + 1 < head.count ? head[index + 1] : nil
            var choices = [(HeadingMatch(record.cells, layout), record.line)]
            // Two lines only where the lower one is not whole by itself, or a title would be a group.
            if let next, !missing(HeadingMatch(next.cells, layout)).isEmpty {
                choices.append((HeadingMatch(upper: record.cells, lower: next.cells, layout), next.line))
            }
            for (place, (match, last)) in choices.enumerated() {
                let lacks = missing(match)
                if lacks.isEmpty {
                    if !match.doubled.isEmpty { return .failure(.doubled(match)) }
                    let rows = place == 0 ? [record.cells] : [record.cells, next?.cells ?? []]
                    return .success(Found(match: match, lines: record.line...last, rows: rows))
                }
                if lacks.count < fewest.count { fewest = lacks }
            }
        }
        return .failure(.missing(fewest))
    }
}

extension HeadingMatch {
    /// A heading in two lines: a group ("女方") above its columns ("姓名", "身份证号"). The group stands in the first of its
    /// cells only, whether they were merged or left empty.
    init(upper: [String], lower: [String], _ layout: RegisterLayout) {
        var group = ""
        var cells: [String] = []
        let known = Self.known(layout)
        for index in 0..<max(upper.count, lower.count) {
            let above = index < upper.count ? IdentityText.trimmed(upper[index]) : ""
            let below = index < lower.count ? IdentityText.trimmed(lower[index]) : ""
            if !above.isEmpty { group = above }
            // What nobody knows is told with its group: two groups may have columns of one name.
            let choices = below.isEmpty ? [above] : [group + below, below, above + below]
            cells.append(choices.first { known[Self.key($0)] != nil } ?? choices[0])
        }
        self.init(cells, layout)
    }
}

/// Lines of a sheet that are no families and are left out: units and column numbers below the headings, the headings
/// again on each printed page, and what stands below the table.
struct LinesBeside {
    /// The headings as they are read, and each line of theirs as it stands.
    private let headings: [(cells: [String], keys: [String])]
    /// All headings, wherever they stand.
    private let all: Set<String>
    private let footers: FooterWords
    private let numbers: [Int]
    /// Columns that make a row a family: names and numbers of people.
    private let people: Set<Int>

    init(_ found: HeadingSearch.Found, _ layout: RegisterLayout) {
        let heading = found.match
        headings = ([heading.headings] + (found.rows.count > 1 ? found.rows : [])).map {
            ($0, $0.map(HeadingMatch.key))
        }
        all = Set(headings.flatMap(\.keys)).subtracting([""])
        footers = FooterWords(layout)
        let people: Set<RegisterColumn> = [.wifeNumber, .husbandNumber, .childNumber]
        numbers = heading.columns.indices.filter { heading.columns[$0].map(people.contains) == true }
        let named = people.union([.wifeName, .husbandName, .childName])
        self.people = Set(heading.columns.indices.filter { heading.columns[$0].map(named.contains) == true })
    }

    /// - Parameter isFirst: whether nothing but such lines stands between the headings and this line.
    func contains(_ record: TableRecord, isFirst: Bool) -> Bool {
        let filled = record.cells.indices.filter { !IdentityText.trimmed(record.cells[$0]).isEmpty }
        guard let first = filled.first else { return false }
        if filled.count > 2,
            headings.contains(where: { heading in
                filled.allSatisfy { Self.isHeading(record.cells[$0], heading, at: $0) }
            })
        {
            return true
        }
        let texts = filled.map { HeadingMatch.key(record.cells[$0]) }
        if filled.count > 1, areNumbers(texts, mayBeginLater: isFirst) || isFirst && areUnits(texts) {
            return true
        }
        // "20户" under the heading of a number is how many there are.
        let counted = filled.filter { numbers.contains($0) && FooterWords.isCount(record.cells[$0]) }
        if people.intersection(filled).subtracting(counted).isEmpty,
            filled.contains(where: { FooterWords.isSum(record.cells[$0]) })
        {
            return true
        }
        if numbers.contains(where: filled.contains) { return false }
        // On each printed page: the title again, the unit, the page's number, a village or a date above its rows, a seal.
        if filled.count == 1, !people.contains(first) { return true }
        return footers.open(with: record.cells[first])
    }

    /// Whether almost everything in the line is a heading of this table and something of it stands in another column.
    func isOtherHeading(_ record: TableRecord) -> Bool {
        let texts = record.cells.map(HeadingMatch.key).filter { !$0.isEmpty }
        return texts.count > 2 && texts.count(where: all.contains) * 4 >= texts.count * 3
    }

    private static func isHeading(
        _ cell: String, _ heading: (cells: [String], keys: [String]), at place: Int
    ) -> Bool {
        guard place < heading.keys.count else { return false }
        return cell == heading.cells[place] || HeadingMatch.key(cell) == heading.keys[place]
    }

    /// "(元)" "(人)".
    private func areUnits(_ texts: [String]) -> Bool {
        texts.allSatisfy { $0.hasPrefix("(") && $0.hasSuffix(")") && $0.count <= 8 }
    }

    /// 1, 2, 3 … in each column, some of them perhaps 甲, 乙.
    ///
    /// - Parameter mayBeginLater: the first number may be another than 1.
    private func areNumbers(_ texts: [String], mayBeginLater: Bool) -> Bool {
        let stems: Set<String> = ["甲", "乙", "丙", "丁"]
        let counted = texts.drop { stems.contains($0) }.map { Int($0) ?? -1 }
        // Each is compared with its place: a first number near the largest there is has no next one.
        if !mayBeginLater, counted.first != 1 || counted.count < texts.count / 2 { return false }
        return counted.count > 2 && counted[0] >= 0 && counted[0] < FooterWords.longestOpening
            && counted.enumerated().allSatisfy { $1 == counted[0] + $0 }
    }
}
