/// What can be wrong with the XML of each part of a workbook.
enum HostileMarkup {
    private static let parts = [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
    ]

    static func files(_ table: [[String]]) -> [HostileFile] {
        var files: [HostileFile] = []
        for part in parts {
            for (name, start) in types {
                files.append(
                    HostileFile("\(name) in \(part)", "file-document-type") {
                        change(table, part) { start + $0 }
                    })
            }
            files.append(
                HostileFile("elements 10,000 deep in \(part)", "file-too-deep", "file-damaged") {
                    change(table, part) { _ in String(repeating: "<a>", count: 10_000) }
                })
            files.append(
                HostileFile("markup that ends early in \(part)", "file-damaged") {
                    change(table, part) { String($0.prefix($0.count / 2)) }
                })
            files.append(
                HostileFile("no markup at all in \(part)", "file-damaged") {
                    change(table, part) { _ in "nothing" }
                })
        }
        return files + rest(table)
    }

    /// Document types: alone, with entities that grow, that read a file, that ask a server.
    private static let types: [(String, String)] = [
        ("a document type", "<!DOCTYPE x>"),
        (
            "a billion laughs",
            "<!DOCTYPE l [<!ENTITY a \"ha\">"
                + (0..<20).map {
                    "<!ENTITY a\($0) \"&a\($0 == 0 ? "" : String($0 - 1));&a;&a;&a;&a;&a;&a;&a;\">"
                }
                .joined() + "]>"
        ),
        ("a file of the machine", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"),
        ("a parameter entity", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>"),
        ("a document type elsewhere", "<!DOCTYPE x PUBLIC \"-//x//y\" \"http://127.0.0.1:1/x.dtd\">"),
    ]

    private static func rest(_ table: [[String]]) -> [HostileFile] {
        let sheet = "xl/worksheets/sheet1.xml"
        func start(_ name: String, _ codes: String..., text: @escaping @Sendable (String) -> String)
            -> HostileFile
        {
            HostileFile(name, codes[0], codes.last ?? "") { change(table, sheet, text) }
        }
        return texts(table) + [
            start("an entity nobody declared", "file-damaged") {
                $0.replacing("<t>", with: "<t>&evil;", maxReplacements: 1)
            },
            start("a character reference to nothing", "file-damaged") {
                $0.replacing("<t>", with: "<t>&#0;", maxReplacements: 1)
            },
            start("an attribute twice", "file-damaged") {
                $0.replacing("<row>", with: "<row r=\"1\" r=\"2\">", maxReplacements: 1)
            },
            start("an attribute of 11 MB", "file-damaged", "file-unpacks-too-large") {
                $0.replacing("<row>", with: "<row a=\"\(noise(11 << 20))\">", maxReplacements: 1)
            },
            start("a name of 11 MB", "file-damaged", "file-unpacks-too-large") {
                "<a\(noise(11 << 20))/>" + $0
            },
            start("a remark of 11 MB", "file-damaged", "file-unpacks-too-large") {
                "<!--\(noise(11 << 20))-->" + $0
            },
            start("an instruction of 11 MB", "file-damaged", "file-unpacks-too-large") {
                "<?a \(noise(11 << 20))?>" + $0
            },
            start("a hundred thousand attributes", "file-damaged", "file-cells-out-of-order") {
                let list = (0..<100_000).map { " a\($0)=\"\"" }.joined()
                return $0.replacing("<row>", with: "<row\(list) r=\"0\">", maxReplacements: 1)
            },
            start("two roots", "file-damaged") { $0 + $0 },
            start("an included file", "columns-missing", "file-empty") { _ in
                "<x xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/passwd\" parse=\"text\"/></x>"
            },
            start("a style sheet", "columns-missing", "file-empty") { _ in
                "<?xml-stylesheet href=\"file:///etc/passwd\"?><worksheet/>"
            },
        ]
    }

    /// What is no text of the encoding it claims.
    private static func texts(_ table: [[String]]) -> [HostileFile] {
        let sheet = "xl/worksheets/sheet1.xml"
        let encodings = ["GB2312", "UTF-16", "UTF-7", "IBM037", "nonsense", "UCS-4", "ISO-2022-CN"].map {
            encoding in
            HostileFile("markup that says it is \(encoding)") {
                change(table, sheet) { "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>" + $0 }
            }
        }
        let raw: [(String, [UInt8])] = [
            ("a NUL", [0]), ("half a character", [0xE4, 0xB8]), ("a surrogate", [0xED, 0xA0, 0x80]),
            ("a control", [0x01]),
            ("bytes that are no text", [0xFF, 0xFE, 0xFF]),
        ]
        let bytes = raw.map { name, bytes in
            HostileFile("\(name) in a cell", "file-damaged") {
                HostileFile.changed(table) { zip in
                    let text = String(decoding: zip[sheet]?.content ?? [], as: UTF8.self)
                    let parts = text.components(separatedBy: "<t>", limit: 2)
                    zip[sheet] = .init(sheet, Array((parts[0] + "<t>").utf8) + bytes + Array(parts[1].utf8))
                }
            }
        }
        return encodings + bytes
    }

    /// Letters that do not pack to nothing.
    private static func noise(_ count: Int) -> String {
        var chance = Chance(count)
        var letters: [UInt8] = []
        for _ in 0..<4096 { letters.append(UInt8(97 + chance.below(26))) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            bytes += letters
            letters.append(letters.removeFirst())
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func change(_ table: [[String]], _ part: String, _ change: (String) -> String) -> [UInt8] {
        HostileFile.changed(table) { zip in
            zip[part] = .init(part, change(String(decoding: zip[part]?.content ?? [], as: UTF8.self)))
        }
    }
}

extension String {
    /// The text split at the first places where `separator` stands.
    fileprivate func components(separatedBy separator: String, limit: Int) -> [String] {
        guard limit > 1, let range = firstRange(of: separator) else { return [self, ""] }
        return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
    }
}
