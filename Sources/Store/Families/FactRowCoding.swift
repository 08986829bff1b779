import CivilCalendar

/// Fact rows as bytes, for proposed changes, which are kept sealed. Tokens are written as `length:text`, so no content
/// needs escaping.
package enum FactRowCoding {
    package static func bytes(_ rows: [FactRow]) -> [UInt8] {
        var writer = TokenWriter()
        for row in rows {
            writer.write(row.kind.rawValue)
            writer.write(String(row.home))
            writer.write(String(row.person))
            writer.write(row.valid.from.map(\.description) ?? "")
            writer.write(row.valid.to.map(\.description) ?? "")
            writer.write(String(row.values.count))
            for value in row.values { writer.write(token(value)) }
        }
        return writer.bytes
    }

    package static func rows(_ bytes: [UInt8]) throws(StoreError) -> [FactRow] {
        var reader = TokenReader(bytes)
        var rows: [FactRow] = []
        while let name = reader.next() {
            guard let kind = FactKind(rawValue: name), let home = reader.next().flatMap({ Int64($0) }),
                let person = reader.next().flatMap({ Int32($0) }), let from = reader.next(),
                let to = reader.next(),
                let valid = DateSpan(from: CivilDate(iso: from), to: CivilDate(iso: to)),
                let count = reader.next().flatMap({ Int($0) }), count == kind.columns.count
            else { throw .unexpectedRow("families.import_changes") }
            var row = FactRow(kind, home: home, person: person, [], valid: valid)
            for _ in 0..<count {
                guard let value = reader.next().flatMap(value) else {
                    throw .unexpectedRow("families.import_changes")
                }
                row.values.append(value)
            }
            rows.append(row)
        }
        return rows
    }

    /// A letter for the type, then the value.
    private static func token(_ value: FactValue) -> String {
        switch value {
        case .null: "-"
        case .text(let text): "t\(text)"
        case .integer(let number): "i\(number)"
        case .date(let date): "d\(date)"
        case .bool(let flag): flag ? "b1" : "b0"
        case .texts(let texts): "l\(texts.joined(separator: ","))"
        }
    }

    private static func value(_ token: String) -> FactValue? {
        let rest = token.dropFirst()
        switch token.first {
        case "-": return .null
        case "t": return .text(String(rest))
        case "i": return Int64(rest).map(FactValue.integer)
        case "d": return CivilDate(iso: rest).map(FactValue.date)
        case "b": return .bool(rest == "1")
        // Names of lists, which hold no comma.
        case "l": return .texts(rest.split(separator: ",").map { String($0) })
        default: return nil
        }
    }
}

/// Raw cells of an imported row as bytes, and back.
package enum CellCoding {
    package static func bytes(_ cells: [String]) -> [UInt8] {
        var writer = TokenWriter()
        for cell in cells { writer.write(cell) }
        return writer.bytes
    }

    package static func cells(_ bytes: [UInt8]) -> [String] {
        var reader = TokenReader(bytes)
        var cells: [String] = []
        while let cell = reader.next() { cells.append(cell) }
        return cells
    }
}

/// Writes texts one after the other, each with its length in bytes.
private struct TokenWriter {
    var bytes: [UInt8] = []

    mutating func write(_ text: String) {
        bytes.append(contentsOf: "\(text.utf8.count):".utf8)
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads what ``TokenWriter`` wrote.
private struct TokenReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// The next token; nil at the end and where the bytes are none.
    mutating func next() -> String? {
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
            let length = Int(String(decoding: rest[..<colon], as: UTF8.self)), length >= 0,
            rest.endIndex - colon - 1 >= length
        else { return nil }
        let text = String(decoding: rest[(colon + 1)..<(colon + 1 + length)], as: UTF8.self)
        rest = rest[(colon + 1 + length)...]
        return text
    }
}
