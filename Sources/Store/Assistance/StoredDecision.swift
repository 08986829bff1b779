package import CivilCalendar
package import Rules

/// A decision as it is stored: the answer, why, and the digests that tell whether it changed and whether it replays.
package struct StoredDecision: Sendable, Hashable {
    /// 0 before it is stored.
    package var id: Int64
    package var home: Int64
    /// Path of the office that handles the file: it still sees the row after the family has moved.
    package var path: String
    package var programme: String
    /// "family" or "person:" and the key in the dossier.
    package var unit: String
    package var person: PersonID?
    package var day: CivilDate
    package var outcome: StoredOutcome
    package var amount: Money?
    package var period: String?
    package var tier: String?
    package var missing: [String]
    package var questions: [String]
    /// JSON.
    package var findings: String
    package var ruleVersion: String
    package var stableUntil: CivilDate?
    /// SHA-256 of what makes it another decision.
    package var substance: [UInt8]
    /// SHA-256 of the whole structure.
    package var digest: [UInt8]
    /// SHA-256 of the frozen facts.
    package var dossier: [UInt8]

    package init(
        id: Int64 = 0, home: Int64, path: String, programme: String, unit: String, person: PersonID?,
        day: CivilDate,
        outcome: StoredOutcome, amount: Money?, period: String?, tier: String?, missing: [String],
        questions: [String], findings: String, ruleVersion: String, stableUntil: CivilDate?,
        substance: [UInt8], digest: [UInt8], dossier: [UInt8]
    ) {
        self.id = id
        self.home = home
        self.path = path
        self.programme = programme
        self.unit = unit
        self.person = person
        self.day = day
        self.outcome = outcome
        self.amount = amount
        self.period = period
        self.tier = tier
        self.missing = missing
        self.questions = questions
        self.findings = findings
        self.ruleVersion = ruleVersion
        self.stableUntil = stableUntil
        self.substance = substance
        self.digest = digest
        self.dossier = dossier
    }
}

/// The three answers, and the end of an answer: the programme no longer names the person (who left the family, say).
package enum StoredOutcome: String, Sendable, Hashable, CaseIterable {
    case eligible, ineligible, undetermined, withdrawn

    package init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .eligible: .eligible
            case .ineligible: .ineligible
            case .undetermined: .undetermined
            }
    }
}

/// The facts of one family as they were decided on.
package struct StoredDossier: Sendable, Hashable {
    package var home: Int64
    package var path: String
    /// SHA-256 of `body`.
    package var digest: [UInt8]
    /// Canonical JSON without names and numbers.
    package var body: String

    package init(home: Int64, path: String, digest: [UInt8], body: String) {
        self.home = home
        self.path = path
        self.digest = digest
        self.body = body
    }
}

/// For whom an answer was given: what the last one is looked up by.
package struct DecisionSubject: Sendable, Hashable {
    package var home: Int64
    package var programme: String
    package var unit: String

    package init(home: Int64, programme: String, unit: String) {
        self.home = home
        self.programme = programme
        self.unit = unit
    }
}

/// The last answer given for a subject up to a day.
package struct LastDecision: Sendable, Hashable {
    package var outcome: StoredOutcome
    package var substance: [UInt8]
    package var person: PersonID?
    package var ruleVersion: String
    /// Whether it was stored where the family is handled now; an earlier place's answer is given anew.
    package var isOwn: Bool

    package init(
        outcome: StoredOutcome, substance: [UInt8], person: PersonID?, ruleVersion: String, isOwn: Bool = true
    ) {
        self.outcome = outcome
        self.isOwn = isOwn
        self.substance = substance
        self.person = person
        self.ruleVersion = ruleVersion
    }
}
