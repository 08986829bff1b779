import CivilCalendar
import FEEL
import Rules

/// The entries and functions about circumstances (work, care, housing, income, requests).
extension FactsDictionary {
    private static func whole(_ list: FactList) -> LocalizedText {
        LocalizedText(
            zh: "complete 中列出 \(list.rawValue) 而该日无记录",
            en: "`complete` lists \(list.rawValue) and nothing is recorded for the day")
    }

    static func circumstance(_ fact: Shared) -> Entry {
        switch fact {
        case .certificate:
            Entry(
                "only child certificate", .boolean,
                .init(zh: "领有独生子女父母光荣证", en: "the family holds the only-child parents' certificate"),
                provesAbsence: .init(zh: "only_child_certificate: null", en: "`only_child_certificate: null`")
            )
        case .housingPlace:
            Entry(
                "housing place", .string, .init(zh: "住房所在：urban、rural 或 none", en: "urban, rural or none"),
                provesAbsence: whole(.housing))
        case .housingCondition:
            Entry(
                "housing condition", .string,
                .init(zh: "住房状况：sound、dangerous（危房）或 none", en: "sound, dangerous (by appraisal) or none"),
                provesAbsence: whole(.housing))
        case .housingInadequate:
            Entry(
                "inadequate housing", .boolean,
                .init(zh: "住房困难（按当地标准）", en: "housing is inadequate by the local standard"),
                provesAbsence: whole(.housing))
        default:
            Entry(
                "property within limits", .boolean,
                .init(zh: "财产状况符合当地规定", en: "property is within the local limits"), provesAbsence: never)
        }
    }

    static func circumstance(_ member: PersonMember) -> Entry {
        switch member {
        case .care:
            Entry(
                "care", .string,
                .init(
                    zh: "自理能力：independent、partial（部分失能）、dependent（失能）或 none",
                    en: "independent, partial, dependent or none"), provesAbsence: whole(.careAbility))
        case .labour:
            Entry(
                "labour", .string,
                .init(
                    zh: "劳动能力评估：able、unable 或 none", en: "ability to work as assessed: able, unable or none"),
                provesAbsence: whole(.labourAbility))
        case .employment:
            Entry(
                "employment", .string,
                .init(
                    zh: "就业状况：employed、unemployed、retired 或 none", en: "employed, unemployed, retired or none"
                ),
                provesAbsence: whole(.employment))
        case .soldier:
            Entry(
                "soldier", .boolean, .init(zh: "当日在部队服役", en: "serves in the army on the day"),
                provesAbsence: whole(.militaryService))
        case .healthInsurance:
            Entry(
                "health insurance", .string,
                .init(
                    zh: "基本医疗保险：resident（居民）、employee（职工）或 none",
                    en: "basic scheme: resident, employee or none"),
                provesAbsence: whole(.healthInsurance))
        case .institution:
            Entry(
                "institution", .string,
                .init(
                    zh: "当日就读的院校类别（university、vocational-college、senior-high …）或 none",
                    en: "kind of institution attended on the day, or none"), provesAbsence: whole(.studies))
        case .localInstitution:
            Entry(
                "local institution", .boolean, .init(zh: "院校在疆内（区内）", en: "the institution is in the region"),
                provesAbsence: whole(.studies))
        default:
            Entry(
                "away", .boolean,
                .init(
                    zh: "不属于共同生活的家庭成员（自立门户、服义务兵役、宗教教职、失踪、服刑）；未记录的视为共同生活",
                    en:
                        "no member of the household (own household, conscript, clergy, missing, prison); nothing recorded means a member"
                ), mayBeUnknown: false, provesAbsence: never)
        }
    }

    static let circumstanceFunctions: [Function] = [
        about(
            "graded among", [.init("mildest", .number), .init("categories", .list(.number))],
            LocalizedText(
                zh: "持有一级至所给等级、且类别在所列之中的有效残疾人证（GB/T 26341 类别代码）",
                en:
                    "holds a valid certificate of grade 1 to the given one in one of the categories of GB/T 26341"
            )
        ) { person, arguments, run in
            let listed = run.value(arguments[2]).list?.items ?? []
            return whole(arguments[1], run) {
                person.graded(
                    mildest: $0, among: listed.compactMap { $0.number?.exactInt }, run.recorder)
            }
        },
        about(
            "supported", [],
            LocalizedText(
                zh: "有法定义务人且其有履行义务的能力（配偶除外）",
                en: "somebody other than a spouse owes support by law and is able to give it")
        ) { person, _, run in person.supported(run.recorder) },
        about(
            "requested", [.init("kind", .string)],
            LocalizedText(
                zh: "本人或家庭当日有这种申请（没有记录即没有申请，从不为此询问）",
                en: "the person or the family has asked for it; nothing recorded means nobody asked")
        ) { person, arguments, run in
            .boolean(person.requested(run.value(arguments[1]).string ?? "", run.recorder))
        },
        about(
            "struck within", [.init("days", .number)],
            LocalizedText(
                zh: "所给天数之内（含当日）发生过记录在案的重大意外事件",
                en: "a recorded event has struck the person or the family within so many days")
        ) { person, arguments, run in
            whole(arguments[1], run) { .boolean(person.struck(within: $0, run.recorder)) }
        },
        about(
            "refused", [.init("purpose", .string)],
            LocalizedText(zh: "当日有拒绝的记录", en: "has refused, on record")
        ) { person, arguments, run in
            .boolean(person.refused(run.value(arguments[1]).string ?? "", run.recorder))
        },
        Function(
            function: .onCells(
                "monthly income",
                [.init("person", .object("person")), .init("list", IncomeList.type)], result: .number,
                columns: onFamilies { units, arguments, request, run in
                    guard let list = arguments[1].shared.flatMap({ IncomeList(run.value($0)) }) else {
                        return request.leaveAll()
                    }
                    units.monthlyIncome(list, arguments[0], &request)
                },
                body: { arguments, run in
                    for argument in arguments where argument.tag == .unknown { return argument }
                    guard let person = person(arguments[0], run),
                        let list = IncomeList(run.value(arguments[1]))
                    else { return .null }
                    return run.cell(person.monthlyIncome(list, run.recorder))
                }),
            title: LocalizedText(
                zh: "每月计入的收入：各来源按版本的 income 清单计入或不计入",
                en: "monthly income that counts: each source is counted or not by the version's `income` list"
            )),
    ]
}
