package import Benefits
import CivilCalendar
package import Rules
import Store

/// What is unusual in an event and is recorded all the same once a person has seen it.
package enum EventWarning: Sendable, Hashable {
    /// A parent younger than 12 years at the birth.
    case youngParent
    /// A father who had died more than a year before the birth.
    case fatherLongDead
    /// Two births of one mother that lie between a week and five months apart.
    case birthsTooClose
    /// One parent is the child of the other.
    case parentsKin
    /// Partners of the same sex, as they are recorded.
    case sameSex
    /// Something of the person is recorded of days after the death.
    case laterFacts
    /// A partner younger than 18 years at the marriage.
    case youngPartner
    /// Who enlists is younger than 18 years.
    case youngSoldier
    /// Who leaves the family is in no other family of the office.
    case belongsNowhere
    /// Who marries belongs to another family too, as a parent or partner.
    case belongsElsewhere
    /// Nobody said whether a new partner has children of another marriage.
    case partnerUnasked
    /// Another office's family may count the person too.
    case countsElsewhere
    /// Somebody came or left with a marriage whose days are corrected, on the day that was held.
    case memberDays
    /// Lists that were held as whole are left out.
    case listsLost
    /// The children who are listed and what the family declared do not fit.
    case counts(DeclaredCounts.Fault)
    /// The village that the same row of a file changed stays as it was accepted.
    case villageStays
    /// Somebody was found by a number that was corrected since.
    case formerNumber

    package var text: LocalizedText {
        switch self {
        case .youngParent:
            LocalizedText(
                zh: "父母中有人在这一天未满12周岁，请核对日期和父母。",
                en: "A parent is younger than 12 on that day: check the day and the parents.")
        case .fatherLongDead:
            LocalizedText(
                zh: "父亲在出生一年多以前已去世，请核对日期和父母。",
                en: "The father had died more than a year before the birth: check the day and the parents.")
        case .birthsTooClose:
            LocalizedText(
                zh: "母亲的另一个孩子与这次出生相隔不到五个月，请核对日期和父母。",
                en:
                    "Another child of the mother was born within five months of this birth: check the day and the "
                    + "parents.")
        case .parentsKin:
            LocalizedText(
                zh: "父母二人中一人是另一人的子女，请核对父母。",
                en: "One of the parents is the child of the other: check the parents.")
        case .sameSex:
            LocalizedText(
                zh: "双方登记的性别相同，请核对双方及其性别。",
                en: "Both partners are recorded with the same sex: check who they are, and their sex.")
        case .laterFacts:
            LocalizedText(
                zh: "此人还登记有去世之后才开始的情况（收入、就业、学业、服役等），不会随之改动，请更正或撤去。",
                en:
                    "Something of the person is recorded as beginning after the death (income, work, study, service): it "
                    + "stays as it is; correct or remove it.")
        case .youngPartner:
            LocalizedText(
                zh: "双方中有人在这一天未满18周岁，请核对日期和双方。",
                en: "A partner is younger than 18 on that day: check the day and the partners.")
        case .partnerUnasked:
            LocalizedText(
                zh: "新配偶自己的子女（含已去世的）、残疾、收入等还没有问过：问清之前，涉及其本人的认定为待补。"
                    + "问过的请在登记时勾选，或之后登记“已问清”；有子女、有残疾的也请登记。",
                en:
                    "Nobody has asked about the new partner's own children (those who died too), disability and income: until "
                    + "then, what rests on them is undetermined. Say what was asked, now or later as “questions answered”, "
                    + "and record the children and the disability there are.")
        case .youngSoldier:
            LocalizedText(
                zh: "入伍的人在这一天未满18周岁，请核对日期和出生日期。",
                en: "Who enlists is younger than 18 on that day: check the day and the birth.")
        case .belongsElsewhere:
            LocalizedText(
                zh: "结婚的人同时是本单位另一家庭的父母或配偶，那一户的婚姻状况随之变更；不再属于那一户的，请在那一户登记，"
                    + "以免同一人在两户重复享受。",
                en:
                    "Who marries is a parent or partner in another family of this office too, whose marital status follows. "
                    + "Where the person no longer belongs to it, record that there, or one person is decided on twice."
            )
        case .countsElsewhere:
            LocalizedText(
                zh: "此人或其父母不在本单位经办的家庭中：其他单位的家庭申报的人数没有改动，请告知该单位。",
                en:
                    "The person or a parent belongs to no family of this office: what another office's family declared "
                    + "of its people was left as it is; tell that office.")
        case .memberDays:
            LocalizedText(
                zh: "有人在原来的日期随这段婚姻加入或离开本户：请一并更正其为家庭成员的日期和共同生活人数。",
                en:
                    "Somebody joined or left the family with this marriage on the day that was held: correct the days of "
                    + "the member of the family, and the household size, as well.")
        case .formerNumber:
            LocalizedText(
                zh: "是按已更正的旧号码找到此人的，请对照证件核对是不是同一个人。",
                en: "Somebody was found by a number that was corrected since: compare with the paper whether "
                    + "it is the same person.")
        case .villageStays:
            LocalizedText(
                zh: "同一行登记表改动的村（居）不随之恢复；有误的请用“迁出”或新的登记表改回。",
                en:
                    "The village that the same row of the file changed stays; where it is wrong, move the family back or "
                    + "send a file that says so.")
        case .belongsNowhere:
            LocalizedText(
                zh: "离开的人在本单位不属于别的家庭：从这一天起不再对其本人作出认定。请为其登记新家庭，"
                    + "或请其所在单位登记。",
                en: "Who leaves is in no other family of this office: from that day on nothing is decided "
                    + "about this person. Register a family for them, or ask the office where they live.")
        case .counts(let fault):
            LocalizedText(
                zh: "登记之后，\(fault.text.zh)", en: "Once this is recorded, \(fault.text.en).")
        case .listsLost:
            LocalizedText(
                zh: "原来登记齐全的项目中有的不再列出；如果只是增加一项，请保留其他各项。",
                en: "A list that is held as whole is left out: to add one, keep the others.")
        }
    }
}

extension EventFamily {
    /// Warns where a marriage is to have other days and one of the couple came or left on those that are held, and does not
    /// follow.
    func warnOfMembers(
        of union: FactRow, becoming valid: DateSpan, but following: [HeldFact]
    ) async throws {
        let edges = [
            union.valid.from == valid.from ? nil : union.valid.from,
            union.valid.to == valid.to ? nil : union.valid.to,
        ].compactMap(\.self)
        let staying = Set(try await held(.memberships)).subtracting(following)
        let isOfMember = staying.map(\.row).contains { row in
            guard let member = row.memberID, union.named.contains(member) else { return false }
            return edges.contains { row.valid.from == $0 || row.valid.to == $0 }
        }
        if isOfMember { warn(.memberDays) }
    }

    /// Warns where one of these people is certainly younger than a number of years on a day.
    func warn(_ warning: EventWarning, ifYoungerThan years: Int, _ people: [PersonID], on day: CivilDate)
        async throws
    {
        for person in people {
            guard let birth = try await birth(of: person), birth.first.adding(years: years) > day else {
                continue
            }
            return warn(warning)
        }
    }
}
