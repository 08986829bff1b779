import Casework

/// Fills the list of rosters.
enum RosterListQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> RosterListModel {
        RosterListModel(try await office.desk.rosters(try context.caller.within(nil)), words: context.words)
    }
}

/// Opens one roster.
enum RosterQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> RosterModel {
        let opened = try await office.desk.openRoster(
            try context.number("id"), try context.caller.within(nil))
        return RosterModel(opened, words: context.words)
    }
}
