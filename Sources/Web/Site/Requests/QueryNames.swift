import Hummingbird

/// Refuses an address that asks for something nobody reads, and one that says a thing twice: a filter that is mistyped
/// never gives everything, and of two days none is chosen (H6). One rule for the pages and the API; which names an address
/// has stands in one table, by the address as it is routed.
struct QueryNames: RouterMiddleware {
    typealias Context = SiteContext

    /// What each address may ask for, besides the language. Where an address is not named it asks for nothing.
    static let table: [String: Set<String>] = {
        let known: Set<String> = ["as_known"]
        let asKnown: Set<String> = ["on", "as_known"]
        let list = asKnown.union(["page", "village"])
        let measured: Set<String> = ["on", "as_known", "village", "measure", "list"]
        return [
            "/": ["village"],
            "/assets/{name}": ["v"],
            "/sign-in": ["token", "next"],
            "/families": list.union(["q", "programme", "outcome"]),
            "/families/{id}": asKnown.union(["done"]),
            "/families/{id}/facts": asKnown.union(["done"]),
            "/families/{id}/facts/{kind}": ["who"],
            "/families/{id}/events/{kind}": ["who"],
            "/families/{id}/history": asKnown.union(["done"]),
            "/families/{id}/forecast": known.union(["programme", "from", "to"]),
            "/decisions": list.union(["programme", "outcome", "changes"]),
            "/undetermined": asKnown.union(["programme", "village"]),
            "/imports": asKnown.union(["done"]),
            "/imports/{id}": asKnown.union(["page", "done"]),
            "/imports/uploads/{id}": ["page"],
            "/duplicates": asKnown.union(["page", "show", "done"]),
            "/duplicates/overlaps": asKnown.union(["done"]),
            "/duplicates/between": asKnown.union(["done"]),
            "/duplicates/{id}": ["done"],
            "/duplicates/{id}/merge": ["keep"],
            "/moves": asKnown.union(["page"]),
            "/moves/{id}": ["done"],
            "/restrictions": asKnown.union(["show", "done"]),
            "/withdrawals": asKnown.union(["show"]),
            "/retention": ["done"],
            "/retention/purges/{id}": ["done"],
            "/quality": measured,
            "/quality/anew": measured,
            "/quality/rows": measured.union(["page", "done"]),
            "/quality/numbers": asKnown.union(["done"]),
            "/rosters": asKnown,
            "/rosters/{id}": asKnown.union(["page"]),
            "/api/v1/check": ["on", "programme"],
            "/api/v1/families/{id}/decisions": asKnown,
            "/api/v1/families/{id}/facts": asKnown,
            "/api/v1/families/{id}/history": asKnown,
        ]
    }()

    /// What the router calls an address that it does not know, of which there is nothing to ask for.
    private static let unrouted = "NotFound"

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        if let path = context.endpointPath, path != Self.unrouted {
            try context.address.requireOnly(Self.names(of: path))
        }
        var context = context
        context.address = context.address.settled(isAgain: context.address["lang"] != nil)
        return try await next(request, context)
    }

    /// All that may stand in this address, with what forms of its page say beside it.
    static func names(of path: String) -> Set<String> {
        let names = table[path, default: []]
        return names.union(besides(names))
    }

    /// What the forms of a page may say beside what it asks for.
    private static func besides(_ names: Set<String>) -> Set<String> {
        var besides: Set<String> = ["lang"]
        if names.contains("as_known") { besides.insert(Address.besides.exact) }
        if !names.isDisjoint(with: ["page", "list"]) { besides.insert(Address.besides.shown) }
        return besides
    }

    /// A name as a page may repeat it: a word. Anything else may be what somebody meant to look for.
    static func said(_ name: String) -> String? {
        let isWord = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D || byte == 0x5F
        }
        return isWord && (1...24).contains(name.utf8.count) ? name : nil
    }
}
