import Benefits
import Casework
import Hummingbird

/// The register's pages: families and imports.
struct FamilyRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("families", FamilyListQuery.self, site, office)
        router.post("families") { request, context in try await search(request, context) }
        FamilyFileRoutes(site: site, office: office).add(to: router)
        RestrictionRoutes(site: site, office: office).add(to: router)
        RetentionRoutes(site: site, office: office).add(to: router)
        EventRoutes(site: site, office: office).add(to: router)
        FactRoutes(site: site, office: office).add(to: router)
        RegistrationRoutes(site: site, office: office).add(to: router)
        router.get("families/:id/forecast") { _, context in
            try await context.answeringTime { context in
                let page = try await ForecastQuery.page(context, office)
                return site.answer(page, context, status: page.hasFaults ? .badRequest : .ok)
            }
        }
        router.page("imports", ImportListQuery.self, site, office)
        router.page("imports/:id", ImportQuery.self, site, office)
        router.post("imports/:id") { request, context in try await accept(request, context) }
    }

    /// The list as the search form asks for it. A whole number is answered at once, so that it stands in no address, and
    /// so is the form of a file that was chosen.
    private func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await site.filled(request)
        let form = sent["form"].flatMap(ListForm.init(rawValue:)) ?? .workbook
        var fields = sent
        for name in [FormFields.againName, "form"] { fields[name] = nil }
        let address = Address(path: context.address.path, query: fields.encoded)
            .settled(isAgain: sent.again != nil)
        let typed = fields["q"]
        let isNumber = typed.map(SearchQuestion.isNumber) ?? false
        guard isNumber || form != .workbook else {
            return .redirect(to: address.changing([:]), type: .normal)
        }
        var context = context
        context.address = address
        return try await context.answeringTime {
            site.answer(try await FamilyListQuery.page($0, office, typed: typed, form: form), $0)
        }
    }

    /// Accepts or declines what was ticked, and shows the import again: with what happened, or with what must be mended and
    /// what was chosen.
    private func accept(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        let fields = try await site.filled(request)
        var form = AcceptanceForm(fields)
        if fields.again != nil {
            form.faults = []
            return site.answer(
                try await ImportQuery.page(context, office, form: form, answered: nil), context)
        }
        guard form.faults.isEmpty else {
            let page = try await ImportQuery.page(context, office, form: form, answered: nil)
            return site.answer(page, context, status: .unprocessableContent)
        }
        do throws {
            let caller = try context.caller.within(nil)
            let isDeclined = form.manner == .declined
            let count =
                isDeclined
                ? try await office.desk.declineChanges(of: id, lines: form.lines, caller)
                : try await office.desk.acceptChanges(
                    of: id, lines: form.lines, since: form.manner == .event ? form.day : nil, caller)
            let page = try await ImportQuery.page(
                context, office, form: AcceptanceForm(today: office.today()),
                answered: .init(count: count, isDeclined: isDeclined))
            return site.answer(page, context)
        } catch DeskError.refused(let text) {
            form.refusal = text
            let page = try await ImportQuery.page(context, office, form: form, answered: nil)
            return site.answer(page, context, status: .conflict)
        }
    }
}
