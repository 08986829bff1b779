import Benefits
import CivilCalendar
import Exchange
import Rules
import Store

/// A replay under way: each set of rule files is compiled once, and each frozen family is decided once for a programme
/// and a day.
final class Replaying {
    private let atHand: KeptRules
    private let reader: PolicyReader
    /// By number; nil for texts that this version does not read.
    private var kept: [Int64: KeptRules?] = [:]
    private var last: (question: Question, answers: [Decision]?)?

    private struct KeptRules {
        let rules: RuleBook
        let deciding: FamilyDecisions

        init(_ rules: RuleBook) {
            self.rules = rules
            deciding = FamilyDecisions(rules)
        }
    }

    private struct Question: Hashable {
        let rules: Int64?
        let home: Int64
        let facts: [UInt8]
        let programme: String
        let day: CivilDate
    }

    init(rules: RuleBook, reader: @escaping PolicyReader) {
        atHand = KeptRules(rules)
        self.reader = reader
    }

    func replay(_ stored: [DecisionToReplay], _ act: StoreSession) async throws -> [DecisionReplay] {
        var results: [DecisionReplay] = []
        for one in stored {
            try Task.checkCancellation()
            results.append(replay(one, try await rules(of: one, act)))
        }
        return results
    }

    /// Nil where the kept texts cannot be read.
    private func rules(of stored: DecisionToReplay, _ act: StoreSession) async throws -> KeptRules? {
        guard let number = stored.rules else { return atHand }
        if let known = kept[number] { return known }
        // A few sets at a time: an office that changes its rules every month keeps a hundred in ten years.
        if kept.count >= 8 { kept.removeAll() }
        var found: KeptRules?
        do {
            found = try await act.ruleSet(number).map { KeptRules(try reader($0).rules) }
        } catch StoreError.unexpectedRow {
            found = nil
        } catch is DataFaults {
            found = nil
        }
        kept[number] = .some(found)
        return found
    }

    private func replay(_ one: DecisionToReplay, _ rules: KeptRules?) -> DecisionReplay {
        let stored = one.decision
        func different(_ keys: String...) -> DecisionReplay {
            DecisionReplay(id: stored.id, result: .different, decision: nil, differences: keys)
        }
        guard SHA256.digest(Array(one.facts.body.utf8)) == stored.dossier else { return different("dossier") }
        guard let rules, let answers = answers(to: one, rules) else { return different("rules") }
        let again = answers.first { DecisionDocument.unit($0.unit) == stored.unit }
        if stored.outcome == .withdrawn {
            guard let again else { return DecisionReplay(id: stored.id, result: .same, decision: nil) }
            return DecisionReplay(
                id: stored.id, result: .different, decision: again, differences: ["unit"])
        }
        guard let again else { return different("unit") }
        if one.rules == nil, again.ruleVersion != stored.ruleVersion {
            return DecisionReplay(id: stored.id, result: .otherRules, decision: again)
        }
        let isSame = SHA256.digest(again.canonicalBytes) == stored.digest
        return DecisionReplay(
            id: stored.id, result: isSame ? .same : .different, decision: again,
            differences: isSame ? [] : stored.differences(from: again))
    }

    /// Nil where the facts are not read or the rules have no answer.
    private func answers(to one: DecisionToReplay, _ rules: KeptRules) -> [Decision]? {
        let stored = one.decision
        let question = Question(
            rules: one.rules, home: stored.home, facts: stored.dossier, programme: stored.programme,
            day: stored.day)
        if let last, last.question == question { return last.answers }
        let answers = try? rules.deciding.decisions(
            on: FrozenDossier(freezing: DossierReading.dossier(from: JSONTree.read(one.facts.body))),
            [rules.rules.programme(stored.programme)], on: stored.day)
        last = (question, answers)
        return answers
    }
}

extension StoredDecision {
    /// The keys under which what was stored is not what was decided again.
    fileprivate func differences(from again: Decision) -> [String] {
        var keys: [String] = []
        if outcome != StoredOutcome(again.outcome) { keys.append("outcome") }
        if amount != again.amount { keys.append("amount") }
        if period != again.period { keys.append("period") }
        if tier != again.tier { keys.append("tier") }
        if missing != again.missing { keys.append("missing") }
        if questions != again.questions { keys.append("questions") }
        if ruleVersion != again.ruleVersion { keys.append("rule_version") }
        let results = again.findings.map { "\($0.id): \($0.result.rawValue)" }
        if storedResults != results { keys.append("findings") }
        return keys
    }

    /// The findings' results in order, out of the stored JSON.
    private var storedResults: [String] {
        guard case .list(let items)? = try? JSONTree.read(findings).content else { return [] }
        return items.map { "\($0["id"]?.text ?? ""): \($0["result"]?.text ?? "")" }
    }
}
