import Benefits
import Casework
import CivilCalendar
import Hummingbird

/// Restricted processing by pages: imposing it, what stands in place of the family, looking behind it, lifting it. What
/// stands in place of a family whose registration was withdrawn, too.
struct RestrictionRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("families/:id") { _, context in
            do {
                return try await context.answeringTime {
                    site.answer(try await FamilyQuery.page($0, office), $0)
                }
            } catch DeskError.restricted {
                return try await restricted(FormFields(""), FieldFaults(), context)
            } catch DeskError.withdrawn {
                let family = try await office.desk.withdrawn(
                    try context.number("id"), try context.caller.within(nil))
                return site.answer(WithdrawnModel(family, context.words), context, status: .conflict)
            }
        }
        router.page("withdrawals", WithdrawalListQuery.self, site, office)
        router.page("restrictions", RestrictionListQuery.self, site, office)
        router.get("families/:id/restrict") { _, context in
            let form = try await form(FormFields("of=family&day=\(office.today())"), context)
            return site.answer(form.model(FieldFaults()), context)
        }
        router.post("families/:id/restrict") { request, context in
            try await impose(try await site.filled(request), context)
        }
        router.post("families/:id/look") { request, context in
            try await look(try await site.filled(request), context)
        }
        router.post("families/:id/lift") { request, context in
            try await lift(try await site.filled(request), context)
        }
    }

    private func form(_ fields: FormFields, _ context: SiteContext) async throws -> RestrictForm {
        let caller = try context.caller.within(nil)
        guard try await office.desk.mayRestrict(caller) else { throw SiteError.notAllowed }
        let family = try await office.family(context)
        return RestrictForm(family: family, words: context.words, fields: fields)
    }

    private func impose(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        do {
            let form = try await form(fields, context)
            if fields.again != nil { return site.answer(form.model(FieldFaults()), context) }
            var reading = FormReading(fields, words: context.words)
            let of = reading.required("of", "keeping.ask-of")
            let day = reading.day("day", "keeping.ask-since", until: office.today())
            let reason = reading.required("reason", "keeping.ask-why")
            guard let of, let day, let reason else {
                return site.answer(form.model(reading.faults), context, status: .unprocessableContent)
            }
            do {
                _ = try await office.desk.restrict(
                    form.family.home, person: of == RestrictForm.whole ? nil : of, from: day, reason: reason,
                    try context.caller.within(nil))
                return .redirect(to: "/restrictions?done=restricted", type: .normal)
            } catch RestrictionError.noSuchPerson {
                reading.faults.add("of", context.words(RestrictionError.noSuchPerson.text))
                return site.answer(form.model(reading.faults), context, status: .unprocessableContent)
            }
        } catch DeskError.restricted {
            // By somebody else, since the form was opened.
            return try await restricted(FormFields(""), FieldFaults(), context)
        }
    }

    private func look(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        if fields.again == .form { return try await restricted(fields, FieldFaults(), context) }
        var reading = FormReading(fields, words: context.words)
        do {
            guard let reason = reading.required("reason", "keeping.look-ask") else {
                return try await restricted(fields, reading.faults, context, status: .unprocessableContent)
            }
            let family = try await office.desk.lookBehind(
                try context.number("id"), reason: reason, today: office.today(),
                try context.caller.within(nil))
            return site.answer(
                BehindModel(family, reason: reason, words: context.words, rules: office.desk.rules), context)
        } catch let fault as RestrictionError {
            guard fault != .notAllowed else { throw SiteError.notAllowed }
            reading.faults.add("reason", context.words(fault.text))
            return try await restricted(fields, reading.faults, context, status: .unprocessableContent)
        }
    }

    private func lift(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        if fields.again != nil { return try await restricted(fields, FieldFaults(), context) }
        var reading = FormReading(fields, words: context.words)
        let day = reading.day("day", "keeping.lift-day", until: office.today())
        let why = reading.required("why", "keeping.lift-ask")
        do {
            guard let day, let why else {
                return try await restricted(fields, reading.faults, context, status: .unprocessableContent)
            }
            let home = try context.number("id")
            _ = try await office.desk.liftRestriction(
                home, on: day, reason: why, try context.caller.within(nil))
            return .redirect(to: "/families/\(home)?done=lifted", type: .normal)
        } catch RestrictionError.notAllowed {
            throw SiteError.notAllowed
        } catch RestrictionError.notRestricted {
            throw SiteError.refused(RestrictionError.notRestricted.text)
        } catch let fault as RestrictionError {
            reading.faults.add("day", context.words(fault.text))
            return try await restricted(fields, reading.faults, context, status: .unprocessableContent)
        }
    }

    /// What stands in place of the family.
    private func restricted(
        _ fields: FormFields, _ faults: FieldFaults, _ context: SiteContext,
        status: HTTPResponse.Status = .conflict
    ) async throws -> Response {
        let family = try await office.desk.restricted(
            try context.number("id"), try context.caller.within(nil))
        let page = RestrictedModel(
            family, fields, faults, today: office.today(), words: context.words)
        return site.answer(page, context, status: status)
    }
}
