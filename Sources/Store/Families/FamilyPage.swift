import Postgres

/// A page of a list of many families, found without reading all of them: how many there are in each area, in the order of
/// the list and up to a bound, by indexes alone; then only the families of the areas on which the page lies.
struct FamilyPage {
    private let listing: FamilyListing
    /// How many are counted at most; nil is all.
    private let bound: Int?

    /// Nil where the list is of what was typed, of an earlier day or instant, or of a part of the scope: those are found
    /// otherwise.
    init?(_ listing: FamilyListing) {
        guard listing.question == nil, !listing.isEarlier, listing.area == nil else { return nil }
        self.listing = listing
        bound = listing.countedTo.map { max($0, listing.offset + listing.limit) }
    }

    /// Rows of an area's path and how many families of it the list has, in the order of the list; one family above the bound.
    var counting: Statement {
        let cut: Statement = bound.map { "limit \(Int64($0) + 1)" } ?? ""
        return """
            select path, count(*) from (select distinct path, home from (\(places(cut))) as found
                order by path, home \(cut)) as counted group by path order by path
            """
    }

    private func places(_ cut: Statement) -> Statement {
        if listing.isUndecided {
            return "select i.path, i.home from families.files i where \(isAnswered(in: nil)) is not true"
        }
        guard listing.asksAnswers else { return "select path, home from families.files" }
        return answers.places(outcome: listing.outcome, cut: cut)
    }

    /// The families of the page in their order: found by an index of that order alone (that of homes above nought), then read.
    func statement(_ run: Run) -> Statement {
        """
        \(FamilyFile.selection()) where f.home = any(array(
            select i.home from families.files i
            where i.path = any(\(run.areas)) and i.home > 0 \(found(run))
            order by i.path, i.household_number, i.home limit \(Int64(run.taken)) offset \(Int64(run.skipped))))
        order by f.path, f.household_number, f.home
        """
    }

    /// Of an area with many, all its families are read and those found are kept: the planner, which takes them for few
    /// under the policies, would look each of them up.
    private func found(_ run: Run) -> Statement {
        if listing.isUndecided { return "and \(isAnswered(in: run.areas)) is not true" }
        guard listing.asksAnswers else { return "" }
        if run.isDense { return "and \(isAnswered(in: run.areas)) is true" }
        return """
            and i.home = any(array(
                select home from (\(answers.places(outcome: listing.outcome, in: run.areas))) as found))
            """
    }

    /// Whether a file `i` has such an answer, or any, by a set that is made once.
    private func isAnswered(in areas: [String]?) -> Statement {
        "(i.home in (select home from (\(answers.places(outcome: listing.outcome, in: areas))) as answered))"
    }

    private var answers: LastAnswers { LastAnswers(programme: listing.programme, known: .current) }

    /// - Parameter counted: rows of ``counting``.
    func lying(on counted: [(path: String, count: Int)]) -> Lying {
        var lying = Lying()
        let page = listing.offset..<listing.offset + listing.limit
        for (path, count) in counted {
            let own = lying.total..<lying.total + count
            lying.total = own.upperBound
            let shown = own.clamped(to: page)
            if !shown.isEmpty {
                lying.add(path, count, skipped: shown.lowerBound - own.lowerBound, taken: shown.count)
            }
        }
        if let bound, lying.total > bound { (lying.total, lying.isMore) = (bound, true) }
        return lying
    }

    /// Where a page lies.
    struct Lying {
        private(set) var runs: [Run] = []
        /// All that the list has, or the bound.
        var total = 0
        /// Whether there are more than were counted.
        var isMore = false

        fileprivate mutating func add(_ path: String, _ count: Int, skipped: Int, taken: Int) {
            let isDense = count > Run.few
            if runs.last?.isDense == isDense {
                runs[runs.count - 1].areas.append(path)
                runs[runs.count - 1].taken += taken
            } else {
                runs.append(Run(areas: [path], isDense: isDense, skipped: skipped, taken: taken))
            }
        }
    }

    /// Areas that follow one another in the list, all of many families found or all of few.
    struct Run {
        /// Their paths.
        fileprivate(set) var areas: [String]
        /// More than a few were found in each.
        let isDense: Bool
        /// Families of the first area that stand before the page.
        let skipped: Int
        /// Families on the page.
        fileprivate(set) var taken: Int

        /// So many are looked up one by one in less time than an area is read in.
        static let few = 300
    }
}
