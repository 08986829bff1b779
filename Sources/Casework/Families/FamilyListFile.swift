import Benefits
package import CivilCalendar
package import Exchange
package import Rules
import Store

/// The list of families as a file that leaves the office.
package struct FamilyListFile: Sendable {
    /// How the file is written.
    package enum Form: String, Sendable, Hashable, CaseIterable {
        case workbook = "xlsx"
        case csv
        /// A CSV for receivers whose programs read nothing else.
        case gb18030
    }

    package let table: ListTable

    /// - Parameters:
    ///   - namesInFull: without a purpose that was recorded, names are masked, and children under 15 not named at all.
    ///   - day: the day of the list.
    ///   - said: the sentence of a text in the language of the file.
    package init(
        _ families: [FamilyInList], rules: RuleBook, namesInFull: Bool, on day: CivilDate,
        said: (LocalizedText) -> String
    ) {
        func text(_ zh: String, _ en: String) -> String { said(LocalizedText(zh: zh, en: en)) }
        func name(_ member: NamedMember) -> String {
            guard let name = member.name else { return text("（无姓名）", "(no name)") }
            if namesInFull { return name }
            return member.isChild(on: day) ? text("（儿童）", "(a child)") : IdentityMask.name(name)
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

    /// - Throws: ``ListFault`` where a character is not in the encoding, `WorkbookError`.
    package func bytes(_ form: Form) throws -> [UInt8] {
        switch form {
        case .workbook: try WorkbookBytes.of { try table.writeWorkbook(to: $0) }
        case .csv: try table.csv(in: .utf8)
        case .gb18030: try table.csv(in: .gb18030)
        }
    }
}

extension Desk {
    /// The families a question finds, all of them, as a list that leaves: names are masked unless it is said what they
    /// are for. Each family in it is a recorded look, with the purpose.
    package func familyFile(
        _ question: FamilyListQuestion, purpose: String?, today: CivilDate, _ caller: Caller,
        said: (LocalizedText) -> String
    ) async throws -> FamilyListFile {
        if let purpose, UnsealedText.holdsNumber(purpose) { throw DeskError.refused(UnsealedText.fault) }
        var whole = question
        (whole.page, whole.size) = (1, 1_000_000)
        let families = try await families(whole, caller).families
        let namesInFull = purpose.map { !$0.allSatisfy(\.isWhitespace) } ?? false
        let why =
            namesInFull ? "families list, names in full: \(purpose ?? "")" : "families list, names masked"
        // An auditor looks, and takes no names away.
        try await act(caller.within(nil), looking: !namesInFull) { session in
            try await session.recordLooks(at: families.map(\.home), purpose: why)
        }
        return FamilyListFile(families, rules: policy.rules, namesInFull: namesInFull, on: today, said: said)
    }
}

extension Desk {
    /// - Throws: `refused` where a character is not in the encoding.
    package func bytes(of file: FamilyListFile, _ form: FamilyListFile.Form) throws -> [UInt8] {
        do {
            return try file.bytes(form)
        } catch let fault as ListFault {
            throw DeskError.refused(fault.text)
        }
    }
}
