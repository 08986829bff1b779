import CivilCalendar

@testable import Web

extension SamplePages {
    var imports: ImportListModel {
        ImportListModel(
            title: words("imports.title"),
            rows: [
                .init(
                    href: "/imports/2", file: "street-2026-12.csv", when: "2026-12-24 09:12",
                    actor: name("王干事", "Wang"),
                    rows: "241", accepted: "239", refused: "2", waiting: "6", hasWaiting: true, state: nil),
                .init(
                    href: "/imports/1", file: "street-2026-11.csv", when: "2026-11-25 08:40",
                    actor: name("王干事", "Wang"),
                    rows: "240", accepted: "228", refused: "12", waiting: "0", hasWaiting: false,
                    state: words("imports.withdrawn")),
            ], hasRows: true)
    }

    var noImports: ImportListModel {
        ImportListModel(title: words("imports.title"), rows: [], hasRows: false)
    }

    private func change(_ id: String, isEvent: Bool, isWaiting: Bool, href: String?) -> ImportModel.Change {
        .init(
            id: id, household: "H0031", href: href, about: name("马淑新", "Ma Shuxin"),
            field: words("person.register"), before: words("person.register-rural"),
            after: words("person.register-unified"), isEvent: isEvent,
            since: isEvent ? presentation.day(testDay) : nil,
            decided: isWaiting ? nil : words("imports.decided-accepted"), isWaiting: isWaiting)
    }

    var importPage: ImportModel {
        ImportModel(
            title: words("imports.one-title", ["id": "2"]), path: "/imports/2",
            facts: [
                LabelledValue(label: words("imports.file"), value: "street-2026-12.csv"),
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
            changes: [
                change("101", isEvent: false, isWaiting: true, href: "/families/31"),
                change("102", isEvent: true, isWaiting: true, href: "/families/31"),
                change("103", isEvent: true, isWaiting: false, href: nil),
            ], hasChanges: true, hasWaiting: true,
            unlisted: [.init(household: "H0077", href: "/families/77", village: unity)], hasUnlisted: true,
            sinceOffered: testDay.description)
    }

    var cleanImport: ImportModel {
        ImportModel(
            title: words("imports.one-title", ["id": "1"]), path: "/imports/1", facts: [], outcome: nil,
            faults: [],
            hasFaults: false, refusals: [], hasRefusals: false, changes: [], hasChanges: false,
            hasWaiting: false,
            unlisted: [], hasUnlisted: false, sinceOffered: testDay.description)
    }
}
