import Casework

extension WithdrawnModel {
    init(_ family: WithdrawnFamily, _ words: Words) {
        let folder = "/families/\(family.home)"
        title = words("withdrawal.page-title", ["id": String(family.home)])
        text = words("withdrawal.page-text", ["who": family.by, "when": family.at.text])
        reason = family.reason.map { words("history.because", ["reason": $0]) }
        putBack = family.act.map {
            PageLink(text: words("withdrawal.put-back"), href: "\(folder)/undo/\($0)")
        }
        links = [
            PageLink(text: words("withdrawal.history"), href: "\(folder)/history"),
            PageLink(text: words("withdrawal.before"), href: "\(folder)?as_known=\(family.before)"),
        ]
    }
}

/// Fills the list of withdrawn registrations.
enum WithdrawalListQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> WithdrawalListModel {
        let show = context.address["show"] ?? "open"
        guard ["open", "all"].contains(show) else { throw SiteError.badFilter }
        let found = try await office.desk.withdrawals(
            includingReinstated: show == "all", on: try context.askedDay,
            asKnown: context.address["as_known"], try context.caller.within(nil))
        return WithdrawalListModel(found, show: show, context: context)
    }
}

extension WithdrawalListModel {
    init(_ found: [WithdrawalInList], show: String, context: SiteContext) {
        let words = context.words
        title = words("withdrawal.list")
        asKnown = AsKnown(context, day: .state)
        shows = ["open", "all"].map {
            Choice(value: $0, label: words("withdrawal.show-\($0)"), isSelected: $0 == show)
        }
        self.found = words.counted("withdrawal.found", found.count)
        rows = found.map { Row($0, address: context.address, words: words) }
        hasRows = !rows.isEmpty
    }
}

extension WithdrawalListModel.Row {
    fileprivate init(_ withdrawal: WithdrawalInList, address: Address, words: Words) {
        let presentation = Presentation(language: words.language)
        family = PageLink(
            text: words("keeping.family", ["id": String(withdrawal.home)]),
            href: address.known("/families/\(withdrawal.home)"))
        day = presentation.day(withdrawal.day)
        by = withdrawal.by
        back = withdrawal.reinstatedOn.map {
            words("keeping.day-by", ["day": presentation.day($0), "who": withdrawal.reinstatedBy ?? ""])
        }
    }
}
