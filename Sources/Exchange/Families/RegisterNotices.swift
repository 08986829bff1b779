import Benefits
package import Rules

/// One thing noticed about a file as a whole: no fault, but whoever sent it should know.
package struct RegisterRemark: Sendable, Hashable {
    package var code: String
    package var text: LocalizedText

    package init(code: String, text: LocalizedText) {
        self.code = code
        self.text = text
    }
}

/// Gathers what is noticed while rows are read: some lines by number, the rest by count.
struct RegisterNotices {
    private var skipped = Lines()
    private var hidden = Lines()
    /// The line with which a text file ends, without a line end.
    private var open: Int?

    private struct Lines {
        var count = 0
        var first: [Int] = []

        mutating func add(_ line: Int) {
            count += 1
            if first.count < 12 { first.append(line) }
        }

        /// "3, 4, 9 …"
        func list(_ separator: String) -> String {
            first.map(String.init).joined(separator: separator) + (count > first.count ? " …" : "")
        }
    }

    mutating func skip(_ line: Int) { skipped.add(line) }

    mutating func hide(_ line: Int) { hidden.add(line) }

    mutating func leaveOpen(_ line: Int) { open = line }

    func remarks(
        sheet: String, others: Int, of sheetRemarks: SheetRemarks, _ heading: HeadingMatch, below header: Int
    ) -> [RegisterRemark] {
        var remarks: [RegisterRemark] = []
        func add(_ code: String, zh: String, en: String) {
            remarks.append(RegisterRemark(code: code, text: LocalizedText(zh: zh, en: en)))
        }
        if others > 0 {
            add(
                "sheet-chosen", zh: "读取工作表“\(sheet)”，其余\(others)个工作表没有登记表的表头，未读取。",
                en:
                    "The sheet “\(sheet)” was read; \(EnglishCount.text(others, "other sheet was", "other sheets were")) not."
            )
        }
        if skipped.count > 0 {
            add(
                "lines-left-out", zh: "表头说明、合计、签字等\(skipped.count)行不是家庭，未读取：第\(skipped.list("、"))行。",
                en:
                    "\(EnglishCount.text(skipped.count, "line is no family", "lines are no families")) (units, totals, signatures) and left out: \(skipped.list(", "))."
            )
        }
        if hidden.count > 0 {
            add(
                "rows-hidden", zh: "隐藏的\(hidden.count)行也已读取：第\(hidden.list("、"))行。",
                en:
                    "\(EnglishCount.text(hidden.count, "hidden row was", "hidden rows were")) read as well: \(hidden.list(", "))."
            )
        }
        if let open {
            add(
                "last-line-open", zh: "第\(open)行是文件的末尾，没有换行符：文件可能不完整，请核对这一行的最后几格。",
                en:
                    "Line \(open) ends the file without a line end: the file may have been cut short. Check the last cells of that line."
            )
        }
        let columns = sheetRemarks.hiddenColumns.compactMap {
            heading.headings.indices.contains($0) ? heading.headings[$0] : nil
        }
        if !columns.isEmpty {
            add(
                "columns-hidden", zh: "隐藏的列也已读取：\(columns.joined(separator: "、"))。",
                en: "Hidden columns were read as well: \(columns.joined(separator: ", ")).")
        }
        let merged = sheetRemarks.mergedRanges.filter { (Self.lastRow(of: $0) ?? 0) > header }
        if !merged.isEmpty {
            add(
                "cells-merged", zh: "表头以下有合并的单元格（\(merged[0])等\(merged.count)处），只有第一个单元格有内容，请核对。",
                en:
                    "There are merged cells below the headings (\(merged[0]) and \(merged.count - 1) more); only the first cell of each has its text. Check them."
            )
        }
        return remarks
    }

    /// 7 of "A5:C7".
    private static func lastRow(of range: String) -> Int? {
        range.split(separator: ":").last.flatMap { Int($0.drop { !$0.isNumber }) }
    }
}
