import Benefits
import Casework
import CivilCalendar
import Hummingbird
import Rules

/// The same decisions as JSON.
struct APIRoutes {
    let site: Site
    let office: Office

    /// Routes that show nothing of the register and store nothing.
    func addOpen(to router: some RouterMethods<SiteContext>) {
        router.post("api/v1/check") { request, context in try await check(request, context) }
    }

    /// Routes for those who are signed in.
    func addSignedIn(to router: some RouterMethods<SiteContext>) {
        router.get("api/v1/families/:id/decisions") { _, context in
            let (home, day, known) = try Self.asked(context)
            let decisions = try await office.desk.storedDecisions(
                of: home, on: day, asKnown: known, try context.caller.within(nil))
            return Self.json(
                .object([
                    .init("family", .integer(home)), .init("decisions", .array(decisions.map(\.json))),
                ]))
        }
        router.get("api/v1/families/:id/facts") { _, context in try await facts(context) }
        router.get("api/v1/families/:id/history") { _, context in
            let (home, day, known) = try Self.asked(context)
            let history = try await office.desk.history(
                of: home, on: day, asKnown: known, today: office.today(), try context.caller.within(nil))
            return Self.json(
                .object([
                    .init("family", .integer(home)), .init("history", .array(history.entries.map(\.json))),
                ]))
        }
    }

    private func facts(_ context: SiteContext) async throws -> Response {
        let (home, day, known) = try Self.asked(context)
        return Self.json(
            try await office.desk.facts(
                of: home, on: day, asKnown: known, today: office.today(), try context.caller.within(nil)
            ).json)
    }

    /// The family, the day and the instant of an address.
    private static func asked(
        _ context: SiteContext
    ) throws(SiteError) -> (home: Int64, day: CivilDate?, known: String?) {
        return (try context.number("id"), try context.askedDay, context.address["as_known"])
    }

    private func check(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard request.headers[.contentType]?.hasPrefix("application/json") == true else {
            return problem("media-type", .unsupportedMediaType, context)
        }
        guard let text = context.address["on"], let day = CivilDate(iso: text) else {
            return problem("day-missing", .badRequest, context)
        }
        let body = try await site.body(of: request)
        do {
            let decisions = try await office.desk.check(
                json: Array(buffer: body), on: day, programme: context.address["programme"])
            return Self.json(
                .object([
                    .init("schema", .string("guanhuai/check/1")), .init("on", .string(day.description)),
                    .init("decisions", .array(decisions.map(\.json))),
                ]))
        } catch let error as DossierFaults {
            return problem(
                "dossier", .unprocessableContent, context,
                faults: error.faults.map {
                    Problem.Fault(location: $0.path, line: $0.line, message: context.words($0.text))
                })
        } catch DeskError.unknownFilter {
            return problem("programme-unknown", .notFound, context)
        }
    }

    private func problem(
        _ code: String, _ status: HTTPResponse.Status, _ context: SiteContext, faults: [Problem.Fault]? = nil
    ) -> Response {
        Problem(
            code: code, status: status, title: context.words("error.\(code).title"),
            detail: context.words("error.\(code).advice"), context: context, faults: faults
        ).response()
    }

    private static func json(_ value: CanonicalJSON) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: value.bytes)))
    }
}

extension DecisionInList {
    /// Without names: who asks knows the family, and the key says which of its people is meant.
    fileprivate var json: CanonicalJSON {
        .object([
            .init("id", .integer(id)),
            .init("programme", .string(programme)),
            .init("unit", person.map { .object([.init("person", .string($0))]) } ?? .string("family")),
            .init("day", .string(day.description)),
            .init("outcome", .string(outcome.rawValue)),
            .init("amount", .optional(amount?.yuan)),
            .init("period", .optional(period)),
            .init("holds", .array(holds.map { .string($0.rawValue) })),
            .init("missing", .array(missing.map { .string($0) })),
            .init("reasons", .array(reasons.map(\.json))),
            .init("rule_version", .string(ruleVersion)),
            .init("stable_until", .optional(stableUntil?.description)),
        ])
    }
}

extension FamilyHistory.Entry {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("act", act.map { CanonicalJSON.integer(Int64($0)) } ?? .null),
            .init("at", .string(asKnown)),
            .init("by", .optional(by)), .init("what", title.json),
            .init("day", .optional(day?.description)), .init("reason", .optional(reason)),
            .init("undoes", undoes.map { CanonicalJSON.integer(Int64($0)) } ?? .null),
            .init("undone", .bool(isUndone)),
            .init("changes", .array(changes.map(\.json))),
        ])
    }
}

extension StoredReason {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("id", .string(id)),
            .init("result", .string(result.rawValue)),
            .init("text", text.json),
            .init("article", .optional(article)),
        ])
    }
}
