import Benefits
package import CivilCalendar
package import Exchange
package import Rules
import Store

/// The list of families as a file that leaves the office.
package struct FamilyListFile: Sendable {
    package let table: ListTable

    /// - Parameters:
    ///   - namesInFull: otherwise names are masked, and children under 15 not named at all.
    ///   - day: the day of the list.
    ///   - said: the sentence of a text in the language of the file.
    package init(
        _ families: [FamilyInList], rules: RuleBook, namesInFull: Bool, on day: CivilDate,
        said: (LocalizedText) -> String
    ) {
        func text(_ zh: String, _ en: String) -> String { said(LocalizedText(zh: zh, en: en)) }
        func name(_ member: NamedMember) -> String {
            (namesInFull ? member.name : member.masked(on: day, said: said)) ?? text("（无姓名）", "(no name)")
        }
        func answer(_ answer: LastAnswer, _ family: FamilyInList) -> String {
            let title = (try? rules.programme(answer.programme)).map { said($0.title) } ?? answer.programme
            let person = answer.person.flatMap { key in family.members.first { $0.key == key } }.map(name)
            return [title, person, said(answer.outcome.said)].compactMap(\.self)
                .joined(separator: text("：", ": "))
        }
        let separator = text("、", ", ")
        table = ListTable(
            title: text("家庭名单", "Families"),
            columns: [
                (text("村居代码", "village_code"), 16), (text("村居", "village"), 16),
                (text("编号", "family"), 8), (text("户编号", "household"), 12),
                (text("家庭成员", "people"), 32), (text("认定结果", "outcomes"), 60),
            ],
            rows: families.map { family in
                [
                    .text(family.village.code), .text(said(family.village.name)), .text("\(family.home)"),
                    .text(family.household.map(IdentityMask.household) ?? ""),
                    .text(family.members.map(name).joined(separator: separator)),
                    .text(
                        family.answers.isEmpty
                            ? text("待认定", "not determined yet")
                            : family.answers.map { answer($0, family) }.joined(separator: text("；", "; "))),
                ]
            })
    }
}

extension Desk {
    /// The families a question finds, all of them, as a list that leaves: names are masked unless they leave on terms,
    /// which are recorded with the file. Each family in it is a recorded look.
    ///
    /// - Throws: `DeskError.refused` where names in full may not leave on these terms.
    package func familyFile(
        _ question: FamilyListQuestion, as form: ListForm, on purpose: ExportPurpose?, today: CivilDate,
        _ caller: Caller, said: (LocalizedText) -> String
    ) async throws -> LeavingList {
        try await require(purpose, on: today, caller)
        var whole = question
        (whole.page, whole.size) = (1, 1_000_000)
        let families = try await families(whole, caller).families
        let list = FamilyListFile(
            families, rules: policy.rules, namesInFull: purpose != nil, on: today, said: said)
        let file = try LeavingList(list.table, as: form)
        try await record(
            file, .families, of: families.map(\.home),
            people: families.reduce(0) { $0 + $1.members.count { $0.name != nil } }, on: purpose, caller)
        return file
    }
}
