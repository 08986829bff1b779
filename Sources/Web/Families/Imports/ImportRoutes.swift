import Casework
import Hummingbird

/// The pages of imports: the list, one import, and what accepting its changes comes to.
struct ImportRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("imports", ImportListQuery.self, site, office)
        router.page("imports/:id", ImportQuery.self, site, office)
        router.post("imports/:id") { request, context in try await answer(request, context) }
    }

    /// Answers what was ticked. What is to be accepted is shown first with what it comes to; then the import is shown again:
    /// with what happened, or with what must be mended and what was chosen.
    private func answer(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await site.filled(request)
        var form = AcceptanceForm(fields)
        if fields.again == .form || fields["step"] == "edit" {
            form.faults = []
            return try await shown(form, context)
        }
        guard form.faults.isEmpty else {
            return try await shown(form, context, status: .unprocessableContent)
        }
        do throws {
            if form.manner != .declined, fields["step"] != "save" || fields.again != nil {
                return try await preview(form, fields, context)
            }
            let answered = try await save(form, context)
            return try await shown(AcceptanceForm(today: office.today()), answered: answered, context)
        } catch DeskError.refused(let text) {
            form.refusal = text
            return try await shown(form, context, status: .conflict)
        }
    }

    private func shown(
        _ form: AcceptanceForm, answered: AnsweredChanges? = nil, _ context: SiteContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        site.answer(
            try await ImportQuery.page(context, office, form: form, answered: answered), context,
            status: status)
    }

    private func preview(
        _ form: AcceptanceForm, _ fields: FormFields, _ context: SiteContext
    ) async throws -> Response {
        let id = try context.number("id")
        let preview = try await office.desk.previewChanges(
            of: id, at: form.places, since: form.holdsFrom, today: office.today(),
            try context.caller.within(nil))
        return site.answer(AcceptingModel(preview, of: id, since: form.holdsFrom, fields, context), context)
    }

    private func save(_ form: AcceptanceForm, _ context: SiteContext) async throws -> AnsweredChanges {
        let id = try context.number("id")
        let caller = try context.caller.within(nil)
        let isDeclined = form.manner == .declined
        let count =
            isDeclined
            ? try await office.desk.declineChanges(of: id, at: form.places, caller)
            : try await office.desk.acceptChanges(of: id, at: form.places, since: form.holdsFrom, caller)
        return AnsweredChanges(count: count, isDeclined: isDeclined)
    }
}
