import Casework
import Hummingbird

/// Taking back an act that was recorded by mistake: what that changes is shown, and a reason is asked for.
struct UndoPage {
    let site: Site
    let office: Office

    func show(_ context: SiteContext) async throws -> Response {
        try await page(FormFields(""), FieldFaults(), context)
    }

    func undo(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        var faults = FieldFaults()
        guard let reason = fields["reason"] else {
            faults.add("reason", context.words("undo.fault-reason"))
            return try await page(fields, faults, context, status: .unprocessableContent)
        }
        let caller = try context.caller.within(nil)
        let (home, act) = try place(context)
        do {
            let (event, _) = try await office.desk.undoing(act, of: home, caller)
            try await office.desk.save(
                event, on: home, today: office.today(), reason: reason, basis: fields["basis"] ?? "", caller)
            return .redirect(to: "/families/\(home)/history?done=undone", type: .normal)
        } catch EventFault.noSuchAct {
            throw SiteError.notFound
        } catch EventFault.changedMeanwhile {
            return try await page(fields, faults, context, status: .conflict)
        } catch let fault as EventFault {
            throw SiteError.refused(fault.text)
        }
    }

    private func place(_ context: SiteContext) throws(SiteError) -> (home: Int64, act: Int) {
        (try context.number("id"), Int(clamping: try context.number("act")))
    }

    private func page(
        _ fields: FormFields, _ faults: FieldFaults, _ context: SiteContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let caller = try context.caller.within(nil)
        let words = context.words
        let (home, act) = try place(context)
        do {
            let family = try await office.desk.familyForEvent(home, today: office.today(), caller)
            let (event, entry) = try await office.desk.undoing(act, of: home, caller)
            let preview = try await office.desk.preview(event, on: home, today: office.today(), caller)
            let since =
                status == .conflict
                ? try await office.desk.entries(of: home, since: fields["basis"] ?? "", caller) : []
            let reason = FieldQuestion(
                name: "reason", label: words("undo.reason"), hint: words("undo.reason-hint"), form: .text)
            let page = EventPreviewModel(
                preview, title: words("undo.title", ["what": words(entry.title)]), family, words,
                at: (path: "/families/\(home)/undo/\(act)", back: "/families/\(home)/history"),
                save: words("undo.save"), fields: [reason.model(fields, fault: faults["reason"])],
                faults: faults.summary, since: since)
            return site.answer(page, context, status: status)
        } catch EventFault.noSuchAct {
            throw SiteError.notFound
        } catch let fault as EventFault {
            // Undone before, or something was built on it: the history says what.
            throw SiteError.refused(fault.text)
        }
    }
}
