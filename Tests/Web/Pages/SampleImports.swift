import Casework
import CivilCalendar

@testable import Web

extension SamplePages {
    var imports: ImportListModel {
        ImportListModel(
            title: words("imports.title"), asKnown: asKnown("/imports"), isNow: true,
            outcome: words("uploads.done-discarded"),
            waiting: [
                .init(
                    link: PageLink(
                        text: words(
                            "uploads.waiting-one",
                            ["when": "2026-12-24 09:12", "actor": name("王干事", "Wang")]),
                        href: "/imports/uploads/1"), note: words("uploads.size", ["n": "38"]))
            ], hasWaiting: true,
            rows: [
                .init(
                    href: "/imports/2", title: words("imports.one-title", ["id": "2"]),
                    when: "2026-12-24 09:12",
                    actor: name("王干事", "Wang"),
                    rows: "241", accepted: "239", refused: "2", waiting: "6", hasWaiting: true, state: nil),
                .init(
                    href: "/imports/1", title: words("imports.one-title", ["id": "1"]),
                    when: "2026-11-25 08:40",
                    actor: name("王干事", "Wang"),
                    rows: "240", accepted: "228", refused: "12", waiting: "0", hasWaiting: false,
                    state: words("imports.withdrawn")),
            ], hasRows: true)
    }

    var noImports: ImportListModel {
        ImportListModel(
            title: words("imports.title"), asKnown: asKnown("/imports"), isNow: true, outcome: nil,
            waiting: [], hasWaiting: false, rows: [],
            hasRows: false)
    }

    var noImportsThen: ImportListModel {
        ImportListModel(
            title: words("imports.title"), asKnown: asKnown("/imports", "as_known=2020-01-01T09:00"),
            isNow: false, outcome: nil, waiting: [], hasWaiting: false, rows: [], hasRows: false)
    }

    private func line(_ number: Int, isWaiting: Bool, note: String? = nil) -> ImportModel.Line {
        let actor = name("王干事", "Wang")
        return .init(
            line: String(number), label: words("imports.line-of", ["line": String(number)]),
            household: "H0031",
            href: "/families/31",
            changes: [
                .init(
                    tick: isWaiting
                        ? .init(id: "change-\(number)-1", value: "\(number).1", isTicked: true) : nil,
                    about: words(
                        "fact-name.of",
                        ["who": name("马淑新", "Ma Shuxin"), "what": words("fact-kind.household_registrations")]),
                    before: words("value.rural"), after: words("value.unified"), note: note,
                    decided: note.map { _ in words("imports.decided-declined", ["actor": actor]) }),
                .init(
                    tick: isWaiting
                        ? .init(id: "change-\(number)-2", value: "\(number).2", isTicked: false) : nil,
                    about: words("fact-kind.contacts"), before: words("imports.nothing"),
                    after: "138****8000", note: nil, decided: nil),
            ], isWaiting: isWaiting, isTicked: number == 6,
            decided: isWaiting || note != nil ? nil : words("imports.decided-correction", ["actor": actor]))
    }

    var importPage: ImportModel {
        ImportModel(
            title: words("imports.one-title", ["id": "2"]), listHref: "/imports",
            asKnown: asKnown("/imports/2"), path: "/imports/2", rejectsHref: "/imports/2/rejects",
            isFirst: true,
            facts: [
                LabelledValue(label: words("imports.when"), value: "2026-12-24 09:12"),
                LabelledValue(label: words("imports.encoding"), value: "GB18030"),
                LabelledValue(label: words("imports.as-of"), value: presentation.day(testDay)),
            ],
            outcome: words.counted("imports.accepted-done", 2),
            faults: [FormFault(href: "#since", text: words("imports.fault-since"))], hasFaults: true,
            refusals: [
                .init(
                    line: "13", column: said("女方身份证号", "wife's identity number"),
                    reason: said("校验码不对，请核对身份证", "the check digit is wrong; compare with the card"),
                    code: "id-check-digit")
            ], hasRefusals: true,
            kinds: [.init(kind: words("fact-kind.contacts"), lines: "60")], hasKinds: true,
            lines: [
                line(5, isWaiting: true), line(6, isWaiting: true),
                line(8, isWaiting: false),
                line(9, isWaiting: false, note: words(ChangeSettlement.marriage.text)),
            ], hasLines: true,
            pager: Pager(
                page: 1, size: 25, total: 60, address: Address(path: "/imports/2", query: ""), words: words),
            hasWaiting: true,
            unlisted: [.init(household: "H0077", href: "/families/77", village: unity)], hasUnlisted: true,
            unlistedMore: words.counted("imports.unlisted-more", 1),
            isCorrection: true, isEvent: true, isDeclined: true, since: testDay.description)
    }

    var accepting: AcceptingModel {
        AcceptingModel(
            title: words("accepting.title"),
            back: PageLink(text: words("imports.one-title", ["id": "2"]), href: "/imports/2"),
            path: "/imports/2", lead: words.counted("accepting.correction", 2),
            leftOut: words.counted("accepting.left-out", 1), flips: [flip], hasFlips: true,
            hidden: [
                HiddenField(name: "line", value: "6"), HiddenField(name: "as", value: "correction"),
            ])
    }

    var acceptingNoFlips: AcceptingModel {
        AcceptingModel(
            title: words("accepting.title"),
            back: PageLink(text: words("imports.one-title", ["id": "2"]), href: "/imports/2"),
            path: "/imports/2", lead: words.counted("accepting.event", 1, ["day": presentation.day(testDay)]),
            leftOut: nil, flips: [], hasFlips: false, hidden: [])
    }

    var cleanImport: ImportModel {
        ImportModel(
            title: words("imports.one-title", ["id": "1"]), listHref: "/imports?as_known=2026-11-25",
            asKnown: asKnown("/imports/1", "as_known=2026-11-25"), path: "/imports/1",
            rejectsHref: "/imports/1/rejects", isFirst: true, facts: [], outcome: nil, faults: [],
            hasFaults: false, refusals: [], hasRefusals: false, kinds: [], hasKinds: false, lines: [],
            hasLines: false, pager: nil, hasWaiting: false, unlisted: [], hasUnlisted: false,
            unlistedMore: nil, isCorrection: false, isEvent: false, isDeclined: false,
            since: testDay.description)
    }
}
