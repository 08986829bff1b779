import Casework
import Hummingbird

/// Another household number of a family.
struct HouseholdRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("families/:id/household") { _, context in
            let family = try await office.family(context)
            var fields = FormFields("")
            fields["number"] = family.household
            return site.answer(
                FileFormModel(numbering: family, fields, FieldFaults(), context.words), context)
        }
        router.post("families/:id/household") { request, context in
            try await renumber(try await site.filled(request), context)
        }
    }

    private func renumber(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        let family = try await office.family(context)
        var reading = FormReading(fields, words: context.words)
        if fields.again != nil {
            return site.answer(
                FileFormModel(numbering: family, fields, reading.faults, context.words), context)
        }
        if let reason = reading.required("reason", "keeping.household-why") {
            do {
                try await office.desk.renumber(
                    family.home, to: fields["number"], seen: fields["seen"] ?? "", reason: reason,
                    try context.caller.within(nil))
                return .redirect(to: "/families/\(family.home)?done=numbered", type: .normal)
            } catch let fault as RenumberingError {
                reading.faults.add("number", context.words(fault.text))
            }
        }
        return site.answer(
            FileFormModel(numbering: family, fields, reading.faults, context.words), context,
            status: .unprocessableContent)
    }
}

extension FileFormModel {
    init(numbering family: FamilyForEvent, _ fields: FormFields, _ faults: FieldFaults, _ words: Words) {
        let questions = [
            FieldQuestion(
                name: "number", label: words("keeping.household-ask"), hint: words("keeping.household-hint"),
                form: .text),
            FieldQuestion(
                name: "reason", label: words("keeping.household-why"), hint: words("keeping.hint-why"),
                form: .area),
        ]
        self.init(
            "household", of: family, asking: questions,
            hidden: [HiddenField(name: "seen", value: family.household ?? "")], fields, faults, words)
    }
}
