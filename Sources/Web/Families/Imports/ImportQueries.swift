import Casework
import CivilCalendar
import Rules

/// Fills the list of imports.
enum ImportListQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> ImportListModel {
        let caller = try context.caller.within(nil)
        let (day, asKnown) = (try context.askedDay, context.address["as_known"])
        return ImportListModel(
            try await office.desk.imports(on: day, asKnown: asKnown, caller),
            uploads: day == nil && asKnown == nil ? try await office.desk.waitingUploads(caller) : [],
            context: context)
    }
}

/// Opens one import.
enum ImportQuery: PageQuery {
    /// Lines that differ from the register.
    static let linesOnPage = 25

    static func page(_ context: SiteContext, _ office: Office) async throws -> ImportModel {
        try await page(context, office, form: AcceptanceForm(today: office.today()), answered: nil)
    }

    /// - Parameters:
    ///   - form: what was sent, so that nothing a person chose is lost when something else must be mended.
    ///   - answered: what was just accepted or declined.
    static func page(
        _ context: SiteContext, _ office: Office, form: AcceptanceForm, answered: AnsweredChanges?
    ) async throws -> ImportModel {
        let id = try context.number("id")
        let (page, opened) = try await context.address.paged(linesOnPage, of: \.changedLines) { page in
            try await office.desk.openImport(
                id, page: page, size: linesOnPage, on: try context.askedDay,
                asKnown: context.address["as_known"], try context.caller.within(nil))
        }
        return ImportModel(
            opened, page: page, form: form, answered: answered,
            done: form.faults.isEmpty ? context.address["done"] : nil, context: context)
    }
}

/// How many changes were answered, and whether with no.
struct AnsweredChanges: Sendable {
    let count: Int
    let isDeclined: Bool
}

/// The form under the changes of an import, as it was sent.
struct AcceptanceForm: Sendable, Equatable {
    enum Manner: String { case correction, event, declined }

    var places: Set<ChangePlace> = []
    var manner: Manner?
    /// As typed.
    var since: String
    /// What is wrong with it: the field and the words' key.
    var faults: [(field: String, key: String)] = []
    /// Why the register refused it.
    var refusal: LocalizedText?

    init(today: CivilDate) { since = today.description }

    init(_ fields: FormFields) {
        places = Set(fields.all("line").compactMap(ChangePlace.init))
        manner = fields["as"].flatMap(Manner.init)
        since = fields["since"] ?? ""
        if places.isEmpty { faults.append((field: "changes", key: "imports.fault-none")) }
        if manner == nil { faults.append((field: "as", key: "imports.fault-as")) }
        if manner == .event, day == nil { faults.append((field: "since", key: "imports.fault-since")) }
    }

    private var day: CivilDate? { CivilDate(iso: since) }

    /// The day since which what is chosen holds; nil where it was always so.
    var holdsFrom: CivilDate? { manner == .event ? day : nil }

    static func == (left: AcceptanceForm, right: AcceptanceForm) -> Bool {
        left.places == right.places && left.manner == right.manner && left.since == right.since
            && left.faults.map(\.key) == right.faults.map(\.key)
    }
}
