#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The master keys, in a file outside the database that only its owner may read (0600). It is made on first use.
/// Whoever loses it loses every sealed number; whoever copies the database without it has none.
package struct KeyFile: Sendable {
    package struct MasterKey: Sendable {
        package let number: Int32
        /// 32 bytes.
        let bytes: [UInt8]
    }

    package let path: String

    package init(path: String) { self.path = path }

    /// The keys, oldest first; nil where there is no such file.
    package func read() throws(SealingError) -> [MasterKey]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw problem()
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw problem() }
        guard status.st_mode & 0o077 == 0 else { throw .keyFileExposed(path: path) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes { buffer in
                Self.pull(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            }
            guard more >= 0 else { throw problem() }
            if more == 0 { break }
            count += more
        }
        return try Self.parse(String(decoding: bytes[..<count], as: UTF8.self), path: path)
    }

    /// The keys, with a new file and key where there was none. Commands that start at once agree on one file.
    package func readOrMake() throws(SealingError) -> [MasterKey] {
        if let keys = try read() { return keys }
        var generator = SystemRandomNumberGenerator()
        let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let text =
            "# Keys of Guanhuai. Keep a copy in a safe: without this file no sealed number can be read.\n"
            + "1 \(Self.hexadecimal(key))\n"
        let draft = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max, using: &generator))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw problem() }
        defer { unlink(draft) }
        let bytes = Array(text.utf8)
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        let synced = fsync(descriptor)
        let closed = close(descriptor)
        guard written == bytes.count, synced == 0, closed == 0 else { throw problem() }
        // A link, not a rename: it fails where another command was first, and never replaces a key.
        guard link(draft, path) == 0 || errno == EEXIST else { throw problem() }
        guard let keys = try read() else { throw problem() }
        return keys
    }

    /// `read(2)`, which the method of the same name hides.
    private static func pull(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    private func problem() -> SealingError {
        .keyFile(path: path, problem: String(cString: strerror(errno)))
    }

    static func parse(_ text: String, path: String) throws(SealingError) -> [MasterKey] {
        var keys: [MasterKey] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: " ")
            guard parts.count == 2, let number = Int32(parts[0]), number > 0, number > keys.last?.number ?? 0,
                let bytes = bytes(hexadecimal: parts[1]), bytes.count == 32
            else { throw .keyFileMalformed(path: path, line: index + 1) }
            keys.append(MasterKey(number: number, bytes: bytes))
        }
        if keys.isEmpty { throw .keyFileMalformed(path: path, line: 1) }
        return keys
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(hexadecimal text: Substring) -> [UInt8]? {
        let digits = text.utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count.isMultiple(of: 2), digits.allSatisfy({ $0 != nil }) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0) }
    }
}
