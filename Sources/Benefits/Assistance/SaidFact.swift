import CivilCalendar
import Rules
import Synchronization

/// A fact of a family that was read, in all the words that findings need of it.
final class SaidFact: Sendable {
    let fact: ExplainedFact
    /// Whose fact it is, by the dossier's key; nil for the family's.
    let subject: String?
    let member: String
    /// As a clause of a sentence; nil where it says nothing to a person.
    let clause: LocalizedText?
    /// The keys of a list of children, and whether it is whole; nil for all else.
    let children: (keys: [String], isWhole: Bool)?
    let income: (money: Money, isCounted: Bool, article: String)?
    let json: [UInt8]

    var reading: Reading { fact.reading }

    init(
        _ reading: Reading, _ subject: String?, _ member: String, _ origin: FactOrigin?, known: KnownSince?,
        _ clauses: FactClauses
    ) {
        let phrases = clauses.phrases
        let isWithheld = phrases.isWithheld(subject)
        var reading = reading
        if isWithheld { reading.value = Self.withheld }
        self.subject = subject
        self.member = member
        fact = ExplainedFact(
            reading: reading, label: phrases.label(reading.name, subject, member),
            value: isWithheld ? Self.elsewhere : phrases.value(of: reading, member),
            since: isWithheld ? nil : origin?.since, until: isWithheld ? nil : origin?.until,
            known: isWithheld ? nil : known)
        let clause =
            isWithheld
            ? LocalizedText(
                "{fact}（{where}）", "{fact} ({where})", ["fact": fact.label, "where": Self.elsewhere])
            : clauses.clause(reading, subject, member)
        self.clause = clause.map { reading.asReported ? Self.asReported($0) : $0 }
        children = member == "children" ? FactPhrases.keys(reading.value) : nil
        income = FactClauses.income(reading.value)
        var json = JSONBytes(capacity: 320)
        fact.write(to: &json)
        self.json = json.bytes
    }

    /// In place of a value that another office holds.
    private static let withheld = "withheld"
    private static let elsewhere = LocalizedText("另一单位的登记", "held by another office")

    private static func asReported(_ clause: LocalizedText) -> LocalizedText {
        LocalizedText(
            "{fact}（按报送登记，起始日不详）", "{fact} (as reported, start not stated)", ["fact": clause])
    }
}

extension SaidFact: Hashable {
    static func == (left: SaidFact, right: SaidFact) -> Bool { left === right || left.fact == right.fact }
    func hash(into hasher: inout Hasher) { hasher.combine(fact.reading) }
}

/// A finding in words, wherever it is found about the same family.
final class SaidFinding: Sendable {
    let words: CriterionWords
    let facts: [SaidFact]
    let comparison: LocalizedText
    /// As a sentence of the read-out.
    let sentence: LocalizedText
    let json: [UInt8]

    init(_ finding: Finding, _ words: CriterionWords, _ facts: [SaidFact], _ clauses: FactClauses) {
        self.words = words
        self.facts = facts
        comparison =
            FindingComparison(finding: finding, held: words.held, facts: facts, clauses: clauses)
            .sentences.clauses
        // What is met is said shortly; what is not, so that nobody takes the rule for the finding.
        sentence =
            finding.result == .met
            ? LocalizedText(
                "{rule}：{found}。", "{rule}: {found}.", ["rule": words.sentence, "found": comparison])
            : LocalizedText(
                "规定：{rule}。实际情况：{found}。", "The rule: {rule}. What was found: {found}.",
                ["rule": words.spoken, "found": comparison])
        var json = JSONBytes(capacity: 2048)
        words.write(finding, comparison, facts, to: &json)
        self.json = json.bytes
    }
}

/// One family in words on a day: each fact and each finding is said once for all programmes that read it.
final class SaidFamily: Sendable {
    private let said = Mutex(Said())
    private let known: [FactRecord: KnownSince]
    private let wording: RuleWording

    private struct Said {
        var day: CivilDate?
        var facts: [FactKey: SaidFact] = Dictionary(minimumCapacity: 32)
        var findings: [FindingKey: SaidFinding] = Dictionary(minimumCapacity: 32)
    }

    /// Hardly a fact is read with two values on one day.
    struct FactKey: Hashable {
        let reading: Reading

        func hash(into hasher: inout Hasher) { hasher.combine(reading.name) }
    }

    /// Programmes that share a condition find the same.
    private struct FindingKey: Hashable {
        let finding: Finding
        let words: CriterionWords

        static func == (left: FindingKey, right: FindingKey) -> Bool {
            left.finding == right.finding && left.words.held == right.words.held
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(finding.id)
            hasher.combine(finding.result)
        }
    }

    /// - Parameter known: since when the office holds each record.
    init(_ wording: RuleWording, known: [FactRecord: KnownSince]) {
        self.wording = wording
        self.known = known
    }

    /// Findings in words, in their order.
    func say(_ findings: [Finding], _ words: [CriterionWords], _ clauses: FactClauses) -> [SaidFinding] {
        said.withLock { said in
            if said.day != clauses.day { said = Said(day: clauses.day) }
            return zip(findings, words).map { finding, words in
                let key = FindingKey(finding: finding, words: words)
                if let known = said.findings[key] { return known }
                let facts = finding.readings.map { say($0, &said, clauses) }
                let sayings = SaidFinding(finding, words, facts, clauses)
                said.findings[key] = sayings
                return sayings
            }
        }
    }

    private func say(_ reading: Reading, _ said: inout Said, _ clauses: FactClauses) -> SaidFact {
        let key = FactKey(reading: reading)
        if let known = said.facts[key] { return known }
        let (subject, member) = FactPhrases.parts(reading.name)
        let origin = clauses.family.origin(of: member, of: subject, on: clauses.day)
        let held = known.isEmpty ? nil : origin.flatMap { known[$0.record] }
        let fact = wording.shared(reading, member, origin, held, clauses) {
            SaidFact(reading, subject, member, origin, known: held, clauses)
        }
        said.facts[key] = fact
        return fact
    }
}
