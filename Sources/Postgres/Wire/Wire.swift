internal import CLibPQ

/// The libpq side of one connection: sending, flushing, and what the server has prepared. Not thread-safe: it lives
/// under its channel's lock.
final class Wire {
    let connection: OpaquePointer
    let descriptor: Int32
    private let loop: EventLoop

    private struct Prepared {
        let name: String
        let types: [UInt32]
    }

    private var prepared: [String: Prepared] = [:]
    private var lastName = 0
    private var isWatched = false
    private var isWatchedForWriting = false

    /// More texts than this are a program that builds SQL from values; the rest run unprepared.
    private static let mostPrepared = 512

    init(connection: OpaquePointer, loop: EventLoop) {
        self.connection = connection
        self.loop = loop
        descriptor = PQsocket(connection)
    }

    private var isBrokenOff = false

    var isBroken: Bool { isBrokenOff || PQstatus(connection) == CONNECTION_BAD }

    /// The protocol is somewhere it cannot be brought back from: the channel closes it.
    func breakOff() { isBrokenOff = true }

    /// Reads what the socket holds; false where the connection is gone.
    func consumeInput() -> Bool { PQconsumeInput(connection) == 1 }

    /// The next result if it has arrived whole. `.some(nil)` ends the statement.
    func nextResult() -> OpaquePointer?? {
        PQisBusy(connection) == 0 ? .some(PQgetResult(connection)) : nil
    }

    /// Whether libpq holds bytes that the socket did not take.
    private(set) var hasUnsent = false

    /// Sends what the socket takes, and watches for writing while something is left. False where the connection is
    /// gone.
    func flush(watching: Bool = true) -> Bool {
        let left = PQflush(connection)
        guard left >= 0 else { return false }
        hasUnsent = left == 1
        if watching { watch(write: hasUnsent) }
        return true
    }

    func watch(write: Bool) {
        guard !isWatched || isWatchedForWriting != write else { return }
        loop.watch(descriptor, write: write, isNew: !isWatched)
        isWatched = true
        isWatchedForWriting = write
    }

    func unwatch() {
        guard isWatched else { return }
        loop.unwatch(descriptor)
        isWatched = false
    }

    // MARK: Statements

    /// How a statement goes out.
    enum Plan {
        case prepared(name: String)
        case toPrepare(name: String)
        case unprepared
    }

    func plan(_ statement: Statement) -> Plan {
        if let known = prepared[statement.sql] {
            let agrees = statement.parameters.places.elementsEqual(known.types) { $0.type.oid == $1 }
            return agrees ? .prepared(name: known.name) : .unprepared
        }
        guard prepared.count < Self.mostPrepared else { return .unprepared }
        lastName += 1
        return .toPrepare(name: "s\(lastName)")
    }

    func remember(_ statement: Statement, name: String) {
        prepared[statement.sql] = Prepared(name: name, types: statement.parameters.places.map(\.type.oid))
    }

    /// After an error that says the prepared form no longer fits.
    func forget(_ statement: Statement) {
        prepared[statement.sql] = nil
    }

    func forgetAll() {
        prepared.removeAll()
    }

    func sendPrepare(_ statement: Statement, name: String) -> Bool {
        let types = statement.parameters.places.map(\.type.oid)
        return PQsendPrepare(connection, name, statement.sql, Int32(types.count), types) == 1
    }

    func send(_ statement: Statement, name: String?) -> Bool {
        let places = statement.parameters.places
        return statement.parameters.bytes.withUnsafeBytes { bytes in
            send(places, bytes: bytes, name: name, sql: statement.sql)
        }
    }

    func send(
        _ places: [Parameters.Place], bytes: UnsafeRawBufferPointer, name: String?, sql: String
    ) -> Bool {
        let count = places.count
        // libpq takes an empty value for NULL only by its pointer, so an empty run of bytes still needs an address.
        let base = (bytes.baseAddress ?? UnsafeRawPointer(Self.somewhere)).assumingMemoryBound(to: CChar.self)
        return withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count + 1) { values in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count + 1) { numbers in
                for place in 0..<count {
                    let parameter = places[place]
                    values[place] = parameter.length < 0 ? nil : base + Int(parameter.offset)
                    numbers[place] = max(parameter.length, 0)
                    numbers[count + place] = 1
                }
                let lengths = numbers.baseAddress
                let formats = lengths.map { $0 + count }
                if let name {
                    return PQsendQueryPrepared(
                        connection, name, Int32(count), values.baseAddress, lengths, formats, 1) == 1
                }
                let types = places.map(\.type.oid)
                return PQsendQueryParams(
                    connection, sql, Int32(count), types, values.baseAddress, lengths, formats, 1) == 1
            }
        }
    }

    // Never written and never freed: only its address is used.
    nonisolated(unsafe) private static let somewhere = UnsafeMutableRawPointer.allocate(
        byteCount: 8, alignment: 8)

    /// Sends a prepared statement once for each row of the block.
    func sendRows(_ block: borrowing ParameterBlock, name: String, _ whenSent: () -> Void) -> Bool {
        let width = block.parametersPerRow
        let base = (block.buffer.bytes.baseAddress ?? UnsafeRawPointer(Self.somewhere)).assumingMemoryBound(
            to: CChar.self)
        return withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: width + 1) { values in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * width + 1) { numbers in
                guard let lengths = numbers.baseAddress else { return false }
                for place in 0..<width { lengths[width + place] = 1 }
                return block.places.withUnsafeBufferPointer { places in
                    for row in 0..<block.rowCount {
                        for column in 0..<width {
                            let place = places[row * width + column]
                            values[column] = place.length < 0 ? nil : base + Int(place.offset)
                            lengths[column] = max(place.length, 0)
                        }
                        let isSent = PQsendQueryPrepared(
                            connection, name, Int32(width), values.baseAddress, lengths, lengths + width, 1)
                        guard isSent == 1 else { return false }
                        whenSent()
                    }
                    return true
                }
            }
        }
    }
}
