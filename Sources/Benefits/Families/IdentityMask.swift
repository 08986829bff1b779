import CivilCalendar

/// What may be shown of personal data outside the case file (handbook, "What a list may show").
///
/// Masking goes by column and never by pattern: a mistyped number is masked like a right one.
package enum IdentityMask {
    /// 张三 → 张*, 张小三 → 张*三, 欧阳小三 → 欧**三; with a middle dot each part for itself: 阿不都·买买提 → 阿*都·买*提.
    package static func name(_ text: String) -> String {
        text.split(separator: "·", omittingEmptySubsequences: false).map(part).joined(separator: "·")
    }

    /// The first six and the last four characters with eight stars between: 990101********0022. Anything shorter than
    /// a 15-digit number shows nothing.
    package static func number(_ text: String) -> String {
        text.count >= 15 ? "\(text.prefix(6))********\(text.suffix(4))" : stars(text)
    }

    /// 138****8000. Anything too short to leave four digits hidden shows nothing.
    package static func phone(_ text: String) -> String {
        text.count >= 11 ? "\(text.prefix(3))****\(text.suffix(4))" : stars(text)
    }

    /// The last four digits: **** 0005.
    package static func account(_ text: String) -> String {
        text.count >= 8 ? "**** \(text.suffix(4))" : stars(text)
    }

    /// A household number as it is; where a person's number was once taken for one, that masked.
    package static func household(_ text: String) -> String {
        guard UnsealedText.holdsPersonalNumber(text) else { return text }
        return text.count >= 15 ? number(text) : phone(text)
    }

    /// What somebody wrote, each run of seven digits or more as stars: a number that was typed into a reason.
    package static func words(_ text: String) -> String {
        var (shown, run) = ("", "")
        func end() {
            let isNumber = run.count(where: \.isNumber) >= 7 && CivilDate(iso: run) == nil
            shown += isNumber ? "****" : run
            run = ""
        }
        for character in text {
            if character.isNumber || "-xX".contains(character) && !run.isEmpty {
                run.append(character)
            } else {
                end()
                shown.append(character)
            }
        }
        end()
        return shown
    }

    private static func part(_ name: Substring) -> String {
        guard let first = name.first, let last = name.last else { return "" }
        return switch name.count {
        case 1: "*"
        case 2: "\(first)*"
        default: "\(first)\(String(repeating: "*", count: name.count - 2))\(last)"
        }
    }

    private static func stars(_ text: String) -> String { text.isEmpty ? "" : "****" }
}
