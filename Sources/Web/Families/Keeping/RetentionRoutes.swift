import Benefits
import Casework
import CivilCalendar
import Hummingbird

/// Closing a family's file, what is due to be purged, and purging by two people.
struct RetentionRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("families/:id/close") { _, context in
            let family = try await office.family(context)
            let fields = FormFields("day=\(office.today())")
            return site.answer(
                FileFormModel(closing: family, fields, FieldFaults(), context.words), context)
        }
        router.post("families/:id/close") { request, context in
            try await close(try await site.filled(request), context)
        }
        router.post("families/:id/reopen") { _, context -> Response in
            let home = try context.number("id")
            try await refusing { try await office.desk.reopen(home, try context.caller.within(nil)) }
            return .redirect(to: "/families/\(home)?done=reopened", type: .normal)
        }
        router.get("retention") { _, context in
            site.answer(RetentionModel(try await retention(context), context: context), context)
        }
        router.get("retention/purge") { _, context in
            try await preview(FormFields(""), FieldFaults(), context)
        }
        router.post("retention/purge") { request, context in
            try await propose(try await site.filled(request), context)
        }
        router.get("retention/purges/:id") { _, context in
            try await purge(FormFields(""), FieldFaults(), context)
        }
        router.post("retention/purges/:id") { request, context in
            try await confirm(try await site.filled(request), context)
        }
    }

    private func retention(_ context: SiteContext) async throws -> OpenedRetention {
        try await office.desk.retention(today: office.today(), try context.caller.within(nil))
    }

    /// An act whose refusal is a page of its own.
    private func refusing<Value>(_ act: () async throws -> Value) async throws -> Value {
        do { return try await act() } catch RetentionError.notAllowed {
            throw SiteError.notAllowed
        } catch RetentionError.noSuchPurge {
            throw SiteError.notFound
        } catch let fault as RetentionError {
            throw SiteError.refused(fault.text)
        }
    }

    private func close(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        let family = try await office.family(context)
        if fields.again != nil {
            return site.answer(FileFormModel(closing: family, fields, FieldFaults(), context.words), context)
        }
        var reading = FormReading(fields, words: context.words)
        let day = reading.day("day", "keeping.close-day", until: office.today())
        let reason = reading.required("reason", "keeping.close-why")
        guard let day, let reason else {
            return site.answer(
                FileFormModel(closing: family, fields, reading.faults, context.words), context,
                status: .unprocessableContent)
        }
        let refused = try await refusing { () -> RetentionError? in
            do {
                try await office.desk.close(
                    family.home, on: day, reason: reason, try context.caller.within(nil))
                return nil
            } catch let fault as RetentionError {
                guard case .closedBefore = fault else { throw fault }
                return fault
            }
        }
        if let refused {
            reading.faults.add("day", context.words(refused.text))
            return site.answer(
                FileFormModel(closing: family, fields, reading.faults, context.words), context,
                status: .unprocessableContent)
        }
        return .redirect(to: "/families/\(family.home)?done=closed", type: .normal)
    }

    private func preview(
        _ fields: FormFields, _ faults: FieldFaults, _ context: SiteContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let figures = try await refusing {
            try await office.desk.dryPurge(today: office.today(), try context.caller.within(nil))
        }
        return site.answer(
            PurgePreviewModel(figures, fields, faults, words: context.words), context, status: status)
    }

    private func propose(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        if fields.again != nil { return try await preview(fields, FieldFaults(), context) }
        var reading = FormReading(fields, words: context.words)
        guard let reason = reading.required("reason", "keeping.purge-why") else {
            return try await preview(fields, reading.faults, context, status: .unprocessableContent)
        }
        let seen = fields.all("family").compactMap { Int64($0) }
        do {
            let id = try await refusing {
                do {
                    return try await office.desk.proposePurge(
                        of: seen, today: office.today(), reason: reason, try context.caller.within(nil))
                } catch let fault as RetentionError {
                    guard case .changedMeanwhile = fault else { throw fault }
                    throw Stale()
                }
            }
            return .redirect(to: "/retention/purges/\(id)?done=proposed", type: .normal)
        } catch is Stale {
            reading.faults.add("families", context.words("keeping.purge-stale"))
            return try await preview(fields, reading.faults, context, status: .conflict)
        }
    }

    private struct Stale: Error {}

    private func purge(
        _ fields: FormFields, _ faults: FieldFaults, _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let id = try context.number("id")
        let opened = try await refusing {
            try await office.desk.openPurge(id, today: office.today(), try context.caller.within(nil))
        }
        return site.answer(
            PurgeModel(opened, fields, faults, done: context.address["done"], words: context.words), context,
            status: status)
    }

    private func confirm(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        if fields.again != nil { return try await purge(fields, FieldFaults(), context) }
        var faults = FieldFaults()
        if fields["step"] == "refuse" {
            guard let reason = fields["reason"] else {
                faults.add("reason", context.words("keeping.fault-reason"))
                return try await purge(fields, faults, context, status: .unprocessableContent)
            }
            try await refusing {
                try await office.desk.refusePurge(id, reason: reason, try context.caller.within(nil))
            }
            return .redirect(to: "/retention/purges/\(id)?done=refused", type: .normal)
        }
        guard fields["sure"] != nil else {
            faults.add("sure", context.words("keeping.fault-sure"))
            return try await purge(fields, faults, context, status: .unprocessableContent)
        }
        try await refusing {
            try await office.desk.confirmPurge(id, today: office.today(), try context.caller.within(nil))
        }
        return .redirect(to: "/retention/purges/\(id)?done=purged", type: .normal)
    }
}
