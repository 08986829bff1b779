import Benefits
import CivilCalendar
package import Rules
import Store

/// What the facts that are held now, by the rules in force, say of a stored answer's day, where that is otherwise:
/// something was recorded since, and nobody has determined it anew.
package struct AnswerNow: Sendable, Hashable {
    /// Nil where nobody is decided on any longer.
    package let outcome: Outcome?
    package let amount: Money?

    package var text: LocalizedText {
        guard let outcome else {
            return LocalizedText(
                zh: "登记或规则有变动，尚未重新认定：现在不再对其认定",
                en: "changed since and not determined anew: nobody is decided on here any longer")
        }
        let said: (zh: String, en: String) =
            switch outcome {
            case .eligible: ("符合", "eligible")
            case .ineligible: ("不符合", "not eligible")
            case .undetermined: ("待补", "undetermined")
            }
        let money = amount.map { " \($0.yuan)" } ?? ""
        return LocalizedText(
            zh: "登记或规则有变动，尚未重新认定：现在为\(said.zh)\(money)",
            en: "changed since and not determined anew: now \(said.en)\(money)")
    }
}

extension StoreSession {
    /// The answers among these that the facts held now would not give for the day, by number; families are read in
    /// blocks, so that a long list costs no more memory than a short one.
    func answersNow(
        _ answers: [StoredDecision], of programme: String, on day: CivilDate, rules: RuleBook
    ) async throws -> [Int64: AnswerNow] {
        let check = CheckFamily(rules: rules)
        var found: [Int64: AnswerNow] = [:]
        let byHome = Dictionary(grouping: answers, by: \.home)
        let homes = byHome.keys.sorted()
        for start in stride(from: 0, to: homes.count, by: 500) {
            let block = Array(homes[start..<min(start + 500, homes.count)])
            for (file, dossier) in try await dossiers(of: block, on: day) {
                // Nothing is told of a day that the rules do not speak of.
                guard let now = try? check(dossier, on: day, programme: programme) else { continue }
                for answer in byHome[file.home] ?? [] {
                    let decision = now.first { DecisionDocument.unit($0.unit) == answer.unit }
                    if decision?.outcome.rawValue == answer.outcome.rawValue,
                        decision?.amount == answer.amount
                    {
                        continue
                    }
                    found[answer.id] = AnswerNow(outcome: decision?.outcome, amount: decision?.amount)
                }
            }
        }
        return found
    }
}
