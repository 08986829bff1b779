/// Names one fact whose value may be missing, such as `people.wife.born`. The host chooses the spelling; FEEL only
/// carries, sorts and compares it.
public struct FactID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let name: String

    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }

    public static func < (left: FactID, right: FactID) -> Bool { left.name < right.name }
    public var description: String { name }
}

/// Why a value is not known: the facts that are missing, sorted, each once.
///
/// Not the same as null, which says that there is none. Every operation that would have to read an unknown value
/// yields unknown with the union of the facts; `false and x` and `true or x` decide without reading.
public struct Unknown: Hashable, Sendable {
    public let facts: [FactID]

    public init(_ fact: FactID) { facts = [fact] }

    public init(_ facts: some Sequence<FactID>) {
        self.facts = Array(Set(facts)).sorted()
    }

    private init(sorted facts: [FactID]) { self.facts = facts }

    /// The facts of both, merged in order.
    public func union(_ other: Unknown) -> Unknown {
        if facts == other.facts || other.facts.isEmpty { return self }
        var result: [FactID] = []
        result.reserveCapacity(facts.count + other.facts.count)
        var left = facts[...]
        var right = other.facts[...]
        while let first = left.first, let second = right.first {
            if first <= second {
                result.append(left.removeFirst())
            } else {
                result.append(right.removeFirst())
            }
            if first == second { right.removeFirst() }
        }
        return Unknown(sorted: result + left + right)
    }

    /// The union of two where either may be absent.
    static func union(_ left: Unknown?, _ right: Unknown?) -> Unknown? {
        guard let left else { return right }
        return right.map(left.union) ?? left
    }
}
