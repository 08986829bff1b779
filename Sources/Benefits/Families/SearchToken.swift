/// A text by which a family is found. Names are kept as they are; numbers never are (their keyed hash takes their
/// place in the register).
package struct SearchToken: Sendable, Hashable, Comparable {
    /// What the text is; the raw value is the database's.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A name in characters, or a part of it after a middle dot.
        case name
        /// Pinyin, initials, or a name in Latin letters: lower case, without blanks.
        case latin
        /// Identity documents, 15-digit ones too.
        case number
        case phone
        case account
        /// Only-child and disability certificates.
        case certificate

        /// Whether it is a number that is kept sealed, so that only the whole of it is found.
        package var isSealed: Bool { self != .name && self != .latin }
    }

    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    package static func < (left: SearchToken, right: SearchToken) -> Bool {
        (left.kind.rawValue, left.text) < (right.kind.rawValue, right.text)
    }
}

extension SearchToken {
    /// Everything by which a person of this name is found: the name, what stands behind a dot or the surname, both in
    /// simplified characters too, and all of it in letters.
    package static func tokens(ofName name: String) -> Set<SearchToken> {
        let canonical = (try? PersonName(name))?.text ?? name
        let parts = canonical.split(separator: PersonName.middleDot.description)
        var tokens = Set(names(canonical))
        for part in parts.dropFirst() { tokens.formUnion(names(String(part))) }
        let isChinese = parts.count == 1
        if isChinese, let given = NameReadings.given(of: canonical) {
            tokens.formUnion(names(given))
            let read = NameReadings.syllables(of: given, hasSurname: false, isPartly: true)
            tokens.formUnion(read.map { SearchToken(.latin, $0.joined()) })
        }
        for (place, part) in parts.enumerated() {
            // From each part on to the end: the whole name first.
            let rest = place == 0 ? parts.joined() : String(part)
            tokens.formUnion(latin(of: rest, hasSurname: isChinese))
        }
        return tokens
    }

    private static func latin(of name: String, hasSurname: Bool) -> [SearchToken] {
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            let words = name.split { !$0.isLetter }
            return ([letters(of: name)] + words.map { letters(of: $0) }).filter { !$0.isEmpty }.map {
                SearchToken(.latin, $0)
            }
        }
        return NameReadings.syllables(of: name, hasSurname: hasSurname, isPartly: true).flatMap { syllables in
            [
                SearchToken(.latin, syllables.joined()),
                SearchToken(.latin, syllables.map { $0.prefix(1) }.joined()),
            ]
        }
    }

    /// A name as it is and in simplified characters: both are kept and both are asked for, so that either finds either.
    fileprivate static func names(_ name: String) -> [SearchToken] {
        let spelled = folded(name)
        let simplified = NameReadings.simplified(spelled)
        return (spelled == simplified ? [spelled] : [spelled, simplified]).map { SearchToken(.name, $0) }
    }

    /// Latin letters of a name in lower case; other characters as they are.
    static func folded(_ name: String) -> String { name.lowercased() }

    /// Letters only, as pinyin is typed: `Zēng Xiǎo-dān` is `zengxiaodan`.
    static func letters(of text: some StringProtocol) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z": letters.append(scalar)
            default: if let plain = toned[scalar] { letters.append(plain) }
            }
        }
        return String(letters)
    }

    /// Vowels with tone marks, and the u with two dots, which keyboards write as v.
    static let toned: [Unicode.Scalar: Unicode.Scalar] = {
        var found: [Unicode.Scalar: Unicode.Scalar] = [:]
        let vowels: [(Unicode.Scalar, String)] = [
            ("a", "āáǎà"), ("e", "ēéěèêë"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("v", "üǖǘǚǜ"),
            ("n", "ńňǹ"), ("m", "ḿ"),
        ]
        for (plain, marked) in vowels {
            for scalar in marked.unicodeScalars { found[scalar] = plain }
        }
        return found
    }()
}

