import Foundation

/// One HTTP request to a page of our own on this machine, to prove that it answers. Not a client for anything else:
/// HTTP/1.1 with `Connection: close`, no redirects, no TLS.
struct LocalRequest: Sendable {
    struct Answer: Sendable {
        var status: Int
        var cookie: String?
        var body: String
    }

    var port: Int
    var path: String
    var cookie: String?

    /// Sends on a thread of its own, so that nothing of Swift's cooperative pool waits for the socket.
    func send() async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            Foundation.Thread.detachNewThread {
                continuation.resume(with: Result { try exchange() })
            }
        }
    }

    private func exchange() throws -> Answer {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw POSIXError(.init(rawValue: errno) ?? .ECONNREFUSED) }
        var text = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        if let cookie { text += "Cookie: \(cookie)\r\n" }
        let request = Array((text + "\r\n").utf8)
        guard write(descriptor, request, request.count) == request.count else { throw POSIXError(.EPIPE) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return try Self.parsed(String(decoding: bytes, as: UTF8.self))
    }

    static func parsed(_ text: String) throws -> Answer {
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count > 1, let status = Int(words[1]) else { throw POSIXError(.EBADMSG) }
        let cookie = lines.dropFirst().first { $0.lowercased().hasPrefix("set-cookie:") }
            .map { $0.dropFirst("set-cookie:".count).drop { $0 == " " }.prefix { $0 != ";" } }
        return Answer(
            status: status, cookie: cookie.map(String.init), body: parts.count > 1 ? String(parts[1]) : "")
    }
}
