/// What a key file holds, one key a line: `1 HEX` is a master key, `audit 1 HEX` a key that signs the audit's chain.
package struct KeyFileKeys: Sendable {
    /// 32 random bytes and the number by which records name them.
    package struct Key: Sendable {
        package let number: Int32
        let bytes: [UInt8]
    }

    /// Each wraps the data keys that name it, oldest first; at least one.
    package var masterKeys: [Key]
    /// Each verifies the blocks it signed, oldest first. Kept for ever: without one its blocks are hearsay.
    package var signingKeys: [Key]

    package static func new() -> KeyFileKeys {
        KeyFileKeys(masterKeys: [random(number: 1)], signingKeys: [random(number: 1)])
    }

    private init(masterKeys: [Key], signingKeys: [Key]) {
        self.masterKeys = masterKeys
        self.signingKeys = signingKeys
    }

    init(_ text: String, path: String) throws(SealingError) {
        masterKeys = []
        signingKeys = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            var parts = line.split(separator: " ")
            let signs = parts.first == "audit"
            if signs { parts.removeFirst() }
            let last = (signs ? signingKeys : masterKeys).last?.number ?? 0
            guard parts.count == 2, let number = Int32(parts[0]), number > last,
                let bytes = Hexadecimal.bytes(parts[1]), bytes.count == 32
            else { throw .keyFileMalformed(path: path, line: index + 1) }
            let key = Key(number: number, bytes: bytes)
            if signs { signingKeys.append(key) } else { masterKeys.append(key) }
        }
        if masterKeys.isEmpty { throw .keyFileMalformed(path: path, line: 1) }
    }

    static func random(number: Int32) -> Key {
        var generator = SystemRandomNumberGenerator()
        return Key(number: number, bytes: (0..<32).map { _ in .random(in: 0...255, using: &generator) })
    }

    var text: String {
        "# Keys of Guanhuai. Keep a copy in a safe: without this file no sealed number can be read.\n"
            + masterKeys.map { "\($0.number) \(Hexadecimal.text($0.bytes))\n" }.joined()
            + signingKeys.map { "audit \($0.number) \(Hexadecimal.text($0.bytes))\n" }.joined()
    }

    mutating func addSigningKeyWhereNone() {
        if signingKeys.isEmpty { signingKeys = [Self.random(number: 1)] }
    }
}

/// Bytes as pairs of hexadecimal digits.
package enum Hexadecimal {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Nil where the text has an odd length or another character.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count.isMultiple(of: 2), digits.allSatisfy({ $0 != nil }) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0) }
    }
}