/// What somebody typed into the search field, taken to everything it may mean.
package struct SearchQuestion: Sendable, Hashable {
    /// Names and pinyin that begin with these, and numbers that are these.
    package let tokens: [SearchToken]
    /// A number as it was typed; nil where there is no digit.
    package let number: String?
    /// The beginning of a household number, as it was typed and in capital and small letters; none where the text cannot
    /// be one.
    package let households: [String]
    /// The number of a file.
    package let file: Int64?
    /// Where several names were typed, what each of them may mean: people of one family.
    package let together: [SearchQuestion]

    /// Whether the text may be somebody's number (a certificate's has five digits or more), which belongs in no address and
    /// no log.
    package static func isNumber(_ typed: String) -> Bool {
        IdentityText.mended(typed).utf8.count { IdentityText.isDigit($0) } >= 5
    }

    /// Whether the text may be a part of somebody's number, which finds nobody: four digits or more and nothing else,
    /// fewer than an identity number has, and no telephone.
    package static func isPartOfNumber(_ typed: String) -> Bool {
        let text = IdentityText.withoutBlanks(IdentityText.mended(typed)).utf8
        return (4...14).contains(text.count) && text.allSatisfy { IdentityText.isDigit($0) }
            && (try? PhoneNumber(typed)) == nil
    }

    /// A household number as it may have been written: as it was typed, in capital and in small letters.
    package static func households(_ typed: String) -> [String] {
        let text = IdentityText.mended(typed)
        return Set([text, text.uppercased(), text.lowercased()]).sorted()
    }

    /// - Returns: nil for a text without any sign: it asks for nothing in particular. A sign that is no letter finds nobody.
    package init?(_ typed: String) {
        if IdentityText.isNothing(typed) { return nil }
        let text = IdentityText.mended(typed)
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        let hasDigits = text.utf8.contains { IdentityText.isDigit($0) }
        households = isASCII && !text.isEmpty ? Self.households(text) : []
        file = Int64(text)
        together = hasDigits ? [] : Self.people(in: text)
        var tokens: Set<SearchToken> = []
        if !isASCII || !hasDigits { tokens.formUnion(Self.names(text)) }
        if hasDigits { tokens.formUnion(Self.numbers(text)) }
        self.tokens = tokens.sorted()
        number = hasDigits ? SearchToken.number(text) : nil
    }

    /// One of several names.
    private init(name: String) {
        tokens = Self.names(name).sorted()
        (households, file, together, number) = ([], nil, [], nil)
    }

    /// Two names to four that blanks or signs separate.
    private static func people(in text: String) -> [SearchQuestion] {
        let names = text.split { $0.isWhitespace || separators.contains($0) }
        guard (2...4).contains(names.count) else { return [] }
        let people = names.map { SearchQuestion(name: String($0)) }
        return people.contains { $0.tokens.isEmpty } ? [] : people
    }

    private static let separators: Set<Character> = ["、", "，", ",", "；", ";", "/", "+", "&"]

    private static func names(_ text: String) -> [SearchToken] {
        let letters = SearchToken.letters(of: text)
        let isLatin = text.lowercased().unicodeScalars.allSatisfy { scalar in
            scalar.value < 0x80 || SearchToken.toned[scalar] != nil
        }
        if isLatin { return latin(letters) }
        let name = (try? PersonName(text))?.text ?? IdentityText.withoutBlanks(text)
        return SearchToken.names(name)
    }

    /// Letters as they were typed, and with the v of keyboards for the yu that passports write after l and n: 吕 is `lv`
    /// and `lyu`. Both are asked for: the n may end one syllable and yu be the next.
    private static func latin(_ letters: String) -> [SearchToken] {
        if letters.isEmpty { return [] }
        let keyed = letters.replacing("lyu", with: "lv").replacing("nyu", with: "nv")
        return Set([letters, keyed]).sorted().map { SearchToken(.latin, $0) }
    }

    private static func numbers(_ text: String) -> Set<SearchToken> {
        var tokens: Set<SearchToken> = []
        let written = SearchToken.number(text)
        tokens.insert(SearchToken(.number, written))
        tokens.insert(SearchToken(.certificate, written))
        // The form of 15 digits and that of 18 are one number; either finds who was registered with the other.
        for kind in [IdentityDocument.Kind.residentID, .legacyID] {
            guard let other = IdentityDocument(kind: kind, number: written).otherForm else { continue }
            tokens.insert(SearchToken(.number, other.number))
        }
        if let phone = try? PhoneNumber(text) { tokens.insert(SearchToken(.phone, phone.text)) }
        if let account = try? BankAccountNumber(text) { tokens.insert(SearchToken(.account, account.text)) }
        return tokens
    }
}

extension SearchToken {
    /// A number as it is compared: half width, capital letters, without blanks.
    package static func number(_ text: String) -> String {
        IdentityText.withoutBlanks(IdentityText.mended(text)).uppercased()
    }
}
