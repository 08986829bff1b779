import Crypto

/// Seals numbers that name or pay a person (identity, certificate, telephone, account) before they reach the
/// database, and makes the keyed hashes by which they are found again.
///
/// AES-256-GCM with a data key per field (``KeyRing``). The place (table, column, row) is authenticated, so a value
/// copied to another row does not open. Layout: version 1, key number (int32), nonce 12, text, tag 16. The blind index
/// is HMAC-SHA256 with another key of the field; it is the same wherever the number stands.
package struct Sealing: Sendable {
    /// A blind index and the number of the key that made it.
    package struct Index: Sendable, Hashable {
        package let bytes: [UInt8]
        package let key: Int16
    }

    private static let version: UInt8 = 1
    static let headLength = 5
    /// Shared by every act of the process: what one of them learns of a rotation, all know.
    package let ring: KeyRing

    package init(_ ring: KeyRing) { self.ring = ring }

    package func seal(_ text: String, _ place: SealedPlace) throws(SealingError) -> [UInt8] {
        try seal(Array(text.utf8), place)
    }

    package func seal(_ clear: [UInt8], _ place: SealedPlace) throws(SealingError) -> [UInt8] {
        let (number, key) = try ring.keys.sealing(place.field)
        let head = Self.head(key: number)
        do {
            let box = try AES.GCM.seal(clear, using: key, authenticating: Self.context(head, place))
            var bytes = head
            bytes.reserveCapacity(head.count + 28 + clear.count)
            bytes.append(contentsOf: box.nonce)
            bytes.append(contentsOf: box.ciphertext)
            bytes.append(contentsOf: box.tag)
            return bytes
        } catch {
            throw .malformed
        }
    }

    package func openText(_ sealed: [UInt8], _ place: SealedPlace) throws(SealingError) -> String {
        String(decoding: try open(sealed, place), as: UTF8.self)
    }

    package func open(_ sealed: [UInt8], _ place: SealedPlace) throws(SealingError) -> [UInt8] {
        guard sealed.count >= Self.headLength + 28, sealed[0] == Self.version else { throw .malformed }
        let number = sealed[1..<5].reduce(Int32(0)) { $0 << 8 | Int32($1) }
        guard let key = ring.keys.opening(place.field, number) else {
            // Another program may have made it a moment ago: the next act asks the database.
            ring.doubt()
            throw .unknownKey(number)
        }
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: sealed[5..<17]), ciphertext: sealed[17..<(sealed.count - 16)],
                tag: sealed[(sealed.count - 16)...])
            let head = Array(sealed[..<Self.headLength])
            return Array(try AES.GCM.open(box, using: key, authenticating: Self.context(head, place)))
        } catch {
            throw .notAuthentic(place.field, row: place.row)
        }
    }

    /// The blind index of a number in canonical spelling, with the newest key in use.
    package func index(_ text: String, of field: SealedField) throws(SealingError) -> Index {
        guard let newest = try written(text, of: field).last else { throw .unknownKey(0) }
        return newest
    }

    /// With every key with which indexes are written now, oldest first: two while a rotation goes on.
    package func written(_ text: String, of field: SealedField) throws(SealingError) -> [Index] {
        let keys = ring.keys.indexing(field)
        guard !keys.isEmpty else { throw .unknownKey(0) }
        return keys.map { Self.index(text, $0.key, number: $0.number) }
    }

    /// With every key with which one may be written, newest first: how a number is found whoever wrote it.
    package func indexes(_ text: String, of field: SealedField) throws(SealingError) -> [Index] {
        let keys = ring.keys.lookingUp(field)
        guard !keys.isEmpty else { throw .unknownKey(0) }
        return keys.reversed().map { Self.index(text, $0.key, number: $0.number) }
    }

    /// With one key, whether or not it is in use.
    func index(_ text: String, of field: SealedField, key number: Int16) throws(SealingError) -> Index {
        guard let key = ring.keys.index[field]?[number] else { throw .unknownKey(Int32(number)) }
        return Self.index(text, key.key, number: number)
    }

    private static func index(_ text: String, _ key: SymmetricKey, number: Int16) -> Index {
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return Index(bytes: Array(code), key: number)
    }

    static func head(key: Int32) -> [UInt8] {
        [version] + (0..<4).map { UInt8(truncatingIfNeeded: key >> (24 - 8 * $0)) }
    }

    private static func context(_ head: [UInt8], _ place: SealedPlace) -> [UInt8] {
        head + Array("\(place.field.rawValue)#\(place.row)".utf8)
    }
}
