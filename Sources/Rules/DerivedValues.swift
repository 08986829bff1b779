import Synchronization

/// What others work out from the rules of one book and want to find again as long as it lives, such as the words of its
/// conditions: one value of each type. A value must not hold the book itself.
public final class DerivedValues: Sendable {
    private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

    /// The value of a type, made where nobody asked before.
    public func value<Derived: Sendable>(_ make: () -> Derived) -> Derived {
        values.withLock { values in
            if let known = values[ObjectIdentifier(Derived.self)] as? Derived { return known }
            let made = make()
            values[ObjectIdentifier(Derived.self)] = made
            return made
        }
    }
}
