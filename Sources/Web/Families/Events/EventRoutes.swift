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
            site.answer(EventFormModel(try await page(FormFields(""), context)), context)
        }
        router.post("families/:id/events/:kind") { request, context in
            let fields = try await site.form(request)
            return try await ActPages(site: site, office: office).answered(
                try await page(fields, context), fields, context)
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

    private func page(_ fields: FormFields, _ context: SiteContext) async throws -> EventPage {
        guard let form = EventForm.of(try context.part("kind")) else { throw SiteError.notFound }
        let today = office.today()
        let asking = EventAsking(
            kind: form.kind, family: try await family(context), words: context.words, today: today)
        return EventPage(form: form, answers: EventAnswers(fields, asking: asking, today: today))
    }
}
