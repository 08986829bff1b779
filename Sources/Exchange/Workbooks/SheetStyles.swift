/// Which styles of a workbook show a number as a day. A date in a sheet is a number like any other; only its format
/// tells.
final class SheetStyles: MarkupHandler {
    /// What a number is shown as.
    enum Shown: Sendable, Hashable {
        case number
        /// A day, or a day with a time.
        case day
        /// A year and a month only.
        case month
        /// A whole number with zeros before it or words beside it, as certificates are numbered.
        case masked(NumberMask)
    }

    private var formats: [Int: Shown] = [:]
    private var styles: [Shown] = []
    private var isInCellStyles = false

    /// More than any workbook has: Excel itself ends at 65,490.
    private static let limit = 70_000

    /// What cells of this style show; number for a style that is not there.
    subscript(style: Int) -> Shown { styles.indices.contains(style) ? styles[style] : .number }

    func begin(_ name: MarkupName, _ attributes: MarkupAttributes) throws(WorkbookFault) {
        if name == "numFmt", let id = attributes["numFmtId"].flatMap({ Int($0) }),
            let code = attributes["formatCode"]
        {
            if formats.count == Self.limit { throw .tooManyCells(limit: Self.limit) }
            formats[id] = Self.shown(code)
        } else if name == "cellXfs" {
            isInCellStyles = true
        } else if name == "xf", isInCellStyles {
            if styles.count == Self.limit { throw .tooManyCells(limit: Self.limit) }
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            styles.append(formats[id] ?? Self.builtIn(id))
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: MarkupName) {
        if name == "cellXfs" { isInCellStyles = false }
    }

    /// Formats that have a number instead of a text (ECMA-376 part 1, 18.8.30, with those of Chinese editions).
    static func builtIn(_ id: Int) -> Shown {
        switch id {
        case 14...16, 22, 28...31, 51, 53, 54, 58: .day
        case 17, 27, 36, 50, 52, 57: .month
        default: .number
        }
    }

    /// What a format shows, from its first section: the letters outside quotes, brackets and escapes.
    static func shown(_ code: String) -> Shown {
        if let mask = NumberMask(code) { return .masked(mask) }
        var letters: Set<Character> = []
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*": isEscaped = true
                case ";": return shown(letters)
                default: letters.insert(character)
                }
            }
        }
        return shown(letters)
    }

    private static func shown(_ letters: Set<Character>) -> Shown {
        // "e" is the year of the Japanese and Chinese calendars; in "0.00E+00" it stands beside digits.
        let isScientific = letters.contains("0") || letters.contains("#")
        let hasYear = letters.contains("y") || letters.isSuperset(of: ["e", "m"]) && !isScientific
        if letters.contains("d") { return .day }
        return hasYear ? .month : .number
    }
}

/// The texts that cells share, held as one run of bytes.
final class SharedTexts: MarkupHandler {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isInText = false
    private var isPhonetic = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    var count: Int { ends.count }

    /// The text of a cell; nil where there is none of this number.
    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : ends[index - 1]
        return EscapedText.decoded(bytes[start..<ends[index]])
    }

    func begin(_ name: MarkupName, _ attributes: MarkupAttributes) throws(WorkbookFault) {
        if name == "rPh" { isPhonetic = true }
        if name == "t" { isInText = true }
        // Even texts of no length take room.
        if name == "si", ends.count * 8 > limit { throw .tooMuchText(limitMegabytes: limit >> 20) }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
        guard isInText, !isPhonetic else { return }
        if bytes.count + piece.count > limit { throw .tooMuchText(limitMegabytes: limit >> 20) }
        bytes.append(contentsOf: piece)
    }

    func end(_ name: MarkupName) {
        if name == "t" { isInText = false }
        if name == "rPh" { isPhonetic = false }
        if name == "si" { ends.append(bytes.count) }
    }
}

/// Text as XML cannot hold it is written `_x000D_` in workbooks (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let first = bytes.firstIndex(of: 0x5F), first + 6 < bytes.endIndex else { return text }
        var scalars = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.first {
            if scalar == "_", let value = code(rest) {
                scalars.append(value)
                rest = rest.dropFirst(7)
            } else {
                scalars.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(scalars)
    }

    /// The scalar of `_xHHHH_` at the beginning; nil where something else stands there.
    private static func code(_ scalars: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let head = Array(scalars.prefix(7))
        guard head.count == 7, head[1] == "x", head[6] == "_" else { return nil }
        let digits = head[2..<6].compactMap { Character($0).isASCII ? Character($0).hexDigitValue : nil }
        guard digits.count == 4 else { return nil }
        return Unicode.Scalar(UInt32(digits.reduce(0) { $0 * 16 + $1 }))
    }
}
