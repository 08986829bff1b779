/// A whole number between words, as a format shows it: `"J"000000` shows 1 as J000001, `000-0000` shows 1234 as 000-1234.
///
/// Only formats by which offices number things (certificates, households): a unit or a currency beside an amount
/// (`0"元"`) is none of the number.
struct NumberMask: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case word(Character)
        /// A place for a digit; a zero stands in it where the number has none.
        case digit(isShown: Bool)
    }

    private var parts: [Part] = []

    /// As long as a spreadsheet lets a format be.
    private static let longest = 255
    /// Words of this kind stand beside amounts.
    private static let currencies: Set<String> = ["CNY", "RMB", "USD"]

    /// The mask of a format's first section; nil where it shows anything but whole numbers and words.
    init?(_ code: String) {
        guard code.utf8.count <= Self.longest else { return nil }
        var rest = code[...]
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "0": parts.append(.digit(isShown: true))
            case "#": parts.append(.digit(isShown: false))
            case "\"":
                parts += rest.prefix { $0 != "\"" }.map(Part.word)
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\": if let next = rest.popFirst() { parts.append(.word(next)) }
            // As wide as the next character; filled with it.
            case "_", "*": _ = rest.popFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.drop { $0 != "]" }.dropFirst()
                guard Self.isColour(inside) else { return nil }
            case "-", "+", "(", ")", ":", " ": parts.append(.word(character))
            case _ where !character.isASCII: parts.append(.word(character))
            default: return nil
            }
        }
        guard isOfNumbering else { return nil }
    }

    /// A colour or a language; not a condition, nor digits of another script, nor hours.
    private static func isColour(_ inside: Substring) -> Bool {
        inside.hasPrefix("$-") || inside.count > 2 && inside.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// Zeros before the number, or letters and digits beside it.
    private var isOfNumbering: Bool {
        let words = parts.reduce(into: "") { if case .word(let character) = $1 { $0.append(character) } }
        if parts.count(where: { $0 == .digit(isShown: true) }) > 1 { return true }
        let isNamed = words.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isNamed && words.count < parts.count
            && !Self.currencies.contains(words.filter(\.isLetter).uppercased())
    }

    /// What is shown of a whole number from zero, given as its digits.
    func text(of digits: some Collection<Character>) -> String {
        let places = parts.count { if case .digit = $0 { true } else { false } }
        var rest = Array(digits)[...]
        // What has no place stands before the first one.
        var before = String(rest.prefix(max(0, rest.count - places)))
        rest = rest.dropFirst(before.count)
        var empty = places - rest.count
        var shown = ""
        for part in parts {
            switch part {
            case .word(let character): shown.append(character)
            case .digit(let isShown):
                shown += before
                before = ""
                if empty > 0 {
                    empty -= 1
                    if isShown { shown.append("0") }
                } else if let digit = rest.popFirst() {
                    shown.append(digit)
                }
            }
        }
        return shown
    }
}
