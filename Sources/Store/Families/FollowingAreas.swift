package import CivilCalendar
import Postgres

extension StoreSession {
    /// Puts a family under another area of the scope, as an accepted file says. Rows that follow it take the new path; where
    /// it stood before is kept. The caller holds the family's lock and has made sure that no office is asked to take it.
    ///
    /// - Parameter day: the first day under the new area; nil where it always was so, or since it last moved.
    package func move(
        _ home: Int64, to area: String, since day: CivilDate?, at instant: StoredInstant
    ) async throws {
        let before = try await query("\(FamilyFile.selection()) where home = \(home)").oneOrNone
        guard let file = try before.map({ try FamilyFile(row: $0) }) else { throw StoreError.noSuchFamily }
        try await execute(
            """
            update families.files f set path = a.path, handling_area = a.code, residence_area = a.code
            from office.areas a where a.code = \(area) and f.home = \(home)
            """)
        let kept = try await execute(
            """
            insert into families.moves (home, path, from_path, to_path, from_area, to_area, from_residence,
            to_residence, day, offered_at, offered_by, answer, answered_at, answered_by)
            select home, path, \(file.path), path, \(file.handlingArea), handling_area, \(file.residenceArea),
            residence_area, coalesce(\(day as CivilDate?), (select max(m.day) from families.moves m
            where m.home = f.home and m.answer in \(StoredMove.Answer.moved)), \(CivilDate.earliest)),
            \(instant), \(actor.name), 'imported', \(instant), \(actor.name) from families.files f
            where home = \(home) and handling_area = \(area)
            """)
        guard kept == 1 else { throw StoreError.noSuchFamily }
    }

    /// Puts families that stand under a code, handled or living there, under its successor. Rows that follow a family
    /// take the new path. A family that waits for another office's answer is left for later.
    ///
    /// - Returns: how many were moved, at most `limit`.
    package func follow(
        _ code: String, by successor: String, since day: CivilDate, limit: Int
    ) async throws -> Int {
        guard let area = try await areas().first(where: { $0.record.code == successor }) else { return 0 }
        let before = try await query(
            """
            select home, path, handling_area, residence_area from families.files f
            where (handling_area = \(code) or residence_area = \(code)) and \(Self.hasNoOffer)
            order by home limit \(Int64(limit)) for update
            """
        ).decode(Int64.self, String.self, String.self, String.self)
        if before.isEmpty { return 0 }
        let homes = before.map(\.0)
        let instant = try await knowledgeInstant(of: homes)
        try await execute(
            """
            update families.files set
                path = case when handling_area = \(code) then \(area.path) else path end,
                handling_area = case when handling_area = \(code) then \(successor) else handling_area end,
                residence_area = case when residence_area = \(code) then \(successor) else residence_area end
            where home = any(\(homes))
            """)
        try await execute(
            """
            insert into families.moves (home, path, from_path, to_path, from_area, to_area, from_residence,
            to_residence, day, offered_at, offered_by, answer, answered_at, answered_by)
            select f.home, f.path, w.path, f.path, w.handling, f.handling_area, w.residence, f.residence_area,
            \(day), \(instant), \(actor.name), 'renumbered', \(instant), \(actor.name) from families.files f
            join unnest(\(homes), \(before.map(\.1)), \(before.map(\.2)), \(before.map(\.3)))
            as w (home, path, handling, residence) using (home)
            """)
        return before.count
    }

    /// Families of the scope that stand under a code, and those of them that wait for another office's answer.
    package func files(under code: String) async throws -> (all: Int, waiting: Int) {
        let row = try await query(
            """
            select count(*), count(*) filter (where not \(Self.hasNoOffer)) from families.files f
            where handling_area = \(code) or residence_area = \(code)
            """
        ).one
        let (all, waiting) = try row.decode(Int64.self, Int64.self)
        return (Int(all), Int(waiting))
    }

    private static var hasNoOffer: Statement {
        "not exists (select from families.moves m where m.home = f.home and m.answer is null)"
    }
}
