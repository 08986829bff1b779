import CivilCalendar
package import Rules

/// Words that are kept as they were typed (what a look or a list was for, who receives it, why somebody else receives the
/// family's money): they are not sealed, so no number of a person may stand in them.
package enum UnsealedText {
    /// Seven digits in a row are taken for a number, also with spaces or hyphens between them; a day is none.
    package static func holdsNumber(_ text: String) -> Bool {
        text.split { !$0.isNumber && $0 != " " && $0 != "-" }.contains { run in
            let parts = run.split(separator: " ").filter { CivilDate(iso: $0) == nil }
            return parts.joined().count(where: \.isNumber) >= 7
        }
    }

    package static let fault = LocalizedText(
        zh: "用途、对象和理由照原样保存，其中不要写证件号码、电话或账号。",
        en:
            "purposes, receivers and reasons are kept as they are typed: no number of a person may stand in them"
    )
}
