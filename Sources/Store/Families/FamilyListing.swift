package import Benefits
package import CivilCalendar
package import Postgres

/// The list of families as pages show it: found by one text, by what was last decided, and a page at a time.
package struct FamilyListing: Sendable, Hashable {
    /// What a person typed to find a family by.
    package var question: SearchQuestion?
    /// Only families whose last answer of this programme (or of any) is `outcome` (or any).
    package var programme: String?
    package var outcome: StoredOutcome?
    /// Only families without an answer (of this programme).
    package var isUndecided: Bool
    /// True on this day: members of that day, answers up to it, the place of the file as it was; nil is the last there is.
    package var day: CivilDate?
    /// Only files whose place was within this area then; nil is all that the scope shows.
    package var area: Scope?
    /// Families registered, members held and answers stored by then; found by what they are found by now.
    package var known: Knowledge
    /// How many are counted at most; nil is all. A list of what was typed, of families without an answer or of earlier is
    /// counted whole.
    package var countedTo: Int?
    package var offset: Int
    package var limit: Int
    /// The one path of the scope; set by the session.
    package var path: String?

    package init(
        question: SearchQuestion? = nil, programme: String? = nil, outcome: StoredOutcome? = nil,
        isUndecided: Bool = false, on day: CivilDate? = nil, known: Knowledge = .current,
        within area: Scope? = nil, countedTo: Int? = nil, offset: Int = 0,
        limit: Int = 50
    ) {
        self.question = question
        self.day = day
        self.area = area
        self.programme = programme
        self.outcome = outcome
        self.isUndecided = isUndecided
        self.known = known
        self.countedTo = countedTo
        self.offset = max(offset, 0)
        self.limit = max(limit, 1)
    }

    private func condition(_ sealing: Sealing) throws -> Statement {
        var parts: [Statement] = []
        if let question { parts.append("f.home = any(array(\(try question.files(sealing, at: path))))") }
        if isUndecided {
            let answers = LastAnswers(programme: programme, day: day, known: known).query(
                where: "l.outcome <> 'withdrawn'")
            parts.append("\(isAmong(answers)) is not true")
        } else if asksAnswers {
            let answer: Statement =
                outcome.map { "l.outcome = \($0.rawValue)" } ?? "l.outcome <> 'withdrawn'"
            let answers = LastAnswers(programme: programme, day: day, known: known).query(where: answer)
            parts.append("\(isAmong(answers)) is true")
        }
        if known != .current { parts.append(known.registered) }
        if let area { parts.append("\(place) >= \(area.path) and \(place) < \(area.end)") }
        return parts.isEmpty ? "" : "where \(Statement.joined(parts, by: " and "))"
    }

    /// Whether a file `f` has one of these answers: asked of each that was searched for, otherwise by a set that is made
    /// once. A join, planned for the few families expected under the policies, would read all answers for each of them.
    private func isAmong(_ answers: Statement) -> Statement {
        question == nil
            ? "(f.home in (select home from (\(answers)) as last))"
            : "(exists (select from (\(answers)) as last where last.home = f.home))"
    }

    /// Whether a day or an instant is asked for.
    var isEarlier: Bool { day != nil || known != .current }

    /// Whether it is narrowed by what was answered.
    var asksAnswers: Bool { programme != nil || outcome != nil }

    /// The path of a file `f` on the day, as known: as ``StoreSession/placed(_:on:_:)`` has its areas.
    private var place: Statement {
        guard isEarlier else { return "f.path" }
        let isMove: Statement = "m.home = f.home and m.answer in \(StoredMove.Answer.moved)"
        var bounds = [isMove]
        if let day { bounds.append("m.day <= \(day)") }
        bounds.append(known.includes("m.answered_at"))
        return """
            coalesce((select m.to_path from families.moves m where \(.joined(bounds, by: " and "))
                    order by m.answered_at desc, m.id desc limit 1),
                (select m.from_path from families.moves m where \(isMove) order by m.answered_at, m.id limit 1),
                f.path)
            """
    }

    package func statement(_ sealing: Sealing) throws -> Statement {
        """
        \(FamilyFile.selection(known)) \(try condition(sealing)) order by \(place), f.household_number, f.home limit \(Int64(limit)) offset \(Int64(offset))
        """
    }

    package func counting(_ sealing: Sealing) throws -> Statement {
        // Of what a question found, a column that no index of paths holds is counted: the planner, which does not know how
        // wide the scope is, would read all of that index where a vacuum has made it look cheap.
        let counted: Statement = question == nil ? "*" : "f.registered_at"
        return "select count(\(counted)) from families.files f \(try condition(sealing))"
    }
}

