import Casework
import CivilCalendar
import Hummingbird

/// The pages of data quality.
struct QualityRoutes {
    let site: Site
    let office: Office

    static let path = "/quality"

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("quality", QualityQuery.self, site, office)
        router.post("quality") { request, context in try await cover(request, context) }
        router.page("quality/rows", QualityRowsQuery.self, site, office)
        router.post("quality/rows") { request, context in try await verify(request, context) }
        router.page("quality/numbers", NumbersQuery.self, site, office)
        router.post("quality/numbers") { request, context in try await confirm(request, context) }
    }

    /// The ratios with coverage, measured against a list of people that was sent. It is not kept.
    private func cover(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await site.upload(request)
        var text = context.words("uploads.fault-file")
        if let file = sent.file {
            do {
                let page = try await QualityQuery.page(context, office, list: file, faults: [])
                return site.answer(page, context)
            } catch DeskError.refused(let said) {
                text = context.words(said)
            }
        }
        let page = try await QualityQuery.page(
            context, office, list: nil, faults: [FormFault(href: "#file", text: text)])
        return site.answer(page, context, status: .unprocessableContent)
    }

    private func verify(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = VerificationForm(try await site.form(request), today: office.today())
        guard form.faults.isEmpty, let day = CivilDate(iso: form.day) else {
            let page = try await QualityRowsQuery.page(context, office, form: form)
            return site.answer(page, context, status: .unprocessableContent)
        }
        _ = try await office.desk.verifyFamilies(form.families.sorted(), on: day, try context.caller)
        let path = context.address.changing(["done": "verified", "page": nil])
        return .redirect(to: path, type: .normal)
    }

    private func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let form = ConfirmationForm(try await site.form(request)) else { throw SiteError.badRequest }
        guard !form.reason.isEmpty else {
            let fault = FormFault(href: "#\(form.anchor)", text: context.words("quality.fault-reason"))
            let page = try await NumbersQuery.page(context, office, typed: form, faults: [fault])
            return site.answer(page, context, status: .unprocessableContent)
        }
        try await office.desk.confirmNumber(
            of: form.person, in: form.family, reason: form.reason, try context.caller.within(nil))
        return .redirect(to: "/quality/numbers?done=confirmed", type: .normal)
    }
}
