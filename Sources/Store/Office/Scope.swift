/// The part of the area tree for which one act speaks: an area and everything below it, as a range of paths.
///
/// A path is the digits of each area below its parent between slashes: `/990101/001/001/`.
package struct Scope: Sendable, Hashable {
    /// The path of the area, ending in a slash; "/" is all areas.
    package let path: String

    package static let everywhere = Scope(uncheckedPath: "/")

    private init(uncheckedPath path: String) { self.path = path }

    /// Nil where the text is not a path. There is no empty scope: it would be mistaken for everything.
    package init?(path: String) {
        let bytes = Array(path.utf8)
        guard bytes.first == Self.slash, bytes.last == Self.slash,
            bytes.allSatisfy({ $0 == Self.slash || (0x30...0x39).contains($0) }), !path.contains("//")
        else { return nil }
        self.path = path
    }

    private static let slash = UInt8(ascii: "/")

    /// The first path after the scope's: "0" is the byte after "/".
    package var end: String { String(path.dropLast()) + "0" }

    package func contains(_ other: Scope) -> Bool { other.path.hasPrefix(path) }
}