/// A page of a list of families.
package struct FoundFamilies: Sendable, Hashable {
    package let families: [FamilySummary]
    /// All that the list has, or how many were counted at most.
    package let total: Int
    /// Whether there are more than that.
    package let isMore: Bool
}

extension StoreSession {
    /// How many families the list has.
    package func familyCount(_ listing: FamilyListing) async throws -> Int {
        var listing = listing
        if listing.question != nil { listing.path = try await lonePath() }
        return Int(try await value(try listing.counting(sealing), as: Int64.self))
    }

    /// A page of the list with how many it finds in all. Names are in clear: whoever shows them records the look.
    package func list(_ listing: FamilyListing) async throws -> FoundFamilies {
        var (files, total, isMore) = try await files(of: listing)
        let members = try await memberNames(of: files.map(\.home), on: listing.day, listing.known)
        if listing.isEarlier { files = try await placed(files, on: listing.day, listing.known) }
        return FoundFamilies(
            families: files.map { FamilySummary(file: $0, members: members[$0.home] ?? []) }, total: total,
            isMore: isMore)
    }

    private func files(
        of listing: FamilyListing
    ) async throws -> (files: [FamilyFile], total: Int, isMore: Bool) {
        if let page = FamilyPage(listing) {
            let counted = try await query(page.counting).decode(String.self, Int64.self)
            let lying = page.lying(on: counted.map { ($0.0, Int($0.1)) })
            var files: [FamilyFile] = []
            for run in lying.runs {
                files += try await query(page.statement(run)).map { try FamilyFile(row: $0) }
            }
            return (files, lying.total, lying.isMore)
        }
        var listing = listing
        if listing.question != nil { listing.path = try await lonePath() }
        let total = try await familyCount(listing)
        let rows = try await query(try listing.statement(sealing))
        return (try rows.map { try FamilyFile(row: $0) }, total, false)
    }

    /// Of particulars `p`: the last day the birth can have been, where the month or the year alone is known.
    static let latestBirth: Statement = """
        case p.born_precision when 'year' then make_date(extract(year from p.born)::integer, 12, 31)
            when 'month' then (date_trunc('month', p.born) + interval '1 month - 1 day')::date else p.born end
        """

    /// The members of files on a day, with their names, in the order in which they were recorded.
    ///
    /// - Parameter day: nil is the last there is.
    package func memberNames(
        of homes: [Int64], on day: CivilDate? = nil, _ knowledge: Knowledge = .current
    ) async throws -> [Int64: [FamilySummary.Member]] {
        func isTrue(_ table: String) -> Statement {
            day.map { "\(unsafeRaw: table).valid @> \($0)" } ?? "upper_inf(\(unsafeRaw: table).valid)"
        }
        let rows = try await query(
            """
            select m.file, m.key, p.name, \(Self.latestBirth) from families.memberships m
            left join families.particulars p on p.home = m.home and p.person = m.person and \(knowledge.holds("p"))
                and \(isTrue("p"))
            where m.file = any(\(homes)) and \(knowledge.holds("m")) and \(isTrue("m")) order by m.file, m.id
            """
        ).decode(Int64.self, String.self, String?.self, CivilDate?.self)
        return Dictionary(grouping: rows, by: \.0).mapValues { rows in
            rows.map { FamilySummary.Member(key: $0.1, name: $0.2, born: $0.3) }
        }
    }
}
