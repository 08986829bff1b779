import Crypto

/// Seals numbers that name or pay a person (identity, certificate, telephone, account) before they reach the
/// database, and makes the keyed hashes by which they are found again.
///
/// AES-256-GCM with a data key per field, derived from the master key (HKDF-SHA256). The place (table, column, row) is
/// authenticated, so a value copied to another row does not open. Layout: version 1, key number (int32), nonce 12,
/// text, tag 16. The blind index is HMAC-SHA256 with another derived key; it is the same wherever the number stands.
package struct Sealing: Sendable {
    /// A blind index and the number of the key that made it.
    package struct Index: Sendable, Hashable {
        package let bytes: [UInt8]
        package let key: Int16
    }

    private struct FieldKeys: Sendable {
        var seal: SymmetricKey
        var index: SymmetricKey
    }

    private static let version: UInt8 = 1
    private static let headLength = 5
    private let keys: [Int32: [SealedField: FieldKeys]]
    /// The key for new values: the last in the file.
    package let currentKey: Int32
    let checkValues: [Int32: [UInt8]]

    package init(_ masterKeys: [KeyFileKeys.Key]) throws(SealingError) {
        guard let last = masterKeys.last else { throw .malformed }
        currentKey = last.number
        var keys: [Int32: [SealedField: FieldKeys]] = [:]
        var checks: [Int32: [UInt8]] = [:]
        for master in masterKeys {
            let material = SymmetricKey(data: master.bytes)
            func derived(_ purpose: String) -> SymmetricKey {
                HKDF<SHA256>.deriveKey(
                    inputKeyMaterial: material, info: Array("guanhuai/1/\(purpose)".utf8), outputByteCount: 32
                )
            }
            keys[master.number] = Dictionary(
                uniqueKeysWithValues: SealedField.allCases.map { field in
                    let keys = FieldKeys(
                        seal: derived("seal/\(field.rawValue)"), index: derived("index/\(field.rawValue)"))
                    return (field, keys)
                })
            checks[master.number] = derived("check").withUnsafeBytes { Array($0) }
        }
        self.keys = keys
        checkValues = checks
    }

    package func seal(_ text: String, _ place: SealedPlace) throws(SealingError) -> [UInt8] {
        try seal(Array(text.utf8), place)
    }

    package func seal(_ clear: [UInt8], _ place: SealedPlace) throws(SealingError) -> [UInt8] {
        guard let key = keys[currentKey]?[place.field]?.seal else { throw .unknownKey(currentKey) }
        let head = Self.head(key: currentKey)
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
        guard let key = keys[number]?[place.field]?.seal else { throw .unknownKey(number) }
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: sealed[5..<17]), ciphertext: sealed[17..<(sealed.count - 16)],
                tag: sealed[(sealed.count - 16)...])
            let head = Array(sealed[..<Self.headLength])
            return Array(try AES.GCM.open(box, using: key, authenticating: Self.context(head, place)))
        } catch {
            throw .notAuthentic(place.field)
        }
    }

    /// The blind index of a number in canonical spelling, with the current key.
    package func index(_ text: String, of field: SealedField) throws(SealingError) -> Index {
        try index(text, of: field, key: currentKey)
    }

    /// With every key, newest first: how a number sealed before a rotation is still found.
    package func indexes(_ text: String, of field: SealedField) throws(SealingError) -> [Index] {
        var found: [Index] = []
        for number in keys.keys.sorted(by: >) {
            found.append(try index(text, of: field, key: number))
        }
        return found
    }

    private func index(_ text: String, of field: SealedField, key number: Int32) throws(SealingError) -> Index
    {
        guard let key = keys[number]?[field]?.index, let short = Int16(exactly: number) else {
            throw .unknownKey(number)
        }
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return Index(bytes: Array(code), key: short)
    }

    private static func head(key: Int32) -> [UInt8] {
        [version] + (0..<4).map { UInt8(truncatingIfNeeded: key >> (24 - 8 * $0)) }
    }

    private static func context(_ head: [UInt8], _ place: SealedPlace) -> [UInt8] {
        head + Array("\(place.field.rawValue)#\(place.row)".utf8)
    }
}
