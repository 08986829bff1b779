import CivilCalendar
import Rules
import Synchronization

/// The words of the rules of one book, worked out once and found again for every family: what a criterion says and what
/// it holds facts against.
final class RuleWording: Sendable {
    let titles: [String: LocalizedText]
    private let known = Mutex<[Key: ProgrammeWords]>([:])
    private let facts = Mutex<[SharedKey: SaidFact]>([:])

    /// The words of a decision depend on these and nothing else of it.
    private struct Key: Hashable {
        let programme: String
        let day: CivilDate
        let ruleVersion: String
        let parameters: [ParameterUse]

        static func == (left: Key, right: Key) -> Bool {
            left.day == right.day && left.ruleVersion == right.ruleVersion
                && left.programme == right.programme && left.parameters == right.parameters
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(day)
            hasher.combine(ruleVersion)
            hasher.combine(parameters.count)
        }
    }

    private init(_ rules: RuleBook) {
        titles = Dictionary(
            rules.programmes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// The words of a rule book, kept with it.
    static func of(_ rules: RuleBook) -> RuleWording { rules.derived.value { RuleWording(rules) } }

    /// One day, some areas and all programmes; what is asked of another day takes their place.
    private static let limit = 1024

    func words(of decision: Decision, _ rules: RuleBook) -> ProgrammeWords {
        let key = Key(
            programme: decision.programme, day: decision.day, ruleVersion: decision.ruleVersion,
            parameters: decision.parameters)
        return known.withLock { known in
            if let words = known[key] { return words }
            if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
            let words = ProgrammeWords(decision, rules)
            known[key] = words
            return words
        }
    }
}

/// Facts that are the same in many families.
extension RuleWording {
    fileprivate struct SharedKey: Hashable {
        let reading: Reading
        /// Whether the value is a list of people of the family.
        let isOfPeople: Bool

        func hash(into hasher: inout Hasher) {
            hasher.combine(reading.name)
            hasher.combine(reading.value)
        }
    }

    private static let factLimit = 4096

    /// A fact without a date ("wife.died" is "none"), of people who are called by their places, is said alike of every
    /// family that has it; any other is said anew.
    func shared(
        _ reading: Reading, _ member: String, _ origin: FactOrigin?, _ known: KnownSince?,
        _ clauses: FactClauses, _ say: () -> SaidFact
    ) -> SaidFact {
        let people = clauses.phrases.people
        guard people.isByPlaceAlone, origin?.since == nil, origin?.until == nil, known == nil else {
            return say()
        }
        // A certificate that has run out is named with its day; dates are hardly met twice.
        let length = reading.value.utf8.count
        if member == "disability_grade", reading.value == "unknown" { return say() }
        if length == 10 || length == 24 { return say() }
        let key = SharedKey(
            reading: reading, isOfPeople: FactPhrases.keys(reading.value).keys.allSatisfy(people.has))
        return facts.withLock { facts in
            if let fact = facts[key] { return fact }
            if facts.count >= Self.factLimit { facts.removeAll(keepingCapacity: true) }
            let fact = say()
            facts[key] = fact
            return fact
        }
    }
}

/// The words of one programme under the values in force that a decision used.
final class ProgrammeWords: Sendable {
    /// Nil where the book has no such programme.
    let programme: Programme?
    let text: RuleText?
    private let parameters: [ParameterUse]
    private let criteria = Mutex<[Key: CriterionWords]>([:])

    private struct Key: Hashable {
        let criterion: String
        let question: String?
    }

    fileprivate init(_ decision: Decision, _ rules: RuleBook) {
        programme = try? rules.programme(decision.programme)
        text = programme.flatMap { RuleText($0, on: decision.day) }
        parameters = decision.parameters
    }

    /// The words of the criteria of findings, in their order.
    func criteria(of findings: [Finding]) -> [CriterionWords] {
        criteria.withLock { criteria in
            findings.map { finding in
                let key = Key(criterion: finding.id, question: finding.question)
                if let words = criteria[key], words.statement == finding.statement { return words }
                let words = CriterionWords(finding.statement, held: text?.heldAgainst(finding, parameters))
                criteria[key] = words
                return words
            }
        }
    }
}

/// What a criterion says, in the words of its findings.
final class CriterionWords: Sendable {
    let statement: FindingStatement
    let held: HeldAgainst?
    /// With the numbers filled in; a local value that nobody has entered is said to be missing.
    let rule: LocalizedText
    /// As it is read out.
    let spoken: LocalizedText
    /// The same at the beginning of a sentence.
    let sentence: LocalizedText
    /// Of the finding in JSON, the text and the article, and the limits.
    private let json: (text: [UInt8], limits: [UInt8])

    init(_ statement: FindingStatement, held: HeldAgainst?) {
        self.statement = statement
        self.held = held
        if statement.limits.contains(where: { $0.value == "unknown" }) {
            rule = LocalizedText(
                zh: statement.text.zh.substituting("unknown", with: "（本地数值未录入）"),
                en: statement.text.en.substituting("unknown", with: "(local value not entered)"))
        } else {
            rule = statement.text
        }
        spoken = SpokenText.plain(rule)
        sentence = spoken.asSentence
        var text = JSONBytes()
        text.raw(",\"text\":")
        rule.write(to: &text)
        text.raw(",\"article\":")
        text.optional(statement.article)
        var limits = JSONBytes()
        limits.raw(",\"limits\":")
        limits.list(statement.limits) { json, limit in
            json.raw("{\"name\":")
            json.string(limit.name)
            json.raw(",\"value\":")
            json.string(limit.value)
            json.raw("}")
        }
        json = (text.bytes, limits.bytes)
    }
}

extension CriterionWords {
    /// A finding of this criterion in JSON.
    func write(
        _ finding: Finding, _ comparison: LocalizedText, _ facts: [SaidFact], to json: inout JSONBytes
    ) {
        json.raw("{\"id\":")
        json.string(finding.id)
        json.raw(",\"result\":")
        json.string(finding.result.rawValue)
        json.raw(self.json.text)
        json.raw(",\"comparison\":")
        comparison.write(to: &json)
        json.raw(",\"readings\":")
        json.list(facts) { $0.raw($1.json) }
        json.raw(self.json.limits)
        json.raw(",\"missing\":")
        json.strings(finding.missing)
        json.raw(",\"question\":")
        json.optional(finding.question)
        json.raw("}")
    }
}

extension CriterionWords: Hashable {
    static func == (left: CriterionWords, right: CriterionWords) -> Bool { left.statement == right.statement }
    func hash(into hasher: inout Hasher) { hasher.combine(statement) }
}
