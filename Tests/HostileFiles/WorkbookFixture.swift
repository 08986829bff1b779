/// A workbook as a test wants it, part by part.
package struct WorkbookFixture {
    package struct Sheet {
        package var name: String
        package var state = "visible"
        /// The rows of the sheet as markup.
        package var rows: String
        /// Before and after the rows.
        package var columns = ""
        package var after = ""

        package init(name: String, rows: String) {
            self.name = name
            self.rows = rows
        }
    }

    package var sheets: [Sheet]
    package var is1904 = false
    package var texts: [String] = []
    /// Number formats of the cell styles: a built-in number or a text of one's own.
    package var formats: [Format] = [.builtIn(0), .builtIn(49), .builtIn(14)]

    package init(sheets: [Sheet]) { self.sheets = sheets }

    package enum Format {
        case builtIn(Int)
        case own(String)
    }

    /// The parts, to be changed before they are packed.
    package var zip: ZipFixture {
        var parts: [ZipFixture.Part] = []
        func add(_ name: String, _ text: String) {
            parts.append(.init(name, text))
        }
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        add(
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
            """)
        add(
            "_rels/.rels",
            """
            <Relationships xmlns="\(package)"><Relationship Id="rId1" Type="\(types)/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>
            """)
        let list = sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"rId\($0 + 1)\"/>"
        }
        add(
            "xl/workbook.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="\(main)" xmlns:r="\(types)">\
            <workbookPr\(is1904 ? " date1904=\"1\"" : "")/><sheets>\(list.joined())</sheets></workbook>
            """)
        var relations = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        relations.append("<Relationship Id=\"rIdS\" Type=\"\(types)/styles\" Target=\"/xl/styles.xml\"/>")
        relations.append(
            "<Relationship Id=\"rIdT\" Type=\"\(types)/sharedStrings\" Target=\"sharedStrings.xml\"/>")
        add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"\(package)\">\(relations.joined())</Relationships>")
        for (index, sheet) in sheets.enumerated() {
            add(
                "xl/worksheets/sheet\(index + 1).xml",
                "<worksheet xmlns=\"\(main)\">\(sheet.columns)<sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>"
            )
        }
        add("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>")
        add("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(texts.map { "<si>\($0)</si>" }.joined())</sst>")
        return ZipFixture(parts)
    }

    package var bytes: [UInt8] { zip.bytes }

    private var styles: String {
        var own = ""
        var styles = ""
        for (index, format) in formats.enumerated() {
            switch format {
            case .builtIn(let id): styles += "<xf numFmtId=\"\(id)\"/>"
            case .own(let code):
                own += "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(Self.escaped(code))\"/>"
                styles += "<xf numFmtId=\"\(200 + index)\"/>"
            }
        }
        return
            "<numFmts>\(own)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(styles)</cellXfs>"
    }

    // MARK: Rows

    package static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    /// A cell with a text of its own.
    package static func text(_ text: String) -> String {
        "<c t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    }

    package static func number(_ raw: String, style: Int = 0) -> String {
        "<c s=\"\(style)\"><v>\(raw)</v></c>"
    }

    /// A row of ready cells; `r` is counted on where it is left out.
    package static func row(_ cells: [String], _ attributes: String = "") -> String {
        "<row\(attributes.isEmpty ? "" : " " + attributes)>\(cells.joined())</row>"
    }

    package static func row(texts: [String], _ attributes: String = "") -> String {
        row(texts.map { $0.isEmpty ? "<c/>" : text($0) }, attributes)
    }
}
