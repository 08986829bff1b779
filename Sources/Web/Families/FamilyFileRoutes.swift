import Benefits
import Casework
import CivilCalendar
import Hummingbird
import Rules

/// The list of families as a file: masked at once, with names in full on terms that are asked for.
struct FamilyFileRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.post("families/file") { request, context in
            let fields = try await site.filled(request)
            guard let form = fields["form"].flatMap(ListForm.init(rawValue:)) else {
                throw SiteError.badRequest
            }
            if fields["names"] == FamilyFileForm.full { return try await inFull(fields, form, context) }
            guard fields.again == nil else { throw SiteError.badRequest }
            return try await file(fields, form, on: nil, context)
        }
    }

    /// What is searched for comes in the body, so that no number stands in an address.
    private func file(
        _ fields: FormFields, _ form: ListForm, on purpose: ExportPurpose?, _ context: SiteContext
    ) async throws -> Response {
        var context = context
        context.address = Address(path: context.address.path, query: fields.encoded).settled(isAgain: false)
        let words = context.words
        let question = FamilyListQuestion(
            text: fields["q"], programme: fields["programme"], outcome: try context.outcome,
            isUndecided: context.isUndecided, on: try context.askedDay, asKnown: context.address["as_known"])
        let list = try await office.desk.familyFile(
            question, as: form, on: purpose, today: office.today(), try context.caller, said: { words($0) })
        let isWorkbook = form == .workbook
        return .file(
            list.bytes, name: isWorkbook ? "families.xlsx" : "families.csv",
            type: isWorkbook ? FileType.workbook : FileType.csv)
    }

    /// Asks for the terms until they hold; then the file.
    private func inFull(
        _ fields: FormFields, _ form: ListForm, _ context: SiteContext
    ) async throws -> Response {
        let caller = try context.caller.within(fields["village"])
        guard try await office.desk.mayChange(caller) else { throw SiteError.mayNotChange }
        let approvers = try await office.desk.approvers(caller)
        func answer(_ faults: FieldFaults) -> Response {
            let page = FileFormModel(taking: fields, approvers: approvers, faults, context.words)
            return site.answer(page, context, status: faults.isEmpty ? .ok : .unprocessableContent)
        }
        guard fields["step"] == FamilyFileForm.asked, fields.again == nil else {
            return answer(FieldFaults())
        }
        var reading = FormReading(fields, words: context.words)
        guard let purpose = FamilyFileForm.purpose(&reading, today: office.today()) else {
            return answer(reading.faults)
        }
        do {
            return try await file(fields, form, on: purpose, context)
        } catch DeskError.refused(let text) {
            reading.faults.add(FamilyFileForm.place(of: text), context.words(text))
            return answer(reading.faults)
        }
    }
}

/// The terms on which a list with names in full leaves, as a form asks for them.
enum FamilyFileForm {
    /// How a form says that names are asked for in full.
    static let full = "full"
    /// The step of a form that was filled in.
    static let asked = "asked"

    static func questions(_ approvers: [String], _ words: Words) -> [FieldQuestion] {
        let choices =
            [FieldChoice(value: "", label: words("families.full-choose"))]
            + approvers.map { FieldChoice(value: $0, label: $0) }
        let forms = ListForm.allCases.map {
            FieldChoice(value: $0.rawValue, label: words("families.form-\($0.rawValue)"))
        }
        return [
            FieldQuestion(name: "form", label: words("families.form"), form: .select(forms)),
            FieldQuestion(name: "purpose", label: words("families.full-purpose"), form: .text),
            FieldQuestion(name: "recipient", label: words("families.full-recipient"), form: .text),
            FieldQuestion(
                name: "approver", label: words("families.full-approver"),
                hint: words(approvers.isEmpty ? "families.full-nobody" : "families.full-approver-hint"),
                form: .select(choices)),
            FieldQuestion(
                name: "delete-by", label: words("families.full-delete-by"),
                hint: words("families.full-delete-by-hint"), form: .day),
        ]
    }

    /// Nil where something is missing or cannot be read; the faults say what.
    static func purpose(_ reading: inout FormReading, today: CivilDate) -> ExportPurpose? {
        let purpose = words("purpose", &reading)
        let recipient = words("recipient", &reading)
        let approver = reading.required("approver", "families.full-approver")
        let day = reading.day("delete-by", "families.full-delete-by", until: .latest)
        if let day, day <= today {
            reading.faults.add("delete-by", reading.words(ExportPurpose.endsTooEarly))
        }
        guard reading.faults.isEmpty, let purpose, let recipient, let approver, let day else { return nil }
        return ExportPurpose(purpose: purpose, recipient: recipient, approver: approver, deleteBy: day)
    }

    /// What is kept as it is typed, so that no number of a person may stand in it.
    private static func words(_ name: String, _ reading: inout FormReading) -> String? {
        let text = reading.required(name, "families.full-\(name)")
        if let fault = text.flatMap(ExportPurpose.fault(in:)) {
            reading.faults.add(name, reading.words(fault))
        }
        return text
    }

    /// The question that a refusal is about.
    static func place(of text: LocalizedText) -> String {
        switch text {
        case ExportPurpose.endsTooEarly: "delete-by"
        case ExportPurpose.ownApproval, ExportPurpose.mayNotApprove: "approver"
        case ExportPurpose.missing, ExportPurpose.tooLong, UnsealedText.fault: "purpose"
        // A character that is not in the encoding.
        default: "form"
        }
    }
}

extension FileFormModel {
    /// - Parameter fields: of the list that is taken out, and the terms as they were typed.
    init(taking fields: FormFields, approvers: [String], _ faults: FieldFaults, _ words: Words) {
        let questions = FamilyFileForm.questions(approvers, words)
        let asked = Set(questions.map(\.name) + ["step", FormFields.againName])
        let carried = fields.entries.filter { !asked.contains($0.name) }
        var back = fields.only(QueryNames.names(of: "/families"))
        if fields["q"].map(SearchQuestion.isNumber) == true { back["q"] = nil }
        self.init(
            title: words("families.full-title"), backText: words("families.title"), isOfFamily: false,
            back: Address(path: "/families", query: back.encoded).settled(isAgain: true).changing([:]),
            lead: words("families.full-lead"), path: "/families/file",
            hidden: carried.map { HiddenField(name: $0.name, value: $0.value) }
                + [HiddenField(name: "step", value: FamilyFileForm.asked)],
            fields: questions.map { $0.model(fields, fault: faults[$0.name]) }, faults: faults.summary,
            hasFaults: !faults.isEmpty, button: words("families.full-button"))
    }
}
