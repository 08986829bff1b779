import Casework
import Hummingbird

/// Recording what happened in a family: choose an event, answer, see what changes, save; and taking an act back.
struct EventRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("families/:id/events") { _, context in
            site.answer(EventListModel(try await office.family(context), words: context.words), context)
        }
        router.get("families/:id/events/:kind") { _, context in
            var fields = FormFields("")
            fields[EventQuestion.person.rawValue] = context.address[FactQuestions.who]
            return site.answer(EventFormModel(try await page(fields, context)), context)
        }
        router.post("families/:id/events/:kind") { request, context in
            let fields = try await site.filled(request)
            return try await ActPages(site: site, office: office).answered(
                try await page(fields, context), fields, context)
        }
        router.page("families/:id/history", HistoryQuery.self, site, office)
        let pages = ReasonPages(site: site, office: office)
        router.get("families/:id/undo/:act") { _, context in
            try await pages.show(try await undoing(context), context)
        }
        router.post("families/:id/undo/:act") { request, context in
            try await pages.save(try await undoing(context), try await site.filled(request), context)
        }
        router.get("families/:id/withdraw") { _, context in
            try await pages.show(try withdrawing(context), context)
        }
        router.post("families/:id/withdraw") { request, context in
            try await pages.save(try withdrawing(context), try await site.filled(request), context)
        }
    }

    /// Taking back an act that was recorded by mistake.
    private func undoing(_ context: SiteContext) async throws -> ReasonedAct {
        let (home, act) = (try context.number("id"), Int(clamping: try context.number("act")))
        do {
            let (event, entry) = try await office.desk.undoing(act, of: home, try context.caller.within(nil))
            return ReasonedAct(
                home: home, event: event,
                title: entry.undoes.map { context.words("undo.title-redo", ["n": String($0)]) }
                    ?? context.words("undo.title", ["what": context.words(entry.title)]),
                path: "/families/\(home)/undo/\(act)", back: "/families/\(home)/history",
                done: "/families/\(home)/history?done=\(entry.undoes == nil ? "undone" : "redone")",
                words: entry.undoes == nil ? .undoing : .puttingBack)
        } catch EventFault.noSuchAct {
            throw SiteError.notFound
        }
    }

    /// Taking a family out of the register that was registered by mistake.
    private func withdrawing(_ context: SiteContext) throws -> ReasonedAct {
        let home = try context.number("id")
        return ReasonedAct(
            home: home, event: WithdrawRegistration(), title: context.words("withdrawal.title"),
            path: "/families/\(home)/withdraw", back: "/families/\(home)", done: "/families/\(home)",
            words: .withdrawing)
    }

    private func page(_ fields: FormFields, _ context: SiteContext) async throws -> EventPage {
        guard let form = EventForm.of(try context.part("kind")) else { throw SiteError.notFound }
        let today = office.today()
        let asking = EventAsking(
            kind: form.kind, family: try await office.family(context), words: context.words, today: today)
        return EventPage(form: form, answers: EventAnswers(fields, asking: asking, today: today))
    }
}
