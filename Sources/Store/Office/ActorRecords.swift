import Postgres

extension Store {
    /// The actor of this name, or nil where there is none.
    package func actor(named name: String) async throws -> Actor? {
        try await withoutActor { try await Self.actor(named: name, $0) }
    }

    package func actors() async throws -> [Actor] {
        try await withoutActor { transaction in
            let rows = try await transaction.query("\(Self.actorSelection) order by a.name, r.path")
            return try Self.decode(rows)
        }
    }

    /// Adds an actor; where one of this name is there already, that one is returned as it is.
    ///
    /// - Parameters:
    ///   - areas: codes of the areas for which the person may act; "root" is all of them.
    ///   - adder: who adds, for the record.
    package func addActor(
        named name: String, role: ActorRole, areas: [String], by adder: String
    ) async throws -> Actor {
        try await withoutActor { transaction in
            let id: Int64? = try await transaction.query(
                """
                insert into office.actors (name, role, added_by) values (\(name), \(role.rawValue), \(adder))
                on conflict (name) do nothing returning actor
                """
            ).oneOrNone?[0]
            if let id {
                try await transaction.execute(
                    """
                    insert into office.actor_areas (actor, area)
                    select \(id), area from unnest(\(areas)) as area
                    """)
            }
            guard let actor = try await Self.actor(named: name, transaction) else {
                throw StoreError.unexpectedRow("office.actors")
            }
            return actor
        }
    }

    private static let actorSelection: Statement = """
        select a.actor, a.name, a.role, r.code, r.path from office.actors a
        join office.actor_areas m using (actor) join office.areas r on r.code = m.area
        """

    private static func actor(named name: String, _ transaction: Transaction) async throws -> Actor? {
        try decode(try await transaction.query("\(actorSelection) where a.name = \(name) order by r.path"))
            .first
    }

    private static func decode(_ rows: Rows) throws -> [Actor] {
        var actors: [Actor] = []
        for row in rows {
            let (id, name, role, code, path) = try row.decode(
                Int64.self, String.self, String.self, String.self, String.self)
            guard let role = ActorRole(rawValue: role), let scope = Scope(path: path) else {
                throw StoreError.unexpectedRow("office.actors")
            }
            let area = ActorArea(code: code, scope: scope)
            if let last = actors.last, last.id == id {
                actors[actors.count - 1] = Actor(id: id, name: name, role: role, areas: last.areas + [area])
            } else {
                actors.append(Actor(id: id, name: name, role: role, areas: [area]))
            }
        }
        return actors
    }
}
