import Casework
import Hummingbird

/// Families that move between offices: offered from the family's page, answered on the offer's.
struct MoveRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("moves", MoveListQuery.self, site, office)
        router.get("moves/:id") { _, context in try await show(FormFields(""), FieldFaults(), context) }
        router.post("moves/:id/:answer") { request, context in
            try await answer(try await site.filled(request), context)
        }
        router.get("families/:id/offer") { _, context -> Response in
            let home = try context.number("id")
            if let open = try await office.desk.openOffer(of: home, try context.caller.within(nil)) {
                return .redirect(to: "/moves/\(open)", type: .normal)
            }
            return site.answer(try await form(FormFields(""), context).model, context)
        }
        router.post("families/:id/offer") { request, context in
            try await offer(try await site.filled(request), context)
        }
    }

    private func form(_ fields: FormFields, _ context: SiteContext) async throws -> OfferForm {
        let caller = try context.caller.within(nil)
        let family = try await office.family(context)
        let areas = try await office.desk.destinations(on: office.today(), caller)
        return OfferForm(family, areas: areas, words: context.words, fields: fields)
    }

    /// What was typed comes back with whatever happens: as the form, as the preview, or offered.
    private func offer(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        var form = try await form(fields, context)
        if fields["step"] == "edit" || fields.again == .form { return site.answer(form.model, context) }
        guard let destination = form.destination(today: office.today()) else {
            return site.answer(form.model, context, status: .unprocessableContent)
        }
        let caller = try context.caller.within(nil)
        let home = form.family.home
        let seen = fields.again == nil && fields["step"] == "save" ? fields["basis"] : nil
        do {
            if let seen {
                do {
                    let id = try await office.desk.offerMove(
                        of: home, to: destination, today: office.today(), reason: form.reason, basis: seen,
                        caller)
                    return .redirect(to: "/moves/\(id)?done=offered", type: .normal)
                } catch EventFault.changedMeanwhile {}
            }
            let shown = try await office.desk.previewMove(
                of: home, to: destination, today: office.today(), reason: form.reason, caller)
            let since = try await office.meanwhile(
                of: home, since: seen ?? fields.meanwhile ?? fields["opened"] ?? fields["basis"], context)
            return site.answer(
                form.preview(shown, to: destination, since: since), context,
                status: seen == nil ? .ok : .conflict)
        } catch let fault as EventFault {
            form.refuse(fault)
            let isStale = fault == .alreadyOffered || fault == .alreadyThere
            return site.answer(
                form.model, context, status: isStale && seen != nil ? .conflict : .unprocessableContent)
        }
    }

    private func answer(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        if fields.again != nil { return try await show(fields, FieldFaults(), context) }
        let id = try context.number("id")
        let caller = try context.caller.within(nil)
        var faults = FieldFaults()
        let answer = try context.part("answer")
        do {
            switch answer {
            case "accept":
                try await office.desk.acceptMove(id, today: office.today(), reason: fields["note"], caller)
            case "decline":
                guard let reason = fields["reason"] else {
                    faults.add("reason", context.words("moves.fault-reason"))
                    return try await show(fields, faults, context, status: .unprocessableContent)
                }
                try await office.desk.declineMove(id, reason: reason, caller)
            case "withdraw":
                try await office.desk.withdrawMove(id, reason: fields["why"], caller)
            default: throw SiteError.notFound
            }
            return .redirect(to: "/moves/\(id)?done=\(answer)", type: .normal)
        } catch let fault as EventFault {
            // Where it is not theirs to see at all, the page itself says that there is none.
            faults.add("state", context.words(fault.text))
            return try await show(fields, faults, context, status: .conflict)
        }
    }

    private func show(
        _ fields: FormFields, _ faults: FieldFaults, _ context: SiteContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let move = try await office.desk.move(
            try context.number("id"), try context.caller.within(nil))
        return site.answer(
            MoveModel(move, fields, faults, done: context.address["done"], words: context.words), context,
            status: status)
    }
}
