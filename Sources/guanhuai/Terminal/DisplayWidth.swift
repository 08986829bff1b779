/// How many columns text takes on a terminal: Chinese characters take two (UAX 11, wide and full-width).
enum DisplayWidth {
    /// The scalars of East Asian width W and F that offices meet: CJK, kana, hangul, full-width forms, emoji.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD,
    ]

    static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.value < 0x1100 { return first.properties.generalCategory == .control ? 0 : 1 }
        return wide.contains { $0.contains(first.value) } ? 2 : 1
    }

    static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// The text with blanks up to `width` columns; text that is longer is left as it is.
    static func padded(_ text: String, to width: Int, fromLeft: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - of(text)))
        return fromLeft ? blanks + text : text + blanks
    }

    /// The text broken into lines of at most `width` columns: at blanks, or between Chinese characters, or, where a
    /// single word is longer than the line, inside it.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        for piece in pieces(of: text) {
            let pieceWidth = of(piece)
            if lineWidth + of(trimmed(piece)) > width, !line.isEmpty {
                lines.append(trimmed(line))
                (line, lineWidth) = ("", 0)
            }
            if line.isEmpty, piece.allSatisfy({ $0 == " " }) { continue }
            guard pieceWidth > width else {
                line += piece
                lineWidth += pieceWidth
                continue
            }
            for character in piece {
                if lineWidth + of(character) > width, !line.isEmpty {
                    lines.append(line)
                    (line, lineWidth) = ("", 0)
                }
                line.append(character)
                lineWidth += of(character)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// Closing marks that never begin a line.
    private static let closing: Set<Character> = Set("，。、；：！？）》」』】…’”%")

    /// Runs that are kept together: a word with the blanks behind it, or one wide character with its closing marks.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for character in text {
            let joins: Bool
            if let last = pieces.last?.last {
                let startsWord = last == " " && character != " "
                let betweenWide = of(character) == 2 || of(last) == 2
                joins = closing.contains(character) || character == " " || (!startsWord && !betweenWide)
            } else {
                joins = false
            }
            if joins { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
        }
        return pieces
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
