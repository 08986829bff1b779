import Benefits
package import CivilCalendar
import Rules

/// A column an insurer's layout may ask for; the layout gives its heading and its place.
package enum RosterColumn: String, Sendable, Hashable, CaseIterable {
    case serial
    case household
    case policyholderName = "policyholder-name"
    case policyholderDocument = "policyholder-document"
    case policyholderNumber = "policyholder-number"
    case insuredName = "insured-name"
    case sex
    case documentKind = "document-kind"
    case documentNumber = "document-number"
    case born
    case relation
    case plan
    case planName = "plan-name"
    case coverages
    case sumInsured = "sum-insured"
    case premium
    case termStart = "term-start"
    case termEnd = "term-end"
    case beneficiary
    case phone
    case villageCode = "village-code"
    case villageName = "village-name"
    case consent
    case remark

    /// What stands in this column for an entry; `serial` counts from 1. Whatever identifies is text.
    package func cell(of entry: RosterEntry, serial: Int, term: DateSpan) -> TableCell {
        switch self {
        case .serial: .count(serial)
        case .premium: .amount(entry.line.premium)
        case .sumInsured: .amount(entry.plan.totalSum)
        default: .text(text(of: entry, term: term))
        }
    }

    private func text(of entry: RosterEntry, term: DateSpan) -> String {
        switch self {
        case .serial, .premium, .sumInsured: ""
        case .household: entry.householdNumber
        case .policyholderName: entry.policyholder.name
        case .policyholderDocument: RosterWords.document(entry.policyholder.documentKind)
        case .policyholderNumber: entry.policyholder.documentNumber
        case .insuredName: entry.insured.name
        case .sex: RosterWords.sex(entry.insured.sex)
        case .documentKind: RosterWords.document(entry.insured.documentKind)
        case .documentNumber: entry.insured.documentNumber
        case .born: entry.insured.born?.description ?? ""
        case .relation: RosterWords.relation(entry.line)
        case .plan: entry.plan.code
        case .planName: entry.plan.name.zh
        case .coverages: entry.plan.sums.map { "\($0.name.zh)\($0.limit.yuan)" }.joined(separator: "；")
        case .termStart: term.from?.description ?? ""
        case .termEnd: term.lastDay?.description ?? ""
        case .beneficiary: "法定"
        case .phone: entry.phone ?? ""
        case .villageCode: entry.line.village
        case .villageName: entry.villageName
        case .consent: RosterWords.consent(entry.line.consent)
        case .remark: entry.override.map { "经批准列入：\($0)" } ?? ""
        }
    }

    /// Width in a workbook, in characters of the default font.
    package var width: Double {
        switch self {
        case .serial, .sex, .relation, .plan, .consent, .beneficiary: 8
        case .policyholderNumber, .documentNumber, .coverages: 22
        case .household, .premium, .sumInsured, .termStart, .termEnd, .born: 12
        default: 16
        }
    }
}

/// The words of a roster in Chinese, as its readers at the insurer expect them.
enum RosterWords {
    static func sex(_ sex: PersonFacts.Sex) -> String {
        switch sex {
        case .female: "女"
        case .male: "男"
        case .unknown: "未知"
        }
    }

    static func document(_ kind: IdentityDocument.Kind) -> String {
        switch kind {
        case .residentID, .legacyID: "居民身份证"
        case .residencePermit: "港澳台居民居住证"
        case .permanentResidence: "外国人永久居留身份证"
        case .passport: "护照"
        case .other: "其他"
        }
    }

    /// Of the insured to the policyholder: a parent insures oneself and the child.
    static func relation(_ line: RosterLine) -> String {
        if line.insured == line.policyholder { return "本人" }
        return line.role == .child ? "子女" : "配偶"
    }

    static func consent(_ consent: Consent) -> String {
        switch consent {
        case .yes: "同意"
        case .no: "不同意"
        case .unknown: "未征询"
        }
    }

    static func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .eligible: "符合"
        case .ineligible: "不符合"
        case .undetermined: "待核定"
        }
    }
}
