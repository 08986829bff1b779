import Benefits
import Casework
import Hummingbird

/// The register's pages.
struct FamilyRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("families", FamilyListQuery.self, site, office)
        router.post("families") { request, context in try await search(request, context) }
        FamilyFileRoutes(site: site, office: office).add(to: router)
        RestrictionRoutes(site: site, office: office).add(to: router)
        HouseholdRoutes(site: site, office: office).add(to: router)
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
        ImportRoutes(site: site, office: office).add(to: router)
    }

    /// The list as the search form asks for it. A whole number is answered at once, so that it stands in no address, and
    /// so is the form of a file that was chosen.
    private func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await site.filled(request)
        let form = sent["form"].flatMap(ListForm.init(rawValue:)) ?? .workbook
        let fields = sent.only(QueryNames.names(of: "/families"))
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
}
