import Casework
import Rules

extension FactNames {
    /// The reasons of a stored answer, all of them: what is not met or not known, then what is missing.
    func reasons(_ outcome: Outcome, _ reasons: [StoredReason], missing: [String]) -> [String] {
        if outcome == .eligible { return [words("decision.because-eligible")] }
        let lacks = missing.map { words("decisions.lacks", ["fact": label($0)]) }
        return reasons.map { words("next.\($0.result.rawValue)", ["text": words($0.text)]) } + lacks
    }
}
