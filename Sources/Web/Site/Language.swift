/// The two languages of the office. Chinese is the first: it is what an undecided browser gets.
package enum Language: String, Sendable, CaseIterable {
    case zh, en

    /// For `<html lang>` and Content-Language (BCP 47).
    package var tag: String {
        switch self {
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }

    package var other: Language {
        switch self {
        case .zh: .en
        case .en: .zh
        }
    }

    /// The better of the two for an Accept-Language field (RFC 9110 section 12.5.4): highest quality wins, the
    /// first named wins a tie, q=0 refuses; Chinese where the field names neither.
    package static func preferred(acceptLanguage field: String?) -> Language {
        guard let field else { return .zh }
        var best: (language: Language, quality: Double)?
        for range in field.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmed }
            guard let tag = parts.first?.lowercased(), let language = Language(primarySubtagOf: tag) else {
                continue
            }
            let quality =
                parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            guard quality > 0, quality <= 1 else { continue }
            if let found = best, found.quality >= quality { continue }
            best = (language, quality)
        }
        return best?.language ?? .zh
    }

    private init?(primarySubtagOf tag: String) {
        guard let primary = tag.split(separator: "-").first else { return nil }
        self.init(rawValue: String(primary))
    }
}

extension Substring {
    /// Without the spaces around it.
    var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
