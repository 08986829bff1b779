import Casework
import CivilCalendar
import Rules

/// What time changes about an answer, in sentences: "2030年3月10日起：符合，¥590.00／月；满足“年满49周岁”。"
struct ChangeSentences {
    let facts: FactNames

    private var words: Words { facts.words }
    private var presentation: Presentation { Presentation(language: words.language) }

    /// The next change of a decision; nil where none is in sight. For a no it is the day from which it is a no no more.
    func next(_ outlook: Outlook) -> String? {
        if let ahead = outlook.ahead {
            guard let change = ahead.change else { return nil }
            return onward(
                change.decision, joined(outcome(change.decision), why: change.nowMet.map(said)))
        }
        switch outlook.next {
        case .another(let decision, let edge):
            return onward(decision, joined(head(decision, edge), why: changes(edge) + asks(decision)))
        case .rulesEnd(let day, _):
            return words("next.rules-end", ["day": presentation.day(day)])
        case .nothing: return nil
        }
    }

    /// "符合，¥590.00／月".
    func outcome(_ decision: Decision) -> String {
        let outcome = words("next.outcome-\(decision.outcome.rawValue)")
        guard let amount = decision.amount else { return outcome }
        return words(
            "next.outcome-amount",
            ["outcome": outcome, "amount": words.amount(amount, period: decision.period)])
    }

    /// Each thing that is otherwise from an edge on: conditions, category, amount.
    func changes(_ edge: ForecastEdge) -> [String] {
        var changes = edge.findings.map(\.finding).map(said)
        if let tier = edge.tier, let before = tier.before, let after = tier.after {
            changes.append(
                words("next.tier", ["before": facts.value(before), "after": facts.value(after)]))
        }
        if let amount = edge.amount, let before = amount.before, let after = amount.after {
            changes.append(
                words(
                    "next.amount",
                    ["before": presentation.money(before), "after": presentation.money(after)]))
        }
        return changes
    }

    /// "满足“年满49周岁”".
    func said(_ finding: Finding) -> String {
        words("next.\(finding.result.rawValue)", ["text": words(finding.text)])
    }

    /// What has to be asked for on a day of an open answer; empty for any other.
    func asks(_ decision: Decision) -> [String] {
        if decision.missing.isEmpty { return [] }
        return [words("next.ask", ["facts": presentation.list(decision.missing.map(facts.label))])]
    }

    /// The outcome, or nothing where only the amount or the reasons are others.
    private func head(_ decision: Decision, _ edge: ForecastEdge) -> String {
        edge.amount?.before != nil && edge.amount?.after != nil
            ? words("next.outcome-\(decision.outcome.rawValue)") : outcome(decision)
    }

    private func onward(_ decision: Decision, _ what: String) -> String {
        words("next.from-day", ["day": presentation.day(decision.day), "what": what])
    }

    private func joined(_ what: String, why: [String]) -> String {
        let together =
            why.isEmpty ? what : words("next.with-why", ["what": what, "why": presentation.clauses(why)])
        return words("next.sentence", ["what": together])
    }
}
