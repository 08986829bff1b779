import Casework

/// Fills the list of rosters.
enum RosterListQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> RosterListModel {
        RosterListModel(
            try await office.desk.rosters(
                on: try context.askedDay, asKnown: context.address["as_known"], try context.caller.within(nil)
            ), context: context)
    }
}

/// Opens one roster.
enum RosterQuery: PageQuery {
    /// Lines and absences on a page.
    static let pageSize = 50

    static func page(_ context: SiteContext, _ office: Office) async throws -> RosterModel {
        let (page, opened) = try await context.address.paged(
            pageSize, of: { $0.lineCount + $0.absenceCount }
        ) { page in
            try await office.desk.openRoster(
                try context.number("id"), page: page, size: pageSize, on: try context.askedDay,
                asKnown: context.address["as_known"], try context.caller.within(nil))
        }
        return RosterModel(opened, page: page, context: context)
    }
}
