package import Rules
import Store

/// Why a change of a file is no file's to make, and what to do instead; or that nothing is left to do.
package enum ChangeSettlement: Sendable, Hashable {
    /// The family is by now as the change says.
    case already
    /// Another person stands in the row than in the family.
    case person
    /// Somebody else stands in the row: what it says of the family may be that person's.
    case others
    /// A partner of the family's marriage is left out, or a death on record is denied beside it.
    case marriage
    /// A death on record is denied.
    case death
    /// The family has another household number.
    case household
    /// It would say something of somebody who has died, since a day after that.
    case dead

    /// - Parameter line: all that its line proposes.
    init(of change: ProposedChange, among line: [ProposedChange]) {
        if change.isOfFamily, line.contains(where: { $0.kind == "person" && !$0.isApplicable }) {
            self = .others
            return
        }
        self =
            switch change.kind {
            case "person": .person
            case "household": .household
            case "vital_states", "declared_counts": .death
            default: .marriage
            }
    }

    package var text: LocalizedText {
        switch self {
        case .already:
            LocalizedText(
                zh: "登记中已是如此，接受即办结，不再改动", en: "the register says so by now: accept it, nothing changes")
        case .person:
            LocalizedText(
                zh: "换了一个人，请在家庭页面登记", en: "another person stands there: record it on the family's page")
        case .others:
            LocalizedText(
                zh: "同一行中换了一个人：先在家庭页面办清是谁，再导入这一行",
                en:
                    "another person stands in the row: settle on the family's page who it is, then import the row again"
            )
        case .marriage:
            LocalizedText(
                zh: "婚姻的一方没有写出，或与登记的去世不符；去世、离婚请在家庭页面登记",
                en:
                    "leaves out a partner, or denies a death on record: record a death or a divorce on the family's page"
            )
        case .death:
            LocalizedText(
                zh: "与登记的去世不符；登记有误的，请在家庭页面撤销或更正",
                en: "denies a death on record: where that was wrong, undo or correct it on the family's page")
        case .dead:
            LocalizedText(
                zh: "此人在这一天之前已去世；原来登记有误的，作为更正接受（不填日期）",
                en:
                    "the person had died before that day: where the register was wrong, accept it as a correction, without a day"
            )
        case .household:
            LocalizedText(
                zh: "户编号不随文件变更：文件有误请更正文件，登记有误请在家庭页面变更户编号",
                en: "no file changes it: correct the file, or change the number on the family's page")
        }
    }
}
