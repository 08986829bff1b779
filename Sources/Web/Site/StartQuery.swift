import Benefits
import Casework
import Rules

/// Fills the first page.
enum StartQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> StartModel {
        StartModel(try await office.desk.overview(try context.caller), words: context.words)
    }
}

extension StartModel {
    init(_ overview: OfficeOverview, words: Words) {
        let presentation = Presentation(language: words.language)
        func figure(_ label: String, _ value: Int, _ href: String? = nil) -> Figure {
            Figure(label: label, value: presentation.number(value), href: href)
        }
        title = words("start.title")
        hasFamilies = overview.families > 0
        register = [
            figure(words("start.families"), overview.families, "/families"),
            figure(words("start.people"), overview.people),
            figure(words("start.villages"), overview.villages),
        ]
        determinedDay = presentation.day(overview.determination?.day)
        programmes = (overview.determination?.tallies ?? []).map { programme, tally in
            func counted(_ outcome: Outcome, _ count: Int) -> Figure {
                figure(
                    words("outcome.\(outcome.rawValue)"), count,
                    "/decisions?programme=\(programme.id)&outcome=\(outcome.rawValue)")
            }
            return Programme(
                title: words(programme.title),
                counted: words(
                    programme.unit == .person ? "start.counted-persons" : "start.counted-families"),
                eligible: counted(.eligible, tally.eligible),
                undetermined: counted(.undetermined, tally.undetermined),
                ineligible: counted(.ineligible, tally.ineligible),
                monthly: presentation.money(tally.monthly),
                changesHref: "/decisions?programme=\(programme.id)&changes=3")
        }
        rosters = overview.rosters.map { roster in
            Roster(
                title: words(
                    "rosters.one-title", ["scheme": words(roster.title), "year": String(roster.year)]),
                href: "/rosters/\(roster.id)",
                figures: [
                    figure(words("rosters.households"), roster.totals.households),
                    figure(words("rosters.persons"), roster.totals.persons),
                    Figure(
                        label: words("rosters.premium"), value: presentation.money(roster.totals.premium),
                        href: nil),
                ], note: words("rosters.state-\(roster.state.rawValue)"))
        }
        tasks = Self.tasks(overview, words)
        hasTasks = !tasks.isEmpty
    }

    private static func tasks(_ overview: OfficeOverview, _ words: Words) -> [Task] {
        let undetermined = (overview.determination?.tallies ?? []).reduce(0) { $0 + $1.tally.undetermined }
        let changes = overview.openChanges.reduce(0) { $0 + $1.count }
        var tasks: [Task] = []
        if undetermined > 0 {
            tasks.append(
                Task(label: words.counted("start.task-undetermined", undetermined), href: "/undetermined"))
        }
        if changes > 0 {
            let one = overview.openChanges.count == 1 ? overview.openChanges.first : nil
            tasks.append(
                Task(
                    label: words.counted("start.task-changes", changes),
                    href: one.map { "/imports/\($0.importID)" } ?? "/imports"))
        }
        func add(_ name: String, _ count: Int, _ href: String) {
            guard count > 0 else { return }
            tasks.append(Task(label: words.counted("start.task-\(name)", count), href: href))
        }
        add("undecided", overview.undecided, "/families?outcome=\(Filters.undecided)")
        add("overlaps", overview.overlaps, "/duplicates/overlaps")
        add("between", overview.between, "/duplicates/between")
        add("offers", overview.offers, "/moves")
        add("drafts", overview.drafts, "/register")
        return tasks
    }
}
