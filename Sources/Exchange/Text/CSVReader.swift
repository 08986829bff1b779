/// What makes a file no CSV; `line` counts from 1 in the file.
package enum CSVFault: Error, Sendable, Hashable, Codable {
    /// A quote that is never closed; the line is where it was opened.
    case openQuote(line: Int)
    /// A quote inside a cell that does not begin with one, or text after a closing quote.
    case strayQuote(line: Int)
    case cellTooLong(line: Int)
    case tooManyCells(line: Int)
}

/// Reads records of a CSV (RFC 4180) one after the other: quoted cells may hold separators, quotes and line ends; lines
/// end in CRLF, LF or CR. Strict where guessing would move cells into other columns.
package struct CSVReader: Sendable {
    /// What keeps a hostile or damaged file from filling memory.
    package struct Limits: Sendable {
        package var cellBytes: Int
        package var cells: Int

        package init(cellBytes: Int = 1 << 20, cells: Int = 1000) {
            self.cellBytes = cellBytes
            self.cells = cells
        }
    }

    package let delimiter: UInt8
    private let bytes: [UInt8]
    private let limits: Limits
    private var position = 0
    private var line = 1

    /// - Parameter utf8: valid UTF-8 (``FileText``).
    package init(_ utf8: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits()) {
        bytes = utf8
        self.delimiter = delimiter
        self.limits = limits
    }

    /// The separator of the first line: comma, or the tab or semicolon that some programs write.
    package static func delimiter(of utf8: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in utf8 {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if byte == 0x2C || byte == 0x09 || byte == 0x3B { counts[byte, default: 0] += 1 }
        }
        let comma = UInt8(ascii: ",")
        return counts.max { ($0.value, $0.key == comma ? 1 : 0) < ($1.value, $1.key == comma ? 1 : 0) }?.key
            ?? comma
    }

    /// Lines with something in them, counted no further than one beyond `most`. Line ends within quotes end none.
    static func lines(of utf8: [UInt8], most: Int) -> Int {
        utf8.withUnsafeBufferPointer { bytes in
            var (count, isFilled, isQuoted) = (0, false, false)
            for byte in bytes {
                if byte == 0x22 {
                    isQuoted.toggle()
                } else if byte == 0x0A || byte == 0x0D, !isQuoted {
                    if isFilled { count += 1 }
                    isFilled = false
                    if count > most { return count }
                } else if byte != 0x2C, byte != 0x09, byte != 0x3B, byte != 0x20 {
                    isFilled = true
                }
            }
            return isFilled ? count + 1 : count
        }
    }

    /// How much of the file was read, in bytes, for showing progress.
    package var progress: (read: Int, of: Int) { (position, bytes.count) }

    /// The next record, blank ones included; nil at the end of the file.
    package mutating func next() throws(CSVFault) -> TableRecord? {
        guard position < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            if cells.count == limits.cells { throw .tooManyCells(line: line) }
            cells.append(position < bytes.count && bytes[position] == 0x22 ? try quoted() : try plain())
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        let isUnended = position == bytes.count
        endLine()
        return TableRecord(line: start, cells: cells, isUnended: isUnended)
    }

    private mutating func plain() throws(CSVFault) -> String {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            if byte == 0x22 { throw .strayQuote(line: line) }
            position += 1
        }
        if position - start > limits.cellBytes { throw .cellTooLong(line: line) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quoted() throws(CSVFault) -> String {
        let opened = line
        position += 1
        var content: [UInt8] = []
        var start = position
        while true {
            guard position < bytes.count else { throw .openQuote(line: opened) }
            let byte = bytes[position]
            position += 1
            if byte == 0x0A || byte == 0x0D && !(position < bytes.count && bytes[position] == 0x0A) {
                line += 1
            }
            guard byte == 0x22 else { continue }
            content.append(contentsOf: bytes[start..<(position - 1)])
            if content.count > limits.cellBytes { throw .cellTooLong(line: opened) }
            guard position < bytes.count, bytes[position] == 0x22 else { break }
            content.append(0x22)
            position += 1
            start = position
        }
        if position < bytes.count, ![delimiter, 0x0A, 0x0D].contains(bytes[position]) {
            throw .strayQuote(line: line)
        }
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func endLine() {
        guard position < bytes.count else { return }
        let isReturn = bytes[position] == 0x0D
        position += 1
        if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        line += 1
    }
}
