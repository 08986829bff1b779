package import Hummingbird
import HummingbirdCore
import NIOCore

/// The pages and the API as one application: the command runs it, the tests call its responder.
///
/// - Throws: `WebConfigurationError` where the templates or assets are missing or broken.
package func buildApplication(
    dependencies: WebDependencies, configuration: WebConfiguration
) throws(WebConfigurationError) -> Application<RouterResponder<SiteContext>> {
    return Application(
        responder: try makeRouter(dependencies: dependencies, configuration: configuration).buildResponder(),
        server: .http1(
            configuration: .init(
                idleTimeout: .nanoseconds(Int64(configuration.idleTimeout / .nanoseconds(1))),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
        configuration: .init(
            address: .hostname(configuration.host, port: configuration.port), serverName: nil),
        onServerRunning: { channel in
            if let port = channel.localAddress?.port { dependencies.onListening(port) }
        },
        logger: dependencies.logger)
}

/// The routes with what they need: the templates and the assets.
func makeRouter(
    dependencies: WebDependencies, configuration: WebConfiguration
) throws(WebConfigurationError) -> Router<SiteContext> {
    let resources = try Resources.locate(named: configuration.resources)
    let site = Site(
        renderer: try PageRenderer(resources: resources), assets: try Assets(resources: resources),
        sessions: dependencies.sessions, configuration: configuration)
    return buildRouter(site: site, dependencies: dependencies)
}

/// Routes in three rings: open ones (assets, health, sign-in, the check that stores nothing), and those for people who
/// are signed in.
private func buildRouter(site: Site, dependencies: WebDependencies) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    let measures = Measures()
    router.add(middleware: RequestRecord(measures: measures))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: LanguageChoice())
    router.add(middleware: ErrorAnswers(site: site))
    router.add(middleware: RequestGuards(configuration: site.configuration))
    router.add(middleware: QueryNames())
    router.add(middleware: SessionLookup(sessions: dependencies.sessions))

    router.get("assets/:name") { request, context in
        try site.assets.response(try context.part("name"), request: request)
    }
    HealthRoutes(readiness: dependencies.readiness).add(to: router)
    router.get("metrics") { _, _ in
        measures.response(connections: dependencies.connections(), version: dependencies.version)
    }
    SignInRoutes(site: site).add(to: router)

    let office = Office(desk: dependencies.desk, today: dependencies.today)
    let api = APIRoutes(site: site, office: office)
    api.addOpen(to: router)

    let signedIn = router.group().add(middleware: SignInRequired()).add(
        middleware: ChangeGuard(desk: office.desk))
    api.addSignedIn(to: signedIn)
    signedIn.page("/", StartQuery.self, site, office)
    FamilyRoutes(site: site, office: office).add(to: signedIn)
    MoveRoutes(site: site, office: office).add(to: signedIn)
    UploadRoutes(site: site, office: office).add(to: signedIn)
    QualityRoutes(site: site, office: office).add(to: signedIn)
    DuplicateRoutes(site: site, office: office).add(to: signedIn)
    AssistanceRoutes(site: site, office: office).add(to: signedIn)
    InsuranceRoutes(site: site, office: office).add(to: signedIn)
    signedIn.get("help") { _, context in site.answer(HelpModel(words: context.words), context) }
    return router
}
