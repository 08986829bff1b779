import Hummingbird

/// The pages of decisions.
struct AssistanceRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("decisions", DecisionListQuery.self, site, office)
        router.page("undetermined", UndeterminedQuery.self, site, office)
    }
}
