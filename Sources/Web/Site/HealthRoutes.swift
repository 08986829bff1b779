import Hummingbird

/// What a supervisor asks: is the process alive, and can it answer people.
struct HealthRoutes {
    /// The answer to both.
    private struct Health: Encodable {
        let status: String
    }

    let readiness: @Sendable () async -> WebDependencies.Readiness

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("health/live") { _, _ in jsonResponse(Health(status: "ok")) }
        router.get("health/ready") { _, context in
            switch await readiness() {
            case .ready: jsonResponse(Health(status: "ok"))
            case .databaseUnreachable: Problem(.notReady, context: context).response()
            case .migrationsBehind:
                Problem(
                    code: "migrations-behind", status: .serviceUnavailable,
                    title: context.words("error.migrations-behind.title"),
                    detail: context.words("error.migrations-behind.advice"), context: context
                ).response()
            }
        }
    }
}
