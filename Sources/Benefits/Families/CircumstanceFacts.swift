package import CivilCalendar

/// 劳动能力 as assessed.
package struct LabourAbility: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable { case able, unable }

    package var level: Level
    package var span: DateSpan

    package init(level: Level, span: DateSpan) {
        self.level = level
        self.span = span
    }
}

/// Whether somebody works.
package struct Employment: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable { case employed, unemployed, retired }

    package var state: State
    package var span: DateSpan

    package init(state: State, span: DateSpan) {
        self.state = state
        self.span = span
    }
}

/// Service in the army (参军).
package struct Enlistment: Sendable, Hashable {
    package var span: DateSpan

    package init(span: DateSpan) { self.span = span }
}

/// Basic medical insurance: the residents' scheme (城乡居民), the employees' (职工), or none.
package struct HealthInsurance: Sendable, Hashable {
    package enum Scheme: String, Sendable, Hashable, CaseIterable { case resident, employee, none }

    package var scheme: Scheme
    package var span: DateSpan

    package init(scheme: Scheme, span: DateSpan) {
        self.scheme = scheme
        self.span = span
    }
}

/// Why a person of the family does not live in its household (共同生活的家庭成员): a household of the person's own,
/// or one of the reasons for which minimum living allowance does not count a member.
package struct Absence: Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        case ownHousehold = "own-household"
        case conscript, clergy, missing, prison
    }

    package var reason: Reason
    package var span: DateSpan

    package init(reason: Reason, span: DateSpan) {
        self.reason = reason
        self.span = span
    }
}

/// The home a family lives in, as found.
package struct Housing: Sendable, Hashable {
    package enum Place: String, Sendable, Hashable, CaseIterable { case urban, rural }
    package enum Condition: String, Sendable, Hashable, CaseIterable { case sound, dangerous }

    package var place: Place?
    /// `dangerous` is 危房 by an appraisal.
    package var condition: Condition?
    /// 住房困难 by the local standard.
    package var isInadequate: Bool?
    package var span: DateSpan

    package init(place: Place?, condition: Condition?, isInadequate: Bool?, span: DateSpan) {
        self.place = place
        self.condition = condition
        self.isInadequate = isInadequate
        self.span = span
    }
}

/// The result of comparing the family's property with the local limits (财产状况规定).
package struct PropertyAssessment: Sendable, Hashable {
    package var isWithinLimits: Bool
    package var span: DateSpan

    package init(isWithinLimits: Bool, span: DateSpan) {
        self.isWithinLimits = isWithinLimits
        self.span = span
    }
}

/// Somebody outside the couple who owes a person support by law (法定赡养、抚养、扶养义务人).
package struct SupportObligor: Sendable, Hashable {
    /// The key of the person to whom support is owed.
    package var person: String
    /// In words of the office ("子", "兄").
    package var relation: String?
    /// Whether the obligor can in fact support; nil where nobody has said.
    package var isAble: Bool?
    package var span: DateSpan

    package init(person: String, relation: String?, isAble: Bool?, span: DateSpan) {
        self.person = person
        self.relation = relation
        self.isAble = isAble
        self.span = span
    }
}

/// That somebody asked for something. What nobody asked for is not recorded, and never asked about.
package struct ServiceRequest: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// `counselling` is on having another child (再生育咨询).
        case employment, training, volunteers, institution, adoption, counselling
        case publicHousing = "public-housing"
        case houseRenovation = "house-renovation"
        case homeCare = "home-care"
    }

    package var kind: Kind
    /// The key of who asked; nil where the family did.
    package var person: String?
    /// From the day it was made to the day it was withdrawn or done.
    package var span: DateSpan

    package init(kind: Kind, person: String?, span: DateSpan) {
        self.kind = kind
        self.person = person
        self.span = span
    }
}

/// Something that happened to the family (重大意外事件).
package struct HardshipEvent: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case fire, accident, disaster, death
        case trafficAccident = "traffic-accident"
        case suddenIllness = "sudden-illness"
    }

    package var kind: Kind
    /// The key of whom it happened to; nil where it concerns the family.
    package var person: String?
    package var day: CivilDate

    package init(kind: Kind, person: String?, day: CivilDate) {
        self.kind = kind
        self.person = person
        self.day = day
    }
}

/// What somebody agreed to or refused, on record.
package struct RecordedConsent: Sendable, Hashable {
    package enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// Taking an insurance premium from the only-child parents' award (方案十三).
        case premiumFromAward = "premium-from-award"
    }

    package var purpose: Purpose
    package var person: String
    package var isGiven: Bool
    package var span: DateSpan

    package init(purpose: Purpose, person: String, isGiven: Bool, span: DateSpan) {
        self.purpose = purpose
        self.person = person
        self.isGiven = isGiven
        self.span = span
    }
}

/// The circumstances of a person: facts beside age, family and disability. Empty where nobody said anything.
package struct PersonCircumstances: Sendable, Hashable {
    package var labourAbility: [LabourAbility] = []
    package var employment: [Employment] = []
    package var militaryService: [Enlistment] = []
    package var healthInsurance: [HealthInsurance] = []
    package var absences: [Absence] = []
    package var residences: [Residence] = []
    package var guardianships: [Guardianship] = []
    package var missingNumbers: [MissingNumber] = []
    package var unasked: [UnaskedLists] = []

    package init() {}
}

/// What nobody has asked a person who came into a family whose lists were whole already: they do not speak for this person,
/// so that what they do not hold is not known.
package struct UnaskedLists: Sendable, Hashable {
    /// Of ``FactList/ofPersons``.
    package var lists: Set<FactList>
    package var span: DateSpan

    package init(_ lists: Set<FactList>, span: DateSpan) {
        self.lists = lists
        self.span = span
    }
}

/// The circumstances of a family. Empty where nobody said anything.
package struct FamilyCircumstances: Sendable, Hashable {
    package var housing: [Housing] = []
    package var property: [PropertyAssessment] = []
    package var obligors: [SupportObligor] = []
    package var requests: [ServiceRequest] = []
    package var events: [HardshipEvent] = []
    package var consents: [RecordedConsent] = []

    package init() {}
}
