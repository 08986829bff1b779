extension Cell {
    /// Whether it stands for itself and is all that a value says, down to the decimals a number is written with.
    func isAllOf(_ value: Value) -> Bool {
        switch value {
        case .null: tag == .null
        case .boolean(let flag): tag == .boolean && (bits != 0) == flag
        case .number(let number): tag == .number && Cell(number).map(isIdentical) ?? false
        case .date(let date): tag == .date && bits == Int64(date.dayNumber)
        case .string(let text): tag == .text && Cell(text).map(isIdentical) ?? false
        default: false
        }
    }

    /// Whether both stand for themselves and are the same.
    @inline(__always)
    public func isPlainly(_ other: Cell) -> Bool { tag == other.tag && isPlain && isIdentical(to: other) }

    /// For tables of cells that stand for themselves.
    @inline(__always)
    public var mixedBits: UInt64 {
        (UInt64(bitPattern: bits) &+ UInt64(tag.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    }
}
