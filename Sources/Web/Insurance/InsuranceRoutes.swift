import Hummingbird

/// The pages of rosters.
struct InsuranceRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("rosters", RosterListQuery.self, site, office)
        router.page("rosters/:id", RosterQuery.self, site, office)
    }
}
