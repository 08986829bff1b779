/// A value as typed operations pass it on: sixteen plain bytes, without reference counts.
///
/// Truth values, numbers of up to 63 bits, dates and short texts stand in the cell itself. Everything else (large
/// numbers, long texts, lists, contexts, host objects) stands in the ``Run`` it belongs to, and the cell holds the
/// place. A cell means nothing outside its run.
public struct Cell: Sendable, BitwiseCopyable {
    public enum Tag: UInt8, Sendable, BitwiseCopyable {
        case null
        /// `bits` is the place in the run's list of unknowns, or the complement of the place among those it keeps.
        case unknown
        /// `bits` is 0 or 1.
        case boolean
        /// `bits` is the signed coefficient, `extra` the power of ten.
        case number
        /// `bits` is the day number of ``WideDate``.
        case date
        /// Up to eleven bytes of UTF-8: eight in `bits`, three in `extra`, whose last byte is the length.
        case text
        /// `bits` is what the run's host knows the object by.
        case object
        /// A list that is known whole: `bits` is the place of its first member among the run's members, and above 32
        /// bits how many it has.
        case list
        /// `bits` is the place in the run's list of values, or the complement of the place among those it keeps.
        case boxed
    }

    public let bits: Int64
    public let extra: Int32
    public let tag: Tag

    @inlinable
    public init(_ tag: Tag, bits: Int64, extra: Int32 = 0) {
        self.bits = bits
        self.extra = extra
        self.tag = tag
    }

    public static let null = Cell(.null, bits: 0)
    @inline(__always)
    public static func boolean(_ flag: Bool) -> Cell { Cell(.boolean, bits: flag ? 1 : 0) }
    @inline(__always)
    public static func number(_ value: Int) -> Cell { Cell(.number, bits: Int64(value)) }
    @inline(__always)
    public static func date(_ date: WideDate) -> Cell { Cell(.date, bits: Int64(date.dayNumber)) }
    @inline(__always)
    public static func object(_ bits: Int64) -> Cell { Cell(.object, bits: bits) }

    /// True or false, or nil where it is null, unknown or of another type.
    @inline(__always)
    public var boolean: Bool? { tag == .boolean ? bits != 0 : nil }
    @inline(__always)
    public var isTrue: Bool { tag == .boolean && bits != 0 }
    @inline(__always)
    public var isNull: Bool { tag == .null }

    /// Nil where the coefficient does not fit.
    @inline(__always)
    init?(_ number: Decimal34) {
        guard number.isSmall, let magnitude = Int64(exactly: number.smallCoefficient) else { return nil }
        self.init(.number, bits: number.isNegative ? -magnitude : magnitude, extra: number.exponent)
    }

    /// The number that a cell of that tag holds.
    @inline(__always)
    var decimal: Decimal34 {
        Decimal34(negative: bits < 0, coefficient: UInt128(bits.magnitude), exponent: extra)
    }

    /// The number times 10^scale, where that is a whole number and written with no more decimals; nil for all else.
    public func exactInt(scale: Int32) -> Int64? {
        guard tag == .number, extra >= -scale, extra <= 18 else { return nil }
        let power = Int64(truncatingIfNeeded: Powers.ten[Int(min(extra + scale, 18))])
        let (product, overflow) = bits.multipliedReportingOverflow(by: power)
        return overflow || extra + scale > 18 ? (bits == 0 ? 0 : nil) : product
    }

    /// Nil where the text is too long.
    public init?(_ text: String) {
        let bytes = text.utf8
        guard bytes.count <= 11 else { return nil }
        var low: UInt64 = 0
        var high = UInt32(bytes.count) << 24
        for (index, byte) in bytes.enumerated() {
            if index < 8 {
                low |= UInt64(byte) << (8 * index)
            } else {
                high |= UInt32(byte) << (8 * (index - 8))
            }
        }
        self.init(.text, bits: Int64(bitPattern: low), extra: Int32(bitPattern: high))
    }

    /// The text that a cell of that tag holds.
    var text: String {
        let low = UInt64(bitPattern: bits)
        let high = UInt32(bitPattern: extra)
        let count = Int(high >> 24)
        return String(unsafeUninitializedCapacity: 11) { buffer in
            for index in 0..<count {
                buffer[index] =
                    index < 8
                    ? UInt8(truncatingIfNeeded: low >> (8 * index))
                    : UInt8(truncatingIfNeeded: high >> (8 * (index - 8)))
            }
            return count
        }
    }

    /// Whether it stands for itself, without its run.
    @inline(__always)
    public var isPlain: Bool {
        switch tag {
        case .null, .boolean, .number, .date, .text: true
        case .unknown, .object, .list, .boxed: false
        }
    }

    /// A list of so many members of the run, from a place on.
    @inline(__always)
    static func list(from first: Int, count: Int) -> Cell {
        Cell(.list, bits: Int64(first) | Int64(count) << 32)
    }

    /// The places of a list's members in its run.
    @inline(__always)
    var members: Range<Int> {
        let first = Int(bits & 0xFFFF_FFFF)
        return first..<(first + Int(bits >> 32))
    }

    /// Whether two cells of one tag that stand for themselves hold the same bits.
    @inline(__always)
    func isIdentical(to other: Cell) -> Bool { bits == other.bits && extra == other.extra }
}

/// Between cells and values.
extension Run {
    public func cell(_ value: Value) -> Cell {
        switch value {
        case .null: .null
        case .unknown(let unknown): cell(unknown)
        case .boolean(let flag): .boolean(flag)
        case .number(let number): Cell(number) ?? box(value)
        case .date(let date): .date(date)
        case .string(let text): Cell(text) ?? box(value)
        default: box(value)
        }
    }

    public func value(_ cell: Cell) -> Value {
        switch cell.tag {
        case .null: .null
        case .unknown: .unknown(unknown(at: cell))
        case .boolean: .boolean(cell.bits != 0)
        case .number: .number(cell.decimal)
        case .date: WideDate(dayNumber: Int(cell.bits)).map { .date($0) } ?? .null
        case .text: .string(cell.text)
        case .object: host.map { .object($0.object(cell, self)) } ?? .null
        case .list: .list(ListValue(cell.members.map { value(members[$0]) }))
        case .boxed: cell.bits >= 0 ? boxes[Int(cell.bits)] : keptBoxes[Int(~cell.bits)]
        }
    }

    public func cell(_ unknown: Unknown) -> Cell {
        unknowns.append(unknown)
        return Cell(.unknown, bits: Int64(unknowns.count - 1))
    }

    /// The facts that made a cell unknown, or nil where it is known.
    public func unknown(_ cell: Cell) -> Unknown? {
        cell.tag == .unknown ? unknown(at: cell) : nil
    }

    private func unknown(at cell: Cell) -> Unknown {
        cell.bits >= 0 ? unknowns[Int(cell.bits)] : keptUnknowns[Int(~cell.bits)]
    }

    /// A cell that means the same until ``forget()``.
    public func kept(_ value: Value) -> Cell {
        let mark = mark
        let cell = cell(value)
        guard !cell.isPlain else { return cell }
        release(to: mark)
        if case .unknown(let unknown) = value {
            keptUnknowns.append(unknown)
            return Cell(.unknown, bits: ~Int64(keptUnknowns.count - 1))
        }
        keptBoxes.append(value)
        return Cell(.boxed, bits: ~Int64(keptBoxes.count - 1))
    }

    private func box(_ value: Value) -> Cell {
        boxes.append(value)
        return Cell(.boxed, bits: Int64(boxes.count - 1))
    }
}
