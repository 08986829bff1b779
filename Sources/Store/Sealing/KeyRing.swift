import Crypto
import Postgres
import Synchronization

/// The data keys as one process knows them. The database may change them while it runs (rotation), so an act that
/// begins asks again where the last answer is older than `patience`.
package final class KeyRing: Sendable {
    /// How old an answer may be. A rotation waits twice as long before it counts on every process.
    package let patience: Duration
    let keyFile: KeyFile
    private let state: Mutex<State>

    private struct State {
        var keys: DataKeys
        var masters: MasterKeys
        var askedAt: ContinuousClock.Instant?
    }

    init(_ keys: DataKeys, masters: MasterKeys, keyFile: KeyFile, patience: Duration) {
        self.patience = patience
        self.keyFile = keyFile
        state = Mutex(State(keys: keys, masters: masters, askedAt: .now))
    }

    var keys: DataKeys { state.withLock { $0.keys } }

    var masterKeys: MasterKeys { state.withLock { $0.masters } }

    /// Makes the next act ask, however young the last answer is.
    func doubt() { state.withLock { $0.askedAt = nil } }

    /// Asks the database where the last answer is too old.
    func keepFresh(_ transaction: Transaction) async throws {
        let isFresh = state.withLock { state in
            state.askedAt.map { ContinuousClock.now - $0 < patience } ?? false
        }
        if !isFresh { try await refresh(transaction) }
    }

    func refresh(_ transaction: Transaction) async throws {
        let stored = try await StoredDataKey.read(transaction)
        var masters = state.withLock { $0.masters }
        if stored.contains(where: { masters[$0.master] == nil }) {
            // The master key was rotated: its new one is in the file.
            guard let keys = try keyFile.read() else {
                throw SealingError.keyFile(path: keyFile.path, problem: "the file is missing; restore it")
            }
            masters = MasterKeys(keys.masterKeys)
        }
        let keys = try DataKeys(stored, masters)
        state.withLock { $0 = State(keys: keys, masters: masters, askedAt: .now) }
    }
}

/// Master keys by number. They wrap data keys and seal nothing else.
struct MasterKeys: Sendable {
    private let keys: [Int32: SymmetricKey]
    /// The key for what is wrapped now: the last in the file.
    let current: Int32

    init(_ keys: [KeyFileKeys.Key]) {
        current = keys.last?.number ?? 0
        self.keys = Dictionary(keys.map { ($0.number, SymmetricKey(data: $0.bytes)) }) { $1 }
    }

    subscript(number: Int32) -> SymmetricKey? { keys[number] }

    var numbers: [Int32] { keys.keys.sorted() }

    func derived(_ number: Int32, _ purpose: String) throws(SealingError) -> SymmetricKey {
        guard let key = keys[number] else { throw .unknownKey(number) }
        return HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array("guanhuai/1/\(purpose)".utf8), outputByteCount: 32)
    }

    /// Kept in the database: says whether a key file is the right one.
    func checkValue(_ number: Int32) throws(SealingError) -> [UInt8] {
        try derived(number, "check").withUnsafeBytes { Array($0) }
    }

    func wrap(_ bytes: [UInt8], _ name: DataKeyName, with number: Int32) throws(SealingError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(bytes, using: derived(number, "wrap"), authenticating: name.context)
            guard let combined = box.combined else { throw SealingError.malformed }
            return Array(combined)
        } catch {
            throw error as? SealingError ?? .malformed
        }
    }

    func unwrap(_ wrapped: [UInt8], _ name: DataKeyName, with number: Int32) throws(SealingError) -> [UInt8] {
        let key = try derived(number, "wrap")
        do {
            let box = try AES.GCM.SealedBox(combined: wrapped)
            return Array(try AES.GCM.open(box, using: key, authenticating: name.context))
        } catch {
            throw .notAuthentic(name.field)
        }
    }
}
