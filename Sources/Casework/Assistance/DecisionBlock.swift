import CivilCalendar
import Rules
package import Store

/// A family that is to be decided: its file and frozen facts, and who the keys of the dossier are.
package struct FamilyToDecide: Sendable {
    package var file: FamilyFile
    package var facts: FrozenDossier
    package var people: [String: PersonID]

    package init(file: FamilyFile, facts: FrozenDossier, people: [String: PersonID]) {
        self.file = file
        self.facts = facts
        self.people = people
    }
}

/// A family with its answers, in the form in which they are compared and stored.
package struct DecidedFamily: Sendable {
    package var dossier: StoredDossier
    package var decisions: [StoredDecision]
}

/// What a block of families came to.
package struct DecisionBlock: Sendable {
    package var families: [DecidedFamily] = []
    package var tallies: [String: ProgrammeTally] = [:]

    /// Decides families on all cores, in order.
    @concurrent
    static func decide(
        _ families: [FamilyToDecide], _ programmes: [Programme], on day: CivilDate, rules: RuleBook,
        lanes: Int
    ) async throws -> DecisionBlock {
        let size = max(1, (families.count + lanes - 1) / max(1, lanes))
        let parts = stride(from: 0, to: families.count, by: size).map {
            Array(families[$0..<min($0 + size, families.count)])
        }
        let blocks = try await withThrowingTaskGroup(of: (Int, DecisionBlock).self) { group in
            for (place, part) in parts.enumerated() {
                group.addTask { (place, try decideInOrder(part, programmes, on: day, rules)) }
            }
            var blocks: [(Int, DecisionBlock)] = []
            for try await block in group { blocks.append(block) }
            return blocks.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return blocks.reduce(into: DecisionBlock()) { whole, part in
            whole.families += part.families
            whole.tallies.merge(part.tallies) { $0 + $1 }
        }
    }

    private static func decideInOrder(
        _ families: [FamilyToDecide], _ programmes: [Programme], on day: CivilDate, _ rules: RuleBook
    ) throws -> DecisionBlock {
        let deciding = FamilyDecisions(rules)
        var block = DecisionBlock()
        for programme in programmes { block.tallies[programme.id] = ProgrammeTally(for: programme) }
        block.families.reserveCapacity(families.count)
        for family in families {
            try Task.checkCancellation()
            let decisions = try deciding.decisions(on: family.facts, programmes, on: day)
            for decision in decisions { block.tallies[decision.programme]?.count(decision) }
            block.families.append(DecidedFamily(family, decisions))
        }
        return block
    }

    /// The rows that differ from the last answers or are the first where the family is handled, and an ending row for
    /// everyone a programme no longer names.
    func changes(since last: [DecisionSubject: LastDecision], on day: CivilDate)
        -> (decisions: [StoredDecision], dossiers: [StoredDossier])
    {
        var ended = last.filter { $0.value.outcome != .withdrawn }
        var decisions: [StoredDecision] = []
        var dossiers: [StoredDossier] = []
        var endings: [Int64: [DecisionSubject]] = [:]
        for family in families {
            for decision in family.decisions { ended[decision.subject] = nil }
        }
        for subject in ended.keys { endings[subject.home, default: []].append(subject) }
        for family in families {
            var own = family.decisions.filter { decision in
                last[decision.subject].map { $0.substance != decision.substance || !$0.isOwn } ?? true
            }
            for subject in (endings[family.dossier.home] ?? []).sorted() {
                guard let ending = ended[subject] else { continue }
                own.append(.ending(subject, ending, family.dossier, on: day))
            }
            if own.isEmpty { continue }
            decisions += own
            dossiers.append(family.dossier)
        }
        return (decisions, dossiers)
    }
}

extension DecidedFamily {
    init(_ family: FamilyToDecide, _ decisions: [Decision]) {
        let body = family.facts.canonical.bytes
        dossier = StoredDossier(
            home: family.file.home, path: family.file.path, digest: SHA256.digest(body),
            body: String(decoding: body, as: UTF8.self))
        let facts = dossier
        self.decisions = decisions.map { decision in
            StoredDecision(decision, of: facts, people: family.people)
        }
    }
}

extension StoredDecision {
    init(_ decision: Decision, of facts: StoredDossier, people: [String: PersonID]) {
        var person: PersonID?
        if case .person(let key) = decision.unit { person = people[key] }
        self.init(
            home: facts.home, path: facts.path, programme: decision.programme,
            unit: DecisionDocument.unit(decision.unit), person: person, day: decision.day,
            outcome: StoredOutcome(decision.outcome), amount: decision.amount, period: decision.period,
            tier: decision.tier, missing: decision.missing, questions: decision.questions,
            findings: DecisionDocument.findings(decision).text, ruleVersion: decision.ruleVersion,
            stableUntil: decision.stableUntil,
            substance: SHA256.digest(DecisionDocument.substance(decision).bytes),
            digest: SHA256.digest(decision.canonicalBytes), dossier: facts.digest)
    }

    var subject: DecisionSubject { DecisionSubject(home: home, programme: programme, unit: unit) }

    /// The end of an answer: the programme no longer names this subject.
    static func ending(
        _ subject: DecisionSubject, _ last: LastDecision, _ facts: StoredDossier, on day: CivilDate
    ) -> StoredDecision {
        let structure = CanonicalJSON.object([
            .init("programme", .string(subject.programme)), .init("unit", .string(subject.unit)),
            .init("day", .string(day.description)),
            .init("outcome", .string(StoredOutcome.withdrawn.rawValue)),
        ])
        return StoredDecision(
            home: subject.home, path: facts.path, programme: subject.programme, unit: subject.unit,
            person: last.person, day: day, outcome: .withdrawn, amount: nil, period: nil, tier: nil,
            missing: [],
            questions: [], findings: "[]", ruleVersion: last.ruleVersion, stableUntil: nil,
            substance: SHA256.digest(Array(StoredOutcome.withdrawn.rawValue.utf8)),
            digest: SHA256.digest(structure.bytes), dossier: facts.digest)
    }
}

extension DecisionSubject: Comparable {
    package static func < (left: DecisionSubject, right: DecisionSubject) -> Bool {
        (left.home, left.programme, left.unit) < (right.home, right.programme, right.unit)
    }
}
