import Glibc
import Synchronization

/// Runs command lines; blocks its thread, which a benchmark may.
enum Shell {
    struct Failed: Error, CustomStringConvertible {
        let command: String
        var description: String { "failed: \(command)" }
    }

    /// What it printed, line by line. Its errors go to the terminal.
    static func lines(of command: String) throws -> [String] {
        guard let stream = popen(command, "r") else { throw Failed(command: command) }
        var lines: [String] = []
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), stream) != nil {
            let bytes = line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
            lines.append(String(decoding: bytes, as: UTF8.self))
        }
        let status = pclose(stream)
        try Interruption.check()
        guard status == 0 else { throw Failed(command: command) }
        return lines
    }

    static func run(_ command: String) throws {
        _ = try lines(of: command)
    }
}

/// Ctrl-C and SIGTERM: what runs at the moment ends, and everything is put away as at the usual end.
enum Interruption {
    struct Interrupted: Error, CustomStringConvertible {
        let description = "stopped"
    }

    private static let wasAsked = Atomic(false)

    /// A handler, not "ignore": programs started from here inherit what is ignored and would not hear Ctrl-C.
    static func listen() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { _ in Interruption.wasAsked.store(true, ordering: .relaxed) }
        }
    }

    static func check() throws {
        if wasAsked.load(ordering: .relaxed) { throw Interrupted() }
    }
}

/// What is going on, on the error output: rewritten in place on a terminal, a line each elsewhere.
enum Progress {
    private static let isTerminal = isatty(2) == 1

    static func say(_ words: String) {
        put(isTerminal ? "\r\u{1B}[K" + words : words + "\n")
    }

    /// For what changes many times a minute: only where it can be rewritten.
    static func sayBriefly(_ words: String) {
        if isTerminal { say(words) }
    }

    static func end() {
        if isTerminal { put("\r\u{1B}[K") }
    }

    private static func put(_ text: String) {
        _ = write(2, text, text.utf8.count)
    }
}
