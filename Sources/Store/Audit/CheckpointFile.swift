#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Heads of the chain, noted outside the database after each seal: one line each, never removed. Whoever cuts or
/// rewrites the end of the chain in the database would have to change this file too.
///
/// A line is `block digest key signature`, bytes in hexadecimal. Copies of it may be kept anywhere: it holds no data.
package struct CheckpointFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// The lines, oldest first; none where there is no file yet.
    package func read() throws(SealingError) -> [(line: Int, checkpoint: AuditCheckpoint)] {
        var result: [(line: Int, checkpoint: AuditCheckpoint)] = []
        for (line, checkpoint) in try lines() {
            guard let checkpoint else { throw .checkpointMalformed(path: path, line: line) }
            result.append((line, checkpoint))
        }
        return result
    }

    /// The same with lines that are no checkpoints as nil: what somebody did to them is found by the verification.
    package func lines() throws(SealingError) -> [(line: Int, checkpoint: AuditCheckpoint?)] {
        guard let text = try contents() else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
            index, line in
            line.isEmpty || line.hasPrefix("#") ? nil : (index + 1, AuditCheckpoint(line: line))
        }
    }

    /// Adds the head, unless it is the last line already.
    package func note(_ head: AuditCheckpoint) throws(SealingError) {
        if try read().last?.checkpoint == head { return }
        let line =
            "\(head.block) \(Hexadecimal.text(head.digest)) \(head.key) \(Hexadecimal.text(head.signature))\n"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw problem() }
        defer { close(descriptor) }
        let bytes = Array(line.utf8)
        guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count,
            fsync(descriptor) == 0
        else { throw problem() }
    }

    private func contents() throws(SealingError) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw problem()
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { Self.pull(descriptor, $0) }
            guard count >= 0 else { throw problem() }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
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

extension AuditCheckpoint {
    /// Nil where a line of the file is none.
    fileprivate init?(line: Substring) {
        let parts = line.split(separator: " ")
        guard parts.count == 4, let block = Int64(parts[0]), let key = Int32(parts[2]),
            let digest = Hexadecimal.bytes(parts[1]), let signature = Hexadecimal.bytes(parts[3])
        else { return nil }
        self.init(block: block, digest: digest, key: key, signature: signature)
    }
}
