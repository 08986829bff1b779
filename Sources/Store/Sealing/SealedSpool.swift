import Crypto
import Foundation
import Synchronization

/// Records that are put down while work goes on, so that memory does not grow with them: what an import finds in a
/// large file.
///
/// They stand in a file that has no name, sealed (AES-256-GCM) with a key that this process alone knows: when it ends,
/// however it ends, what is left on the disk is of no use to anybody. The last 64 KiB are in memory, so few records make
/// no file. Records are numbered from 0 in the order in which they were added.
package final class SealedSpool: Sendable {
    private struct Block {
        /// The number of its first record.
        let first: Int
        let place: off_t
        let length: Int
    }

    private struct State {
        var descriptor: Int32 = -1
        var end: off_t = 0
        var blocks: [Block] = []
        var count = 0
        /// Records that are in no block yet.
        var waiting: [UInt8] = []
        var firstWaiting = 0
    }

    private let state = Mutex(State())
    private let key = SymmetricKey(size: .bits256)
    private static let blockLength = 64 << 10

    package init() {}

    deinit { state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } } }

    /// How many records were added.
    package var count: Int { state.withLock { $0.count } }

    /// - Throws: an error of POSIX where the disk is full.
    package func add(_ record: [UInt8]) throws {
        try state.withLock { state in
            withUnsafeBytes(of: UInt32(record.count).bigEndian) { state.waiting.append(contentsOf: $0) }
            state.waiting.append(contentsOf: record)
            state.count += 1
            if state.waiting.count >= Self.blockLength { try seal(&state) }
        }
    }

    private func seal(_ state: inout State) throws {
        if state.descriptor < 0 { state.descriptor = try Self.unnamedFile() }
        let box = try AES.GCM.seal(state.waiting, using: key, authenticating: Self.name(state.blocks.count))
        let bytes = Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                pwrite(
                    state.descriptor, all.baseAddress?.advanced(by: written), bytes.count - written,
                    state.end + off_t(written))
            }
            if count <= 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            written += count
        }
        state.blocks.append(Block(first: state.firstWaiting, place: state.end, length: bytes.count))
        state.end += off_t(bytes.count)
        state.waiting.removeAll(keepingCapacity: true)
        state.firstWaiting = state.count
    }

    private static func unnamedFile() throws -> Int32 {
        var name = Array("\(NSTemporaryDirectory())/guanhuai-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        if descriptor < 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(name)
        return descriptor
    }

    /// What a block is authenticated with, so that none stands in for another.
    private static func name(_ block: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt64(block).bigEndian) { Array($0) }
    }

    /// Reads on from a record; records added in the meantime are read too.
    package func reader(from number: Int = 0) -> Reader { Reader(spool: self, next: number) }

    /// Goes through the records in order.
    package struct Reader {
        fileprivate let spool: SealedSpool
        fileprivate var next: Int
        private var first = 0
        private var block: [[UInt8]] = []

        fileprivate init(spool: SealedSpool, next: Int) {
            self.spool = spool
            self.next = next
        }

        /// The next record; nil after the last.
        package mutating func read() throws -> [UInt8]? {
            if next < first || next >= first + block.count {
                guard let found = try spool.block(holding: next) else { return nil }
                (first, block) = found
            }
            defer { next += 1 }
            return block[next - first]
        }
    }

    private enum Found {
        case waiting(first: Int, [UInt8])
        case block(place: Int, Block, descriptor: Int32)
    }

    /// The records of the block in which a record stands, and the number of the first of them.
    private func block(holding number: Int) throws -> (first: Int, records: [[UInt8]])? {
        let found = state.withLock { state -> Found in
            guard number < state.firstWaiting,
                let place = state.blocks.lastIndex(where: { $0.first <= number })
            else { return .waiting(first: state.firstWaiting, state.waiting) }
            return .block(place: place, state.blocks[place], descriptor: state.descriptor)
        }
        switch found {
        case .waiting(let first, let bytes):
            let records = Self.records(bytes)
            return number < first + records.count ? (first, records) : nil
        case .block(let place, let block, let descriptor):
            return (block.first, Self.records(try clear(block, at: place, descriptor)))
        }
    }

    private func clear(_ block: Block, at place: Int, _ descriptor: Int32) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: block.length)
        var read = 0
        while read < block.length {
            let count = bytes.withUnsafeMutableBytes { all in
                pread(
                    descriptor, all.baseAddress?.advanced(by: read), block.length - read,
                    block.place + off_t(read))
            }
            if count <= 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            read += count
        }
        let box = try AES.GCM.SealedBox(
            nonce: AES.GCM.Nonce(data: bytes[..<12]), ciphertext: bytes[12..<(bytes.count - 16)],
            tag: bytes[(bytes.count - 16)...])
        return Array(try AES.GCM.open(box, using: key, authenticating: Self.name(place)))
    }

    private static func records(_ bytes: [UInt8]) -> [[UInt8]] {
        var records: [[UInt8]] = []
        var place = 0
        while place + 4 <= bytes.count {
            let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
            records.append(Array(bytes[(place + 4)..<(place + 4 + length)]))
            place += 4 + length
        }
        return records
    }
}
