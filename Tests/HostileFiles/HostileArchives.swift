/// What can be wrong with the archive around a workbook.
enum HostileArchives {
    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let essential = [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", sheet,
    ]

    static func files(_ table: [[String]]) -> [HostileFile] {
        chance(table) + claims(table) + names(table) + bombs(table) + kinds(table) + parts(table)
    }

    /// Cut anywhere, and bytes changed anywhere.
    private static func chance(_ table: [[String]]) -> [HostileFile] {
        let cut = (0..<24).map { seed in
            HostileFile("cut after \(seed + 1) of 25 parts of its length", "file-damaged") {
                let bytes = HostileFile.book(table).bytes
                return Array(bytes.prefix(max(4, bytes.count * (seed + 1) / 25)))
            }
        }
        let changed = (0..<32).map { seed in
            HostileFile("bytes changed by chance, seed \(seed)") {
                var bytes = HostileFile.book(table).bytes
                var chance = Chance(seed)
                for _ in 0...chance.below(6) {
                    bytes[4 + chance.below(bytes.count - 4)] = UInt8(chance.below(256))
                }
                return bytes
            }
        }
        return cut + changed
    }

    /// Numbers of the directory that are not true.
    private static func claims(_ table: [[String]]) -> [HostileFile] {
        func claim(_ name: String, _ codes: String..., change: @escaping @Sendable (inout ZipFixture) -> Void)
            -> HostileFile
        {
            HostileFile(name, codes[0], codes.last ?? "") { HostileFile.changed(table, change) }
        }
        let sizes: [(String, Int)] = [
            ("1 GiB", 1 << 30), ("4 GiB less a byte", 0xFFFF_FFFE), ("a TiB", 1 << 40),
            ("2^62 bytes", 1 << 62),
            ("less than nothing", -1),
        ]
        let large = sizes.map { name, size in
            claim("claims to unpack to \(name)", "file-unpacks-too-large", "file-damaged") { zip in
                zip.isLarge = size > 0xFFFF_FFFF || size < 0
                zip[sheet]?.claimedBytes = size
            }
        }
        let packed = sizes.map { name, size in
            claim("claims \(name) of packed bytes", "file-damaged") { zip in
                zip.isLarge = true
                zip[sheet]?.claimedPacked = size
            }
        }
        let counts = [1, 3, 8, 2000, 2001, 65_534, 1_000_000, 1 << 40, -1].map { count in
            claim("claims \(count) parts", "file-parts", "file-damaged") { zip in
                zip.isLarge = count > 65_534 || count < 0
                zip.claimedCount = count
            }
        }
        return large + packed + counts + [
            claim("unpacks to less than it says", "file-damaged") { $0[sheet]?.claimedBytes = 90_000 },
            claim("unpacks to more than it says", "file-damaged") { $0[sheet]?.claimedBytes = 10 },
            claim("two parts at one place", "file-damaged") { $0.parts[4].claimedPlace = 0 },
            claim("a part beyond the end", "file-damaged") { $0.parts[4].claimedPlace = 1 << 30 },
            claim("a check sum that is not true", "file-damaged") { $0[sheet]?.claimedCheck = 7 },
            claim("data that is not deflated", "file-damaged") {
                $0[sheet]?.packed = Array(repeating: 0xFF, count: 400)
            },
            claim("data of nothing", "file-damaged") { $0[sheet]?.packed = [] },
            claim("bytes after the data", "file-damaged") { zip in
                let content = zip[sheet]?.content ?? []
                zip[sheet]?.packed = ZipFixture.deflated(content) + [0, 0, 0]
            },
        ]
    }

    private static func names(_ table: [[String]]) -> [HostileFile] {
        let bad = [
            "../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl\\evil.xml", "xl/./a.xml",
            "xl//a.xml",
            "a\u{0}b.xml", "a\nb.xml", "..", "", "c:evil", String(repeating: "a", count: 600),
        ]
        let added = bad.map { name in
            HostileFile("a part named \(name.debugDescription.prefix(24))", "file-parts") {
                HostileFile.changed(table) { $0.parts.append(.init(name, "x")) }
            }
        }
        return added + [
            HostileFile("a name twice", "file-parts") {
                HostileFile.changed(table) { $0.parts.append(.init(sheet, "x")) }
            },
            HostileFile("a name twice but for case", "file-parts") {
                HostileFile.changed(table) { $0.parts.append(.init("XL/Workbook.XML", "x")) }
            },
            HostileFile("a name that is no text", "file-parts") {
                HostileFile.changed(table) {
                    $0.parts.append(.init("x", "x"))
                    $0.parts[$0.parts.count - 1].rawName = [0xFF, 0xFE, 0x80]
                }
            },
            HostileFile("another name in the part's own header", "file-damaged") {
                HostileFile.changed(table) { $0[sheet]?.localName = "xl/worksheets/sheet2.xml" }
            },
        ]
    }

