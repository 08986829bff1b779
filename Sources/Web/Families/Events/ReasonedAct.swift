import Casework
import Hummingbird

/// An act of which a person is asked nothing but why: taking one back, withdrawing a registration. What it changes is
/// shown beside the question.
struct ReasonedAct: Sendable {
    let home: Int64
    let event: any FamilyEvent
    let title: String
    let path: String
    let back: String
    /// Where a saved act leads to.
    let done: String
    let words: ReasonWords
}

/// The keys of the words of such an act's page.
struct ReasonWords: Sendable {
    let reason: String
    let hint: String
    /// Where no reason was given.
    let fault: String
    /// On the button.
    let save: String
    /// Of the way back.
    let back: String

    static let undoing = ReasonWords(
        reason: "undo.reason", hint: "undo.reason-hint", fault: "undo.fault-reason", save: "undo.save",
        back: "history.title")
    static let puttingBack = ReasonWords(
        reason: "redo.reason", hint: "redo.reason-hint", fault: "redo.fault-reason", save: "redo.save",
        back: "history.title")
    static let withdrawing = ReasonWords(
        reason: "withdrawal.reason", hint: "withdrawal.reason-hint", fault: "withdrawal.fault-reason",
        save: "withdrawal.save", back: "event.back")
}

/// The page of such an act: shown, and saved.
struct ReasonPages {
    let site: Site
    let office: Office

    func show(_ act: ReasonedAct, _ context: SiteContext) async throws -> Response {
        try await page(act, FormFields(""), FieldFaults(), context)
    }

    func save(_ act: ReasonedAct, _ fields: FormFields, _ context: SiteContext) async throws -> Response {
        var faults = FieldFaults()
        if fields.again != nil { return try await page(act, fields, faults, context, sinceSeen: true) }
        guard let reason = fields["reason"] else {
            faults.add("reason", context.words(act.words.fault))
            return try await page(act, fields, faults, context, status: .unprocessableContent)
        }
        do {
            try await office.desk.save(
                act.event, on: act.home, today: office.today(), reason: reason,
                basis: fields["basis"] ?? "", try context.caller.within(nil))
            return .redirect(to: act.done, type: .normal)
        } catch EventFault.changedMeanwhile {
            return try await page(act, fields, faults, context, sinceSeen: true, status: .conflict)
        } catch EventFault.noSuchAct {
            throw SiteError.notFound
        } catch let fault as EventFault {
            return try await refused(fault, act, context)
        }
    }

    /// Undone before, or something was built on it: the way leads back to where that is told.
    private func refused(
        _ fault: EventFault, _ act: ReasonedAct, _ context: SiteContext
    ) async throws -> Response {
        let words = context.words
        let family = try await office.desk.familyForEvent(
            act.home, today: office.today(), showsWithdrawn: type(of: act.event).reachesWithdrawn,
            try context.caller.within(nil))
        let page = EventFormModel(
            title: act.title, lead: nil, family: family.title(words), path: act.path,
            back: PageLink(text: words(act.words.back), href: act.back), obstacle: words.heading(fault.text),
            hidden: [], fields: [], faults: [], hasFaults: false, since: [], hasSince: false)
        return site.answer(page, context, status: .conflict)
    }

    private func page(
        _ act: ReasonedAct, _ fields: FormFields, _ faults: FieldFaults, _ context: SiteContext,
        sinceSeen: Bool = false, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let caller = try context.caller.within(nil)
        let words = context.words
        do {
            let family = try await office.desk.familyForEvent(
                act.home, today: office.today(), showsWithdrawn: type(of: act.event).reachesWithdrawn, caller)
            let preview = try await office.desk.preview(
                act.event, on: act.home, today: office.today(), caller)
            let since = try await office.meanwhile(
                of: act.home, since: fields.meanwhile ?? (sinceSeen ? fields["basis"] : nil), context)
            let reason = FieldQuestion(
                name: "reason", label: words(act.words.reason), hint: words(act.words.hint),
                form: .text)
            let page = EventPreviewModel(
                preview, title: act.title, family, words, at: (path: act.path, back: act.back),
                save: words(act.words.save), fields: [reason.model(fields, fault: faults["reason"])],
                faults: faults.summary, since: since)
            return site.answer(page, context, status: status)
        } catch EventFault.noSuchAct {
            throw SiteError.notFound
        } catch let fault as EventFault {
            return try await refused(fault, act, context)
        }
    }
}
