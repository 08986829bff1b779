/// A small generator of numbers that are the same on every machine and with every Swift: SplitMix64 with its own way of
/// choosing, because the standard library does not promise that its own stays as it is.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `limit` (above zero).
    package mutating func below(_ limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    package mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True about `share` times in a thousand.
    package mutating func happens(perThousand share: Int) -> Bool { below(1000) < share }

    /// One of the items, which must not be empty.
    package mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
