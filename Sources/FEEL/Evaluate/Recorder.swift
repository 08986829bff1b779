public import CivilCalendar

/// Collects, while an expression is evaluated, what an explanation and a forecast need: the facts that were read, the
/// first later day on which an answer may change, and why nulls arose.
///
/// One recorder serves one evaluation (or several that belong together) on one thread.
public final class Recorder {
    /// A fact that was read, with the value found.
    public struct Read: Sendable {
        public let fact: FactID
        public let value: Value
    }

    /// Why an operation answered null.
    public struct NullReason: Sendable {
        public let reason: Bilingual
        /// In the expression, in Unicode scalars; nil inside functions of the host.
        public let span: Range<Int>?
    }

    // Other targets read through functions of this one: they would check each access, which costs more than it.
    @exclusivity(unchecked) private var read: [Read] = []
    @exclusivity(unchecked) private var change: CivilDate?
    @exclusivity(unchecked) private var keeps: Bool

    /// Each fact once, in the order of first reading.
    public var reads: [Read] { read }
    /// The facts of ``reads``, once there are too many to look through.
    private var seen: Set<FactID> = []
    private static let fewReads = 16
    /// The earliest later day on which anything that was read may change; nil if never.
    public var stableUntil: CivilDate? { change }
    /// The first reasons for nulls, in order; at most 20.
    @exclusivity(unchecked) public private(set) var nulls: [NullReason] = []
    /// Whether reads and reasons are kept. A batch that only wants outcomes turns this off and saves the work.
    public var keepsDetails: Bool {
        get { keeps }
        set { keeps = newValue }
    }

    public init(keepsDetails: Bool = true) {
        keeps = keepsDetails
    }

    /// Tells that a fact was read. The arguments are only evaluated if details are kept.
    public func read(_ fact: @autoclosure () -> FactID, _ value: @autoclosure () -> Value) {
        guard keeps else { return }
        let fact = fact()
        if hasRead(fact) { return }
        read.append(Read(fact: fact, value: value()))
        if read.count == Self.fewReads { seen = Set(read.map(\.fact)) }
        if read.count > Self.fewReads { seen.insert(fact) }
    }

    private func hasRead(_ fact: FactID) -> Bool {
        read.count < Self.fewReads ? read.contains { $0.fact == fact } : seen.contains(fact)
    }

    /// The fact that was read, where it is one alone and a cell says all that was found.
    public func soleRead(saidBy cell: Cell) -> FactID? {
        read.count == 1 && cell.isAllOf(read[0].value) ? read[0].fact : nil
    }

    /// Forgets what was told, for the next evaluation.
    public func restart() {
        if read.count == 1 {
            read.removeLast()
        } else if !read.isEmpty {
            if read.count >= Self.fewReads { seen.removeAll() }
            read.removeAll(keepingCapacity: true)
        }
        if !nulls.isEmpty { nulls.removeAll() }
        change = nil
    }

    /// Tells that an answer just given may be another from this day on.
    public func changes(on day: CivilDate) {
        if let known = change, known <= day { return }
        change = day
    }

    /// Tells why an operation answered null.
    public func null(because reason: @autoclosure () -> Bilingual, at span: Range<Int>? = nil) {
        guard keeps, nulls.count < 20 else { return }
        nulls.append(NullReason(reason: reason(), span: span))
    }
}
