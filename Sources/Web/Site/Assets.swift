import Foundation
import Hummingbird

/// The style sheet and the icon: read once at start, served from memory under a name that holds their digest, so a
/// browser may keep them for ever and no request names a file on disk.
struct Assets: Sendable {
    private struct Asset: Sendable {
        let type: String
        let digest: String
        let body: ByteBuffer
    }

    private let assets: [String: Asset]

    init(resources: Resources) throws(WebConfigurationError) {
        var assets: [String: Asset] = [:]
        for file in try resources.files(in: "Assets") {
            guard let type = Self.types[(file.path as NSString).pathExtension] else { continue }
            assets[file.path] = Asset(
                type: type, digest: Self.digest(file.data), body: ByteBuffer(bytes: file.data))
        }
        self.assets = assets
    }

    func href(of name: String) -> String {
        "/assets/\(name)?v=\(assets[name]?.digest ?? "0")"
    }

    /// The asset, or 304 where the browser has it.
    func response(_ name: String, request: Request) throws(SiteError) -> Response {
        guard let asset = assets[name] else { throw .notFound }
        let tag = "\"\(asset.digest)\""
        let headers: HTTPFields = [.eTag: tag, .cacheControl: "public, max-age=31536000, immutable"]
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        var response = Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.body))
        response.headers[.contentType] = asset.type
        return response
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8",
    ]

    /// FNV-1a, 64 bits: tells versions of our own files apart, protects nothing.
    private static func digest(_ data: Data) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in data { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
