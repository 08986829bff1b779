import Benefits
import Casework
import Hummingbird

/// The pages of people who may be registered twice.
struct DuplicateRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("duplicates", DuplicateListQuery.self, site, office)
        router.post("duplicates") { _, context in try await find(context) }
        router.page("duplicates/overlaps", OverlapListQuery.self, site, office)
        router.post("duplicates/overlaps") { request, context in try await settle(request, context) }
        router.page("duplicates/between", BetweenOfficesQuery.self, site, office)
        router.post("duplicates/between") { request, context in try await settleBetween(request, context) }
        router.page("duplicates/:id", DuplicateQuery.self, site, office)
        router.post("duplicates/:id") { request, context in try await decide(request, context) }
        router.page("duplicates/:id/merge", MergeQuery.self, site, office)
        router.post("duplicates/:id/merge") { request, context in try await merge(request, context) }
        router.post("duplicates/:id/undo") { request, context in try await undo(request, context) }
    }

    /// Searches the caller's area anew. The list says how far the search is, and then what came of it.
    private func find(_ context: SiteContext) async throws -> Response {
        try await office.desk.findDuplicates(try context.caller.within(nil))
        return .redirect(to: "/duplicates?done=searched", type: .normal)
    }

    private func decide(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        let fields = try await site.filled(request)
        if fields.again != nil { return try await refuse(PairForm(fields), .ok, context) }
        var form = PairForm.deciding(fields)
        guard let answer = form.answer, form.faults.isEmpty else {
            return try await refuse(form, .unprocessableContent, context)
        }
        do {
            try await office.desk.decidePair(
                id, answer, reason: form.reason.isEmpty ? nil : form.reason, seen: form.seen,
                try context.caller.within(nil))
        } catch DeskError.conflict {
            form.faults.append(("said", "duplicates.fault-meanwhile"))
            return try await refuse(form, .conflict, context)
        }
        return .redirect(to: "/duplicates/\(id)?done=\(answer.rawValue)", type: .normal)
    }

    private func merge(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        let fields = try await site.filled(request)
        if fields.again != nil {
            return site.answer(
                try await MergeQuery.page(context, office, form: PairForm(fields)), context)
        }
        var form = PairForm.reasoned(fields)
        guard form.faults.isEmpty else {
            let page = try await MergeQuery.page(context, office, form: form)
            return site.answer(page, context, status: .unprocessableContent)
        }
        do {
            let result = try await office.desk.mergePair(
                id, keepsOther: form.keepsOther, reason: form.reason, seen: form.seen,
                try context.caller.within(nil))
            let done = result.overlaps > 0 ? "overlaps" : "merged"
            return .redirect(to: "/duplicates/\(id)?done=\(done)", type: .normal)
        } catch DeskError.conflict {
            form.faults.append(("said", "duplicates.fault-meanwhile"))
            return try await refuse(form, .conflict, context)
        }
    }

    private func undo(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        let fields = try await site.filled(request)
        if fields.again != nil { return try await refuse(PairForm(fields), .ok, context) }
        let form = PairForm.reasoned(fields)
        guard form.faults.isEmpty else { return try await refuse(form, .unprocessableContent, context) }
        try await office.desk.undoMerge(id, reason: form.reason, try context.caller.within(nil))
        return .redirect(to: "/duplicates/\(id)?done=undone", type: .normal)
    }

    /// The pair as it is now, with what was typed and what is wrong with it.
    private func refuse(
        _ form: PairForm, _ status: HTTPResponse.Status, _ context: SiteContext
    ) async throws -> Response {
        site.answer(try await DuplicateQuery.page(context, office, form: form), context, status: status)
    }

    private func settle(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await site.filled(request)
        if fields.again != nil {
            return site.answer(try await OverlapListQuery.page(context, office, typed: fields), context)
        }
        guard let row = fields.row, let id = Int64(row) else { throw SiteError.badRequest }
        var form = PairForm.reasoned(fields.ofRow(row))
        let isReopening = fields.ofRow(row)["act"] == "reopen"
        if fields.ofRow(row)["asks-payer"] != nil, form.payer == nil {
            form.faults.insert(("payer", "duplicates.fault-payer"), at: 0)
        }
        guard form.faults.isEmpty else {
            let page = try await OverlapListQuery.page(context, office, typed: fields, refused: form)
            return site.answer(page, context, status: .unprocessableContent)
        }
        let caller = try context.caller.within(nil)
        do {
            if isReopening {
                try await office.desk.reopenOverlap(id, reason: form.reason, caller)
            } else {
                try await office.desk.settleOverlap(id, choosing: form.payer, reason: form.reason, caller)
            }
        } catch DeskError.conflict {
            form.faults.append(
                ("said", isReopening ? "duplicates.fault-not-settled" : "duplicates.fault-settled"))
            let page = try await OverlapListQuery.page(context, office, typed: fields, refused: form)
            return site.answer(page, context, status: .conflict)
        }
        return .redirect(
            to: "/duplicates/overlaps?done=\(isReopening ? "reopened" : "settled")", type: .normal)
    }
}
