import Foundation

/// What a reading process tells, piece by piece: a byte that says what follows, its length in four bytes, and the
/// content. The process that listens trusts no length and no number of it.
enum TableFrame {
    case outline(TableOutline)
    /// Some lines, and how far the reading is in thousandths.
    case records([TableRecord], share: Int)
    case remarks(SheetRemarks)
    case fault(RegisterFileFault)
    /// Nothing follows. Without it the process was stopped.
    case end

    /// No frame is longer; a line that would make one is refused by the reading process.
    static let longest = 16 << 20
    static let longestRecord = 8 << 20

    var bytes: [UInt8] {
        var content: [UInt8]
        let kind: UInt8
        switch self {
        case .outline(let outline): (kind, content) = (1, Self.json(outline))
        case .records(let records, let share):
            kind = 2
            content = Self.four(share)
            for record in records { Self.append(record, to: &content) }
        case .remarks(let remarks): (kind, content) = (3, Self.json(remarks))
        case .fault(let fault): (kind, content) = (4, Self.json(fault))
        case .end: (kind, content) = (5, [])
        }
        return [kind] + Self.four(content.count) + content
    }

    /// The frame of a kind with this content; nil where it is none.
    init?(kind: UInt8, _ content: [UInt8]) {
        switch kind {
        case 1:
            guard let outline = Self.value(TableOutline.self, content) else { return nil }
            self = .outline(outline)
        case 2:
            guard let (records, share) = Self.records(content) else { return nil }
            self = .records(records, share: share)
        case 3:
            guard let remarks = Self.value(SheetRemarks.self, content) else { return nil }
            self = .remarks(remarks)
        case 4:
            guard let fault = Self.value(RegisterFileFault.self, content) else { return nil }
            self = .fault(fault)
        case 5: self = .end
        default: return nil
        }
    }

    // MARK: Lines

    private static func append(_ record: TableRecord, to bytes: inout [UInt8]) {
        bytes += four(record.line)
        bytes.append((record.isHidden ? 1 : 0) | (record.isUnended ? 2 : 0))
        bytes += four(record.cells.count)
        for cell in record.cells {
            bytes += four(cell.utf8.count)
            bytes += cell.utf8
        }
        bytes += four(record.marks.count)
        for mark in record.marks {
            bytes += four(mark.cell)
            bytes.append(mark.kind.rawValue)
        }
    }

    private static func records(_ bytes: [UInt8]) -> ([TableRecord], Int)? {
        var place = 0
        guard let share = number(bytes, &place) else { return nil }
        var records: [TableRecord] = []
        while place < bytes.count {
            guard let record = record(bytes, &place) else { return nil }
            records.append(record)
        }
        return (records, share)
    }

    private static func record(_ bytes: [UInt8], _ place: inout Int) -> TableRecord? {
        guard let line = number(bytes, &place), place < bytes.count else { return nil }
        var record = TableRecord(
            line: line, cells: [], isHidden: bytes[place] & 1 > 0, isUnended: bytes[place] & 2 > 0)
        place += 1
        guard let cells = number(bytes, &place), cells <= bytes.count else { return nil }
        for _ in 0..<cells {
            guard let count = number(bytes, &place), count <= bytes.count - place else { return nil }
            record.cells.append(String(decoding: bytes[place..<(place + count)], as: UTF8.self))
            place += count
        }
        guard let marks = number(bytes, &place), marks <= bytes.count else { return nil }
        for _ in 0..<marks {
            guard let cell = number(bytes, &place), place < bytes.count,
                let kind = TableRecord.Mark.Kind(rawValue: bytes[place])
            else { return nil }
            place += 1
            record.marks.append(.init(cell: cell, kind: kind))
        }
        return record
    }

    // MARK: Numbers and values

    private static func four(_ value: Int) -> [UInt8] {
        let value = UInt32(clamping: value)
        return [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }

    static func number(_ bytes: [UInt8], _ place: inout Int) -> Int? {
        guard place + 4 <= bytes.count else { return nil }
        let value = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
        place += 4
        return value
    }

    private static func json(_ value: some Encodable) -> [UInt8] {
        // Texts, numbers and lists of them can always be written.
        (try? JSONEncoder().encode(value)).map(Array.init) ?? []
    }

    private static func value<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
        try? JSONDecoder().decode(type, from: Data(bytes))
    }
}

extension TableRecord {
    /// About what it takes in a frame.
    var size: Int { 13 + marks.count * 5 + cells.count * 4 + textBytes }

    /// Its texts in UTF-8.
    var textBytes: Int { cells.reduce(0) { $0 + $1.utf8.count } }
}
