import Benefits
import Casework
import CivilCalendar

@testable import Web

extension SamplePages {
    var uploadPages: [any PageModel] {
        [
            uploadForm, running, sheets, mapping(lacking: true), mapping(lacking: false), preview,
            stoppedPreview,
            unreadable(isKept: true), unreadable(isKept: false),
        ]
    }

    private var fault: FormFault { FormFault(href: "#file", text: words("uploads.fault-file")) }

    var uploadForm: UploadFormModel {
        UploadFormModel(
            title: words("uploads.title"), faults: [fault], hasFaults: true, asOf: testDay.description,
            lostFile: words("uploads.file-again"))
    }

    var running: UploadRunningModel {
        UploadRunningModel(
            title: words("uploads.checking"), path: "/imports/uploads/1",
            text: words("uploads.checking-lead"),
            share: "400", percent: words("uploads.percent", ["n": "40"]))
    }

    var sheets: UploadSheetsModel {
        UploadSheetsModel(
            title: words("uploads.sheets"), path: "/imports/uploads/1",
            faults: [FormFault(href: "#sheet-0", text: words("uploads.fault-sheet"))], hasFaults: true,
            sheets: [.init(id: "sheet-0", name: said("花名册", "register"), isChosen: true)])
    }

    func mapping(lacking: Bool) -> UploadMappingModel {
        let heading = said("户主姓名", "head of household")
        return UploadMappingModel(
            title: words("uploads.mapping"), path: "/imports/uploads/1",
            faults: [FormFault(href: "#column-0", text: words("uploads.fault-sheet"))], hasFaults: true,
            lead: words(
                "uploads.mapping-lead", ["line": "2", "fault": said("找不到列。", "A column is missing.")]),
            columns: [
                .init(
                    id: "column-0", name: "column-0", heading: heading, headingName: "heading-0",
                    shapes: "9×17", note: words("uploads.guess"),
                    choices: [Choice(value: "", label: words("uploads.not-read"), isSelected: true)])
            ],
            omissions: !lacking
                ? []
                : [
                    .init(
                        id: "without-child-died", value: "child-died",
                        label: words("register-column.child-died"), isTicked: true)
                ], hasOmissions: lacking,
            noOmissions: words(lacking ? "uploads.without-none" : "uploads.without-needed"))
    }

    var preview: UploadPreviewModel {
        UploadPreviewModel(
            title: words("uploads.preview"), path: "/imports/uploads/1", isFirst: true,
            figures: [figure(words("imports.rows"), 240), figure(words("uploads.new"), 3)],
            facts: [LabelledValue(label: words("imports.encoding"), value: "GB18030")],
            notes: [words("uploads.unknown-headings", ["headings": said("验收人", "checked by")])], stopped: nil,
            canConfirm: true,
            faults: [
                .init(
                    line: "13", column: said("女方身份证号", "wife's identity number"), shape: "9×18",
                    reason: said("校验码不对", "the check digit is wrong"), code: "id-check-digit")
            ], faultsLead: words.counted("uploads.refused-rows", 1), hasRefusals: true,
            warnings: [
                .init(
                    text: said("请核对", "compare it"), column: said("备注", "remark"), rows: "1",
                    lines: "4")
            ], hasWarnings: true,
            kinds: [.init(kind: words("fact-kind.contacts"), lines: "60")], hasKinds: true,
            lines: [
                .init(
                    line: words("imports.line-of", ["line": "4"]), household: "H0031", href: "/families/31",
                    changes: [
                        .init(
                            tick: nil, about: words("fact-kind.contacts"), before: words("imports.nothing"),
                            after: "138****8000", note: words(ChangeSettlement.marriage.text),
                            decided: nil)
                    ])
            ], hasLines: true,
            pager: Pager(
                page: 1, size: 25, total: 60, address: Address(path: "/imports/uploads/1", query: ""),
                words: words),
            unlisted: [.init(household: "H0077", href: "/families/77", village: unity)], hasUnlisted: true,
            unlistedMore: words.counted("imports.unlisted-more", 2))
    }

    var stoppedPreview: UploadPreviewModel {
        UploadPreviewModel(
            title: words("uploads.preview"), path: "/imports/uploads/1", isFirst: true, figures: [],
            facts: [], notes: [],
            stopped: words("uploads.same-as", ["id": "2"]), canConfirm: false, faults: [], faultsLead: "",
            hasRefusals: false, warnings: [], hasWarnings: false, kinds: [], hasKinds: false, lines: [],
            hasLines: false, pager: nil, unlisted: [], hasUnlisted: false, unlistedMore: nil)
    }

    func unreadable(isKept: Bool) -> UploadUnreadableModel {
        UploadUnreadableModel(
            title: words("uploads.unreadable"), path: "/imports/uploads/1",
            reason: words("uploads.discarded-lead"), isKept: isKept)
    }
}
