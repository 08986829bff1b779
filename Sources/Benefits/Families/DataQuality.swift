package import CivilCalendar
package import Rules

/// The five ratios by which a village's register is judged (plan 14 item 9: 人口覆盖率、各项目完整率、逻辑准确率、
/// 身份证号码完整率、个案信息核查完成率).
package enum QualityMeasure: String, Sendable, Hashable, CaseIterable, Comparable {
    /// People of the roster of record who are in the register.
    case coverage
    /// Mandatory fields that are filled.
    case completeness
    /// People whose facts contradict nothing.
    case logic
    /// Living people with a number whose check digit fits. Newborns without one are missing, not left out.
    case numbers
    /// Families somebody has compared with the paper this year.
    case verification

    package static func < (left: QualityMeasure, right: QualityMeasure) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    package var text: LocalizedText {
        switch self {
        case .coverage: LocalizedText(zh: "人口覆盖率", en: "coverage")
        case .completeness: LocalizedText(zh: "各项目完整率", en: "completeness")
        case .logic: LocalizedText(zh: "逻辑准确率", en: "logic")
        case .numbers: LocalizedText(zh: "身份证号码完整率", en: "ID numbers")
        case .verification: LocalizedText(zh: "个案信息核查完成率", en: "verification")
        }
    }
}

/// A ratio as two whole numbers; never rounded before it is compared.
package struct QualityRatio: Sendable, Hashable {
    package var count = 0
    package var of = 0

    package init(count: Int = 0, of: Int = 0) {
        self.count = count
        self.of = of
    }

    /// Whether it reaches the percentage, itself included: `100 count >= percent of`. Nil where there is nothing to
    /// count. 979 of 1000 do not reach 98 per cent, 98 of 100 do.
    package func reaches(percent: Int) -> Bool? { of == 0 ? nil : 100 * count >= percent * of }

    /// In tenths of a per cent, cut and not rounded, so that a ratio below the mark never reads as the mark.
    package var tenths: Int? { of == 0 ? nil : 1000 * count / of }

    package static func += (left: inout QualityRatio, right: QualityRatio) {
        left.count += right.count
        left.of += right.of
    }
}

/// What a person or family lacks, or which of its facts contradict each other.
package enum QualityGap: String, Sendable, Hashable, CaseIterable {
    case notRegistered = "not-registered"
    case namedOtherwise = "named-otherwise"
    case name, sex, born, number
    case lifeStatus = "life-status"
    case householdRegister = "household-register"
    case phone, childrenEver = "children-ever", childrenAlive = "children-alive"
    case householdSize = "household-size"
    case bornInFuture = "born-in-future"
    case diedBeforeBirth = "died-before-birth"
    case numberBirth = "number-birth"
    case numberSex = "number-sex"
    case numberCheck = "number-check"
    case missingNumber = "missing-number"
    case parentYounger = "parent-younger"
    case declaredChildren = "declared-children"
    case factBeforeBirth = "fact-before-birth"
    case factAfterDeath = "fact-after-death"
    case marriedUnborn = "married-before-birth"
    case marriedDead = "married-after-death"
    case marriedTwice = "married-twice"
    case marriedKin = "married-kin"
    case endedByNoDeath = "ended-by-no-death"
    case partnerLeftOut = "partner-left-out"
    case maritalState = "marital-state"
    case ownAncestor = "own-ancestor"
    /// The register has the death of a child whom a row of a file says to live.
    case deathElsewhere = "death-elsewhere"
    case adoptedDead = "adoption-after-death"
    case bornAfterMother = "born-after-mother"
    case birthParents = "birth-parents"
    case notVerified = "not-verified"

    package var text: LocalizedText {
        let (zh, en) = words
        return LocalizedText(zh: zh, en: en)
    }

    private var words: (String, String) {
        switch self {
        case .notRegistered: ("名册上有而未登记", "on the roster and not registered")
        case .namedOtherwise:
            ("名册上的号码登记在另一个姓名下", "the roster's number is registered under another name")
        case .name: ("缺姓名", "no name")
        case .sex: ("缺性别", "no sex")
        case .born: ("缺出生日期", "no birth date")
        case .number: ("缺身份证号码", "no identity number")
        case .lifeStatus: ("缺存亡状况", "not said whether alive")
        case .householdRegister: ("缺户口性质", "no kind of household register")
        case .phone: ("缺联系电话", "no telephone")
        case .childrenEver: ("缺曾生育子女数", "no number of children ever born")
        case .childrenAlive: ("缺现存活子女数", "no number of children alive")
        case .householdSize: ("缺家庭人口", "no household size")
        case .bornInFuture: ("出生日期在今后", "born in the future")
        case .diedBeforeBirth: ("死亡早于出生", "died before birth")
        case .numberBirth: ("出生日期与号码不符", "birth date differs from the number's")
        case .numberSex: ("性别与号码不符", "sex differs from the number's")
        case .numberCheck: ("号码校验不通过", "the number's check digit does not fit")
        case .missingNumber: ("没有号码的原因与情况不符", "the reason for having no number does not fit")
        case .parentYounger: ("父母不比子女年长", "a parent is not older than the child")
        case .declaredChildren:
            ("申报的子女数与所列子女不符", "the declared numbers of children do not go with the children listed")
        case .notVerified: ("本年尚未核查", "not verified this year")
        default: wordsOfLives
        }
    }

    private var wordsOfLives: (String, String) {
        switch self {
        case .factBeforeBirth: ("有早于出生的资料", "something is said of days before the birth")
        case .factAfterDeath: ("有去世以后才开始的资料", "something begins after the death")
        case .marriedUnborn: ("结婚早于出生", "married before birth")
        case .marriedDead: ("去世以后结婚", "married after death")
        case .marriedTwice: ("同一天有两段婚姻", "married twice on the same days")
        case .marriedKin: ("与父母、子女等直系亲属结婚", "married to a parent, child or other lineal relative")
        case .endedByNoDeath:
            ("婚姻因死亡结束，而没有人在那一天去世", "a death ended the marriage, and nobody died on that day")
        case .partnerLeftOut:
            (
                "结束的婚姻只写了一方，而子女的另一方父母健在",
                "an ended marriage names one partner, and the child's other parent lives in the family"
            )
        case .maritalState:
            (
                "婚姻状况与登记的婚姻、去世不符",
                "the marital status does not go with the marriages and deaths that are recorded"
            )
        case .ownAncestor: ("父母同时是其子女或后代", "a parent is the child's own child or descendant")
        case .deathElsewhere: ("本行有人在别处已登记去世", "somebody of this row has a death on record elsewhere")
        case .adoptedDead: ("去世以后收养", "an adoption after a death")
        case .birthParents:
            ("登记的生父母多于两人，或有两位生母、两位生父", "more than two birth parents, or two mothers or fathers by birth")
        default: ("出生晚于母亲去世", "born after the mother's death")
        }
    }
}

