public import CivilCalendar
public import FEEL

/// What a programme may ask about one family or person on one day. Benefits makes it from a dossier.
public protocol UnitFacts: AnyObject {
    var unit: DecisionUnit { get }

    /// What all units and days of one family share: answers of programmes that bear on each other are kept by it.
    var dossier: AnyObject { get }

    /// Who knows the objects in the cells it gives; nil where it gives none.
    var cellHost: (any CellHost)? { get }

    /// The fact at this position of the vocabulary, with what was read told to the recorder.
    func fact(_ index: Int, _ recorder: Recorder) -> Value

    /// The same as a cell of a run, whose recorder is told.
    func cell(_ index: Int, _ run: Run) -> Cell

    /// The area code whose parameter values hold, or nil where no area is known.
    func parameterArea(_ recorder: Recorder) -> String?

    /// The dossier's key of a person that a formula came to; nil where it is no person of this dossier.
    func key(of object: any HostObject) -> String?
    /// Whether decisions of this unit's family speak of the person with this key on the day; otherwise those of another
    /// family do.
    func decidesAbout(_ key: String, _ recorder: Recorder) -> Bool

    /// What a person should look at beside a decision on these facts.
    func warnings(_ recorder: Recorder) -> [Warning]

    /// The family around, on the same facts and day, asked by another programme's age basis.
    func family(_ ageBasis: AgeBasis) -> any UnitFacts

    /// One person of the family likewise; nil where the facts have none of this key.
    func person(_ key: String, _ ageBasis: AgeBasis) -> (any UnitFacts)?
}

extension UnitFacts {
    public func decidesAbout(_ key: String, _ recorder: Recorder) -> Bool { true }
    public var dossier: AnyObject { self }
    public var cellHost: (any CellHost)? { nil }

    public func cell(_ index: Int, _ run: Run) -> Cell { run.cell(fact(index, run.recorder)) }
}

/// Marks the name of a fact that was recorded without a start and is read as having held before it was recorded.
public enum ReportedFact {
    private static let mark = " (as reported)"

    public static func name(_ fact: String) -> String { fact + mark }

    /// The name without the mark, and whether it stood there.
    static func parse(_ name: String) -> (name: String, asReported: Bool) {
        // Names of facts hold no bracket but the mark's.
        guard name.utf8.last == UInt8(ascii: ")"), name.hasSuffix(mark) else { return (name, false) }
        return (String(name.dropLast(mark.count)), true)
    }
}
