package import Benefits
import CivilCalendar
package import Postgres

/// The list of families as pages show it: found by one text, by what was last decided, and a page at a time.
package struct FamilyListing: Sendable, Hashable {
    /// What a person typed to find a family by.
    package var question: SearchQuestion?
    /// Only families whose last answer of this programme (or of any) is `outcome` (or any).
    package var programme: String?
    package var outcome: StoredOutcome?
    /// Families registered, members held and answers stored by then; found by what they are found by now.
    package var known: Knowledge
    package var offset: Int
    package var limit: Int
    /// The one path of the scope; set by the session.
    package var path: String?

    package init(
        question: SearchQuestion? = nil, programme: String? = nil, outcome: StoredOutcome? = nil,
        known: Knowledge = .current, offset: Int = 0, limit: Int = 50
    ) {
        self.question = question
        self.programme = programme
        self.outcome = outcome
        self.known = known
        self.offset = max(offset, 0)
        self.limit = min(max(limit, 1), 200)
    }

    private func condition(_ sealing: Sealing) throws -> Statement {
        var parts: [Statement] = []
        if let question { parts.append("f.home = any(array(\(try question.files(sealing, at: path))))") }
        if programme != nil || outcome != nil {
            let answer: Statement =
                outcome.map { "l.outcome = \($0.rawValue)" } ?? "l.outcome <> 'withdrawn'"
            let answers = LastAnswers(programme: programme, known: known).query(where: answer)
            parts.append("f.home in (select home from (\(answers)) as last)")
        }
        if case .at = known { parts.append(known.registered) }
        return parts.isEmpty ? "" : "where \(Statement.joined(parts, by: " and "))"
    }

    package func statement(_ sealing: Sealing) throws -> Statement {
        """
        select f.home, f.path, f.handling_area, f.residence_area, f.household_number from families.files f
        \(try condition(sealing)) order by f.path, f.household_number, f.home limit \(Int64(limit)) offset \(Int64(offset))
        """
    }

    package func counting(_ sealing: Sealing) throws -> Statement {
        "select count(*) from families.files f \(try condition(sealing))"
    }
}

extension StoreSession {
    /// A page of the list with how many it finds in all. Names are in clear: whoever shows them records the look.
    package func list(_ listing: FamilyListing) async throws -> (families: [FamilySummary], total: Int) {
        var listing = listing
        if listing.question != nil { listing.path = try await lonePath() }
        let total = try await value(try listing.counting(sealing), as: Int64.self)
        let files = try await query(try listing.statement(sealing)).map { try FamilyFile(row: $0) }
        let members = try await memberNames(of: files.map(\.home), listing.known)
        return (files.map { FamilySummary(file: $0, members: members[$0.home] ?? []) }, Int(total))
    }

    /// The members of files now, with their names, in the order in which they were recorded.
    package func memberNames(
        of homes: [Int64], _ knowledge: Knowledge = .current
    ) async throws -> [Int64: [FamilySummary.Member]] {
        let rows = try await query(
            """
            select m.file, m.key, p.name from families.memberships m
            left join families.particulars p on p.home = m.home and p.person = m.person and \(knowledge.holds("p"))
                and upper_inf(p.valid)
            where m.file = any(\(homes)) and \(knowledge.holds("m")) and upper_inf(m.valid) order by m.file, m.id
            """
        ).decode(Int64.self, String.self, String?.self)
        return Dictionary(grouping: rows, by: \.0).mapValues { rows in
            rows.map { FamilySummary.Member(key: $0.1, name: $0.2) }
        }
    }
}
