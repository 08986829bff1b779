/// Whether it is worth a caller's while to look for his answer himself: not on a connection whose answers lately took
/// longer than the limit (a distant server, heavy statements). After each miss in a row twice as many statements go
/// by without a look.
struct Patience {
    /// A round trip to a server on the same machine takes 20 to 60 µs.
    static let limit = Duration.microseconds(80)

    private var misses = 0
    private var toPass = 0

    mutating func looks() -> Bool {
        guard toPass > 0 else { return true }
        toPass -= 1
        return false
    }

    mutating func succeeded() {
        misses = 0
    }

    mutating func failed() {
        misses = min(misses + 1, 8)
        toPass = 1 << misses
    }
}
