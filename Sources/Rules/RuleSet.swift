/// A rule file as it is written.
public struct RuleText: Sendable, Hashable {
    /// From the configuration folder ("programmes/assistance/x.yaml").
    public let file: String
    public let text: String

    public init(file: String, text: String) {
        self.file = file
        self.text = text
    }
}

/// All rule files of a configuration as they are written: what a decision was made by, to the byte.
public struct RuleSet: Sendable, Hashable {
    /// In order of the file names' bytes; names differ.
    public let texts: [RuleText]
    /// SHA-256 over each file's name and the SHA-256 of its text, in that order: equal for equal files.
    public let digest: [UInt8]
    /// The digest in lower-case hexadecimal.
    public let name: String

    public init(_ texts: [RuleText]) {
        self.texts = texts.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
        var named = ""
        for text in self.texts { named += text.file + "\n" + SHA256.hex(Array(text.text.utf8)) + "\n" }
        digest = SHA256.digest(Array(named.utf8))
        name = SHA256.hex(Array(named.utf8))
    }
}
