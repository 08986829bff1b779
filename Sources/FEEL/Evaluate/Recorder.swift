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

    /// Each fact once, in the order of first reading.
    @exclusivity(unchecked) public private(set) var reads: [Read] = []
    /// The facts of ``reads``, once there are too many to look through.
    private var seen: Set<FactID> = []
    private static let fewReads = 16
    /// The earliest later day on which anything that was read may change; nil if never.
    @exclusivity(unchecked) public private(set) var stableUntil: CivilDate?
    /// The first reasons for nulls, in order; at most 20.
    @exclusivity(unchecked) public private(set) var nulls: [NullReason] = []
    /// Whether reads and reasons are kept. A batch that only wants outcomes turns this off and saves the work.
    @exclusivity(unchecked) public var keepsDetails: Bool

    public init(keepsDetails: Bool = true) {
        self.keepsDetails = keepsDetails
    }

    /// Tells that a fact was read. The arguments are only evaluated if details are kept.
    public func read(_ fact: @autoclosure () -> FactID, _ value: @autoclosure () -> Value) {
        guard keepsDetails else { return }
        let fact = fact()
        if hasRead(fact) { return }
        reads.append(Read(fact: fact, value: value()))
        if reads.count == Self.fewReads { seen = Set(reads.map(\.fact)) }
        if reads.count > Self.fewReads { seen.insert(fact) }
    }

    private func hasRead(_ fact: FactID) -> Bool {
        reads.count < Self.fewReads ? reads.contains { $0.fact == fact } : seen.contains(fact)
    }

    /// The fact that was read, where it is one alone and a cell says all that was found.
    public func soleRead(saidBy cell: Cell) -> FactID? {
        reads.count == 1 && cell.isAllOf(reads[0].value) ? reads[0].fact : nil
    }

    /// Forgets what was told, for the next evaluation.
    public func restart() {
        if !reads.isEmpty {
            if reads.count >= Self.fewReads { seen.removeAll() }
            reads.removeAll(keepingCapacity: true)
        }
        if !nulls.isEmpty { nulls.removeAll() }
        stableUntil = nil
    }

    /// Tells that an answer just given may be another from this day on.
    public func changes(on day: CivilDate) {
        if let known = stableUntil, known <= day { return }
        stableUntil = day
    }

    /// Tells why an operation answered null.
    public func null(because reason: @autoclosure () -> Bilingual, at span: Range<Int>? = nil) {
        guard keepsDetails, nulls.count < 20 else { return }
        nulls.append(NullReason(reason: reason(), span: span))
    }
}
