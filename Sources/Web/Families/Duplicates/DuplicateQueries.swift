import Casework

/// Opens a pair.
enum DuplicateQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> DuplicateModel {
        try await page(context, office, form: PairForm())
    }

    /// - Parameter form: what was sent, so that nothing a person typed is lost when something must be mended.
    static func page(
        _ context: SiteContext, _ office: Office, form: PairForm
    ) async throws -> DuplicateModel {
        let id = try context.number("id")
        let pair = try await office.desk.openPair(id, today: office.today(), try context.caller.within(nil))
        return DuplicateModel(pair, form: form, done: context.address["done"], words: context.words)
    }
}

/// Shows what a merge would come to.
enum MergeQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> MergeModel {
        var form = PairForm()
        form.keepsOther = context.address["keep"] == "other"
        return try await page(context, office, form: form)
    }

    static func page(_ context: SiteContext, _ office: Office, form: PairForm) async throws -> MergeModel {
        let id = try context.number("id")
        let caller = try context.caller.within(nil)
        let pair = try await office.desk.openPair(id, today: office.today(), caller)
        let preview = try await office.desk.mergePreview(
            id, keepsOther: form.keepsOther, today: office.today(), caller)
        return MergeModel(pair, preview, form: form, rules: office.desk.rules, words: context.words)
    }
}

/// Lists the overlaps that wait.
enum OverlapListQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> OverlapListModel {
        try await page(context, office, typed: nil)
    }

    /// - Parameters:
    ///   - typed: what was sent of all overlaps.
    ///   - refused: the form of the one that was to be settled, with what is wrong with it.
    static func page(
        _ context: SiteContext, _ office: Office, typed: FormFields?, refused: PairForm? = nil
    ) async throws -> OverlapListModel {
        let overlaps = try await office.desk.overlaps(
            on: try context.askedDay, asKnown: context.address["as_known"], try context.caller.within(nil))
        return OverlapListModel(
            overlaps, typed: typed, refused: refused, rules: office.desk.rules, context: context)
    }
}
