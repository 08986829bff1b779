/// Sheets that are well-formed and still not as sheets are.
enum HostileSheets {
    static func files(_ table: [[String]]) -> [HostileFile] {
        places(table) + amounts(table) + shared(table) + values(table)
    }

    private static func sheet(_ table: [[String]], _ change: (inout WorkbookFixture) -> Void) -> [UInt8] {
        var book = HostileFile.book(table)
        change(&book)
        return book.bytes
    }

    /// Rows and cells that stand where they cannot.
    private static func places(_ table: [[String]]) -> [HostileFile] {
        let rows = [
            "<row r=\"0\"/>", "<row r=\"-1\"/>", "<row r=\"1048577\"/>", "<row r=\"99999999999999999999\"/>",
            "<row r=\"5\"/><row r=\"5\"/>", "<row r=\"9\"/><row r=\"8\"/>", "<row r=\"1\"/>",
            "<row r=\"x\"/>",
            "<row><c r=\"XFE9\"><v>1</v></c></row>", "<row><c r=\"ZZZZZZZZ9\"><v>1</v></c></row>",
            "<row><c r=\"B9\"/><c r=\"B9\"/></row>", "<row><c r=\"B9\"/><c r=\"A9\"/></row>",
            "<row><c r=\"9\"><v>1</v></c></row>", "<row><c r=\"\"><v>1</v></c></row>",
        ]
        return rows.map { row in
            HostileFile("out of place: \(row.prefix(60))", "file-cells-out-of-order") {
                sheet(table) { $0.sheets[0].rows += row }
            }
        } + [
            HostileFile("a cell outside any row", "file-damaged") {
                sheet(table) { $0.sheets[0].rows += "<c><v>1</v></c>" }
            },
            HostileFile("a cell inside a cell", "file-cells-out-of-order", "file-damaged") {
                sheet(table) { $0.sheets[0].rows += "<row><c r=\"A9\"><c r=\"A9\"/></c></row>" }
            },
            HostileFile("a text that is not among the shared ones", "file-damaged") {
                sheet(table) { $0.sheets[0].rows += "<row><c t=\"s\"><v>7</v></c></row>" }
            },
            HostileFile("a shared text before the first", "file-damaged") {
                sheet(table) { $0.sheets[0].rows += "<row><c t=\"s\"><v>-1</v></c></row>" }
            },
            HostileFile("a shared text beyond any number", "file-damaged") {
                sheet(table) { $0.sheets[0].rows += "<row><c t=\"s\"><v>99999999999999999999</v></c></row>" }
            },
        ]
    }

    /// More of something than a register has.
    private static func amounts(_ table: [[String]]) -> [HostileFile] {
        [
            HostileFile("a cell in the column 1001", "file-too-many-cells") {
                sheet(table) { $0.sheets[0].rows += "<row><c r=\"ALM9\"><v>1</v></c></row>" }
            },
            HostileFile("a cell of 2 MB", "file-cell-too-long", "file-unpacks-too-large") {
                sheet(table) {
                    $0.sheets[0].rows += WorkbookFixture.row([
                        WorkbookFixture.text(String(repeating: "字", count: 700_000))
                    ])
                }
            },
            HostileFile("300 sheets", "file-too-many-sheets") {
                sheet(table) { book in
                    for index in 0..<300 { book.sheets.append(.init(name: "s\(index)", rows: "")) }
                }
            },
            HostileFile("80,000 styles", "file-too-many-cells") {
                sheet(table) { $0.formats = Array(repeating: .builtIn(14), count: 80_000) }
            },
            HostileFile("13 million cells of nothing", "file-too-many-cells", "file-unpacks-too-large") {
                let row = "<row>" + String(repeating: "<c/>", count: 16_000) + "</row>"
                return sheet(table) { $0.sheets[0].rows += String(repeating: row, count: 820) }
            },
            HostileFile("a million rows of nothing", "file-unpacks-too-large", "file-too-many-cells") {
                sheet(table) { $0.sheets[0].rows += String(repeating: "<row/>", count: 1_100_000) }
            },
            HostileFile("a million merged ranges") {
                sheet(table) {
                    $0.sheets[0].after =
                        "<mergeCells>"
                        + (0..<200_000).map { "<mergeCell ref=\"A\($0 + 1):B\($0 + 1)\"/>" }.joined()
                        + "</mergeCells>"
                }
            },
            HostileFile("60 MB of shared texts", "file-unpacks-too-large") {
                var chance = Chance(1)
                let text =
                    "<t>"
                    + String((0..<2000).map { _ in Character(UnicodeScalar(97 + UInt8(chance.below(26)))) })
                    + "</t>"
                return sheet(table) { $0.texts = Array(repeating: text, count: 30_000) }
            },
            HostileFile("a column of columns") {
                sheet(table) {
                    $0.sheets[0].columns =
                        "<cols>"
                        + String(repeating: "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", count: 50_000)
                        + "</cols>"
                }
            },
        ]
    }

