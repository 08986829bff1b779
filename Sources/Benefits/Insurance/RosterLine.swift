package import CivilCalendar
package import Rules

/// As whom a person is insured.
package enum RosterRole: String, Sendable, Hashable, CaseIterable {
    case child, parent
}

/// What the person (for a child: a parent) said about the cover and about drawing its premium from the award.
///
/// Cover is voluntary (保险法 art. 11) and a parent's death cover needs that parent's word on the sum (art. 34):
/// a question nobody asked is `unknown`, which is not yes.
package enum Consent: String, Sendable, Hashable, CaseIterable {
    case yes, no, unknown
}

/// A person of the register: the file in which it was first registered, and its number there.
package struct RosterPerson: Sendable, Hashable, Comparable {
    package var home: Int64
    package var person: Int32

    package init(home: Int64, person: Int32) {
        self.home = home
        self.person = person
    }

    package static func < (left: RosterPerson, right: RosterPerson) -> Bool {
        (left.home, left.person) < (right.home, right.person)
    }
}

/// One insured person of a draft roster. Names and numbers are not here: they are read when a file is written.
package struct RosterLine: Sendable, Hashable {
    package var family: Int64
    /// 12-digit code of the village that keeps the family's file.
    package var village: String
    package var insured: RosterPerson
    package var role: RosterRole
    /// A parent, for the child's cover too: nobody else may take death cover for a minor (保险法 art. 33).
    package var policyholder: RosterPerson
    /// The insurer's code of the plan.
    package var plan: String
    package var premium: Money
    package var consent: Consent
    /// The day on which the person first stood on a draft of this scheme year.
    package var enteredOn: CivilDate
    package var isLate: Bool

    package init(
        family: Int64, village: String, insured: RosterPerson, role: RosterRole, policyholder: RosterPerson,
        plan: String, premium: Money, consent: Consent, enteredOn: CivilDate, isLate: Bool
    ) {
        self.family = family
        self.village = village
        self.insured = insured
        self.role = role
        self.policyholder = policyholder
        self.plan = plan
        self.premium = premium
        self.consent = consent
        self.enteredOn = enteredOn
        self.isLate = isLate
    }

    /// What keeps this line out of an export until a person overrides it on record.
    package var obstacles: [RosterObstacle] {
        var found: [RosterObstacle] = []
        switch consent {
        case .yes: break
        case .no: found.append(.consentRefused)
        case .unknown: found.append(.consentUnknown)
        }
        if isLate { found.append(.late) }
        return found
    }
}

/// Why a line is not exported by itself.
package enum RosterObstacle: String, Sendable, Hashable, CaseIterable {
    case consentRefused = "consent-refused"
    case consentUnknown = "consent-unknown"
    case late

    package var text: LocalizedText {
        switch self {
        case .consentRefused: LocalizedText(zh: "本人（监护人）不同意投保", en: "cover was declined")
        case .consentUnknown: LocalizedText(zh: "尚未征得投保同意", en: "consent has not been recorded")
        case .late: LocalizedText(zh: "登记日期晚于统筹收取截止日", en: "entered after the campaign closed")
        }
    }

    /// Whether a person may override it: a refusal stands, whoever asks (保险法 art. 11).
    package var mayBeOverridden: Bool { self != .consentRefused }
}
