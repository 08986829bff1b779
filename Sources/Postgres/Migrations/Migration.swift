/// One file of `sql/migrations`: `NNNN_area_verb_object.sql`, run once, never edited afterwards.
package struct Migration: Sendable, Hashable {
    package let number: Int
    /// The file's name without `.sql`.
    package let name: String
    package let text: String
    /// SHA-256 of the text, in hexadecimal.
    package let hash: String

    package init(fileName: String, text: String) throws(MigrationError) {
        let parts = fileName.hasSuffix(".sql") ? fileName.dropLast(4).split(separator: "_") : []
        let isPlain = fileName.dropLast(4).utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard parts.count >= 4, parts[0].utf8.count == 4, isPlain, let number = Int(parts[0]), number > 0
        else {
            throw .badName(file: fileName)
        }
        if let line = Self.lineEndingTransaction(text) { throw .endsTransaction(file: fileName, line: line) }
        self.number = number
        self.name = String(fileName.dropLast(4))
        self.text = text
        hash = SHA256.hexadecimal(SHA256.hash(Array(text.utf8)))
    }

    /// Every migration of a folder, in order. Other files than `.sql` are none.
    package static func read(folder: String) throws(MigrationError) -> [Migration] {
        guard let names = Files.names(in: folder) else { throw .noFolder(path: folder) }
        var migrations: [Migration] = []
        for name in names where name.hasSuffix(".sql") {
            guard let bytes = Files.readBytes("\(folder)/\(name)"),
                let text = String(validating: bytes, as: UTF8.self)
            else { throw .unreadable(path: "\(folder)/\(name)") }
            let next = try Migration(fileName: name, text: text)
            if migrations.last?.number == next.number { throw .sameNumber(file: name) }
            migrations.append(next)
        }
        return migrations
    }

    /// The runner opens and ends the transaction; a line that does would split the migration.
    private static func lineEndingTransaction(_ text: String) -> Int? {
        let words: Set = [
            "begin;", "commit;", "rollback;", "end transaction;", "start transaction;", "begin transaction;",
        ]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { line in
            words.contains(line.lowercased().filter { $0 != "\r" && $0 != "\t" })
        }.map { $0 + 1 }
    }
}

/// Why the database was not brought up to date.
package enum MigrationError: Error, Sendable {
    /// The folder of the migrations is not there, or cannot be listed.
    case noFolder(path: String)
    case unreadable(path: String)
    case badName(file: String)
    case sameNumber(file: String)
    case endsTransaction(file: String, line: Int)
    /// Applied once, and its file has changed since.
    case changed(file: String)
    /// Applied once, and its file is gone: the program is older than the database.
    case missing(file: String)
    /// Not applied, though a later one is.
    case outOfOrder(file: String)
    /// The line the server points at, where it points at one.
    case failed(file: String, line: Int?, error: PostgresError)
    /// Another runner holds the lock.
    case locked(waited: Duration)
    case database(PostgresError)
}

extension MigrationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noFolder(let path):
            "there is no folder \(path) that can be read: it comes with the program, so install that whole"
        case .unreadable(let path): "\(path) cannot be read as UTF-8"
        case .badName(let file): "\(file): a migration is named NNNN_area_verb_object.sql, in small letters"
        case .sameNumber(let file): "\(file): another migration has this number; give it the next free one"
        case .endsTransaction(let file, let line):
            "\(file):\(line): the runner opens and ends the transaction; take this line out"
        case .changed(let file):
            "\(file).sql was changed after it had been applied; restore it and write a new migration instead"
        case .missing(let file):
            "\(file) was applied and its file is missing; this program is older than the database: install the newer one"
        case .outOfOrder(let file):
            "\(file).sql comes before one that is applied already; give it the next free number"
        case .failed(let file, let line, let error):
            "\(file).sql\(line.map { ":\($0)" } ?? ""): \(error); nothing of it was kept"
        case .locked(let waited): "another program has been migrating this database for \(waited); try again"
        case .database(let error): error.description
        }
    }
}
