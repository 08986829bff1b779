/// A missing fact with the answers that could be given, each as a change to what the decision is made from.
public struct OpenFact<World> {
    /// One answer.
    public struct Answer {
        public var text: LocalizedText
        public var apply: (World) -> World

        public init(_ text: LocalizedText, _ apply: @escaping (World) -> World) {
            self.text = text
            self.apply = apply
        }
    }

    public var name: String
    public var answers: [Answer]

    public init(name: String, answers: [Answer]) {
        self.name = name
        self.answers = answers
    }
}

/// What would settle an undetermined decision, found by trying: every answer of every missing fact, alone, in twos and in
/// threes.
public struct Settling: Sendable, Hashable {
    /// The smallest sets of facts of which every answer settles it; all sets of that size, each sorted.
    public var sets: [[String]]
    /// Single answers that settle it by themselves, whatever else is missing.
    public var answers: [SettlingAnswer]
    /// The missing facts, sorted; where ``sets`` is empty, more than three of them are needed.
    public var facts: [String]
    /// Facts that an answer to one of those brings up (the birth date of a spouse nobody had named), sorted.
    public var further: [String]
    /// Facts whose answers could not be tried, and questions of policy; sorted.
    public var untried: [String]

    public var needsMoreThanThree: Bool { sets.isEmpty && untried.isEmpty }
}

/// One answer to one fact, and what it makes of the decision.
public struct SettlingAnswer: Sendable, Hashable {
    public var fact: String
    public var answer: LocalizedText
    public var outcome: Outcome
}

extension Settling {
    /// How many facts are put together.
    public static let largestSet = 3
    /// Decisions made for one search; a search that would take more says what it found until then.
    public static let decisionLimit = 5_000

    /// Nil where the decision is not undetermined.
    ///
    /// - Parameter open: the fact of a name with the answers to try; nil where none can be.
    public static func search<World, Failure: Error>(
        _ decision: Decision, in world: World, open: (String) -> OpenFact<World>?,
        decide: (World) throws(Failure) -> Decision
    ) throws(Failure) -> Settling? {
        guard decision.outcome == .undetermined else { return nil }
        var search = SettlingSearch(world: world)
        let missing = decision.waiting
        for name in missing { search.add(name, open(name)) }
        // An answer may bring up facts that nobody could ask for before: a spouse whose birth date is not known.
        for fact in search.facts {
            for answer in fact.answers {
                let answered = try search.outcome(of: [answer], decide)
                if answered.outcome != .undetermined {
                    search.answers.append(
                        SettlingAnswer(fact: fact.name, answer: answer.text, outcome: answered.outcome))
                }
                for name in answered.waiting { search.add(name, open(name)) }
            }
        }
        var sets: [[String]] = []
        for size in 1...largestSet where sets.isEmpty {
            sets = try search.sets(of: size, decide)
        }
        return Settling(
            sets: sets, answers: search.answers, facts: missing,
            further: search.known.subtracting(missing).sorted(), untried: search.untried.sorted())
    }
}

extension Decision {
    /// The facts it waits for, those of every open finding among them (another programme's too), sorted.
    fileprivate var waiting: [String] {
        if outcome != .undetermined { return missing }
        return Set(missing + findings.flatMap(\.missing)).sorted()
    }
}

/// The tries of one search.
private struct SettlingSearch<World> {
    let world: World
    var facts: [OpenFact<World>] = []
    var untried: Set<String> = []
    var answers: [SettlingAnswer] = []
    private(set) var known: Set<String> = []
    private var decisions = 0

    init(world: World) { self.world = world }

    mutating func add(_ name: String, _ fact: OpenFact<World>?) {
        guard known.insert(name).inserted else { return }
        if let fact, !fact.answers.isEmpty { facts.append(fact) } else { untried.insert(name) }
    }

    mutating func outcome<Failure: Error>(
        of answers: [OpenFact<World>.Answer], _ decide: (World) throws(Failure) -> Decision
    ) throws(Failure) -> Decision {
        decisions += 1
        return try decide(answers.reduce(world) { $1.apply($0) })
    }

    /// The sets of a size of which every answer settles it.
    mutating func sets<Failure: Error>(
        of size: Int, _ decide: (World) throws(Failure) -> Decision
    ) throws(Failure) -> [[String]] {
        var found: [[String]] = []
        for chosen in Self.choices(size, of: facts.count) where decisions < Settling.decisionLimit {
            if try settles(chosen[...], [], decide) { found.append(chosen.map { facts[$0].name }.sorted()) }
        }
        return found.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private mutating func settles<Failure: Error>(
        _ chosen: ArraySlice<Int>, _ answers: [OpenFact<World>.Answer],
        _ decide: (World) throws(Failure) -> Decision
    ) throws(Failure) -> Bool {
        guard let first = chosen.first else {
            return try outcome(of: answers, decide).outcome != .undetermined
        }
        for answer in facts[first].answers {
            if decisions >= Settling.decisionLimit { return false }
            if try !settles(chosen.dropFirst(), answers + [answer], decide) { return false }
        }
        return true
    }

    /// Every choice of so many positions, in order.
    private static func choices(_ size: Int, of count: Int) -> [[Int]] {
        if size == 0 { return [[]] }
        if count < size { return [] }
        return choices(size, of: count - 1) + choices(size - 1, of: count - 1).map { $0 + [count - 1] }
    }
}
