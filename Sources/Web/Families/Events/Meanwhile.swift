import Casework

/// What others recorded of a family after a moment at which it was looked at. The moment goes along with the form, so that
/// the other language tells the same.
struct Meanwhile: Sendable {
    /// The field that holds the moment.
    static let name = "meanwhile"
    static let nothing = Meanwhile(since: nil, entries: [])

    let since: String?
    let entries: [FamilyHistory.Entry]

    var isEmpty: Bool { entries.isEmpty }

    var hidden: [HiddenField] {
        guard let since, !entries.isEmpty else { return [] }
        return [HiddenField(name: Self.name, value: since)]
    }

    func shown(_ home: Int64, _ words: Words) -> [HistoryModel.Entry] {
        HistoryModel.Entry.list(entries, home: home, words: words)
    }
}

extension Office {
    /// - Parameter since: nil is nothing, and so is a moment after which nobody recorded anything.
    func meanwhile(
        of home: Int64, since: String?, _ context: SiteContext
    ) async throws -> Meanwhile {
        guard let since else { return .nothing }
        return Meanwhile(
            since: since,
            entries: try await desk.entries(of: home, since: since, try context.caller.within(nil)))
    }
}

extension FormFields {
    /// The moment after which the page told what others recorded, where it is only shown once more.
    var meanwhile: String? { again == nil ? nil : self[Meanwhile.name] }
}
