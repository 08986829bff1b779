import Casework
import CivilCalendar
import Hummingbird

/// The pages of data quality.
struct QualityRoutes {
    let site: Site
    let office: Office

    static let path = "/quality"

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("quality") { _, context in
            try await context.answeringTime { answer(try await QualityQuery.page($0, office), $0) }
        }
        router.post("quality") { request, context in try await compare(request, context) }
        router.get("quality/anew") { _, context -> Response in
            office.desk.measureAnew(try context.caller)
            return .redirect(to: Self.back(context), type: .normal)
        }
        router.get("quality/rows") { _, context in
            try await context.answeringTime { answer(try await QualityRowsQuery.page($0, office), $0) }
        }
        router.post("quality/rows") { request, context in try await verify(request, context) }
        router.page("quality/numbers", NumbersQuery.self, site, office)
        router.post("quality/numbers") { request, context in try await confirm(request, context) }
    }

    /// The page, or how far its measuring is.
    private func answer<Page: PageModel>(
        _ measured: MeasuredPage<Page>, _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        switch measured {
        case .page(let page): return site.answer(page, context, status: status)
        case .running(let page): return site.answer(page, context)
        }
    }

    /// Where "measure again" was asked for: the ratios, or the rows behind one.
    private static func back(_ context: SiteContext) -> String {
        let isOfRows = context.address["measure"] != nil
        return context.address.at(isOfRows ? "\(path)/rows" : path).changing([:])
    }

    /// Measures against a list of people that was sent. It is not kept.
    private func compare(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await site.upload(request)
        var text = context.words("uploads.fault-file")
        if let file = sent.file {
            do {
                let day = try context.askedDay ?? office.today()
                let list = try await office.desk.compare(
                    with: file, on: day, known: context.address["as_known"], try context.caller.within(nil))
                return .redirect(
                    to: context.address.changing(["list": list, "on": day.description]), type: .normal)
            } catch DeskError.refused(let said) {
                text = context.words(said)
            }
        }
        let faults = [FormFault(href: "#file", text: text)]
        return answer(
            try await QualityQuery.page(context, office, faults: faults), context,
            status: .unprocessableContent)
    }

    private func verify(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard context.address["as_known"] == nil else { throw SiteError.badRequest }
        let fields = try await site.filled(request)
        var form = VerificationForm(fields, today: office.today())
        if fields.again != nil {
            form.faults = []
            return answer(try await QualityRowsQuery.page(context, office, form: form), context)
        }
        guard form.faults.isEmpty, let day = CivilDate(iso: form.day) else {
            return answer(
                try await QualityRowsQuery.page(context, office, form: form), context,
                status: .unprocessableContent)
        }
        let caller = try context.caller
        _ = try await office.desk.verifyFamilies(form.families.sorted(), on: day, caller)
        office.desk.measureAnew(caller)
        let path = context.address.changing(["done": "verified", "page": nil])
        return .redirect(to: path, type: .normal)
    }

    private func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await site.filled(request)
        if fields.again != nil {
            return site.answer(try await NumbersQuery.page(context, office, typed: fields), context)
        }
        guard let form = ConfirmationForm(fields) else { throw SiteError.badRequest }
        guard !form.reason.isEmpty else {
            let fault = FormFault(href: "#\(form.anchor)", text: context.words("quality.fault-reason"))
            let page = try await NumbersQuery.page(context, office, typed: fields, faults: [fault])
            return site.answer(page, context, status: .unprocessableContent)
        }
        try await office.desk.confirmNumber(
            of: form.person, in: form.family, reason: form.reason, try context.caller.within(nil))
        return .redirect(to: "/quality/numbers?done=confirmed", type: .normal)
    }
}
