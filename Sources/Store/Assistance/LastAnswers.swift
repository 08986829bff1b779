import CivilCalendar
import Postgres

/// The last answer for each subject, as a query of one row a subject with ``columns``: of the office that handles the
/// family on the day, as known, given since it took it over; where that one has not decided yet, of the office that
/// decided last. There is none where another office, whose answers the reader does not see, had the family since.
///
/// Those held now stand in a table of their own (`assistance.last_answers`, one row an office); those up to an earlier
/// day, or known at an earlier moment, are worked out from all answers.
struct LastAnswers {
    /// Of one programme; nil is of all.
    var programme: String?
    /// Up to this day; nil is whatever day the last answer is of.
    var day: CivilDate?
    var known: Knowledge

    /// What the rows of the query hold.
    static let columns: Statement =
        "l.home, l.programme, l.unit, l.id, l.day, l.outcome, l.amount_fen, l.period, l.stable_until"

    /// Worked out from all answers `d`: the last of each subject, in order of family, programme and unit.
    ///
    /// - Parameters:
    ///   - day: on which the office handles the family; nil is now.
    ///   - known: moves that were answered by then.
    static func select(
        _ columns: Statement, where condition: Statement, on day: CivilDate? = nil,
        known: Knowledge = .current
    ) -> Statement {
        let then = DepartedFamilies(day: day, known: known)
        return """
            select distinct on (d.home, d.programme, d.unit) \(columns)
            from assistance.decisions d join families.files f on f.home = d.home
            left join (\(then.moved)) as later_move on later_move.home = d.home
            left join (\(then.stints)) as stint on stint.home = d.home
            where \(condition) and (\(isOfHandler) or not \(then.wasOutOfSight(since: "d.decided_at", of: "d.home")))
            order by d.home, d.programme, d.unit, (\(isOfHandler)) desc, d.day desc, d.id desc
            """
    }

    /// The same without the moves, for whoever reads none: of the office that handles the family now before those of others.
    static func ofNow(where condition: Statement) -> Statement {
        """
        select distinct on (d.home, d.programme, d.unit) d.home, d.programme, d.unit, d.day, d.outcome, d.amount_fen
        from assistance.decisions d join families.files f on f.home = d.home
        where \(condition)
        order by d.home, d.programme, d.unit, (d.path = f.path) desc, d.day desc, d.id desc
        """
    }

    /// On an answer `d` of such a query: it is of the office that handles the family, and of its time.
    static let isOfHandler: Statement =
        "d.path = coalesce(later_move.from_path, f.path) and d.decided_at > coalesce(stint.answered_at, '-infinity')"

    private static let columnsOfAnswers: Statement =
        "d.home, d.programme, d.unit, d.id, d.day, d.outcome, d.amount_fen, d.period, d.stable_until"

    /// - Parameter condition: on a last answer `l`.
    func query(where condition: Statement) -> Statement {
        if case .at = known {
            return workedOut(of: bounded("true"), where: condition)
        }
        guard let day else { return kept(where: condition) }
        // Families with a later answer, or that moved later; none where the day is that of the last determination.
        let late: Statement = """
            (select home from assistance.last_answers where day > \(day)
            union select v.home from families.moves v where v.answer in \(StoredMove.Answer.moved) and v.day > \(day))
            """
        return """
            \(kept(where: "l.home not in \(late) and \(condition)"))
            union all
            \(workedOut(of: bounded("d.home in \(late)"), where: condition))
            """
    }

    /// The same, with what this office decided on families that have left it.
    ///
    /// - Parameter departed: those families, by ``DepartedFamilies``.
    func query(where condition: Statement, beside departed: Statement) -> Statement {
        """
        \(query(where: condition))
        union all
        select \(Self.columns) from (
            select distinct on (d.home, d.programme, d.unit) \(Self.columnsOfAnswers) from assistance.decisions d
            where \(bounded("d.home in (select home from (\(departed)) as left_here)"))
            order by d.home, d.programme, d.unit, d.day desc, d.id desc) l where \(condition)
        """
    }

    /// Almost all are of the office that handles the family, one a subject; few families ever change hands.
    private func kept(where condition: Statement) -> Statement {
        let asked: Statement = programme.map { "and l.programme = \($0)" } ?? ""
        return """
            select \(Self.columns) from assistance.last_answers l where l.is_own \(asked) and \(condition)
            union all
            select \(Self.columns) from (\(elsewhere)) l join families.files f on f.home = l.home where \(condition) \(asked)
            """
    }

    /// Of families whose office has not decided since it took them over: the last answer of another one.
    private var elsewhere: Statement {
        let now = DepartedFamilies(day: nil, known: known)
        return """
            select distinct on (e.home, e.programme, e.unit) e.home, e.programme, e.unit, e.id, e.day, e.outcome,
                e.amount_fen, e.period, e.stable_until from assistance.last_answers e
            where not e.is_own and not \(now.wasOutOfSight(since: "e.decided_at", of: "e.home")) and not exists (
                select from assistance.last_answers n where n.home = e.home and n.programme = e.programme
                and n.unit = e.unit and n.is_own)
            order by e.home, e.programme, e.unit, e.day desc, e.id desc
            """
    }

    /// The path and home of families with an answer held now, each outcome by an index in that order.
    ///
    /// - Parameters:
    ///   - outcome: nil is any that stands.
    ///   - areas: paths of areas; nil is all of the scope.
    ///   - cut: a `limit` on the families of each outcome, once each and in order: the planner expects few under the
    ///     policies and would sort all. Nil takes them as they come, once an answer.
    func places(outcome: StoredOutcome?, in areas: [String]? = nil, cut: Statement? = nil) -> Statement {
        let within: Statement = areas.map { "and l.path = any(\($0))" } ?? ""
        // Of any programme by the index of homes above nought, which is for this list alone.
        let asked: Statement = programme.map { "and l.programme = \($0)" } ?? "and l.home > 0"
        let outcomes = outcome.map { [$0] } ?? StoredOutcome.allCases.filter { $0 != .withdrawn }
        let own = outcomes.map { outcome -> Statement in
            let found: Statement = """
                from assistance.last_answers l where l.is_own and l.outcome = \(outcome.rawValue) \(asked) \(within)
                """
            guard let cut else { return "select l.path, l.home \(found)" }
            return "(select distinct l.path, l.home \(found) order by l.path, l.home \(cut))"
        }
        let others: Statement = """
            select f.path, l.home from (\(elsewhere)) l join families.files f on f.home = l.home
            where l.outcome = any(\(outcomes.map(\.rawValue))) \(asked)
            """
        return .joined(own + [others], by: " union all ")
    }

    private func bounded(_ condition: Statement) -> Statement {
        var parts = [condition, known.decided]
        if let programme { parts.append("d.programme = \(programme)") }
        if let day { parts.append("d.day <= \(day)") }
        return .joined(parts, by: " and ")
    }

    private func workedOut(of bounds: Statement, where condition: Statement) -> Statement {
        """
        select \(Self.columns) from (
            \(Self.select(Self.columnsOfAnswers, where: bounds, on: day, known: known))) l where \(condition)
        """
    }
}
