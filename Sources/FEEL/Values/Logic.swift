/// Three-valued logic with null as FEEL's third value and unknown as a fourth: false decides `and`, true decides `or`,
/// and of what is left unknown stands before null. Anything but a boolean counts as null.
enum Logic {
    static func and(_ left: Value, _ right: Value) -> Value {
        if left.boolean == false || right.boolean == false { return .boolean(false) }
        return undecided(left, right) ?? .boolean(true)
    }

    static func or(_ left: Value, _ right: Value) -> Value {
        if left.boolean == true || right.boolean == true { return .boolean(true) }
        return undecided(left, right) ?? .boolean(false)
    }

    static func not(_ value: Value) -> Value {
        switch value {
        case .boolean(let flag): .boolean(!flag)
        case .unknown: value
        default: .null
        }
    }

    /// Unknown or null where one of the two is not a boolean; nil where both are.
    private static func undecided(_ left: Value, _ right: Value) -> Value? {
        if let unknown = Unknown.union(left.unknown, right.unknown) { return .unknown(unknown) }
        return left.boolean == nil || right.boolean == nil ? .null : nil
    }
}