/// One row behind a number: who of which family, and why it does not count.
package struct QualityRow: Sendable, Hashable {
    package var measure: QualityMeasure
    package var gap: QualityGap
    /// The person's key in the family; nil for the family as a whole.
    package var person: String?

    package init(_ measure: QualityMeasure, _ gap: QualityGap, person: String? = nil) {
        self.measure = measure
        self.gap = gap
        self.person = person
    }
}

/// What one family adds to the ratios of its village, and the rows behind it.
package struct FamilyQuality: Sendable, Hashable {
    package private(set) var ratios: [QualityMeasure: QualityRatio] = [:]
    package private(set) var rows: [QualityRow] = []

    /// - Parameters:
    ///   - dossier: the family with its contact, numbers in clear.
    ///   - counted: the people counted with this family; a child of two families is counted with one.
    ///   - isVerified: whether somebody compared it with the paper this year.
    package init(_ dossier: Dossier, counting counted: Set<String>, on day: CivilDate, isVerified: Bool) {
        let family = dossier.family
        let contradictions =
            family.contradictions + family.maritalContradictions(on: day) + family.leftOutOfMarriages(on: day)
            + family.countContradictions(on: day) + family.birthParentContradictions
        for person in family.people where counted.contains(person.key) {
            addFields(of: person)
            addLogic(of: person, contradictions, on: day)
            if person.died.value == nil { addNumber(of: person) }
        }
        for (gap, isFilled) in [
            (QualityGap.phone, family.contact.phone != nil),
            (.childrenEver, family.declared.childrenEver != nil),
            (.childrenAlive, family.declared.childrenAlive != nil),
            (.householdSize, family.declared.householdSize != nil),
        ] { add(.completeness, isFilled, gap) }
        add(.verification, isVerified, .notVerified)
    }

    private mutating func add(
        _ measure: QualityMeasure, _ holds: Bool, _ gap: QualityGap, _ person: String? = nil
    ) {
        ratios[measure, default: QualityRatio()] += QualityRatio(count: holds ? 1 : 0, of: 1)
        if !holds { rows.append(QualityRow(measure, gap, person: person)) }
    }

    private mutating func addFields(of person: PersonFacts) {
        for (gap, isFilled) in [
            (QualityGap.name, person.name != nil), (.sex, person.sex != .unknown),
            (.born, !person.born.isUnknown), (.number, !person.documents.isEmpty),
            (.lifeStatus, !person.died.isUnknown), (.householdRegister, !person.householdRegister.isEmpty),
        ] { add(.completeness, isFilled, gap, person.key) }
    }

    private mutating func addNumber(of person: PersonFacts) {
        let numbers = person.documents.filter { $0.kind != .passport && $0.kind != .other }
        let isValid = numbers.contains {
            (try? IdentityNumber($0.number, asOf: nil, allowTestIdentities: true)) != nil
        }
        add(.numbers, isValid, numbers.isEmpty ? .number : .numberCheck, person.key)
    }

    private mutating func addLogic(
        of person: PersonFacts, _ contradictions: [Contradiction], on day: CivilDate
    ) {
        var gaps = Set(contradictions.filter { $0.counted.contains(person.key) }.map(\.gap))
        if let born = person.born.value, born > day { gaps.insert(.bornInFuture) }
        for document in person.documents {
            guard let number = try? IdentityNumber(document.number, asOf: nil, allowTestIdentities: true)
            else {
                continue
            }
            let differences = number.differences(from: person)
            if differences.contains(.birth) { gaps.insert(.numberBirth) }
            if differences.contains(.sex) { gaps.insert(.numberSex) }
        }
        if !person.missingNumberFaults(asOf: day).isEmpty { gaps.insert(.missingNumber) }
        ratios[.logic, default: QualityRatio()] += QualityRatio(count: gaps.isEmpty ? 1 : 0, of: 1)
        rows += gaps.sorted { $0.rawValue < $1.rawValue }.map { QualityRow(.logic, $0, person: person.key) }
    }
}
