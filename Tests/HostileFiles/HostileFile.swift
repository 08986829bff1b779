/// A file that was made to do harm, or is damaged, and what must be said of it.
package struct HostileFile: Sendable, CustomStringConvertible {
    package let name: String
    package let make: @Sendable () -> [UInt8]
    /// The codes of the errors of which one must be given; empty where any answer will do but a crash (chance decides
    /// what a changed byte means).
    package let codes: Set<String>

    package init(_ name: String, _ codes: String..., make: @escaping @Sendable () -> [UInt8]) {
        self.name = name
        self.codes = Set(codes)
        self.make = make
    }

    package var description: String { name }

    /// Every kind, around a good register: headings first.
    package static func all(around table: [[String]]) -> [HostileFile] {
        HostileArchives.files(table) + HostileMarkup.files(table) + HostileSheets.files(table)
            + HostileTexts.files(table)
    }

    /// A workbook with the table on its only sheet.
    static func book(_ table: [[String]]) -> WorkbookFixture {
        WorkbookFixture(sheets: [
            .init(name: "花名册", rows: table.map { WorkbookFixture.row(texts: $0) }.joined())
        ])
    }

    /// The archive of that workbook after a change.
    static func changed(_ table: [[String]], _ change: (inout ZipFixture) -> Void) -> [UInt8] {
        var zip = book(table).zip
        change(&zip)
        return zip.bytes
    }
}

/// A sequence of numbers that is the same on every machine (SplitMix64).
struct Chance {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) >> 1) % limit
    }
}
