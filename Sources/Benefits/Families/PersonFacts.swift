package import CivilCalendar

/// One person of a dossier with the dated facts about that person.
package struct PersonFacts: Sendable, Hashable {
    package enum Sex: String, Sendable, Hashable, CaseIterable { case female, male, unknown }
    /// How exactly the birth date is known; `month` means the day is not, `year` means only the year is.
    package enum Precision: String, Sendable, Hashable, CaseIterable { case day, month, year }

    /// Local name used by the relations ("wife", "husband", "son"); unique in the dossier.
    package var key: String
    /// The days on which the person belongs to the family; none where the person is only tied to it by a child or a
    /// marriage. Nil: on every day.
    package var belongs: [DateSpan]?
    package var name: String?
    package var sex: Sex
    package var born: Fact<CivilDate>
    package var bornPrecision: Precision
    /// `none` means alive, `unknown` means nobody has said.
    package var died: Fact<CivilDate>
    package var documents: [IdentityDocument]
    package var householdRegister: [HouseholdRegisterEntry]
    package var disabilities: [DisabilityCertificate]
    package var incomes: [Income]
    package var careAbility: [CareAbility]
    package var studies: [Study]
    package var circumstances: PersonCircumstances

    package init(
        key: String, name: String? = nil, sex: Sex = .unknown, born: Fact<CivilDate> = .unknown,
        bornPrecision: Precision = .day, died: Fact<CivilDate> = .unknown, documents: [IdentityDocument] = [],
        householdRegister: [HouseholdRegisterEntry] = [], disabilities: [DisabilityCertificate] = [],
        incomes: [Income] = [], careAbility: [CareAbility] = [], studies: [Study] = [],
        circumstances: PersonCircumstances = PersonCircumstances(), belongs: [DateSpan]? = nil
    ) {
        self.key = key
        self.belongs = belongs
        self.name = name
        self.sex = sex
        self.born = born
        self.bornPrecision = bornPrecision
        self.died = died
        self.documents = documents
        self.householdRegister = householdRegister
        self.disabilities = disabilities
        self.incomes = incomes
        self.careAbility = careAbility
        self.studies = studies
        self.circumstances = circumstances
    }
}

/// An identity document. `number` is clear in exchange files; in a frozen dossier it is a key of the sealed row.
package struct IdentityDocument: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case residentID = "resident-id"
        case legacyID = "resident-id-15"
        case residencePermit = "residence-permit"
        case permanentResidence = "permanent-residence"
        case passport, other
    }

    package var kind: Kind
    package var number: String

    package init(kind: Kind, number: String) {
        self.kind = kind
        self.number = number
    }
}

/// 户口: kind and place, dated. `rural` 农业, `urban` 非农业, `unified` 居民 (国发〔2014〕25号).
package struct HouseholdRegisterEntry: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case rural, urban, unified }

    package var kind: Kind
    package var area: String?
    package var span: DateSpan

    package init(kind: Kind, area: String?, span: DateSpan) {
        self.kind = kind
        self.area = area
        self.span = span
    }
}

/// 残疾人证 (GB/T 26341): category 1–7, grade 1 (most severe) to 4; half-open validity, ten years as issued.
package struct DisabilityCertificate: Sendable, Hashable {
    package var certificate: String?
    package var category: Int?
    package var grade: Int
    package var span: DateSpan
    /// Since when nobody holds it any longer (withdrawn, given back, recovered): on or after the end of its validity. Nil
    /// where it has only run out, which does not say that its holder is disabled no longer (golden E12).
    package var cancelled: CivilDate?

    package init(
        certificate: String?, category: Int?, grade: Int, span: DateSpan, cancelled: CivilDate? = nil
    ) {
        self.certificate = certificate
        self.category = category
        self.grade = grade
        self.span = span
        self.cancelled = cancelled
    }
}

/// Income from one source, in fen a month.
package struct Income: Sendable, Hashable {
    package var source: String
    package var monthlyFen: Int64
    package var span: DateSpan

    package init(source: String, monthlyFen: Int64, span: DateSpan) {
        self.source = source
        self.monthlyFen = monthlyFen
        self.span = span
    }
}

/// 自理能力: independent, partial (部分失能) or dependent (失能).
package struct CareAbility: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable { case independent, partial, dependent }

    package var level: Level
    package var span: DateSpan

    package init(level: Level, span: DateSpan) {
        self.level = level
        self.span = span
    }
}

/// A course of study; `inRegion` is 疆内 / 疆外 where the plan distinguishes it.
package struct Study: Sendable, Hashable {
    /// Kinds of schools as the facts dictionary has words for them.
    package static let institutions = [
        "university", "vocational-college", "senior-high", "junior-high", "primary-school",
    ]

    package var institution: String
    package var inRegion: Bool?
    package var span: DateSpan

    package init(institution: String, inRegion: Bool?, span: DateSpan) {
        self.institution = institution
        self.inRegion = inRegion
        self.span = span
    }
}
