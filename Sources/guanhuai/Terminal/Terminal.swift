import Foundation
import Synchronization

/// Where the process writes: data to standard output, words to standard error.
enum Terminal {
    /// A person watches standard error: progress may be drawn there.
    static let isWatched = isatty(STDERR_FILENO) == 1
    /// A person reads standard output: tables may be fitted to the window.
    static let isRead = isatty(STDOUT_FILENO) == 1

    /// Columns of the window a person reads in; nil where the output goes to a file or a pipe.
    static var columns: Int? {
        guard isRead else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Data: one line, or several, to standard output.
    static func out(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// Data as it is, without a line end of its own.
    static func out(raw bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Words: to standard error, below whatever progress is drawn there.
    static func note(_ text: String) {
        line.withLock { drawn in
            if drawn {
                write("\r\u{1B}[K", to: STDERR_FILENO)
                drawn = false
            }
            write(text + "\n", to: STDERR_FILENO)
        }
    }

    /// Draws over the progress line; nothing where nobody watches.
    static func draw(_ text: String) {
        guard isWatched else { return }
        line.withLock { drawn in
            write("\r\u{1B}[K" + text, to: STDERR_FILENO)
            drawn = !text.isEmpty
        }
    }

    /// True while a progress line is drawn that the next words must clear.
    private static let line = Mutex(false)

    private static func write(_ text: String, to descriptor: Int32) {
        write(Array(text.utf8), to: descriptor)
    }

    /// Writes everything. A reader that went away (`| head`) ends the process quietly, as it does other filters.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var done = 0
        bytes.withUnsafeBytes { buffer in
            while done < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0 {
                    if errno == EINTR || errno == EAGAIN { continue }
                    if errno == EPIPE { exit(ExitStatus.done.rawValue) }
                    return
                }
                done += count
            }
        }
    }
}
