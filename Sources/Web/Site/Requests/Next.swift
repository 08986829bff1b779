import Hummingbird

/// What a middleware calls to go on. Hummingbird's is declared without our upcoming features, hence `@concurrent`.
typealias Next = @concurrent (Request, SiteContext) async throws -> Response