    /// Few texts that many cells share: little in the file, much in the cells.
    private static func shared(_ table: [[String]]) -> [HostileFile] {
        func file(_ name: String, length: Int, rows: Int, columns: Int, _ code: String) -> HostileFile {
            // Where the part grows more than workbooks do, that is said first.
            HostileFile(name, code, "file-unpacks-too-large") {
                sheet(table) {
                    $0.texts = ["<t>" + String(repeating: "x", count: length) + "</t>"]
                    let row =
                        "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: columns) + "</row>"
                    $0.sheets[0].rows += String(repeating: row, count: rows)
                }
            }
        }
        return [
            file(
                "one text in fifty thousand cells", length: 10_000, rows: 2000, columns: 25,
                "file-cell-too-long"),
            file(
                "one text in a million cells", length: 10_000, rows: 40_000, columns: 25, "file-cell-too-long"
            ),
            file("one text of 1 MB in a row", length: 1_000_000, rows: 1, columns: 900, "file-cell-too-long"),
            file(
                "a million cells of a text just long enough", length: 5000, rows: 40_000, columns: 25,
                "file-unpacks-too-large"),
            HostileFile("255 sheets of one text", "columns-missing", "file-reader-stopped") {
                sheet(table) { book in
                    book.texts = ["<t>" + String(repeating: "x", count: 5000) + "</t>"]
                    let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 25) + "</row>"
                    let rows = String(repeating: row, count: 60)
                    book.sheets = (0..<255).map { .init(name: "s\($0)", rows: rows) }
                }
            },
        ]
    }

    /// Values at the edge of what a cell can hold, in a family's row: read, refused or told, never a crash.
    private static func values(_ table: [[String]]) -> [HostileFile] {
        let cells = [
            "<c><v>1E+999</v></c>", "<c><v>-1E999</v></c>", "<c><v>NaN</v></c>", "<c><v>Infinity</v></c>",
            "<c><v>-</v></c>",
            "<c><v>+</v></c>", "<c><v>1e</v></c>", "<c><v>0x7FFFFFFFFFFFFFFF</v></c>",
            "<c s=\"2\"><v>1E18</v></c>",
            "<c s=\"2\"><v>-99999999999</v></c>", "<c s=\"99999999\"><v>1</v></c>",
            "<c s=\"-5\"><v>1</v></c>",
            "<c s=\"x\"><v>1</v></c>", "<c t=\"nonsense\"><v>1</v></c>", "<c t=\"b\"><v>7</v></c>",
            "<c t=\"d\"><v>T</v></c>",
            "<c t=\"inlineStr\"><is><t>_x0000_</t></is></c>",
            "<c t=\"inlineStr\"><is><t>_xD800_</t></is></c>",
            "<c><f>WEBSERVICE(\"http://127.0.0.1:1/\")</f></c>",
            "<c t=\"str\"><f>cmd|' /C calc'!A0</f><v>=cmd|x</v></c>",
            "<c><v>1</v><v>2</v></c>", "<c><v>\(String(repeating: "9", count: 5000))</v></c>",
            "<c><v>9223372036854775807</v></c>", "<c s=\"2\"><v>0.0000000001</v></c>",
            "<c><v>00000000000000000000001</v></c>",
        ]
        return cells.enumerated().map { index, cell in
            HostileFile("a value at the edge: \(cell.prefix(48))") {
                sheet(table) { book in
                    var row = table[1].map { WorkbookFixture.text($0) }
                    row[index % row.count] = cell
                    book.sheets[0].rows += WorkbookFixture.row(row)
                }
            }
        }
    }
}
