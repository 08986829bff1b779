import Casework
import CivilCalendar
import Rules

@testable import Web

extension SamplePages {
    var rosters: RosterListModel {
        RosterListModel(
            title: words("rosters.title"), asKnown: asKnown("/rosters"), isNow: true,
            rows: [
                .init(
                    href: "/rosters/1", title: words("rosters.one-title", ["scheme": cover, "year": "2026"]),
                    drafted: presentation.day(testDay), state: words("rosters.state-draft"),
                    households: "100",
                    persons: "285", premium: "¥3,850.00")
            ], hasRows: true)
    }

    var noRosters: RosterListModel {
        RosterListModel(
            title: words("rosters.title"), asKnown: asKnown("/rosters"), isNow: true, rows: [], hasRows: false
        )
    }

    var noRostersThen: RosterListModel {
        RosterListModel(
            title: words("rosters.title"), asKnown: asKnown("/rosters", "as_known=2020-01-01T09:00"),
            isNow: false, rows: [], hasRows: false)
    }

    private func line(_ number: Int) -> RosterRow {
        let isChild = number.isMultiple(of: 3)
        let consent = ["unknown", "yes", "no"][number % 3]
        return RosterRow(
            href: "/families/\(number / 3)", household: "H00\(10 + number / 3)",
            policyholder: name("胡兰芳", "Hu Lanfang"),
            insured: isChild ? name("胡军芳", "Hu Junfang") : name("胡兰芳", "Hu Lanfang"),
            relation: words(isChild ? "rosters.relation-child" : "rosters.relation-self"),
            document: "990101********575\(number % 10)",
            plan: isChild ? said("方案一", "Plan 1") : said("方案二", "Plan 2"),
            sum: isChild ? "¥15,000.00" : "¥22,000.00", premium: isChild ? "¥20.00" : "¥10.00",
            consent: words("rosters.consent-\(consent)"), consentKind: consent,
            hold: number == 4 ? words("rosters.late") : nil,
            forecastHref: "/families/\(number / 3)/forecast?programme=cover")
    }

    private func village(_ name: String, anchor: String, _ numbers: Range<Int>) -> RosterModel.Village {
        .init(
            anchor: anchor, name: name, lines: numbers.map(line),
            subtotal: .init(households: "3", persons: "\(numbers.count)", premium: "¥120.00"))
    }

    private func roster(villages: [RosterModel.Village], absences: [RosterModel.Absence], note: String?)
        -> RosterModel
    {
        RosterModel(
            title: words("rosters.one-title", ["scheme": cover, "year": "2026"]), listHref: "/rosters",
            asKnown: asKnown("/rosters/1"),
            lead: words(
                "rosters.one-lead",
                ["from": presentation.day(testDay), "to": presentation.day(testDay.adding(days: 364))]),
            facts: [
                LabelledValue(label: words("rosters.drafted"), value: presentation.day(testDay)),
                LabelledValue(label: words("rosters.state"), value: words("rosters.state-draft")),
            ],
            totals: .init(households: "100", persons: "285", premium: "¥3,850.00"),
            premiumInWords: "叁仟捌佰伍拾元整",
            exportable: .init(households: "0", persons: "0", premium: "¥0.00"), heldBack: note,
            outdated: note == nil ? nil : words(RosterAge.text(3)),
            hidden: note == nil ? nil : words.counted("rosters.hidden-lines", 2),
            villageTotals: villages.map { .init(href: "#\($0.anchor)", name: $0.name, totals: $0.subtotal) },
            villages: villages, hasLines: !villages.isEmpty, absences: absences,
            hasAbsences: !absences.isEmpty, showsAbsences: true,
            pager: Pager(
                page: 1, size: 50, total: villages.isEmpty ? 0 : 285,
                address: Address(path: "/rosters/1", query: nil), words: words))
    }

    var roster: RosterModel {
        roster(
            villages: [
                village(east, anchor: "village-1", 0..<9), village(unity, anchor: "village-2", 9..<15),
            ],
            absences: [
                .init(
                    household: "H0007", href: "/families/7", about: words("family.whole"), village: unity,
                    outcome: OutcomeMark(.ineligible, words: words),
                    reasons: [said("子女已满15周岁", "the child has turned 15")], missing: nil,
                    forecastHref: "/families/7/forecast?programme=cover"),
                .init(
                    household: "H0053", href: "/families/53", about: words("family.whole"), village: east,
                    outcome: OutcomeMark(.undetermined, words: words), reasons: [],
                    missing: said("子女出生日期", "the child's birth date"),
                    forecastHref: "/families/53/forecast?programme=cover"),
            ], note: words("rosters.held-back", ["why": said("285 人尚未征得同意", "285 not asked for consent")]))
    }

    var emptyRoster: RosterModel { roster(villages: [], absences: [], note: nil) }
}
