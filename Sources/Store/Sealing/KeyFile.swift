#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The keys that are never in the database, in a file that only its owner may read (0600). It is made on first use.
/// Whoever loses it loses every sealed number; whoever copies the database without it has none.
package struct KeyFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// The keys, oldest first; nil where there is no such file.
    package func read() throws(SealingError) -> KeyFileKeys? {
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
        return try KeyFileKeys(String(decoding: bytes[..<count], as: UTF8.self), path: path)
    }

    /// The keys, with a new file and keys where there was none. Commands that start at once agree on one file.
    package func readOrMake() throws(SealingError) -> KeyFileKeys {
        if let keys = try read() { return keys }
        let draft = try draft(.new())
        defer { unlink(draft) }
        // A link, not a rename: it fails where another command was first, and never replaces a key.
        guard link(draft, path) == 0 || errno == EEXIST else { throw problem() }
        guard let keys = try read() else { throw problem() }
        return keys
    }

    /// Changes the keys of a file that is there: read, changed and replaced at once, one command at a time.
    @discardableResult
    package func change(_ body: (inout KeyFileKeys) -> Void) throws(SealingError) -> KeyFileKeys {
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw problem() }
        defer { close(lock) }
        guard var keys = try read() else { throw problem() }
        let before = keys.text
        body(&keys)
        guard keys.text != before else { return keys }
        let draft = try draft(keys)
        guard rename(draft, path) == 0 else {
            unlink(draft)
            throw problem()
        }
        return keys
    }

    /// Writes the keys to a file beside this one, on disk when it returns, and gives its path.
    private func draft(_ keys: KeyFileKeys) throws(SealingError) -> String {
        let draft = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw problem() }
        let bytes = Array(keys.text.utf8)
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        let synced = fsync(descriptor)
        let closed = close(descriptor)
        guard written == bytes.count, synced == 0, closed == 0 else {
            unlink(draft)
            throw problem()
        }
        return draft
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
}
