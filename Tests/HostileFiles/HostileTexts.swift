/// Text files that are none, or not whole, or far too much; and files of another kind altogether.
enum HostileTexts {
    static func files(_ table: [[String]]) -> [HostileFile] {
        kinds() + encodings(table) + amounts(table) + chance(table)
    }

    private static func csv(_ table: [[String]]) -> [UInt8] {
        Array(table.map { $0.joined(separator: ",") }.joined(separator: "\r\n").utf8)
    }

    private static func kinds() -> [HostileFile] {
        let kinds: [(String, [UInt8])] = [
            ("XLS", [0xD0, 0xCF, 0x11, 0xE0]), ("PDF", Array("%PDF-1.7".utf8)), ("GZIP", [0x1F, 0x8B, 8]),
            ("RAR", Array("Rar!".utf8)), ("7z", [0x37, 0x7A, 0xBC, 0xAF]), ("BZIP2", Array("BZh9".utf8)),
            ("XZ", [0xFD, 0x37, 0x7A, 0x58, 0x5A]), ("PNG", [0x89, 0x50, 0x4E, 0x47]),
            ("JPEG", [0xFF, 0xD8, 0xFF]),
            ("ELF", [0x7F, 0x45, 0x4C, 0x46]), ("EXE", Array("MZ".utf8)), ("RTF", Array("{\\rtf1".utf8)),
            ("XML", Array("<?xml version=\"1.0\"?>".utf8)), ("HTML", Array("<html>".utf8)),
            ("HTML of another spelling", Array("<!DOCTYPE html>".utf8)),
        ]
        return kinds.map { name, start in
            HostileFile("a file of the kind \(name)", "file-not-csv") {
                start + [UInt8](repeating: 0x20, count: 500)
            }
        } + [
            HostileFile("nothing", "file-empty") { [] },
            HostileFile("a byte order mark and nothing else", "file-empty") { [0xEF, 0xBB, 0xBF] },
            HostileFile("half of a mark of UTF-16", "file-encoding") { [0xFF, 0xFE, 0x41] },
        ]
    }

    private static func encodings(_ table: [[String]]) -> [HostileFile] {
        let good = csv(table)
        let tails: [(String, [UInt8])] = [
            ("GBK after UTF-8", [0x0D, 0x0A, 0xB2, 0xE2, 0xCA, 0xD4, 0xFF]),
            ("half a character at the end", [0xE6, 0xB5]),
            ("a surrogate", [0xED, 0xA0, 0x80]), ("an overlong slash", [0xC0, 0xAF]),
            ("beyond Unicode", [0xF5, 0x80, 0x80, 0x80]),
        ]
        return tails.map { name, tail in
            HostileFile(name, "file-encoding") { [0xEF, 0xBB, 0xBF] + good + tail }
        } + [
            HostileFile("UTF-16 that ends in half a character", "file-encoding") {
                [0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8]
            },
            HostileFile("UTF-16 of odd length", "file-encoding") { [0xFE, 0xFF, 0, 0x41, 0] },
            HostileFile("NUL in the middle of the headings", "columns-missing", "file-encoding") {
                var bytes = good
                bytes.insert(0, at: bytes.count / 20)
                bytes.insert(contentsOf: [0, 0, 0], at: 60)
                return bytes
            },
            HostileFile("UTF-8 with one line of GB18030 near its end", "file-encoding") {
                good + Array("\r\n".utf8) + good + [0x0D, 0x0A, 0xB2, 0xE2, 0xCA, 0xD4, 0x2C, 0x31]
            },
            HostileFile("a NUL in a cell of a family") {
                csv(table + [table[1].map { $0 + "\u{0}" }])
            },
            HostileFile("UTF-8 whose second half is UTF-16", "file-encoding", "columns-missing") {
                Array(good.prefix(good.count / 2)) + good.suffix(good.count / 2).flatMap { [$0, 0] }
            },
        ]
    }

    private static func amounts(_ table: [[String]]) -> [HostileFile] {
        let good = csv(table)
        return [
            HostileFile("a million commas", "file-too-many-cells") {
                [UInt8](repeating: 0x2C, count: 1_000_000)
            },
            HostileFile("one cell of 3 MB", "file-cell-too-long") {
                [UInt8](repeating: 0x61, count: 3 << 20)
            },
            HostileFile("a quoted cell of 3 MB", "file-cell-too-long") {
                [0x22] + [UInt8](repeating: 0x61, count: 3 << 20) + [0x22]
            },
            HostileFile("a quote that never ends", "file-quotes", "file-cell-too-long") {
                good + Array("\r\n\"".utf8) + good
            },
            HostileFile("text after a quote", "file-quotes") { good + Array("\r\n\"a\"b,\r\n".utf8) },
            HostileFile("a million empty lines", "file-empty") { [UInt8](repeating: 0x0A, count: 1_000_000) },
            HostileFile("a million quotes", "file-quotes", "file-empty", "columns-missing") {
                [UInt8](repeating: 0x22, count: 1_000_001)
            },
            HostileFile("half a million short lines", "file-too-many-rows") {
                good + Array("\r\n".utf8) + Array(String(repeating: "1,2,3\r\n", count: 500_000).utf8)
            },
            HostileFile("300 thousand short lines in quotes", "file-too-many-rows") {
                good + Array("\r\n".utf8)
                    + Array(String(repeating: "\"1\",\"\n\"\r\n", count: 300_000).utf8)
            },
            HostileFile("12 thousand lines of headings", "file-too-many-rows") {
                Array(String(repeating: table[0].joined(separator: ",") + "\n", count: 12_000).utf8)
            },
            HostileFile("12 thousand lines of totals", "file-too-many-rows") {
                good + Array(String(repeating: "\r\n合计,1,2,3", count: 12_000).utf8)
            },
            HostileFile("a first row of the largest number there is") {
                let row = ["9223372036854775807", "9223372036854775806", "3", "4"]
                return csv([table[0], row, table[1]])
            },
            HostileFile("70 MB", "file-too-large") { good + [UInt8](repeating: 0x0A, count: 70 << 20) },
            HostileFile("a packed file of 50 MB", "file-too-large") {
                [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 50 << 20)
            },
        ]
    }

    private static func chance(_ table: [[String]]) -> [HostileFile] {
        (0..<16).map { seed in
            HostileFile("bytes of chance, seed \(seed)") {
                var chance = Chance(seed)
                return (0..<(200 + chance.below(4000))).map { _ in UInt8(chance.below(256)) }
            }
        }
    }
}
