import Casework

/// Opens one family.
enum FamilyQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> FamilyModel {
        let home = try context.number("id")
        let family = try await office.desk.open(
            home, on: try context.askedDay, asKnown: context.address["as_known"], today: office.today(),
            try context.caller.within(nil))
        return FamilyModel(family, context, rules: office.desk.rules)
    }
}
