/// One thing found wrong: where, and what to do about it.
struct Fault: Sendable, Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}

/// A house rule that a machine can judge, with the proof that it can: files it refuses and neighbours it accepts.
struct Rule: Sendable, CustomStringConvertible {
    let name: String
    let check: @Sendable ([SourceFile]) -> [Fault]
    /// Each is a small tree in which the rule must find a fault.
    let refuses: [[SourceFile]]
    /// Each is a small tree in which it must find none.
    let accepts: [[SourceFile]]

    var description: String { name }

    /// A rule that looks at one file at a time.
    init(
        _ name: String, of scope: @escaping @Sendable (SourceFile) -> Bool,
        refuses: [SourceFile], accepts: [SourceFile],
        check: @escaping @Sendable (SourceFile) -> [Fault]
    ) {
        self.name = name
        self.check = { files in files.filter(scope).flatMap(check) }
        self.refuses = refuses.map { [$0] }
        self.accepts = accepts.map { [$0] }
    }

    /// A rule over the tree as a whole.
    init(
        tree name: String, refuses: [[SourceFile]], accepts: [[SourceFile]],
        check: @escaping @Sendable ([SourceFile]) -> [Fault]
    ) {
        self.name = name
        self.check = check
        self.refuses = refuses
        self.accepts = accepts
    }

    /// A rule that refuses a pattern in the code; with `unlessReason`, a comment beside the line excuses it.
    static func forbids(
        _ pattern: String, _ name: String, _ message: String,
        of scope: @escaping @Sendable (SourceFile) -> Bool, unlessReason: Bool = false,
        refuses: [SourceFile], accepts: [SourceFile]
    ) -> Rule {
        Rule(name, of: scope, refuses: refuses, accepts: accepts) { file in
            file.lines(matching: pattern)
                .filter { !unlessReason || !file.hasReason(beside: $0.line) }
                .map { Fault(path: file.path, line: $0.line, message: message) }
        }
    }
}

extension SourceFile {
    /// A planted file, for the proofs.
    static func planted(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, text: text) }
}