    /// Small files that would fill memory.
    private static func bombs(_ table: [[String]]) -> [HostileFile] {
        let names = [sheet, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/media/never.png"]
        let zeros = names.map { name in
            HostileFile("100 MB of nothing as \(name)", "file-unpacks-too-large") {
                HostileFile.changed(table) { zip in
                    zip[name] = .init(name, [], packed: Self.zeros, claimedBytes: 100 << 20)
                }
            }
        }
        let lying = HostileFile("100 MB of nothing that claims to be small", "file-damaged") {
            HostileFile.changed(table) {
                $0[sheet] = .init(sheet, [], packed: Self.zeros, claimedBytes: 1000)
            }
        }
        let many = [2100, 20_000, 60_000].map { count in
            HostileFile("\(count) parts", "file-parts") {
                HostileFile.changed(table) { zip in
                    for index in 0..<count { zip.parts.append(.init("m/\(index)", [], isDeflated: false)) }
                }
            }
        }
        return zeros + [lying] + many + [
            HostileFile("many parts of 3 MB, each within its bounds", "file-unpacks-too-large") {
                let part = [UInt8](repeating: 0x20, count: 3 << 20)
                let packed = ZipFixture.deflated(part)
                return HostileFile.changed(table) { zip in
                    for index in 0..<300 {
                        zip.parts.append(.init("m/\(index)", [], packed: packed, claimedBytes: 3 << 20))
                    }
                }
            }
        ]
    }

    /// 100 MB of zeros, packed to 100 KB.
    private static let zeros = ZipFixture.deflated([UInt8](repeating: 0, count: 100 << 20))

    /// Files of another kind, or with what is not taken.
    private static func kinds(_ table: [[String]]) -> [HostileFile] {
        let methods: [HostileFile] = [1, 6, 9, 12, 14, 93, 95, 98, 99].map { (method: Int) in
            HostileFile("packed by method \(method)", "file-packing") {
                HostileFile.changed(table) { $0[sheet]?.method = method }
            }
        }
        let flags = [0x1, 0x41, 0x2001].map { flags in
            HostileFile("a password, flags \(flags)", "file-encrypted") {
                HostileFile.changed(table) { $0[sheet]?.flags = flags }
            }
        }
        let macros = ["xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"].map { name in
            HostileFile("macros in \(name)", "file-macros") {
                HostileFile.changed(table) { $0.parts.append(.init(name, "x")) }
            }
        }
        return methods + flags + macros + [
            HostileFile("the type of a workbook with macros", "file-macros") {
                HostileFile.changed(table) { zip in
                    let text = String(decoding: zip["[Content_Types].xml"]?.content ?? [], as: UTF8.self)
                    zip["[Content_Types].xml"] = .init(
                        "[Content_Types].xml", text.replacing("sheet.main", with: "sheet.macroEnabled.main"))
                }
            },
            HostileFile("a binary workbook", "file-not-workbook") {
                HostileFile.changed(table) { $0.parts.append(.init("xl/workbook.bin", "x")) }
            },
            HostileFile("an OpenDocument sheet", "file-not-workbook") {
                ZipFixture([.init("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]).bytes
            },
            HostileFile("an archive of nothing", "file-not-workbook") { ZipFixture([]).bytes },
            HostileFile("a wrapped workbook with a password", "file-encrypted") {
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1000)
                    + "EncryptedPackage".utf8.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 1000)
            },
        ]
    }

    /// Parts that are not there, and relations that lead elsewhere.
    private static func parts(_ table: [[String]]) -> [HostileFile] {
        let missing = essential.map { name in
            HostileFile("without \(name)", "file-not-workbook") {
                HostileFile.changed(table) { $0[name] = nil }
            }
        }
        let targets = ["../../../etc/passwd", "../../../../x", "/../x"].map { target in
            HostileFile("a sheet at \(target)", "file-parts") {
                HostileFile.changed(table) { zip in
                    let name = "xl/_rels/workbook.xml.rels"
                    let text = String(decoding: zip[name]?.content ?? [], as: UTF8.self)
                    zip[name] = .init(name, text.replacing("worksheets/sheet1.xml", with: target))
                }
            }
        }
        let elsewhere = ["file:///etc/passwd", "http://127.0.0.1/x", "xl", "", "worksheets"].map { target in
            HostileFile("a sheet at \(target.debugDescription)", "file-not-workbook") {
                HostileFile.changed(table) { zip in
                    let name = "xl/_rels/workbook.xml.rels"
                    let text = String(decoding: zip[name]?.content ?? [], as: UTF8.self)
                    zip[name] = .init(name, text.replacing("worksheets/sheet1.xml", with: target))
                }
            }
        }
        return missing + targets + elsewhere
    }
}
