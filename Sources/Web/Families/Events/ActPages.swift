import Casework
import Hummingbird

/// One act on a family as its pages ask for it: a form, what it would change, and saved. Life events and facts of every
/// kind take the same way through ``ActPages``.
protocol ActAsking: Sendable {
    var family: FamilyForEvent { get }
    var words: Words { get }
    var title: String { get }
    var lead: String { get }
    /// Where the form is, and where it leads back to.
    var path: String { get }
    var back: String { get }
    var backText: String { get }
    /// Where a saved act leads to.
    var done: String { get }
    /// Why nothing is asked.
    var obstacle: String? { get }
    var fields: FormFields { get }
    var faults: FieldFaults { get }
    /// The questions as they stand: with what was typed, and what is wrong with it.
    var questions: [FieldModel] { get }
    /// Why it is recorded, as typed.
    var reason: String? { get }

    /// What the answers come to; nil where one is missing or cannot be read, and the faults say which.
    mutating func event() -> (any FamilyEvent)?
    mutating func refuse(_ fault: EventFault)
}

/// The pages of acts. What was typed comes back with whatever happens: as the form, as the preview, or saved.
struct ActPages {
    let site: Site
    let office: Office

    func answered(
        _ asking: some ActAsking, _ fields: FormFields, _ context: SiteContext
    ) async throws -> Response {
        var asking = asking
        if fields["step"] == "edit" { return site.answer(EventFormModel(asking), context) }
        if fields.again == .form {
            let since = try await office.meanwhile(
                of: asking.family.home, since: fields.meanwhile ?? fields["opened"], context)
            return site.answer(EventFormModel(asking, since: since), context)
        }
        let event = asking.event()
        guard let event, asking.faults.isEmpty else {
            return site.answer(EventFormModel(asking), context, status: .unprocessableContent)
        }
        let home = asking.family.home
        let seen = fields.again == nil && fields["step"] == "save" ? fields["basis"] : nil
        do {
            if let seen {
                try await office.desk.save(
                    event, on: home, today: office.today(), reason: asking.reason, basis: seen,
                    try context.caller.within(nil))
                return .redirect(to: asking.done, type: .normal)
            }
            return try await preview(
                event, asking, since: fields.meanwhile ?? fields["opened"] ?? fields["basis"], context)
        } catch EventFault.changedMeanwhile {
            return try await preview(event, asking, since: seen, context, status: .conflict)
        } catch let fault as EventFault {
            return try await refused(
                fault, asking, since: seen ?? fields.meanwhile ?? fields["opened"], context)
        }
    }

    /// - Parameter since: a moment of knowledge that was looked at before: what was recorded after it is shown beside.
    private func preview(
        _ event: any FamilyEvent, _ asking: some ActAsking, since: String?, _ context: SiteContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let home = asking.family.home
        do {
            let preview = try await office.desk.preview(
                event, on: home, today: office.today(), try context.caller.within(nil))
            let theirs = try await office.meanwhile(of: home, since: since, context)
            return site.answer(
                EventPreviewModel(asking, preview, since: theirs), context, status: status)
        } catch let fault as EventFault {
            return try await refused(fault, asking, since: since, context)
        }
    }

    private func refused(
        _ fault: EventFault, _ asking: some ActAsking, since: String?, _ context: SiteContext
    ) async throws -> Response {
        var asking = asking
        asking.refuse(fault)
        let theirs = try await office.meanwhile(of: asking.family.home, since: since, context)
        return site.answer(
            EventFormModel(asking, since: theirs), context,
            status: theirs.isEmpty ? .unprocessableContent : .conflict)
    }
}

extension EventFormModel {
    /// - Parameter since: what others recorded after the form was opened.
    init(_ asking: some ActAsking, since: Meanwhile = .nothing) {
        title = asking.title
        lead = asking.lead
        family = asking.family.title(asking.words)
        path = asking.path
        back = PageLink(text: asking.backText, href: asking.back)
        obstacle = asking.obstacle
        hidden = [HiddenField(name: "opened", value: asking.family.basis)] + since.hidden
        fields = asking.questions
        faults = asking.faults.summary
        hasFaults = !faults.isEmpty
        self.since = since.shown(asking.family.home, asking.words)
        hasSince = !since.isEmpty
    }
}

extension EventPreviewModel {
    /// Of an act whose answers were given on its form.
    init(_ asking: some ActAsking, _ preview: EventInWords, since: Meanwhile = .nothing) {
        let typed = asking.fields.answers
        self.init(
            preview, title: asking.title, asking.family, asking.words,
            at: (path: asking.path, back: asking.back), save: asking.words("event.save"),
            hidden: typed.map { HiddenField(name: $0.name, value: $0.value) }, isEditable: true,
            since: since)
    }
}
