import Foundation

/// A file to be read by another process: opened once, so that its two readings are of the same file, or kept without a
/// name where it came as bytes. Closed when nobody holds it any more.
package final class TableFile: Sendable {
    let descriptor: Int32

    /// Opens a file that is there. How large it is is asked before anything of it is read: a file of holes takes no room on
    /// the disk and hours to go through.
    ///
    /// - Throws: an error of POSIX where it cannot be read; `RegisterFileFault.tooLarge`.
    package init(path: String, limits: TableLimits = TableLimits()) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        if status.st_size > limits.largest {
            throw RegisterFileFault.tooLarge(limitMegabytes: limits.largest >> 20)
        }
    }

    /// Keeps the bytes in a file that has no name and can be read by nobody else.
    package init(_ bytes: [UInt8]) throws {
        var name = Array("\(NSTemporaryDirectory())/guanhuai-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        if descriptor < 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(name)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBufferPointer {
                write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count <= 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            written += count
        }
    }

    deinit { close(descriptor) }

    /// Hands the bytes on, piece by piece from the beginning.
    package func pieces(_ take: ([UInt8]) -> Void) {
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        var place: off_t = 0
        while true {
            let count = piece.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, place) }
            if count <= 0 { return }
            take(Array(piece[..<count]))
            place += off_t(count)
        }
    }
}
