import Crypto

/// SHA-256 of content that is compared for equality, such as an imported file.
package struct ContentHash: Sendable {
    private var hash = SHA256()

    package init() {}

    package init(_ bytes: [UInt8]) { hash.update(data: bytes) }

    /// Adds a text and its length, so that two texts are never taken for one.
    package mutating func add(_ text: String) {
        hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
    }

    /// Adds bytes as they are: a file in pieces has the hash of the file.
    package mutating func add(piece: [UInt8]) { hash.update(data: piece) }

    package var bytes: [UInt8] { Array(hash.finalize()) }
}
