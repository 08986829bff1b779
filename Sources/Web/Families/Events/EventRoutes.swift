import Casework
import Hummingbird

/// Recording what happened in a family: choose an event, answer, see what changes, save; and taking an act back.
struct EventRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("families/:id/events") { _, context in
            site.answer(EventListModel(try await family(context), words: context.words), context)
        }
        router.get("families/:id/events/:kind") { _, context in
            let (form, answers) = try await opened(FormFields(""), context)
            return site.answer(EventFormModel(form, answers), context)
        }
        router.post("families/:id/events/:kind") { request, context in
            try await answered(try await site.form(request), context)
        }
        router.get("families/:id/history") { _, context in
            let history = try await office.desk.history(
                of: try context.number("id"), asKnown: context.address["as_known"], today: office.today(),
                try context.caller.within(nil))
            return site.answer(HistoryModel(history, context: context), context)
        }
        let undoing = UndoPage(site: site, office: office)
        router.get("families/:id/undo/:act") { _, context in try await undoing.show(context) }
        router.post("families/:id/undo/:act") { request, context in
            try await undoing.undo(try await site.form(request), context)
        }
    }

    private func family(_ context: SiteContext) async throws -> FamilyForEvent {
        try await office.desk.familyForEvent(
            try context.number("id"), today: office.today(), try context.caller.within(nil))
    }

    private func opened(
        _ fields: FormFields, _ context: SiteContext
    ) async throws -> (form: EventForm, answers: EventAnswers) {
        guard let form = EventForm.of(try context.part("kind")) else { throw SiteError.notFound }
        let today = office.today()
        let asking = EventAsking(
            kind: form.kind, family: try await family(context), words: context.words, today: today)
        return (form, EventAnswers(fields, asking: asking, today: today))
    }

    /// What was typed comes back with whatever happens: as the form, as the preview, or saved.
    private func answered(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        var (form, answers) = try await opened(fields, context)
        if fields["step"] == "edit" { return site.answer(EventFormModel(form, answers), context) }
        let event = form.event(&answers)
        guard let event, answers.faults.isEmpty else {
            return site.answer(EventFormModel(form, answers), context, status: .unprocessableContent)
        }
        let home = answers.asking.family.home
        let caller = try context.caller.within(nil)
        let seen = fields["step"] == "save" ? fields["basis"] : nil
        do {
            if let seen {
                try await office.desk.save(
                    event, on: home, today: office.today(), reason: answers.text(.reason), basis: seen, caller
                )
                return .redirect(to: "/families/\(home)/history?done=1", type: .normal)
            }
            return try await preview(event, form, answers, since: fields["opened"], context)
        } catch EventFault.changedMeanwhile {
            return try await preview(event, form, answers, since: seen, context, status: .conflict)
        } catch let fault as EventFault {
            return try await refused(fault, form, answers, since: seen ?? fields["opened"], context)
        }
    }

    /// - Parameter since: a moment of knowledge that was looked at before: what was recorded after it is shown beside.
    private func preview(
        _ event: any FamilyEvent, _ form: EventForm, _ answers: EventAnswers, since: String?,
        _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let home = answers.asking.family.home
        do {
            let preview = try await office.desk.preview(
                event, on: home, today: office.today(), try context.caller.within(nil))
            let theirs = try await entries(of: home, since: since, context)
            return site.answer(
                EventPreviewModel(form, answers, preview, since: theirs), context, status: status)
        } catch let fault as EventFault {
            return try await refused(fault, form, answers, since: since, context)
        }
    }

    private func refused(
        _ fault: EventFault, _ form: EventForm, _ answers: EventAnswers, since: String?,
        _ context: SiteContext
    ) async throws -> Response {
        var answers = answers
        answers.refuse(fault.question(among: form.questions), context.words(fault.text))
        let theirs = try await entries(of: answers.asking.family.home, since: since, context)
        return site.answer(
            EventFormModel(form, answers, since: theirs), context,
            status: theirs.isEmpty ? .unprocessableContent : .conflict)
    }

    private func entries(
        of home: Int64, since: String?, _ context: SiteContext
    ) async throws -> [FamilyHistory.Entry] {
        guard let since else { return [] }
        return try await office.desk.entries(of: home, since: since, try context.caller.within(nil))
    }
}
